"""Periods and snapshot days at the edges of months, quarters and financial years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.engine.periods import WINDOWS, period_ending, periods, snapshot_days


@pytest.mark.parametrize(
    ("window", "month", "start", "end"),
    [
        ("month", date(2021, 2, 1), date(2021, 2, 1), date(2021, 2, 28)),
        ("month", date(2020, 2, 1), date(2020, 2, 1), date(2020, 2, 29)),
        ("quarter", date(2021, 3, 1), date(2021, 1, 1), date(2021, 3, 31)),
        ("6m", date(2021, 2, 1), date(2020, 9, 1), date(2021, 2, 28)),
        ("12m", date(2021, 2, 1), date(2020, 3, 1), date(2021, 2, 28)),
        ("year", date(2021, 3, 1), date(2020, 4, 1), date(2021, 3, 31)),
    ],
)
def test_a_period_ends_with_its_month(window: str, month: date, start: date, end: date) -> None:
    found = period_ending(window, month)
    assert found is not None
    assert (found.start, found.end, found.label) == (start, end, f"{month:%Y-%m}")


def test_no_quarter_ends_in_february_and_no_year_in_december() -> None:
    assert period_ending("quarter", date(2021, 2, 1)) is None
    assert period_ending("year", date(2021, 12, 1)) is None


@given(st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.integers(0, 1200), st.sampled_from(WINDOWS))
def test_periods_of_a_window_follow_one_another(first: date, days: int, window: str) -> None:
    last = date.fromordinal(first.toordinal() + days)
    found = periods(window, first, last)
    assert all(p.start <= last for p in found)
    assert [p.label for p in found] == sorted({p.label for p in found})
    if window == "month":
        assert found[0].start <= first <= found[0].end
        assert found[-1].start <= last <= found[-1].end


def test_the_month_under_way_is_counted_on_the_last_day_known() -> None:
    days = snapshot_days([(date(2021, 1, 31), date(2021, 3, 16))])
    assert days == [date(2021, 1, 31), date(2021, 2, 28), date(2021, 3, 16)]
