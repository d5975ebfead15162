"""How a page of examples is read, what is wrong with one, and the record that it describes."""

from datetime import date
from pathlib import Path

import pytest

from sightline.engine.errors import DefinitionError
from sightline.engine.examples import catalogue, page_of, parse_page, render
from sightline.engine.given import given_settings, open_given
from sightline.engine.library import measures

PAGE = """What it shows.

## One

Prose of
two lines.

Extracts: annex_a as at 2021-06-30 from 2021-01-01, annex_a as at 2021-07-31
Settings: cp_visit_interval_days 14 from 2015-01-01, custody_suitable true
Population: 2020 = 68000

Given `ssd_cp_plans`:

| child | cppl_cp_plan_start_date | absent_from |
|---|---|---|
| A | 2021-03-01 | |
| B | 2021-03-01 | 2021-07-31 |

Cases on 2021-07-31:

| child | date |
|---|---|
| A | 2021-07-31 |

Figures:

| period | value |
|---|---|
| 2021-07 | 1 |
"""


def _context(text: str):
    example = parse_page(text, "x.md").examples[0]
    return open_given(example, measures()["cpp_number_n"])


def test_a_page_is_read():
    page = parse_page(PAGE, "x.md")
    (example,) = page.examples
    assert page.intro == "What it shows."
    assert (example.title, example.line) == ("One", 3)
    assert example.prose == "Prose of\ntwo lines."
    assert [(e.as_at, e.window_from) for e in example.extracts] == [
        (date(2021, 6, 30), date(2021, 1, 1)),
        (date(2021, 7, 31), None),
    ]
    assert example.population == {2020: 68000}
    assert example.given[0].dicts()[1]["absent_from"] == "2021-07-31"
    assert example.cases[0][0] == date(2021, 7, 31)
    assert example.figures[0].dicts() == [{"period": "2021-07", "value": "1"}]


def test_settings_stand_in_place_of_the_shipped_ones():
    settings = given_settings(parse_page(PAGE, "x.md").examples[0])
    assert settings.standard("cp_visit_interval_days", date(2021, 1, 1)) == 14
    assert settings.standard("cin_seen_days", date(2021, 1, 1)) == 42
    assert settings.custody_suitable
    assert settings.population_0_17(2021) == 68000


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("as at 2021-06-30", "as at 30/06/2021", "line 8: a day must be written 2021-07-31"),
        ("annex_a as at 2021-06-30", "annex at 2021-06-30", "line 8: an extract must read"),
        ("custody_suitable true", "custody_suitable maybe", "line 9: a setting must read"),
        ("2020 = 68000", "2020: 68000", "line 10: a population must read"),
        ("| A | 2021-03-01 | |", "| A | 2021-03-01 |", "line 16: a row must have 3 cells"),
        ("|---|---|---|\n", "", "line 12: a table with a heading must follow"),
        ("Cases on 2021-07-31:", "Case on 2021-07-31:", "line 21: a table must follow"),
    ],
)
def test_a_mistake_names_the_file_and_the_line(wrong: str, right: str, said: str):
    assert wrong in PAGE
    with pytest.raises(DefinitionError) as raised:
        parse_page(PAGE.replace(wrong, right, 1), "area/x.md")
    assert f"area/x.md, {said}" in str(raised.value)


def test_an_example_must_expect_something():
    with pytest.raises(DefinitionError, match="line 3: an example must have 'Cases:'"):
        parse_page(PAGE[: PAGE.index("Cases on")], "x.md")


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("Given `ssd_cp_plans`", "Given `ssd_cp_plan`", "must be one of the record; found"),
        ("cppl_cp_plan_start_date", "start", "must be a field of ssd_cp_plans; found 'start'"),
    ],
)
def test_what_is_given_must_be_of_the_record(wrong: str, right: str, said: str):
    with pytest.raises(DefinitionError, match=said):
        _context(PAGE.replace(wrong, right, 1))


def test_what_the_history_keeps_is_filled_in():
    context = _context(PAGE)
    try:
        rows = context.con.execute(
            "SELECT person_id, row_sources, first_recorded, absent_from, cppl_cp_plan_id "
            "FROM ssd_cp_plans ORDER BY person_id"
        ).fetchall()
        versions = context.con.execute(
            "SELECT person_id, row_part, shown_from, shown_to FROM ssd_cp_plans_versions "
            "ORDER BY person_id"
        ).fetchall()
        people = context.con.execute("SELECT child, birth FROM people ORDER BY child").fetchall()
    finally:
        context.close()
    june, july = date(2021, 6, 30), date(2021, 7, 31)
    assert rows == [
        ("A", "annex_a", june, None, "ssd_cp_plans 1"),
        ("B", "annex_a", june, july, "ssd_cp_plans 2"),
    ]
    assert versions == [("A", "annex_a/list_7", june, None), ("B", "annex_a/list_7", june, july)]
    assert people == [("A", None), ("B", None)]


def test_given_versions_make_the_rows():
    text = """Intro.

## One

Extracts: annex_a as at 2021-06-30, annex_a as at 2021-07-31

Given `local_allocations_versions`:

| child | allo_list | allo_worker | shown_from |
|---|---|---|---|
| A | 7 | W1 | 2021-06-30 |
| A | 7 | W2 | 2021-07-31 |

Cases: none
"""
    context = _context(text)
    try:
        rows = context.con.execute(
            "SELECT allo_worker, first_recorded, absent_from FROM local_allocations"
        ).fetchall()
        ends = context.con.execute(
            "SELECT allo_worker, shown_to FROM local_allocations_versions ORDER BY shown_from"
        ).fetchall()
    finally:
        context.close()
    assert rows == [("W2", date(2021, 6, 30), None)]
    assert ends == [("W1", date(2021, 7, 31)), ("W2", None)]


def test_the_pages_of_the_documentation():
    definition = measures()["assessment_45wd_pct"]
    text = render(definition, page_of(definition))
    assert f"\n# {definition.title}\n" in text
    assert "## The limit day, the day after it, and a bank holiday between" in text
    assert "`assessment_working_days`, the value in force on the start of the assessment" in text
    assert definition.sql in text
    listed = catalogue(measures().values())
    assert "(measure-assessment_45wd_pct.md)" in listed
    assert listed.count("\n## ") == len({d.area for d in measures().values()})


def test_the_example_of_the_how_to_is_one():
    guide = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "add-a-measure.md"
    block = guide.read_text(encoding="utf-8").split("````")[1].removeprefix("markdown")
    (example,) = parse_page(block, guide.name).examples
    assert example.cases[0][1].dicts()[1] == {"child": "B", "date": "2021-07-08", "met": "0"}
    open_given(example, measures()["assessment_45wd_pct"]).close()
