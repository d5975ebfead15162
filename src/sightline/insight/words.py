"""Figures and periods in the words of a sentence."""

from datetime import date

from sightline.engine.definition import Definition, Kind, Unit
from sightline.record.calendar import month_end

_SPANS = {
    "quarter": "the quarter",
    "6m": "the 6 months",
    "12m": "the 12 months",
    "year": "the financial year",
    "calendar_year": "the calendar year",
}


def amount(value: float, unit: Unit) -> str:
    """Return a value with its unit as it is said: 49%, 80.9%, 1,255, 42.1 days, 67 per 10,000."""
    match unit:
        case Unit.PERCENT:
            return f"{trimmed(value)}%"
        case Unit.COUNT:
            return trimmed(value)
        case Unit.POUNDS:
            return f"£{value:,.0f}"
        case _ if unit.value.startswith("rate "):
            return f"{trimmed(value)} {unit.value.removeprefix('rate ')}"
        case _:
            return f"{trimmed(value)} {unit.value}"


def trimmed(value: float, decimals: int = 1) -> str:
    """Return a number with at most so many decimals, and none where it needs none.

    >>> trimmed(49.0), trimmed(80.91), trimmed(-0.04), trimmed(1255)
    ('49', '80.9', '0', '1,255')
    """
    text = f"{value:,.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def month_words(day: date) -> str:
    """Return the month in words: March 2021."""
    return f"{day:%B %Y}"


def day_words(day: date) -> str:
    """Return the day in words: 31 March 2021."""
    return f"{day.day} {day:%B %Y}"


def month_of(label: str) -> date:
    """Return the first day of the month of a label YYYY-MM."""
    return date(int(label[:4]), int(label[5:7]), 1)


def label_words(label: str) -> str:
    """Return a label YYYY-MM in words: March 2021."""
    return month_words(month_of(label))


def when(definition: Definition, window: str, label: str) -> str:
    """Return when a figure speaks of: "in March 2021", "on 31 March 2021", "in the year to ..."."""
    month = month_of(label)
    if definition.kind is Kind.SNAPSHOT:
        return f"on {day_words(month_end(month))}"
    if window in _SPANS:
        return f"in {_SPANS[window]} to {month_words(month)}"
    return f"in {month_words(month)}"
