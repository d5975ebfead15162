"""Ratios of two rates or two shares with 95% intervals that hold where numbers are small."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from statistics import NormalDist

from sightline.insight.chance import binomial_up_to

CONFIDENCE = 0.95
_TAIL = (1 - CONFIDENCE) / 2
_Z = NormalDist().inv_cdf(1 - _TAIL)
_FARTHEST = 60.0
"""A ratio of e to the 60th is as good as without end."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio and its 95% interval; None where it has no end, or is of nothing."""

    value: float | None
    lower: float | None
    upper: float | None

    @property
    def apart(self) -> int:
        """1 where the whole interval lies above 1, -1 where below, 0 where it holds 1."""
        if self.lower is not None and self.lower > 1:
            return 1
        if self.upper is not None and self.upper < 1:
            return -1
        return 0


def rate_ratio(count: int, size: float, other_count: int, other_size: float) -> Ratio:
    """Return the ratio of two rates of events, with the exact conditional interval.

    Given the sum of both counts the first is binomial; the interval is that of Clopper and Pearson
    (1934, Biometrika 26: 404-413) turned into a ratio. It is never too narrow, and wide where
    numbers are small. ``ValueError`` for counts below 0 or sizes of 0 or less.
    """
    if min(count, other_count) < 0 or min(size, other_size) <= 0:
        raise ValueError("counts must be 0 or more, and sizes above 0")
    total = count + other_count
    if total == 0:
        return Ratio(None, None, None)
    scale = other_size / size
    low, high = 0.0, None
    if count > 0:
        share = _root(lambda p: 1 - binomial_up_to(count - 1, total, p) - _TAIL, 0.0, 1.0)
        low = scale * share / (1 - share) if share < 1 else math.inf
    if other_count > 0:
        share = _root(lambda p: _TAIL - binomial_up_to(count, total, p), 0.0, 1.0)
        high = scale * share / (1 - share)
    value = scale * count / other_count if other_count else None
    return Ratio(value, low, high)


def proportion_ratio(met: int, of: int, other_met: int, other_of: int) -> Ratio:
    """Return the ratio of two shares, with the score interval of Koopman.

    (1984, Biometrics 40: 513-517; the one recommended by Fagerland, Lydersen and Laake 2015,
    Statistical Methods in Medical Research 24: 224-254.) ``ValueError`` unless 0 <= met <= of for
    both and neither is of nothing.
    """
    for some, every in ((met, of), (other_met, other_of)):
        if not 0 <= some <= every or every == 0:
            raise ValueError(f"a share must be of 1 or more, found {some} of {every}")
    if met == 0 and other_met == 0:
        return Ratio(None, None, None)

    def away(log_ratio: float) -> float:
        return _score(met, of, other_met, other_of, math.exp(log_ratio))

    value = (met / of) / (other_met / other_of) if other_met else None
    low, high = 0.0, None
    # The score falls as the ratio rises: z is at its upper bound at the lower end.
    if met > 0:
        low = math.exp(_root(lambda t: _Z - away(t), -_FARTHEST, _FARTHEST))
    if other_met > 0:
        high = math.exp(_root(lambda t: -_Z - away(t), -_FARTHEST, _FARTHEST))
    return Ratio(value, low, high)


def _score(met: int, of: int, other_met: int, other_of: int, ratio: float) -> float:
    """Return the score of a ratio: by how many standard errors the shares are off it."""
    a = (of + other_of) * ratio
    b = -(of * ratio + met + other_of + other_met * ratio)
    c = met + other_met
    # The smaller root in the form that does not cancel.
    other = 2 * c / (-b + math.sqrt(max(0.0, b * b - 4 * a * c)))
    other = min(max(other, 0.0), 1.0)
    mine = min(ratio * other, 1.0)
    spread = mine * (1 - mine) / of + ratio * ratio * other * (1 - other) / other_of
    off = met / of - ratio * other_met / other_of
    if spread <= 0:
        return 0.0 if off == 0 else math.copysign(math.inf, off)
    return off / math.sqrt(spread)


def _root(rising: Callable[[float], float], low: float, high: float) -> float:
    """Return where a rising function crosses 0 between two ends."""
    for _ in range(100):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
