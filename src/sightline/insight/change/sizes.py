"""The arithmetic of shares and changes. Pinned by ``tests/insight/test_arithmetic.py``."""

import math
from collections.abc import Iterable
from fractions import Fraction


def share(part: float, whole: float) -> float | None:
    """Return a part as a percentage of the whole; None of nothing, which is no data and not 0."""
    return None if whole == 0 else 100 * part / whole


def points_change(before: float, after: float) -> float:
    """Return the change in the figure's own unit: percentage points where it is a percentage."""
    return after - before


def percent_change(before: float, after: float) -> float | None:
    """Return the change as a percentage of what it was; None from nothing.

    >>> percent_change(476, 594), percent_change(0, 3)
    (24.789915966386555, None)
    """
    return None if before == 0 else 100 * (after - before) / abs(before)


def per(count: float, population: float, residents: int = 10_000) -> float | None:
    """Return a count for so many residents; None where there are none."""
    return None if population <= 0 else residents * count / population


def implied_population(
    count: int, rate: str, residents: int = 10_000
) -> tuple[float, float, float]:
    """Return the population that a count and its published rate imply: lowest, middle, highest.

    ``rate`` is the text as published, because its decimals say how far it was rounded: "67" stands
    for 66.5 to 67.5. ``ValueError`` for a rate whose lowest value is not above 0.
    """
    stated = Fraction(rate)
    half = Fraction(1, 2 * 10 ** (len(rate.partition(".")[2])))
    if stated <= half:
        raise ValueError(f"a rate must be above what it was rounded by, found {rate}")
    top = Fraction(count * residents)
    return float(top / (stated + half)), float(top / stated), float(top / (stated - half))


def unexplained(stated: float, parts: Iterable[float]) -> float:
    """Return what is left of a stated total when its parts are taken away: 0 where they add up.

    >>> unexplained(204, [132, 35, 11, 9])
    17.0
    """
    return math.fsum([stated, *(-part for part in parts)])
