"""The tallies of every measure, period and grouping: the only place where cases are counted.

Sums and counts of months are added up to the longer windows; distinct children are counted in
each window anew. ``cases c``, ``measure_kinds k`` and ``measure_periods p`` are what is read.
"""

import duckdb

from sightline.engine.cases import GROUPINGS
from sightline.engine.measure_periods import MONTHS_OF_A_MEASURE

SPLITS = (*GROUPINGS, "category")
_VALUES = "sum(met) AS met_n, sum(value) AS total, count(value) AS valued"
_CHILDREN_PERIODS = (
    "JOIN measure_periods p ON p.measure = k.measure "
    "AND c.date BETWEEN p.period_start AND p.period_end"
)
_STOCK_DAYS = (
    "JOIN (SELECT measure, period_end, min(pid) AS bucket FROM measure_periods "
    "GROUP BY measure, period_end) d ON d.measure = k.measure AND d.period_end = c.date"
)
_NO_TALLIES = (
    'SELECT 0::INTEGER AS pid, NULL::split_name AS "by", NULL::group_name AS "group", '
    "0::BIGINT AS n, 0::BIGINT AS judged, 0::HUGEINT AS met_n, 0::DOUBLE AS total, "
    "0::BIGINT AS valued WHERE false"
)


def count_cases(con: duckdb.DuckDBPyConnection) -> None:
    """Make ``counted``: pid, by, "group", n, judged, met_n, total, valued.

    ``n`` are the cases or children, ``judged`` those with a known outcome (for a figure per
    worker, the workers), ``valued`` those with a value.
    """
    queries = [_query(*way) for way in _ways(con)]
    con.execute(f"CREATE OR REPLACE TABLE counted AS {' UNION ALL '.join([_NO_TALLIES, *queries])}")


def _ways(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str, bool, bool]]:
    """Return how measures are counted, and which: stock or not, by rows or children, by workers.

    A stock of children whose cases name each child once a day is a count of rows, which costs a
    tenth of counting each child once in each group of each day.
    """
    found = con.execute(
        """
        WITH repeated AS (
            SELECT DISTINCT measure FROM (
                SELECT c.measure, c.child FROM cases c
                JOIN measure_kinds k ON k.measure = c.measure
                WHERE k.kind = 'snapshot' AND k.counts = 'children'
                GROUP BY c.measure, c.date, c.child HAVING count(*) > 1 OR c.child IS NULL)
        )
        SELECT string_agg(k.number, ', ' ORDER BY k.number),
            CASE WHEN k.kind = 'snapshot' THEN 'stock' ELSE 'flow' END AS way,
            k.counts = 'children' AND (k.kind <> 'snapshot' OR r.measure IS NOT NULL) AS children,
            k.kind = 'snapshot' AND k.unit = 'per worker' AS workers
        FROM measure_kinds k LEFT JOIN repeated r ON r.measure = k.measure
        GROUP BY ALL ORDER BY ALL
        """
    ).fetchall()
    return [(f"k.number IN ({numbers})", *way) for numbers, *way in found]


def _query(test: str, way: str, children: bool, workers: bool) -> str:
    if way == "stock":
        return _stock(test, children=children, workers=workers)
    return _children(test) if children else _flows(test)


def _sets() -> str:
    return f"GROUPING SETS ((bucket), {', '.join(f'(bucket, {g})' for g in SPLITS)})"


def _split_columns() -> str:
    """Return the SQL that names the grouping of a row of the grouping sets, and its group."""
    which = " ".join(f"WHEN grouping({g}) = 0 THEN '{g}'::split_name" for g in SPLITS)
    group = " ".join(f"WHEN grouping({g}) = 0 THEN {g}" for g in SPLITS)
    return f'CASE {which} END AS "by", CASE {group} END AS "group"'


def _cases(bucket: str, test: str, join: str = "") -> str:
    splits = ", ".join(f"c.{split}::group_name AS {split}" for split in SPLITS)
    return (
        f"SELECT {bucket} AS bucket, c.child, c.met, c.value, {splits} "
        "FROM cases c JOIN measure_kinds k ON k.measure = c.measure "
        f"{join} WHERE {test}"
    )


def _flows(test: str) -> str:
    month = f"k.number * {MONTHS_OF_A_MEASURE} + year(c.date) * 12 + month(c.date)"
    return f"""
        SELECT p.pid, m."by", m."group", sum(m.n) AS n, sum(m.judged) AS judged,
            sum(m.met_n) AS met_n, sum(m.total) AS total, sum(m.valued) AS valued
        FROM period_months p
        JOIN (
            SELECT bucket, {_split_columns()},
                count(*) FILTER (WHERE met IS NULL OR met IN (0, 1)) AS n, count(met) AS judged,
                {_VALUES}
            FROM ({_cases(f"({month})::INTEGER", test)}) GROUP BY {_sets()}
        ) m ON m.bucket = p.bucket
        GROUP BY p.pid, m."by", m."group"
    """


def _children(test: str) -> str:
    return f"""
        SELECT bucket, {_split_columns()}, count(DISTINCT child) AS n,
            count(DISTINCT CASE WHEN met IS NOT NULL THEN child END) AS judged,
            count(DISTINCT CASE WHEN met = 1 THEN child END) AS met_n,
            sum(value) AS total, count(value) AS valued
        FROM ({_cases("p.pid", test, _CHILDREN_PERIODS)}) GROUP BY {_sets()}
    """


def _stock(test: str, *, children: bool, workers: bool) -> str:
    """Return the tallies of days as those of every period that ends on them."""
    return f"""
        SELECT p.pid, s."by", s."group", s.n, s.judged, s.met_n, s.total, s.valued
        FROM (SELECT pid, min(pid) OVER (PARTITION BY measure, period_end) AS bucket
            FROM measure_periods) p
        JOIN (
            SELECT bucket, {_split_columns()},
                count({"DISTINCT child" if children else "*"}) AS n,
                count({"DISTINCT worker" if workers else "met"}) AS judged, {_VALUES}
            FROM ({_cases("d.bucket", test, _STOCK_DAYS)}) GROUP BY {_sets()}
        ) s ON s.bucket = p.bucket
    """
