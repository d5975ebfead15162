"""From cases to figures: every window and grouping of every measure, in one pass.

The template is the only place where anything is counted. Sums and counts of months are added up
to the longer windows; distinct children are counted in each window anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb

from sightline.engine.cases import GROUPINGS, Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind, Unit
from sightline.engine.group_names import make_names, make_names_of
from sightline.engine.periods import SNAPSHOTS_FROM, WINDOWS, Period, periods
from sightline.record.calendar import financial_year

SPLITS = (*GROUPINGS, "category")


def build_facts(
    con: duckdb.DuckDBPyConnection,
    definitions: Sequence[Definition],
    outcomes: Sequence[Outcome],
) -> None:
    """Make the table ``facts`` out of ``cases``.

    Columns: measure, window, period, period_start, period_end, by, "group", numerator,
    denominator, value, unit, status. ``by`` and "group" are null for the whole.
    """
    ran = {o.measure: o for o in outcomes}
    rows = _period_rows([d for d in definitions if ran[d.id].status == "ok"], ran)
    _types(con, definitions, rows)
    _measure_table(con, definitions)
    _period_tables(con, definitions, rows)
    con.execute(f"CREATE OR REPLACE TABLE counted AS {_counted_sql(_ways(con))}")
    con.execute(f"CREATE OR REPLACE TABLE facts AS {_facts_sql()}")
    for name in ("counted", "measure_periods", "period_months", "measure_kinds"):
        con.execute(f"DROP TABLE {name}")


@dataclass(frozen=True, slots=True)
class _Row:
    """One period of one measure that the record can speak of."""

    measure: str
    window: str
    label: str
    start: date
    end: date
    months: float
    known: bool


def _period_rows(definitions: Iterable[Definition], ran: dict[str, Outcome]) -> list[_Row]:
    """Return the periods of each measure in the order of the facts.

    A period under way ends, for now, with the last day known, and says so (rule 8).
    """
    known: dict[tuple[object, ...], list[tuple[Period, date, bool]]] = {}
    rows: list[_Row] = []
    for definition in definitions:
        reach, stock = ran[definition.id].reach, definition.kind is Kind.SNAPSHOT
        for window in WINDOWS:
            # Most measures reach as far as another: the periods of a reach are worked out once.
            key = (reach.spans, stock, window)
            if key not in known:
                known[key] = list(_periods_of(window, reach, stock=stock))
            for period, end, whole in known[key]:
                covered = ((end - period.start).days + 1) / ((period.end - period.start).days + 1)
                rows.append(
                    _Row(
                        definition.id, window, period.label, period.start, end,
                        period.months * covered, whole,
                    )
                )  # fmt: skip
    return sorted(rows, key=lambda r: (r.measure, r.window, r.label))


def _periods_of(window: str, reach: Reach, *, stock: bool) -> Iterator[tuple[Period, date, bool]]:
    """Yield each period of a window that a span of the record touches, its end, and if it is known.

    Where two spans touch one period the one that tells more stands: a known period before an
    unknown one, the later last day before the earlier.
    """
    best: dict[str, tuple[bool, date, Period]] = {}
    for first, last in reach.spans:
        first = max(first, SNAPSHOTS_FROM)
        for period in periods(window, first, last) if first <= last else []:
            end = min(period.end, last)
            known = end >= first if stock else period.start >= first
            if period.label not in best or (known, end) > best[period.label][:2]:
                best[period.label] = (known, end, period)
    for known, end, period in best.values():
        yield period, end, known


def _types(
    con: duckdb.DuckDBPyConnection, definitions: Iterable[Definition], rows: Iterable[_Row]
) -> None:
    make_names(con, "measure_name", [d.id for d in definitions])
    make_names(con, "period_name", {r.label for r in rows})
    make_names(con, "window_name", WINDOWS)
    make_names(con, "split_name", SPLITS)
    make_names(con, "unit_name", [u.value for u in Unit])
    make_names(con, "status_name", ["ok", "no_data"])
    kinds = {row[0]: str(row[1]) for row in con.execute("DESCRIBE cases").fetchall()}
    if not kinds["team"].startswith("ENUM"):
        make_names_of(con, "group_name", [f"SELECT {split} FROM cases" for split in SPLITS])


def _measure_table(con: duckdb.DuckDBPyConnection, definitions: Sequence[Definition]) -> None:
    con.execute(
        "CREATE OR REPLACE TABLE measure_kinds AS SELECT unnest($1)::measure_name AS measure, "
        "unnest($2)::INTEGER AS number, unnest($3) AS kind, unnest($4) AS counts, "
        "unnest($5)::unit_name AS unit",
        [
            [d.id for d in definitions],
            list(range(len(definitions))),
            [d.kind.value for d in definitions],
            [d.counts for d in definitions],
            [d.unit.value for d in definitions],
        ],
    )


def _period_tables(
    con: duckdb.DuckDBPyConnection, definitions: Sequence[Definition], rows: Sequence[_Row]
) -> None:
    """Make ``measure_periods``, numbered in the order of the facts, and ``period_months``.

    ``period_months`` says which months of which measure make up a period: a month is the number
    of the measure and the month since year 0 in one whole number, as ``monthly`` counts them.
    """
    columns: list[list[object]] = [
        list(range(len(rows))),
        [r.measure for r in rows],
        [r.window for r in rows],
        [r.label for r in rows],
        [r.start for r in rows],
        [r.end for r in rows],
        [r.months for r in rows],
        [r.known for r in rows],
        [financial_year(r.end) for r in rows],
    ]
    con.execute(
        """
        CREATE OR REPLACE TABLE measure_periods AS
        WITH p AS (
            SELECT unnest($1::INTEGER[]) AS pid, unnest($2::VARCHAR[])::measure_name AS measure,
                unnest($3::VARCHAR[])::window_name AS "window",
                unnest($4::VARCHAR[])::period_name AS period,
                unnest($5::DATE[]) AS period_start, unnest($6::DATE[]) AS period_end,
                unnest($7::DOUBLE[]) AS months, unnest($8::BOOLEAN[]) AS known,
                unnest($9::INTEGER[]) AS population_year
        ),
        years AS (
            SELECT y.population_year, arg_max(n.persons, n.financial_year) AS persons
            FROM (SELECT DISTINCT population_year FROM p) y
            JOIN population n ON n.financial_year <= y.population_year
            GROUP BY y.population_year
        )
        SELECT p.*, y.persons FROM p LEFT JOIN years y ON y.population_year = p.population_year
        """,
        columns,
    )
    numbers = {d.id: n for n, d in enumerate(definitions) if d.kind is not Kind.SNAPSHOT}
    pairs = [
        (pid, numbers[row.measure] * _MONTHS_OF_A_MEASURE + month)
        for pid, row in enumerate(rows)
        if row.measure in numbers
        for month in range(_month(row.start), _month(row.end) + 1)
    ]
    con.execute(
        "CREATE OR REPLACE TABLE period_months AS SELECT unnest($1::INTEGER[]) AS pid, "
        "unnest($2::INTEGER[]) AS bucket",
        [[pid for pid, _ in pairs], [month for _, month in pairs]],
    )


# More than there are months from year 0 to 9999.
_MONTHS_OF_A_MEASURE = 200_000


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _ways(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Sort the measures by how they are counted: a test on ``measure_kinds k`` for each way used.

    A stock of children whose cases name each child once a day is a count of cases, which costs a
    tenth of counting each child once in each group of each day.
    """
    repeated = (
        "k.measure IN (SELECT measure FROM (SELECT c.measure, c.child FROM cases c "
        "JOIN measure_kinds k ON k.measure = c.measure "
        "AND k.kind = 'snapshot' AND k.counts = 'children' "
        "GROUP BY c.measure, c.date, c.child HAVING count(*) > 1 OR c.child IS NULL))"
    )
    hard = f"(k.unit = 'per worker' OR k.counts = 'children' AND {repeated})"
    ways = {
        "flows": "k.kind <> 'snapshot' AND k.counts = 'rows'",
        "children": "k.kind <> 'snapshot' AND k.counts = 'children'",
        "stock": f"k.kind = 'snapshot' AND NOT {hard}",
        "hard_stock": f"k.kind = 'snapshot' AND {hard}",
    }
    found = {}
    for way, test in ways.items():
        numbers = con.execute(f"SELECT k.number FROM measure_kinds k WHERE {test}").fetchall()
        if numbers:
            found[way] = f"k.number IN ({', '.join(str(n) for (n,) in numbers)})"
    return found


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
        f"SELECT {bucket} AS bucket, c.child, c.met, c.value, k.counts, k.unit, {splits} "
        "FROM cases c JOIN measure_kinds k ON k.measure = c.measure "
        f"{join} WHERE {test}"
    )


