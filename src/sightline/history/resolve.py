"""Joining the sources of a record table into one entity, and its versions over time.

Two relations come out for each record table. ``<table>``: one row an entity as now known, every
field from the first source that has it in the authority's order, with the dates between which
it was recorded. ``<table>_versions``: what each source showed, from which extract to which, for
fields that carry no date of their own (rule 12: the value of the latest extract on or before
the day).
"""

import os
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from sightline.history.corrections import find_corrected
from sightline.history.log import LoadEntry
from sightline.history.match import COPY_OPTIONS
from sightline.history.spans import build_spans, presence_files
from sightline.history.streams import streams_of
from sightline.record.catalogue import TABLES
from sightline.record.model import Absence, Nature, Table
from sightline.record.sql import SQL_TYPES

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


@dataclass(frozen=True, slots=True)
class Resolving:
    """What resolving one table needs: the store's folder, the live loads, the row files."""

    root: Path
    loads: Sequence[LoadEntry]
    rows: dict[str, tuple[str, ...]]
    source_order: Sequence[str]
    known_at: date | None = None


def resolve(
    con: duckdb.DuckDBPyConnection, table: Table, how: Resolving, *, identities: str | None
) -> tuple[str, str]:
    """Make the two relations of a record table; return the names of entity and versions table.

    ``identities`` is a relation of resolved ``local_identities`` or None. The connection must
    hold ``extracts`` (see ``spans.register_loads``).
    """
    prefix = f"resolving_{table.name}"
    _all_versions(con, table, how, identities, prefix)
    corrected = find_corrected(con, table, f"{prefix}_current")
    _flag_corrected(con, prefix, corrected)
    _versions(con, table, prefix)
    _entities(con, table, how, prefix)
    con.execute(f"DROP TABLE {prefix}_all")
    con.execute(f"DROP TABLE {prefix}_current")
    return f"{prefix}_entity", f"{prefix}_versions"


def _stream_rows(how: Resolving, name: str, fields: Sequence[tuple[str, str]]) -> str:
    files = how.rows.get(name, ())
    if not files:
        empty = "".join(f", NULL::{kind} AS {column}" for column, kind in fields)
        return (
            "(SELECT NULL::INTEGER AS rid, NULL::VARCHAR AS part, NULL::VARCHAR AS key, "
            f"NULL::VARCHAR AS person{empty} WHERE false)"
        )
    names = ", ".join(f"'{(how.root / f).as_posix()}'" for f in files)
    return f"read_parquet([{names}], union_by_name = true)"


def _all_versions(
    con: duckdb.DuckDBPyConnection,
    table: Table,
    how: Resolving,
    identities: str | None,
    prefix: str,
) -> None:
    """Every version with its span, and the ones that stand now, with values as at the extract."""
    facts, *beside = streams_of(table.name)
    presence = presence_files(how.root, how.loads, table.name)
    rows = _stream_rows(how, facts.name, facts.fields)
    spans = build_spans(con, facts, presence, rows)
    if identities:
        person = "coalesce(i.iden_person_id, r.person)"
        join = (
            f"LEFT JOIN {identities} i ON i.iden_source = split_part(r.part, '/', 1) "
            "AND i.iden_source_id = r.person "
            "AND coalesce(i.iden_from_date <= s.seen_last, true) "
            "AND coalesce(i.iden_to_date >= s.seen_last, true)"
        )
    else:
        person, join = "r.person", ""
    fields = "".join(f", r.{c}" for c in facts.columns)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {prefix}_all AS
        SELECT {person} AS person_id, r.person, r.part, r.key,
            split_part(r.part, '/', 1) AS row_source, s.seen_from, s.seen_last, s.absent_from,
            lead(s.seen_from) OVER of_key AS next_from,
            min(s.seen_from) OVER (PARTITION BY r.part, r.key) AS first_recorded{fields}
        FROM {rows} r JOIN {spans} s USING (rid) {join}
        WINDOW of_key AS (PARTITION BY r.part, r.key ORDER BY s.seen_from)
        """
    )
    beside_join, beside_fields = "", ""
    for stream in beside:
        values = _stream_rows(how, stream.name, stream.fields)
        value_spans = build_spans(con, stream, presence, values)
        listed = "".join(f", v.{c}" for c in stream.columns)
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {prefix}_shown AS SELECT v.part, v.key{listed}, "
            "s.seen_from, s.absent_from, lead(s.seen_from) OVER (PARTITION BY v.part, v.key "
            f"ORDER BY s.seen_from) AS next_from FROM {values} v JOIN {value_spans} s USING (rid)"
        )
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {prefix}_as_at AS "
            f"SELECT * FROM {prefix}_shown WHERE next_from IS NULL"
        )
        beside_join = f"LEFT JOIN {prefix}_as_at b ON b.part = a.part AND b.key = a.key"
        beside_fields = "".join(f", b.{c}" for c in stream.columns)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {prefix}_current AS "
        f"SELECT a.*{beside_fields} FROM {prefix}_all a {beside_join} WHERE a.next_from IS NULL"
    )


def _flag_corrected(con: duckdb.DuckDBPyConnection, prefix: str, corrected: str | None) -> None:
    flag = f"(part, key) IN (SELECT (part, key) FROM {corrected})" if corrected else "false"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {prefix}_current AS "
        f"SELECT *, {flag} AS is_corrected FROM {prefix}_current"
    )


def _versions(con: duckdb.DuckDBPyConnection, table: Table, prefix: str) -> None:
    """What each source showed over time; a table of counters shows its counters' versions."""
    facts, *beside = streams_of(table.name)
    fields = "".join(f", a.{c}" for c in facts.columns)
    source, values = f"{prefix}_all a", ""
    times = "a.seen_from AS shown_from, least(a.next_from, a.absent_from) AS shown_to"
    if table.as_shown and beside:
        source = f"{prefix}_current a JOIN {prefix}_shown v ON v.part = a.part AND v.key = a.key"
        values = "".join(f", v.{c}" for c in beside[0].columns)
        times = "v.seen_from AS shown_from, least(v.next_from, v.absent_from) AS shown_to"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {prefix}_versions AS "
        "SELECT a.person_id, a.row_source, a.part AS row_part, a.key AS row_key, "
        f"{times}{fields}{values} FROM {source} ORDER BY row_part, row_key, shown_from"
    )


