"""Every worked example of every measure, as a test of its own. The pages are the manual too."""

from collections import Counter
from datetime import date

import pytest

from sightline.engine.cases import run_measures
from sightline.engine.definition import Definition, Kind
from sightline.engine.examples import Example, TextTable, page_of
from sightline.engine.facts import build_facts
from sightline.engine.given import extracts_of, open_given
from sightline.engine.library import measures

PAGES = {definition.id: page_of(definition) for definition in measures().values()}
EXAMPLES = [
    pytest.param(measures()[identifier], example, id=f"{identifier}: {example.title}")
    for identifier, page in PAGES.items()
    for example in (page.examples if page else ())
]
KEYS = {"period": None, "window": "month", "by": None, "group": None}


@pytest.mark.parametrize("definition", measures().values(), ids=lambda d: d.id)
def test_every_measure_has_an_example(definition: Definition):
    page = PAGES[definition.id]
    assert page is not None, f"{definition.file} must have a page of examples beside it"
    assert page.intro
    assert page.examples


@pytest.mark.parametrize(("definition", "example"), EXAMPLES)
def test_example(definition: Definition, example: Example):
    context = open_given(example, definition)
    try:
        outcomes = run_measures(context, [definition])
        con = context.con
        build_facts(con, [definition], outcomes)
        said = outcomes[0]
        if said.status == "not_loaded":
            assert all(r["status"] == "not_loaded" for t in example.figures for r in t.dicts())
            assert all(not table.rows for _, table in example.cases)
            return
        assert said.status == "ok", said.reason
        last = extracts_of(example)[-1].as_at if definition.kind is Kind.SNAPSHOT else None
        for named, table in example.cases:
            day = named or last
            found = con.execute(
                "SELECT * EXCLUDE (measure) FROM cases WHERE coalesce(date = $day, $day IS NULL)",
                {"day": day},
            )
            names = [c[0] for c in found.description]
            have = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
            assert _shown(have, table) == _wanted(table), f"cases on {day or 'any day'}"
        for table in example.figures:
            _check_figures(con, table)
    finally:
        context.close()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _shown(have: list[dict[str, object]], table: TextTable) -> Counter[tuple[str, ...]]:
    return Counter(tuple(_text(row[c]) for c in table.columns) for row in have)


def _wanted(table: TextTable) -> Counter[tuple[str, ...]]:
    return Counter(table.rows)


def _check_figures(con, table: TextTable) -> None:
    for row in table.dicts():
        keys = {k: row.get(k) or default for k, default in KEYS.items()}
        found = con.execute(
            'SELECT * FROM facts WHERE period = $period AND "window" = $window '
            'AND "by" IS NOT DISTINCT FROM $by AND "group" IS NOT DISTINCT FROM $group',
            keys,
        )
        names = [c[0] for c in found.description]
        have = [dict(zip(names, each, strict=True)) for each in found.fetchall()]
        if not have and row.get("status") == "no_data":
            # A period that the record does not reach has no row: figures() says so for it.
            continue
        assert len(have) == 1, f"one figure for {keys}"
        for column, written in row.items():
            if column not in KEYS:
                assert _agree(have[0][column], written), (
                    f"{column} of {keys}: the example says {written or 'nothing'}, found {have[0]}"
                )


def _agree(value: object, written: str) -> bool:
    """Whether a figure is what is written, to as many decimals as are written."""
    if value is None or not written:
        return value is None and not written
    if isinstance(value, str | date):
        return _text(value) == written
    decimals = len(written.partition(".")[2])
    return abs(float(value) - float(written)) <= 0.5 * 10**-decimals + 1e-9
