"""From cases to figures: every window and grouping of every measure, in one pass."""

from collections.abc import Iterable, Sequence

import duckdb

from sightline.engine.cases import Outcome
from sightline.engine.definition import Definition, Kind
from sightline.engine.group_names import make_names, make_names_of
from sightline.engine.measure_periods import PeriodRow, period_rows, period_tables
from sightline.engine.periods import ALL_WINDOWS
from sightline.engine.recorded import recorded_facts
from sightline.engine.residents import residents_table
from sightline.engine.tallies import SPLITS, count_cases
from sightline.engine.units import PER_RESIDENTS, Unit

__all__ = ["SPLITS", "build_facts"]


def build_facts(
    con: duckdb.DuckDBPyConnection,
    definitions: Sequence[Definition],
    outcomes: Sequence[Outcome],
) -> None:
    """Make the table ``facts`` out of ``cases``.

    Columns: measure, window, period, period_start, period_end, by, "group", numerator,
    denominator, value, unit, status. ``by`` and "group" are null for the whole.
    """
    ran = {o.measure: o for o in outcomes if o.status == "ok"}
    counted = [d for d in definitions if d.id in ran and d.kind is not Kind.RECORDED]
    rows = period_rows(counted, ran)
    _types(con, definitions, rows)
    _measure_table(con, definitions)
    period_tables(con, definitions, rows)
    residents_table(con, counted, sorted({r.population_year for r in rows}))
    count_cases(con)
    con.execute(f"CREATE OR REPLACE TABLE facts AS {_facts_sql()}")
    given = [d for d in definitions if d.id in ran and d.kind is Kind.RECORDED]
    if given:
        con.execute(f"INSERT INTO facts {recorded_facts(con, given)}")
    for name in ("counted", "measure_periods", "period_months", "measure_kinds", "residents"):
        con.execute(f"DROP TABLE {name}")


def _types(
    con: duckdb.DuckDBPyConnection, definitions: Iterable[Definition], rows: Iterable[PeriodRow]
) -> None:
    make_names(con, "measure_name", [d.id for d in definitions])
    labels = {r.label for r in rows}
    if any(d.kind is Kind.RECORDED for d in definitions):
        found = con.execute("SELECT DISTINCT strftime(date, '%Y-%m') FROM cases").fetchall()
        labels |= {str(row[0]) for row in found}
    make_names(con, "period_name", labels)
    make_names(con, "window_name", ALL_WINDOWS)
    make_names(con, "split_name", SPLITS)
    make_names(con, "unit_name", [u.value for u in Unit])
    make_names(con, "status_name", ["ok", "no_data"])
    kinds = {row[0]: str(row[1]) for row in con.execute("DESCRIBE cases").fetchall()}
    if not kinds["team"].startswith("ENUM"):
        make_names_of(con, "group_name", [f"SELECT {split} FROM cases" for split in SPLITS])


def _measure_table(con: duckdb.DuckDBPyConnection, definitions: Sequence[Definition]) -> None:
    con.execute(
        "CREATE OR REPLACE TABLE measure_kinds AS SELECT "
        "unnest($1::VARCHAR[])::measure_name AS measure, "
        "unnest($2::INTEGER[]) AS number, unnest($3::VARCHAR[]) AS kind, "
        "unnest($4::VARCHAR[]) AS counts, unnest($5::VARCHAR[])::unit_name AS unit, "
        "unnest($6::VARCHAR[]) AS aggregate, unnest($7::VARCHAR[]) AS ages, "
        "unnest($8::DOUBLE[]) AS per",
        [
            [d.id for d in definitions],
            list(range(len(definitions))),
            [d.kind.value for d in definitions],
            [d.counts for d in definitions],
            [d.unit.value for d in definitions],
            [d.aggregate.value for d in definitions],
            [d.population for d in definitions],
            # What a ratio or rate is multiplied by: 100 for a percentage.
            [PER_RESIDENTS.get(d.unit, 100 if d.unit is Unit.PERCENT else 1) for d in definitions],
        ],
    )


