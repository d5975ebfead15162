"""What a figure is in, and how cases become one figure: units, aggregates, and their defaults."""

from enum import StrEnum


class Unit(StrEnum):
    """What the figure is in."""

    COUNT = "count"
    PERCENT = "percent"
    RATE = "rate per 10,000"
    RATE_1K = "rate per 1,000"
    RATE_50K = "rate per 50,000"
    RATE_100K = "rate per 100,000"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    HOURS = "hours"
    MINUTES = "minutes"
    SCORE = "score"
    POUNDS = "pounds"
    SESSIONS = "sessions"
    FTE = "full-time equivalents"
    DAYS_PER_FTE = "days per full-time equivalent"
    PER_WORKER = "per worker"
    PER_DAY = "per day"
    TIMES = "times"


class Aggregate(StrEnum):
    """How the cases of a period become one figure.

    ``share``: those met of those judged, as a percentage. ``rate``: cases for so many residents.
    ``ratio``: the sum of ``value`` over the sum of ``weight``, times 100 for a percentage. The
    others are of ``value``; ``per worker`` is cases for each worker named.
    """

    COUNT = "count"
    SHARE = "share"
    RATE = "rate"
    MEAN = "mean"
    MEDIAN = "median"
    SUM = "sum"
    RATIO = "ratio"
    LEAST = "least"
    GREATEST = "greatest"
    PER_WORKER = "per worker"


PER_RESIDENTS = {
    Unit.RATE_1K: 1_000,
    Unit.RATE: 10_000,
    Unit.RATE_50K: 50_000,
    Unit.RATE_100K: 100_000,
}
"""For how many residents each rate is."""

_DEFAULTS = {
    Unit.COUNT: Aggregate.COUNT,
    Unit.PERCENT: Aggregate.SHARE,
    Unit.POUNDS: Aggregate.SUM,
    Unit.SESSIONS: Aggregate.SUM,
    Unit.FTE: Aggregate.SUM,
    Unit.DAYS_PER_FTE: Aggregate.RATIO,
    Unit.PER_WORKER: Aggregate.PER_WORKER,
    Unit.PER_DAY: Aggregate.RATIO,
    Unit.TIMES: Aggregate.RATIO,
    **dict.fromkeys(PER_RESIDENTS, Aggregate.RATE),
}

OF_VALUES = frozenset(
    {Aggregate.MEAN, Aggregate.MEDIAN, Aggregate.SUM, Aggregate.LEAST, Aggregate.GREATEST}
)
"""The aggregates of ``value`` alone: the SELECT must return it, and a case without one is left
out."""


def default_aggregate(unit: Unit) -> Aggregate:
    """Return the aggregate of a unit where a header names none: a mean for lengths and scores."""
    return _DEFAULTS.get(unit, Aggregate.MEAN)


def fits(aggregate: Aggregate, unit: Unit) -> bool:
    """Return whether figures of a unit can be made so."""
    match aggregate:
        case Aggregate.COUNT:
            return unit is Unit.COUNT
        case Aggregate.SHARE:
            return unit is Unit.PERCENT
        case Aggregate.RATE:
            return unit in PER_RESIDENTS
        case Aggregate.PER_WORKER:
            return unit is Unit.PER_WORKER
        case Aggregate.RATIO:
            return unit is not Unit.COUNT
        case _:
            return True
