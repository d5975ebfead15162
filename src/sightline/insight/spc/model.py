"""What an XmR chart is made of: values that cannot change, and the words for its icons."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Better = Literal["higher", "lower", "neutral"]

PROVISIONAL_BELOW = 13
"""A group of fewer points has provisional limits (Making Data Count)."""


class SeriesError(ValueError):
    """A series that no chart can be made of. ``index`` is the observation at fault, from 0."""

    def __init__(self, message: str, index: int | None = None) -> None:
        super().__init__(message)
        self.index = index


class Signal(StrEnum):
    """Which pattern a point is part of, in the words of the reference package."""

    ABOVE = "Above UCL"
    BELOW = "Below LCL"
    INCREASING = "7 Point Trend (Increasing)"
    DECREASING = "7 Point Trend (Decreasing)"
    TWO_ABOVE = "2 in 3 Above CL"
    TWO_BELOW = "2 in 3 Below CL"
    RUN_ABOVE = "7 Points Above CL"
    RUN_BELOW = "7 Points Below CL"
    NONE = "Common Cause"

    @property
    def direction(self) -> int:
        """1 for a signal upwards, -1 for one downwards, 0 for none."""
        if self is Signal.NONE:
            return 0
        up = (Signal.ABOVE, Signal.INCREASING, Signal.TWO_ABOVE, Signal.RUN_ABOVE)
        return 1 if self in up else -1

    @property
    def words(self) -> str:
        """The pattern in plain words."""
        return _SIGNALS[self]


_SIGNALS = {
    Signal.ABOVE: "above the upper limit",
    Signal.BELOW: "below the lower limit",
    Signal.INCREASING: "seven points rising",
    Signal.DECREASING: "seven points falling",
    Signal.TWO_ABOVE: "two of three points near the upper limit",
    Signal.TWO_BELOW: "two of three points near the lower limit",
    Signal.RUN_ABOVE: "seven or more points above the mean",
    Signal.RUN_BELOW: "seven or more points below the mean",
    Signal.NONE: "no signal",
}


class Variation(StrEnum):
    """The type of a point; that of the last one is the chart's variation icon."""

    COMMON = "common_cause"
    IMPROVEMENT = "special_cause_improvement"
    CONCERN = "special_cause_concern"
    HIGH = "special_cause_neutral_high"
    LOW = "special_cause_neutral_low"

    @property
    def words(self) -> str:
        """The icon in words, so that it never rests on colour or shape."""
        return _VARIATIONS[self]


_VARIATIONS = {
    Variation.COMMON: "no significant change",
    Variation.IMPROVEMENT: "improvement",
    Variation.CONCERN: "concern",
    Variation.HIGH: "higher than usual",
    Variation.LOW: "lower than usual",
}


class Assurance(StrEnum):
    """Whether the process, left as it is, would meet its target."""

    PASS = "consistent_pass"
    FAIL = "consistent_fail"
    INCONSISTENT = "inconsistent"

    @property
    def words(self) -> str:
        """The icon in words."""
        return _ASSURANCES[self]


_ASSURANCES = {
    Assurance.PASS: "consistently passing the target",
    Assurance.FAIL: "consistently failing the target",
    Assurance.INCONSISTENT: "sometimes passing and sometimes failing the target",
}


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of a series as given. ``y`` is None for a period without a value.

    ``x`` is a month (YYYY-MM), a day (YYYY-MM-DD or DD/MM/YYYY) or a whole number.
    """

    x: str
    y: float | None
    group: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """Mean and process limits of a group; the limits are None where there is no variation.

    ``unscreened`` says that screening would have left moving ranges of 0 only, and was not used.
    """

    mean: float
    lower: float | None
    upper: float | None
    unscreened: bool = False

    def drawn(self, least: float | None, most: float | None) -> tuple[float, float] | None:
        """Return the limits as they are drawn between the least and most possible value.

        The true figures stay in ``lower`` and ``upper``: nothing is clamped silently.
        """
        if self.lower is None or self.upper is None:
            return None
        lower = self.lower if least is None else max(self.lower, least)
        upper = self.upper if most is None else min(self.upper, most)
        return lower, upper


@dataclass(frozen=True, slots=True)
class Group:
    """The points since a rebase: its number from 0, first and last period, points and limits."""

    number: int
    first: str
    last: str
    points: int
    limits: Limits

    @property
    def provisional(self) -> bool:
        """Whether there are too few points for limits to be relied on."""
        return self.points < PROVISIONAL_BELOW


@dataclass(frozen=True, slots=True)
class Point:
    """One period on the chart; ``signal`` and ``type`` are None where it has no value."""

    x: str
    y: float | None
    group: int
    signal: Signal | None
    type: Variation | None


@dataclass(frozen=True, slots=True)
class Chart:
    """An XmR chart: its points, the limits of each group, its icons and what must be said of it.

    ``assurance`` is None without a target, a direction or limits. ``notes`` are whole sentences;
    ``edges`` those on limits beyond what is possible, for the drawing.
    """

    better: Better
    points: tuple[Point, ...]
    groups: tuple[Group, ...]
    target: float | None
    variation: Variation
    assurance: Assurance | None
    notes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()

    @property
    def latest(self) -> Point:
        """The last point that has a value."""
        return next(p for p in reversed(self.points) if p.y is not None)

    @property
    def provisional(self) -> bool:
        """Whether the latest limits rest on too few points to be relied on."""
        return self.groups[-1].provisional

    def limits(self, group: int) -> Limits:
        """Return the limits of a group by its number; ``KeyError`` where there is none."""
        for each in self.groups:
            if each.number == group:
                return each.limits
        raise KeyError(group)
