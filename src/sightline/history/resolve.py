"""Joining the sources of a record table into one entity each.

Two relations come out for each record table. ``<table>``: one row an entity as now known, every
field from the first source that has it in the authority's order, with the dates between which
it was recorded. ``<table>_versions``: what each source showed, from which extract to which, for
fields that carry no date of their own (rule 12: the value of the latest extract on or before
the day).
"""

from collections.abc import Sequence

import duckdb

from sightline.history.corrections import find_corrected
from sightline.history.match import text
from sightline.history.spans import EVENT_LISTS
from sightline.history.versions import RowFiles, make_current
from sightline.record.model import Absence, Nature, Table
from sightline.record.published import PUBLISHED

BOOKKEEPING = (
    ("person_id", "VARCHAR"),
    ("row_sources", "VARCHAR"),
    ("recorded_from", "DATE"),
    ("first_recorded", "DATE"),
    ("last_recorded", "DATE"),
    ("absent_from", "DATE"),
    ("open_until", "DATE"),
)
VERSION_BOOKKEEPING = (
    ("person_id", "VARCHAR"),
    ("row_source", "VARCHAR"),
    ("row_part", "VARCHAR"),
    ("row_key", "VARCHAR"),
    ("shown_from", "DATE"),
    ("shown_to", "DATE"),
)
SOURCES = ("ssd", "annex_a", "cin", "ssda903", "local", PUBLISHED)


def resolve(
    con: duckdb.DuckDBPyConnection,
    table: Table,
    files: RowFiles,
    *,
    identities: str | None,
    source_order: Sequence[str],
) -> str:
    """Make the entities of a record table and return the name of the relation.

    As ``entities_sql``; the relation is an ordinary table.
    """
    query = entities_sql(con, table, files, identities=identities, source_order=source_order)
    con.execute(f"CREATE OR REPLACE TABLE entity_{table.name} AS {query}")
    forget(con, table)
    return f"entity_{table.name}"


def entities_sql(
    con: duckdb.DuckDBPyConnection,
    table: Table,
    files: RowFiles,
    *,
    identities: str | None,
    source_order: Sequence[str],
) -> str:
    """Return the query for the entities of a record table, over temporary tables made for it.

    ``identities`` is a relation of resolved ``local_identities`` or None. The connection must
    hold ``extracts`` and ``runs`` (see ``spans``). Call ``forget`` when it has been run.
    """
    current = make_current(con, table, files, identities)
    corrected = find_corrected(con, table, current)
    parts = con.execute(f"SELECT count(DISTINCT part) FROM {current}").fetchone()
    standing = _standing_sql(table, current, corrected)
    single = parts is not None and parts[0] < 2
    return _alone_sql(table, standing) if single else _joined_sql(table, standing, source_order)


def forget(con: duckdb.DuckDBPyConnection, table: Table) -> None:
    """Drop the temporary tables made for the entities and versions of a table."""
    for kind in ("current", "as_at", "spans"):
        con.execute(f"DROP TABLE IF EXISTS {kind}_{table.name}")


def _standing_sql(table: Table, current: str, corrected: str | None) -> str:
    """Return the query for the rows that are in the record, with how long an open one counts.

    A row leaves the stocks when its part no longer shows it, or, where its source has nothing
    newer while another source of the table has, the day after the source's last extract.
    """
    ended = f"c.{table.end} IS NOT NULL" if table.end else "false"
    closing = [text(s) for s in SOURCES if table.absence_for(s) is Absence.CLOSES]
    events = ", ".join(text(part) for part in EVENT_LISTS)
    out = f"CASE WHEN c.part IN ({events}) THEN c.next_shown ELSE c.absent_from END"
    removed = [f"(c.part, c.key) IN (SELECT (part, key) FROM {corrected})"] if corrected else []
    if closing:
        removed.append(f"(c.absent_from IS NOT NULL AND c.row_source IN ({', '.join(closing)}))")
    return f"""
        SELECT c.*, c.rowid AS place, CASE WHEN {ended} THEN NULL WHEN {out} IS NOT NULL THEN {out}
                WHEN r.source_to < r.table_to THEN r.source_to + 1 END AS row_open_until,
            NOT ({ended}) AND {out} IS NULL AND r.source_to = r.table_to AS row_live
        FROM {current} c JOIN (
            SELECT source, max(as_at) AS source_to, max(max(as_at)) OVER () AS table_to
            FROM extracts WHERE table_name = {text(table.name)} GROUP BY source
        ) r ON r.source = c.row_source
        WHERE NOT ({" OR ".join(removed) or "false"})
        """


def _fields(table: Table) -> list[str]:
    return [f.name for f in table.fields if f.nature is not Nature.DERIVED]


def _alone_sql(table: Table, standing: str) -> str:
    """Return the query for a table that one part brings: nothing is to be joined."""
    order = ", ".join(["person_id", *table.entity, "key"])
    return (
        "SELECT person_id, row_source AS row_sources, seen_from AS recorded_from, "
        "first_recorded, seen_last AS last_recorded, absent_from, row_open_until AS open_until"
        f"{''.join(f', {name}' for name in _fields(table))} FROM ({standing}) ORDER BY {order}"
    )


def _joined_sql(table: Table, standing: str, source_order: Sequence[str]) -> str:
    """Return the query that joins rows of several parts that agree on the entity.

    Several rows of one part with the same entity are numbered, and the first joins the first of
    another part, the second the second. A row that is alone, as most are, is taken as it stands.
    """
    group = ", ".join(["person_id", *table.entity])
    ranks = " ".join(f"WHEN {text(s)} THEN {n}" for n, s in enumerate(source_order))
    picked = "".join(
        f", {name}"
        if name in table.entity
        else f", arg_min({name}, choice) FILTER (WHERE {name} IS NOT NULL) AS {name}"
        for name in _fields(table)
    )
    plain = "".join(f", {name}" for name in _fields(table))
    ended = f"bool_or({table.end} IS NOT NULL)" if table.end else "false"
    return f"""
        WITH standing AS MATERIALIZED ({standing}),
        alone AS MATERIALIZED (
            SELECT min(place) AS place FROM standing GROUP BY {group} HAVING count(*) = 1
        ),
        counted AS (
            SELECT *, row_number() OVER (PARTITION BY part, {group} ORDER BY key) AS nth
            FROM standing ANTI JOIN alone USING (place)
        ),
        ranked AS (
            SELECT *, row_number() OVER (PARTITION BY {group}, nth ORDER BY
                CASE row_source {ranks} ELSE 99 END, seen_last DESC, part, key) AS choice
            FROM counted
        ),
        joined AS (
            SELECT nth, person_id,
                string_agg(DISTINCT row_source, '+' ORDER BY row_source) AS row_sources,
                max(seen_from) AS recorded_from, min(first_recorded) AS first_recorded,
                max(seen_last) AS last_recorded,
                CASE WHEN bool_or(absent_from IS NULL) THEN NULL ELSE max(absent_from) END
                    AS absent_from,
                CASE WHEN bool_or(row_live) OR {ended} THEN NULL ELSE max(row_open_until) END
                    AS open_until{picked}
            FROM ranked GROUP BY {group}, nth
            UNION ALL
            SELECT 1, person_id, row_source, seen_from, first_recorded, seen_last, absent_from,
                row_open_until{plain} FROM standing SEMI JOIN alone USING (place)
        )
        SELECT * EXCLUDE (nth) FROM joined ORDER BY {group}, nth
        """
