"""The rules of guides/spc.md one by one, and what must hold of any series."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_kit import UNTIMED, months

from sightline.insight.spc import Assurance, Chart, Observation, SeriesError, Signal, make_chart
from sightline.insight.spc import Variation as V
from sightline.insight.spc.periods import places
from sightline.insight.spc.rows import sentences


def chart(values: list[float | None], better: str = "higher", **options: object) -> Chart:
    found = [Observation(x, y) for x, y in zip(months(len(values)), values, strict=True)]
    return make_chart(found, better=better, **options)


def signals(made: Chart) -> list[Signal | None]:
    return [p.signal for p in made.points]


WAVY = [4.0, 6, 5, 7, 4, 6, 5, 3, 6, 5, 4, 6, 5]


def test_the_limits_of_a_short_series_by_hand() -> None:
    made = chart([1.0, 2, 3, 2, 1])
    limits = made.limits(0)
    # mean 9/5; four moving ranges of 1
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx((1.8, -0.86, 4.46))
    assert made.provisional
    assert "Provisional limits: 5 points, and 13 are needed" in made.notes[0]


def test_thirteen_points_are_not_provisional() -> None:
    assert not chart(WAVY).provisional
    assert chart(WAVY[:12]).provisional


def test_a_constant_series_has_no_variation_and_no_limits() -> None:
    made = chart([0.1] * 14, target=5)
    assert (made.limits(0).lower, made.limits(0).upper) == (None, None)
    assert made.assurance is None
    assert "Variation at 2021-02: no variation." in sentences(made)
    assert "the points do not vary" in made.notes[0]


def test_rounding_is_no_variation() -> None:
    assert chart([0.3, 0.1 + 0.2] * 7).limits(0).lower is None


def test_a_jump_after_a_flat_series_is_a_signal() -> None:
    """Screening would leave moving ranges of 0 only, and limits of no width."""
    made = chart([0.0] * 20 + [10.0], "lower")
    assert signals(made) == [Signal.RUN_BELOW] * 20 + [Signal.ABOVE]
    assert made.variation is V.CONCERN
    assert "none was screened out" in made.notes[0]


def test_one_point_has_no_limits() -> None:
    made = chart([3.0])
    assert made.limits(0).upper is None
    assert "there is one point" in made.notes[0]


def test_a_missing_period_breaks_a_run() -> None:
    low, high = [1.0, 9.0] * 4, [7.0, 9.0] * 3
    whole = chart([*low, *high, 7.0])
    assert signals(whole)[-7:] == [Signal.RUN_ABOVE] * 7
    broken = chart([*low, *high[:3], None, *high[3:], 7.0])
    assert Signal.RUN_ABOVE not in signals(broken)
    assert broken.points[11].signal is None
    assert "1 period is missing; no run or trend goes across." in broken.notes


def test_a_period_left_out_of_the_file_breaks_a_trend_as_a_blank_one_does() -> None:
    xs = ["2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06", "2021-07"]
    # Little steps near the mean, and jumps before them that keep the limits wide.
    before = [Observation(f"2020-{n:02d}", 90.0 if n % 2 else 10.0) for n in range(1, 13)]
    rising = [Observation(x, 44.0 + n) for n, x in enumerate(xs)]
    made = make_chart([*before, *rising], better="higher")
    assert signals(made)[-7:] == [Signal.INCREASING] * 7
    later = [Observation(f"2021-{n + 1 + (n > 3):02d}", 44.0 + n) for n in range(7)]
    assert Signal.INCREASING not in signals(make_chart([*before, *later], better="higher"))


def test_a_tie_breaks_a_trend() -> None:
    before = [90.0, 10.0] * 6
    assert Signal.INCREASING in signals(chart([*before, 44.0, 45, 46, 47, 48, 49, 50]))
    assert Signal.INCREASING not in signals(chart([*before, 44.0, 45, 46, 46, 48, 49, 50]))


def test_a_point_on_the_mean_breaks_a_run() -> None:
    values = [5.0, 1, 9, 8, 2, 6, 4] * 2 + [6.0, 7, 6, 7, 5, 6, 7]
    mean = sum(values) / len(values)
    on = [mean if n == 17 else v for n, v in enumerate(values)]
    assert Signal.RUN_ABOVE not in signals(chart(on))


def test_no_pattern_crosses_a_rebase() -> None:
    values = [1.0, 9.0] * 4 + [7.0, 9.0] * 4
    assert Signal.RUN_ABOVE in signals(chart(values))
    made = chart(values, rebases=["2020-09"])
    assert set(signals(made)) == {Signal.NONE}
    assert [(g.number, g.first, g.last) for g in made.groups] == [
        (0, "2020-01", "2020-08"),
        (1, "2020-09", "2021-04"),
    ]


def test_a_rebase_that_is_no_period_of_the_series_is_refused() -> None:
    with pytest.raises(SeriesError, match="must begin at a period of the series, found 2019-05"):
        chart(WAVY, rebases=["2019-05"])


@pytest.mark.parametrize(
    ("better", "target", "expected"),
    [
        ("higher", 11.0, Assurance.FAIL),
        ("higher", -3.0, Assurance.PASS),
        ("higher", 5.0, Assurance.INCONSISTENT),
        ("lower", 11.0, Assurance.PASS),
        ("lower", -3.0, Assurance.FAIL),
        ("neutral", 11.0, None),
        ("higher", None, None),
    ],
)
def test_assurance_says_whether_the_process_would_meet_its_target(
    better: str, target: float | None, expected: Assurance | None
) -> None:
    made = chart(WAVY, better, target=target)
    assert made.limits(0).lower > -3 and made.limits(0).upper < 11
    assert made.assurance is expected


def test_a_target_on_a_limit_is_inconsistent() -> None:
    upper = chart(WAVY).limits(0).upper
    assert chart(WAVY, target=upper).assurance is Assurance.INCONSISTENT


def test_limits_beyond_the_possible_are_kept_and_said() -> None:
    made = chart([97.0, 99, 92, 100, 95, 99, 90, 98], least=0, most=100)
    upper = made.limits(0).upper
    assert upper > 100
    assert made.limits(0).drawn(0, 100) == (made.limits(0).lower, 100)
    assert made.edges == (f"The upper limit is {upper:,.1f}; it is drawn at 100.",)


@pytest.mark.parametrize(
    ("series", "said", "index"),
    [
        ([("2021-01", 1), ("2021-01", 2)], "one value, found two for 2021-01", 1),
        ([("2021-02", 1), ("2021-01", 2)], "in order, found 2021-01 after 2021-02", 1),
        ([("2021-01", 1), ("spring", 2)], "of one form, as '2021-01', found 'spring'", 1),
        ([("spring", 1)], "a period must be a month", 0),
        ([("2021-13", 1)], "a period must be a month", 0),
        ([("2021-01", None)], "at least one value, found none", None),
        ([("2021-01", float("nan"))], "a value must be a finite number", 0),
        ([], "at least one value, found none", None),
    ],
)
def test_what_is_no_series_is_refused(
    series: list[tuple[str, float | None]], said: str, index: int | None
) -> None:
    with pytest.raises(SeriesError, match=said) as refused:
        make_chart([Observation(x, y) for x, y in series], better="higher")
    assert refused.value.index == index


def test_a_group_may_not_come_back() -> None:
    series = [Observation(x, 1.0, g) for x, g in zip(months(3), (0, 1, 0), strict=True)]
    with pytest.raises(SeriesError, match="must not go down, found 0 after 1"):
        make_chart(series, better="higher")


def test_a_baseline_is_twelve_points_or_more_and_no_more_than_there_are() -> None:
    with pytest.raises(SeriesError, match="12 points or more, found 11"):
        chart(WAVY, baseline_points=11)
    with pytest.raises(SeriesError, match="needs as many values, found 13"):
        chart(WAVY, baseline_points=14)


@pytest.mark.parametrize(
    ("xs", "found"),
    [
        (["2021-01-31", "2021-02-28", "2021-03-31"], [0, 1, 2]),
        (["01/01/2021", "01/02/2021", "01/04/2021"], [0, 1, 3]),
        (["2020-06-30", "2020-09-30", "2021-03-31"], [0, 1, 3]),
        (["2021-01-04", "2021-01-11", "2021-01-18", "2021-02-01"], [0, 1, 2, 4]),
        # Friday to Monday is the next day of a series of weekdays
        (["2021-01-07", "2021-01-08", "2021-01-11"], [0, 1, 2]),
        (["3", "4", "6"], [0, 1, 3]),
    ],
)
def test_a_missing_period_is_seen_in_the_series_own_frequency(
    xs: list[str], found: list[int]
) -> None:
    assert places(xs) == found


VALUES = st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=40)


@UNTIMED
@given(VALUES, st.sampled_from([2.0, 0.5, 4.0]), st.integers(-8, 8))
def test_limits_move_with_the_scale_and_signals_stay(
    values: list[float], by: float, shift: int
) -> None:
    one, other = chart(values), chart([v * by + shift for v in values])
    assert signals(one) == signals(other)
    for name in ("mean", "lower", "upper"):
        before, after = getattr(one.limits(0), name), getattr(other.limits(0), name)
        expected = None if before is None else pytest.approx(before * by + shift, abs=1e-9)
        assert after == expected


@UNTIMED
@given(VALUES)
def test_the_mirror_image_has_mirrored_signals_and_the_same_judgement(
    values: list[float],
) -> None:
    one, mirror = chart(values, "higher"), chart([-v for v in values], "lower")
    assert [p.type for p in one.points] == [p.type for p in mirror.points]
    assert [s.direction for s in signals(one)] == [-s.direction for s in signals(mirror)]


@UNTIMED
@given(VALUES)
def test_backwards_the_limits_are_the_same(values: list[float]) -> None:
    one, other = chart(values).limits(0), chart(values[::-1]).limits(0)
    assert other.mean == pytest.approx(one.mean, abs=1e-9)
    assert (one.upper is None) == (other.upper is None)
    if one.upper is not None:
        assert other.upper == pytest.approx(one.upper, abs=1e-9)


@UNTIMED
@given(VALUES)
def test_every_flag_is_what_its_words_say(values: list[float]) -> None:
    made = chart(values)
    limits = made.limits(0)
    for point in made.points:
        if point.signal in (Signal.ABOVE, Signal.BELOW):
            assert not limits.lower - 1e-9 <= point.y <= limits.upper + 1e-9
        if point.signal in (Signal.RUN_ABOVE, Signal.TWO_ABOVE):
            assert point.y > limits.mean
        if point.signal in (Signal.RUN_BELOW, Signal.TWO_BELOW):
            assert point.y < limits.mean
    for signal in (Signal.RUN_ABOVE, Signal.RUN_BELOW):
        if signal in signals(made):
            side = [(p.y > limits.mean) == (signal is Signal.RUN_ABOVE) for p in made.points]
            assert any(all(side[n : n + 7]) for n in range(len(side) - 6))


@UNTIMED
@given(VALUES, st.integers(1, 39))
def test_two_halves_with_a_rebase_are_two_charts(values: list[float], cut: int) -> None:
    if cut >= len(values):
        return
    whole = chart(values, rebases=[months(len(values))[cut]])
    first, second = chart(values[:cut]), chart(values[cut:])
    assert signals(whole) == signals(first) + signals(second)
    assert whole.limits(1) == second.limits(0)
    assert whole.variation == second.variation


def test_days_need_not_be_month_ends() -> None:
    days = [date(2021, 1, 3) + timedelta(days=7 * n) for n in range(20)]
    series = [Observation(d.isoformat(), float(n % 3)) for n, d in enumerate(days)]
    assert make_chart(series, better="neutral").notes == ()
