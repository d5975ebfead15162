"""The day a return speaks of, which its files do not say."""

from collections import Counter
from datetime import date

from sightline.intake.staging import Staging
from sightline.intake.years import return_year

# Events by which a year is told, the first part that has any: every return is full of episodes
# of its year. Reviews are often typed ahead, as dates they are planned for.
EVENTS = {"episodes": ("decom", "dec"), "reviews": ("review",)}
LEAST_SHARE = 0.01
# In a return of any size a year is told by more than one date.
FEW_DATES = 20


def latest_year(dates: Counter[int]) -> int | None:
    """Return the latest year with enough of the dates, or None where there are no dates.

    Enough is 1% of them, and two at least unless there are hardly any: a year typed wrongly in
    a row or two does not move the whole return.

    >>> latest_year(Counter({2019: 400, 2020: 600, 2029: 1}))
    2020
    """
    total = sum(dates.values())
    least = max(LEAST_SHARE * total, 2 if total >= FEW_DATES else 1)
    return max((year for year, count in dates.items() if count >= least), default=None)


def year_end(staging: Staging) -> date | None:
    """Return the 31 March that ends the latest year with enough events on the workbench."""
    for name, columns in EVENTS.items():
        year = latest_year(_dates(staging, name, columns))
        if year:
            return date(year, 3, 31)
    return None


def _dates(staging: Staging, name: str, columns: tuple[str, ...]) -> Counter[int]:
    """Count the dates in a part's columns by the return's year they fall in."""
    queries = [
        f"SELECT cell_date({column}) AS day FROM {relation}"
        for raw in staging.parts.values()
        if raw.part.name == name
        for column in columns
        for relation in raw.relations
    ]
    dates: Counter[int] = Counter()
    if queries:
        months = staging.con.execute(
            "SELECT date_trunc('month', day)::DATE, count(*) FROM "
            f"({' UNION ALL '.join(queries)}) WHERE day IS NOT NULL GROUP BY 1"
        ).fetchall()
        for month, count in months:
            dates[return_year(month)] += count
    return dates
