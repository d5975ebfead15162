"""From which extract to which a row version was shown: derived from the set of loads alone.

For every part the extracts stand in the order of their as-at dates, whatever the order in which
they were loaded. A span is an unbroken run of extracts that show a version. ``absent_from`` is
the as-at date of the first later extract that covers the row and does not show it; a row that
only fell out of an extract's window has none (counting rules, "Annex A as history", rule 2).
Pinned by ``tests/history/test_permutations.py``.
"""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from sightline.history.log import LoadEntry, parts_of
from sightline.history.streams import Stream
from sightline.record.catalogue import TABLES


def register_loads(con: duckdb.DuckDBPyConnection, loads: Sequence[LoadEntry]) -> None:
    """Make the table ``extracts``: each part of each live load, numbered by as-at in its part."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE extracts (load INTEGER, source VARCHAR, part VARCHAR, "
        "as_at DATE, window_from DATE, tables VARCHAR[], position INTEGER)"
    )
    counted: dict[str, int] = {}
    rows = []
    for load, scope in parts_of(loads):
        name = f"{scope.source}/{scope.part}"
        counted[name] = counted.get(name, 0) + 1
        rows.append(
            (
                load.number,
                scope.source,
                name,
                load.as_at,
                scope.window_from,
                list(scope.tables),
                counted[name],
            )
        )
    if rows:
        con.executemany("INSERT INTO extracts VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def presence_files(root: Path, loads: Sequence[LoadEntry], table: str) -> list[Path]:
    """Return the presence files of the loads that bring rows of the table."""
    return [root / e.presence for e in loads if any(table in p.tables for p in e.parts)]


def build_spans(
    con: duckdb.DuckDBPyConnection, stream: Stream, presence: Sequence[Path], rows: str
) -> str:
    """Make a temporary table of spans for one stream and return its name.

    ``rows`` is a relation of the stream's row versions. Columns of the result: rid, part,
    seen_from, seen_last, absent_from.
    """
    target = f"spans_{stream.name.replace('.', '_')}"
    if not presence:
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {target} (rid INTEGER, part VARCHAR, "
            "seen_from DATE, seen_last DATE, absent_from DATE)"
        )
        return target
    names = ", ".join(f"'{p.as_posix()}'" for p in presence)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE runs AS
        WITH shown AS (
            SELECT p.rid, e.part, e.position
            FROM read_parquet([{names}]) p
            JOIN extracts e ON e.load = p.load AND e.part = p.part
            WHERE p.stream = '{stream.name}'
        ),
        whole AS (
            SELECT rid, part, min(position) AS first, max(position) AS last, count(*) AS n
            FROM shown GROUP BY rid, part
        ),
        broken AS (
            SELECT rid, part, min(position) AS first, max(position) AS last
            FROM (
                SELECT s.rid, s.part, s.position,
                    s.position - row_number() OVER (
                        PARTITION BY s.part, s.rid ORDER BY s.position) AS island
                FROM shown s
                JOIN (SELECT rid, part FROM whole WHERE n <> last - first + 1) b
                    ON b.rid = s.rid AND b.part = s.part
            )
            GROUP BY rid, part, island
        )
        SELECT rid, part, first, last FROM whole WHERE n = last - first + 1
        UNION ALL SELECT rid, part, first, last FROM broken
        """
    )
    end = covering_end(stream)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH absent AS (
            SELECT u.rid, u.part, u.last, min(e.as_at) AS absent_from
            FROM (SELECT u.rid, u.part, u.last, {end} AS ended
                  FROM runs u JOIN {rows} r USING (rid)) u
            JOIN extracts e ON e.part = u.part AND e.position > u.last
                AND (e.window_from IS NULL OR u.ended IS NULL OR u.ended >= e.window_from)
            GROUP BY u.rid, u.part, u.last
        )
        SELECT u.rid, u.part, f.as_at AS seen_from, l.as_at AS seen_last, a.absent_from
        FROM runs u
        JOIN extracts f ON f.part = u.part AND f.position = u.first
        JOIN extracts l ON l.part = u.part AND l.position = u.last
        LEFT JOIN absent a ON a.rid = u.rid AND a.part = u.part AND a.last = u.last
        """
    )
    con.execute("DROP TABLE runs")
    return target


def covering_end(stream: Stream) -> str:
    """Return the SQL for the last day of a row's life, by which a window covers it or not.

    An open period is always covered. An event without an end is covered on its own day.
    """
    table = TABLES[stream.table]
    if stream.name != table.name:
        return "NULL::DATE"
    if table.end:
        return f"r.{table.end}"
    if table.start:
        return f"r.{table.start}"
    return "NULL::DATE"
