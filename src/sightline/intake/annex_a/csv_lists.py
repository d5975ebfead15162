"""Reading one list of Annex A from a CSV file, so that no row of it can be lost or shifted.

A comma or a quotation mark that was not written as CSV asks for moves what follows into the wrong
cell, or joins rows into one. Pinned by ``tests/intake/test_annex_a_csv.py``.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sightline.intake.annex_a.headers import HEADER_WITHIN_ROWS, Recognised, recognise_list
from sightline.intake.delimited import DELIMITERS
from sightline.intake.errors import UnreadableError
from sightline.intake.staging import LONGEST_LINE, Refusal, Staging
from sightline.intake.texts import as_utf8

_HEAD = 1 << 16


def head_rows(text: str) -> list[list[str]]:
    """Return the rows that a file's first bytes hold; the last may be cut short."""
    return list(csv.reader(text.splitlines(), delimiter=_delimiter(text)))


@dataclass(frozen=True, slots=True)
class CsvList:
    """A list in a CSV file: its header, and its rows with their numbers, read as they are asked.

    A file of a gigabyte is never held whole.
    """

    recognised: Recognised
    header: Sequence[str]
    body: Iterator[tuple[int, Sequence[object]]]


def open_list(staging: Staging, path: Path, name: str) -> CsvList | None:
    """Return the list that a CSV file holds, or None where it holds none.

    The rows raise ``UnreadableError`` when a quotation mark is not closed, which would join rows
    into one. A row whose cells cannot stand under the headers is refused and left out.
    """
    text = as_utf8(path, staging.path(".csv"), name)
    delimiter = _delimiter(_first_text(text))
    rows = _rows(text, name, delimiter)
    head = list(islice(rows, HEADER_WITHIN_ROWS))
    recognised = recognise_list(head)
    if recognised is None:
        return None
    header = head[recognised.header_row]
    rest = (*head[recognised.header_row + 1 :],)
    body = _shaped(staging, rest, rows, recognised, len(header), name, ended=_is_ended(text))
    return CsvList(recognised, header, body)


def _rows(path: Path, name: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_LINE)
    with path.open(newline="", encoding="utf-8-sig") as handle:
        reader = csv.reader(handle, delimiter=delimiter, strict=True)
        try:
            yield from reader
        except csv.Error as error:
            raise UnreadableError(
                f"{name}, line {reader.line_num}: a quotation mark that opens a cell must close "
                f"it, and one in the lines before does not ({error})."
            ) from None


def _shaped(
    staging: Staging,
    first: Sequence[list[str]],
    others: Iterator[list[str]],
    recognised: Recognised,
    width: int,
    file: str,
    *,
    ended: bool,
) -> Iterator[tuple[int, Sequence[object]]]:
    """Yield the rows whose cells can stand under the headers, and refuse the others.

    Those are rows with more cells than the header, and a last row that ends early in a file that
    was cut off. Other short rows are whole: Excel leaves out empty cells at the end of a row.
    """

    def refuse(number: int, row: Sequence[str], *, cut: bool = False) -> None:
        rule = f"a row must have as many cells as the header, {width}"
        found = f"{len(row)} cells" + (", and the file ends in it" if cut else "")
        staging.refuse(recognised.part, Refusal(file, "", number, "", rule, found))

    held: tuple[int, list[str]] | None = None
    for number, row in enumerate(_chained(first, others), recognised.header_row + 2):
        if held is not None:
            yield held
        held = (number, row)
        if any(cell.strip() for cell in row[width:]):
            refuse(number, row)
            held = None
    if held is None:
        return
    if not ended and 0 < len(held[1]) < width:
        refuse(*held, cut=True)
    else:
        yield held


def _chained(first: Sequence[list[str]], others: Iterator[list[str]]) -> Iterator[list[str]]:
    yield from first
    yield from others


def _first_text(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return handle.read(_HEAD)


def _is_ended(path: Path) -> bool:
    """Whether the last line of a file ends as a line does."""
    with path.open("rb") as handle:
        handle.seek(max(0, handle.seek(0, 2) - 1))
        return handle.read(1) in (b"\n", b"\r")


def _delimiter(text: str) -> str:
    """Return what separates the cells: the one found most in the lines that can be the header."""
    lines = text.lstrip("\ufeff").splitlines()[:HEADER_WITHIN_ROWS]
    return max(DELIMITERS, key=lambda d: max((line.count(d) for line in lines), default=0))
