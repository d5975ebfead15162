"""The change of a measure between two of its figures."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.engine.definition import Definition, Kind
from sightline.insight.change.evidence import evidence, overlapping
from sightline.insight.change.lasting import lasting
from sightline.insight.change.model import Change, Figure
from sightline.insight.spc.of_measure import WITH_LIMITS, measure_chart
from sightline.insight.words import when
from sightline.record.settings import Rebase


class NoFigureError(ValueError):
    """A period of which the record has no figure: the sentence says which."""


def measure_change(
    definition: Definition,
    rows: Sequence[Mapping[str, Any]],
    *,
    before: str,
    after: str,
    window: str = "month",
    rebases: Sequence[Rebase] = (),
    values: tuple[Sequence[float], Sequence[float]] | None = None,
) -> Change:
    """Return the change between the figures of two periods (YYYY-MM of their last month).

    ``rows`` are the measure's figures, of the window and, to judge whether it lasts, of months
    (of quarters for quarters). ``values`` are those of the cases of both periods, for a mean.
    ``NoFigureError`` where a period has no figure.
    """
    found = {
        r["period"]: r for r in rows if r["window"] == window and r["by"] is None and r["period"]
    }
    first, last = (
        _figure(definition, window, found, before),
        _figure(definition, window, found, after),
    )
    series = measure_chart(
        definition, rows, window=window if window in WITH_LIMITS else "month", rebases=rebases
    )
    spans = [(found[p]["period_start"], found[p]["period_end"]) for p in (before, after)]
    return Change(
        definition,
        window,
        first,
        last,
        evidence(
            definition,
            first,
            last,
            series,
            overlap=overlapping(spans[0], spans[1], definition),
            charted=series.window == window or definition.kind is Kind.SNAPSHOT,
            values=values,
        ),
        lasting(series, before, after, step=last.value - first.value),
    )


def _figure(
    definition: Definition, window: str, found: Mapping[str, Mapping[str, Any]], period: str
) -> Figure:
    row = found.get(period)
    if row is None or row["status"] != "ok" or row["value"] is None:
        raise NoFigureError(
            f'"{definition.title}" has no figure {when(definition, window, period)}.'
        )
    return Figure(period, row["value"], row["numerator"], row["denominator"])
