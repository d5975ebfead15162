"""The tallies of every measure, period and grouping: the only place where cases are counted.

What adds up over months (counts, sums, least and greatest) is tallied by month and added up to
the longer windows; distinct children, distinct workers and medians are worked out in each window
anew, and so is what a gap in the record cuts a month of. ``cases c``, ``measure_kinds k`` and
``measure_periods p`` are what is read. Held to plain Python by ``tests/trust``.
"""

from typing import NamedTuple

import duckdb

from sightline.engine.cases import GROUPINGS
from sightline.engine.measure_periods import MONTHS_OF_A_MEASURE

SPLITS = (*GROUPINGS, "category")
_PERIODS = (
    "JOIN measure_periods p ON p.measure = k.measure "
    "AND c.date BETWEEN p.period_start AND p.period_end"
)
_STOCK_DAYS = (
    "JOIN (SELECT measure, period_end, min(pid) AS bucket FROM measure_periods "
    "GROUP BY measure, period_end) d ON d.measure = k.measure AND d.period_end = c.date"
)
# Each tally: its type, its SQL over cases, and how months of it are added up.
_COUNTED = {
    "n": ("BIGINT", "count(*) FILTER (WHERE met IS NULL OR met IN (0, 1))", "sum"),
    "judged": ("BIGINT", "count(met)", "sum"),
    "met_n": ("HUGEINT", "sum(met)", "sum"),
}
_VALUED = {
    "total": ("DOUBLE", "sum(value)", "sum"),
    "valued": ("BIGINT", "count(value)", "sum"),
    "weighed": ("DOUBLE", "sum(weight)", "sum"),
    "least": ("DOUBLE", "min(value)", "min"),
    "greatest": ("DOUBLE", "max(value)", "max"),
}
_MIDDLE = {"middle": ("DOUBLE", "median(value)", "")}
_ALL = {**_COUNTED, **_VALUED, **_MIDDLE}
_DISTINCT = {
    "n": "count(DISTINCT who)",
    "judged": "count(DISTINCT CASE WHEN met IS NOT NULL THEN who END)",
    "met_n": "count(DISTINCT CASE WHEN met = 1 THEN who END)",
}


class _Way(NamedTuple):
    """How some measures are counted, and the SQL that picks them by their numbers."""

    test: str
    stock: bool
    distinct: bool
    workers: bool
    gaps: bool
    aggregate: str

    @property
    def tallies(self) -> dict[str, str]:
        """The SQL of each tally that the figure needs."""
        found = {name: sql for name, (_, sql, _) in _COUNTED.items()}
        if self.distinct:
            found |= _DISTINCT
        if self.workers:
            found["judged"] = "count(DISTINCT worker)"
        if self.aggregate != "counted":
            found |= {name: sql for name, (_, sql, _) in _VALUED.items()}
        if self.aggregate == "median":
            found |= {name: sql for name, (_, sql, _) in _MIDDLE.items()}
        return found


def count_cases(con: duckdb.DuckDBPyConnection) -> None:
    """Make ``counted``: pid, by, "group", n, judged, met_n, total, valued, weighed, least,
    greatest, middle.

    ``n`` are the cases, children or other subjects, ``judged`` those with a known outcome (for a
    figure per worker, the workers), ``valued`` those with a value, ``weighed`` the sum of weights,
    ``middle`` the median. What a measure's figure does not need is null.
    """
    queries = [_query(way) for way in _ways(con)]
    con.execute(f"CREATE OR REPLACE TABLE counted AS {' UNION ALL '.join([_none(), *queries])}")


def _none() -> str:
    columns = ", ".join(f"NULL::{kind} AS {name}" for name, (kind, _, _) in _ALL.items())
    return (
        'SELECT 0::INTEGER AS pid, NULL::split_name AS "by", NULL::group_name AS "group", '
        f"{columns} WHERE false"
    )


