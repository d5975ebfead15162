"""The connection for reading is opened once and forgets what it read."""

from pathlib import Path

import duckdb

from sightline.engine.reading import open_reader


def test_readers_come_and_go_and_see_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "facts.parquet"
    for value in (1, 2):
        duckdb.connect().execute(f"COPY (SELECT {value} AS v) TO '{path}' (FORMAT parquet)")
        con = open_reader()
        assert con.execute(f"SELECT v FROM '{path}'").fetchall() == [(value,)]
        con.close()


def test_nothing_of_a_file_is_kept_in_memory() -> None:
    con = open_reader()
    said = con.execute("SELECT current_setting('enable_external_file_cache')").fetchone()
    con.close()
    assert said == (False,)
