"""Reading one list of Annex A from a CSV file, so that no row of it can be lost or shifted.

A comma or a quotation mark that was not written as CSV asks for moves what follows into the wrong
cell, or joins rows into one. Pinned by ``tests/intake/test_annex_a_csv.py``.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from sightline.intake.annex_a.headers import HEADER_WITHIN_ROWS, Recognised
from sightline.intake.delimited import DELIMITERS
from sightline.intake.errors import UnreadableError
from sightline.intake.staging import LONGEST_LINE, Refusal, Staging
from sightline.intake.texts import read_text


def head_rows(text: str) -> list[list[str]]:
    """Return the rows that a file's first bytes hold; the last may be cut short."""
    return list(csv.reader(text.splitlines(), delimiter=_delimiter(text)))


def list_rows(path: Path, name: str) -> tuple[list[list[str]], bool]:
    """Return all rows of the file, and whether its last line ends as a line does.

    Raises ``UnreadableError`` when a quotation mark is not closed, which would join rows into one.
    """
    text = read_text(path, name)
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise UnreadableError(
            f"{name}, line {reader.line_num}: a quotation mark that opens a cell must close it, "
            f"and one in the lines before does not ({error})."
        ) from None
    return rows, text.endswith(("\n", "\r"))


def refuse_misshapen(
    staging: Staging,
    rows: Sequence[list[object]],
    recognised: Recognised,
    *,
    file: str,
    ended: bool,
) -> None:
    """Refuse the rows whose cells cannot stand under the headers, and empty them.

    Those are rows with more cells than the header, and a last row that ends early in a file that
    was cut off. Other short rows are whole: Excel leaves out empty cells at the end of a row.
    """
    width = len(rows[recognised.header_row])
    for number, row in enumerate(rows[recognised.header_row + 1 :], recognised.header_row + 2):
        longer = any(str(cell).strip() for cell in row[width:])
        cut = number == len(rows) and not ended and 0 < len(row) < width
        if longer or cut:
            rule = f"a row must have as many cells as the header, {width}"
            found = f"{len(row)} cells" + (", and the file ends in it" if cut else "")
            staging.refuse(recognised.part, Refusal(file, "", number, "", rule, found))
            row.clear()


def _delimiter(text: str) -> str:
    """Return what separates the cells: the one found most in the lines that can be the header."""
    lines = text.lstrip("\ufeff").splitlines()[:HEADER_WITHIN_ROWS]
    return max(DELIMITERS, key=lambda d: max((line.count(d) for line in lines), default=0))
