"""Everything after the cases in plain Python: a second engine, to hold the fast one to.

Written from the counting rules and the language of measures, for plainness and not for speed. It
shares no code with ``sightline.engine`` but the words of a definition.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from sightline.engine.definition import Definition

Span = tuple[date, date]
Figure = tuple[date, date, float | None, float | None, float | None, str]
Figures = dict[tuple[str, str, str | None, str | None], Figure]
LENGTHS = {"month": 1, "quarter": 3, "6m": 6, "12m": 12, "year": 12, "calendar_year": 12}
ENDS = {"quarter": (3, 6, 9, 12), "year": (3,), "calendar_year": (12,)}
SPLITS = (
    "team", "locality", "worker", "age_band", "sex", "ethnic_group", "disability", "category",
)  # fmt: skip
BANDS = {
    "Under 1": (0, 0), "1 to 4": (1, 4), "5 to 9": (5, 9), "10 to 15": (10, 15),
    "16 to 17": (16, 17), "18 and over": (18, None),
}  # fmt: skip
AGES = {"0-17": (0, 17), "10-17": (10, 17), "0-24": (0, 24), "18+": (18, None), "all": (0, None)}
PER = {
    "rate per 1,000": 1_000, "rate per 10,000": 10_000, "rate per 50,000": 50_000,
    "rate per 100,000": 100_000,
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One case with its groups; a group that it has no part in is None."""

    child: str | None
    subject: str | None
    date: date
    met: int | None
    value: float | None
    weight: float | None
    category: str | None
    team: str | None
    locality: str | None
    worker: str | None
    age_band: str | None
    sex: str | None
    ethnic_group: str | None
    disability: str | None

    @property
    def who(self) -> str | None:
        return self.subject if self.subject is not None else self.child


@dataclass(frozen=True)
class People:
    """So many residents of the ages in a financial year; of a group where it has one."""

    year: int
    persons: int
    youngest: int
    oldest: int | None
    split: str | None = None
    group: str | None = None


