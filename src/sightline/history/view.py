"""The record as known at a date or at a store version: derived relations, made when asked for."""

import hashlib
import os
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from sightline.history.errors import StoreError
from sightline.history.files import OWNER_ONLY_FILE, draft_of, make_folder
from sightline.history.locks import Lease
from sightline.history.log import LoadEntry, Manifest
from sightline.history.match import text
from sightline.history.resolve import (
    BOOKKEEPING,
    VERSION_BOOKKEEPING,
    entities_sql,
    forget,
    resolve,
)
from sightline.history.spans import build_runs, register_loads
from sightline.history.streams import streams_of
from sightline.history.versions import RowFiles, versions_sql
from sightline.record.catalogue import TABLES
from sightline.record.sql import SQL_TYPES
from sightline.record.workers import share_out

# What DuckDB raises when a file is damaged or missing, or the disk or the memory is full.
UNUSABLE = (
    OSError,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    duckdb.InvalidInputException,
)
IDENTITIES = "local_identities"
# Written and read often and deleted soon: quick to make, where the log is small to keep.
DERIVED_COPY = "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION lz4)"
# Raised whenever the rules that derive relations change, so that none made before is used.
RULES = "2"


class View:
    """The record as of a set of loads. Close it, or use it in ``with``, to free its files."""

    def __init__(
        self,
        root: Path,
        manifest: Manifest,
        lease: Lease,
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
        self._taken: tuple[LoadEntry, ...] = tuple(
            _only(load, source)
            for load in manifest.live(store_version)
            if known_at is None or load.as_at <= known_at
        )
        # A published file says nothing of the day the record is of, nor of what it covers.
        # Pinned by tests/insight/test_compare_command.py.
        self.loads = tuple(load for load in self._taken if load.of_the_record)
        self.tables = _tables(self._taken)
        self._lease = lease

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
        return self._fingerprint(_tables(self.loads))

    def _fingerprint(self, tables: Iterable[str]) -> str:
        wanted = {*tables, IDENTITIES}
        lines = [RULES, ",".join(self.source_order), str(self.manifest.disposals)]
        for load in self._taken:
            for part in load.parts:
                if wanted & set(part.tables):
                    lines.append(
                        f"{load.as_at} {part.source} {part.part} {part.content} {part.window_from}"
                    )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:20]

    def path(self, table: str, *, versions: bool = False) -> Path:
        """Return the Parquet file of a record table (or its versions) in this view, made if new.

        Raises ``StoreError`` when it can be neither read nor made.
        """
        path = self._file(table, versions=versions)
        if not path.exists():
            self.build([table], versions=[table] if versions else [])
        with suppress(OSError):
            # Used now: what nobody uses is swept first.
            os.utime(path)
        return path

    def _file(self, table: str, *, versions: bool = False) -> Path:
        stem = f"{table}-{self._fingerprint([table])}{'-versions' if versions else ''}"
        return self.root / "derived" / f"{stem}.parquet"

    def build(self, tables: Iterable[str], *, versions: Collection[str] | None = None) -> None:
        """Derive the relations of these tables that are not there yet.

        ``versions`` are the tables whose versions are wanted too, all of them when it is None.
        Raises ``StoreError`` when the log is damaged or the disk is full.
        """
        known = [t for t in dict.fromkeys(tables) if t in self.tables]
        both = {t for t in known if versions is None or t in versions}
        entities = [t for t in known if not self._file(t).exists()]
        over_time = [t for t in known if t in both and not self._file(t, versions=True).exists()]
        wanted = [t for t in known if t in {*entities, *over_time}]
        if not wanted:
            return
        make_folder(self.root / "derived")
        try:
            self._derive(wanted, set(entities), set(over_time))
        except UNUSABLE as error:
            raise StoreError(
                f"The record cannot be worked out from the store at {self.root}: "
                f"{str(error).splitlines()[0]}"
            ) from error

    def _derive(self, wanted: Sequence[str], entities: set[str], over_time: set[str]) -> None:
        con = duckdb.connect()
        try:
            con.execute(f"SET temp_directory = {text(self._lease.spill.as_posix())}")
            register_loads(con, self._taken)
            files = RowFiles(self.root, self.manifest.rows)
            read = {*wanted, IDENTITIES} & self.tables
            # The runs have no order to keep, the relations made from them have.
            con.execute("SET preserve_insertion_order = false")
            build_runs(con, self.root, self._taken, read)
            con.execute("SET preserve_insertion_order = true")
            identities = None
            if IDENTITIES in self.tables:
                identities = resolve(
                    con,
                    TABLES[IDENTITIES],
                    files,
                    identities=None,
                    source_order=self.source_order,
                )

            def derive(name: str, cursor: duckdb.DuckDBPyConnection) -> None:
                table = TABLES[name]
                query = entities_sql(
                    cursor, table, files, identities=identities, source_order=self.source_order
                )
                if name in entities:
                    _write(cursor, query, self._file(name))
                if name in over_time:
                    query = versions_sql(table, identities)
                    _write(cursor, query, self._file(name, versions=True))
                forget(cursor, table)

            # The largest first, so that none is left over at the end for one worker alone.
            order = sorted(wanted, key=files.size, reverse=True)
            share_out(con, {name: partial(derive, name) for name in order})
        finally:
            con.close()

    def attach(
        self,
        con: duckdb.DuckDBPyConnection,
        tables: Iterable[str],
        *,
        versions: Collection[str] | None = None,
    ) -> None:
        """Give the connection a view for each record table and its versions.

        A table of which no extract speaks is there, empty, so that a query can be run and the
        caller can tell "no rows" from "not loaded" by ``tables``. ``versions`` limits the
        versions to those tables; None means all of them.
        """
        wanted = sorted(set(tables))
        self.build(wanted, versions=versions)
        for name in wanted:
            shown = versions is None or name in versions
            if name in self.tables:
                sources = [f"FROM read_parquet({text(self.path(name).as_posix())})"]
                if shown:
                    path = self.path(name, versions=True).as_posix()
                    sources.append(f"FROM read_parquet({text(path)})")
            else:
                sources = [_empty(name, BOOKKEEPING)]
                if shown:
                    sources.append(_empty(name, VERSION_BOOKKEEPING, facts_only=True))
            for suffix, source in zip(("", "_versions"), sources, strict=False):
                con.execute(f"CREATE OR REPLACE VIEW {name}{suffix} AS {source}")

    def extracts(self) -> list[tuple[str, str, date, date | None, str]]:
        """Return (source, part, as-at, window start, table) for everything the loads speak of."""
        return [
            (part.source, part.part, load.as_at, part.window_from, table)
            for load in self.loads
            for part in load.parts
            for table in part.tables
        ]


def _tables(loads: Iterable[LoadEntry]) -> frozenset[str]:
    return frozenset(t for load in loads for p in load.parts for t in p.tables if t in TABLES)


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


def _write(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    """Write what a query gives to a Parquet file that appears whole or not at all."""
    draft = draft_of(path)
    try:
        con.execute(f"COPY ({query}) TO {text(draft.as_posix())} {DERIVED_COPY}")
        draft.chmod(OWNER_ONLY_FILE)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
