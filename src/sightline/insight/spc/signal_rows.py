"""What every measure's series says now: one row and one plain sentence for each."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sightline.engine.definition import Definition
from sightline.insight.spc.model import Better, Variation
from sightline.insight.spc.of_measure import MeasureChart, measure_chart
from sightline.insight.spc.rows import variation_words
from sightline.insight.targets import Rating, rate
from sightline.insight.words import amount, month_of, when
from sightline.record.calendar import month_end
from sightline.record.settings import Settings, Target

SIGNAL_KEYS = (
    "measure", "title", "area", "window", "period", "value", "unit", "variation",
    "variation_words", "signal", "assurance", "assurance_words", "target", "target_set_by",
    "rating", "letter", "provisional", "counts", "notes", "status", "sentence",
)  # fmt: skip


def signal_row(
    definition: Definition,
    rows: Sequence[Mapping[str, Any]],
    settings: Settings,
    *,
    window: str = "month",
) -> dict[str, Any]:
    """Return what a measure's latest whole period says, with ``SIGNAL_KEYS``.

    ``rows`` are its figures. ``status`` is ``ok``, or that of a measure without figures.
    """
    mine = [r for r in rows if r["window"] == window and r["by"] is None]
    series = measure_chart(
        definition,
        mine,
        window=window,
        rebases=[r for r in settings.rebases if r.measure == definition.id],
        target=_target_value(definition, mine, settings),
    )
    latest = next((o for o in reversed(series.line) if o.y is not None), None)
    if latest is None:
        return _without(definition, window, mine)
    row = next(r for r in mine if r["period"] == latest.x)
    target = settings.target(definition.id, row["period_end"])
    rating = rate(row["value"], target, cast(Better, definition.better))
    chart = series.chart
    return {
        **_head(definition, window),
        "period": latest.x,
        "value": row["value"],
        "variation": chart.variation.value if chart else None,
        "variation_words": variation_words(chart) if chart else None,
        "signal": chart.latest.signal.value if chart and chart.latest.signal else None,
        "assurance": chart.assurance.value if chart and chart.assurance else None,
        "assurance_words": chart.assurance.words if chart and chart.assurance else None,
        "target": target.value if target else None,
        "target_set_by": target.set_by if target else None,
        "rating": rating.value,
        "letter": rating.letter,
        "provisional": chart.provisional if chart else None,
        "counts": series.counts,
        "notes": " ".join([*series.notes, *(chart.edges if chart else ())]) or None,
        "status": "ok",
        "sentence": _sentence(series, row, target, rating),
    }


def _target_value(
    definition: Definition, rows: Sequence[Mapping[str, Any]], settings: Settings
) -> float | None:
    """Return the target in force at the end of the latest whole period with a figure."""
    ends = [
        r["period_end"]
        for r in rows
        if r["status"] == "ok" and r["period_end"] == month_end(month_of(r["period"]))
    ]
    target = settings.target(definition.id, max(ends)) if ends else None
    return target.value if target else None


def _sentence(
    series: MeasureChart, row: Mapping[str, Any], target: Target | None, rating: Rating
) -> str:
    definition = series.definition
    said = amount(row["value"], definition.unit)
    if series.counts and row["denominator"] is not None:
        said = f"{row['numerator'] or 0:,.0f} of {row['denominator']:,.0f} ({said})"
    moment = when(definition, series.window, row["period"])
    parts = [f"{moment[:1].upper()}{moment[1:]}: {said}; {_varies(series)}."]
    if target is not None:
        aim = amount(target.value, definition.unit)
        parts.append(f"{rating.value.capitalize()} ({aim}, set by {target.set_by}).")
        if series.chart is not None and series.chart.assurance is not None:
            parts.append(f"As it runs now it is {series.chart.assurance.words}.")
    parts += series.notes
    return " ".join(parts)


def _varies(series: MeasureChart) -> str:
    chart = series.chart
    if chart is None:
        return series.why_no_limits[:1].lower() + series.why_no_limits[1:].rstrip(".")
    if chart.variation is Variation.COMMON:
        return chart.variation.words
    return f"{'signal of ' if chart.better != 'neutral' else ''}{variation_words(chart)}"


def _without(
    definition: Definition, window: str, rows: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    statuses = {r["status"] for r in rows} - {"ok"}
    status = next(iter(statuses)) if len(statuses) == 1 else "no_data"
    why = {
        "not_loaded": "Not loaded: no extract holds the data that it needs.",
        "could_not_run": "Could not run.",
    }.get(status, "No data: no period that is over has a figure.")
    return {
        **dict.fromkeys(SIGNAL_KEYS),
        **_head(definition, window),
        "rating": Rating.NONE.value,
        "letter": Rating.NONE.letter,
        "status": status,
        "sentence": why,
    }


def _head(definition: Definition, window: str) -> dict[str, Any]:
    return {
        "measure": definition.id,
        "title": definition.title,
        "area": definition.area,
        "window": window,
        "unit": definition.unit.value,
    }
