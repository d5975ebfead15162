"""The functions that a measure may use under one name in every dialect, and how each is written.

One template for each dialect, with the parameters in braces: DuckDB's become macros, the others
are filled in where a measure is translated. ``tests/trust/test_functions.py`` holds them to plain
Python on DuckDB and PostgreSQL.
"""

from collections.abc import Mapping
from dataclasses import dataclass

OTHERS = ("postgres", "tsql", "spark")
"""The dialects that the SQL of measures is translated to; DuckDB is what it is written in."""

TITLES: Mapping[str, str] = {
    "duckdb": "DuckDB", "postgres": "PostgreSQL", "tsql": "SQL Server", "spark": "Spark SQL",
}  # fmt: skip
WAS_RUN: Mapping[str, str] = {
    "duckdb": "run", "postgres": "run by the tests", "tsql": "not run", "spark": "not run",
}  # fmt: skip
"""Whether anything was ever run in a dialect, or its text is only pinned."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A shared function: its parameters, what it gives, and its SQL by dialect."""

    parameters: tuple[str, ...]
    meaning: str
    duckdb: str
    postgres: str
    tsql: str
    spark: str

    def written(self, dialect: str, *arguments: str) -> str:
        """Return the SQL of a call in a dialect; ``ValueError`` where arguments are missing."""
        return str(getattr(self, dialect)).format(
            **dict(zip(self.parameters, arguments, strict=True))
        )


def _by_parts(pattern: str) -> tuple[str, str, str, str]:
    """Return the SQL of a pattern of <year>, <month> and <day> of dates, for each dialect."""
    named, extracted = pattern, pattern
    for part in ("year", "month", "day"):
        named = named.replace(f"<{part} ", f"{part.upper()}(")
        extracted = extracted.replace(f"<{part} ", f"EXTRACT({part.upper()} FROM ")
    named, extracted = named.replace(">>", ")"), extracted.replace(">>", ")")
    return named, f"CAST({extracted} AS INT)", named, named


def _born(shifted: str, a_day_later: str) -> str:
    """Return the SQL of a birthday: the years later, and a day more for 29 February."""
    return (
        f"CASE WHEN DAY({{birth}}) = 29 AND DAY({shifted}) = 28 THEN {a_day_later} "
        f"ELSE {shifted} END"
    )


# Calendar months clip to the end of the month: 31 August less 6 months is 28 February.
_PG_YEARS = "CAST({birth} + MAKE_INTERVAL(years => CAST({n} AS INT)) AS DATE)"
_TSQL_YEARS = "CAST(DATEADD(YEAR, {n}, {birth}) AS DATE)"
_SPARK_YEARS = "ADD_MONTHS({birth}, CAST(12 * {n} AS INT))"
_DUCK_YEARS = "CAST({birth} + TO_YEARS(CAST({n} AS INTEGER)) AS DATE)"

SHARED: Mapping[str, Shared] = {
    "add_days": Shared(
        ("d", "n"), "The day n days after d",
        "CAST({d} + CAST({n} AS INTEGER) AS DATE)",
        "(CAST({d} AS DATE) + CAST({n} AS INT))",
        "DATEADD(DAY, {n}, CAST({d} AS DATE))",
        "DATE_ADD({d}, CAST({n} AS INT))",
    ),
    "add_months": Shared(
        ("d", "n"), "The day n calendar months after d, clipped to the end of the month",
        "CAST({d} + TO_MONTHS(CAST({n} AS INTEGER)) AS DATE)",
        "CAST({d} + MAKE_INTERVAL(months => CAST({n} AS INT)) AS DATE)",
        "CAST(DATEADD(MONTH, {n}, {d}) AS DATE)",
        "ADD_MONTHS({d}, CAST({n} AS INT))",
    ),
    # Born on 29 February: the birthday is 1 March in common years, here and in ``birthday``.
    "age_on": Shared(
        ("birth", "d"), "Completed years on the day d; 0 before birth",
        *_by_parts(
            "CASE WHEN {d} < {birth} THEN 0 ELSE <year {d}>> - <year {birth}>> - CASE WHEN "
            "<month {d}>> * 100 + <day {d}>> < <month {birth}>> * 100 + <day {birth}>> "
            "THEN 1 ELSE 0 END END"
        ),
    ),
    "birthday": Shared(
        ("birth", "n"), "The n-th birthday: of 29 February 1 March in common years",
        _born(_DUCK_YEARS, f"{_DUCK_YEARS} + 1"),
        _born(_PG_YEARS, f"{_PG_YEARS} + 1").replace("DAY({birth})", "EXTRACT(DAY FROM {birth})")
        .replace(f"DAY({_PG_YEARS})", f"EXTRACT(DAY FROM {_PG_YEARS})"),
        _born(_TSQL_YEARS, f"DATEADD(DAY, 1, {_TSQL_YEARS})"),
        _born(_SPARK_YEARS, f"DATE_ADD({_SPARK_YEARS}, 1)"),
    ),
    "months_between": Shared(
        ("a", "b"),
        "Whole calendar months from a to b, clipped as add_months clips; below 0 before a",
        *(
            text.format(a="{a}", b="{b}", next=following)
            for text, following in zip(
                _by_parts(
                    "((<year {b}>> - <year {a}>>) * 12 + <month {b}>> - <month {a}>> - CASE WHEN "
                    "<day {b}>> < <day {a}>> AND <day {next}>> <> 1 THEN 1 ELSE 0 END)"
                ),
                ("{b} + 1", "{b} + 1", "DATEADD(DAY, 1, {b})", "DATE_ADD({b}, 1)"),
                strict=True,
            )
        ),
    ),
    "financial_year": Shared(
        ("d",), "The year that the financial year of d ends in",
        *_by_parts("(<year {d}>> + CASE WHEN <month {d}>> >= 4 THEN 1 ELSE 0 END)"),
    ),
    # Exact to the microsecond: 72 hours and a minute is more than 72. Times are those of a clock
    # on the wall: none of the dialects may shift them by a time zone.
    "hours_between": Shared(
        ("a", "b"), "Hours from a to b, with their fraction",
        "((EPOCH_US(CAST({b} AS TIMESTAMP)) - EPOCH_US(CAST({a} AS TIMESTAMP))) / 3600000000.0)",
        "(CAST(EXTRACT(EPOCH FROM CAST({b} AS TIMESTAMP) - CAST({a} AS TIMESTAMP)) * 1000000 "
        "AS DOUBLE PRECISION) / 3600000000.0)",
        "(CAST(DATEDIFF_BIG(MICROSECOND, {a}, {b}) AS FLOAT) / 3600000000.0)",
        "(CAST(TIMESTAMPDIFF(MICROSECOND, CAST({a} AS TIMESTAMP_NTZ), CAST({b} AS TIMESTAMP_NTZ)) "
        "AS DOUBLE) / 3600000000.0)",
    ),
}  # fmt: skip


def macros() -> list[str]:
    """Return the text of a DuckDB macro for each function."""
    return [
        f"{name}({', '.join(f.parameters)}) AS ({f.written('duckdb', *f.parameters)})"
        for name, f in SHARED.items()
    ]
