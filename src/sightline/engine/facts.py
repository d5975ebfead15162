"""From cases to figures: every window and grouping of every measure, in one pass."""

from collections.abc import Iterable, Sequence

import duckdb

from sightline.engine.cases import Outcome
from sightline.engine.definition import Definition, Unit
from sightline.engine.group_names import make_names, make_names_of
from sightline.engine.measure_periods import PeriodRow, period_rows, period_tables
from sightline.engine.periods import WINDOWS
from sightline.engine.tallies import SPLITS, count_cases

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
    ran = {o.measure: o for o in outcomes}
    rows = period_rows([d for d in definitions if ran[d.id].status == "ok"], ran)
    _types(con, definitions, rows)
    _measure_table(con, definitions)
    period_tables(con, definitions, rows)
    count_cases(con)
    con.execute(f"CREATE OR REPLACE TABLE facts AS {_facts_sql()}")
    for name in ("counted", "measure_periods", "period_months", "measure_kinds"):
        con.execute(f"DROP TABLE {name}")


def _types(
    con: duckdb.DuckDBPyConnection, definitions: Iterable[Definition], rows: Iterable[PeriodRow]
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
        "CREATE OR REPLACE TABLE measure_kinds AS SELECT "
        "unnest($1::VARCHAR[])::measure_name AS measure, "
        "unnest($2::INTEGER[]) AS number, unnest($3::VARCHAR[]) AS kind, "
        "unnest($4::VARCHAR[]) AS counts, unnest($5::VARCHAR[])::unit_name AS unit",
        [
            [d.id for d in definitions],
            list(range(len(definitions))),
            [d.kind.value for d in definitions],
            [d.counts for d in definitions],
            [d.unit.value for d in definitions],
        ],
    )


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
