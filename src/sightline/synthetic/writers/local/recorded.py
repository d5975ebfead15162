"""Figures that somebody supplies: a census, a partner's return, a budget."""

from datetime import date

from sightline.record.calendar import financial_year, financial_year_end, financial_year_start
from sightline.record.tables.local_recorded import LOCAL_RECORDED_FIGURES
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.local.recorded_figures import FIGURES, Figure

TABLES = (LOCAL_RECORDED_FIGURES,)


def write(feed: Feed) -> None:
    """Add every figure for each financial year whose day or end lies within the extract."""
    for year in range(financial_year(feed.first), financial_year(feed.as_at) + 1):
        for figure in FIGURES:
            _figure(feed, figure, year)


def _figure(feed: Feed, figure: Figure, year: int) -> None:
    end = financial_year_end(year)
    start = financial_year_start(year)
    if figure.span == "day":
        start = end = date(end.year, 1, 21)
    if start < feed.first or end > feed.as_at:
        return
    feed.rows.add(
        "local_recorded_figures",
        "reco",
        measure=figure.measure,
        period_start=start,
        period_end=end,
        by=figure.by,
        group=figure.group,
        numerator=figure.numerator,
        denominator=figure.denominator,
        value=figure.value,
        source=figure.source,
        recorded_date=end,
    )
