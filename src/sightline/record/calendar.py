"""The working-day calendar of England, and the calendar arithmetic of the counting rules.

A working day is a day that is neither a Saturday, a Sunday nor a bank holiday in England. Day 0 of
a clock is its start date, whatever day of the week that is; working days after it are counted.
The bank holidays come from the ``holidays`` package, which holds them offline.
"""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

FIRST_DAY = date(1990, 1, 1)
"""The first day of the calendar."""
LAST_DAY = date(2045, 12, 31)
"""The last day of the calendar. Bank holidays proclaimed later come with a new ``holidays``."""

_SATURDAY = 5
_ORIGIN = FIRST_DAY.toordinal()


@cache
def bank_holidays() -> frozenset[date]:
    """Return the bank holidays of England from ``FIRST_DAY`` to ``LAST_DAY``, with moved ones."""
    years = range(FIRST_DAY.year, LAST_DAY.year + 1)
    # Imported when it is asked for: a load, which asks for no working day, starts sooner by 12 ms.
    import holidays

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=years))


@cache
def _working_days() -> tuple[int, ...]:
    """The ordinals of the working days, in order."""
    closed = {day.toordinal() for day in bank_holidays()}
    return tuple(
        ordinal
        for ordinal in range(_ORIGIN, LAST_DAY.toordinal() + 1)
        if (ordinal + 6) % 7 < _SATURDAY and ordinal not in closed
    )


@cache
def _numbers() -> tuple[int, ...]:
    """The running working-day number of each day, by days since ``FIRST_DAY``."""
    working = frozenset(_working_days())
    numbers = []
    number = 0
    for ordinal in range(_ORIGIN, LAST_DAY.toordinal() + 1):
        number += ordinal in working
        numbers.append(number)
    return tuple(numbers)


def _outside(found: str) -> ValueError:
    return ValueError(
        f"the working-day calendar goes from {FIRST_DAY.isoformat()} to {LAST_DAY.isoformat()}, "
        f"found {found}"
    )


def working_day_number(day: date) -> int:
    """Return how many working days there are from ``FIRST_DAY`` to ``day``, both included.

    The number does not move on a day that is not a working day, so the difference of two is the
    working days between them. ``ValueError`` for a day outside the calendar.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _outside(day.isoformat())
    return _numbers()[day.toordinal() - _ORIGIN]


def is_working_day(day: date) -> bool:
    """Return whether ``day`` is a working day; ``ValueError`` for a day outside the calendar."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _outside(day.isoformat())
    return day.weekday() < _SATURDAY and day not in bank_holidays()


def working_days_after(start: date, n: int) -> date:
    """Return the ``n``-th working day after ``start``: the last day on which ``n`` days are met.

    ``start`` is day 0 whatever day it is, so ``n`` = 0 gives ``start`` back. ``ValueError`` for a
    negative ``n`` and for a day outside the calendar.
    """
    if n < 0:
        raise ValueError(f"a number of working days must be 0 or more, found {n}")
    number = working_day_number(start)
    if n == 0:
        return start
    days = _working_days()
    if number + n > len(days):
        raise _outside(f"{n} working days after {start.isoformat()}")
    return date.fromordinal(days[number + n - 1])


def working_days_between(start: date, end: date) -> int:
    """Return the working days in (``start``, ``end``]: how long a clock has run, in working days.

    With ``end`` before ``start`` the answer is the mirror, minus the working days in
    (``end``, ``start``]: the same as subtracting running day numbers in SQL, so that a date before
    its start shows as below 0 rather than stopping a count. It is 0 across a weekend either way,
    so a date before its start is found by comparing dates. ``ValueError`` outside the calendar.
    """
    return working_day_number(end) - working_day_number(start)


def calendar_rows(first: date, last: date) -> Iterator[tuple[date, bool, int]]:
    """Yield (day, whether a working day, running working-day number) for ``first`` to ``last``.

    Both ends are included. The numbers count from ``FIRST_DAY`` whatever ``first`` is, so rows of
    two spans agree. ``ValueError`` for a day outside the calendar or ``last`` before ``first``.
    """
    if last < first:
        raise ValueError(f"last must be on or after first, found {first} to {last}")
    for day in (first, last):
        if not FIRST_DAY <= day <= LAST_DAY:
            raise _outside(day.isoformat())
    return _rows(first, last)


def _rows(first: date, last: date) -> Iterator[tuple[date, bool, int]]:
    numbers = _numbers()
    start = first.toordinal() - _ORIGIN
    before = numbers[start - 1] if start else 0
    for index in range(start, last.toordinal() - _ORIGIN + 1):
        number = numbers[index]
        yield date.fromordinal(_ORIGIN + index), number > before, number
        before = number


def next_working_day(day: date) -> date:
    """Return ``day`` if it is a working day, else the first one after it."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _outside(day.isoformat())
    days = _working_days()
    index = bisect_left(days, day.toordinal())
    if index == len(days):
        raise _outside(f"the working day after {day.isoformat()}")
    return date.fromordinal(days[index])


def add_months(day: date, months: int) -> date:
    """Return ``day`` moved by calendar months, back when negative, clipped to the month's end.

    31 August less 6 months is 28 February, or 29 in a leap year.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def birthday(birth: date, age: int) -> date:
    """Return the day on which a person born on ``birth`` attains ``age`` in whole years.

    An age is attained at the start of the anniversary (Family Law Reform Act 1969, section 9).
    Born on 29 February, the birthday of a common year is 1 March, not 28 February as adding
    calendar months would give.
    """
    year = birth.year + age
    if (birth.month, birth.day) == (2, 29) and monthrange(year, 2)[1] == 28:
        return date(year, 3, 1)
    return birth.replace(year=year)


def age_on(birth: date, day: date) -> int:
    """Return the age in whole years on ``day`` of a person born on ``birth``.

    The rule of the birthday is that of ``birthday``. An unborn child has no age: ``ValueError``
    when ``day`` is before ``birth``, without either date in the message.
    """
    if day < birth:
        raise ValueError("an age needs a day on or after the birth date, found an earlier one")
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def financial_year(day: date) -> int:
    """Return the year in which the financial year of ``day`` ends: 2021 is April 2020 to March.

    It is the year by which the Department for Education's returns and tables are known.
    """
    return day.year + (day.month >= 4)


def financial_year_start(year: int) -> date:
    """Return 1 April of the financial year that ends in ``year``."""
    return date(year - 1, 4, 1)


def financial_year_end(year: int) -> date:
    """Return 31 March of the financial year that ends in ``year``."""
    return date(year, 3, 31)


def financial_year_label(year: int) -> str:
    """Return the financial year that ends in ``year`` in the field's words: ``2020-21``."""
    return f"{year - 1}-{year % 100:02d}"


def month_start(day: date) -> date:
    """Return the first day of the month of ``day``."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """Return the last day of the month of ``day``."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def is_month_end(day: date) -> bool:
    """Return whether ``day`` is the last day of its month."""
    return (day + timedelta(days=1)).day == 1


def month_ends(first: date, last: date) -> Iterator[date]:
    """Yield the month-ends from ``first`` to ``last``, both included, in order."""
    day = month_end(first)
    while day <= last:
        yield day
        day = month_end(day + timedelta(days=1))
