"""``sightline export``: files for other tools, whose columns are the documented ones."""

import csv
import json
from pathlib import Path

import duckdb
import python_calamine
from cli_running import ok, run

from sightline.reports.export.schema import CASES, FACTS, TABLES


def described(path: Path) -> list[tuple[str, str]]:
    rows = duckdb.sql(f"DESCRIBE FROM read_parquet('{path}')").fetchall()
    return [(row[0], row[1]) for row in rows]


def test_the_tables_have_the_documented_columns(loaded: Path, tmp_path: Path) -> None:
    ok("export", tmp_path / "out", "--format", "parquet,csv", "--store", loaded)
    for table in TABLES:
        found = described(tmp_path / "out" / f"{table.name}.parquet")
        assert found == [(c.name, c.type) for c in table.columns]
        with (tmp_path / "out" / f"{table.name}.csv").open(encoding="utf-8") as handle:
            assert next(csv.reader(handle)) == list(table.names)
    about = json.loads((tmp_path / "out" / "about.json").read_text())
    assert {name: [c["name"] for c in t["columns"]] for name, t in about["tables"].items()} == {
        t.name: list(t.names) for t in TABLES
    }


def test_figures_and_cases_are_those_of_the_commands(loaded: Path, tmp_path: Path) -> None:
    ok("export", tmp_path / "out", "--measure", "contacts_month_n", "--store", loaded)
    facts = tmp_path / "out" / f"{FACTS.name}.parquet"
    asked = json.loads(
        ok("measures", "--measure", "contacts_month_n", "--format", "json", "--store", loaded)
    )
    found = duckdb.execute(
        f"SELECT period, value FROM read_parquet('{facts}') "
        'WHERE "window" = \'month\' AND "by" IS NULL ORDER BY period'
    ).fetchall()
    assert [(r["period"], r["value"]) for r in asked] == found
    assert any(value for _, value in found)
    cases = tmp_path / "out" / f"{CASES.name}.parquet"
    counted = duckdb.sql(
        f"SELECT strftime(date, '%Y-%m'), count(*) FROM read_parquet('{cases}') GROUP BY 1"
    ).fetchall()
    # Cases of a month that the record covers in part are there, and the month has no figure.
    known = {period for period, value in found if value is not None}
    assert {m: n for m, n in counted if m in known} == {p: v for p, v in found if v}


def test_the_workbook_has_a_sheet_for_each_area(loaded: Path, tmp_path: Path) -> None:
    ok("export", tmp_path / "out", "--format", "xlsx", "--store", loaded)
    book = python_calamine.CalamineWorkbook.from_path(str(tmp_path / "out" / "measures.xlsx"))
    assert book.sheet_names[0] == "About"
    assert book.sheet_names[-2:] == ["Figures", "Definitions"]
    assert "Front door" in book.sheet_names
    head = book.get_sheet_by_name("Front door").to_python()[0]
    assert head[:4] == ["Measure", "Unit", "Better", "Standard"]
    listed = book.get_sheet_by_name("Figures").to_python()
    values = [row for row in listed if row[2] == "contacts_month_n"]
    asked = json.loads(
        ok("measures", "--measure", "contacts_month_n", "--format", "json", "--store", loaded)
    )
    by_period = {r["period"]: r["value"] for r in asked}
    assert values
    for row in values:
        assert by_period.get(row[3]) == (row[6] if row[6] != "" else None)


def test_cases_are_left_out_and_only_the_owner_reads(loaded: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ok("export", out, "--no-cases", "--store", loaded)
    assert not (out / "cases.parquet").exists()
    for path in out.iterdir():
        assert path.stat().st_mode & 0o077 == 0


def test_a_wrong_format_is_refused(loaded: Path, tmp_path: Path) -> None:
    found = run("export", tmp_path / "out", "--format", "pdf", "--store", loaded)
    assert found.exit_code == 2
    assert "pdf" in found.stderr
    assert not (tmp_path / "out").exists()
