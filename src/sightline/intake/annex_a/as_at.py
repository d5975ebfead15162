"""The as-at date that a workbook does not state: found from ages, or refused.

Each row with a birth date and an age allows some days only; all rows together, with the latest
event on or before the day, may leave one. Counting rules, "Annex A as history".
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import add_months

# Rows whose age is out of step (a slip, a birth date corrected later) must not decide.
AGREEMENT = 0.95
LEAST_ROWS = 3
DAYS_IN_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that the ages leave, and how many rows speak for them."""

    earliest: date
    latest: date
    agreeing: int
    speaking: int

    @property
    def day(self) -> date | None:
        """The one day, where only one is left and nearly every row agrees."""
        enough = self.speaking >= LEAST_ROWS and self.agreeing >= AGREEMENT * self.speaking
        return self.earliest if enough and self.earliest == self.latest else None


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
    birthday = add_months(birth, 12 * int(age))
    return birthday, add_months(birth, 12 * (int(age) + 1)) - timedelta(days=1)


def bounds(ages: Iterable[tuple[date, float]], latest_event: date | None) -> Bounds | None:
    """Return the days on which the most rows agree, none before the latest event."""
    steps: Counter[date] = Counter()
    speaking = 0
    for birth, age in ages:
        allowed = days_allowed(birth, age)
        if allowed is None or math.isnan(age):
            continue
        speaking += 1
        steps[allowed[0]] += 1
        steps[allowed[1] + timedelta(days=1)] -= 1
    if not speaking:
        return None
    days = sorted(steps)
    height, best, spans = 0, 0, []
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
    return Bounds(earliest, latest, best, speaking)


def contradicts(found: Bounds, as_at: date) -> bool:
    """Whether nearly all rows say that the extract is of another day than ``as_at``."""
    agreed = found.speaking >= LEAST_ROWS and found.agreeing >= AGREEMENT * found.speaking
    return agreed and not found.earliest <= as_at <= found.latest
