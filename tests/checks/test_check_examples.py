"""Every worked example of every check, as a test of its own. The pages are the manual too."""

from collections import Counter

import pytest
from check_kit import findings_of, shown

from sightline.engine.definition import Definition
from sightline.engine.examples import Example, page_of
from sightline.engine.library import checks


def _examples(definition: Definition) -> tuple[Example, ...]:
    page = page_of(definition)
    return page.examples if page else ()


EXAMPLES = [
    pytest.param(definition, example, id=f"{definition.id}: {example.title}")
    for definition in checks().values()
    for example in _examples(definition)
]
EVERY = pytest.mark.parametrize("definition", checks().values(), ids=lambda d: d.id)


@EVERY
def test_every_check_finds_a_row_and_leaves_one_alone(definition: Definition):
    page = page_of(definition)
    assert page is not None, f"{definition.file} must have a page of examples beside it"
    assert page.intro
    found = sum(len(table.rows) for e in page.examples for _, table in e.cases)
    given = sum(len(table.rows) for e in page.examples for table in e.given)
    assert 0 < found < given


@pytest.mark.parametrize(("definition", "example"), EXAMPLES)
def test_example(definition: Definition, example: Example):
    results, rows = findings_of(example, [definition])
    assert results[0].status in ("passed", "found"), results[0].reason
    for _, table in example.cases:
        assert shown(rows, table) == Counter(table.rows)
    births = {
        row["pers_dob"]
        for table in example.given
        if table.name.startswith("ssd_person")
        for row in table.dicts()
        if row.get("pers_dob")
    }
    assert not [r for r in rows if any(birth in str(r["found"]) for birth in births)]
