"""The Annex A workbook of one as-at date."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from sightline.record.calendar import add_months
from sightline.synthetic.defects import Flaws
from sightline.synthetic.lives.adopters import Adopter
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import annex_adoption, annex_care, annex_cases, annex_front
from sightline.synthetic.writers.annex_child import Cell, Extract, Row
from sightline.synthetic.writers.annex_headers import headers
from sightline.synthetic.writers.annex_words import MISSPELT
from sightline.synthetic.writers.known import Index

_EXCEL_DAY_0 = date(1899, 12, 30).toordinal()
_FIRST_2024_EDITION = date(2023, 1, 1)


def write(path: Path, index: Index, staff: Staff, everyone: Sequence[Adopter], as_at: date) -> None:
    """Write the workbook of ``as_at`` to ``path``: eleven lists, windows as Ofsted asks.

    Lists 1 to 8 look back six calendar months, 10 and 11 twelve; list 9 is of the day.
    """
    flaws = index.flaws
    edition = "2021" if as_at < _FIRST_2024_EDITION else "2024-01"
    extract = Extract(
        as_at,
        staff,
        flaws,
        float_ages=flaws.falls(flaws.rates.float_ages, "float ages", as_at),
        text_ids=flaws.falls(flaws.rates.text_ids, "text ids", as_at),
        hard_spaces=flaws.falls(flaws.rates.hard_spaces, "hard spaces", as_at),
    )
    first, year = add_months(as_at, -6), add_months(as_at, -12)
    lists: dict[int, Iterable[Row]] = {
        1: annex_front.contacts(index, extract, first),
        2: annex_front.early_help(index, extract, first),
        3: annex_front.referrals(index, extract, first),
        4: annex_front.assessments(index, extract, first),
        5: annex_front.enquiries(index, extract, first),
        6: annex_cases.need(index, extract, first),
        7: annex_cases.plans(index, extract, first),
        8: annex_care.looked_after(index, extract, first),
        9: annex_care.leavers(index, extract, edition),
        10: annex_adoption.children(index, extract, year),
        11: annex_adoption.adopters(everyone, extract, year),
    }
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    # The same seed must give the same bytes: no clock in the properties.
    stamp = datetime(as_at.year, as_at.month, as_at.day, 9, 0)
    book.set_properties({"created": stamp, "author": "Sightline synthetic authority"})
    date_format = book.add_format({"num_format": "dd/mm/yyyy"})
    for number, names in headers(edition).items():
        sheet = book.add_worksheet(f"List {number}")
        for column, header in enumerate(_headers(flaws, names, as_at, number)):
            sheet.write_string(0, column, header)
        as_text = flaws.falls(flaws.rates.text_dates, "text dates", as_at, number)
        _rows(sheet, lists[number], flaws, date_format, as_text)
    book.close()


def _headers(flaws: Flaws, names: tuple[str, ...], as_at: date, number: int) -> list[str]:
    """Return headers as that month's maker typed them: quotes, spaces and case may differ."""
    if not flaws.falls(flaws.rates.odd_headers, "odd headers", as_at):
        return list(names)
    habits = (
        lambda text: text.replace("'", "\u2019"),
        lambda text: text.replace("\u2018", "'").replace("\u2019", "'"),
        lambda text: f"{text} ",
        str.upper,
        lambda text: text.replace(" ", "  ", 1),
    )
    habit = habits[flaws.within(0, len(habits) - 1, "header habit", as_at)]
    return [
        habit(name) if flaws.falls(0.35, "header", as_at, number, name) else name for name in names
    ]


def _rows(
    sheet: xlsxwriter.worksheet.Worksheet,
    rows: Iterable[Row],
    flaws: Flaws,
    date_format: xlsxwriter.format.Format,
    as_text: bool,
) -> None:
    text, number = sheet.write_string, sheet.write_number
    rate = flaws.rates.spellings
    for line, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if cell is None:
                continue
            if isinstance(cell, str):
                text(line, column, _spelt(flaws, rate, cell, row[0], column))
            elif isinstance(cell, date):
                if as_text:
                    text(line, column, cell.strftime("%d/%m/%Y"))
                else:
                    number(line, column, cell.toordinal() - _EXCEL_DAY_0, date_format)
            else:
                number(line, column, cell)


def _spelt(flaws: Flaws, rate: float, cell: str, identifier: Cell, column: int) -> str:
    """Return a category as somebody typed it; the same child is misspelt every month."""
    if rate <= 0 or cell not in MISSPELT or not flaws.falls(rate, "spelt", identifier, column):
        return cell
    options = MISSPELT[cell]
    return options[flaws.within(0, len(options) - 1, "spelling", identifier, column)]
