"""Rows as an Excel workbook: a bold header that stays in sight, real dates, no formulas."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sightline.reports.export.book import close_book, open_book

MOST_ROWS = 1_048_575
WIDEST = 60


def write_workbook(
    path: Path, rows: Sequence[Mapping[str, Any]], columns: Sequence[str], *, title: str
) -> None:
    """Write one sheet. ``OSError`` when the file cannot be written.

    Texts go in as texts whatever they begin with, so that nothing is taken for a formula or an
    address. Rows beyond what a sheet can hold go to further sheets.
    """
    book = open_book(path)
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    timed = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    chunks = [rows[n : n + MOST_ROWS] for n in range(0, len(rows), MOST_ROWS)] or [rows]
    for number, chunk in enumerate(chunks, start=1):
        sheet = book.add_worksheet(_sheet_name(title, number if len(chunks) > 1 else 0))
        for place, name in enumerate(columns):
            sheet.write_string(0, place, name, bold)
            sheet.set_column(place, place, _width(name, chunk))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(chunk)), max(0, len(columns) - 1))
        for line, row in enumerate(chunk, start=1):
            for place, name in enumerate(columns):
                _write(sheet, line, place, row.get(name), timed)
    close_book(book)


def _write(sheet: Any, line: int, place: int, value: Any, timed: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value)
    elif isinstance(value, datetime):
        sheet.write_datetime(line, place, value, timed)
    elif isinstance(value, date):
        sheet.write_datetime(line, place, value)
    elif isinstance(value, list | tuple):
        sheet.write_string(line, place, ", ".join(str(v) for v in value))
    else:
        sheet.write_string(line, place, str(value))


def _width(name: str, rows: Sequence[Mapping[str, Any]]) -> float:
    longest = max((len(str(row.get(name) or "")) for row in rows[:200]), default=0)
    return min(WIDEST, max(longest, len(name), 8) + 2)


def _sheet_name(title: str, number: int) -> str:
    safe = "".join(ch for ch in title if ch not in "[]:*?/\\'")[:25] or "rows"
    return f"{safe} {number}" if number else safe
