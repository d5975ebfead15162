"""Small loads for tests: rows in, the record out.

``Load(day, Part(...))`` is one extract; ``publish`` takes it into a store; ``table`` gives the
rows of one record table as a caller of ``sightline table`` would see them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sightline.history import Batch, PartBatch, Published, SourceFile, Store
from sightline.record.catalogue import TABLES
from sightline.record.sql import SQL_TYPES

Row = dict[str, Any]


@dataclass(frozen=True)
class Part:
    """One part of one extract: its rows by record table. A row has ``key``, ``person``, fields."""

    source: str
    name: str
    tables: dict[str, list[Row]]
    window_from: date | None = None

    @property
    def full_name(self) -> str:
        return f"{self.source}/{self.name}"


@dataclass(frozen=True)
class Load:
    """One extract."""

    as_at: date
    parts: tuple[Part, ...]
    rejects: Path | None = None
    files: tuple[SourceFile, ...] = field(default=())


def day(text: str) -> date:
    return date.fromisoformat(text)


def one(as_at: str | date, part: Part, *more: Part) -> Load:
    return Load(day(as_at) if isinstance(as_at, str) else as_at, (part, *more))


def _relation(con: duckdb.DuckDBPyConnection, name: str, table: str, rows: Sequence[Row]) -> None:
    fields = [(f.name, SQL_TYPES[f.type]) for f in TABLES[table].fields]
    unknown = {k for row in rows for k in row} - {f for f, _ in fields} - {"key", "person"}
    assert not unknown, f"{table} has no {sorted(unknown)}"
    columns = ", ".join(f"{f} {kind}" for f, kind in fields)
    con.execute(f"CREATE TABLE {name} (_person VARCHAR, _key VARCHAR, _row BIGINT, {columns})")
    values = [
        [row.get("person"), row["key"], number, *(row.get(f) for f, _ in fields)]
        for number, row in enumerate(rows)
    ]
    if values:
        marks = ", ".join("?" for _ in values[0])
        flat = [v for row in values for v in row]
        listed = ", ".join(f"({marks})" for _ in values)
        con.execute(f"INSERT INTO {name} VALUES {listed}", flat)


def batch(con: duckdb.DuckDBPyConnection, load: Load) -> Batch:
    parts = []
    for number, part in enumerate(load.parts):
        relations = {}
        for table, rows in part.tables.items():
            relations[table] = f"given_{number}_{table}"
            _relation(con, relations[table], table, rows)
        read = max((len(rows) for rows in part.tables.values()), default=0)
        parts.append(PartBatch(part.source, part.name, part.window_from, relations, read, 0))
    return Batch(con, load.as_at, "test", load.files, parts, rejects=load.rejects)


def publish(store: Store, load: Load, *, replacing: bool = False, wait: float = 60.0) -> Published:
    con = duckdb.connect()
    try:
        return store.publish(batch(con, load), replacing=replacing, wait=wait)
    finally:
        con.close()


def publish_all(store: Store, loads: Iterable[Load]) -> Store:
    for load in loads:
        publish(store, load)
    return store


def rows(
    store: Store,
    name: str,
    known_at: str | date | None = None,
    *,
    store_version: int | None = None,
    versions: bool = False,
    **view: Any,
) -> list[Row]:
    """Return the rows of a record table, or of its versions, in their order."""
    at = day(known_at) if isinstance(known_at, str) else known_at
    con = duckdb.connect()
    try:
        with store.view(known_at=at, store_version=store_version, **view) as seen:
            seen.attach(con, [name])
            found = con.execute(f"FROM {name}{'_versions' if versions else ''}")
            names = [d[0] for d in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    finally:
        con.close()


def tables(
    store: Store,
    names: Sequence[str],
    known_at: date | None = None,
    *,
    store_version: int | None = None,
) -> dict[str, list[Row]]:
    """Return the rows of several tables, and of their versions under ``<name>_versions``."""
    con = duckdb.connect()
    found = {}
    try:
        with store.view(known_at=known_at, store_version=store_version) as seen:
            seen.attach(con, names)
            for name in (f"{n}{suffix}" for n in names for suffix in ("", "_versions")):
                result = con.execute(f"FROM {name}")
                fields = [d[0] for d in result.description]
                found[name] = [dict(zip(fields, row, strict=True)) for row in result.fetchall()]
    finally:
        con.close()
    return found


def table(store: Store, name: str, known_at: str | date | None = None, **how: Any) -> bytes:
    """Return the same as bytes, so that two outputs are equal or they are not."""
    return as_bytes(rows(store, name, known_at, **how))


def as_bytes(found: Iterable[Row]) -> bytes:
    return "\n".join(repr(row) for row in found).encode()


def log_bytes(store: Store) -> dict[str, bytes]:
    """Return every file of the log and the manifest."""
    found = {"manifest.json": (store.root / "manifest.json").read_bytes()}
    for path in sorted((store.root / "log").glob("*")):
        found[path.name] = path.read_bytes()
    return found