_VALUES = "sum(met) AS met_n, sum(value) AS total, count(value) AS valued"
_STOCK_DAYS = (
    "JOIN (SELECT measure, period_end, min(pid) AS bucket FROM measure_periods "
    "GROUP BY measure, period_end) d ON d.measure = k.measure AND d.period_end = c.date"
)


def _counted_sql(ways: dict[str, str]) -> str:
    """Return the query that tallies every measure, window, period and grouping."""
    queries = {way: _WAYS[way](test) for way, test in ways.items()}
    return " UNION ALL ".join(f"SELECT * FROM ({query}) {way}" for way, query in queries.items())


def _flows(test: str) -> str:
    month = f"k.number * {_MONTHS_OF_A_MEASURE} + year(c.date) * 12 + month(c.date)"
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


_CHILDREN_PERIODS = (
    "JOIN measure_periods p ON p.measure = k.measure "
    "AND c.date BETWEEN p.period_start AND p.period_end"
)


def _stock(test: str) -> str:
    return _on_days(
        f"SELECT bucket, {_split_columns()}, count(*) AS n, count(met) AS judged, {_VALUES} "
        f"FROM ({_cases('d.bucket', test, _STOCK_DAYS)}) GROUP BY {_sets()}"
    )


def _hard_stock(test: str) -> str:
    return _on_days(
        f"""
        SELECT bucket, {_split_columns()},
            CASE WHEN any_value(counts) = 'children' THEN count(DISTINCT child)
                ELSE count(*) END AS n,
            CASE WHEN any_value(unit) = 'per worker' THEN count(DISTINCT worker)
                ELSE count(met) END AS judged, {_VALUES}
        FROM ({_cases("d.bucket", test, _STOCK_DAYS)}) GROUP BY {_sets()}
        """
    )


