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
# Stands for the window of an extract that has none: it covers every day.
WINDOW_OF_ALL = "DATE '0001-01-01'"


def register_loads(con: duckdb.DuckDBPyConnection, loads: Sequence[LoadEntry]) -> None:
    """Make the table ``extracts``: what each load says of each table of each part.

    ``position`` numbers the extracts of a part that speak of the table by as-at date, ``number``
    the parts. ``next_as_at`` and ``next_window`` are of the extract after it; ``later_window`` is
    the earliest window of all after that one (``WINDOW_OF_ALL`` where one has none).
    """
    rows = [
        (load.number, scope.source, f"{scope.source}/{scope.part}", load.as_at, scope.window_from,
         table)
        for load, scope in parts_of(loads)
        for table in scope.tables
    ]  # fmt: skip
    # Columns as parameters: read as a text, the rows of three years take ten times as long.
    # Ordinary tables here and in ``build_runs``: each worker has temporary ones of its own.
    con.execute(
        f"""
        CREATE OR REPLACE TABLE extracts AS
        SELECT load, source, part, as_at, window_from, table_name,
            row_number() OVER every::INTEGER AS position,
            dense_rank() OVER (ORDER BY part)::SMALLINT AS number,
            lead(as_at) OVER every AS next_as_at, lead(window_from) OVER every AS next_window,
            min(coalesce(window_from, {WINDOW_OF_ALL})) OVER (PARTITION BY part, table_name
                ORDER BY as_at ROWS BETWEEN 2 FOLLOWING AND UNBOUNDED FOLLOWING) AS later_window
        FROM (SELECT unnest($1::INTEGER[]) AS load, unnest($2::VARCHAR[]) AS source,
            unnest($3::VARCHAR[]) AS part, unnest($4::DATE[]) AS as_at,
            unnest($5::DATE[]) AS window_from, unnest($6::VARCHAR[]) AS table_name)
        WINDOW every AS (PARTITION BY part, table_name ORDER BY as_at)
        """,
        [[row[n] for row in rows] for n in range(6)],
    )


def build_runs(
    con: duckdb.DuckDBPyConnection, root: Path, loads: Sequence[LoadEntry], tables: Iterable[str]
) -> None:
    """Make ``runs`` for all streams of these tables at once: the spans, but for ``absent_from``.

    Columns: stream (see ``stream_number``), rid, number (of the part), last (position), seen_from,
    seen_last, next_shown, next_window, later_window.
    """
    wanted = set(tables)
    presence = sorted({root / e.presence for e in loads for p in e.parts if wanted & set(p.tables)})
    streams = ", ".join(
        f"({text(s.name)}, {text(s.table)}, {stream_number(s)}::SMALLINT)"
        for table in sorted(wanted)
        for s in streams_of(table)
    )
    if not presence or not streams:
        con.execute(
            "CREATE OR REPLACE TABLE runs (stream SMALLINT, rid INTEGER, number SMALLINT, "
            "last INTEGER, seen_from DATE, seen_last DATE, next_shown DATE, next_window DATE, "
            "later_window DATE)"
        )
        return
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE shown AS
        SELECT s.stream, e.number, p.rid, e.position
        FROM read_parquet([{listed(presence)}]) p
        JOIN (VALUES {streams}) s(name, table_name, stream) ON s.name = p.stream
        JOIN extracts e ON e.load = p.load AND e.part = p.part AND e.table_name = s.table_name
        """
    )
    con.execute(
        f"""
        CREATE OR REPLACE TABLE runs AS
        WITH whole AS (
            SELECT stream, rid, min(number) AS number, min(position) AS first,
                max(position) AS last, count(*) AS n
            FROM shown GROUP BY stream, rid
        ),
        broken AS (
            SELECT stream, rid, number, min(position) AS first, max(position) AS last
            FROM (
                SELECT *, position - row_number() OVER (
                    PARTITION BY stream, rid ORDER BY position) AS island
                FROM shown SEMI JOIN (SELECT stream, rid FROM whole WHERE n <> last - first + 1)
                    USING (stream, rid)
            )
            GROUP BY stream, rid, number, island
        ),
        every AS (
            SELECT stream, rid, number, first, last FROM whole WHERE n = last - first + 1
            UNION ALL SELECT stream, rid, number, first, last FROM broken
        ),
        days AS (
            SELECT s.stream, e.* FROM extracts e
            JOIN (VALUES {streams}) s(name, table_name, stream) ON s.table_name = e.table_name
        )
        SELECT u.stream, u.rid, u.number, u.last, f.as_at AS seen_from, l.as_at AS seen_last,
            l.next_as_at AS next_shown, l.next_window, l.later_window
        FROM every u
        JOIN days f ON f.stream = u.stream AND f.number = u.number AND f.position = u.first
        JOIN days l ON l.stream = u.stream AND l.number = u.number AND l.position = u.last
        """
    )
    con.execute("DROP TABLE shown")


def stream_number(stream: Stream) -> int:
    """Return the number by which ``runs`` knows a stream."""
    return list(all_streams()).index(stream.name)


def build_spans(con: duckdb.DuckDBPyConnection, stream: Stream, rows: str) -> str:
    """Make a temporary table of the row versions with their spans; return its name.

    ``rows`` is a relation of the stream's row versions. Columns of the result: those of ``rows``
    and seen_from, seen_last, absent_from, next_shown; a version shown, gone and shown again
    stands there twice. One table of all that is read, because the files are read slowly.
    """
    target = f"spans_{stream.name.replace('.', '_')}"
    # Values as at the extract have no dates of their own, and nobody asks when they were absent.
    covered = covered_on(TABLES[stream.table]) if stream.name == stream.table else "NULL::DATE"
    fields = "".join(f", r.{column}" for column in stream.columns)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        SELECT r.rid, r.part, r.key, r.person{fields}, u.number, u.last, u.seen_from, u.seen_last,
            u.next_shown, u.next_window, u.later_window, {covered} AS covered_on,
            CASE WHEN u.next_window IS NULL OR {covered} IS NULL OR {covered} >= u.next_window
                THEN u.next_shown END AS absent_from
        FROM (FROM runs WHERE stream = {stream_number(stream)}) u JOIN {rows} r ON r.rid = u.rid
        """
    )
    # A window that goes back further than the one before it is rare: most tables need no second
    # look at the later extracts.
    again = "p.covered_on < p.next_window AND p.later_window <= p.covered_on"
    if con.execute(f"SELECT 1 FROM {target} p WHERE {again} LIMIT 1").fetchone():
        con.execute(
            f"""
            UPDATE {target} t SET absent_from = a.absent_from FROM (
                SELECT p.rid, p.last, min(e.as_at) AS absent_from
                FROM {target} p JOIN extracts e ON e.number = p.number
                    AND e.table_name = {text(stream.table)} AND e.position > p.last + 1
                    AND (e.window_from IS NULL OR e.window_from <= p.covered_on)
                WHERE {again} GROUP BY p.rid, p.last
            ) a WHERE a.rid = t.rid AND a.last = t.last
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