def month_later(day: date, months: int) -> date:
    """Calendar months, clipped to the end of the month."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    after = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return first + timedelta(days=min(day.day, (after - first).days) - 1)


def spans_of(windows: Iterable[Span], look_back: int) -> list[Span]:
    """The days that the extracts speak of, without those that look back too far."""
    days = sorted({a + timedelta(days=n) for a, b in windows for n in range((b - a).days + 1)})
    spans: list[Span] = []
    for day in days:
        if spans and day - spans[-1][1] == timedelta(days=1):
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    late = [(month_later(a, look_back), b) for a, b in spans]
    return [(a, b) for a, b in late if a <= b]


@dataclass(frozen=True)
class Known:
    """A period: its first and last day, how far it is known, and whether it is known at all."""

    window: str
    label: str
    start: date
    whole_end: date
    end: date
    known: bool

    @property
    def months_covered(self) -> float:
        whole = (self.whole_end - self.start).days + 1
        return LENGTHS[self.window] * ((self.end - self.start).days + 1) / whole


def periods(definition: Definition, spans: Sequence[Span]) -> Iterator[Known]:
    """Every period that the record touches; the span that tells most of it speaks."""
    for window, length in LENGTHS.items():
        if not spans:
            return
        month = spans[0][0].replace(day=1)
        while month <= month_later(spans[-1][1].replace(day=1), 12):
            end = month_later(month, 1) - timedelta(days=1)
            start = month_later(month, 1 - length)
            found = [
                each
                for first, last in spans
                if (each := _seen(definition, window, start, end, (first, last))) is not None
            ]
            if found and month.month in ENDS.get(window, range(1, 13)):
                yield max(found, key=lambda each: (each.known, each.end))
            month = month_later(month, 1)


def _seen(definition: Definition, window: str, start: date, end: date, span: Span) -> Known | None:
    first, last = span
    # A quarter or year under way is shown; a rolling window ends with a month that has begun.
    begun = start <= last if window in ENDS else end.replace(day=1) <= last
    if end < first or not begun:
        return None
    until = min(end, last)
    known = until >= first if definition.kind == "snapshot" else start >= first
    if definition.follow_up_months or definition.follow_up_days:
        followed = month_later(end, definition.follow_up_months) + timedelta(
            days=definition.follow_up_days
        )
        known = known and followed <= last
    return Known(window, f"{end:%Y-%m}", start, end, until, known)


def figures(
    definition: Definition,
    cases: Sequence[Case],
    windows: Sequence[Span],
    residents: Sequence[People],
) -> Figures:
    """Every figure of a measure: by window, period, grouping and group."""
    found: Figures = {}
    for period in periods(definition, spans_of(windows, definition.look_back_months)):
        if definition.kind == "snapshot":
            inside = [c for c in cases if c.date == period.end]
        else:
            inside = [c for c in cases if period.start <= c.date <= period.end]
        groups: dict[tuple[str | None, str | None], list[Case]] = {(None, None): inside}
        for split in SPLITS:
            for case in inside:
                if getattr(case, split) is not None:
                    groups.setdefault((split, getattr(case, split)), []).append(case)
        for (by, group), own in groups.items():
            counted: tuple[float | None, float | None, float | None] = (None, None, None)
            if period.known:
                people = _residents(definition, by, group, period.end, residents)
                counted = _count(definition, own, period, people)
            status = "ok" if counted[2] is not None else "no_data"
            found[period.window, period.label, by, group] = (
                period.start, period.end, *counted, status,
            )  # fmt: skip
    return found


def _residents(
    definition: Definition,
    by: str | None,
    group: str | None,
    day: date,
    residents: Sequence[People],
) -> int | None:
    """How many residents a rate is of: as given, else each single year of age added up."""
    ages = AGES[definition.population]
    if by == "age_band":
        if group not in BANDS:
            return None
        band = BANDS[group]
        inside = band[0] >= ages[0] and (
            ages[1] is None or (band[1] is not None and band[1] <= ages[1])
        )
        if not inside:
            return None
        ages, by, group = band, None, None
    year = day.year + (1 if day.month >= 4 else 0)
    own = [p for p in residents if (p.split, p.group) == (by, group)]
    by_year: dict[int, int] = {}
    for each in {p.year for p in own}:
        whole = [p for p in own if p.year == each and (p.youngest, p.oldest) == ages]
        if whole:
            by_year[each] = whole[0].persons
        elif ages[1] is not None:
            single = [
                p
                for p in own
                if p.year == each and p.youngest == p.oldest and ages[0] <= p.youngest <= ages[1]
            ]
            if len(single) == ages[1] - ages[0] + 1:
                by_year[each] = sum(p.persons for p in single)
    # Groups other than age bands count only where the settings give them for the very ages.
    if by is not None and not any((p.youngest, p.oldest) == ages for p in own):
        return None
    before = [each for each in by_year if each <= year]
    return by_year[max(before)] if before else None


def _count(
    definition: Definition, own: Sequence[Case], period: Known, residents: int | None
) -> tuple[float | None, float | None, float | None]:
    """Numerator, denominator and value; a value that is None is no data."""
    distinct = definition.counts != "rows"
    n = len({c.who for c in own} - {None}) if distinct else len(own)
    values = [c.value for c in own if c.value is not None]
    match definition.aggregate.value:
        case "count":
            return n, None, n
        case "sum":
            return sum(values), None, sum(values)
        case "mean":
            return (
                (sum(values), len(values), sum(values) / len(values)) if values else (None, 0, None)
            )
        case "median":
            return None, len(values), median(values) if values else None
        case "least":
            return None, len(values), min(values, default=None)
        case "greatest":
            return None, len(values), max(values, default=None)
        case "ratio":
            weight = sum(c.weight for c in own if c.weight is not None)
            times = 100 if definition.unit.value == "percent" else 1
            return sum(values), weight, times * sum(values) / weight if weight else None
        case "share":
            judged: Sequence[object] = [c.who for c in own if c.met is not None]
            met: Sequence[object] = [c.who for c in own if c.met == 1]
            if distinct:
                judged, met = list(set(judged) - {None}), list(set(met) - {None})
            return len(met), len(judged), 100 * len(met) / len(judged) if judged else None
        case "per worker":
            workers = len({c.worker for c in own} - {None})
            return n, workers, n / workers if workers else None
        case "rate":
            annual = 1.0 if definition.kind == "snapshot" else 12 / period.months_covered
            if residents is None:
                return n, None, None
            return n, residents, PER[definition.unit.value] * n * annual / residents
    raise AssertionError(definition.aggregate)
