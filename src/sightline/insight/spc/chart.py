"""From a series to its chart."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sightline.insight.spc.limits import limits_of
from sightline.insight.spc.model import (
    PROVISIONAL_BELOW,
    Assurance,
    Better,
    Chart,
    Group,
    Limits,
    Observation,
    Point,
    SeriesError,
    Signal,
    Variation,
)
from sightline.insight.spc.periods import label, places
from sightline.insight.spc.signals import signals_of

FEWEST_BASELINE = 12
_DIRECTION = {"higher": 1, "lower": -1, "neutral": 0}


def make_chart(
    series: Sequence[Observation],
    *,
    better: Better,
    target: float | None = None,
    rebases: Sequence[str] = (),
    baseline_points: int | None = None,
    screening: bool = True,
    least: float | None = None,
    most: float | None = None,
) -> Chart:
    """Return the XmR chart of a series in the order of its periods.

    ``rebases`` are periods of the series at which a new group begins, beside the groups that the
    observations carry. ``baseline_points`` (12 or more) fixes the first so many points of each
    group as those that its limits come from; a later group that has fewer uses all it has.
    ``least`` and ``most`` are the values possible, as 0 and 100 for a percentage: a limit beyond
    them is kept and said.

    ``SeriesError`` for a series that breaks a rule of ``guides/spc.md``.
    """
    found = places([o.x for o in series])
    groups = _groups(series, rebases)
    if not any(o.y is not None for o in series):
        raise SeriesError("a series must have at least one value, found none")
    for index, each in enumerate(series):
        if each.y is not None and not math.isfinite(each.y):
            raise SeriesError(f"a value must be a finite number, found {each.y}", index)
    _check_baseline(baseline_points, series)
    signals: dict[int, Signal] = {}
    made: list[Group] = []
    for number in dict.fromkeys(groups):
        members = [n for n, g in enumerate(groups) if g == number and series[n].y is not None]
        if not members:
            first = series[groups.index(number)].x
            raise SeriesError(f"a rebase must have values after it, found none from {first}")
        values = [float(series[n].y or 0.0) for n in members]
        limits = limits_of(values, baseline=baseline_points, screening=screening)
        said = signals_of(values, [found[n] for n in members], limits)
        signals |= dict(zip(members, said, strict=True))
        first, last = label(series[members[0]].x), label(series[members[-1]].x)
        made.append(Group(number, first, last, len(members), limits))
    points = tuple(
        Point(
            label(each.x),
            each.y,
            groups[n],
            signals.get(n),
            _type(signals[n], better) if n in signals else None,
        )
        for n, each in enumerate(series)
    )
    last_type = next(p.type for p in reversed(points) if p.type is not None)
    return Chart(
        better,
        points,
        tuple(made),
        target,
        last_type,
        _assurance(made[-1].limits, target, better),
        tuple(_notes(made, found, sum(1 for o in series if o.y is None))),
        tuple(_edges(made, least, most)),
    )


def _groups(series: Sequence[Observation], rebases: Sequence[str]) -> list[int]:
    """Return the number of each observation's group; ``SeriesError`` where one begins nowhere."""
    for index, (before, after) in enumerate(pairwise(series), start=1):
        if after.group < before.group:
            raise SeriesError(
                f"rebase_group must not go down, found {after.group} after {before.group}", index
            )
    known = {label(o.x) for o in series}
    for x in rebases:
        if label(x) not in known:
            raise SeriesError(f"a rebase must begin at a period of the series, found {x}")
    starts = {label(x) for x in rebases}
    if not starts:
        return [o.group for o in series]
    found: list[int] = []
    for n, each in enumerate(series):
        new = n > 0 and (each.group != series[n - 1].group or label(each.x) in starts)
        found.append((found[-1] if found else 0) + int(new))
    return found


def _check_baseline(baseline: int | None, series: Sequence[Observation]) -> None:
    if baseline is None:
        return
    if baseline < FEWEST_BASELINE:
        raise SeriesError(f"a baseline must be {FEWEST_BASELINE} points or more, found {baseline}")
    there = sum(1 for o in series if o.y is not None)
    if there < baseline:
        raise SeriesError(
            f"a baseline of {baseline} points needs as many values, found {there} in the series"
        )


def _type(signal: Signal, better: Better) -> Variation:
    if signal is Signal.NONE:
        return Variation.COMMON
    if better == "neutral":
        return Variation.HIGH if signal.direction > 0 else Variation.LOW
    good = signal.direction * _DIRECTION[better] > 0
    return Variation.IMPROVEMENT if good else Variation.CONCERN


def _assurance(limits: Limits, target: float | None, better: Better) -> Assurance | None:
    if target is None or better == "neutral" or limits.lower is None or limits.upper is None:
        return None
    if target > limits.upper:
        return Assurance.FAIL if better == "higher" else Assurance.PASS
    if target < limits.lower:
        return Assurance.PASS if better == "higher" else Assurance.FAIL
    return Assurance.INCONSISTENT


def _notes(groups: Sequence[Group], found: Sequence[int], empty: int) -> list[str]:
    """Return what must be said of the chart, in whole sentences."""
    notes = []
    for group in groups:
        where = f" from {group.first}" if len(groups) > 1 else ""
        if group.limits.lower is None:
            reason = "there is one point" if group.points == 1 else "the points do not vary"
            notes.append(f"No variation{where}: {reason}, so there are no limits.")
        elif group.provisional:
            notes.append(
                f"Provisional limits{where}: {group.points} points, and {PROVISIONAL_BELOW} are "
                "needed for limits to be relied on."
            )
        if group.limits.unscreened:
            notes.append(
                f"Nearly all moving ranges{where} are 0, so none was screened out of the limits."
            )
    gaps = sum(after - before - 1 for before, after in pairwise(found)) + empty
    if gaps:
        were = "1 period is missing" if gaps == 1 else f"{gaps} periods are missing"
        notes.append(f"{were}; no run or trend goes across.")
    return notes


def _edges(groups: Sequence[Group], least: float | None, most: float | None) -> Iterator[str]:
    """Yield what must be said of limits beyond the least or most possible value."""
    for group in groups:
        where = f" from {group.first}" if len(groups) > 1 else ""
        yield from _beyond(group.limits, where, least, most)


def _beyond(limits: Limits, where: str, least: float | None, most: float | None) -> Iterator[str]:
    lower, upper = limits.lower, limits.upper
    if lower is not None and least is not None and lower < least:
        yield f"The lower limit{where} is {lower:,.1f}; it is drawn at {least:g}."
    if upper is not None and most is not None and upper > most:
        yield f"The upper limit{where} is {upper:,.1f}; it is drawn at {most:g}."
