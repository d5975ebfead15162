"""Hand-made measures and figures for the tests of insight."""

from datetime import date
from typing import Any

from hypothesis import settings

from sightline.engine.definition import Definition, Kind, Unit
from sightline.record.calendar import add_months, month_end

UNTIMED = settings(deadline=None)
"""No test is timed: the machine may be busy."""


def definition(**changes: Any) -> Definition:
    """A percentage of assessments, higher is better, unless told otherwise."""
    given: dict[str, Any] = {
        "id": "in_time_pct",
        "title": "Assessments in time",
        "question": "In time?",
        "area": "Assessment",
        "kind": Kind.FLOW,
        "needs": (("ssd_cin_assessments",),),
        "sql": "",
        "file": "",
        "unit": Unit.PERCENT,
        "better": "higher",
    }
    return Definition(**{**given, **changes})


def figure(month: str, **changes: Any) -> dict[str, Any]:
    """One figure of a month, 80 of 100 unless told otherwise."""
    start = date(int(month[:4]), int(month[5:]), 1)
    row: dict[str, Any] = {
        "measure": "in_time_pct",
        "period": month,
        "period_start": start,
        "period_end": month_end(start),
        "window": "month",
        "by": None,
        "group": None,
        "numerator": 80,
        "denominator": 100,
        "value": 80.0,
        "unit": "percent",
        "known_at": None,
        "status": "ok",
    }
    return {**row, **changes}


def shares(met: list[int], of: int = 100, first: str = "2020-01") -> list[dict[str, Any]]:
    """Months of so many met of the same number."""
    return [
        figure(m, numerator=n, denominator=of, value=100 * n / of)
        for m, n in zip(months(len(met), first), met, strict=True)
    ]


def months(count: int, first: str = "2020-01") -> list[str]:
    """So many months, YYYY-MM."""
    start = date(int(first[:4]), int(first[5:]), 1)
    return [f"{add_months(start, n):%Y-%m}" for n in range(count)]
