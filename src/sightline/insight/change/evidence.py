"""Whether a change between two figures of a measure is more than chance."""

from collections.abc import Sequence
from datetime import date

from sightline.engine.definition import Definition, Kind
from sightline.engine.units import Aggregate
from sightline.insight.chance import LEVEL, two_counts, two_means, two_proportions
from sightline.insight.change.model import Evidence, Figure
from sightline.insight.spc.of_measure import MeasureChart

FEWEST_FOR_MEANS = 10
"""Fewer values than this on either side are no ground for a test of means of skewed lengths."""

PROPORTIONS = "test of two proportions (Fisher, mid-P)"
COUNTS = "test of two Poisson rates (conditional, mid-P)"
MEANS = "Welch's t-test of the cases"
CHART = "control chart"
_SAME_CHILDREN = (
    "Children who stand in both counts are taken as different ones, which makes the test cautious."
)


def evidence(
    definition: Definition,
    before: Figure,
    after: Figure,
    series: MeasureChart,
    *,
    overlap: bool,
    charted: bool = True,
    values: tuple[Sequence[float], Sequence[float]] | None = None,
) -> Evidence:
    """Return the evidence for a change.

    A percentage of cases is judged by its numerators and denominators, a count or rate of events
    as Poisson, a mean by the values of its cases where they are given (``values``), and all else
    by the control chart of the series, where that is of the periods compared (``charted``).
    Windows that overlap share cases: no test is made.
    """
    if overlap:
        return Evidence("", None, None, "the two windows share cases, so chance is not judged")
    match definition.aggregate:
        case Aggregate.SHARE:
            return _shares(definition, before, after)
        case Aggregate.COUNT | Aggregate.RATE if definition.kind is Kind.FLOW:
            return _events(definition, before, after)
        case Aggregate.MEAN if values is not None:
            return _means(*values)
        case _:
            return _by_chart(series if charted else None, before, after)


def overlapping(
    before: tuple[date, date], after: tuple[date, date], definition: Definition
) -> bool:
    """Return whether two periods (first and last day) share days; days of a stock never do."""
    if definition.kind is Kind.SNAPSHOT:
        return False
    return before[0] <= after[1] and after[0] <= before[1]


def _shares(definition: Definition, before: Figure, after: Figure) -> Evidence:
    numbers = (before.numerator, before.denominator, after.numerator, after.denominator)
    if any(n is None for n in numbers) or not before.denominator or not after.denominator:
        return Evidence("", None, None, "the numbers behind the percentages are not known")
    p = two_proportions(*(int(n or 0) for n in numbers))
    caution = _SAME_CHILDREN if definition.kind is Kind.SNAPSHOT else ""
    return Evidence(PROPORTIONS, p, p < LEVEL, caution=caution)


def _events(definition: Definition, before: Figure, after: Figure) -> Evidence:
    if definition.aggregate is Aggregate.COUNT:
        counts, sizes = (before.value, after.value), (1.0, 1.0)
    else:
        # The periods are of one length, so residents alone are what each count is out of.
        counts = (before.numerator or 0.0, after.numerator or 0.0)
        sizes = (before.denominator or 0.0, after.denominator or 0.0)
        if min(sizes) <= 0:
            return Evidence("", None, None, "the population behind the rates is not known")
    p = two_counts(int(counts[0]), sizes[0], int(counts[1]), sizes[1])
    return Evidence(COUNTS, p, p < LEVEL)


def _means(before: Sequence[float], after: Sequence[float]) -> Evidence:
    if min(len(before), len(after)) < FEWEST_FOR_MEANS:
        why = f"with fewer than {FEWEST_FOR_MEANS} cases on a side chance cannot be judged"
        return Evidence("", None, None, why)
    p = two_means(before, after)
    if p is None:
        return Evidence("", None, None, "the cases do not vary, so chance cannot be judged")
    return Evidence(MEANS, p, p < LEVEL)


def _by_chart(series: MeasureChart | None, before: Figure, after: Figure) -> Evidence:
    chart = series.chart if series and not series.counts else None
    points = {p.x: p for p in chart.points} if chart else {}
    point = points.get(after.period)
    if chart is None or point is None or point.signal is None:
        return Evidence("", None, None, "there is no control chart to judge chance by")
    if chart.limits(point.group).lower is None:
        return Evidence("", None, None, "the chart has no limits to judge chance by")
    rise = 1 if after.value > before.value else -1
    return Evidence(CHART, None, point.signal.direction == rise)
