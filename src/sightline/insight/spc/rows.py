"""A chart as rows, and as sentences."""

from typing import Any

from sightline.insight.spc.model import Chart, Variation

CHART_KEYS = (
    "x", "y", "rebase_group", "mean", "lower", "upper", "signal", "point_type", "assurance",
)  # fmt: skip


def chart_rows(chart: Chart) -> list[dict[str, Any]]:
    """Return one row a period with ``CHART_KEYS``, in the reference package's words.

    The limits are the true ones, also beyond 0 or 100. ``assurance`` is that of the chart.
    """
    assurance = chart.assurance.value if chart.assurance else None
    return [
        {
            "x": point.x,
            "y": point.y,
            "rebase_group": point.group,
            "mean": chart.limits(point.group).mean,
            "lower": chart.limits(point.group).lower,
            "upper": chart.limits(point.group).upper,
            "signal": point.signal.value if point.signal else None,
            "point_type": point.type.value if point.type else None,
            "assurance": assurance,
        }
        for point in chart.points
    ]


def sentences(chart: Chart) -> list[str]:
    """Return what the chart says, in whole sentences: variation, assurance, then its notes."""
    latest = chart.latest
    said = [f"Variation at {latest.x}: {variation_words(chart)}."]
    if chart.assurance is not None:
        said.append(f"Assurance: {chart.assurance.words} of {chart.target:,.10g}.")
    elif chart.target is not None:
        why = (
            "the measure has no better direction"
            if chart.better == "neutral"
            else "there are no limits"
        )
        said.append(f"Assurance: cannot be said, as {why}.")
    return [*said, *chart.notes, *chart.edges]


def variation_words(chart: Chart) -> str:
    """Return the variation icon in words with its reason: "improvement, above the upper limit"."""
    latest = chart.latest
    if chart.variation is Variation.COMMON and chart.limits(latest.group).lower is None:
        return "no variation" if chart.groups[-1].points > 1 else "one point only"
    if latest.signal is None or chart.variation is Variation.COMMON:
        return Variation.COMMON.words
    return f"{chart.variation.words}, {latest.signal.words}"
