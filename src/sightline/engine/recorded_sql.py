"""The cases of a recorded figure: the rows of the record that it rests on, as SQL.

Kept apart because reading a header needs no more than this text.
"""

from datetime import date

import duckdb

RECORDED = "local_recorded_figures"
"""The record table of figures that somebody supplies."""

WHOLE = "all"
"""What stands in ``reco_by`` and ``reco_group`` where the figure is not of a group."""


def recorded_sql(measure: str) -> str:
    """Return the SELECT of the recorded rows of one measure.

    ``detail`` begins with the period and the grouping, so that ``figures.case_list`` finds the row
    behind one number: a month and a year may end on the same day.
    """
    return f"""
SELECT reco_source AS subject, reco_period_end AS date, reco_value AS value,
    reco_denominator AS weight,
    CASE WHEN reco_by <> '{WHOLE}' THEN reco_group END AS category,
    CAST(reco_period_start AS VARCHAR) || ' to ' || CAST(reco_period_end AS VARCHAR) || '; '
        || reco_by || ': ' || reco_group || ';'
        || coalesce(' ' || CAST(reco_numerator AS VARCHAR), '')
        || coalesce(' of ' || CAST(reco_denominator AS VARCHAR), '')
        || coalesce(' ' || reco_unit, '')
        || coalesce('; recorded ' || CAST(reco_recorded_date AS VARCHAR), '')
        || coalesce(' by ' || reco_recorded_by, '')
        || coalesce('; ' || reco_note, '') AS detail
FROM {RECORDED}
WHERE reco_measure = '{measure}' AND reco_period_start IS NOT NULL
    AND reco_period_end IS NOT NULL""".strip()


def detail_prefix(start: object, end: object, by: str | None, group: str | None) -> str:
    """Return how ``detail`` begins in the row of one period and group."""
    return f"{start} to {end}; {by or WHOLE}: {group or WHOLE};"


def recorded_spans(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[date, date]]:
    """Return the first and last day of the recorded figures of each measure that has any."""
    rows = con.execute(
        f"SELECT reco_measure, min(reco_period_start), max(reco_period_end) FROM {RECORDED} "
        "WHERE reco_period_start <= reco_period_end GROUP BY reco_measure"
    ).fetchall()
    return {measure: (first, last) for measure, first, last in rows}
