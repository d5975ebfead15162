"""Putting a comparison together from what is published."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from sightline.history import View
from sightline.insight.comparators.errors import UnknownAuthorityError
from sightline.insight.comparators.model import (
    Average,
    Comparison,
    Figure,
    Peer,
    PopulationCheck,
)
from sightline.insight.comparators.pairing import Pairing
from sightline.insight.comparators.pairings import pairing_of
from sightline.insight.comparators.reading import Authority, Published, Row
from sightline.insight.comparators.standing import average, standing
from sightline.record.published import AUTHORITY, ENGLAND, REGION

GRADED = ("good", "outstanding")
_NONE = Average(None, 0, 0)


def comparators_for(
    view: View, authority: str, measure: str, year: int | None = None
) -> Comparison:
    """Return the published figure of an authority beside those it is compared with.

    ``authority`` is its 3-digit code, or its ONS code, which is looked up in the published
    figures. ``year`` is the reporting year, April to March, by the year in which it ends; the
    latest published one when it is not given. What is not there has the status that says so.

    The neighbours' average leaves the authority out. The average of the good and outstanding is
    the same figure for every authority: one that is itself graded so is in it, as it is in
    England's. Raises ``UnpairedMeasureError`` and ``UnknownAuthorityError``.
    """
    pairing = pairing_of(measure)
    with Published(view) as published:
        dataset = published.dataset(pairing)
        known = published.authorities(dataset)
        found = _authority(authority, known)
        years = published.years(pairing, dataset) if dataset else {}
        chosen = year if year is not None else max(years, default=None)
        rows = published.rows(pairing, dataset, chosen) if dataset and chosen else []
        neighbours = published.neighbours(found.code)
        grades, grades_to = published.grades()
        check = _check(published, pairing, rows, found.code, chosen)
    figures = _figures(rows, pairing)
    own = figures.get(found.code, Figure(loaded=dataset is not None))
    region = _region(rows, found)
    missing = Figure(loaded=dataset is not None)

    def peer(code: str, order: int | None = None) -> Peer:
        name = known[code].name if code in known else code
        return Peer(code, name, figures.get(code, missing), order, grades.get(code))

    others = tuple(peer(code, order) for order, code in neighbours)
    graded = [figures.get(c, missing) for c, grade in grades.items() if grade in GRADED]
    return Comparison(
        measure=measure,
        title=pairing.title,
        unit=pairing.unit,
        better=pairing.better,
        year=chosen,
        years=tuple(sorted(years)),
        authority=Peer(found.code, found.name, own, None, grades.get(found.code)),
        authority_years=tuple(sorted(y for y, codes in years.items() if found.code in codes)),
        england=_at(rows, pairing, ENGLAND, None, missing),
        region_name=region.region_name if region else found.region_name,
        region=_at(rows, pairing, REGION, region.region_code if region else None, missing),
        neighbours=others,
        neighbours_average=average(p.figure for p in others if p.code != found.code)
        if others
        else _NONE,
        good_and_outstanding=average(graded),
        grades_to=grades_to,
        standing=standing(found.code, figures, better=pairing.better),
        dataset=dataset,
        columns=pairing.columns,
        population=check,
    )


def _authority(given: str, known: Mapping[str, Authority]) -> Authority:
    """Return the authority of a code; where nothing published is loaded, any code is taken."""
    asked = given.strip().upper()
    if asked in known:
        return known[asked]
    for each in known.values():
        if asked in each.ons_codes:
            return each
    if not known:
        return Authority(asked, asked, frozenset(), None, None)
    by_name = {each.name.lower(): each for each in known.values()}
    near = [by_name[n] for n in get_close_matches(given.strip().lower(), list(by_name), n=3)]
    hint = "".join(f" Did you mean {each.code} ({each.name})?" for each in near[:1])
    raise UnknownAuthorityError(
        f"An authority must be given by its 3-digit code, or its ONS code, as the published files "
        f"that are loaded have it; found '{given}'.{hint}"
    )


def _figures(rows: Sequence[Row], pairing: Pairing) -> dict[str, Figure]:
    """Return the figure of each authority by its 3-digit code."""
    return {
        row.la_code: pairing.figure(row.cells)
        for row in rows
        if row.level == AUTHORITY and row.la_code
    }


def _region(rows: Sequence[Row], authority: Authority) -> Row | None:
    """Return the row of the authority's region: that of the year, else of its latest year."""
    mine = (row.region_code for row in rows if row.la_code == authority.code)
    code = next(mine, authority.region_code)
    regions = (row for row in rows if row.level == REGION and row.region_code == code)
    return next(regions, None)


def _at(
    rows: Sequence[Row], pairing: Pairing, level: str, region: str | None, missing: Figure
) -> Figure:
    for row in rows:
        if row.level == level and (level == ENGLAND or (region and row.region_code == region)):
            return pairing.figure(row.cells)
    return missing


def _check(
    published: Published, pairing: Pairing, rows: Sequence[Row], code: str, year: int | None
) -> PopulationCheck | None:
    """Return the check of a rate against its count and population, where all three are there."""
    if pairing.count is None or year is None:
        return None
    row = next((r for r in rows if r.la_code == code), None)
    count = row.cells.get(pairing.count, Figure()).value if row else None
    rate = pairing.figure(row.cells).value if row else None
    persons = published.population(code, year - 1)
    if count is None or rate is None or not persons:
        return None
    return PopulationCheck(count, year - 1, persons, 10_000 * count / persons, rate)
