"""What a household needs to know of the authority it lives in: dates, sizes, seasons, staff."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate
from math import sqrt

from sightline.record.calendar import add_months, month_start
from sightline.synthetic import profile
from sightline.synthetic.streams import Stream

BURN_IN_YEARS = 9
"""Years before the first extract, so that long plans and long care exist when it is made."""

_GOLDEN = (sqrt(5) - 1) / 2
_STRIDES = (_GOLDEN, sqrt(2) % 1, sqrt(3) % 1, sqrt(7) % 1)


@dataclass(frozen=True)
class World:
    """One synthetic authority. ``end`` is the last as-at date, ``months`` how many there are."""

    seed: int
    population: int
    months: int
    end: date

    def __post_init__(self) -> None:
        if self.population < 1:
            raise ValueError(f"population must be 1 or more, found {self.population}")
        if self.months < 1:
            raise ValueError(f"months must be 1 or more, found {self.months}")
        if not date(2010, 1, 1) <= self.end <= date(2040, 12, 31):
            raise ValueError(f"end must be a day from 2010 to 2040, found {self.end}")

    @cached_property
    def as_at_dates(self) -> tuple[date, ...]:
        """The as-at dates, a month apart: the month's end, or ``end`` itself for the last."""
        first = month_start(self.end)
        ends = [add_months(first, 1 - back) - timedelta(days=1) for back in range(self.months)]
        return (*reversed(ends[1:]), self.end)

    @cached_property
    def start(self) -> date:
        """The first day of the simulation: before the first extract by the burn-in."""
        return add_months(month_start(self.end), 1 - self.months - 12 * BURN_IN_YEARS)

    @cached_property
    def keep_from(self) -> date:
        """A life with nothing on or after this day is in no extract and is not made."""
        return add_months(self.as_at_dates[0], -24)

    @cached_property
    def _starts(self) -> tuple[date, ...]:
        count = self.months + 12 * BURN_IN_YEARS
        return tuple(add_months(self.start, month) for month in range(count + 1))

    @cached_property
    def _cumulative(self) -> tuple[float, ...]:
        return tuple(accumulate(profile.SEASON[day.month] for day in self._starts[:-1]))

    @cached_property
    def households(self) -> int:
        """How many households come to notice between ``start`` and ``end``."""
        months = self._cumulative[-1]
        return round(self.population / 10_000 * profile.HOUSEHOLDS_PER_MONTH_PER_10K * months)

    def quantile(self, number: int, dimension: int) -> float:
        """Return household ``number``'s place from 0 up to 1 in an evenly spread sequence.

        Stocks of a few hundred children would swing by a tenth with the seed if the course of
        each household were drawn freely; spread evenly they swing with the details only.
        """
        return ((self.seed % 997) * 0.3819 + number * _STRIDES[dimension]) % 1.0

    def intake(self, number: int, rng: Stream) -> date:
        """Return the day on which household ``number`` comes to notice, by the season.

        Numbers go by time with about two months' disorder, so that months vary as counts do.
        """
        spread = 2.0 * len(self._cumulative) ** -1
        place = (number + 0.5) / self.households + (rng.random() - 0.5) * spread
        mass = (place % 1.0) * self._cumulative[-1]
        month = min(bisect_right(self._cumulative, mass), len(self._cumulative) - 1)
        first, following = self._starts[month], self._starts[month + 1]
        day = first + timedelta(days=int(rng.random() * (following - first).days))
        if day.weekday() >= 5 and rng.chance(0.7):
            day -= timedelta(days=rng.between(1, 4))
        return max(day, self.start)

    def pieces(self, size: int) -> Iterator[tuple[int, int]]:
        """Yield (first, past the last) household numbers, ``size`` households at a time."""
        for first in range(0, self.households, size):
            yield first, min(first + size, self.households)
