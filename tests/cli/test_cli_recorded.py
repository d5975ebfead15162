"""Figures that somebody supplies: loaded, shown, opened, corrected, and checked."""

from pathlib import Path

import pytest
from cli_running import ok, rows, run

HEAD = (
    "reco_measure,reco_period_start,reco_period_end,reco_by,reco_group,reco_numerator,"
    "reco_denominator,reco_value,reco_unit,reco_source,reco_recorded_date,reco_recorded_by,"
    "reco_note\n"
)
FIRST = HEAD + (
    "school_bme_pct,21/01/2021,21/01/2021,all,all,4500,50000,,percent,Census,01/06/2021,An Analyst,"
    "as published\n"
    "school_bme_pct,21/01/2021,21/01/2021,locality,North,,,12.5,percent,Census,01/06/2021,,\n"
    "school_bme_precent,21/01/2021,21/01/2021,all,all,,,9,percent,Census,01/06/2021,,\n"
)
SECOND = HEAD + (
    "school_bme_pct,21/01/2021,21/01/2021,all,all,5000,50000,,percent,Census,01/08/2021,,revised\n"
)
ASKED = ("--measure", "school_bme_pct", "--from", "2021-01", "--to", "2021-01")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    where = tmp_path / "store"
    for day, text in (("2021-06-30", FIRST), ("2021-08-31", SECOND)):
        path = tmp_path / day / "local_recorded_figures.csv"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        ok("load", path, "--as-at", day, "--store", where)
    return where


def test_a_later_file_corrects_the_figure_and_leaves_the_others(store: Path) -> None:
    (figure,) = rows("measures", "--store", store, *ASKED)
    assert (figure["numerator"], figure["denominator"], figure["value"]) == (5000, 50000, 10)
    assert figure["unit"] == "percent"
    by = rows("measures", "--store", store, *ASKED, "--by", "locality")
    assert [(r["group"], r["value"]) for r in by] == [(None, 10), ("North", 12.5)]


def test_it_is_shown_as_it_was_known(store: Path) -> None:
    (figure,) = rows("measures", "--store", store, *ASKED, "--known-at", "2021-07-31")
    assert (figure["value"], figure["known_at"]) == (9, "2021-07-31")


def test_its_list_is_the_row_that_it_rests_on(store: Path) -> None:
    asked = ("cases", "school_bme_pct", "--period", "2021-01", "--store", store)
    (row,) = rows(*asked)
    assert (row["subject"], row["date"], row["weight"]) == ("Census", "2021-01-21", 50000)
    assert "5000.0 of 50000.0 percent; recorded 2021-08-01; revised" in row["detail"]
    (north,) = rows(*asked, "--by", "locality", "--group", "North")
    assert (north["category"], north["value"]) == ("North", 12.5)
    (first,) = rows(*asked, "--known-at", "2021-07-31")
    assert "by An Analyst; as published" in first["detail"]
    said = run(*asked).stderr
    assert "1 recorded figure counted in school_bme_pct, 2021-01." in said


def test_a_figure_of_no_measure_is_a_finding(store: Path) -> None:
    found = {r["check"]: r for r in rows("checks", "--store", store)}
    assert found["recorded_figure_unknown"]["rows"] == 1
    assert found["recorded_figure_unusable"]["status"] == "passed"


def test_a_period_under_way_says_so_to_people_and_not_in_json(own_store: Path) -> None:
    asked = ("measures", "--store", own_store, "--measure", "contacts_month_n",
             "--window", "calendar_year", "--from", "2021-12", "--to", "2021-12")  # fmt: skip
    assert "to 31 March 2021" in ok(*asked, "--format", "csv")
    assert ok(*asked).splitlines()[0].split()[-1] == "note"
    (figure,) = rows(*asked)
    assert "note" not in figure
    assert (figure["period"], figure["period_end"]) == ("2021-12", "2021-03-31")
