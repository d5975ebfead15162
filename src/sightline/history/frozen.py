"""Figures and cases kept as they were: what was published, and what was first reported.

A frozen set is a folder with a head, the rules as they were, the figures and the cases. It appears
whole or not at all (draft, fsync, rename, fsync of the folder above) and no sweep deletes it: it is
record of what was said, and cannot be worked out again once rules or loads have changed. Only
``dispose`` writes its cases again, without the person (``tests/history/test_frozen.py``).
"""

import json
import os
import shutil
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from sightline.history.errors import StoreError
from sightline.history.files import (
    OWNER_ONLY_FOLDER,
    fsync_folder,
    make_folder,
    replace_atomically,
    settle,
)
from sightline.history.match import COPY_OPTIONS, text

PUBLISHED = "published"
FIRST_REPORTED = "first-reported"
ROOMS = (PUBLISHED, FIRST_REPORTED)
FORMAT = 1
_HEAD = "head.json"
_DRAFT = ".draft"
# The columns of a case that may hold an id of a person.
_OF_A_PERSON = ("child", "subject", "detail")


@dataclass(frozen=True, slots=True)
class FrozenFiles:
    """One frozen set on disk. ``said`` is what its maker wrote about it.

    ``shorter`` has an entry for each disposal that took cases out: its number, its day and how
    many cases of each measure.
    """

    folder: Path
    said: Mapping[str, Any]
    cases: Path
    shorter: tuple[Mapping[str, Any], ...]

    @property
    def figures(self) -> Path:
        """The file of figures."""
        return self.folder / "figures.parquet"

    @property
    def rules(self) -> Path:
        """The file of definitions and settings."""
        return self.folder / "rules.json.gz"


def names(root: Path, room: str) -> list[str]:
    """Return the names of the frozen sets in a room, in order."""
    return sorted(
        p.name for p in (root / room).glob("*") if not p.name.startswith(".") and p.is_dir()
    )


def read(root: Path, room: str, name: str) -> FrozenFiles:
    """Return one frozen set; ``StoreError`` when it is not there or damaged."""
    folder = root / room / name
    try:
        head = json.loads((folder / _HEAD).read_bytes())
        if head["format"] != FORMAT:
            raise ValueError(f"format {FORMAT} is needed, found {head['format']}")
        return FrozenFiles(folder, head["said"], folder / head["cases"], tuple(head["shorter"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(
            f"{room}/{name} in the store must be as Sightline wrote it, and cannot be read "
            f"({type(error).__name__})."
        ) from None


def put(
    root: Path, room: str, name: str, said: Mapping[str, Any], fill: Callable[[Path], None]
) -> None:
    """Put a frozen set in its room. The write lock is held.

    ``fill`` writes figures.parquet, cases-0.parquet and rules.json.gz into the folder given to
    it. Raises ``StoreError`` when there is one of this name: none is ever written over.
    """
    place = root / room
    make_folder(place)
    if (place / name).exists():
        raise StoreError(f"{room}/{name} is there already, and what was kept is never changed.")
    draft = place / f".{name}.{os.getpid()}-{uuid.uuid4().hex}{_DRAFT}"
    draft.mkdir(mode=OWNER_ONLY_FOLDER)
    try:
        fill(draft)
        (draft / _HEAD).write_bytes(_head(said, "cases-0.parquet", ()))
        settle(sorted(draft.iterdir()))
        draft.rename(place / name)
        fsync_folder(place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def sweep(root: Path) -> None:
    """Delete what a killed writer left: drafts, and case files that no head names.

    The write lock is held, and no reader is in the way of a disposal.
    """
    for room in ROOMS:
        for draft in (root / room).glob(f".*{_DRAFT}"):
            shutil.rmtree(draft, ignore_errors=True)
        for folder in (root / room).glob("*"):
            held = list(folder.glob("cases-*.parquet"))
            if len(held) > 1:
                with suppress(OSError, StoreError):
                    needed = read(root, room, folder.name).cases
                    for path in held:
                        if path != needed:
                            path.unlink()


@dataclass(frozen=True, slots=True)
class Shortening:
    """Case files written again without a person, and the heads that will name them."""

    rows: int
    written: tuple[Path, ...]
    heads: Mapping[Path, bytes]

    def apply(self) -> None:
        """Put the new lists in force, one folder after the other.

        Done before the manifest forgets the person: a kill in between leaves lists without the
        person and a log with, and the same disposal done again finishes it.
        """
        for path, head in self.heads.items():
            replace_atomically(path, head)


def without_person(
    con: duckdb.DuckDBPyConnection, root: Path, ids: Collection[str], *, disposal: int, day: str
) -> Shortening:
    """Write every frozen case list that holds one of the ids again without them.

    Figures stay as they were. An id under which two people were ever known goes for both: a list
    kept from before the crosswalk cannot tell them apart.
    """
    rows, written, heads = 0, [], {}
    who = ", ".join(text(i) for i in sorted(ids))
    for room in ROOMS:
        for name in names(root, room):
            kept = read(root, room, name)
            source = f"read_parquet({text(kept.cases.as_posix())})"
            columns = {row[0] for row in con.execute(f"DESCRIBE FROM {source}").fetchall()}
            about = " OR ".join(
                f"coalesce({column} IN ({who}), false)"
                for column in _OF_A_PERSON
                if column in columns
            )
            found = con.execute(
                f"SELECT measure, count(*) FROM {source} WHERE {about} "
                "GROUP BY measure ORDER BY measure"
            ).fetchall()
            if not found:
                continue
            number = int(kept.cases.stem.rsplit("-", 1)[-1]) + 1
            new = kept.folder / f"cases-{number}.parquet"
            con.execute(
                f"COPY (FROM {source} WHERE NOT ({about})) TO {text(new.as_posix())} {COPY_OPTIONS}"
            )
            note = {"disposal": disposal, "day": day, "cases": dict(found)}
            earlier = [s for s in kept.shorter if s["disposal"] != disposal]
            heads[kept.folder / _HEAD] = _head(kept.said, new.name, [*earlier, note])
            rows += sum(count for _, count in found)
            written.append(new)
    return Shortening(rows, tuple(written), heads)


def _head(said: Mapping[str, Any], cases: str, shorter: Sequence[Mapping[str, Any]]) -> bytes:
    body = {"format": FORMAT, "cases": cases, "shorter": list(shorter), "said": dict(said)}
    return (json.dumps(body, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
