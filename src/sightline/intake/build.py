"""From staged rows to a batch that the store can publish, with an account of every row."""

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sightline.intake.coded import NotUnderstood
from sightline.intake.extract import Extract, InputFile, Reader
from sightline.intake.leading_zeros import refuse_mixed_zeros
from sightline.intake.mapping import filled_fields, keyed_once, map_part
from sightline.intake.parts import Part
from sightline.intake.staging import Staging
from sightline.intake.typed import Typed, make_rejects, read_types
from sightline.record.batch import Batch, PartBatch, SourceFile

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Account:
    """What was read: the batch, and what the summary tells beside it."""

    batch: Batch
    not_understood: tuple[NotUnderstood, ...]
    columns: dict[str, dict[str, str]]
    unmapped: dict[str, tuple[str, ...]]
    notes: tuple[str, ...]
    rejects: Path | None


def build(
    reader: Reader, files: Sequence[InputFile], staging: Staging, extract: Extract
) -> Account:
    """Type and map every staged part of one extract.

    Raises ``RefusedError`` when a file writes an identifier with and without leading zeros.
    """
    con = staging.con
    refuse_mixed_zeros(staging)
    make_rejects(con)
    typed: dict[str, Typed] = {}
    first = 0
    for raw in staging.parts.values():
        if not raw.relations:
            staging.add_rows(raw.part, [], [], file="")
        result = read_types(con, raw, as_at=extract.as_at, first_row=first)
        typed[raw.part.name] = result
        first += result.read
    relations = {name: t.relation for name, t in typed.items()}
    parts = []
    notes = list(extract.notes)
    for name, result in typed.items():
        # A part of which no row is good is not a part without rows: it must close nothing.
        silent = 0 < result.read == result.refused
        if silent:
            notes.append(
                f"{result.part.title} ({name}): every row was refused, so the extract says nothing "
                "about it, as if it were not there."
            )
        parts.append(
            PartBatch(
                source=reader.source,
                part=name,
                window_from=extract.window(name, _earliest(staging, result)),
                tables={} if silent else map_part(con, result, relations),
                read=result.read,
                refused=result.refused,
                distinct=keyed_once(result.part),
                filled=filled_fields(result.part),
            )
        )
    rejects = write_rejects(staging)
    batch = Batch(
        connection=con,
        as_at=extract.as_at,
        reader_version=reader.version,
        files=[fingerprint(f) for f in files],
        parts=parts,
        rejects=rejects,
    )
    return Account(
        batch=batch,
        not_understood=tuple(n for t in typed.values() for n in t.not_understood),
        columns={r.part.name: dict(r.columns) for r in staging.parts.values()},
        unmapped={r.part.name: tuple(r.unmapped) for r in staging.parts.values() if r.unmapped},
        notes=tuple(notes),
        rejects=rejects,
    )


def fingerprint(file: InputFile) -> SourceFile:
    """Return the file's name, length and SHA-256."""
    digest = hashlib.sha256()
    with file.path.open("rb") as handle:
        while block := handle.read(_BLOCK):
            digest.update(block)
    return SourceFile(file.name, file.path.stat().st_size, digest.hexdigest())


def _earliest(staging: Staging, typed: Typed) -> date | None:
    part: Part = typed.part
    if part.event is None:
        return None
    found = staging.con.execute(f"SELECT min({part.event}) FROM {typed.relation}").fetchone()
    return found[0] if found else None


def write_rejects(staging: Staging) -> Path | None:
    """Write the refused rows as CSV, or return None where there are none."""
    rows = staging.con.execute(
        'SELECT file, sheet, row, part, "column", rule, found, person FROM rejects '
        "ORDER BY file, sheet, row"
    ).fetchall()
    if not rows:
        return None
    path = staging.path("-rejects.csv")
    with path.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(
            ["file", "sheet", "row", "part", "column", "what must hold", "found", "person"]
        )
        writer.writerows([_safe(v) for v in row] for row in rows)
    return path


def _safe(value: object) -> object:
    """Return a text that a spreadsheet will not take for a formula."""
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t"):
        return f"'{value}"
    return value
