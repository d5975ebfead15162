"""Populations: reading them, and all of them as rows for joins, by ages and group."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from sightline.record.settings.model import PopulationGroup, Settings
from sightline.record.settings.reader import Document, Entry

_FIRST_YEAR, _LAST_YEAR, _OLDEST, _NOBODY = 1990, 2045, 25, 130

GROUPINGS = ("sex", "ethnic_group", "disability", "locality")
"""The groupings of which a population may be given; groups of ages are given by their ages."""

ResidentRow = tuple[int, int, int, int | None, str | None, str | None]


def ages_of(text: str) -> tuple[int, int | None]:
    """Return the first and last age of ``0-17``, ``18+`` or ``all``; None for no last age.

    Raises ``ValueError`` for any other text.
    """
    if text == "all":
        return 0, None
    if text.endswith("+"):
        return int(text[:-1]), None
    first, _, last = text.partition("-")
    low, high = int(first), int(last)
    if not 0 <= low <= high <= _NOBODY:
        raise ValueError(text)
    return low, high


def read_population(document: Document) -> Mapping[int, int]:
    """Return persons aged 0 to 17 by mid-year; a year once."""
    found: dict[int, int] = {}
    for entry in document.entries("population"):
        year = _year(entry)
        if year in found:
            entry.refuse("year", "a year must have one population", f"{year} twice")
        found[year] = entry.whole("age_0_17", 1)
    return MappingProxyType(found)


def read_population_by_age(
    document: Document, population: Mapping[int, int]
) -> Mapping[tuple[int, int], int]:
    """Return persons by (mid-year, age).

    A year and age once. Where every age from 0 to 17 of a year is given, they must add up to the
    population of that year, so that a rate by age and the whole rate agree.
    """
    found: dict[tuple[int, int], int] = {}
    for entry in document.entries("population_by_age"):
        year, age = _year(entry), entry.whole("age", 0, _OLDEST)
        if (year, age) in found:
            entry.refuse("age", "a year and age must have one number", f"{year} age {age} twice")
        found[year, age] = entry.whole("persons", 0)
        if age <= 17 and year in population:
            ages = [found[year, each] for each in range(18) if (year, each) in found]
            if len(ages) == 18 and sum(ages) != population[year]:
                rule = f"ages 0 to 17 of {year} must add up to age_0_17, {population[year]}"
                entry.refuse("persons", rule, str(sum(ages)))
    return MappingProxyType(found)


def read_population_groups(
    document: Document, population: Mapping[int, int]
) -> tuple[PopulationGroup, ...]:
    """Return populations of other ages, and of groups; a year, ages and group once.

    Persons aged 0 to 17 stand under ``[[population]]`` only, so that one number cannot differ
    from another.
    """
    found: list[PopulationGroup] = []
    for entry in document.entries("population_groups"):
        text = entry.text("ages")
        try:
            first, last = ages_of(text)
        except ValueError:
            entry.refuse("ages", "ages must read 10-17, 18+ or all")
        by, group = _group(entry)
        each = PopulationGroup(_year(entry), first, last, entry.whole("persons", 0), by, group)
        if by is None and (first, last) == (0, 17) and each.year in population:
            entry.refuse("ages", f"ages 0-17 of {each.year} must stand under [[population]] only")
        if any(_same(each, other) for other in found):
            entry.refuse("ages", "a year, ages and group must have one number", f"{text} twice")
        found.append(each)
    return tuple(found)


def population_rows(settings: Settings) -> Iterator[ResidentRow]:
    """Yield (financial year, persons, first age, last age or None, grouping, group).

    The mid-year before a financial year is used for that year.
    """
    for year, persons in settings.population.items():
        yield year + 1, persons, 0, 17, None, None
    for (year, age), persons in settings.population_by_age.items():
        yield year + 1, persons, age, age, None, None
    for each in settings.population_groups:
        yield each.year + 1, each.persons, each.age_from, each.age_to, each.by, each.group


def _year(entry: Entry) -> int:
    return entry.whole("year", _FIRST_YEAR, _LAST_YEAR)


def _group(entry: Entry) -> tuple[str | None, str | None]:
    if not entry.has("by") and not entry.has("group"):
        return None, None
    by = entry.text("by")
    if by not in GROUPINGS:
        entry.refuse("by", f"by must be one of {', '.join(GROUPINGS)}")
    return by, entry.text("group")


def _same(left: PopulationGroup, right: PopulationGroup) -> bool:
    names = ("year", "age_from", "age_to", "by", "group")
    return all(getattr(left, name) == getattr(right, name) for name in names)
