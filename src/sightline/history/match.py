"""Telling row versions that the log has from those it has not, and writing the new ones."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from sightline.history.errors import StoreError
from sightline.history.streams import Stream, streams_of
from sightline.record.batch import Batch, PartBatch

COPY_OPTIONS = "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd)"


@dataclass(frozen=True, slots=True)
class Matched:
    """The incoming rows of one stream: a temporary table, and how many versions are new."""

    stream: Stream
    relation: str
    new: int


def part_name(part: PartBatch) -> str:
    """Return the part's name in the log: source, slash, part."""
    return f"{part.source}/{part.part}"


def gather(batch: Batch, parts: list[PartBatch]) -> dict[str, list[tuple[str, str]]]:
    """Return for each record table the parts that bring rows of it, with their relations."""
    tables: dict[str, list[tuple[str, str]]] = {}
    for part in parts:
        for table, relation in part.tables.items():
            tables.setdefault(table, []).append((part_name(part), relation))
    return tables


def incoming(
    con: duckdb.DuckDBPyConnection, table: str, sources: list[tuple[str, str]]
) -> list[tuple[Stream, str]]:
    """Make one temporary table a stream with the incoming rows and their content hashes.

    Raises ``StoreError`` when one extract holds one key twice: a reader must refuse or number
    such rows, because nothing could tell afterwards which of them was meant.
    """
    made = []
    for stream in streams_of(table):
        low, high = stream.hash_sql()
        relation = f"incoming_{stream.name.replace('.', '_')}"
        columns = "".join(f", {c}" for c in stream.columns)
        union = " UNION ALL ".join(
            f"SELECT '{name}' AS _part, _key, _person, _row{columns} FROM {rel}"
            for name, rel in sources
        )
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {relation} AS "
            f"SELECT *, {low} AS h1, {high} AS h2 FROM ({union})"
        )
        twice = con.execute(
            f"SELECT _part, count(*) FROM (SELECT _part, _key FROM {relation} "
            "GROUP BY ALL HAVING count(*) > 1) GROUP BY _part ORDER BY 1"
        ).fetchone()
        if twice:
            raise StoreError(f"{table}: {twice[1]} keys of {twice[0]} stand twice in one extract.")
        made.append((stream, relation))
    return made


def content_of(con: duckdb.DuckDBPyConnection, relations: list[str]) -> dict[str, list[str]]:
    """Return for each part what fixes its content: a fingerprint a relation, order-free."""
    found: dict[str, list[str]] = {}
    for relation in relations:
        for part, count, low, high in con.execute(
            f"SELECT _part, count(*), bit_xor(h1), bit_xor(h2) FROM {relation} "
            "GROUP BY 1 ORDER BY 1"
        ).fetchall():
            found.setdefault(part, []).append(f"{relation}:{count}:{low}:{high}")
    return found


def number_rows(
    con: duckdb.DuckDBPyConnection,
    stream: Stream,
    relation: str,
    known_files: list[Path],
    first_id: int,
) -> Matched:
    """Give every incoming row its row id: the known one, or the next free one.

    Ids are handed out in hash order, so that the same rows arriving in another order get ids in
    the same order inside their load. The ids themselves never leave the store.
    """
    numbered = f"numbered_{relation}"
    if known_files:
        names = ", ".join(f"'{path.as_posix()}'" for path in known_files)
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {numbered} AS "
            f"SELECT i.*, k.rid FROM {relation} i "
            f"LEFT JOIN (SELECT rid, h1, h2 FROM read_parquet([{names}], union_by_name = true)) k "
            "USING (h1, h2)"
        )
    else:
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {numbered} AS "
            f"SELECT *, NULL::INTEGER AS rid FROM {relation}"
        )
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE fresh_{relation} AS "
        f"SELECT h1, h2, ({first_id} - 1 + row_number() OVER (ORDER BY h1, h2))::INTEGER AS rid "
        f"FROM {numbered} WHERE rid IS NULL"
    )
    new = con.execute(f"SELECT count(*) FROM fresh_{relation}").fetchone()
    con.execute(f"DROP TABLE {relation}")
    return Matched(stream, relation, new[0] if new else 0)


def write_new_rows(con: duckdb.DuckDBPyConnection, matched: Matched, path: Path) -> None:
    """Write the new versions of one stream to a Parquet file."""
    columns = "".join(f", n.{c}" for c in matched.stream.columns)
    con.execute(
        f"COPY (SELECT f.rid, f.h1, f.h2, n._part AS part, n._key AS key, n._person AS person"
        f"{columns} FROM fresh_{matched.relation} f JOIN numbered_{matched.relation} n "
        f"USING (h1, h2) ORDER BY f.rid) TO '{path.as_posix()}' {COPY_OPTIONS}"
    )


def presence_sql(matched: Matched, load: int) -> str:
    """Return the query for the ids this load shows in one stream."""
    return (
        f"SELECT {load}::INTEGER AS load, '{matched.stream.name}' AS stream, n._part AS part, "
        f"coalesce(n.rid, f.rid)::INTEGER AS rid FROM numbered_{matched.relation} n "
        f"LEFT JOIN fresh_{matched.relation} f USING (h1, h2)"
    )


def kept_rows_sql(matched: Matched) -> str:
    """Return the query for the source rows that brought something new, with their part."""
    return (
        f"SELECT n._part AS part, n._row AS row FROM fresh_{matched.relation} "
        f"JOIN numbered_{matched.relation} n USING (h1, h2)"
    )
