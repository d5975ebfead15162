"""The log: every load and every withdrawal, in the order taken, and the files that hold them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from sightline.record.batch import SourceFile
from sightline.record.published import PUBLISHED

FORMAT = 1


@dataclass(frozen=True, slots=True)
class PartScope:
    """What one load says about one part: the days it covers, its tables, its counts of rows."""

    source: str
    part: str
    window_from: date | None
    tables: tuple[str, ...]
    content: str
    read: int
    kept: int
    unchanged: int
    refused: int


@dataclass(frozen=True, slots=True)
class LoadEntry:
    """One load taken: an extract with its as-at date."""

    number: int
    taken_at: str
    as_at: date
    reader_version: str
    files: tuple[SourceFile, ...]
    parts: tuple[PartScope, ...]
    presence: str
    content: str
    rejects: str | None = None

    @property
    def of_the_record(self) -> bool:
        """Whether the load says something of the children's record: published figures do not."""
        return not self.parts or any(part.source != PUBLISHED for part in self.parts)


@dataclass(frozen=True, slots=True)
class WithdrawalEntry:
    """One load taken back, itself recorded."""

    number: int
    taken_at: str
    withdraws: int
    reason: str


Entry = LoadEntry | WithdrawalEntry


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of a store at one generation. Immutable; a change is a new manifest."""

    generation: int = 0
    entries: tuple[Entry, ...] = ()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    next_row_id: Mapping[str, int] = field(default_factory=dict)
    disposals: int = 0

    @property
    def files(self) -> frozenset[str]:
        """Every log file this generation needs, by path relative to the store."""
        names = {name for files in self.rows.values() for name in files}
        for entry in self.entries:
            if isinstance(entry, LoadEntry):
                names.add(entry.presence)
                if entry.rejects:
                    names.add(entry.rejects)
        return frozenset(names)

    def live(self, store_version: int | None = None) -> tuple[LoadEntry, ...]:
        """Return the loads in force, by as-at date, as the store stood at ``store_version``.

        A store version is the number of the last log entry that counts. The order is by as-at
        and content, never by arrival, so that the order of loading cannot matter.
        """
        taken = [e for e in self.entries if store_version is None or e.number <= store_version]
        withdrawn = {e.withdraws for e in taken if isinstance(e, WithdrawalEntry)}
        loads = [e for e in taken if isinstance(e, LoadEntry) and e.number not in withdrawn]
        return tuple(sorted(loads, key=lambda e: (e.as_at, e.content)))

    def changed(self, **values: Any) -> "Manifest":
        """Return the next generation with ``values`` in place."""
        return replace(self, generation=self.generation + 1, **values)


def dump(manifest: Manifest) -> bytes:
    """Return the manifest as JSON, an entry a line, the same bytes for the same state."""
    head = {
        "format": FORMAT,
        "generation": manifest.generation,
        "disposals": manifest.disposals,
        "next_row_id": manifest.next_row_id,
        "rows": manifest.rows,
    }
    lines = [f"{json.dumps(name)}: {_json(value)},\n" for name, value in head.items()]
    entries = ",\n".join(
        _json({"kind": "load" if isinstance(e, LoadEntry) else "withdrawal", **_values(e)})
        for e in manifest.entries
    )
    return f'{{{"".join(lines)}"entries": [\n{entries}\n]}}\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, default=_plain, sort_keys=True)


def _values(entry: Any) -> dict[str, Any]:
    # Not ``asdict``: it copies everything deeply, which took most of the time of a small load.
    return {name: getattr(entry, name) for name in entry.__slots__}


# One load reads the same manifest five times: at 36 SSD extracts, a tenth of a second in all.
@lru_cache(maxsize=1)
def parse(data: bytes) -> Manifest:
    """Return the manifest written by ``dump``; ``ValueError`` when it is of another format."""
    body = json.loads(data)
    if body.get("format") != FORMAT:
        raise ValueError(f"manifest format {FORMAT} is needed, found {body.get('format')}")
    return Manifest(
        generation=body["generation"],
        entries=tuple(_entry(e) for e in body["entries"]),
        rows={table: tuple(files) for table, files in body["rows"].items()},
        next_row_id=body["next_row_id"],
        disposals=body["disposals"],
    )


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartScope | SourceFile):
        return _values(value)
    raise TypeError(type(value).__name__)


def _entry(body: dict[str, Any]) -> Entry:
    if body["kind"] == "withdrawal":
        return WithdrawalEntry(body["number"], body["taken_at"], body["withdraws"], body["reason"])
    return LoadEntry(
        number=body["number"],
        taken_at=body["taken_at"],
        as_at=date.fromisoformat(body["as_at"]),
        reader_version=body["reader_version"],
        files=tuple(SourceFile(**f) for f in body["files"]),
        parts=tuple(_part(p) for p in body["parts"]),
        presence=body["presence"],
        content=body["content"],
        rejects=body["rejects"],
    )


def _part(body: dict[str, Any]) -> PartScope:
    start = body["window_from"]
    return PartScope(
        **{
            **body,
            "tables": tuple(body["tables"]),
            "window_from": date.fromisoformat(start) if start else None,
        }
    )


def parts_of(loads: Iterable[LoadEntry]) -> Sequence[tuple[LoadEntry, PartScope]]:
    """Return every part of every load, in the order of the loads."""
    return [(load, part) for load in loads for part in load.parts]
