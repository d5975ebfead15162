"""Rows that an extract replaced rather than ended: corrected starts and corrected last dates.

Counting rules, "Annex A as history", rules 5, 6 and 7. Each function makes a relation of
(part, key) of the rows that a later extract showed to have been wrong; they leave the record
from that extract on, and stay in what was known before it. Pinned by
``tests/history/test_annex_a_rules.py``.
"""

import duckdb

from sightline.record.model import Table

LAST_DATES = "local_last_dates"

# On list 8 an earlier date or a blank after a placement move speaks of the new placement (rule 6).
KINDS_OF_LIST_8 = ("cla_visit", "cla_review", "iro_contact", "health_assessment", "dental_check")


def find_corrected(con: duckdb.DuckDBPyConnection, table: Table, current: str) -> str | None:
    """Make the table of corrected rows and return its name, or None where none can be."""
    if table.name == LAST_DATES:
        return _corrected_last_dates(con, table, current)
    if not table.stable or table.start is None:
        return None
    return _corrected_starts(con, table, current)


def _corrected_starts(con: duckdb.DuckDBPyConnection, table: Table, current: str) -> str:
    """Pair a row that vanished with the one that appeared in the same extract, dates apart.

    The new row must begin on or before the day on which the old one was last shown: had it been
    a new event it could not have been missing from that extract. It must begin before the old
    one ended: a new start after a closure is a new episode, known late. The pair must be the
    only one either way.
    """
    same = " AND ".join(f"n.{f} IS NOT DISTINCT FROM g.{f}" for f in table.stable)
    begun = f"coalesce(n.{table.start} < g.{table.end}, true)" if table.end else "true"
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE corrected AS
        WITH pairs AS (
            SELECT g.part, g.key AS gone, n.key AS came
            FROM {current} g JOIN {current} n
                ON n.part = g.part AND n.person = g.person AND n.key <> g.key
                AND n.first_recorded = g.absent_from
            WHERE g.part LIKE 'annex_a/%'
                AND n.{table.start} <> g.{table.start} AND {begun}
                AND n.{table.start} <= g.seen_last AND {same}
        )
        SELECT part, gone AS key FROM pairs p
        WHERE (SELECT count(*) FROM pairs q WHERE q.part = p.part AND q.gone = p.gone) = 1
            AND (SELECT count(*) FROM pairs q WHERE q.part = p.part AND q.came = p.came) = 1
        """
    )
    return "corrected"


def _corrected_last_dates(con: duckdb.DuckDBPyConnection, table: Table, current: str) -> str:
    """Find last dates that the next extract showed as earlier, or as blank, for the same case.

    A date that a later one took the place of stays: every distinct value is kept. The same date
    shown for another case of the child, or under a corrected start, is one event and kept once.
    """
    list_8 = ", ".join(f"'{kind}'" for kind in KINDS_OF_LIST_8)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE corrected AS
        SELECT DISTINCT g.part, g.key
        FROM {current} g JOIN spans_{table.name} n
            ON n.part = g.part AND n.person = g.person AND n.last_kind = g.last_kind
            AND n.key <> g.key
            AND n.seen_from <= g.absent_from AND n.seen_last >= g.absent_from
        WHERE g.last_date IS NOT NULL AND CASE
            WHEN n.last_list_start_date IS DISTINCT FROM g.last_list_start_date
                THEN n.last_date = g.last_date
            WHEN g.last_kind IN ({list_8})
                AND n.last_placement_start_date IS DISTINCT FROM g.last_placement_start_date
                THEN false
            ELSE n.last_date IS NULL OR n.last_date < g.last_date END
        """
    )
    return "corrected"
