"""The first measures counted in plain Python, straight from Annex A workbooks.

An oracle: it follows the counting rules and knows nothing of the engine, the history or the SQL.
Only the reading of messy category texts is the product's. Read for its plainness, not its speed.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl

from sightline.intake.understanding import understand

START = {
    "1": "date of contact",
    "3": "date of referral",
    "4": "continuous assessment start date",
    "5": "strategy discussion initiating section 47 enquiry start date",
    "6": "cin start date",
    "7": "child protection plan start date",
    "8": "date started to be looked after",
    "9": "",
    "10": "date the child entered care",
}
"""The column whose date, with the child, is the key of a list's row."""

END = {
    "4": "continuous assessment date of authorisation",
    "6": "cin closure date",
    "7": "child protection plan end date",
    "8": "date ceased to be looked after",
}

STABLE = {
    "1": {"contact source": "referral_source"},
    "3": {"referral source": "referral_source"},
    "4": {"child seen during continuous assessment": "yes_no"},
    "5": {},
    "6": {"primary need code": "primary_need"},
    "7": {"initial category of abuse": "category_of_abuse"},
    "8": {"child's category of need": "primary_need"},
}
"""What must be equal for a row gone and a row new to be one event whose start was corrected."""

Cells = dict[str, Any]


@dataclass
class Row:
    """One event or episode of one child, with its cells in each workbook that showed it."""

    child: str
    start: date
    ordinal: int
    seen: dict[date, Cells] = field(default_factory=dict)
    corrected_from: list[date] = field(default_factory=list)

    @property
    def latest(self) -> Cells:
        return self.seen[max(self.seen)]


def read_workbook(path: Path) -> dict[str, list[Cells]]:
    """The rows of each list by its number, with headers in lower case and dates as dates."""
    book = openpyxl.load_workbook(path, read_only=True)
    lists = {}
    for sheet in book:
        header, *rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        names = [_plain(name).casefold() for name in header]
        lists[sheet.title.split()[-1]] = [
            {name: _value(name, cell) for name, cell in zip(names, row, strict=False)}
            for row in rows
            if any(cell is not None for cell in row)
        ]
    book.close()
    return lists


def _plain(value: object) -> str:
    return " ".join(str("" if value is None else value).replace("’", "'").replace("‘", "'").split())


def _value(name: str, cell: object) -> object:
    if isinstance(cell, datetime):
        return cell.date()
    if name == "child unique id":
        return _plain(cell)
    text = _plain(cell)
    if "date" in name and text:
        return datetime.strptime(text, "%d/%m/%Y").date()
    return text or None


@dataclass
class Record:
    """What all workbooks together say: rows by list, and the as-at dates."""

    rows: dict[str, list[Row]]
    extracts: list[date]
    births: dict[str, date]

    def known_at(self, row: Row, day: date) -> Cells | None:
        """A row's cells in the latest workbook up to ``day``; None where it is not there."""
        early = [as_at for as_at in self.extracts if as_at <= day]
        return row.seen.get(max(early)) if early else None

    def gone_from(self, row: Row) -> date | None:
        """The first workbook without the row after the last with it, if it was last open."""
        later = [as_at for as_at in self.extracts if as_at > max(row.seen)]
        return min(later) if later else None

    def end(self, number: str, row: Row) -> date | None:
        return row.latest.get(END[number])

    def open(self, number: str, day: date) -> list[Row]:
        """The rows of a list that are open at the end of ``day``."""
        found = []
        for row in self.rows[number]:
            end = self.end(number, row)
            gone = self.gone_from(row)
            if row.start > day or (end and end <= day) or (not end and gone and gone <= day):
                continue
            found.append(row)
        return found

    def unborn(self, child: str, day: date) -> bool:
        birth = self.births.get(child)
        return birth is not None and birth > day

    def age(self, child: str, day: date) -> int | None:
        birth = self.births.get(child)
        if birth is None:
            return None
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def build(workbooks: dict[date, dict[str, list[Cells]]]) -> Record:
    """The union of the workbooks by key, in the order of their as-at dates."""
    rows: dict[str, list[Row]] = {number: [] for number in START}
    births: dict[str, date] = {}
    for as_at in sorted(workbooks):
        for number, cells in workbooks[as_at].items():
            for line in cells:
                if line.get("child unique id") and line.get("date of birth"):
                    births[line["child unique id"]] = line["date of birth"]
            if number in START:
                _fold(number, rows[number], as_at, cells)
    return Record(rows, sorted(workbooks), births)


def _fold(number: str, rows: list[Row], as_at: date, cells: list[Cells]) -> None:
    known = {(row.child, row.start, row.ordinal): row for row in rows}
    counted: dict[tuple[str, date], int] = defaultdict(int)
    present: dict[tuple[str, date, int], Cells] = {}
    for line in cells:
        start = line[START[number]] if START[number] else date.min
        pair = (line["child unique id"], start)
        counted[pair] += 1
        present[(*pair, counted[pair])] = line
    window = min((key[1] for key in present), default=as_at)
    before = max((max(row.seen) for row in rows), default=None)
    gone = [
        row
        for key, row in known.items()
        if key not in present and max(row.seen) == before and _should_be_there(number, row, window)
    ]
    for key, line in present.items():
        if key in known:
            known[key].seen[as_at] = line
            continue
        old = next((row for row in gone if _one_event(number, row, key, line, before)), None)
        if old is None:
            old = Row(*key)
            rows.append(old)
        else:
            gone.remove(old)
            old.corrected_from.append(old.start)
            old.start, old.ordinal = key[1], key[2]
        old.seen[as_at] = line


def _should_be_there(number: str, row: Row, window: date) -> bool:
    return number in STABLE and (
        row.start >= window or (number in END and row.latest.get(END[number]) is None)
    )


def _one_event(
    number: str, row: Row, key: tuple[str, date, int], line: Cells, before: date | None
) -> bool:
    return (
        before is not None
        and row.child == key[0]
        and key[1] <= before
        and _same_ending(number, row, key[1], line)
        and all(
            understand(codes, row.latest.get(name) or "").code
            == understand(codes, line.get(name) or "").code
            for name, codes in STABLE[number].items()
        )
    )


def _same_ending(number: str, row: Row, start: date, line: Cells) -> bool:
    """Whether the new row may be the old one: a later row of lists 6 to 8 is a new episode."""
    if number not in END:
        return True
    was, now = row.latest.get(END[number]), line.get(END[number])
    return was in (None, now) and (number == "4" or start < row.start)


def add_months(day: date, months: int) -> date:
    """Calendar months, clipped to the end of the month."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError(day)


def month_of(period: str) -> tuple[date, date]:
    """The first and last day of a month written as 2021-07."""
    first = date.fromisoformat(f"{period}-01")
    return first, add_months(first, 1) - timedelta(days=1)
