"""How a record table is held in the log: facts in one stream, values as at the extract beside it.

Only facts make a new version of a row. Counters that change in every extract have a stream of
their own with the same key, so that a plan does not get a new version because a counter beside
it went up. Pinned by ``tests/history/test_versions.py``.
"""

from dataclasses import dataclass
from functools import cache

from sightline.record.catalogue import TABLES
from sightline.record.model import Nature
from sightline.record.sql import SQL_TYPES


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of row versions: its name in the log and its fields with their SQL types."""

    name: str
    table: str
    fields: tuple[tuple[str, str], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The field names."""
        return tuple(name for name, _ in self.fields)

    def hash_sql(self) -> tuple[str, str]:
        """Return two SQL expressions: the halves of the row's 128-bit content hash.

        MD5 is used as a stable fingerprint of content, not for security; DuckDB's own ``hash``
        may change between its versions, and a row must be recognised for decades.
        """
        parts = ["_part", "_key", "coalesce(_person, chr(30))"]
        parts += [f"coalesce({name}::VARCHAR, chr(30))" for name in self.columns]
        text = f"concat_ws(chr(31), {', '.join(parts)})"
        return f"md5_number_lower({text})", f"md5_number_upper({text})"


@cache
def streams_of(table: str) -> tuple[Stream, ...]:
    """Return the streams of a record table: one, or two where it has values as at the extract."""
    declared = TABLES[table]
    facts = tuple(
        (f.name, SQL_TYPES[f.type]) for f in declared.fields if f.nature is not Nature.AS_AT
    )
    as_at = tuple((f.name, SQL_TYPES[f.type]) for f in declared.fields if f.nature is Nature.AS_AT)
    streams = [Stream(table, table, facts)]
    if as_at:
        streams.append(Stream(f"{table}.as_at", table, as_at))
    return tuple(streams)


@cache
def all_streams() -> dict[str, Stream]:
    """Return every stream by name, in a fixed order; the position is the stream's number."""
    return {stream.name: stream for table in TABLES for stream in streams_of(table)}