def _facts_sql() -> str:
    """Return the query that turns tallies into figures. No data is never 0.

    A count or sum of nothing in a period that the record covers is a true 0; a percentage, mean
    or ratio of nothing, and anything in a period that it does not cover, is ``no_data``.
    """
    annual = "CASE WHEN k.kind = 'snapshot' THEN 1.0 ELSE 12.0 / p.months END"
    tallied = (
        'p.*, c."by", c."group", coalesce(c.n, 0) AS n, coalesce(c.judged, 0) AS judged, '
        "c.met_n, c.total, coalesce(c.valued, 0) AS valued, c.weighed, c.least, c.greatest, "
        "c.middle"
    )
    return f"""
        WITH tallied AS (
            SELECT {tallied} FROM measure_periods p
            LEFT JOIN counted c ON c.pid = p.pid AND c."by" IS NULL
            UNION ALL
            SELECT {tallied} FROM measure_periods p JOIN counted c ON c.pid = p.pid
            WHERE c."by" IS NOT NULL AND c."group" IS NOT NULL
        ),
        figured AS (
            SELECT p.*, k.unit,
                CASE aggregate WHEN 'share' THEN coalesce(met_n, 0) WHEN 'mean' THEN total
                    WHEN 'sum' THEN coalesce(total, 0) WHEN 'ratio' THEN coalesce(total, 0)
                    WHEN 'median' THEN NULL WHEN 'least' THEN NULL WHEN 'greatest' THEN NULL
                    ELSE n END AS numerator,
                CASE aggregate WHEN 'share' THEN judged WHEN 'per worker' THEN judged
                    WHEN 'mean' THEN valued WHEN 'median' THEN valued
                    WHEN 'least' THEN valued WHEN 'greatest' THEN valued
                    WHEN 'ratio' THEN coalesce(weighed, 0)
                    WHEN 'rate' THEN r.persons END AS denominator,
                CASE aggregate WHEN 'count' THEN n
                    WHEN 'share' THEN CASE WHEN judged > 0 THEN 100.0 * met_n / judged END
                    WHEN 'mean' THEN CASE WHEN valued > 0 THEN total / valued END
                    WHEN 'median' THEN middle WHEN 'least' THEN least
                    WHEN 'greatest' THEN greatest WHEN 'sum' THEN coalesce(total, 0)
                    WHEN 'ratio' THEN CASE WHEN weighed > 0
                        THEN per * coalesce(total, 0) / weighed END
                    WHEN 'per worker' THEN CASE WHEN judged > 0 THEN 1.0 * n / judged END
                    WHEN 'rate' THEN CASE WHEN r.persons > 0
                        THEN per * n * {annual} / r.persons END
                    END AS value
            FROM tallied p JOIN measure_kinds k ON k.measure = p.measure
            LEFT JOIN residents r ON k.aggregate = 'rate' AND r.ages = k.ages
                AND r.year = p.population_year AND r.split IS NOT DISTINCT FROM p."by"::VARCHAR
                AND r.of_group IS NOT DISTINCT FROM p."group"::VARCHAR
        ),
        ordered AS (
            SELECT pid, measure, "window", period, period_start, period_end, "by", "group",
                CASE WHEN known THEN numerator::DOUBLE END AS numerator,
                CASE WHEN known THEN denominator::DOUBLE END AS denominator,
                CASE WHEN known THEN value::DOUBLE END AS value, unit,
                CASE WHEN known AND value IS NOT NULL THEN 'ok'::status_name
                    ELSE 'no_data'::status_name END AS status
            FROM figured
            ORDER BY pid, "by" NULLS FIRST, "group" NULLS FIRST
        )
        SELECT * EXCLUDE (pid) FROM ordered
    """
