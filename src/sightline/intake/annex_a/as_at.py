"""The as-at date that a workbook does not state: found from ages, or refused.

Each row with a birth date and an age allows some days only; all rows together, with the latest
event on or before the day, may leave one. Counting rules, "Annex A as history".
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import add_months, birthday

# An age in whole years allows a whole year of days, so one slip could move the day that is left:
# all rows must agree. A fraction of a year is one day; half of the rows naming it is no accident.
EXACT_SHARE = 0.5
# As evidence against a date that was given, nearly all rows must speak.
AGREEMENT = 0.95
LEAST_ROWS = 3
DAYS_IN_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that the ages leave, and how many rows speak for them.

    ``exact`` counts the rows whose age names the one day by itself.
    """

    earliest: date
    latest: date
    agreeing: int
    speaking: int
    exact: int = 0

    @property
    def day(self) -> date | None:
        """The one day, where only one is left and the rows leave no doubt."""
        if self.earliest != self.latest or self.speaking < LEAST_ROWS:
            return None
        certain = self.agreeing == self.speaking or self.is_exact
        return self.earliest if certain else None

    @property
    def is_exact(self) -> bool:
        """Whether enough rows name the day by themselves."""
        return self.exact >= LEAST_ROWS and self.exact >= EXACT_SHARE * self.speaking


def days_allowed(birth: date, age: float) -> tuple[date, date] | None:
    """Return the first and last day on which somebody born then has that age.

    A whole number is an age in completed years. A fraction is days over 365.25, as spreadsheets
    work it out, which leaves one day.
    """
    if age < 0 or age > 120:
        return None
    if not float(age).is_integer():
        day = birth + timedelta(days=round(age * DAYS_IN_YEAR))
        return day, day
    # Born on 29 February: systems differ on 28 February or 1 March in common years, so both are
    # allowed.
    first = add_months(birth, 12 * int(age))
    return first, birthday(birth, int(age) + 1) - timedelta(days=1)


def bounds(ages: Iterable[tuple[date, float]], latest_event: date | None) -> Bounds | None:
    """Return the days on which the most rows agree, none before the latest event."""
    steps: Counter[date] = Counter()
    named: Counter[date] = Counter()
    speaking = 0
    for birth, age in ages:
        allowed = days_allowed(birth, age)
        if allowed is None or math.isnan(age):
            continue
        speaking += 1
        if allowed[0] == allowed[1]:
            named[allowed[0]] += 1
        steps[allowed[0]] += 1
        steps[allowed[1] + timedelta(days=1)] -= 1
    if not speaking:
        return None
    days = sorted(steps)
    height, best = 0, 0
    spans: list[tuple[date, date]] = []
    for day, following in zip(days, [*days[1:], days[-1] + timedelta(days=1)], strict=True):
        height += steps[day]
        if height > best:
            best, spans = height, []
        if height == best and best:
            spans.append((day, following - timedelta(days=1)))
    earliest, latest = spans[0][0], spans[-1][1]
    # A latest event beyond what the ages allow is a slip in one date, not a later extract.
    if latest_event is not None and latest_event <= latest:
        earliest = max(earliest, latest_event)
    return Bounds(earliest, latest, best, speaking, named[earliest] if earliest == latest else 0)


def contradicts(found: Bounds, as_at: date) -> bool:
    """Whether nearly all rows say that the extract is of another day than ``as_at``."""
    agreed = found.speaking >= LEAST_ROWS and found.agreeing >= AGREEMENT * found.speaking
    return (agreed or found.is_exact) and not found.earliest <= as_at <= found.latest
