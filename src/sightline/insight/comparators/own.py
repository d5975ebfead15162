"""The authority's own figure beside the published one: from its record, and called so."""

from datetime import date

from sightline.engine.definition import Definition
from sightline.engine.figures import Wanted, figures
from sightline.engine.prepared import Prepared
from sightline.insight.comparators.model import OwnFigure


def own_figure(prepared: Prepared, definition: Definition, year: int) -> OwnFigure:
    """Return the measure over the financial year that ends in ``year``, from the record.

    A stock is that of 31 March. It differs from the published figure where the record was put
    right after the return, and where the record does not reach back over the whole year.
    """
    end = date(year, 3, 1)
    row, *_ = figures(prepared, [definition], Wanted(("year",), (), end, end))
    return OwnFigure(
        value=row["value"],
        numerator=row["numerator"],
        denominator=row["denominator"],
        status=row["status"],
        period_start=row["period_start"],
        period_end=row["period_end"],
        known_at=row["known_at"],
    )
