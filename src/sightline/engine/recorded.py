"""Recorded figures as facts: what somebody supplied, in the window that its own period is."""

from collections.abc import Sequence

import duckdb

from sightline.engine.cases import GROUPINGS
from sightline.engine.definition import Definition
from sightline.engine.periods import OTHER
from sightline.engine.recorded_sql import RECORDED, WHOLE
from sightline.engine.units import Unit

_SPLITS = (*GROUPINGS, "category")


def recorded_facts(con: duckdb.DuckDBPyConnection, definitions: Sequence[Definition]) -> str:
    """Return the query of the facts of these recorded measures, with the columns of ``facts``.

    A figure of one day is a reading: the last of a month stands for the month, and for every
    window that ends with it. A figure of a period has the windows of its length, and a length
    that no window has is ``other``. A value left blank is worked out from numerator and
    denominator, in percent times 100.
    """
    names = ", ".join(f"'{d.id}'" for d in definitions)
    percent = ", ".join(f"'{d.id}'" for d in definitions if d.unit is Unit.PERCENT) or "''"
    units = " ".join(f"WHEN '{d.id}' THEN '{d.unit.value}'" for d in definitions)
    splits = ", ".join(f"'{split}'" for split in _SPLITS)
    return f"""
        SELECT measure::measure_name AS measure, w."window"::window_name AS "window",
            strftime(period_end, '%Y-%m')::period_name AS period, period_start, period_end,
            split::split_name AS "by", of_group::group_name AS "group",
            numerator, denominator, value,
            (CASE measure {units} END)::unit_name AS unit,
            (CASE WHEN value IS NULL THEN 'no_data' ELSE 'ok' END)::status_name AS status
        FROM (
            SELECT *, CASE
                    WHEN value_given IS NOT NULL THEN value_given
                    WHEN denominator IS NULL THEN numerator
                    WHEN denominator > 0 THEN
                        CASE WHEN measure IN ({percent}) THEN 100.0 ELSE 1.0 END
                        * numerator / denominator
                END AS value,
                CASE
                    WHEN period_start = period_end THEN 0
                    WHEN day(period_start) = 1 AND last_day(period_end) = period_end
                        THEN date_diff('month', period_start, period_end) + 1
                    ELSE -1
                END AS months,
                row_number() OVER (
                    PARTITION BY measure, split, of_group, date_trunc('month', period_end),
                        CASE WHEN period_start <> period_end THEN period_start END,
                        CASE WHEN period_start <> period_end THEN period_end END
                    ORDER BY period_end DESC, recorded_date DESC NULLS LAST) AS nth
            FROM (
                SELECT reco_measure AS measure, reco_period_start AS period_start,
                    reco_period_end AS period_end,
                    CASE WHEN reco_by <> '{WHOLE}' THEN reco_by END AS split,
                    CASE WHEN reco_by <> '{WHOLE}' THEN reco_group END AS of_group,
                    reco_numerator AS numerator, reco_denominator AS denominator,
                    reco_value AS value_given, reco_recorded_date AS recorded_date
                FROM {RECORDED}
                WHERE reco_measure IN ({names}) AND reco_period_start <= reco_period_end
                    AND (reco_by = '{WHOLE}' OR reco_by IN ({splits}))
            )
        ) f
        JOIN (VALUES ('month', 1, 0), ('quarter', 3, 3), ('6m', 6, 0), ('12m', 12, 0),
            ('year', 12, -3), ('calendar_year', 12, -12), ('{OTHER}', -1, 0)) w("window", n, ends)
            ON (f.months = w.n OR (f.months = 0 AND w.n > 0)
                OR (w.n = -1 AND f.months NOT IN (0, 1, 3, 6, 12))
                OR (w.n = -1 AND f.months = 3 AND month(f.period_end) % 3 <> 0))
            AND (w.ends = 0 OR (w.ends = 3 AND month(f.period_end) % 3 = 0)
                OR month(f.period_end) = -w.ends)
        WHERE nth = 1
        ORDER BY measure, "window", period, period_start, "by" NULLS FIRST, "group" NULLS FIRST
    """
