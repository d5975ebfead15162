"""What a publication holds for the public, beside its true figures.

``public.parquet`` has the figures as the public has them. ``release.json.gz`` has the release as
it was decided, with the hidden numbers, so that whatever is published later about the same
children is solved together with it (``insight.disclosure``): it is for the council alone.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from sightline.history import StoreError, frozen
from sightline.history.files import OWNER_ONLY_FILE

FIGURES, RELEASE = "public.parquet", "release.json.gz"
# The columns of the facts, so that what reads the true figures reads these too.
_COLUMNS = {
    "measure": "VARCHAR", "window": "VARCHAR", "period": "VARCHAR", "period_start": "DATE",
    "period_end": "DATE", "by": "VARCHAR", "group": "VARCHAR", "numerator": "DOUBLE",
    "denominator": "DOUBLE", "value": "DOUBLE", "status": "VARCHAR",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ForPublic:
    """The public's part of a publication, ready to be kept.

    ``rows`` have ``FIGURE_KEYS``; ``releases`` are plain objects: this release and those made
    elsewhere that it was solved with. ``against`` are the publications that it was solved with.
    """

    rows: Sequence[Mapping[str, Any]]
    releases: Sequence[Mapping[str, Any]]
    windows: tuple[str, ...]
    by: tuple[str, ...]
    against: tuple[int, ...]

    @property
    def said(self) -> dict[str, Any]:
        """What the head of the publication says of it."""
        hidden = sum(row["status"] == "suppressed" for row in self.rows)
        shown = sum(row["status"] == "ok" for row in self.rows)
        return {
            "windows": list(self.windows), "by": list(self.by), "against": list(self.against),
            "figures": shown + hidden, "hidden": hidden,
        }  # fmt: skip

    def write(self, folder: Path) -> None:
        """Write the two files into a draft folder."""
        fields = ", ".join(
            f'unnest(${n}::{kind}[]) AS "{name}"'
            for n, (name, kind) in enumerate(_COLUMNS.items(), start=1)
        )
        values = {
            str(n): [row[name] for row in self.rows] for n, name in enumerate(_COLUMNS, start=1)
        }
        con = duckdb.connect()
        try:
            con.execute(f"CREATE TABLE public_figures AS SELECT {fields}", values)
            path = (folder / FIGURES).as_posix().replace("'", "''")
            con.execute(f"COPY public_figures TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
        finally:
            con.close()
        text = json.dumps({"releases": list(self.releases)}, sort_keys=True, ensure_ascii=False)
        (folder / RELEASE).write_bytes(gzip.compress(text.encode(), mtime=0))
        for name in (FIGURES, RELEASE):
            (folder / name).chmod(OWNER_ONLY_FILE)


@dataclass(frozen=True, slots=True)
class PublicPart:
    """The public's part of a publication in the store."""

    folder: Path
    windows: tuple[str, ...]
    by: tuple[str, ...]
    against: tuple[int, ...]
    count: int
    hidden: int

    @property
    def figures(self) -> Path:
        """The file of figures as the public has them."""
        return self.folder / FIGURES

    def releases(self) -> list[dict[str, Any]]:
        """Return the releases as plain objects; ``StoreError`` when they cannot be read."""
        try:
            found = json.loads(gzip.decompress((self.folder / RELEASE).read_bytes()))["releases"]
            return list(found)
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            raise StoreError(
                f"{frozen.PUBLISHED}/{self.folder.name} in the store must be as Sightline wrote "
                f"it, and its release cannot be read ({type(error).__name__})."
            ) from None


def public_part(folder: Path, said: Mapping[str, Any]) -> PublicPart | None:
    """Return the public's part of a publication, None where it was not made for the public."""
    part = said.get("public")
    if part is None:
        return None
    return PublicPart(
        folder, tuple(part["windows"]), tuple(part["by"]), tuple(part["against"]),
        part["figures"], part["hidden"],
    )  # fmt: skip


def public_numbers(root: Path, there: Sequence[str]) -> tuple[int, ...]:
    """Return which of the publications in the store were made for the public."""
    return tuple(
        int(name)
        for name in there
        if frozen.read(root, frozen.PUBLISHED, name).said.get("public") is not None
    )
