"""Years of the DfE's returns: 1 April to 31 March, named after the March."""

from datetime import date

APRIL = 4


def return_year(day: date) -> int:
    """Return the year of the return that ``day`` belongs to.

    >>> return_year(date(2023, 3, 31)), return_year(date(2023, 4, 1))
    (2023, 2024)
    """
    return day.year + (day.month >= APRIL)


def year_start(day: date) -> date:
    """Return the 1 April with which the return of ``day`` starts.

    >>> year_start(date(2023, 3, 31))
    datetime.date(2022, 4, 1)
    """
    return date(return_year(day) - 1, APRIL, 1)
