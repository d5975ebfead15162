"""What must hold of the header of every measure and check."""

import pytest

from sightline.engine.areas import AREAS
from sightline.engine.cases import names_read
from sightline.engine.context import record_tables
from sightline.engine.definition import Definition, Kind, Unit
from sightline.engine.library import checks, measures, views
from sightline.engine.reads import tables_read
from sightline.record.catalogue import TABLES
from sightline.record.settings.definitions import STANDARDS

ENDINGS = {
    "_pct": Unit.PERCENT,
    "_n": Unit.COUNT,
    "_rate_10k": Unit.RATE,
    "_rate_100k": Unit.RATE_100K,
    "_50k": Unit.RATE_50K,
    "_days": Unit.DAYS,
    "_gbp": Unit.POUNDS,
}
MEASURES = pytest.mark.parametrize("definition", measures().values(), ids=lambda d: d.id)
EVERY = pytest.mark.parametrize(
    "definition", [*measures().values(), *checks().values()], ids=lambda d: d.id
)


def views_below(definition: Definition) -> set[str]:
    """The views that the SQL reads, and those that they read."""
    found = set[str]()
    left = set(names_read([definition])) & set(views())
    while left:
        view = left.pop()
        found.add(view)
        left |= (set(tables_read(views()[view], f"views/{view}.sql")) & set(views())) - found
    return found


@EVERY
def test_the_tables_that_it_needs_exist(definition: Definition):
    assert definition.needs
    assert sorted(definition.tables - set(TABLES)) == []


@MEASURES
def test_it_reads_the_tables_that_it_needs(definition: Definition):
    """A table in ``needs`` that the SQL never reads would make the measure ``not_loaded``."""
    read = record_tables(names_read([definition]))
    assert sorted(definition.tables - read) == []


@EVERY
def test_the_file_has_the_name_of_the_id(definition: Definition):
    assert definition.file.rsplit("/", 1)[-1] == f"{definition.id}.sql"


@MEASURES
def test_the_folder_is_an_area(definition: Definition):
    assert definition.area == AREAS[definition.file.split("/")[1]]


@MEASURES
def test_the_question_is_a_question(definition: Definition):
    assert definition.question.endswith("?")
    assert len(definition.question) <= 100
    assert not definition.title.endswith(".")


@MEASURES
def test_the_kind_and_the_unit_belong_together(definition: Definition):
    if definition.unit is Unit.PER_WORKER:
        assert definition.kind is Kind.SNAPSHOT
    for ending, unit in ENDINGS.items():
        if definition.id.endswith(ending):
            assert definition.unit is unit


@MEASURES
def test_its_standard_is_one_of_the_settings(definition: Definition):
    named = {s.strip() for s in (definition.standard or "").split(",") if s.strip()}
    assert sorted(named - set(STANDARDS)) == []
    text = "\n".join([definition.sql, *(views()[view] for view in views_below(definition))])
    for name in named:
        assert name in text, f"the SQL, or a view that it reads, must join the standard {name}"
    assert not definition.standard or definition.standard_date


@MEASURES
def test_a_percentage_says_what_is_better_and_what_its_traps_are(definition: Definition):
    assert definition.traps, "traps must say what misleads in this figure"
    if definition.unit is Unit.PERCENT:
        assert definition.official or definition.differs


@pytest.mark.parametrize("definition", checks().values(), ids=lambda d: d.id)
def test_what_a_check_weakens_are_measures(definition: Definition):
    assert sorted(set(definition.weakens) - set(measures())) == []
    assert definition.rule
    assert definition.mend
