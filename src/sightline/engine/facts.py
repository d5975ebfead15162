"""From cases to figures: every window and grouping of every measure, in one pass.

The template is the only place where anything is counted. Sums and counts of months are added up
to the longer windows; distinct children are counted in each window anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import duckdb

from sightline.engine.cases import GROUPINGS, Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind
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
    denominator, value, status. ``by`` and "group" are null for the whole.
    """
    ran = {o.measure: o for o in outcomes}
    _measure_table(con, definitions, ran)
    _period_table(con, [d for d in definitions if ran[d.id].status == "ok"], ran)
    con.execute("CREATE OR REPLACE TABLE counted AS " + _counted_sql())
    con.execute("CREATE OR REPLACE TABLE facts AS " + _facts_sql())
    for name in ("counted", "measure_periods", "measure_kinds"):
        con.execute(f"DROP TABLE {name}")


def _measure_table(
    con: duckdb.DuckDBPyConnection, definitions: Iterable[Definition], ran: dict[str, Outcome]
) -> None:
    con.execute(
        "CREATE OR REPLACE TABLE measure_kinds (measure VARCHAR, kind VARCHAR, counts VARCHAR, "
        "unit VARCHAR, status VARCHAR)"
    )
    con.executemany(
        "INSERT INTO measure_kinds VALUES (?, ?, ?, ?, ?)",
        [(d.id, d.kind.value, d.counts, d.unit.value, ran[d.id].status) for d in definitions],
    )


def _period_table(
    con: duckdb.DuckDBPyConnection, definitions: Iterable[Definition], ran: dict[str, Outcome]
) -> None:
    """Make the periods of each measure: those that the record can speak of.

    A period under way ends, for now, with the last day known, and says so (rule 8).
    """
    con.execute(
        'CREATE OR REPLACE TABLE measure_periods (measure VARCHAR, "window" VARCHAR, '
        "period VARCHAR, period_start DATE, period_end DATE, months DOUBLE, known BOOLEAN, "
        "population_year INTEGER)"
    )
    rows: list[tuple[object, ...]] = []
    for definition in definitions:
        for window in WINDOWS:
            rows += _period_rows(definition, window, ran[definition.id].reach)
    if rows:
        con.execute(
            "INSERT INTO measure_periods SELECT unnest($1), unnest($2), unnest($3), unnest($4), "
            "unnest($5), unnest($6), unnest($7), unnest($8)",
            [list(column) for column in zip(*rows, strict=True)],
        )


def _period_rows(definition: Definition, window: str, reach: Reach) -> Iterator[tuple[object, ...]]:
    """Yield each period of a window that a span of the record touches.

    Where two spans touch one period the one that tells more stands: a known period before an
    unknown one, the later last day before the earlier.
    """
    best: dict[str, tuple[bool, date, Period]] = {}
    for first, last in reach.spans:
        first = max(first, SNAPSHOTS_FROM)
        for period in periods(window, first, last) if first <= last else []:
            end = min(period.end, last)
            whole = period.start >= first
            known = end >= first if definition.kind is Kind.SNAPSHOT else whole
            if period.label not in best or (known, end) > best[period.label][:2]:
                best[period.label] = (known, end, period)
    for known, end, period in best.values():
        covered = ((end - period.start).days + 1) / ((period.end - period.start).days + 1)
        yield (
            definition.id, window, period.label, period.start, end, period.months * covered,
            known, financial_year(end),
        )  # fmt: skip


def _sets() -> str:
    listed = ", ".join(f"(measure, bucket, {g})" for g in SPLITS)
    return f"GROUPING SETS ((measure, bucket), {listed})"


def _split_columns() -> str:
    """Return the SQL that names the grouping of a row of the grouping sets, and its group."""
    which = " ".join(f"WHEN grouping({g}) = 0 THEN '{g}'" for g in SPLITS)
    group = " ".join(f"WHEN grouping({g}) = 0 THEN {g}" for g in SPLITS)
    return f'CASE {which} END AS "by", CASE {group} END AS "group"'


_TALLIES = (
    "count(*) FILTER (WHERE met IS NULL OR met IN (0, 1)) AS n, "
    "count(met) AS judged, sum(met) AS met_n, sum(value) AS total, count(value) AS valued"
)


