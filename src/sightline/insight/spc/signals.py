"""Which points of one group are part of a pattern. No pattern crosses a missing period."""

from collections.abc import Iterator, Sequence

from sightline.insight.spc.limits import tolerance_of
from sightline.insight.spc.model import Limits, Signal

RUN = 7
"""Points in a run or a trend."""

NEAR = 2 / 3
"""How far from the mean towards a limit the near limit lies."""


def signals_of(values: Sequence[float], places: Sequence[int], limits: Limits) -> list[Signal]:
    """Return the signal of each point of a group, the first of the order of precedence.

    ``places`` are the points' places in the series' frequency: 1 apart are neighbours.
    """
    slack = tolerance_of([*values, limits.mean])
    sides = [_sign(v - limits.mean, slack) for v in values]
    outside, near = _zones(values, limits, slack)
    trends = _trends(values, places, slack)
    twos = _two_in_three(sides, near, places)
    runs = _runs(sides, places)
    found = []
    for out, trend, two, run in zip(outside, trends, twos, runs, strict=True):
        if out:
            found.append(Signal.ABOVE if out > 0 else Signal.BELOW)
        elif trend:
            found.append(Signal.INCREASING if trend > 0 else Signal.DECREASING)
        elif two:
            found.append(Signal.TWO_ABOVE if two > 0 else Signal.TWO_BELOW)
        elif run:
            found.append(Signal.RUN_ABOVE if run > 0 else Signal.RUN_BELOW)
        else:
            found.append(Signal.NONE)
    return found


def _sign(value: float, slack: float) -> int:
    return 0 if abs(value) <= slack else (1 if value > 0 else -1)


def _zones(values: Sequence[float], limits: Limits, slack: float) -> tuple[list[int], list[int]]:
    """Return for each point the side on which it is outside a limit, and near one; else 0."""
    if limits.lower is None or limits.upper is None:
        return [0] * len(values), [0] * len(values)
    reach = limits.upper - limits.mean
    outside, near = [], []
    for value in values:
        side = _sign(value - limits.mean, slack)
        off = abs(value - limits.mean)
        out = off > reach + slack
        outside.append(side if out else 0)
        near.append(side if not out and off > NEAR * reach + slack else 0)
    return outside, near


def _windows(places: Sequence[int], size: int) -> Iterator[range]:
    """Yield the indexes of each stretch of so many neighbouring periods."""
    for start in range(len(places) - size + 1):
        if places[start + size - 1] - places[start] == size - 1:
            yield range(start, start + size)


def _trends(values: Sequence[float], places: Sequence[int], slack: float) -> list[int]:
    """Return the direction of the trend that each point is in.

    It is the move into the point, or, where the next point is in a trend too, the move out of it.
    """
    moves = [0] + [
        _sign(values[n] - values[n - 1], slack) if places[n] - places[n - 1] == 1 else 0
        for n in range(1, len(values))
    ]
    part = [False] * len(values)
    for window in _windows(places, RUN):
        inside = {moves[n] for n in window[1:]}
        if inside in ({1}, {-1}):
            for n in window:
                part[n] = True
    found = []
    for n, flagged in enumerate(part):
        onward = moves[n + 1] if n + 1 < len(part) and part[n + 1] else 0
        found.append((onward or moves[n]) if flagged else 0)
    return found


def _two_in_three(sides: Sequence[int], near: Sequence[int], places: Sequence[int]) -> list[int]:
    found = [0] * len(sides)
    for window in _windows(places, 3):
        inside = {sides[n] for n in window}
        close = [n for n in window if near[n]]
        if inside in ({1}, {-1}) and len(close) >= 2:
            for n in close:
                found[n] = near[n]
    return found


def _runs(sides: Sequence[int], places: Sequence[int]) -> list[int]:
    found = [0] * len(sides)
    for window in _windows(places, RUN):
        if {sides[n] for n in window} in ({1}, {-1}):
            for n in window:
                found[n] = sides[n]
    return found
