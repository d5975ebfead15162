"""Rate ratios and ratios of shares, with their intervals, and when there are none."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_kit import UNTIMED, definition, figure

from sightline.engine.definition import Unit
from sightline.insight.chance import binomial_up_to
from sightline.insight.disparity import disparities, proportion_ratio, rate_ratio
from sightline.insight.disparity.rows import DISPARITY_KEYS, disparity_rows


def group(name: str, met: float | None, of: float | None) -> dict[str, object]:
    return figure("2021-03", by="sex", group=name, numerator=met, denominator=of)


def test_the_exact_interval_of_a_rate_ratio_by_its_definition() -> None:
    """At each end of the interval, what was seen has a tail of 2.5%."""
    made = rate_ratio(15, 1000, 20, 4000)
    assert made.value == pytest.approx(3.0)
    low, high = (end / (end + 4) for end in (made.lower, made.upper))
    assert 1 - binomial_up_to(14, 35, low) == pytest.approx(0.025, abs=1e-6)
    assert binomial_up_to(15, 35, high) == pytest.approx(0.025, abs=1e-6)


def test_no_events_on_one_side_leave_one_end_open() -> None:
    none, all_ = rate_ratio(0, 100, 5, 100), rate_ratio(5, 100, 0, 100)
    assert (none.value, none.lower) == (0.0, 0.0)
    # 1 - 0.025 ** (1 / 5) of all five events at the upper end
    share = 1 - 0.025 ** (1 / 5)
    assert none.upper == pytest.approx(share / (1 - share), rel=1e-6)
    assert (all_.value, all_.upper) == (None, None)
    assert rate_ratio(0, 100, 0, 100).value is None


def test_koopmans_own_example() -> None:
    """36 of 40 against 16 of 80: 4.5, from 2.94 to 7.15 (Koopman 1984, Biometrics 40: 513-517)."""
    made = proportion_ratio(36, 40, 16, 80)
    assert made.value == pytest.approx(4.5)
    assert (made.lower, made.upper) == pytest.approx((2.94, 7.15), abs=0.005)


def test_shares_of_nobody_and_everybody_have_intervals() -> None:
    none = proportion_ratio(0, 20, 10, 20)
    assert (none.value, none.lower) == (0.0, 0.0)
    assert 0 < none.upper < 1
    every = proportion_ratio(20, 20, 20, 20)
    assert every.lower < 1 < every.upper
    assert proportion_ratio(0, 5, 0, 5).value is None


SMALL = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda p: (min(p), p[1]))


@UNTIMED
@given(SMALL, SMALL)
def test_the_other_way_round_the_ratio_is_turned_over(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    for work in (proportion_ratio, rate_ratio):
        made, turned = work(*one, *other), work(*other, *one)
        assert made.apart == -turned.apart
        for a, b in ((made.lower, turned.upper), (made.upper, turned.lower)):
            if a and b and math.isfinite(a):
                assert a * b == pytest.approx(1, rel=1e-6)
        if made.value is not None and made.lower is not None:
            assert made.lower <= made.value + 1e-9
        if made.value is not None and made.upper is not None:
            assert made.value <= made.upper + 1e-9


@UNTIMED
@given(st.integers(1, 20), st.integers(1, 20), st.integers(2, 5))
def test_more_cases_of_the_same_shares_narrow_the_interval(a: int, b: int, times: int) -> None:
    few = proportion_ratio(a, 30, b, 30)
    many = proportion_ratio(a * times, 30 * times, b * times, 30 * times)
    assert many.lower > few.lower
    assert many.upper < few.upper


def test_each_group_stands_against_all_others_known() -> None:
    rows = [group("A", 10, 100), group("B", 30, 100), group("C", 30, 100), group("Unknown", 9, 9)]
    found = {d.group: d for d in disparities(definition(), rows)}
    assert (found["A"].against_count, found["A"].against_size) == (60, 200)
    assert found["A"].finding == "lower share than all other groups"
    assert found["B"].finding == "no difference that can be told from chance"
    assert found["Unknown"].ratio.value is None
    assert "not recorded" in found["Unknown"].caution


def test_a_group_can_be_the_one_to_compare_with() -> None:
    rows = [group("A", 10, 100), group("B", 30, 100), group("C", 60, 100)]
    found = {d.group: d for d in disparities(definition(), rows, reference="A")}
    assert (found["B"].against_count, found["B"].against) == (10, "A")
    assert found["C"].finding == "higher share than A"
    assert found["A"].caution == "The group that the others are compared with."
    with pytest.raises(ValueError, match=r"must be one of A, B, C .* found D"):
        disparities(definition(), rows, reference="D")


def test_the_order_of_the_groups_does_not_matter() -> None:
    rows = [group("A", 10, 100), group("B", 30, 90), group("C", 60, 80)]
    one, other = disparities(definition(), rows), disparities(definition(), rows[::-1])
    assert one == other[::-1]


def test_a_count_is_compared_only_with_the_population_of_its_groups() -> None:
    counted = definition(unit=Unit.COUNT, better="neutral")
    rows = [group("A", 20, None), group("B", 20, None)]
    without = disparities(counted, rows)
    assert [d.ratio.value for d in without] == [None, None]
    assert "no population for this group" in without[0].caution
    found = disparities(counted, rows, residents={"A": 1000, "B": 5000})
    assert found[0].ratio.value == pytest.approx(5.0)
    assert found[0].finding == "higher rate than all other groups"
    assert found[0].caution == ""


def test_a_rate_keeps_to_the_population_that_its_figure_has() -> None:
    rate = definition(unit=Unit.RATE, better="neutral")
    rows = [group("A", 20, 1000), group("B", 20, 5000), group("C", 20, None)]
    found = {d.group: d for d in disparities(rate, rows, residents={"C": 10})}
    assert found["A"].ratio.value == pytest.approx(5.0)
    assert found["C"].finding == "not compared"


def test_few_cases_are_said() -> None:
    found = disparities(definition(), [group("A", 2, 4), group("B", 30, 90)])
    assert "Fewer than 20 cases" in found[0].caution
    assert found[0].finding == "no difference that can be told from chance"


def test_a_mean_is_not_compared() -> None:
    days = definition(unit=Unit.DAYS)
    found = disparities(days, [group("A", 882.5, 2), group("B", 823, 2)])
    assert [(d.count, d.ratio.value, d.finding) for d in found] == [
        (None, None, "not compared")
    ] * 2


def test_one_group_alone_has_nothing_to_stand_against() -> None:
    assert "no other group" in disparities(definition(), [group("A", 2, 4)])[0].caution


def test_rows_have_their_keys() -> None:
    found = disparities(definition(), [group("A", 10, 100), group("B", 30, 100)])
    rows = disparity_rows(definition(), found, period="2021-03", window="12m", by="sex")
    assert [tuple(r) for r in rows] == [DISPARITY_KEYS] * 2
    assert rows[0]["ratio"] == pytest.approx(1 / 3)
