"""The headline scorecard: each measure's latest figure, a month and a year before, and its trend.

Two readers share it: the command line prints it, ``scorecard_page`` draws it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind, Unit
from sightline.engine.figures import Wanted, figures
from sightline.engine.prepared import Prepared
from sightline.history import LoadEntry
from sightline.record.calendar import month_end
from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS
from sightline.record.settings import Settings
from sightline.reports.figure_words import (
    base_words,
    better_words,
    day_words,
    month_words,
    period_words,
    standard_words,
    value_words,
)
from sightline.reports.sparkline import Sparkline, sparkline

MONTHS = 24
# A child's way through the services; areas that are not named come after, by name.
AREAS = (
    "Front door", "Early help", "Assessment", "Child protection", "Children in need",
    "Children looked after", "Permanence and adoption", "Care leavers", "Workforce",
)  # fmt: skip
AT_A_GLANCE = (
    "cin_number_n", "cpp_number_n", "cla_number_n", "unallocated_children_n",
    "assessment_45wd_pct", "cla_seen_6w_pct",
)  # fmt: skip
NO_DATA = "no data"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in words; ``value`` is None and ``said`` says why where there is none."""

    value: float | None
    said: str
    base: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure on the scorecard.

    ``missing`` says why it has no figure at all; ``weakened_by`` counts the checks that found
    something which weakens it.
    """

    definition: Definition
    latest: Figure
    previous: Figure
    year_ago: Figure
    trend: Sparkline | None
    standard: str
    better: str
    missing: str = ""
    weakened_by: int = 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """One check that found something: in words, how grave, and the titles of what it weakens."""

    sentence: str
    severity: str
    weakens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is loaded of one source, over all of its extracts."""

    source: str
    extracts: int
    first: date
    last: date
    read: int
    refused: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything on the page."""

    authority: str
    known_at: date | None
    children: int
    areas: Mapping[str, Sequence[Line]]
    loaded: Sequence[Loaded]
    warnings: Sequence[Doubt]
    checks_run: int
    invented: bool = False

    def line(self, measure: str) -> Line | None:
        """Return the line of a measure, or None where it is not on the card."""
        lines = (line for area in self.areas.values() for line in area)
        return next((line for line in lines if line.definition.id == measure), None)

    @property
    def glance(self) -> list[Line]:
        """The figures a director asks for first, where there are any."""
        found = (self.line(measure) for measure in AT_A_GLANCE)
        return [line for line in found if line and line.latest.value is not None]


def build_scorecard(
    prepared: Prepared,
    definitions: Iterable[Definition],
    settings: Settings,
    loads: Sequence[LoadEntry],
    *,
    children: int,
    findings: Sequence[Mapping[str, Any]] = (),
    invented: bool = False,
) -> Scorecard:
    """Return the scorecard of a view of the record.

    ``loads`` are the view's loads, ``children`` how many persons it knows, ``findings`` the rows
    of ``Findings.summary()``. ``invented`` marks a synthetic authority.
    """
    spoken = frozenset(t for load in loads for part in load.parts for t in part.tables)
    known = {d.id: d for d in definitions}
    found = [f for f in findings if f["status"] == "found" and f["severity"] != "information"]
    found.sort(key=lambda f: (f["severity"] != "error", -f["rows"]))
    weakening = Counter(m for f in found for m in _weakened(f))
    areas: dict[str, list[Line]] = {}
    for definition in known.values():
        line = _line(prepared, definition, settings, spoken)
        areas.setdefault(definition.area, []).append(
            replace(line, weakened_by=weakening[definition.id])
        )
    return Scorecard(
        authority=settings.authority.name,
        known_at=prepared.known_at,
        children=children,
        areas={name: areas[name] for name in sorted(areas, key=_area_order)},
        loaded=_loaded(loads),
        warnings=[
            Doubt(
                f["sentence"],
                f["severity"],
                tuple(known[m].title for m in _weakened(f) if m in known),
            )
            for f in found
        ],
        checks_run=sum(1 for f in findings if f["status"] in ("found", "passed")),
        invented=invented,
    )


def _weakened(finding: Mapping[str, Any]) -> list[str]:
    return [m for m in finding["weakens"].split(", ") if m]


def _area_order(name: str) -> tuple[int, str]:
    return (AREAS.index(name) if name in AREAS else len(AREAS), name)


def _line(
    prepared: Prepared, definition: Definition, settings: Settings, spoken: frozenset[str]
) -> Line:
    outcome = prepared.outcomes[definition.id]
    better = better_words(definition)
    day = prepared.known_at or date.today()
    standard = standard_words(definition, settings, day)
    if outcome.status != "ok":
        missing = _missing(definition, outcome.status, outcome.reason, spoken)
        none = Figure(None, missing)
        return Line(definition, none, none, none, None, standard, better, missing)
    # A measure that speaks of no whole month has one row without a period.
    rows = [row for row in figures(prepared, [definition], Wanted()) if row["period"]]
    months = {row["period"]: row for row in rows}
    latest = _latest(definition, rows)
    if latest is None:
        none = Figure(None, NO_DATA)
        return Line(definition, none, none, none, None, standard, better, NO_DATA)
    label = latest["period"]
    return Line(
        definition,
        _figure(definition, latest, outcome.reach, settings),
        _figure(definition, months.get(_earlier(label, 1)), outcome.reach, settings),
        _figure(definition, months.get(_earlier(label, 12)), outcome.reach, settings),
        _trend(definition, months, label),
        standard,
        better,
    )


def _missing(definition: Definition, status: str, reason: str, spoken: frozenset[str]) -> str:
    if status != "not_loaded":
        return f"could not run: {reason}"
    wanting = [group for group in definition.needs if not set(group) & spoken]
    words = " and ".join(" or ".join(_titled(t) for t in group) for group in wanting)
    return f"not loaded: needs {words or 'data that no extract holds'}"


def _titled(table: str) -> str:
    return TABLES[table].title.lower() if table in TABLES else table


def _latest(definition: Definition, rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the newest month to show: for what happens, the newest that is over (rule 8)."""
    if not rows:
        return None
    if definition.kind is Kind.SNAPSHOT:
        return rows[-1]
    over = [row for row in rows if row["period_end"] == month_end(row["period_end"])]
    return over[-1] if over else rows[-1]


