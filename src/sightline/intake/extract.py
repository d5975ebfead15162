"""What a reader is: it recognises files by their content and stages their rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from sightline.intake.staging import Staging

HEAD_BYTES = 4096


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file to read: where it lies, its name as given, and the folder it was given in."""

    path: Path
    name: str
    folder: str

    def head(self) -> bytes:
        """Return the first bytes, by which the file is recognised."""
        with self.path.open("rb") as handle:
            return handle.read(HEAD_BYTES)


@dataclass(frozen=True, slots=True)
class Extract:
    """What staging found out about one extract.

    ``window`` gives the first day that a part speaks of (None: no limit), from the part's name
    and the earliest event observed in it. ``notes`` are sentences for the summary.
    """

    as_at: date
    window: Callable[[str, date | None], date | None]
    notes: tuple[str, ...] = field(default=())


class Reader(Protocol):
    """One format. ``version`` goes into the log of every load it reads."""

    source: str
    version: str
    title: str

    def recognises(self, file: InputFile, head: bytes) -> bool:
        """Whether the file is of this format, by its content."""
        ...

    def group(self, file: InputFile) -> str:
        """Return the name of the extract the file belongs to: files of one group are one load."""
        ...

    def stage(self, files: Sequence[InputFile], staging: Staging, as_at: date | None) -> Extract:
        """Put the rows of one extract's files on the workbench.

        Raises ``UnreadableError`` or ``RefusedError`` with a sentence when the files cannot be
        taken as they are; a bad row is refused by itself through ``staging.refuse``.
        """
        ...
