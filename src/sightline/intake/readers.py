"""Every reader, in the order in which they are asked whether a file is theirs."""

from collections.abc import Iterable

from sightline.intake.annex_a.reader import AnnexA
from sightline.intake.cin.reader import CinCensus
from sightline.intake.errors import RefusedError
from sightline.intake.extract import InputFile, Reader
from sightline.intake.local.reader import LOCAL
from sightline.intake.published.reader import Published
from sightline.intake.ssd.reader import SSD
from sightline.intake.ssda903.reader import Ssda903

READERS: tuple[Reader, ...] = (AnnexA(), CinCensus(), Ssda903(), SSD, LOCAL, Published())


def recognise(file: InputFile) -> Reader:
    """Return the reader whose format the file is, by its content.

    Raises ``RefusedError`` for an empty file and for one of no known format.
    """
    head = file.head()
    if not head.strip():
        raise RefusedError(f"{file.name}: the file must hold something, and it is empty.")
    for reader in READERS:
        if reader.recognises(file, head):
            return reader
    formats = ", ".join(r.title for r in READERS)
    raise RefusedError(
        f"{file.name}: the file must be one of {formats}, known by its content, and it is none."
    )


def extracts(files: Iterable[InputFile]) -> list[tuple[Reader, list[InputFile]]]:
    """Return the files by extract: each becomes one load."""
    groups: dict[str, tuple[Reader, list[InputFile]]] = {}
    for file in files:
        reader = recognise(file)
        groups.setdefault(reader.group(file), (reader, []))[1].append(file)
    return list(groups.values())