def _earlier(label: str, months: int) -> str:
    year, month = divmod(int(label[:4]) * 12 + int(label[5:]) - 1 - months, 12)
    return f"{year:04d}-{month + 1:02d}"


def _figure(
    definition: Definition, row: Mapping[str, Any] | None, reach: Reach, settings: Settings
) -> Figure:
    if row is None:
        since = f": the record begins in {month_words(reach.first)}" if reach.first else ""
        return Figure(None, f"{NO_DATA}{since}")
    period = period_words(definition, row)
    if row["status"] == "ok":
        said = value_words(definition, row["value"])
        return Figure(row["value"], said, base_words(definition, row), period)
    return Figure(None, _why_none(definition, row, reach, settings), "", period)


def _why_none(
    definition: Definition, row: Mapping[str, Any], reach: Reach, settings: Settings
) -> str:
    if row["numerator"] is None and reach.first and row["period_start"] < reach.first:
        return f"{NO_DATA}: the record speaks of this from {day_words(reach.first)}"
    if definition.unit is Unit.RATE and not settings.population:
        return f"{NO_DATA}: the settings give no population"
    return f"{NO_DATA}: there was nothing to count"


def _trend(
    definition: Definition, months: Mapping[str, Mapping[str, Any]], label: str
) -> Sparkline | None:
    labels = [_earlier(label, n) for n in range(MONTHS - 1, -1, -1)]
    first = min((m for m, row in months.items() if row["value"] is not None), default=label)
    labels = [each for each in labels if each >= first]
    values = [months[each]["value"] if each in months else None for each in labels]
    said = [value_words(definition, v) for v in values]
    names = [month_words(date(int(each[:4]), int(each[5:]), 1)) for each in labels]
    return sparkline(values, said, names)


def _loaded(loads: Sequence[LoadEntry]) -> list[Loaded]:
    by_source: dict[str, list[tuple[LoadEntry, int, int]]] = {}
    for load in loads:
        for source in {p.source for p in load.parts}:
            parts = [p for p in load.parts if p.source == source]
            counts = (sum(p.read for p in parts), sum(p.refused for p in parts))
            by_source.setdefault(source, []).append((load, *counts))
    return [
        Loaded(
            CODE_LISTS["source"].code(source).label,
            len(taken),
            min(load.as_at for load, _, _ in taken),
            max(load.as_at for load, _, _ in taken),
            sum(read for _, read, _ in taken),
            sum(refused for _, _, refused in taken),
        )
        for source, taken in sorted(by_source.items())
    ]