def _ways(con: duckdb.DuckDBPyConnection) -> list[_Way]:
    """Return how measures are counted, and which.

    A stock of children whose cases name each child once a day is a count of rows, which costs a
    tenth of counting each child once in each group of each day.
    """
    found = con.execute(
        """
        WITH repeated AS (
            SELECT DISTINCT measure FROM (
                SELECT c.measure, coalesce(c.subject, c.child) AS who FROM cases c
                JOIN measure_kinds k ON k.measure = c.measure
                WHERE k.kind = 'snapshot' AND k.counts <> 'rows'
                GROUP BY c.measure, c.date, who HAVING count(*) > 1 OR who IS NULL)
        ),
        cut AS (
            SELECT DISTINCT measure FROM (
                SELECT measure, period_end, max(period_end) OVER (PARTITION BY measure) AS latest
                FROM measure_periods)
            WHERE period_end < latest AND period_end <> last_day(period_end)
        )
        SELECT string_agg(k.number, ', ' ORDER BY k.number),
            k.kind = 'snapshot' AS stock,
            k.counts <> 'rows' AND (k.kind <> 'snapshot' OR r.measure IS NOT NULL) AS alone,
            k.aggregate = 'per worker' AS workers,
            k.kind <> 'snapshot' AND g.measure IS NOT NULL AS gaps,
            CASE WHEN k.aggregate = 'median' THEN 'median'
                WHEN k.aggregate IN ('mean', 'sum', 'ratio', 'least', 'greatest') THEN 'valued'
                ELSE 'counted' END AS tallied
        FROM measure_kinds k LEFT JOIN repeated r ON r.measure = k.measure
        LEFT JOIN cut g ON g.measure = k.measure
        WHERE k.kind <> 'recorded'
        GROUP BY ALL ORDER BY ALL
        """
    ).fetchall()
    return [_Way(f"k.number IN ({numbers})", *way) for numbers, *way in found]


def _query(way: _Way) -> str:
    if way.stock:
        return _stock(way)
    # Months do not add up to whom two of them share, to a median, or to part of one of them.
    adds_up = not (way.distinct or way.workers or way.gaps or way.aggregate == "median")
    return _flows(way) if adds_up else _anew(way)


def _sets() -> str:
    return f"GROUPING SETS ((bucket), {', '.join(f'(bucket, {g})' for g in SPLITS)})"


def _split_columns() -> str:
    """Return the SQL that names the grouping of a row of the grouping sets, and its group."""
    which = " ".join(f"WHEN grouping({g}) = 0 THEN '{g}'::split_name" for g in SPLITS)
    group = " ".join(f"WHEN grouping({g}) = 0 THEN {g}" for g in SPLITS)
    return f'CASE {which} END AS "by", CASE {group} END AS "group"'


def _named(tallies: dict[str, str]) -> str:
    """Return the tallies as SQL columns, in the order of ``counted``."""
    return ", ".join(
        f"{tallies[name]} AS {name}" if name in tallies else f"NULL::{kind} AS {name}"
        for name, (kind, _, _) in _ALL.items()
    )


def _cases(bucket: str, test: str, join: str = "") -> str:
    splits = ", ".join(f"c.{split}::group_name AS {split}" for split in SPLITS)
    return (
        f"SELECT {bucket} AS bucket, coalesce(c.subject, c.child) AS who, c.met, c.value, "
        f"c.weight, {splits} FROM cases c JOIN measure_kinds k ON k.measure = c.measure "
        f"{join} WHERE {test}"
    )


def _flows(way: _Way) -> str:
    month = f"k.number * {MONTHS_OF_A_MEASURE} + year(c.date) * 12 + month(c.date)"
    added = {name: f"{_ALL[name][2]}(m.{name})" for name in way.tallies}
    return f"""
        SELECT p.pid, m."by", m."group", {_named(added)}
        FROM period_months p
        JOIN (
            SELECT bucket, {_split_columns()}, {_named(way.tallies)}
            FROM ({_cases(f"({month})::INTEGER", way.test)}) GROUP BY {_sets()}
        ) m ON m.bucket = p.bucket
        GROUP BY p.pid, m."by", m."group"
    """


def _anew(way: _Way) -> str:
    return f"""
        SELECT bucket, {_split_columns()}, {_named(way.tallies)}
        FROM ({_cases("p.pid", way.test, _PERIODS)}) GROUP BY {_sets()}
    """


def _stock(way: _Way) -> str:
    """Return the tallies of days as those of every period that ends on them."""
    names = ", ".join(f"s.{name}" for name in _ALL)
    return f"""
        SELECT p.pid, s."by", s."group", {names}
        FROM (SELECT pid, min(pid) OVER (PARTITION BY measure, period_end) AS bucket
            FROM measure_periods) p
        JOIN (
            SELECT bucket, {_split_columns()}, {_named(way.tallies)}
            FROM ({_cases("d.bucket", way.test, _STOCK_DAYS)}) GROUP BY {_sets()}
        ) s ON s.bucket = p.bucket
    """
