"""Recorded figures in plain Python: which windows a supplied figure stands in, and its value."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.trust.plain import ENDS, LENGTHS, SPLITS, Figure, month_later


@dataclass(frozen=True)
class Recorded:
    """One supplied figure; ``by`` and ``group`` are ``all`` for the whole."""

    start: date
    end: date
    by: str
    group: str
    numerator: float | None
    denominator: float | None
    value: float | None
    recorded: date


def windows_of(row: Recorded) -> list[str]:
    """A reading of one day has every window that ends with its month; a period those as long."""
    ends_here = [w for w in LENGTHS if row.end.month in ENDS.get(w, range(1, 13))]
    if row.start == row.end:
        return ends_here
    after = row.end + timedelta(days=1)
    whole = row.start.day == 1 and after.day == 1
    fits = [w for w in ends_here if whole and month_later(row.start, LENGTHS[w]) == after]
    return fits or ["other"]


def value_of(row: Recorded, *, percent: bool) -> float | None:
    if row.value is not None:
        return row.value
    if row.denominator is None:
        return row.numerator
    if row.numerator is None or row.denominator <= 0:
        return None
    return (100 if percent else 1) * row.numerator / row.denominator


def recorded_figures(
    rows: list[Recorded], *, percent: bool
) -> set[tuple[str, str, str | None, str | None, Figure]]:
    """Every figure of the rows; of readings in one month the last, else the one recorded last."""
    standing: dict[object, Recorded] = {}
    for row in sorted(rows, key=lambda r: (r.end, r.recorded)):
        if row.start > row.end or row.by not in ("all", *SPLITS):
            continue
        reading = row.start == row.end
        period = (row.end.year, row.end.month) if reading else (row.start, row.end)
        standing[reading, period, row.by, row.group if row.by != "all" else None] = row
    found = set()
    for row in standing.values():
        value = value_of(row, percent=percent)
        status = "no_data" if value is None else "ok"
        by, group = (None, None) if row.by == "all" else (row.by, row.group)
        for window in windows_of(row):
            figure = (row.start, row.end, row.numerator, row.denominator, value, status)
            found.add((window, f"{row.end:%Y-%m}", by, group, figure))
    return found