def _on_days(query: str) -> str:
    """Return the tallies of days as those of every period that ends on them."""
    return f"""
        SELECT p.pid, s."by", s."group", s.n, s.judged, s.met_n, s.total, s.valued
        FROM (SELECT pid, min(pid) OVER (PARTITION BY measure, period_end) AS bucket
            FROM measure_periods) p
        JOIN ({query}) s ON s.bucket = p.bucket
    """


_WAYS = {"flows": _flows, "children": _children, "stock": _stock, "hard_stock": _hard_stock}


def _facts_sql() -> str:
    """Return the query that turns tallies into figures. No data is never 0.

    A count of nothing in a period that the record covers is a true 0; a percentage of nothing,
    and anything in a period that it does not cover, is ``no_data``.
    """
    annual = "CASE WHEN k.kind = 'snapshot' THEN 1.0 ELSE 12.0 / p.months END"
    tallied = (
        'p.*, c."by", c."group", coalesce(c.n, 0) AS n, coalesce(c.judged, 0) AS judged, '
        "c.met_n, c.total, coalesce(c.valued, 0) AS valued"
    )
    return f"""
        WITH tallied AS (
            SELECT {tallied} FROM measure_periods p
            LEFT JOIN counted c ON c.pid = p.pid AND c."by" IS NULL
            UNION ALL
            SELECT {tallied} FROM measure_periods p JOIN counted c ON c.pid = p.pid
            WHERE c."by" IS NOT NULL AND NOT (c."by" = 'category' AND c."group" IS NULL)
        ),
        figured AS (
            SELECT p.*, k.unit,
                CASE unit WHEN 'percent' THEN coalesce(met_n, 0) WHEN 'days' THEN total
                    ELSE n END AS numerator,
                CASE unit WHEN 'percent' THEN judged WHEN 'days' THEN valued
                    WHEN 'per worker' THEN judged
                    WHEN 'rate per 10,000' THEN CASE WHEN "by" IS NULL THEN persons END
                    END AS denominator,
                CASE unit WHEN 'count' THEN n
                    WHEN 'percent' THEN CASE WHEN judged > 0 THEN 100.0 * met_n / judged END
                    WHEN 'days' THEN CASE WHEN valued > 0 THEN total / valued END
                    WHEN 'per worker' THEN CASE WHEN judged > 0 THEN 1.0 * n / judged END
                    WHEN 'rate per 10,000' THEN
                        CASE WHEN "by" IS NULL AND persons > 0
                            THEN 10000.0 * n * {annual} / persons END
                    END AS value
            FROM tallied p JOIN measure_kinds k ON k.measure = p.measure
        ),
        ordered AS (
            SELECT pid, measure, "window", period, period_start, period_end, "by", "group",
                CASE WHEN known THEN numerator::DOUBLE END AS numerator,
                CASE WHEN known THEN denominator::DOUBLE END AS denominator,
                CASE WHEN known THEN value END AS value, unit,
                CASE WHEN known AND value IS NOT NULL THEN 'ok'::status_name
                    ELSE 'no_data'::status_name END AS status
            FROM figured
            ORDER BY pid, "by" NULLS FIRST, "group" NULLS FIRST
        )
        SELECT * EXCLUDE (pid) FROM ordered
    """
