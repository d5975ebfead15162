"""How a record table is held in the log: facts in one stream, values as at the extract beside it.

Only facts make a new version of a row. Counters that change in every extract have a stream of
their own with the same key, so that a plan does not get a new version because a counter beside
it went up. Pinned by ``tests/history/test_versions.py``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from sightline.record.catalogue import TABLES
from sightline.record.model import Nature
from sightline.record.sql import SQL_TYPES

# Unit separator, which no text of a council holds: U+001F, chr(31) in SQL.
_BETWEEN = "\x1f"


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

    def content_sql(self, part: str, filled: Collection[str] | None = None) -> str:
        """Return the SQL for a text that two rows share exactly when they are the same version.

        Empty fields leave no trace in it, so that a field added to a table does not make every
        row new; the name before each value keeps two fields apart. Its MD5 is the fingerprint,
        not for security: DuckDB's own ``hash`` may change between its versions, and a row must
        be recognised for decades. ``filled`` are the fields to look at where the others are known
        to be empty in every row.
        """
        # One ``concat``, which passes over nulls: joining each name to its value first, and those
        # by a separator, made every text twice and took twice as long.
        looked_at = [c for c in self.columns if filled is None or c in filled]
        named = [("@", "_person"), *((f"{name}=", name) for name in looked_at)]
        fields = "".join(
            f", CASE WHEN {value} IS NOT NULL THEN '{_BETWEEN}{name}' END, {value}::VARCHAR"
            for name, value in named
        )
        part = part.replace("'", "''")
        return f"concat('{part}{_BETWEEN}', coalesce(_key, ''){fields})"


@cache
def streams_of(table: str) -> tuple[Stream, ...]:
    """Return the streams of a record table: one, or two where it has values as at the extract."""
    declared = TABLES[table]
    every = [(f.name, SQL_TYPES[f.type], f.nature is Nature.AS_AT) for f in declared.fields]
    # A table that is nothing but what an extract shows keeps what each one showed: a counter at a
    # day is that of the latest extract by then. Pinned by placement_stability_3plus_pct.md.
    facts = tuple((n, kind) for n, kind, as_at in every if declared.as_shown or not as_at)
    as_at = tuple((n, kind) for n, kind, as_at in every if as_at and not declared.as_shown)
    streams = [Stream(table, table, facts)]
    if as_at:
        streams.append(Stream(f"{table}.as_at", table, as_at))
    return tuple(streams)


@cache
def all_streams() -> dict[str, Stream]:
    """Return every stream by name, in a fixed order; the position is the stream's number."""
    return {stream.name: stream for table in TABLES for stream in streams_of(table)}
