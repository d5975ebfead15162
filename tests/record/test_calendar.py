"""The working-day calendar against a naive count, and the dates of the counting rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.record import calendar as cal

DAYS = st.dates(min_value=cal.FIRST_DAY, max_value=cal.LAST_DAY - timedelta(days=400))


def naive_after(start: date, n: int) -> date:
    day = start
    while n:
        day += timedelta(days=1)
        n -= day.weekday() < 5 and day not in cal.bank_holidays()
    return day


def naive_between(start: date, end: date) -> int:
    count, day = 0, start
    while day < end:
        day += timedelta(days=1)
        count += day.weekday() < 5 and day not in cal.bank_holidays()
    return count


def test_strategy_discussion_of_13_april_2021_is_due_on_5_may() -> None:
    assert cal.working_days_after(date(2021, 4, 13), 15) == date(2021, 5, 5)
    assert cal.working_days_between(date(2021, 4, 13), date(2021, 5, 5)) == 15


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2020, 5, 4), True),  # early May moved to VE Day's 75th anniversary
        (date(2020, 5, 8), False),
        (date(2022, 5, 30), True),  # spring moved for the Platinum Jubilee
        (date(2022, 6, 2), False),
        (date(2022, 6, 3), False),
        (date(2022, 9, 19), False),  # State Funeral
        (date(2023, 5, 8), False),  # Coronation
        (date(2011, 4, 29), False),
        (date(2012, 6, 4), False),
        (date(2012, 6, 5), False),
        (date(1999, 12, 31), False),
        (date(2002, 5, 27), True),
        (date(2002, 6, 3), False),
        (date(2002, 6, 4), False),
        (date(2021, 12, 27), False),  # Christmas on a Saturday
        (date(2021, 12, 28), False),
        (date(2021, 12, 29), True),
        (date(2021, 8, 2), True),  # Scotland's summer holiday
        (date(2021, 7, 12), True),  # Northern Ireland's
        (date(2021, 11, 30), True),  # St Andrew's Day
        (date(2021, 1, 4), True),  # Scotland's second of January
        (date(2021, 4, 5), False),  # Easter Monday, not kept in Scotland
    ],
)
def test_bank_holidays_are_those_of_england(day: date, working: bool) -> None:
    assert cal.is_working_day(day) is working


def test_every_year_has_the_eight_holidays_or_more() -> None:
    for year in range(cal.FIRST_DAY.year, cal.LAST_DAY.year + 1):
        closed = [d for d in cal.bank_holidays() if d.year == year and d.weekday() < 5]
        # New Year's Day on a Saturday is kept two days later, so it stays in its own year
        assert 8 <= len(closed) <= 10, year


@given(DAYS, st.integers(min_value=0, max_value=120))
def test_days_after_equal_the_naive_count(start: date, n: int) -> None:
    due = cal.working_days_after(start, n)
    assert due == naive_after(start, n)
    assert cal.working_days_between(start, due) == n
    assert n == 0 or cal.is_working_day(due)


@given(DAYS, st.integers(min_value=0, max_value=400))
def test_days_between_equal_the_naive_count_and_mirror(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    assert cal.working_days_between(start, end) == naive_between(start, end)
    assert cal.working_days_between(end, start) == -naive_between(start, end)


@given(DAYS, st.integers(min_value=0, max_value=60))
def test_rows_agree_with_the_functions(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    rows = list(cal.calendar_rows(first, last))
    assert [row[0] for row in rows] == [first + timedelta(days=i) for i in range(days + 1)]
    for day, working, number in rows:
        assert working is cal.is_working_day(day)
        assert number == cal.working_day_number(day)


def test_the_whole_calendar_can_be_listed() -> None:
    rows = list(cal.calendar_rows(cal.FIRST_DAY, cal.LAST_DAY))
    assert rows[0] == (date(1990, 1, 1), False, 0)
    assert rows[-1][2] == sum(row[1] for row in rows)


@given(DAYS)
def test_next_working_day(day: date) -> None:
    found = cal.next_working_day(day)
    assert cal.is_working_day(found)
    assert found == (day if cal.is_working_day(day) else naive_after(day, 1))


def test_day_0_is_the_start_whatever_day_it_is() -> None:
    saturday = date(2021, 5, 1)
    assert cal.working_days_after(saturday, 0) == saturday
    assert cal.working_days_after(saturday, 1) == date(2021, 5, 4)


@pytest.mark.parametrize(
    "call",
    [
        lambda: cal.is_working_day(date(1989, 12, 31)),
        lambda: cal.working_days_between(date(2020, 1, 1), date(2046, 1, 1)),
        lambda: cal.working_days_after(date(2045, 12, 20), 45),
        lambda: cal.calendar_rows(date(1989, 1, 1), date(1990, 1, 1)),
        lambda: cal.next_working_day(date(2045, 12, 31)),
        lambda: cal.next_working_day(date(2046, 1, 1)),
    ],
)
def test_outside_the_calendar_is_refused_with_its_span(call) -> None:
    with pytest.raises(ValueError, match="from 1990-01-01 to 2045-12-31, found"):
        call()


def test_a_negative_number_of_days_and_a_reversed_span_are_refused() -> None:
    with pytest.raises(ValueError, match=r"must be 0 or more, found -1"):
        cal.working_days_after(date(2021, 1, 1), -1)
    with pytest.raises(ValueError, match=r"last must be on or after first"):
        cal.calendar_rows(date(2021, 1, 2), date(2021, 1, 1))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2021, 8, 31), -6, date(2021, 2, 28)),
        (date(2020, 8, 31), -6, date(2020, 2, 29)),
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2021, 12, 15), 1, date(2022, 1, 15)),
        (date(2021, 1, 15), -1, date(2020, 12, 15)),
        (date(2021, 3, 31), 0, date(2021, 3, 31)),
    ],
)
def test_months_clip_to_the_end_of_the_month(day: date, months: int, expected: date) -> None:
    assert cal.add_months(day, months) == expected


@given(DAYS, st.integers(min_value=-240, max_value=240))
def test_months_land_in_the_right_month(day: date, months: int) -> None:
    moved = cal.add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or cal.is_month_end(moved)


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(2004, 2, 29), date(2022, 2, 28), 17),
        (date(2004, 2, 29), date(2022, 3, 1), 18),
        (date(2004, 2, 29), date(2020, 2, 29), 16),
        (date(2003, 7, 31), date(2021, 7, 30), 17),
        (date(2003, 7, 31), date(2021, 7, 31), 18),
        (date(2021, 7, 31), date(2021, 7, 31), 0),
    ],
)
def test_age_is_attained_at_the_start_of_the_birthday(birth: date, day: date, age: int) -> None:
    assert cal.age_on(birth, day) == age


@given(DAYS, st.integers(min_value=0, max_value=25))
def test_age_turns_on_the_birthday(birth: date, age: int) -> None:
    turned = cal.birthday(birth, age)
    assert cal.age_on(birth, turned) == age
    if age:
        assert cal.age_on(birth, turned - timedelta(days=1)) == age - 1


def test_an_unborn_child_has_no_age_and_no_birth_date_is_printed() -> None:
    with pytest.raises(ValueError, match="needs a day on or after the birth date") as refused:
        cal.age_on(date(2021, 5, 17), date(2021, 5, 1))
    assert "2021" not in str(refused.value)


def test_financial_years() -> None:
    assert cal.financial_year(date(2021, 3, 31)) == 2021
    assert cal.financial_year(date(2021, 4, 1)) == 2022
    assert cal.financial_year_start(2021) == date(2020, 4, 1)
    assert cal.financial_year_end(2021) == date(2021, 3, 31)
    assert cal.financial_year_label(2021) == "2020-21"
    assert cal.financial_year_label(2000) == "1999-00"


def test_month_ends() -> None:
    assert cal.month_start(date(2020, 2, 17)) == date(2020, 2, 1)
    assert cal.month_end(date(2020, 2, 17)) == date(2020, 2, 29)
    assert list(cal.month_ends(date(2020, 12, 31), date(2021, 2, 28))) == [
        date(2020, 12, 31),
        date(2021, 1, 31),
        date(2021, 2, 28),
    ]
    assert list(cal.month_ends(date(2021, 1, 1), date(2021, 1, 30))) == []