def _counted_sql() -> str:
    """Return the query that tallies every measure, window, period and grouping."""
    return f"""
        WITH monthly AS (
            SELECT measure, bucket, {_split_columns()}, {_TALLIES}
            FROM (SELECT c.*, date_trunc('month', c.date)::DATE AS bucket FROM cases c
                JOIN measure_kinds k ON k.measure = c.measure
                WHERE k.kind <> 'snapshot' AND k.counts = 'rows')
            GROUP BY {_sets()}
        ),
        flows AS (
            SELECT p.measure, p."window", p.period, m."by", m."group", sum(m.n) AS n,
                sum(m.judged) AS judged, sum(m.met_n) AS met_n, sum(m.total) AS total,
                sum(m.valued) AS valued
            FROM measure_periods p
            JOIN monthly m ON m.measure = p.measure AND m.bucket BETWEEN p.period_start AND
                p.period_end
            GROUP BY ALL
        ),
        children AS (
            SELECT measure, bucket, {_split_columns()}, count(DISTINCT child) AS n,
                count(DISTINCT CASE WHEN met IS NOT NULL THEN child END) AS judged,
                count(DISTINCT CASE WHEN met = 1 THEN child END) AS met_n,
                sum(value) AS total, count(value) AS valued
            FROM (SELECT c.*, p."window" || '|' || p.period AS bucket FROM cases c
                JOIN measure_kinds k ON k.measure = c.measure
                JOIN measure_periods p ON p.measure = c.measure
                    AND c.date BETWEEN p.period_start AND p.period_end
                WHERE k.kind <> 'snapshot' AND k.counts = 'children')
            GROUP BY {_sets()}
        ),
        stock AS (
            SELECT measure, bucket, {_split_columns()},
                CASE WHEN any_value(counts) = 'children' THEN count(DISTINCT child)
                    ELSE count(*) END AS n,
                CASE WHEN any_value(unit) = 'per worker' THEN count(DISTINCT worker)
                    ELSE count(met) END AS judged,
                sum(met) AS met_n, sum(value) AS total, count(value) AS valued
            FROM (SELECT c.*, c.date AS bucket, k.counts, k.unit FROM cases c
                JOIN measure_kinds k ON k.measure = c.measure WHERE k.kind = 'snapshot')
            GROUP BY {_sets()}
        )
        SELECT measure, "window", period, "by", "group", n, judged, met_n, total, valued FROM flows
        UNION ALL
        SELECT measure, split_part(bucket, '|', 1), split_part(bucket, '|', 2), "by", "group",
            n, judged, met_n, total, valued FROM children
        UNION ALL
        SELECT p.measure, p."window", p.period, s."by", s."group", s.n, s.judged, s.met_n,
            s.total, s.valued
        FROM measure_periods p JOIN stock s ON s.measure = p.measure AND s.bucket = p.period_end
    """


def _facts_sql() -> str:
    """Return the query that turns tallies into figures. No data is never 0.

    A count of nothing in a period that the record covers is a true 0; a percentage of nothing,
    and anything in a period that it does not cover, is ``no_data``.
    """
    annual = "CASE WHEN k.kind = 'snapshot' THEN 1.0 ELSE 12.0 / p.months END"
    return f"""
        WITH wanted AS (
            SELECT p.*, NULL AS "by", NULL AS "group" FROM measure_periods p
            UNION ALL
            SELECT p.*, c."by", c."group" FROM measure_periods p
            JOIN counted c ON c.measure = p.measure AND c."window" = p."window"
                AND c.period = p.period AND c."by" IS NOT NULL
                AND NOT (c."by" = 'category' AND c."group" IS NULL)
        ),
        tallied AS (
            SELECT p.*, k.kind, k.unit, coalesce(c.n, 0) AS n, coalesce(c.judged, 0) AS judged,
                c.met_n, c.total, coalesce(c.valued, 0) AS valued,
                (SELECT arg_max(persons, financial_year) FROM population
                    WHERE financial_year <= p.population_year) AS persons,
                {annual} AS annual
            FROM wanted p
            JOIN measure_kinds k ON k.measure = p.measure
            LEFT JOIN counted c ON c.measure = p.measure AND c."window" = p."window"
                AND c.period = p.period AND c."by" IS NOT DISTINCT FROM p."by"
                AND c."group" IS NOT DISTINCT FROM p."group"
        ),
        figured AS (
            SELECT *,
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
                            THEN 10000.0 * n * annual / persons END
                    END AS value
            FROM tallied
        )
        SELECT measure, "window", period, period_start, period_end, "by", "group",
            CASE WHEN known THEN numerator::DOUBLE END AS numerator,
            CASE WHEN known THEN denominator::DOUBLE END AS denominator,
            CASE WHEN known THEN value END AS value, unit,
            CASE WHEN known AND value IS NOT NULL THEN 'ok' ELSE 'no_data' END AS status
        FROM figured
        ORDER BY measure, "window", period, "by" NULLS FIRST, "group" NULLS FIRST
    """
