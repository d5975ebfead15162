"""Which days the record can speak of, table by table: from the windows of the loaded extracts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.engine.definition import Definition
from sightline.record.calendar import add_months
from sightline.record.catalogue import TABLES

Extract = tuple[str, str, date, date | None, str]


@dataclass(frozen=True, slots=True)
class Reach:
    """The first and last day that a measure can speak of, and whether its data is loaded."""

    loaded: bool
    first: date | None = None
    last: date | None = None


def table_reach(extracts: Iterable[Extract]) -> dict[str, Reach]:
    """Return for each record table the unbroken span of days that ends with its last extract.

    The windows of all sources together make the span. A table of values as shown (a worker, a
    last visit) speaks from its first extract on: on each day with the latest one before it.
    """
    windows: dict[str, list[tuple[date, date]]] = {}
    for _, _, as_at, window_from, table in extracts:
        windows.setdefault(table, []).append((window_from or date.min, as_at))
    return {table: _span(table, spans) for table, spans in windows.items()}


def _span(table: str, spans: list[tuple[date, date]]) -> Reach:
    last = max(end for _, end in spans)
    if table in TABLES and TABLES[table].as_shown:
        return Reach(True, min(end for _, end in spans), last)
    first = last
    for start, end in sorted(spans, key=lambda s: s[1], reverse=True):
        if end + timedelta(days=1) >= first:
            first = min(first, start)
    return Reach(True, first, last)


def measure_reach(definition: Definition, tables: dict[str, Reach]) -> Reach:
    """Return the days a measure can speak of: every group of its needs, less its look-back."""
    firsts, lasts = [], []
    for group in definition.needs:
        have = [tables[t] for t in group if t in tables]
        if not have:
            return Reach(False)
        firsts.append(min(r.first for r in have if r.first))
        lasts.append(max(r.last for r in have if r.last))
    if not firsts:
        return Reach(False)
    first = max(firsts)
    if definition.look_back_months and first != date.min:
        first = add_months(first, definition.look_back_months)
    return Reach(True, first, min(lasts))
