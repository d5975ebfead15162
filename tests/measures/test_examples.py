"""Every worked example of every measure, as a test of its own. The pages are the manual too."""

import pytest

from sightline.engine.definition import Definition
from sightline.engine.example_runs import run_example
from sightline.engine.examples import Example, page_of
from sightline.engine.library import measures

PAGES = {definition.id: page_of(definition) for definition in measures().values()}
EXAMPLES = [
    pytest.param(measures()[identifier], example, id=f"{identifier}: {example.title}")
    for identifier, page in PAGES.items()
    for example in (page.examples if page else ())
]


@pytest.mark.parametrize("definition", measures().values(), ids=lambda d: d.id)
def test_every_measure_has_an_example(definition: Definition):
    page = PAGES[definition.id]
    assert page is not None, f"{definition.file} must have a page of examples beside it"
    assert page.intro
    assert page.examples


@pytest.mark.parametrize(("definition", "example"), EXAMPLES)
def test_example(definition: Definition, example: Example):
    assert run_example(definition, example) == []
