"""Months, quarters, rolling 6 and 12 months, financial and calendar years, days of snapshots."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import add_months, month_end, month_start

# Nothing before this is ever asked for; a stray birth year in a date column must not make
# thousands of months.
SNAPSHOTS_FROM = date(2000, 1, 1)
WINDOWS = ("month", "quarter", "6m", "12m", "year", "calendar_year")
# A recorded figure may be of a period of any length, as a return or a survey has it.
OTHER = "other"
ALL_WINDOWS = (*WINDOWS, OTHER)
_MONTHS = {"month": 1, "quarter": 3, "6m": 6, "12m": 12, "year": 12, "calendar_year": 12}
# The months in which the windows end that do not end with every month.
_ENDS = {"quarter": (3, 6, 9, 12), "year": (3,), "calendar_year": (12,)}


@dataclass(frozen=True, slots=True)
class Period:
    """One period of one window. ``label`` is the month it ends in, YYYY-MM, for every window."""

    window: str
    label: str
    start: date
    end: date

    @property
    def months(self) -> int:
        """The length in months."""
        return _MONTHS[self.window]


def period_ending(window: str, month: date) -> Period | None:
    """Return the period of the window that ends with the month, or None where none does.

    Quarters end in March, June, September and December; years are financial, to March; calendar
    years end in December. Rolling windows end with every month. ``other`` has periods only where
    figures are recorded for them.
    """
    if window == OTHER or (window in _ENDS and month.month not in _ENDS[window]):
        return None
    end = month_end(month)
    start = add_months(month_start(month), 1 - _MONTHS[window])
    return Period(window, f"{end:%Y-%m}", start, end)


def ends_in(window: str) -> str:
    """Return in words in which months the periods of a window end; empty for every month."""
    names = [f"{date(2000, month, 1):%B}" for month in _ENDS.get(window, ())]
    return " or ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)


def periods(window: str, first: date, last: date) -> list[Period]:
    """Return the periods of a window that end in the months from ``first`` to ``last``.

    The last month may be under way; a quarter or year under way ends in the month of its end.
    """
    found = []
    month = month_start(first)
    limit = month_start(last)
    if window in _ENDS:
        limit = add_months(limit, _MONTHS[window] - 1)
    while month <= limit:
        period = period_ending(window, month)
        if period and period.start <= last:
            found.append(period)
        month = add_months(month, 1)
    return found


def snapshot_days(spans: Iterable[tuple[date, date]]) -> list[date]:
    """Return the days on which stocks are counted: month ends, and the last day of each span.

    A month under way is counted on the day of the latest extract (rule 8).
    """
    days = set()
    for first, last in spans:
        day = month_end(max(first, SNAPSHOTS_FROM))
        while day < last:
            days.add(day)
            day = month_end(day + timedelta(days=1))
        days.add(last)
    return sorted(days)
