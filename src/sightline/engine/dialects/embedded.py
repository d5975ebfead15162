"""DuckDB, which runs the measures: a connection with the shared functions, and its lock."""

from pathlib import Path

import duckdb

from sightline.engine.dialects.functions import macros

MEMORY_LIMIT = "4GB"
# The longest any one query of a measure may take.
SECONDS = 120.0


def connect() -> duckdb.DuckDBPyConnection:
    """Return a connection for measures, with the shared functions; not yet locked."""
    con = duckdb.connect(
        config={"memory_limit": MEMORY_LIMIT, "autoload_known_extensions": "false"}
    )
    for macro in macros():
        con.execute(f"CREATE MACRO {macro}")
    return con


def lock(con: duckdb.DuckDBPyConnection, writes_to: Path | None = None) -> None:
    """Cut the connection off from network and files, but for one folder, and from changing that."""
    if writes_to is not None:
        con.execute(f"SET allowed_directories = ['{writes_to.as_posix()}']")
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")
