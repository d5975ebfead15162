"""Taking a load: one atomic publish, under the write lock, or nothing at all."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sightline.history.errors import ConflictingExtractError
from sightline.history.files import make_folder, settle
from sightline.history.log import LoadEntry, Manifest, PartScope, WithdrawalEntry
from sightline.history.match import Incoming, part_name
from sightline.history.merge import forget_old_rejects, merge_presence, merge_rows
from sightline.record.batch import Batch, PartBatch
from sightline.record.planning import planned_for_size


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a batch. ``number`` is None when the store already had all of it."""

    number: int | None
    withdrawn: tuple[int, ...]
    parts: tuple[PartScope, ...]


def now() -> str:
    """Return the time of the load, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def publish(
    root: Path, manifest: Manifest, batch: Batch, *, replacing: bool
) -> tuple[Manifest, Published]:
    """Write the batch's files and return the manifest that takes them into the log.

    The caller holds the write lock and puts the manifest in place. Raises
    ``ConflictingExtractError`` when a part was loaded before with this as-at date and other
    content, unless ``replacing``; then the earlier load is withdrawn in the same step.
    """
    with planned_for_size(batch.connection, sum(part.read for part in batch.parts)):
        incoming = Incoming(batch)
        try:
            return _publish(root, manifest, batch, incoming, replacing=replacing)
        finally:
            incoming.forget()


def _publish(
    root: Path, manifest: Manifest, batch: Batch, incoming: Incoming, *, replacing: bool
) -> tuple[Manifest, Published]:
    incoming.refuse_repeated_keys()
    fingerprints = incoming.fingerprints()
    contents = {
        name: _digest([str(part.window_from), *fingerprints.get(name, [])])
        for name, part in ((part_name(p), p) for p in batch.parts)
    }
    same, other = _earlier(manifest, batch, contents)
    if other and not replacing:
        raise _conflict(batch, other)
    fresh = sorted({part_name(p) for p in batch.parts} - same)
    if not fresh:
        scopes = tuple(_scope(p, contents, kept=0) for p in batch.parts)
        return manifest, Published(None, (), scopes)
    withdrawals = _withdraw_all(manifest, batch, other)
    number = len(manifest.entries) + len(withdrawals) + 1
    incoming.keep(fresh)
    rows, next_id, presence, written = _write(root, manifest, incoming, number)
    rejects = _keep_rejects(root, batch, manifest.generation + 1)
    if rejects:
        written.append(root / rejects)
    kept = incoming.kept()
    scopes = tuple(_scope(p, contents, kept=kept.get(part_name(p), 0)) for p in batch.parts)
    entry = LoadEntry(
        number=number,
        taken_at=now(),
        as_at=batch.as_at,
        reader_version=batch.reader_version,
        files=tuple(batch.files),
        parts=tuple(s for s in scopes if f"{s.source}/{s.part}" in fresh),
        presence=presence,
        content=_digest([batch.as_at.isoformat(), *(f"{n} {contents[n]}" for n in fresh)]),
        rejects=rejects,
    )
    entries, merged = merge_presence(
        batch.connection, root, (*manifest.entries, *withdrawals, entry), manifest.generation + 1
    )
    settle(path for path in [*written, *merged] if path.exists())
    changed = manifest.changed(
        entries=forget_old_rejects(entries),
        rows={name: tuple(files) for name, files in rows.items()},
        next_row_id=next_id,
    )
    return changed, Published(number, tuple(w.withdraws for w in withdrawals), scopes)


def _write(
    root: Path, manifest: Manifest, incoming: Incoming, number: int
) -> tuple[dict[str, list[str]], dict[str, int], str, list[Path]]:
    """Write rows and presence; return row files, next ids, the presence file, what to settle."""
    generation = manifest.generation + 1
    make_folder(root / "log")
    rows = {name: list(files) for name, files in manifest.rows.items()}
    next_id = dict(manifest.next_row_id)
    known = {name: [root / f for f in files] for name, files in rows.items()}
    new = incoming.number(known, next_id)
    written = []
    for stream in incoming.streams:
        if new[stream.name]:
            name = f"log/{generation:08d}-rows-{stream.name}.parquet"
            incoming.write_new_rows(stream, root / name)
            written.append(root / name)
            rows.setdefault(stream.name, []).append(name)
            next_id[stream.name] = next_id.get(stream.name, 1) + new[stream.name]
    presence = f"log/{generation:08d}-presence.parquet"
    incoming.write_presence(number, root / presence)
    written.append(root / presence)
    written += merge_rows(incoming.connection, root, rows, generation)
    return rows, next_id, presence, written


def _digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]


def _earlier(
    manifest: Manifest, batch: Batch, contents: dict[str, str]
) -> tuple[set[str], list[tuple[LoadEntry, PartScope]]]:
    """Split the parts loaded before with this as-at date into the same and the other content.

    A part that stands unchanged in a load of which another part changed is not among the same:
    the load will be replaced as a whole, and its unchanged parts must be taken again.
    """
    met = [
        (load, part, part.content == contents[f"{part.source}/{part.part}"])
        for load in manifest.live()
        if load.as_at == batch.as_at
        for part in load.parts
        if f"{part.source}/{part.part}" in contents
    ]
    replaced = {load.number for load, _, equal in met if not equal}
    same = {f"{p.source}/{p.part}" for load, p, equal in met if load.number not in replaced}
    return same, [(load, part) for load, part, equal in met if not equal]


def _conflict(batch: Batch, other: list[tuple[LoadEntry, PartScope]]) -> ConflictingExtractError:
    numbers = sorted({load.number for load, _ in other})
    names = ", ".join(sorted({part.part for _, part in other}))
    loads = ", ".join(f"load {n}" for n in numbers)
    return ConflictingExtractError(
        f"An extract as at {batch.as_at.isoformat()} was loaded before with other content "
        f"({loads}: {names}). One day can have one content only. To put this file in its place, "
        "load it again with --replace; nothing was changed."
    )


def _withdraw_all(
    manifest: Manifest, batch: Batch, other: list[tuple[LoadEntry, PartScope]]
) -> list[WithdrawalEntry]:
    """Withdraw the loads that this one replaces; each must be replaced in all of its parts."""
    have = {part_name(p) for p in batch.parts}
    entries: list[WithdrawalEntry] = []
    for load in {load.number: load for load, _ in other}.values():
        missing = [p.part for p in load.parts if f"{p.source}/{p.part}" not in have]
        if missing:
            raise ConflictingExtractError(
                f"Load {load.number} also holds {', '.join(missing)}, which this file lacks: "
                "replacing it would lose them. Withdraw the load, or load a whole file."
            )
        number = len(manifest.entries) + len(entries) + 1
        entries.append(WithdrawalEntry(number, now(), load.number, "replaced by a later load"))
    return entries


def _scope(part: PartBatch, contents: dict[str, str], *, kept: int) -> PartScope:
    return PartScope(
        source=part.source,
        part=part.part,
        window_from=part.window_from,
        tables=tuple(sorted(part.tables)),
        content=contents[part_name(part)],
        read=part.read,
        kept=kept,
        unchanged=part.read - part.refused - kept,
        refused=part.refused,
    )


def _keep_rejects(root: Path, batch: Batch, generation: int) -> str | None:
    if batch.rejects is None:
        return None
    make_folder(root / "rejects")
    name = f"rejects/{generation:08d}-load.csv"
    (root / name).write_bytes(batch.rejects.read_bytes())
    return name


def withdrawal(manifest: Manifest, number: int, reason: str) -> Manifest:
    """Return the manifest with load ``number``, known to be live, taken back."""
    entry = WithdrawalEntry(len(manifest.entries) + 1, now(), number, reason)
    return manifest.changed(entries=(*manifest.entries, entry))
