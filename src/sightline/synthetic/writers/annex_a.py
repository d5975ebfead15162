"""The Annex A workbook of one as-at date."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from sightline.record.calendar import add_months
from sightline.synthetic.defects import Flaws
from sightline.synthetic.lives.adopters import Adopter
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import annex_adoption, annex_care, annex_cases, annex_front
from sightline.synthetic.writers.annex_child import Extract
from sightline.synthetic.writers.annex_headers import headers
from sightline.synthetic.writers.annex_words import MISSPELT
from sightline.synthetic.writers.cells import Cell, Row
from sightline.synthetic.writers.known import Index
from sightline.synthetic.writers.workbook import Workbook

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
        same_each_month=index.fixed_cells,
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
    book = Workbook()
    for number, names in headers(edition).items():
        as_text = flaws.falls(flaws.rates.text_dates, "text dates", as_at, number)
        header = _headers(flaws, names, as_at, number)
        book.add(f"List {number}", header, _rows(lists[number], index, as_text))
    book.save(path)


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


def _rows(rows: Iterable[Row], index: Index, as_text: bool) -> Iterator[list[Cell]]:
    """Yield ``rows`` with categories misspelt for a few, and dates ``as_text`` where asked."""
    spellings = index.spellings
    for row in rows:
        cells = list(row)
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                if cell in MISSPELT:
                    key = (row[0], column, cell)
                    spelt = spellings.get(key)
                    if spelt is None:
                        spelt = spellings[key] = _spelt(index.flaws, cell, str(row[0]), column)
                    cells[column] = spelt
            elif as_text and isinstance(cell, date):
                cells[column] = cell.strftime("%d/%m/%Y")
        yield cells


def _spelt(flaws: Flaws, cell: str, identifier: str, column: int) -> str:
    """Return a category as somebody typed it; the same child is misspelt every month."""
    if not flaws.falls(flaws.rates.spellings, "spelt", identifier, column):
        return cell
    options = MISSPELT[cell]
    return options[flaws.within(0, len(options) - 1, "spelling", identifier, column)]
