"""Taking a load: one atomic publish, under the write lock, or nothing at all."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from sightline.history import match
from sightline.history.errors import ConflictingExtractError
from sightline.history.files import make_folder, settle
from sightline.history.log import LoadEntry, Manifest, PartScope, WithdrawalEntry
from sightline.record.batch import Batch, PartBatch

MERGE_ABOVE = 16


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
    con = batch.connection
    made = {
        table: match.incoming(con, table, sources)
        for table, sources in match.gather(batch, list(batch.parts)).items()
    }
    fingerprints = match.content_of(con, [rel for pairs in made.values() for _, rel in pairs])
    contents = {
        match.part_name(part): _digest(
            [str(part.window_from), *sorted(fingerprints.get(match.part_name(part), []))]
        )
        for part in batch.parts
    }
    same, other = _earlier(manifest, batch, contents)
    if other and not replacing:
        raise _conflict(batch, other)
    fresh = [p for p in batch.parts if match.part_name(p) not in same]
    withdrawals = _withdraw_all(manifest, batch, other)
    if not fresh:
        scopes = tuple(_scope(p, contents, kept=0) for p in batch.parts)
        return manifest, Published(None, (), scopes)

    number = len(manifest.entries) + len(withdrawals) + 1
    make_folder(root / "log")
    rows = {name: list(files) for name, files in manifest.rows.items()}
    next_id = dict(manifest.next_row_id)
    matched: list[match.Matched] = []
    written: list[Path] = []
    fresh_names = {match.part_name(p) for p in fresh}
    for pairs in made.values():
        for stream, relation in pairs:
            _keep_parts(con, relation, fresh_names)
            known = [root / name for name in rows.get(stream.name, [])]
            result = match.number_rows(con, stream, relation, known, next_id.get(stream.name, 1))
            matched.append(result)
            if result.new:
                name = f"log/rows-{number:06d}-{stream.name}.parquet"
                match.write_new_rows(con, result, root / name)
                written.append(root / name)
                rows.setdefault(stream.name, []).append(name)
                next_id[stream.name] = next_id.get(stream.name, 1) + result.new
    presence = f"log/presence-{number:06d}.parquet"
    _write_presence(con, matched, number, root / presence)
    written.append(root / presence)
    rejects = _keep_rejects(root, batch, number)
    if rejects:
        written.append(root / rejects)
    kept = _kept(con, matched)
    scopes = tuple(_scope(p, contents, kept=kept.get(match.part_name(p), 0)) for p in batch.parts)
    for name, files in rows.items():
        if len(files) > MERGE_ABOVE:
            merged = f"log/rows-{number:06d}-{name}-merged.parquet"
            _merge(con, [root / f for f in files], root / merged)
            written.append(root / merged)
            rows[name] = [merged]
    settle([path for path in written if path.exists()])
    entry = LoadEntry(
        number=number,
        taken_at=now(),
        as_at=batch.as_at,
        reader_version=batch.reader_version,
        files=tuple(batch.files),
        parts=tuple(s for s in scopes if f"{s.source}/{s.part}" in fresh_names),
        presence=presence,
        content=_digest([batch.as_at.isoformat(), *sorted(contents[n] for n in fresh_names)]),
        rejects=rejects,
    )
    changed = manifest.changed(
        entries=(*manifest.entries, *withdrawals, entry),
        rows={name: tuple(files) for name, files in rows.items()},
        next_row_id=next_id,
    )
    return changed, Published(number, tuple(w.withdraws for w in withdrawals), scopes)


def _digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]


def _earlier(
    manifest: Manifest, batch: Batch, contents: dict[str, str]
) -> tuple[set[str], list[tuple[LoadEntry, PartScope]]]:
    """Split the parts loaded before with this as-at date into the same and the other content."""
    same: set[str] = set()
    other: list[tuple[LoadEntry, PartScope]] = []
    for load in manifest.live():
        if load.as_at != batch.as_at:
            continue
        for part in load.parts:
            name = f"{part.source}/{part.part}"
            if name not in contents:
                continue
            if part.content == contents[name]:
                same.add(name)
            else:
                other.append((load, part))
    return same, other


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
    have = {match.part_name(p) for p in batch.parts}
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
        content=contents[match.part_name(part)],
        read=part.read,
        kept=kept,
        unchanged=part.read - part.refused - kept,
        refused=part.refused,
    )


def _keep_parts(con: duckdb.DuckDBPyConnection, relation: str, names: set[str]) -> None:
    listed = ", ".join(f"'{n}'" for n in sorted(names))
    con.execute(f"DELETE FROM {relation} WHERE _part NOT IN ({listed})")


def _write_presence(
    con: duckdb.DuckDBPyConnection, matched: list[match.Matched], load: int, path: Path
) -> None:
    empty = "SELECT 0::INTEGER AS load, '' AS stream, '' AS part, 0::INTEGER AS rid WHERE false"
    union = " UNION ALL ".join([empty, *(match.presence_sql(m, load) for m in matched)])
    con.execute(
        f"COPY (FROM ({union}) ORDER BY stream, part, rid) "
        f"TO '{path.as_posix()}' {match.COPY_OPTIONS}"
    )


def _kept(con: duckdb.DuckDBPyConnection, matched: list[match.Matched]) -> dict[str, int]:
    found = [m for m in matched if m.new]
    if not found:
        return {}
    union = " UNION ALL ".join(match.kept_rows_sql(m) for m in found)
    return dict(
        con.execute(f"SELECT part, count(DISTINCT row) FROM ({union}) GROUP BY 1").fetchall()
    )


def _keep_rejects(root: Path, batch: Batch, number: int) -> str | None:
    if batch.rejects is None:
        return None
    make_folder(root / "rejects")
    name = f"rejects/load-{number:06d}.csv"
    (root / name).write_bytes(batch.rejects.read_bytes())
    return name


def _merge(con: duckdb.DuckDBPyConnection, files: list[Path], target: Path) -> None:
    names = ", ".join(f"'{f.as_posix()}'" for f in files)
    con.execute(
        f"COPY (SELECT * FROM read_parquet([{names}], union_by_name = true) ORDER BY rid) "
        f"TO '{target.as_posix()}' {match.COPY_OPTIONS}"
    )


def withdrawal(manifest: Manifest, number: int, reason: str) -> Manifest:
    """Return the manifest with load ``number``, known to be live, taken back."""
    entry = WithdrawalEntry(len(manifest.entries) + 1, now(), number, reason)
    return manifest.changed(entries=(*manifest.entries, entry))
