"""Sparing DuckDB's optimiser where planning takes longer than the rows do."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

# Fewer rows than this are read sooner than an optimised plan for them is made: the eleven lists
# of a month's workbook took 0.26 s to type without the optimiser and 0.46 s with it.
SMALL = 20_000


@contextmanager
def planned_for_size(con: duckdb.DuckDBPyConnection, rows: int) -> Iterator[None]:
    """Run what is inside without the optimiser when ``rows`` are few."""
    if rows >= SMALL:
        yield
        return
    con.execute("PRAGMA disable_optimizer")
    try:
        yield
    finally:
        con.execute("PRAGMA enable_optimizer")
