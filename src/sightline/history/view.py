"""The record as known at a date or at a store version: derived relations, made when asked for."""

import hashlib
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from sightline.history.files import make_folder
from sightline.history.locks import Lease
from sightline.history.log import LoadEntry, Manifest
from sightline.history.resolve import (
    BOOKKEEPING,
    VERSION_BOOKKEEPING,
    Resolving,
    resolve,
    tables_with_rows,
    write_relation,
)
from sightline.history.spans import register_loads
from sightline.history.streams import streams_of
from sightline.record.catalogue import TABLES
from sightline.record.sql import SQL_TYPES

IDENTITIES = "local_identities"
# Raised whenever the rules that derive relations change, so that none made before is used.
RULES = "1"
KEEP_DERIVED_DAYS = 7


class View:
    """The record as of a set of loads. Close it, or use it in ``with``, to free its files."""

    def __init__(
        self,
        root: Path,
        manifest: Manifest,
        *,
        known_at: date | None,
        store_version: int | None,
        source_order: Sequence[str],
        source: str | None = None,
    ) -> None:
        self.root = root
        self.manifest = manifest
        self.known_at = known_at
        self.source_order = tuple(source_order)
        self.loads: tuple[LoadEntry, ...] = tuple(
            _only(load, source)
            for load in manifest.live(store_version)
            if known_at is None or load.as_at <= known_at
        )
        self.tables = tables_with_rows(self.loads)
        self._lease = Lease(root, manifest.generation)

    def __enter__(self) -> "View":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Give up the claim on the files of this generation."""
        self._lease.close()

    @property
    def fingerprint(self) -> str:
        """A text that is equal for two views exactly when they show the same record."""
        return self._fingerprint(self.tables)

    def _fingerprint(self, tables: Iterable[str]) -> str:
        wanted = {*tables, IDENTITIES}
        lines = [RULES, ",".join(self.source_order), str(self.manifest.disposals)]
        for load in self.loads:
            for part in load.parts:
                if wanted & set(part.tables):
                    lines.append(
                        f"{load.as_at} {part.source} {part.part} {part.content} {part.window_from}"
                    )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:20]

    def path(self, table: str, *, versions: bool = False) -> Path:
        """Return the Parquet file of a record table (or its versions) in this view, made if new."""
        folder = self.root / "derived"
        stem = f"{table}-{self._fingerprint([table])}"
        path = folder / f"{stem}{'-versions' if versions else ''}.parquet"
        if not path.exists():
            self.build([table])
        return path

    def build(self, tables: Iterable[str]) -> None:
        """Derive the relations of these tables that are not there yet."""
        folder = self.root / "derived"
        make_folder(folder)
        wanted = [t for t in tables if t in self.tables and not self._made(folder, t)]
        if not wanted:
            return
        con = duckdb.connect()
        try:
            register_loads(con, self.loads)
            how = Resolving(
                self.root, self.loads, dict(self.manifest.rows), self.source_order, self.known_at
            )
            identities = None
            if IDENTITIES in self.tables:
                entity, _ = resolve(con, TABLES[IDENTITIES], how, identities=None)
                con.execute(f"CREATE TEMP TABLE identities AS SELECT * FROM {entity}")
                identities = "identities"
            for name in wanted:
                entity, versions = resolve(con, TABLES[name], how, identities=identities)
                stem = f"{name}-{self._fingerprint([name])}"
                write_relation(con, versions, folder / f"{stem}-versions.parquet")
                write_relation(con, entity, folder / f"{stem}.parquet")
                con.execute(f"DROP TABLE {entity}")
                con.execute(f"DROP TABLE {versions}")
        finally:
            con.close()

    def _made(self, folder: Path, table: str) -> bool:
        return (folder / f"{table}-{self._fingerprint([table])}.parquet").exists()

    def attach(self, con: duckdb.DuckDBPyConnection, tables: Iterable[str]) -> None:
        """Give the connection a view for each record table and its versions.

        A table of which no extract speaks is there, empty, so that a query can be run and the
        caller can tell "no rows" from "not loaded" by ``tables``.
        """
        wanted = sorted(set(tables))
        self.build(wanted)
        for name in wanted:
            if name in self.tables:
                for suffix in ("", "_versions"):
                    path = self.path(name, versions=bool(suffix)).as_posix()
                    con.execute(
                        f"CREATE OR REPLACE VIEW {name}{suffix} AS "
                        f"SELECT * FROM read_parquet('{path}')"
                    )
            else:
                con.execute(f"CREATE OR REPLACE VIEW {name} AS {_empty(name, BOOKKEEPING)}")
                con.execute(
                    f"CREATE OR REPLACE VIEW {name}_versions AS "
                    f"{_empty(name, VERSION_BOOKKEEPING, facts_only=True)}"
                )

    def extracts(self) -> list[tuple[str, str, date, date | None, str]]:
        """Return (source, part, as-at, window start, table) for everything the loads speak of."""
        return [
            (part.source, part.part, load.as_at, part.window_from, table)
            for load in self.loads
            for part in load.parts
            for table in part.tables
        ]


def _only(load: LoadEntry, source: str | None) -> LoadEntry:
    """Return the load with the parts of one source only, where one is asked for."""
    if source is None:
        return load
    return replace(load, parts=tuple(p for p in load.parts if p.source == source))


def _empty(table: str, bookkeeping: Sequence[tuple[str, str]], *, facts_only: bool = False) -> str:
    if facts_only and not TABLES[table].as_shown:
        fields = list(streams_of(table)[0].fields)
    else:
        fields = [(f.name, SQL_TYPES[f.type]) for f in TABLES[table].fields]
    columns = ", ".join(f"NULL::{kind} AS {name}" for name, kind in [*bookkeeping, *fields])
    return f"SELECT {columns} WHERE false"


def sweep_derived(root: Path, *, everything: bool = False) -> None:
    """Delete derived files that nobody used for a week, and drafts that a crash left behind."""
    limit = time.time() - KEEP_DERIVED_DAYS * 86_400
    for path in (root / "derived").glob("*"):
        with suppress(OSError):
            if everything or path.stat().st_atime < limit:
                path.unlink()
