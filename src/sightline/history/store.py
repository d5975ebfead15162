"""A store: a folder of Parquet files, readable by its owner only, with its log of loads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sightline.history import dispose as disposal
from sightline.history import frozen
from sightline.history.errors import StoreBusyError, StoreError
from sightline.history.files import OWNER_ONLY_FOLDER, make_folder, replace_atomically
from sightline.history.locks import (
    WAIT_SECONDS,
    WRITE_LOCK,
    Lease,
    gate,
    leased_generations,
    writing,
)
from sightline.history.log import LoadEntry, Manifest, dump, parse
from sightline.history.place import refuse_network_share
from sightline.history.publish import Published, publish, withdrawal
from sightline.history.sweep import sweep_derived, sweep_log
from sightline.history.view import View
from sightline.record.batch import Batch

# What a creation that was killed may leave behind.
BEGUN = {WRITE_LOCK, "manifest.json.draft"}
DEFAULT_ORDER = ("ssd", "annex_a", "cin", "ssda903", "local")


class Store:
    """The one way in to a store. Opening it reads nothing but the manifest."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def open(cls, root: Path) -> "Store":
        """Return the store at ``root``; ``StoreError`` when there is none or it is damaged."""
        store = cls(root)
        if not store.exists:
            _refuse_file(root)
            raise StoreError(
                f"There is no store at {root}: a store is made by the first load "
                "(sightline load FILE --store FOLDER)."
            )
        store.manifest()
        return store

    @classmethod
    def create(cls, root: Path) -> "Store":
        """Return the store at ``root``, made if there is none.

        Raises ``StoreError`` when the folder holds other things, cannot be written, or lies on a
        network share, where locks and fsync cannot be relied on.
        """
        store = cls(root)
        if store.exists:
            store.manifest()
            return store
        try:
            _refuse_file(root)
            if root.exists() and {p.name for p in root.iterdir()} - BEGUN and not store.exists:
                raise StoreError(
                    f"{root} must be an empty folder or a store, and holds other things."
                )
            refuse_network_share(root)
            make_folder(root)
            root.chmod(OWNER_ONLY_FOLDER)
            with writing(root):
                if not store.exists:
                    store._put(Manifest())
        except OSError as error:
            raise StoreError(f"A store cannot be made at {root}: {error.strerror}.") from None
        return store

    @property
    def exists(self) -> bool:
        """Whether there is a store here."""
        return (self.root / "manifest.json").is_file()

    def manifest(self) -> Manifest:
        """Return the state of the store; ``StoreError`` when it cannot be read."""
        try:
            return parse((self.root / "manifest.json").read_bytes())
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise StoreError(
                f"The store at {self.root} cannot be read: its manifest.json must be as Sightline "
                f"wrote it ({error})."
            ) from None

    def publish(
        self, batch: Batch, *, replacing: bool = False, wait: float = WAIT_SECONDS
    ) -> Published:
        """Take a batch into the log, whole or not at all.

        Raises ``ConflictingExtractError``, ``StoreBusyError`` or ``StoreError`` (a full disk).
        """
        with self._changing(wait) as put:
            changed, published = publish(self.root, self.manifest(), batch, replacing=replacing)
            put(changed)
        return published

    def withdraw(self, number: int, reason: str, *, wait: float = WAIT_SECONDS) -> LoadEntry:
        """Take load ``number`` back; the withdrawal is recorded. Returns the load withdrawn."""
        with self._changing(wait) as put:
            manifest = self.manifest()
            live = {load.number: load for load in manifest.live()}
            if number not in live:
                raise StoreError(
                    f"Load {number} must be in force to be withdrawn; in force are "
                    f"{', '.join(map(str, sorted(live))) or 'none'}."
                )
            put(withdrawal(manifest, number, reason))
        return live[number]

    def dispose(self, person: str, *, by: str, wait: float = WAIT_SECONDS) -> disposal.Certificate:
        """Remove a person from every file of the store and leave a certificate.

        Raises ``StoreError`` when no row of the log is about the person.
        """
        with self._changing(wait) as put, gate(self.root, wait):
            if leased_generations(self.root):
                raise StoreError(
                    f"The store at {self.root} must not be in use while a person is removed, "
                    "and somebody is reading it. Nothing was changed. Try again later."
                )
            manifest = self.manifest()
            changed, certificate = disposal.dispose(self.root, manifest, person, by=by)
            put(changed)
            sweep_log(self.root, changed, ())
            sweep_derived(self.root, everything=True)
            frozen.sweep(self.root)
        return certificate

    def keep(
        self,
        room: str,
        name: Callable[[Sequence[str]], str | None],
        said: Callable[[Sequence[str]], Mapping[str, Any]],
        fill: Callable[[Path], None],
        *,
        wait: float = WAIT_SECONDS,
    ) -> str | None:
        """Put a frozen set in its room, whole or not at all; return its name.

        ``name`` and ``said`` are asked under the lock, with the names that are there; no name
        puts nothing. The caller holds a view meanwhile, so that nobody can be removed from the
        store between the figures and their keeping. ``StoreBusyError`` or ``StoreError``.
        """
        with self._changing(wait):
            there = frozen.names(self.root, room)
            chosen = name(there)
            if chosen is not None:
                frozen.put(self.root, room, chosen, said(there), fill)
        return chosen

    def view(
        self,
        *,
        known_at: date | None = None,
        store_version: int | None = None,
        source_order: Sequence[str] = DEFAULT_ORDER,
        source: str | None = None,
    ) -> View:
        """Return the record as known at a date, or as the store stood at a version."""
        with gate(self.root):
            manifest = self.manifest()
            if store_version is not None and not 0 <= store_version <= len(manifest.entries):
                raise StoreError(
                    f"The store version must be between 0 and {len(manifest.entries)} (the number "
                    f"of log entries), found {store_version}."
                )
            lease = Lease(self.root, manifest.generation)
        return View(
            self.root,
            manifest,
            lease,
            known_at=known_at,
            store_version=store_version,
            source_order=source_order,
            source=source,
        )

    @contextmanager
    def _changing(self, wait: float) -> Iterator[Callable[[Manifest], None]]:
        """Hold the write lock, turn a full disk into a sentence, and sweep what is left over."""
        try:
            with writing(self.root, wait):
                self._sweep()
                yield self._put
                # The change has been made: what cannot be swept now is swept by the next one.
                with suppress(OSError, StoreBusyError):
                    self._sweep()
        except (OSError, duckdb.IOException, duckdb.OutOfMemoryException) as error:
            raise StoreError(
                f"The store at {self.root} could not be written: {_reason(error)} "
                "It is as it was before."
            ) from None
        except duckdb.InvalidInputException as error:
            raise StoreError(f"The store at {self.root} is damaged: {_reason(error)}") from None

    def _put(self, manifest: Manifest) -> None:
        """Put a manifest in force; this is the moment at which a change happens."""
        replace_atomically(self.root / "manifest.json", dump(manifest))

    def _sweep(self) -> None:
        """Delete what no generation in use needs. The write lock is held."""
        with gate(self.root):
            sweep_log(self.root, self.manifest(), leased_generations(self.root))
            sweep_derived(self.root)
            frozen.sweep(self.root)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}."
    first = str(error).splitlines()[0]
    return "the disk is full." if "No space left" in str(error) else f"{first}."


def _refuse_file(root: Path) -> None:
    if root.exists() and not root.is_dir():
        raise StoreError(f"{root} must be a folder, and is a file.")
