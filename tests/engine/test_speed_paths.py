"""What the engine leaves out or keeps for speed changes nothing that can be read."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from sightline.engine.context import _columns
from sightline.engine.day_table import kept_calendar, make_calendar
from sightline.engine.facts import build_facts


def days(con: duckdb.DuckDBPyConnection) -> list[tuple[object, ...]]:
    return con.execute("SELECT * FROM calendar ORDER BY day").fetchall()


def test_the_kept_calendar_is_the_one_made(tmp_path: Path) -> None:
    made, first, second = duckdb.connect(), duckdb.connect(), duckdb.connect()
    make_calendar(made)
    kept_calendar(first, tmp_path / "derived")
    assert len(list((tmp_path / "derived").iterdir())) == 1
    kept_calendar(second, tmp_path / "derived")
    assert days(made) == days(first) == days(second)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT A.b FROM t a", "person_id, b"),
        ("SELECT count(*), 2 * c FROM t", "person_id, c"),
        ("SELECT * FROM t", "person_id, b, c"),
        ("SELECT DISTINCT  * FROM t", "person_id, b, c"),
        ("SELECT x.* FROM t x", "person_id, b, c"),
        ("SELECT 1, * FROM t", "person_id, b, c"),
        (None, "person_id, b, c"),
    ],
)
def test_only_columns_that_no_text_names_are_left_out(text: str | None, columns: str) -> None:
    con = duckdb.connect()
    con.execute("CREATE SCHEMA in_store")
    con.execute("CREATE TABLE in_store.t (person_id VARCHAR, b INTEGER, c INTEGER)")
    assert _columns(con, None if text is None else [text]) == {"t": columns}


def test_no_measure_at_all_has_no_figures() -> None:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE cases AS SELECT '' AS measure, '' AS child, DATE '2020-01-01' AS date, "
        "'' AS subject, 1 AS met, 1.0 AS value, 1.0 AS weight, '' AS category, '' AS detail, "
        "'' AS team, '' AS locality, "
        "'' AS worker, '' AS age_band, '' AS sex, '' AS ethnic_group, '' AS disability WHERE false"
    )
    con.execute("CREATE TABLE population (financial_year INTEGER, persons BIGINT)")
    build_facts(con, [], [])
    assert con.execute("SELECT count(*) FROM facts").fetchone() == (0,)


def test_the_parser_is_not_imported_before_sql_is_to_run() -> None:
    code = (
        "import sys, sightline.engine.prepared, sightline.engine.figures; "
        "from sightline.engine.library import measures, view_texts; measures(); view_texts(); "
        "sys.exit('sqlglot' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
