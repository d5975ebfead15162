"""What a reader hands to the store: typed rows of record tables, by part, ready to publish."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was given: its name without folders, its length and its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PartBatch:
    """One part of one source (say, list 7 of Annex A) as one extract shows it.

    ``tables`` maps a record table to a relation of the batch's connection, or to a query in
    brackets, that holds that table's fields and ``_person`` (the source's own id of the person,
    or null), ``_key`` (what identifies the row inside the part) and ``_row`` (the source row it
    came from). ``window_from`` is the first day the extract speaks of; rows that ended before it
    are outside its scope. ``read`` and ``refused`` count source rows. ``distinct`` are the tables
    of which the reader has made sure that no key stands twice. ``filled`` names, for a table, the
    fields that are not null in every row; a table without an entry may fill all.
    """

    source: str
    part: str
    window_from: date | None
    tables: Mapping[str, str]
    read: int
    refused: int
    distinct: frozenset[str] = frozenset()
    filled: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one load brings: one as-at date, its parts, and what could not be read."""

    connection: duckdb.DuckDBPyConnection
    as_at: date
    reader_version: str
    files: Sequence[SourceFile]
    parts: Sequence[PartBatch]
    rejects: Path | None = None
    notes: Mapping[str, int] = field(default_factory=dict)
