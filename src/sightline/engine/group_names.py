"""The names by which cases are grouped, as numbers: sorting and counting them is most of the work.

An ENUM of DuckDB is a number that reads as its text and sorts like it, because its values are
given in the order of the alphabet.
"""

from collections.abc import Iterable

import duckdb


def make_names(con: duckdb.DuckDBPyConnection, name: str, texts: Iterable[str]) -> None:
    """Make or replace the ENUM type ``name`` of these texts, in the order of the alphabet."""
    con.execute(
        f"CREATE OR REPLACE TYPE {name} AS ENUM (SELECT DISTINCT t FROM "
        "(SELECT unnest($1::VARCHAR[]) AS t) ORDER BY t)",
        [list(texts)],
    )


def make_names_of(con: duckdb.DuckDBPyConnection, name: str, columns: Iterable[str]) -> None:
    """Make or replace the ENUM type ``name`` of the texts that these queries of a column give."""
    queries = " UNION ".join(
        f"SELECT t FROM ({column}) c(t) WHERE t IS NOT NULL" for column in columns
    )
    con.execute(f"CREATE OR REPLACE TYPE {name} AS ENUM (SELECT t FROM ({queries}) u ORDER BY t)")
