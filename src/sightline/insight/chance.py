"""How likely a difference this large would be by chance alone: tests in plain Python.

Every p is two-sided: twice the smaller mid-P tail, at most 1. The mid-P counts half of the
probability of what was observed, which keeps an exact test from being over-cautious where numbers
are small (Lydersen, Fagerland and Laake 2009, Statistics in Medicine 28: 1159-1175).
"""

import math
from collections.abc import Sequence
from statistics import fmean, variance

LEVEL = 0.05
"""Below this p a change is called more than chance."""


def two_proportions(met_a: int, of_a: int, met_b: int, of_b: int) -> float:
    """Return p for two independent percentages being of one process: Fisher's test, mid-P.

    ``ValueError`` unless 0 <= met <= of for both and neither is of nothing.
    """
    for met, of in ((met_a, of_a), (met_b, of_b)):
        if not 0 <= met <= of or of == 0:
            raise ValueError(f"a share must be of 1 or more and at most all, found {met} of {of}")
    met, of = met_a + met_b, of_a + of_b
    whole = _log_choose(of, met)

    def chance(k: int) -> float:
        return math.exp(_log_choose(of_a, k) + _log_choose(of_b, met - k) - whole)

    low, high = max(0, met - of_b), min(of_a, met)
    here = chance(met_a)
    below = math.fsum(chance(k) for k in range(low, met_a))
    above = math.fsum(chance(k) for k in range(met_a + 1, high + 1))
    return min(1.0, 2 * min(below, above) + here)


def two_counts(count_a: int, size_a: float, count_b: int, size_b: float) -> float:
    """Return p for two counts of events being of one rate: Poisson, conditional, mid-P.

    ``size`` is what each count is out of: months, or children times months. Given the sum of both,
    the first is binomial (Przyborowski and Wilenski 1940, Biometrika 31: 313-323). ``ValueError``
    for a count below 0 or a size of 0 or less.
    """
    if min(count_a, count_b) < 0 or min(size_a, size_b) <= 0:
        raise ValueError("counts must be 0 or more, and sizes above 0")
    total = count_a + count_b
    if total == 0:
        return 1.0
    share = size_a / (size_a + size_b)
    up_to, before = binomial_up_to(count_a, total, share), binomial_up_to(count_a - 1, total, share)
    middle = (up_to - before) / 2
    return min(1.0, 2 * min(before + middle, 1 - up_to + middle))


def two_means(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Return p for two independent means being equal: Welch's t-test (Biometrika 1947, 34: 28-35).

    None where fewer than two values, or no variation, leave nothing to judge by.
    """
    if min(len(a), len(b)) < 2:
        return None
    parts = variance(a) / len(a), variance(b) / len(b)
    error = sum(parts)
    if error == 0:
        return None
    t_squared = (fmean(a) - fmean(b)) ** 2 / error
    freedom = error**2 / (parts[0] ** 2 / (len(a) - 1) + parts[1] ** 2 / (len(b) - 1))
    return beta_share(freedom / 2, 0.5, freedom / (freedom + t_squared))


def binomial_up_to(k: int, n: int, p: float) -> float:
    """Return the probability of at most ``k`` of ``n``, each with probability ``p``."""
    if k < 0:
        return 0.0
    if k >= n:
        return 1.0
    return beta_share(n - k, k + 1, 1 - p)


def beta_share(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b), for a and b above 0.

    By its continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22), evaluated
    with the method of Lentz. Pinned by ``tests/insight/test_chance.py``.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(b, a, 1 - x)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return front / a / _fraction(a, b, x)


def _fraction(a: float, b: float, x: float) -> float:
    tiny = 1e-300
    value = c = 1.0
    d = 0.0
    for step in range(1, 10_000):
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / ((1 + term * d) or tiny)
        c = (1 + term / c) or tiny
        value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return value


def _log_choose(n: int, k: int) -> float:
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
