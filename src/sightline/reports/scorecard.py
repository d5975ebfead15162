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
from sightline.insight.spc.signal_rows import signal_row
from sightline.insight.words import day_words, month_words
from sightline.record.calendar import month_end
from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS
from sightline.record.settings import Settings
from sightline.reports.figure_words import (
    base_words,
    better_words,
    period_words,
    standard_words,
    value_words,
)
from sightline.reports.sparkline import Sparkline, sparkline

MONTHS = 24
# A child's way through the services; areas that are not named come after, by name.
AREAS = (
    "Front door", "Early help", "Assessment", "Child protection", "Children in need",
    "Children looked after", "Health of children looked after",
    "Education of children looked after", "Permanence and adoption", "Care leavers",
    "Missing children", "Exploitation", "Workforce", "Supervision", "Quality assurance",
)  # fmt: skip
HEADLINES = (
    "contacts_month_n", "contact_decision_timeliness_pct", "referrals_month_n",
    "referral_rate_10k", "rereferral_12m_pct",
    "eh_children_open_n",
    "assessment_45wd_pct", "assessment_open_over_45wd_n", "assessment_child_seen_pct",
    "assessment_open_checkpoint",
    "s47_rate_10k", "s47_to_icpc_pct", "s47_undecided_n", "icpc_15wd_pct", "icpc_overdue_open_n",
    "icpc_to_cpp_pct", "cpp_number_n", "cpp_rate_10k", "cpp_second_subsequent_ever_pct",
    "cpp_ended_under_3m_pct", "cp_visits_2w_pct", "cp_not_seen_alone_pct",
    "cp_core_group_timely_pct",
    "cin_number_n", "cin_seen_6w_pct",
    "cla_number_n", "cla_rate_10k", "cla_entrants_n", "cla_leavers_n", "cla_seen_6w_pct",
    "placement_stability_3plus_pct", "placement_stability_long_term_pct",
    "iha_20wd_pct", "cla_health_up_to_date_pct", "pep_return_pct",
    "permanence_plan_4m_pct", "adoptions_n", "adoption_a1_days",
    "cl_in_touch_17_18_pct", "cl_in_touch_19_21_pct", "cl_suitable_accom_19_21_pct",
    "cl_eet_17_18_pct", "cl_eet_19_21_pct",
    "rhi_72h_care_pct", "ce_children_n",
    "caseload_average", "unallocated_children_n", "unallocated_open_steps_n",
    "supervision_timely_pct", "audit_sw_good_outstanding_pct",
)  # fmt: skip
"""What a scorecard shows of the measures that ship; a council's own measures are always on it."""
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
    something which weakens it; ``signal`` says whether the latest month is more than noise, and
    ``aim`` how it stands to the council's target, where there is one.
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
    signal: str = ""
    aim: str = ""


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
    """Everything on the page. ``further`` is how many measures have a figure and are not on it."""

    authority: str
    known_at: date | None
    children: int
    areas: Mapping[str, Sequence[Line]]
    loaded: Sequence[Loaded]
    warnings: Sequence[Doubt]
    checks_run: int
    invented: bool = False
    further: int = 0

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
    every: bool = False,
) -> Scorecard:
    """Return the scorecard of a view of the record: the headlines, or ``every`` measure.

    ``loads`` are the view's loads, ``children`` how many persons it knows, ``findings`` the rows
    of ``Findings.summary()``. ``invented`` marks a synthetic authority.
    """
    spoken = frozenset(t for load in loads for part in load.parts for t in part.tables)
    known = {d.id: d for d in definitions}
    shown = sorted((d for d in known.values() if every or is_headline(d)), key=_line_order)
    months = _months(prepared, shown)
    found = [f for f in findings if f["status"] == "found" and f["severity"] != "information"]
    found.sort(key=lambda f: (f["severity"] != "error", -f["rows"]))
    weakening = Counter(m for f in found for m in _weakened(f))
    areas: dict[str, list[Line]] = {}
    for definition in shown:
        line = _line(prepared, definition, settings, spoken, months.get(definition.id, []))
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
        further=sum(o.status == "ok" for o in prepared.outcomes.values())
        - sum(prepared.outcomes[d.id].status == "ok" for d in shown),
    )


def is_headline(definition: Definition) -> bool:
    """Return whether a measure is on the headline scorecard: one of ours, or the council's own."""
    return definition.id in HEADLINES or bool(definition.folder)


def _months(
    prepared: Prepared, definitions: Sequence[Definition]
) -> dict[str, list[Mapping[str, Any]]]:
    """Return the monthly figures of each measure, read in one query.

    A measure that speaks of no whole month has one row without a period, which is left out.
    """
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in figures(prepared, definitions, Wanted()):
        if row["period"]:
            found.setdefault(row["measure"], []).append(row)
    return found


def _weakened(finding: Mapping[str, Any]) -> list[str]:
    return [m for m in finding["weakens"].split(", ") if m]


def _line_order(definition: Definition) -> int:
    """Return the place among the headlines; what is none of them comes after, as it stood."""
    return HEADLINES.index(definition.id) if definition.id in HEADLINES else len(HEADLINES)


def _area_order(name: str) -> tuple[int, str]:
    return (AREAS.index(name) if name in AREAS else len(AREAS), name)


def _line(
    prepared: Prepared,
    definition: Definition,
    settings: Settings,
    spoken: frozenset[str],
    rows: Sequence[Mapping[str, Any]],
) -> Line:
    outcome = prepared.outcomes[definition.id]
    better = better_words(definition)
    day = prepared.known_at or date.today()
    standard = standard_words(definition, settings, day)
    if outcome.status != "ok":
        missing = _missing(definition, outcome.status, outcome.reason, spoken)
        none = Figure(None, missing)
        return Line(definition, none, none, none, None, standard, better, missing)
    months = {row["period"]: row for row in rows}
    latest = _latest(definition, rows)
    if latest is None:
        none = Figure(None, NO_DATA)
        return Line(definition, none, none, none, None, standard, better, NO_DATA)
    label = latest["period"]
    said = signal_row(definition, rows, settings)
    return Line(
        definition,
        _figure(definition, latest, outcome.reach, settings),
        _figure(definition, months.get(_earlier(label, 1)), outcome.reach, settings),
        _figure(definition, months.get(_earlier(label, 12)), outcome.reach, settings),
        _trend(definition, months, label),
        standard,
        better,
        signal=_signal(said),
        aim=_aim(definition, said),
    )


def _signal(said: Mapping[str, Any]) -> str:
    """Return the variation in words; with fewer than 13 points its limits are provisional."""
    words = str(said["variation_words"] or "")
    return f"{words} (provisional)" if words and said["provisional"] else words


def _aim(definition: Definition, said: Mapping[str, Any]) -> str:
    if said["target"] is None:
        return ""
    target = value_words(definition, said["target"])
    return f"{target}, set by {said['target_set_by']}: {said['rating']} ({said['letter']})"


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
