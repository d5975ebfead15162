"""The changes of measures between two periods, as rows."""

from collections.abc import Sequence
from typing import Any

from sightline.engine.definition import Definition
from sightline.engine.figures import Wanted, case_list, figures
from sightline.engine.prepared import Prepared
from sightline.engine.units import Aggregate
from sightline.insight.change.of_measure import NoFigureError, measure_change
from sightline.insight.change.rows import change_row, missing_row
from sightline.insight.spc.of_measure import WITH_LIMITS
from sightline.record.settings import Settings


def change_rows(
    prepared: Prepared,
    definitions: Sequence[Definition],
    settings: Settings,
    *,
    before: str,
    after: str,
    window: str,
) -> list[dict[str, Any]]:
    """Return one row (``CHANGE_KEYS``) a measure; one without a figure says so."""
    windows = (window,) if window in WITH_LIMITS else (window, "month")
    found = []
    for definition in definitions:
        rows = figures(prepared, [definition], Wanted(windows))
        try:
            change = measure_change(
                definition,
                rows,
                before=before,
                after=after,
                window=window,
                rebases=[r for r in settings.rebases if r.measure == definition.id],
                values=_values(prepared, definition, window, before, after),
            )
        except NoFigureError as error:
            status = prepared.outcomes[definition.id].status
            status = "no_data" if status == "ok" else status
            found.append(missing_row(definition, window, before, after, status, str(error)))
        else:
            found.append(change_row(change))
    return found


def _values(
    prepared: Prepared, definition: Definition, window: str, before: str, after: str
) -> tuple[list[float], list[float]] | None:
    """Return the values of the cases of both periods, for a mean; else None."""
    if definition.aggregate is not Aggregate.MEAN:
        return None
    if prepared.outcomes[definition.id].status != "ok":
        return None
    one, other = (
        [
            float(case["value"])
            for case in case_list(prepared, definition, period=period, window=window)
            if case["value"] is not None
        ]
        for period in (before, after)
    )
    return one, other
