"""Reading a series from a CSV file: columns x and y, and rebase_group where it is given."""

import csv
import math
import re
from dataclasses import dataclass
from pathlib import Path

from sightline.insight.spc.model import Observation, SeriesError
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.texts import read_text

NEEDED = ("x", "y")
GROUP = "rebase_group"
_NUMBER = re.compile(r"[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][-+]?\d+)?")
_LONGEST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Series:
    """A series as read: its observations, and the line of the file on which each stands."""

    file: str
    observations: tuple[Observation, ...]
    lines: tuple[int, ...]

    def refused(self, error: SeriesError) -> RefusedError:
        """Return the refusal of the file for a fault of the series, with its line."""
        where = self.file if error.index is None else f"{self.file}, line {self.lines[error.index]}"
        return RefusedError(f"{where}: {error}.")


def read_series(path: Path) -> Series:
    """Return the series in a CSV file with a header line; other columns are passed over.

    A blank y (or NA) is a period without a value. ``UnreadableError`` for a file that is not
    there or not text; ``RefusedError`` with the line for one that is no series.
    """
    if not path.exists():
        raise UnreadableError(f"{path}: must be a file, and there is none.")
    if not path.is_file():
        raise UnreadableError(f"{path}: must be an ordinary file.")
    text = read_text(path, path.name)
    if "\x00" in text:
        raise UnreadableError(f"{path.name}: must be text (CSV), and it is not.")
    reader = csv.reader(text.splitlines(), strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise UnreadableError(
            f"{path.name}, line {reader.line_num}: must be a row of cells, and is not ({error})."
        ) from None
    if not rows:
        raise RefusedError(f"{path.name}: must have a header line with x and y, and is empty.")
    columns = _columns(path.name, rows[0][1])
    if len(rows) == 1:
        raise RefusedError(f"{path.name}: must have rows under the header, and has none.")
    found = [_observation(path.name, line, row, columns) for line, row in rows[1:]]
    return Series(path.name, tuple(found), tuple(line for line, _ in rows[1:]))


def _columns(file: str, header: list[str]) -> dict[str, int]:
    names = [name.strip().lower() for name in header]
    for needed in NEEDED:
        if needed not in names:
            found = ", ".join(name.strip() for name in header)
            raise RefusedError(
                f"{file}: the header must name the columns x and y (with commas), found {found}."
            )
    for name in (*NEEDED, GROUP):
        if names.count(name) > 1:
            raise RefusedError(f"{file}: the header must name {name} once, found it twice.")
    return {name: names.index(name) for name in (*NEEDED, GROUP) if name in names}


def _observation(file: str, line: int, row: list[str], columns: dict[str, int]) -> Observation:
    if len(row) <= max(columns.values()):
        raise RefusedError(
            f"{file}, line {line}: a row must have as many cells as the header, found {len(row)}."
        )
    x, y = row[columns["x"]].strip(), row[columns["y"]].strip()
    group = row[columns[GROUP]].strip() if GROUP in columns else "0"
    if not x:
        raise RefusedError(f"{file}, line {line}: x must not be blank.")
    if not re.fullmatch(r"\d{1,6}", group):
        raise RefusedError(
            f"{file}, line {line}: rebase_group must be a whole number, found '{_short(group)}'."
        )
    return Observation(x, _value(file, line, y), int(group))


def _value(file: str, line: int, text: str) -> float | None:
    if text.upper() in ("", "NA"):
        return None
    value = math.nan
    if _NUMBER.fullmatch(text) and any(ch.isdigit() for ch in text):
        value = float(text.replace(",", ""))
    if not math.isfinite(value):
        raise RefusedError(f"{file}, line {line}: y must be a number, found '{_short(text)}'.")
    return value


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."
