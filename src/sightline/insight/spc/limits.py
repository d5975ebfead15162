"""The mean and the limits of one group of points."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

from sightline.insight.spc.model import Limits

LIMIT = 2.66
"""From mean moving range to limit: 3 / d2 with d2 = 1.128 for ranges of two, as published."""

SCREEN = 3.267
"""Moving ranges at or above this many times their mean are screened out (D4 for ranges of two)."""

TOLERANCE = 1e-12


def limits_of(values: Sequence[float], *, baseline: int | None, screening: bool) -> Limits:
    """Return the limits of a group of one value or more.

    ``baseline`` fixes the first so many as those that the limits are worked out from. Screening
    leaves out large moving ranges once; the mean stays and no point is dropped. Without moving
    ranges, or where all are 0, there is no variation and so there are no limits.

    A series that hardly ever moves can have all its moves screened out. The reference then has
    limits of no width and calls every point a signal; here all ranges are used and it is said, so
    that the one jump stands out (``test_a_jump_after_a_flat_series_is_a_signal``).
    """
    base = values[:baseline] if baseline is not None else values
    mean = fmean(base)
    ranges = [abs(after - before) for before, after in pairwise(base)]
    if not ranges:
        return Limits(mean, None, None)
    average = fmean(ranges)
    # Rounding of a series such as 0.1 + 0.2 must not pass for variation.
    slack = tolerance_of(base)
    if average <= slack:
        return Limits(mean, None, None)
    screened = fmean([r for r in ranges if r < SCREEN * average]) if screening else average
    average, unscreened = (screened, False) if screened > slack else (average, True)
    return Limits(mean, mean - LIMIT * average, mean + LIMIT * average, unscreened)


def tolerance_of(values: Sequence[float]) -> float:
    """Return what is less than any real difference: values closer than this are equal."""
    return TOLERANCE * max(abs(v) for v in values)
