"""The population of each group, from the authority's settings."""

from datetime import date

from sightline.record.calendar import financial_year
from sightline.record.settings import Settings

CHILDREN = (0, 17)


def residents_by_group(settings: Settings, by: str, period: date) -> dict[str, int]:
    """Return the persons aged 0 to 17 of each group for the financial year of a period.

    The mid-year before the financial year is used, else the latest earlier one, as for rates.
    """
    found: dict[str, tuple[int, int]] = {}
    for each in settings.population_groups:
        fits = each.by == by and (each.age_from, each.age_to) == CHILDREN
        if fits and each.group is not None and each.year < financial_year(period):
            found[each.group] = max(found.get(each.group, (0, 0)), (each.year, each.persons))
    return {group: persons for group, (_, persons) in found.items()}
