"""The control chart of a measure's figures, and what keeps it from having one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sightline.engine.definition import Definition, Kind
from sightline.engine.units import Aggregate
from sightline.insight.spc.chart import make_chart
from sightline.insight.spc.model import Better, Chart, Observation
from sightline.insight.words import day_words, label_words, month_of
from sightline.record.calendar import month_end
from sightline.record.settings import Rebase

SMALL = 20
"""Below this a denominator is small (counting rules, "Charts and disclosure")."""

WITH_LIMITS = ("month", "quarter")
_OVER = {Aggregate.SHARE, Aggregate.MEAN, Aggregate.MEDIAN}


@dataclass(frozen=True, slots=True)
class MeasureChart:
    """The series of one measure in one window.

    ``chart`` is None where there is a line without limits, and ``why_no_limits`` says why.
    ``counts`` is true where counts are shown in place of percentages. ``line`` are the periods
    that are over, YYYY-MM of their last month; ``notes`` whole sentences.
    """

    definition: Definition
    window: str
    line: tuple[Observation, ...]
    chart: Chart | None
    why_no_limits: str = ""
    counts: bool = False
    notes: tuple[str, ...] = ()


def measure_chart(
    definition: Definition,
    rows: Sequence[Mapping[str, Any]],
    *,
    window: str = "month",
    rebases: Sequence[Rebase] = (),
    target: float | None = None,
) -> MeasureChart:
    """Return the chart of a measure from its figures (``FIGURE_KEYS``) in any order.

    Of ``rows`` those of the window for the whole are taken. Only months and quarters get limits:
    windows that overlap share data, so their moving ranges collapse. A period that is not over
    is left out and said. Where most denominators are below 20 the counts are shown.
    """
    mine = sorted(
        (r for r in rows if r["window"] == window and r["by"] is None and r["period"]),
        key=lambda r: str(r["period"]),
    )
    whole = [r for r in mine if r["period_end"] == month_end(month_of(r["period"]))]
    notes = [
        f"{label_words(r['period'])} is not over and is left out." for r in mine if r not in whole
    ]
    whole = _with_ends_that_have_values(whole)
    counts = _mostly_small(definition, whole)
    if counts and definition.aggregate is Aggregate.SHARE:
        notes.append(
            f"Most periods have fewer than {SMALL} cases, so the chart shows how many (the "
            "numerator) and not the percentage. More or fewer is then neither better nor worse."
        )
        name, better, target = "numerator", "neutral", None
    else:
        name, better = "value", definition.better
        if counts:
            notes.append(f"Most periods have fewer than {SMALL} cases: read single ones with care.")
        counts = False
    line = tuple(Observation(r["period"], _value(r, name)) for r in whole)
    why = _why_no_limits(window, line)
    if why:
        return MeasureChart(definition, window, line, None, why, counts, tuple(notes))
    if definition.kind is Kind.SNAPSHOT:
        notes.append(
            "A stock, so neighbouring points lean on one another (autocorrelation): runs and "
            "trends come easily."
        )
    starts, said = _starts(whole, rebases)
    chart = make_chart(
        line,
        better=cast(Better, better),
        target=target,
        rebases=starts,
        least=0.0,
        most=100.0 if definition.aggregate is Aggregate.SHARE and not counts else None,
    )
    return MeasureChart(definition, window, line, chart, "", counts, (*notes, *said, *chart.notes))


def _value(row: Mapping[str, Any], name: str) -> float | None:
    value = row[name] if row["status"] == "ok" else None
    return None if value is None else float(value)


def _with_ends_that_have_values(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the rows from the first to the last with a value; those between keep their place."""
    have = [n for n, row in enumerate(rows) if row["status"] == "ok"]
    return list(rows[have[0] : have[-1] + 1]) if have else []


def _mostly_small(definition: Definition, rows: Sequence[Mapping[str, Any]]) -> bool:
    if definition.aggregate not in _OVER:
        return False
    sizes = [r["denominator"] for r in rows if r["denominator"] is not None]
    return bool(sizes) and sum(1 for size in sizes if size < SMALL) * 2 > len(sizes)


def _why_no_limits(window: str, line: Sequence[Observation]) -> str:
    if not line:
        return "No period that is over has a figure."
    if window == "year":
        return "A line without limits: years are too few for them."
    if window not in WITH_LIMITS:
        return "A line without limits: windows that overlap share cases."
    return ""


def _starts(
    rows: Sequence[Mapping[str, Any]], rebases: Sequence[Rebase]
) -> tuple[list[str], list[str]]:
    """Return the periods at which new limits begin, and what is said of each rebase.

    It is the first period that lies on or after the rebase's day as a whole: a period under way
    on that day holds both ways of working.
    """
    starts, said = [], []
    for rebase in rebases:
        day = day_words(rebase.day)
        after = [r for r in rows if _begin(r) >= rebase.day and r["status"] == "ok"]
        if len(after) == len([r for r in rows if r["status"] == "ok"]) or not after:
            where = "before the series begins" if after else "after its last period"
            said.append(f"A rebase from {day} ({rebase.reason}) lies {where} and changes nothing.")
        else:
            starts.append(str(after[0]["period"]))
            said.append(f"New limits from {label_words(starts[-1])}: {rebase.reason} ({day}).")
    return starts, said


def _begin(row: Mapping[str, Any]) -> date:
    start: date = row["period_start"]
    return start
