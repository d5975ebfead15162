"""Whether a change is sustained, and since when, by the rules of the control chart."""

from sightline.insight.change.model import Lasting
from sightline.insight.spc.model import Chart
from sightline.insight.spc.of_measure import MeasureChart
from sightline.insight.spc.periods import places
from sightline.insight.spc.signals import RUN
from sightline.insight.words import label_words


def lasting(series: MeasureChart, before: str, after: str, *, step: float) -> Lasting:
    """Return whether the change from one period to another (YYYY-MM) is sustained.

    It is where the later period belongs to an unbroken stretch of seven or more periods on the
    changed side of the mean before, which is the run of ``guides/spc.md``, and that stretch began
    after the earlier period and goes on to the last one known. The mean before is that of the
    limits in which the earlier period lies, so that a rebase between the two does not hide it.
    ``step`` is by how much the figures compared changed.
    """
    if step == 0:
        return Lasting(None, why="there is no change")
    if series.chart is None:
        return Lasting(None, why=_small(series.why_no_limits))
    if series.counts:
        return Lasting(None, why="most periods have fewer than 20 cases")
    chart = series.chart
    xs = [p.x for p in chart.points]
    for label in (before, after):
        if label not in xs or chart.points[xs.index(label)].y is None:
            why = f"the series of {series.window}s has no figure for {label_words(label)}"
            return Lasting(None, why=why)
    first, last = _stretch(chart, xs.index(before), xs.index(after), rise=step > 0)
    if last < first:
        return Lasting(False, why="the later figure is not beyond the mean of the time before")
    length = last - first + 1
    if first <= xs.index(before):
        why = f"the figures were already there in {label_words(before)} or before"
        return Lasting(False, why=why)
    if length < RUN:
        ended = last < len(xs) - 1
        so_far = "in a row" if ended else "so far"
        periods = series.window if length == 1 else f"{series.window}s"
        why = f"{length} {periods} {so_far} beyond the mean before, and {RUN} are needed"
        return Lasting(False, points=length, why=why)
    if last < len(xs) - 1:
        return Lasting(False, xs[first], xs[last], length)
    return Lasting(True, xs[first], None, length)


def _stretch(chart: Chart, before: int, after: int, *, rise: bool) -> tuple[int, int]:
    """Return the first and last index of the stretch on the changed side that holds ``after``."""
    mean = chart.limits(chart.points[before].group).mean
    where = places([p.x for p in chart.points])

    def beyond(n: int) -> bool:
        y = chart.points[n].y
        return y is not None and (y > mean if rise else y < mean)

    if not beyond(after):
        return after, after - 1
    first = last = after
    while first > 0 and beyond(first - 1) and where[first] - where[first - 1] == 1:
        first -= 1
    while last + 1 < len(where) and beyond(last + 1) and where[last + 1] - where[last] == 1:
        last += 1
    return first, last


def _small(sentence: str) -> str:
    return (sentence[:1].lower() + sentence[1:]).rstrip(".") or "there are no limits"
