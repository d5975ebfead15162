"""What differs between databases lives here and nowhere else: today DuckDB's functions."""

from pathlib import Path

import duckdb

MEMORY_LIMIT = "4GB"
# The longest any one query of a measure may take.
SECONDS = 120.0

# Functions that a measure may use under one name in every dialect.
_MACROS = (
    # Calendar months clip to the end of the month: 31 August less 6 months is 28 February.
    "add_months(d, n) AS (d + to_months(n::INTEGER))::DATE",
    "add_days(d, n) AS (d + n::INTEGER)::DATE",
    # Completed years. Born on 29 February: the birthday is 1 March in common years, and the
    # n-th birthday is that day.
    "age_on(birth, d) AS date_sub('year', birth, d)",
    "birthday(birth, n) AS ((birth + to_years(n::INTEGER))::DATE + CASE WHEN day(birth) = 29 "
    "AND day((birth + to_years(n::INTEGER))::DATE) = 28 THEN 1 ELSE 0 END)::DATE",
    "months_between(a, b) AS date_sub('month', a, b)",
    # Exact to the microsecond: 72 hours and a minute is more than 72.
    "hours_between(a, b) AS (epoch_us(b::TIMESTAMP) - epoch_us(a::TIMESTAMP)) / 3600000000.0",
    "financial_year(d) AS year(d) + CASE WHEN month(d) >= 4 THEN 1 ELSE 0 END",
)


def connect() -> duckdb.DuckDBPyConnection:
    """Return a connection for measures, with the shared functions; not yet locked."""
    con = duckdb.connect(
        config={"memory_limit": MEMORY_LIMIT, "autoload_known_extensions": "false"}
    )
    for macro in _MACROS:
        con.execute(f"CREATE MACRO {macro}")
    return con


def lock(con: duckdb.DuckDBPyConnection, writes_to: Path | None = None) -> None:
    """Cut the connection off from network and files, but for one folder, and from changing that."""
    if writes_to is not None:
        con.execute(f"SET allowed_directories = ['{writes_to.as_posix()}']")
    con.execute("SET enable_external_access = false")
    con.execute("SET lock_configuration = true")