def _removed_sql(table: Table) -> str:
    """Return the SQL condition under which an absent row is no longer part of the record."""
    closing = sorted(
        {
            s
            for s in ("ssd", "annex_a", "cin", "ssda903", "local")
            if table.absence_for(s) is Absence.CLOSES
        }
    )
    if not closing:
        return "is_corrected"
    listed = ", ".join(f"'{s}'" for s in closing)
    return f"is_corrected OR (absent_from IS NOT NULL AND row_source IN ({listed}))"


def _entities(con: duckdb.DuckDBPyConnection, table: Table, how: Resolving, prefix: str) -> None:
    ranks = " ".join(f"WHEN '{s}' THEN {n}" for n, s in enumerate(how.source_order))
    ended = f"{table.end} IS NOT NULL" if table.end else "false"
    group = ["person_id", *table.entity]
    listed = ", ".join(group)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {prefix}_ranked AS
        WITH reach AS (
            SELECT source, max(as_at) AS source_to, (SELECT max(as_at) FROM extracts
                WHERE list_contains(tables, '{table.name}')) AS table_to
            FROM extracts WHERE list_contains(tables, '{table.name}') GROUP BY source
        ),
        standing AS (
            SELECT c.*, CASE WHEN {ended} THEN NULL
                WHEN c.absent_from IS NOT NULL THEN c.absent_from
                WHEN r.source_to < r.table_to THEN r.source_to + 1 END AS row_open_until,
                NOT ({ended}) AND c.absent_from IS NULL
                    AND r.source_to = r.table_to AS row_live,
                row_number() OVER (PARTITION BY c.part, {_prefixed(group, "c")}
                    ORDER BY c.key) AS nth
            FROM {prefix}_current c JOIN reach r ON r.source = c.row_source
            WHERE NOT ({_removed_sql(table)})
        )
        SELECT *, row_number() OVER (PARTITION BY {listed}, nth ORDER BY
            CASE row_source {ranks} ELSE 99 END, seen_last DESC, part, key) AS choice
        FROM standing
        """
    )
    columns = [(f.name, SQL_TYPES[f.type]) for f in table.fields if f.nature is not Nature.DERIVED]
    single = con.execute(f"SELECT count(*) = 0 FROM {prefix}_ranked WHERE choice > 1").fetchone()
    order = ", ".join([*group, "nth"])
    if single and single[0]:
        fields = "".join(f", {name}" for name, _ in columns)
        query = (
            "SELECT person_id, row_source AS row_sources, seen_from AS recorded_from, "
            "first_recorded, seen_last AS last_recorded, absent_from, "
            f"row_open_until AS open_until{fields} FROM {prefix}_ranked ORDER BY {order}"
        )
    else:
        picked = "".join(
            f", {name}"
            if name in table.entity
            else f", arg_min({name}, choice) FILTER (WHERE {name} IS NOT NULL) AS {name}"
            for name, _ in columns
        )
        end = (
            f"arg_min({table.end}, choice) FILTER (WHERE {table.end} IS NOT NULL)"
            if (table.end and table.end not in table.entity)
            else "NULL"
        )
        query = (
            "SELECT person_id, string_agg(DISTINCT row_source, '+' ORDER BY row_source) AS "
            "row_sources, max(seen_from) AS recorded_from, min(first_recorded) AS first_recorded, "
            "max(seen_last) AS last_recorded, CASE WHEN bool_or(absent_from IS NULL) THEN NULL "
            "ELSE max(absent_from) END AS absent_from, "
            f"CASE WHEN bool_or(row_live) OR {end} IS NOT NULL THEN NULL "
            f"ELSE max(row_open_until) END AS open_until{picked} "
            f"FROM {prefix}_ranked GROUP BY {order} ORDER BY {order}"
        )
    con.execute(f"CREATE OR REPLACE TEMP TABLE {prefix}_entity AS {query}")
    con.execute(f"DROP TABLE {prefix}_ranked")


def _prefixed(names: Sequence[str], alias: str) -> str:
    return ", ".join(f"{alias}.{n}" for n in names)


def write_relation(con: duckdb.DuckDBPyConnection, relation: str, path: Path) -> None:
    """Write a relation to a Parquet file that appears whole or not at all."""
    draft = path.with_name(f"{path.name}.{os.getpid()}-{uuid.uuid4().hex}.draft")
    con.execute(f"COPY {relation} TO '{draft.as_posix()}' {COPY_OPTIONS}")
    draft.replace(path)


def tables_with_rows(loads: Sequence[LoadEntry]) -> frozenset[str]:
    """Return the record tables that some live load speaks of."""
    return frozenset(t for load in loads for part in load.parts for t in part.tables if t in TABLES)
