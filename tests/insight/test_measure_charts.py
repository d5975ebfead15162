"""Which figures of a measure get limits, and what is said of those that do not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_kit import UNTIMED, definition, figure, months, shares

from sightline.engine.definition import Kind, Unit
from sightline.insight.spc import Assurance, Variation
from sightline.insight.spc.of_measure import measure_chart
from sightline.insight.spc.signal_rows import SIGNAL_KEYS, signal_row
from sightline.record.settings import Rebase, Settings, Target, default_settings

RISING = [50, 52, 49, 51, 50, 48, 51, 50, 80, 82, 79, 81, 80, 83, 80, 81]


def settings(targets: tuple[Target, ...] = (), rebases: tuple[Rebase, ...] = ()) -> Settings:
    return replace(default_settings(), targets=targets, rebases=rebases)


def test_months_get_limits_and_a_rolling_window_a_line_with_the_reason() -> None:
    made = measure_chart(definition(), shares(RISING))
    assert made.chart is not None
    assert made.chart.variation is Variation.IMPROVEMENT
    rolling = [{**r, "window": "12m"} for r in shares(RISING)]
    line = measure_chart(definition(), rolling, window="12m")
    assert line.chart is None
    assert len(line.line) == 16
    assert line.why_no_limits == "A line without limits: windows that overlap share cases."


def test_figures_by_group_and_of_other_windows_are_not_in_the_series() -> None:
    noise = [
        figure("2020-03", by="sex", group="Male", value=1.0),
        figure("2020-03", window="6m", value=1.0),
    ]
    assert measure_chart(definition(), [*shares(RISING), *noise]) == measure_chart(
        definition(), shares(RISING)
    )


def test_a_period_that_is_not_over_is_left_out_and_said() -> None:
    rows = [*shares(RISING), figure("2021-05", period_end=date(2021, 5, 12))]
    made = measure_chart(definition(), rows)
    assert made.line[-1].x == "2021-04"
    assert "May 2021 is not over and is left out." in made.notes


def test_a_month_of_nothing_inside_keeps_its_place() -> None:
    rows = shares(RISING)
    rows[10] |= {"value": None, "numerator": 0, "denominator": 0, "status": "no_data"}
    made = measure_chart(definition(), rows)
    assert made.chart.points[10].y is None
    assert "1 period is missing; no run or trend goes across." in made.notes
    first = [{**r, "value": None, "status": "no_data"} for r in rows[:2]]
    assert len(measure_chart(definition(), first + rows[2:]).line) == 14


def test_where_most_denominators_are_small_counts_are_shown() -> None:
    made = measure_chart(definition(), shares([5, 6, 7, 5, 6, 8, 9, 5], of=10), target=90.0)
    assert made.counts
    assert [o.y for o in made.line] == [5, 6, 7, 5, 6, 8, 9, 5]
    assert made.chart.better == "neutral"
    assert made.chart.assurance is None
    assert "Most periods have fewer than 20 cases" in made.notes[0]
    half = shares([5] * 4, of=10) + shares([50] * 4, of=100, first="2020-05")
    assert not measure_chart(definition(), half).counts


def test_a_stock_says_that_its_points_lean_on_one_another() -> None:
    stock = measure_chart(definition(kind=Kind.SNAPSHOT), shares(RISING))
    assert "autocorrelation" in " ".join(stock.notes)
    assert "autocorrelation" not in " ".join(measure_chart(definition(), shares(RISING)).notes)


def test_a_rebase_begins_at_the_first_whole_period_with_its_reason() -> None:
    new = Rebase("in_time_pct", date(2020, 8, 15), "New front door")
    made = measure_chart(definition(), shares(RISING), rebases=[new])
    assert [g.first for g in made.chart.groups] == ["2020-01", "2020-09"]
    assert "New limits from September 2020: New front door (15 August 2020)." in made.notes
    assert made.chart.variation is Variation.COMMON


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2019, 1, 1), "before the series begins"), (date(2022, 1, 1), "after its last period")],
)
def test_a_rebase_outside_the_series_is_said_and_changes_nothing(day: date, said: str) -> None:
    made = measure_chart(definition(), shares(RISING), rebases=[Rebase("in_time_pct", day, "Door")])
    assert len(made.chart.groups) == 1
    assert said in " ".join(made.notes)


@UNTIMED
@given(st.permutations(range(len(RISING))))
def test_the_order_of_the_figures_does_not_matter(order: list[int]) -> None:
    rows = shares(RISING)
    assert measure_chart(definition(), [rows[n] for n in order]) == measure_chart(
        definition(), rows
    )


def test_no_figures_are_no_chart() -> None:
    made = measure_chart(definition(), [figure("2020-01", status="no_data", value=None)])
    assert (made.chart, made.line) == (None, ())
    assert made.why_no_limits == "No period that is over has a figure."


AIM = Target("in_time_pct", 85.0, 5.0, date(2021, 1, 1), None, "the board")


def test_a_signal_row_says_the_whole_in_one_sentence() -> None:
    row = signal_row(definition(), shares(RISING), settings((AIM,)))
    assert set(row) == set(SIGNAL_KEYS)
    assert (row["variation"], row["assurance"]) == (Variation.IMPROVEMENT, Assurance.FAIL)
    assert (row["rating"], row["letter"], row["target"]) == ("near target", "A", 85.0)
    assert row["sentence"] == (
        "In April 2021: 81%; signal of improvement, above the upper limit. "
        "Near target (85%, set by the board). As it runs now it is consistently "
        "failing the target."
    )


def test_a_target_of_other_days_or_another_measure_is_no_target() -> None:
    earlier = Target("in_time_pct", 85.0, 5.0, date(2019, 1, 1), date(2021, 4, 29), "x")
    other = Target("other", 85.0, 5.0, date(2019, 1, 1), None, "x")
    row = signal_row(definition(), shares(RISING), settings((earlier, other)))
    assert (row["rating"], row["letter"], row["assurance"]) == ("no target", "-", None)


def test_small_numbers_are_told_as_numbers() -> None:
    row = signal_row(definition(), shares([5, 6, 7, 5, 6, 8, 9, 5], of=10), settings())
    assert row["sentence"].startswith("In August 2020: 5 of 10 (50%);")


def test_a_measure_without_figures_says_so_and_is_no_noise() -> None:
    row = signal_row(definition(), [figure("2020-01", status="not_loaded", value=None)], settings())
    assert (row["status"], row["variation"], row["value"]) == ("not_loaded", None, None)
    assert row["sentence"].startswith("Not loaded")


def test_limits_beyond_100_are_noted_with_their_true_figure() -> None:
    high = [97, 99, 92, 100, 95, 99, 90, 98] * 2
    row = signal_row(definition(), shares(high), settings())
    assert "it is drawn at 100" in row["notes"]
    assert "drawn" not in row["sentence"]


def test_a_count_is_not_held_to_100() -> None:
    counts = [
        figure(m, value=float(n), numerator=n, denominator=None)
        for m, n in zip(months(14), [90, 110] * 7, strict=True)
    ]
    made = measure_chart(definition(unit=Unit.COUNT, better="neutral"), counts)
    assert made.chart.edges == ()
    assert made.chart.limits(0).upper > 100
