"""``measures`` and ``cases``: the JSON contract, and a number is as long as its list."""

from pathlib import Path

import duckdb
import openpyxl
import pytest
from cli_running import CONTACTS, ok, rows, run

from sightline.engine.library import measures
from sightline.engine.units import Aggregate

KEYS = [
    "measure", "period", "period_start", "period_end", "window", "by", "group", "numerator",
    "denominator", "value", "unit", "known_at", "status",
]  # fmt: skip
MONTH = "2021-03"


def test_the_keys_and_statuses_of_the_contract(loaded: Path) -> None:
    found = rows("measures", "--store", loaded)
    assert all(list(row) == KEYS for row in found)
    assert {r["status"] for r in found} <= {
        "ok", "no_data", "not_loaded", "could_not_run", "suppressed",
    }  # fmt: skip
    assert {r["window"] for r in found} == {"month"}
    assert {r["by"] for r in found} == {None}
    assert {r["known_at"] for r in found} == {"2021-03-31"}
    assert all(r["value"] is None for r in found if r["status"] != "ok")
    percentages = [r for r in found if r["unit"] == "percent" and r["status"] == "ok"]
    assert percentages
    assert all(0 <= r["value"] <= 100 for r in percentages)


# What of a figure says how long its list is; sums and ratios add values up.
COUNTED = {
    Aggregate.COUNT: "numerator",
    Aggregate.RATE: "numerator",
    Aggregate.PER_WORKER: "numerator",
    Aggregate.SHARE: "denominator",
    Aggregate.MEAN: "denominator",
    Aggregate.MEDIAN: "denominator",
    Aggregate.LEAST: "denominator",
    Aggregate.GREATEST: "denominator",
}


def test_every_number_is_as_long_as_its_list(loaded: Path) -> None:
    counted = 0
    for figure in rows("measures", "--store", loaded, "--from", MONTH, "--to", MONTH):
        if figure["status"] != "ok":
            continue
        name = figure["measure"]
        listed = ("cases", name, "--period", MONTH, "--store", loaded)
        aggregate = measures()[name].aggregate
        if aggregate is Aggregate.SHARE:
            assert len(rows(*listed, "--outcome", "met")) == figure["numerator"], name
        counts = COUNTED.get(aggregate)
        if counts:
            assert len(rows(*listed)) == figure[counts], name
            counted += 1
    assert counted > 10


def test_a_group_opens_too(loaded: Path) -> None:
    chosen = ("--measure", "contacts_month_n", "--from", MONTH, "--to", MONTH)
    figures = rows("measures", *chosen, "--store", loaded, "--by", "team,age_band")
    whole = [r for r in figures if r["by"] is None]
    parts = [r for r in figures if r["by"] == "age_band"]
    assert sum(p["value"] for p in parts) == whole[0]["value"]
    for part in parts:
        listed = rows(
            "cases", "contacts_month_n", "--period", MONTH, "--by", "age_band", "--group",
            part["group"], "--store", loaded,
        )  # fmt: skip
        assert len(listed) == part["value"]
        assert {row["age_band"] for row in listed} == {part["group"]}


def test_what_is_not_loaded_says_so_and_opens_to_no_list(tmp_path: Path) -> None:
    lists = tmp_path / "contacts.csv"
    store = tmp_path / "few"
    lists.write_text(CONTACTS)
    assert run("load", lists, "--as-at", "2021-03-31", "--store", store).exit_code == 0
    found = {r["measure"]: r for r in rows("measures", "--store", store)}
    assert found["cla_number_n"]["status"] == "not_loaded"
    assert found["cla_number_n"]["value"] is None
    refused = run("cases", "cla_number_n", "--period", MONTH, "--store", store)
    assert refused.exit_code == 12
    assert "is not loaded: needs" in refused.stderr


def test_a_period_without_data_is_an_empty_list_that_says_why(loaded: Path) -> None:
    result = run(
        "cases", "contacts_month_n", "--period", "2010-01", "--store", loaded, "--format", "json"
    )
    assert result.exit_code == 0
    assert result.stdout == "[]\n"
    assert "No data: the record speaks of this measure from" in result.stderr


def test_the_number_of_cases_is_said_beside_the_table(loaded: Path) -> None:
    result = run("cases", "contacts_month_n", "--period", MONTH, "--store", loaded)
    count = len(rows("cases", "contacts_month_n", "--period", MONTH, "--store", loaded))
    assert f"{count} cases counted in contacts_month_n, {MONTH}." in result.stderr
    assert "counted in" not in result.stdout


def test_known_at_uses_the_extracts_up_to_the_day(loaded: Path) -> None:
    found = rows("measures", "--store", loaded, "--known-at", "2021-02-28")
    assert {r["known_at"] for r in found} == {"2021-02-28"}
    assert max(r["period"] for r in found if r["period"]) == "2021-02"
    one = rows("measures", "--store", loaded, "--store-version", "1")
    assert max(r["period"] for r in one if r["period"]) == "2021-01"


def test_windows_and_areas(loaded: Path) -> None:
    found = rows("measures", "--store", loaded, "--window", "month,quarter", "--area", "front DOOR")
    assert {r["window"] for r in found} == {"month", "quarter"}
    assert {"contacts_month_n", "referrals_month_n"} <= {r["measure"] for r in found}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--measure", "contact_month_n"), "Did you mean contacts_month_n"),
        (("--area", "frontdoor"), "Front door"),
        (("--window", "months"), "Did you mean month"),
        (("--by", "teams"), "Did you mean team"),
        (("--from", "2021-13"), "must be a month as YYYY-MM, found '2021-13'"),
        (("--from", "2021-03", "--to", "2021-01"), "--from must not be after --to"),
        (("--known-at", "31/03/2021"), "must be a date as YYYY-MM-DD, found '31/03/2021'"),
        (("--format", "xlsx"), "needs --out FILE"),
    ],
)
def test_wrong_arguments_are_answered(loaded: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run("measures", "--store", loaded, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("contact_month_n", "--period", MONTH), "Did you mean contacts_month_n"),
        (("contacts_month_n", "--period", "2021-02", "--window", "quarter"), "ends in March"),
        (("contacts_month_n", "--period", MONTH, "--by", "team"), "must be given together"),
    ],
)
def test_wrong_questions_for_a_list_are_answered(
    loaded: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = run("cases", *arguments, "--store", loaded)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_same_figures_in_every_format(loaded: Path, tmp_path: Path) -> None:
    asked = ("measures", "--store", loaded, "--area", "Front door")
    found = rows(*asked)
    book, parquet, text = (tmp_path / f"m.{end}" for end in ("xlsx", "parquet", "csv"))
    ok(*asked, "--format", "xlsx", "--out", book)
    ok(*asked, "--format", "parquet", "--out", parquet)
    ok(*asked, "--format", "csv", "--out", text)
    sheet = openpyxl.load_workbook(book).active
    assert sheet is not None
    assert [c.value for c in sheet[1]] == [*KEYS, "note"]
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.max_row == len(found) + 1
    con = duckdb.connect()
    kept = con.execute(f"SELECT measure, value, known_at FROM '{parquet}'").fetchall()
    con.close()
    assert [(r["measure"], r["value"]) for r in found] == [(m, v) for m, v, _ in kept]
    assert kept[0][2].isoformat() == "2021-03-31"
    assert text.read_text().count("\n") == len(found) + 1


def test_the_catalogue_needs_no_store(tmp_path: Path) -> None:
    found = rows("catalogue")
    assert {"contacts_month_n", "cla_number_n"} <= {r["id"] for r in found}
    assert all(r["question"] and r["needs"] for r in found)
