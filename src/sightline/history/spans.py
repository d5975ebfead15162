"""From which extract to which a row version was shown: derived from the set of loads alone.

For every part the extracts stand in the order of their as-at dates, whatever the order in which
they were loaded; an extract of a part that does not speak of a table says nothing about its rows.
A span is an unbroken run of extracts that show a version. ``absent_from`` is the as-at date of
the first later extract that covers the row and does not show it; a row that only fell out of an
extract's window has none (counting rules, "Annex A as history", rule 2). ``next_shown`` is the
as-at date of the next extract, whether it covers the row or not.
Pinned by ``tests/history/test_permutations.py`` and ``test_annex_a_rules.py``.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb

from sightline.history.log import LoadEntry, parts_of
from sightline.history.match import listed, text
from sightline.history.streams import Stream, all_streams, streams_of
from sightline.record.catalogue import TABLES
from sightline.record.model import Table

# Lists of what happened in a span: they show an open row on the strength of its start, and drop
# it when the start leaves the window, open or not. Every other list shows what is open.
EVENT_LISTS = ("annex_a/list_2", "annex_a/list_3")


def register_loads(con: duckdb.DuckDBPyConnection, loads: Sequence[LoadEntry]) -> None:
    """Make the table ``extracts``: what each load says of each table of each part.

    ``position`` numbers the extracts of a part that speak of the table by as-at date.
    """
    rows = [
        (load.number, scope.source, f"{scope.source}/{scope.part}", load.as_at, scope.window_from,
         table)
        for load, scope in parts_of(loads)
        for table in scope.tables
    ]  # fmt: skip
    # Columns as parameters: read as a text, the rows of three years take ten times as long.
    con.execute(
        "CREATE OR REPLACE TEMP TABLE extracts AS SELECT load, source, part, as_at, window_from, "
        "table_name, row_number() OVER (PARTITION BY part, table_name ORDER BY as_at)::INTEGER "
        "AS position FROM (SELECT unnest($1::INTEGER[]) AS load, unnest($2::VARCHAR[]) AS source, "
        "unnest($3::VARCHAR[]) AS part, unnest($4::DATE[]) AS as_at, "
        "unnest($5::DATE[]) AS window_from, unnest($6::VARCHAR[]) AS table_name)",
        [[row[n] for row in rows] for n in range(6)],
    )


def build_runs(
    con: duckdb.DuckDBPyConnection, root: Path, loads: Sequence[LoadEntry], tables: Iterable[str]
) -> None:
    """Make ``runs`` (stream, rid, part, first, last) for all streams of these tables at once.

    ``stream`` and ``part`` are numbers: see ``part_names`` and ``stream_number``.
    """
    wanted = set(tables)
    presence = sorted({root / e.presence for e in loads for p in e.parts if wanted & set(p.tables)})
    streams = ", ".join(
        f"({text(s.name)}, {text(s.table)}, {stream_number(s)})"
        for table in sorted(wanted)
        for s in streams_of(table)
    )
    con.execute(
        "CREATE OR REPLACE TEMP TABLE part_names AS SELECT part, "
        "(row_number() OVER (ORDER BY part))::SMALLINT AS number "
        "FROM (SELECT DISTINCT part FROM extracts)"
    )
    if not presence or not streams:
        con.execute(
            "CREATE OR REPLACE TEMP TABLE runs (stream SMALLINT, rid INTEGER, part SMALLINT, "
            "first INTEGER, last INTEGER)"
        )
        return
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE shown AS
        SELECT s.number::SMALLINT AS stream, n.number AS part, p.rid, e.position
        FROM read_parquet([{listed(presence)}]) p
        JOIN (VALUES {streams}) s(name, table_name, number) ON s.name = p.stream
        JOIN extracts e ON e.load = p.load AND e.part = p.part AND e.table_name = s.table_name
        JOIN part_names n ON n.part = e.part
        """
    )
    con.execute(
        """
        CREATE OR REPLACE TEMP TABLE runs AS
        WITH whole AS (
            SELECT stream, rid, min(part) AS part, min(position) AS first, max(position) AS last,
                count(*) AS n
            FROM shown GROUP BY stream, rid
        ),
        broken AS (
            SELECT stream, rid, part, min(position) AS first, max(position) AS last
            FROM (
                SELECT *, position - row_number() OVER (
                    PARTITION BY stream, rid ORDER BY position) AS island
                FROM shown SEMI JOIN (SELECT stream, rid FROM whole WHERE n <> last - first + 1)
                    USING (stream, rid)
            )
            GROUP BY stream, rid, part, island
        )
        SELECT stream, rid, part, first, last FROM whole WHERE n = last - first + 1
        UNION ALL SELECT stream, rid, part, first, last FROM broken
        """
    )
    con.execute("DROP TABLE shown")


def stream_number(stream: Stream) -> int:
    """Return the number by which ``runs`` knows a stream."""
    return list(all_streams()).index(stream.name)


def build_spans(con: duckdb.DuckDBPyConnection, stream: Stream, rows: str) -> str:
    """Make a temporary table of spans for one stream out of ``runs`` and return its name.

    ``rows`` is a relation of the stream's row versions. Columns of the result: rid, seen_from,
    seen_last, absent_from, next_shown.
    """
    target = f"spans_{stream.name.replace('.', '_')}"
    # Values as at the extract have no dates of their own, and nobody asks when they were absent.
    covered = covered_on(TABLES[stream.table]) if stream.name == stream.table else "NULL::DATE"
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH e AS (
            SELECT x.*, n.number FROM extracts x JOIN part_names n USING (part)
            WHERE x.table_name = {text(stream.table)}
        ),
        u AS (SELECT rid, part, first, last FROM runs WHERE stream = {stream_number(stream)}),
        gone AS (
            SELECT u.rid, u.part, u.last, e.as_at AS next_shown, e.window_from AS next_window
            FROM u JOIN e ON e.number = u.part AND e.position = u.last + 1
        ),
        placed AS (
            SELECT g.*, {covered} AS covered_on
            FROM gone g JOIN {rows} r USING (rid)
        ),
        absent AS (
            SELECT rid, last, next_shown AS absent_from FROM placed
            WHERE next_window IS NULL OR covered_on IS NULL OR covered_on >= next_window
            UNION ALL
            SELECT p.rid, p.last, min(e.as_at) FROM placed p
            JOIN e ON e.number = p.part AND e.position > p.last + 1
                AND (e.window_from IS NULL OR e.window_from <= p.covered_on)
            WHERE p.covered_on < p.next_window GROUP BY p.rid, p.last
        )
        SELECT u.rid, f.as_at AS seen_from, l.as_at AS seen_last, a.absent_from, g.next_shown
        FROM u
        JOIN e f ON f.number = u.part AND f.position = u.first
        JOIN e l ON l.number = u.part AND l.position = u.last
        LEFT JOIN gone g ON g.rid = u.rid AND g.last = u.last
        LEFT JOIN absent a ON a.rid = u.rid AND a.last = u.last
        """
    )
    return target


def covered_on(table: Table) -> str:
    """Return the SQL for the last day of a row's life, by which a window covers it or not.

    Null, for an open period, is always covered. An event without an end is covered on its day.
    """
    if table.end is None:
        return f"r.{table.start}" if table.start else "NULL::DATE"
    if table.start is None:
        return f"r.{table.end}"
    events = ", ".join(text(part) for part in EVENT_LISTS)
    return f"coalesce(r.{table.end}, CASE WHEN r.part IN ({events}) THEN r.{table.start} END)"
