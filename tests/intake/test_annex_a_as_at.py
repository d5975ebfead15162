"""The as-at date of a workbook: found where the ages leave one day, refused where they do not."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.intake.annex_a.as_at import bounds, contradicts, days_allowed
from sightline.record.calendar import age_on

DAY = date(2021, 3, 31)
births = st.dates(date(2003, 1, 1), DAY)


@given(births)
def test_the_true_day_is_always_allowed(birth: date) -> None:
    allowed = days_allowed(birth, age_on(birth, DAY))
    assert allowed is not None
    assert allowed[0] <= DAY <= allowed[1]


@given(st.lists(births, min_size=3, max_size=40))
def test_ages_never_rule_the_true_day_out(people: list[date]) -> None:
    found = bounds([(b, age_on(b, DAY)) for b in people], None)
    assert found is not None
    assert found.earliest <= DAY <= found.latest
    assert not contradicts(found, DAY)
    assert found.day in (None, DAY)


def test_birthdays_on_the_day_and_on_the_next_leave_one_day() -> None:
    people = [date(2010, 3, 31), date(2012, 4, 1), date(2015, 7, 7)]
    found = bounds([(b, age_on(b, DAY)) for b in people], None)
    assert found is not None
    assert found.day == DAY


def test_the_latest_event_narrows_the_days() -> None:
    people = [date(2012, 4, 1), date(2015, 7, 7), date(2010, 3, 1)]
    ages = [(b, age_on(b, DAY)) for b in people]
    assert bounds(ages, None).day is None  # type: ignore[union-attr]
    assert bounds(ages, DAY).day == DAY  # type: ignore[union-attr]


def test_an_event_after_the_days_that_ages_leave_is_a_slip() -> None:
    people = [date(2010, 3, 31), date(2012, 4, 1), date(2015, 7, 7)]
    found = bounds([(b, age_on(b, DAY)) for b in people], date(2031, 1, 1))
    assert found is not None
    assert found.day == DAY


def test_fractions_of_a_year_name_the_day_even_beside_rows_of_another_day() -> None:
    exact = [
        (b, (DAY - b).days / 365.25) for b in (date(2010, 5, 5), date(2012, 8, 9), date(2004, 1, 2))
    ]
    found = bounds([*exact, (date(2002, 2, 13), 20.0), (date(2003, 12, 30), 18.0)], None)
    assert found is not None
    assert found.day == DAY
    assert contradicts(found, DAY + timedelta(days=30))


def test_one_slip_among_whole_years_leaves_the_day_open() -> None:
    people = [date(2010, 3, 31), date(2012, 4, 1), date(2015, 7, 7)]
    ages: list[tuple[date, float]] = [(b, age_on(b, DAY)) for b in people]
    found = bounds([*ages, (date(2011, 1, 1), 3.0)], None)
    assert found is not None
    assert found.day is None


@pytest.mark.parametrize("age", [-1.0, 130.0])
def test_impossible_ages_say_nothing(age: float) -> None:
    assert days_allowed(date(2010, 1, 1), age) is None


def test_a_given_day_that_nearly_all_ages_rule_out_is_contradicted() -> None:
    people = [date(2010, 3, 1) + timedelta(days=n) for n in range(60)]
    found = bounds([(b, age_on(b, DAY)) for b in people], None)
    assert found is not None
    assert contradicts(found, date(2021, 6, 30))
