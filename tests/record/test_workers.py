"""Tasks shared out over cursors: each once, in their order, and an error is not lost."""

from functools import partial

import duckdb
import pytest

from sightline.record.workers import share_out


def make(name: str, source: str, con: duckdb.DuckDBPyConnection) -> None:
    con.execute(f"CREATE TABLE {name} AS {source}")


def test_a_task_begins_when_those_before_it_are_done() -> None:
    con = duckdb.connect()
    chain = {f"t{n}": partial(make, f"t{n}", f"SELECT i + 1 AS i FROM t{n - 1}") for n in range(9)}
    chain["t0"] = partial(make, "t0", "SELECT 1 AS i")
    share_out(con, chain, {f"t{n}": {f"t{n - 1}", "not a task"} for n in range(1, 9)})
    assert con.execute("SELECT i FROM t8").fetchall() == [(9,)]


def test_every_task_runs_once() -> None:
    con = duckdb.connect()
    con.execute("CREATE TABLE done (n INTEGER)")

    def add(n: int, cursor: duckdb.DuckDBPyConnection) -> None:
        cursor.execute(f"INSERT INTO done VALUES ({n})")

    share_out(con, {str(n): partial(add, n) for n in range(40)})
    assert con.execute("SELECT n FROM done ORDER BY n").fetchall() == [(n,) for n in range(40)]
    share_out(con, {"alone": partial(add, 40)})
    share_out(con, {})
    assert con.execute("SELECT count(*) FROM done").fetchone() == (41,)


def test_the_first_error_is_raised_and_no_task_begins_after_it() -> None:
    con = duckdb.connect()
    tasks = {
        "wrong": partial(make, "a", "SELECT 1 FROM nowhere"),
        "after": partial(make, "b", "SELECT 1"),
    }
    with pytest.raises(duckdb.CatalogException, match="nowhere"):
        share_out(con, tasks, {"after": {"wrong"}})
    assert con.execute("SHOW TABLES").fetchall() == []
