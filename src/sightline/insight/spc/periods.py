"""Where each period of a series stands, so that a missing one is seen."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import TypeVar

from sightline.insight.spc.model import SeriesError
from sightline.record.calendar import is_month_end

_Read = TypeVar("_Read")
_FRIDAY = 4
_FORMS = "a month (YYYY-MM), a day (YYYY-MM-DD or DD/MM/YYYY) or a whole number"


def places(xs: Sequence[str]) -> list[int]:
    """Return the place of each period in the series' own frequency: neighbours differ by 1.

    The frequency is the commonest step, the shorter of two as common. Days that are all a month's
    first, or all its last, and so on, step in months; days that are all Monday to Friday step in
    weekdays.

    ``SeriesError`` for a period that is none, two values for one period, and periods out of order.

    >>> places(["2021-01", "2021-02", "2021-04"]), places(["2021-03-31", "2021-06-30"])
    ([0, 1, 3], [0, 1])
    """
    numbers = _numbers(xs)
    for index, (before, after) in enumerate(pairwise(numbers), start=1):
        if after == before:
            raise SeriesError(f"a period must have one value, found two for {xs[index]}", index)
        if after < before:
            raise SeriesError(
                f"periods must stand in order, found {xs[index]} after {xs[index - 1]}", index
            )
    steps = [after - before for before, after in pairwise(numbers)]
    if not steps:
        return [0] * len(xs)
    counts = Counter(steps)
    usual = min(counts, key=lambda step: (-counts[step], step))
    found = [0]
    for step in steps:
        # A step a little longer (a leap day, a moved bank holiday) is no missing period.
        found.append(found[-1] + max(1, round(step / usual)))
    return found


def label(x: str) -> str:
    """Return a period as it is shown: a UK date becomes an ISO one, the rest stays."""
    day = _day(x)
    return day.isoformat() if day else x


def _numbers(xs: Sequence[str]) -> list[int]:
    """Return each period as a number in one unit: months, days, weekdays or as written.

    The first period says the form of all.
    """
    if not xs:
        return []
    for read in (_month, _whole):
        if read(xs[0]) is not None:
            return _all(xs, read)
    if _day(xs[0]) is None:
        raise SeriesError(f"a period must be {_FORMS}, found '{xs[0]}'", 0)
    days = _all(xs, _day)
    return [_unit(days)(day) for day in days]


def _all(xs: Sequence[str], read: Callable[[str], _Read | None]) -> list[_Read]:
    found = []
    for index, x in enumerate(xs):
        value = read(x)
        if value is None:
            raise SeriesError(f"all periods must be of one form, as '{xs[0]}', found '{x}'", index)
        found.append(value)
    return found


def _unit(days: Sequence[date]) -> Callable[[date], int]:
    same = len({day.day for day in days}) == 1 or all(is_month_end(day) for day in days)
    if same:
        return lambda day: day.year * 12 + day.month
    if all(day.weekday() <= _FRIDAY for day in days):
        return lambda day: day.toordinal() // 7 * 5 + min(day.weekday() + 1, 5)
    return date.toordinal


def _month(x: str) -> int | None:
    found = re.fullmatch(r"(\d{4})-(\d{2})", x)
    if found and 1 <= int(found[2]) <= 12:
        return int(found[1]) * 12 + int(found[2])
    return None


def _whole(x: str) -> int | None:
    return int(x) if re.fullmatch(r"\d{1,9}", x) else None


def _day(x: str) -> date | None:
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(x, form).date()
        except ValueError:
            continue
    return None
