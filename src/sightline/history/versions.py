"""What each source showed of a table: the rows that stand now, and every version over time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sightline.history.match import listed
from sightline.history.spans import build_spans
from sightline.history.streams import Stream, streams_of
from sightline.record.model import Table


@dataclass(frozen=True, slots=True)
class RowFiles:
    """Where the row versions are: the store's folder and the row files of each stream."""

    root: Path
    files: Mapping[str, Sequence[str]]

    def relation(self, stream: Stream) -> str:
        """Return a relation of one stream's row versions, empty where there are none."""
        files = self.files.get(stream.name, ())
        if not files:
            empty = "".join(f", NULL::{kind} AS {column}" for column, kind in stream.fields)
            return (
                "(SELECT NULL::INTEGER AS rid, NULL::VARCHAR AS part, NULL::VARCHAR AS key, "
                f"NULL::VARCHAR AS person{empty} WHERE false)"
            )
        names = listed(self.root / f for f in files)
        return f"read_parquet([{names}], union_by_name = true)"


def make_current(
    con: duckdb.DuckDBPyConnection, table: Table, files: RowFiles, identities: str | None
) -> str:
    """Make the version last shown of every key, with its values as at the extract.

    Columns: person_id, person, part, key, row_source, the span, first_recorded, and all fields.
    Needs ``runs``; leaves the spans of the facts for ``make_versions``.
    """
    facts, *beside = streams_of(table.name)
    rows = files.relation(facts)
    spans = build_spans(con, facts, rows)
    target = f"current_{table.name}"
    person, join = _person_sql(identities)
    fields = "".join(f", r.{c}" for c in facts.columns)
    beside_join, beside_fields = "", ""
    for stream in beside:
        values = files.relation(stream)
        value_spans = build_spans(con, stream, values)
        last = "arg_max(v.rid, s.seen_from)"
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE as_at_{table.name} AS SELECT v.* FROM {values} v "
            f"WHERE v.rid IN (SELECT {last} FROM {values} v JOIN {value_spans} s USING (rid) "
            "GROUP BY v.part, v.key)"
        )
        beside_join = f"LEFT JOIN as_at_{table.name} b ON b.part = r.part AND b.key = r.key"
        beside_fields = "".join(f", b.{c}" for c in stream.columns)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH last AS (
            SELECT arg_max(rid, seen_from) AS rid, max(seen_from) AS seen_from,
                min(seen_from) AS first_recorded
            FROM {rows} r JOIN {spans} s USING (rid) GROUP BY r.part, r.key
        )
        SELECT {person} AS person_id, r.person, r.part, r.key,
            split_part(r.part, '/', 1) AS row_source, s.seen_from, s.seen_last, s.absent_from,
            s.next_shown, l.first_recorded{fields}{beside_fields}
        FROM last l JOIN {spans} s ON s.rid = l.rid AND s.seen_from = l.seen_from
        JOIN {rows} r ON r.rid = l.rid {join} {beside_join}
        """
    )
    return target


def make_versions(
    con: duckdb.DuckDBPyConnection, table: Table, files: RowFiles, identities: str | None
) -> str:
    """Make every version of every key, with the extracts from which and to which it was shown."""
    facts = streams_of(table.name)[0]
    rows = files.relation(facts)
    target = f"versions_{table.name}"
    person, join = _person_sql(identities)
    fields = "".join(f", r.{c}" for c in facts.columns)
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH light AS (
            SELECT s.*, r.part, r.key FROM {rows} r JOIN spans_{table.name} s USING (rid)
        ),
        several AS (SELECT part, key FROM light GROUP BY ALL HAVING count(*) > 1),
        followed AS (
            SELECT *, lead(seen_from) OVER (PARTITION BY part, key ORDER BY seen_from) AS next_from
            FROM light SEMI JOIN several USING (part, key)
            UNION ALL
            SELECT *, NULL FROM light ANTI JOIN several USING (part, key)
        )
        SELECT {person} AS person_id, split_part(r.part, '/', 1) AS row_source,
            r.part AS row_part, r.key AS row_key, s.seen_from AS shown_from,
            least(s.next_from, s.absent_from) AS shown_to{fields}
        FROM followed s JOIN {rows} r USING (rid) {join}
        ORDER BY row_part, row_key, shown_from
        """
    )
    return target


def _person_sql(identities: str | None) -> tuple[str, str]:
    """Return the SQL for the one person a row is about, and the join it needs (rule 9)."""
    if identities is None:
        return "r.person", ""
    return (
        "coalesce(i.iden_person_id, r.person)",
        f"LEFT JOIN {identities} i ON i.iden_source = split_part(r.part, '/', 1) "
        "AND i.iden_source_id = r.person "
        "AND coalesce(i.iden_from_date <= s.seen_last, true) "
        "AND coalesce(i.iden_to_date >= s.seen_last, true)",
    )
