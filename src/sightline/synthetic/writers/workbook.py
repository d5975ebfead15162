"""An Excel workbook of plain tables: text, numbers and dates, the same bytes each time."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import xlsxwriter

from sightline.synthetic.writers.cells import Cell

# XlsxWriter would note the time of writing: equal content must be equal bytes.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_EXCEL_DAY_0 = date(1899, 12, 30).toordinal()


class Workbook:
    """A workbook that is being written, sheet after sheet."""

    def __init__(self) -> None:
        self._buffer = BytesIO()
        self._book = xlsxwriter.Workbook(self._buffer, {"in_memory": True})
        self._book.set_properties({"created": _CREATED})
        self._day = self._book.add_format({"num_format": "dd/mm/yyyy"})

    def add(self, name: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        """Add the sheet called ``name``, with a ``header`` in row 1 and ``rows`` below it."""
        sheet = self._book.add_worksheet(name)
        # The methods by type: the general ``write`` guesses, and would make formulas of text.
        text, number, day = sheet.write_string, sheet.write_number, self._day
        for place, row in enumerate((header, *rows)):
            for column, cell in enumerate(row):
                if cell is None:
                    continue
                if isinstance(cell, str):
                    text(place, column, cell)
                elif isinstance(cell, date):
                    number(place, column, cell.toordinal() - _EXCEL_DAY_0, day)
                else:
                    number(place, column, cell)

    def save(self, path: Path) -> None:
        """Write the workbook to ``path``."""
        self._book.close()
        path.write_bytes(self._buffer.getvalue())
