"""Which days the record can speak of, table by table: from the windows of the loaded extracts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.engine.definition import Definition
from sightline.record.calendar import add_months
from sightline.record.catalogue import TABLES

Extract = tuple[str, str, date, date | None, str]
Span = tuple[date, date]

# A value as shown (a worker, a last visit) stands until the next extract; when none comes for a
# quarter it is not known any more.
SHOWN_FOR = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether the data is loaded, and the unbroken spans of days that it speaks of, in order."""

    loaded: bool
    spans: tuple[Span, ...] = ()

    @property
    def first(self) -> date | None:
        """The first day of all."""
        return self.spans[0][0] if self.spans else None

    @property
    def last(self) -> date | None:
        """The last day of all."""
        return self.spans[-1][1] if self.spans else None


def table_reach(extracts: Iterable[Extract]) -> dict[str, Reach]:
    """Return for each record table the spans of days that its extracts speak of.

    The windows of all sources together make the spans. A table of values as shown speaks from an
    extract on until the next: on each day with the latest one before it.
    """
    windows: dict[str, list[Span]] = {}
    for _, _, as_at, window_from, table in extracts:
        windows.setdefault(table, []).append((window_from or date.min, as_at))
    return {table: Reach(True, _spans(table, spans)) for table, spans in windows.items()}


def _spans(table: str, windows: Sequence[Span]) -> tuple[Span, ...]:
    if table in TABLES and TABLES[table].as_shown:
        return _joined([(end, end) for _, end in windows], SHOWN_FOR)
    return _joined(windows, timedelta(days=1))


def _joined(spans: Iterable[Span], gap: timedelta) -> tuple[Span, ...]:
    """Return the spans with those that overlap, or lie no more than ``gap`` apart, made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start - joined[-1][1] <= gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def _common(left: Sequence[Span], right: Sequence[Span]) -> list[Span]:
    """Return the days that both have, as spans."""
    return [(max(a, c), min(b, d)) for a, b in left for c, d in right if max(a, c) <= min(b, d)]


def measure_reach(definition: Definition, tables: dict[str, Reach]) -> Reach:
    """Return the days a measure can speak of: every group of its needs, less its look-back."""
    spans: list[Span] = [(date.min, date.max)]
    for group in definition.needs:
        have = [tables[t] for t in group if t in tables]
        if not have:
            return Reach(False)
        spans = _common(spans, _joined((s for r in have for s in r.spans), timedelta(days=1)))
    if definition.look_back_months:
        spans = [
            (later, end)
            for start, end in spans
            if (later := _after(start, definition.look_back_months)) <= end
        ]
    return Reach(True, tuple(spans))


def _after(start: date, months: int) -> date:
    return start if start == date.min else add_months(start, months)
