"""The store's log as rows: one for each load and each withdrawal."""

from typing import Any

from sightline.history import LoadEntry, Manifest, WithdrawalEntry

TYPES = {
    "number": "BIGINT", "entry": "VARCHAR", "in_force": "BOOLEAN", "as_at": "DATE",
    "taken_at": "VARCHAR", "source": "VARCHAR", "files": "VARCHAR", "parts": "BIGINT",
    "read": "BIGINT", "kept": "BIGINT", "unchanged": "BIGINT", "refused": "BIGINT",
    "reader": "VARCHAR", "withdraws": "BIGINT", "reason": "VARCHAR",
}  # fmt: skip
COLUMNS = tuple(TYPES)


def log_rows(manifest: Manifest) -> list[dict[str, Any]]:
    """Return the log in the order in which it was taken."""
    live = {load.number for load in manifest.live()}
    return [
        _load(entry, entry.number in live) if isinstance(entry, LoadEntry) else _withdrawal(entry)
        for entry in manifest.entries
    ]


def _load(entry: LoadEntry, in_force: bool) -> dict[str, Any]:
    return {
        **dict.fromkeys(COLUMNS),
        "number": entry.number,
        "entry": "load",
        "in_force": in_force,
        "as_at": entry.as_at,
        "taken_at": entry.taken_at,
        "source": "+".join(sorted({p.source for p in entry.parts})),
        "files": [f.name for f in entry.files],
        "parts": len(entry.parts),
        "read": sum(p.read for p in entry.parts),
        "kept": sum(p.kept for p in entry.parts),
        "unchanged": sum(p.unchanged for p in entry.parts),
        "refused": sum(p.refused for p in entry.parts),
        "reader": entry.reader_version,
    }


def _withdrawal(entry: WithdrawalEntry) -> dict[str, Any]:
    return {
        **dict.fromkeys(COLUMNS),
        "number": entry.number,
        "entry": "withdrawal",
        "taken_at": entry.taken_at,
        "withdraws": entry.withdraws,
        "reason": entry.reason,
    }
