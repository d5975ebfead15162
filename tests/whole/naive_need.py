"""The first measures of the front door, assessment, protection and need, counted naively.

Over a naive record of Annex A (see ``naive_annex_a``); the rest are in ``naive_care``.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import holidays
from tests.whole.naive_annex_a import Cells, Record, Row, add_months

from sightline.intake.understanding import understand
from sightline.record.settings import Settings

Case = tuple[str, date, int | float | None]
"""A child, a day and 1 or 0 for met (or a value); None where the outcome is not known."""

AUTHORISED = "continuous assessment date of authorisation"
SEEN = "child seen during continuous assessment"
CONFERENCE = "date of initial child protection conference"
RESULT = "did the initial child protection conference result in a child protection plan"
UNNECESSARY = "was an initial child protection conference deemed unnecessary?"
VISIT = "date of the last statutory visit"
ALONE = "was the child seen alone?"
PREVIOUS = "number of previous child protection plans"
LAST_SEEN = "date child was last seen"
STATUS = "case status"
LEGAL = "child's legal status"


@cache
def _holidays() -> object:
    return holidays.country_holidays("GB", subdiv="ENG", years=range(2010, 2031))


def deadline(start: date, days: int) -> date:
    """The ``days``-th working day after ``start``; a weekend after it is late."""
    day = start
    while days:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in _holidays():
            days -= 1
    return day


def code(codes: str, cells: Cells, name: str) -> str | None:
    text = cells.get(name)
    return understand(codes, text).code if text else None


class NaiveNeed:
    """Each measure as a list of cases for one month."""

    def __init__(self, record: Record, settings: Settings) -> None:
        self.record = record
        self.settings = settings

    # Front door

    def contacts(self, first: date, last: date) -> list[Case]:
        return [(row.child, row.start, 1) for row in self._in("1", first, last)]

    def referrals(self, first: date, last: date) -> list[Case]:
        pairs = sorted({(row.child, row.start) for row in self._in("3", first, last)})
        return [(child, day, 1) for child, day in pairs]

    def rereferrals(self, first: date, last: date) -> list[Case]:
        days = defaultdict(set)
        for row in self.record.rows["3"]:
            days[row.child].add(row.start)
        return [
            (child, day, int(any(add_months(day, -12) <= old < day for old in days[child])))
            for child, day, _ in self.referrals(first, last)
        ]

    def _in(self, number: str, first: date, last: date) -> Iterator[Row]:
        return (row for row in self.record.rows[number] if first <= row.start <= last)

    # Assessment

    def _authorised(self, first: date, last: date) -> Iterator[tuple[Row, date]]:
        for row in self.record.rows["4"]:
            end = row.latest[AUTHORISED]
            if end and first <= end <= last:
                yield row, end

    def assessed_in_time(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, end, int(end <= deadline(row.start, 45)))
            for row, end in self._authorised(first, last)
            if end >= row.start
        ]

    def assessed_seen(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, end, int(code("yes_no", row.latest, SEEN) == "Y"))
            for row, end in self._authorised(first, last)
            if not self.record.unborn(row.child, end)
        ]

    def assessments_open(self, first: date, last: date) -> list[Case]:
        return [(row.child, row.start, 1) for row in self.record.open("4", last)]

    def assessments_open_late(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, row.start, 1)
            for row in self.record.open("4", last)
            if last > deadline(row.start, 45)
        ]

    # Child protection

    def enquiries(self, first: date, last: date) -> list[Case]:
        return [(row.child, row.start, 1) for row in self._in("5", first, last)]

    def enquiries_decided(self, first: date, last: date) -> list[Case]:
        return [
            (
                row.child,
                row.start,
                int(bool(row.latest[CONFERENCE]) or self._unnecessary(row) == "N"),
            )
            for row in self._in("5", first, last)
            if row.latest[CONFERENCE] or self._unnecessary(row) in ("Y", "N")
        ]

    def enquiries_undecided(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, row.start, 1)
            for row in self._in("5", first, last)
            if not (row.latest[CONFERENCE] or self._unnecessary(row) in ("Y", "N"))
        ]

    @staticmethod
    def _unnecessary(row: Row) -> str | None:
        """The question is inverted: no means that a conference is to be held."""
        return code("yes_no", row.latest, UNNECESSARY)

    def conferences(self, first: date, last: date) -> dict[tuple[str, date], list[Row]]:
        found = defaultdict(list)
        for row in self.record.rows["5"]:
            held = row.latest[CONFERENCE]
            if held and first <= held <= last:
                found[row.child, held].append(row)
        return found

    def conferences_in_time(self, first: date, last: date) -> list[Case]:
        cases = []
        for child, held in self.conferences(first, last):
            starts = [
                row.start
                for row in self.record.rows["5"]
                if row.child == child and row.start <= held
            ]
            if starts:
                cases.append((child, held, int(held <= deadline(max(starts), 15))))
        return cases

    def conferences_to_plan(self, first: date, last: date) -> list[Case]:
        cases = []
        for (child, held), rows in self.conferences(first, last).items():
            answers = {code("yes_no", row.latest, RESULT) for row in rows} - {None}
            if answers:
                cases.append((child, held, int("Y" in answers)))
        return cases

    def plans(self, first: date, last: date) -> list[Case]:
        return [
            (child, last, 1) for child in sorted({r.child for r in self.record.open("7", last)})
        ]

    def plans_again(self, first: date, last: date) -> list[Case]:
        return [
            (
                row.child,
                row.start,
                int(
                    int(row.latest[PREVIOUS] or 0) > 0
                    or any(
                        other.child == row.child and other.start < row.start
                        for other in self.record.rows["7"]
                    )
                ),
            )
            for row in self._in("7", first, last)
        ]

    def plans_short(self, first: date, last: date) -> list[Case]:
        cases = []
        for row in self.record.rows["7"]:
            end = self.record.end("7", row)
            if end and first <= end <= last:
                cases.append((row.child, end, int(end <= add_months(row.start, 3))))
        return cases

    def plan_visits(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, self._visited(row, VISIT, last, 14))
            for row in self.record.open("7", last)
            if (last - row.start).days >= 14 and not self.record.unborn(row.child, last)
        ]

    def _visited(self, row: Row, name: str, day: date, limit: int) -> int | None:
        """1 where the latest date up to ``day`` is in the limit; None where it is not known."""
        values = [cells.get(name) for cells in row.seen.values()]
        dates = [value for value in values if value and value <= day]
        if dates and (day - max(dates)).days <= limit:
            return 1
        at_day = row.seen.get(day)
        later = any(value and value > day for value in values)
        return None if at_day is None and later else 0

    def plan_alone(self, first: date, last: date) -> list[Case]:
        cases = []
        for row in self.record.open("7", last):
            shown = [c for c in row.seen.values() if c.get(VISIT) and row.start <= c[VISIT] <= last]
            if not shown or self.record.unborn(row.child, last):
                continue
            newest = max(cells[VISIT] for cells in shown)
            answers = [code("yes_no", c, ALONE) for c in shown if c[VISIT] == newest]
            if answers[-1] in ("Y", "N"):
                cases.append((row.child, last, int(answers[-1] == "N")))
        return cases

    # Children in need

    def _in_need(self, last: date) -> list[Row]:
        apart = {row.child for row in self.record.open("7", last)}
        apart |= {row.child for row in self._looked_after(last)}
        return [row for row in self.record.open("6", last) if row.child not in apart]

    def in_need(self, first: date, last: date) -> list[Case]:
        return [(child, last, 1) for child in sorted({row.child for row in self._in_need(last)})]

    def in_need_seen(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, self._visited(row, LAST_SEEN, last, 42))
            for row in self._in_need(last)
            if code("case_status", self.record.known_at(row, last) or {}, STATUS) == "CINP"
            and (last - row.start).days >= 42
            and not self.record.unborn(row.child, last)
        ]

    def _short_break(self, row: Row, day: date) -> bool:
        cells = self.record.known_at(row, day) or row.seen[min(row.seen)]
        return code("legal_status", cells, LEGAL) in ("V3", "V4")

    def _looked_after(self, last: date) -> list[Row]:
        return [
            row
            for row in self.record.open("8", last)
            if (self.record.age(row.child, last) or 0) < 18 and not self._short_break(row, last)
        ]
