"""What each source showed of a table: the rows that stand now, and every version over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sightline.history.match import listed
from sightline.history.spans import build_spans, stream_number
from sightline.history.streams import Stream, streams_of
from sightline.record.model import Table


@dataclass(frozen=True, slots=True)
class RowFiles:
    """Where the row versions are: the store's folder and the row files of each stream."""

    root: Path
    files: Mapping[str, Sequence[str]]

    def size(self, table: str) -> int:
        """Return the bytes of a table's row files, all streams together."""
        names = [f for s in streams_of(table) for f in self.files.get(s.name, ())]
        return sum((self.root / name).stat().st_size for name in names)

    def relation(self, stream: Stream) -> str:
        """Return a relation of one stream's row versions, empty where there are none."""
        files = self.files.get(stream.name, ())
        empty = "".join(f", NULL::{kind} AS {column}" for column, kind in stream.fields)
        none = (
            "SELECT NULL::INTEGER AS rid, NULL::VARCHAR AS part, NULL::VARCHAR AS key, "
            f"NULL::VARCHAR AS person{empty} WHERE false"
        )
        if not files:
            return f"({none})"
        names = listed(self.root / f for f in files)
        # A store may be older than a field of the table: its files lack the column, which is
        # empty. Pinned by ``test_a_field_declared_later_is_empty_in_an_older_store``.
        return f"(FROM read_parquet([{names}], union_by_name = true) UNION ALL BY NAME {none})"


def make_current(
    con: duckdb.DuckDBPyConnection, table: Table, files: RowFiles, identities: str | None
) -> str:
    """Make the version last shown of every key, with its values as at the extract.

    Columns: person_id, person, part, key, row_source, the span, first_recorded, and all fields.
    Needs ``runs``; leaves the spans of the facts for ``versions_sql``.
    """
    facts, *beside = streams_of(table.name)
    shown = build_spans(con, facts, files.relation(facts))
    target = f"current_{table.name}"
    person, join = _person_sql(identities)
    fields = "".join(f", r.{c}" for c in facts.columns)
    beside_join, beside_fields = "", ""
    for stream in beside:
        values = files.relation(stream)
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE as_at_{table.name} AS SELECT v.* FROM {values} v "
            f"WHERE v.rid IN (SELECT arg_max(v.rid, s.seen_from) FROM {values} v "
            f"JOIN runs s ON s.stream = {stream_number(stream)} AND s.rid = v.rid "
            "GROUP BY v.part, v.key)"
        )
        beside_join = f"LEFT JOIN as_at_{table.name} b ON b.part = r.part AND b.key = r.key"
        beside_fields = "".join(f", b.{c}" for c in stream.columns)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH last AS (
            SELECT arg_max(rowid, seen_from) AS place, min(seen_from) AS first_recorded
            FROM {shown} GROUP BY part, key
        )
        SELECT {person} AS person_id, r.person, r.part, r.key,
            split_part(r.part, '/', 1) AS row_source, r.seen_from, r.seen_last, r.absent_from,
            r.next_shown, l.first_recorded{fields}{beside_fields}
        FROM last l JOIN {shown} r ON r.rowid = l.place {join} {beside_join}
        """
    )
    return target


def versions_sql(table: Table, identities: str | None) -> str:
    """Return the query for every version of every key, with the extracts that showed it.

    Needs the spans that ``make_current`` leaves.
    """
    facts = streams_of(table.name)[0]
    shown = f"spans_{table.name}"
    person, join = _person_sql(identities)
    fields = "".join(f", r.{c}" for c in facts.columns)
    # Most keys have one version, and looking for the next one of each is most of the work.
    return f"""
        WITH several AS (SELECT part, key FROM {shown} GROUP BY ALL HAVING count(*) > 1),
        followed AS (
            SELECT place, lead(seen_from) OVER (PARTITION BY part, key ORDER BY seen_from)
                AS next_from
            FROM (SELECT part, key, seen_from, rowid AS place FROM {shown})
            SEMI JOIN several USING (part, key)
        )
        SELECT {person} AS person_id, split_part(r.part, '/', 1) AS row_source,
            r.part AS row_part, r.key AS row_key, r.seen_from AS shown_from,
            least(f.next_from, r.absent_from) AS shown_to{fields}
        FROM (SELECT *, rowid AS place FROM {shown}) r LEFT JOIN followed f USING (place) {join}
        ORDER BY row_part, row_key, shown_from
        """


def _person_sql(identities: str | None) -> tuple[str, str]:
    """Return the SQL for the one person a row is about, and the join it needs (rule 9)."""
    if identities is None:
        return "r.person", ""
    return (
        "coalesce(i.iden_person_id, r.person)",
        f"LEFT JOIN {identities} i ON i.iden_source = split_part(r.part, '/', 1) "
        "AND i.iden_source_id = r.person "
        "AND coalesce(i.iden_from_date <= r.seen_last, true) "
        "AND coalesce(i.iden_to_date >= r.seen_last, true)",
    )
