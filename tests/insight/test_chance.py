"""Tests of chance against figures that can be had by hand or from published tables."""

from math import comb, exp, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_kit import UNTIMED

from sightline.insight.chance import (
    beta_share,
    binomial_up_to,
    two_counts,
    two_means,
    two_proportions,
)


def test_a_binomial_sum_by_hand() -> None:
    by_hand = sum(comb(10, k) * 0.3**k * 0.7 ** (10 - k) for k in range(4))
    assert binomial_up_to(3, 10, 0.3) == pytest.approx(by_hand, rel=1e-12)
    assert (binomial_up_to(-1, 10, 0.3), binomial_up_to(10, 10, 0.3)) == (0.0, 1.0)


@UNTIMED
@given(st.integers(1, 60), st.integers(0, 60), st.floats(0.01, 0.99))
def test_the_beta_function_is_the_binomial_sum(n: int, k: int, p: float) -> None:
    by_hand = sum(comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(min(k, n) + 1))
    assert binomial_up_to(k, n, p) == pytest.approx(by_hand, abs=1e-10)


@UNTIMED
@given(st.floats(0.5, 50), st.floats(0.5, 50), st.floats(0, 1))
def test_the_beta_function_mirrors(a: float, b: float, x: float) -> None:
    assert beta_share(a, b, x) == pytest.approx(1 - beta_share(b, a, 1 - x), abs=1e-9)


def test_fishers_tea() -> None:
    """3 of 4 against 1 of 4 (Fisher 1935): P(3 or more) = 17/70, of which 16/70 is exactly 3."""
    assert two_proportions(3, 4, 1, 4) == pytest.approx(2 * (1 / 70) + 16 / 70)


def test_two_counts_by_hand() -> None:
    """5 and 15 of one size: binomial of 20 with a half."""
    chances = [comb(20, k) / 2**20 for k in range(21)]
    assert two_counts(5, 1, 15, 1) == pytest.approx(2 * sum(chances[:5]) + chances[5])
    assert two_counts(0, 1, 0, 1) == 1.0


def test_welch_against_the_table_of_t() -> None:
    """Two groups of equal variance and size: 8 degrees of freedom, t = 2.306 is p = 0.05."""
    a = [1.0, 2, 3, 4, 5]
    shift = 2.306004 * 1.0  # the standard error is 1
    assert two_means(a, [v + shift for v in a]) == pytest.approx(0.05, abs=1e-6)
    assert two_means([1.0], a) is None
    assert two_means([1.0, 1.0], [2.0, 2.0]) is None


@UNTIMED
@given(st.integers(0, 40), st.integers(1, 40), st.integers(0, 40), st.integers(1, 40))
def test_p_is_a_probability_and_does_not_depend_on_which_is_first(
    a: int, n: int, b: int, m: int
) -> None:
    a, b = min(a, n), min(b, m)
    p = two_proportions(a, n, b, m)
    assert 0 <= p <= 1
    assert p == pytest.approx(two_proportions(b, m, a, n), abs=1e-9)
    assert p == pytest.approx(two_proportions(n - a, n, m - b, m), abs=1e-9)
    assert two_counts(a, n, b, m) == pytest.approx(two_counts(b, m, a, n), abs=1e-9)


def test_the_tests_keep_their_level() -> None:
    """Where nothing changed a p under 5% comes up about one time in twenty, and not much more."""
    n, share = 30, 0.4
    weights = [comb(n, k) * share**k * (1 - share) ** (n - k) for k in range(n + 1)]
    false = sum(
        weights[a] * weights[b]
        for a in range(n + 1)
        for b in range(n + 1)
        if two_proportions(a, n, b, n) < 0.05
    )
    assert 0.02 < false < 0.06
    mean = 12
    poisson = [exp(-mean) * mean**k / factorial(k) for k in range(41)]
    false = sum(
        poisson[a] * poisson[b]
        for a in range(41)
        for b in range(41)
        if two_counts(a, 1, b, 1) < 0.05
    )
    assert 0.02 < false < 0.06


@pytest.mark.parametrize("wrong", [(-1, 5, 1, 5), (6, 5, 1, 5), (0, 0, 1, 5)])
def test_what_is_no_share_is_refused(wrong: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="a share must be of 1 or more"):
        two_proportions(*wrong)
    with pytest.raises(ValueError):
        two_counts(-1, 1, 1, 1)
