"""What a cell of a file may hold, and dates as an extract may show them."""

from collections.abc import Iterable
from datetime import date, datetime

Cell = str | int | float | date | datetime | None
Row = tuple[Cell, ...]


def by(day: date | None, as_at: date) -> date | None:
    """Return ``day`` if it was not after ``as_at``: an extract knows no future."""
    return day if day is not None and day <= as_at else None


def last(days: Iterable[date], as_at: date) -> date | None:
    """Return the latest of ``days`` up to ``as_at``."""
    return max((day for day in days if day <= as_at), default=None)
