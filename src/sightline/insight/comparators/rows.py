"""A comparison as flat rows, and as the sentences that must be read with it."""

from typing import Any

from sightline.insight.comparators.model import Average, Comparison, Figure, Peer

COLUMN_TYPES = {
    "measure": "VARCHAR", "year": "INTEGER", "comparator": "VARCHAR", "code": "VARCHAR",
    "name": "VARCHAR", "order": "INTEGER", "value": "DOUBLE", "symbol": "VARCHAR",
    "unit": "VARCHAR", "status": "VARCHAR", "n": "INTEGER", "of": "INTEGER", "rank": "INTEGER",
    "ranked": "INTEGER", "quartile": "INTEGER", "tied": "INTEGER", "better": "VARCHAR",
    "grade": "VARCHAR", "dataset": "VARCHAR",
}  # fmt: skip


def comparison_rows(found: Comparison) -> list[dict[str, Any]]:
    """Return a row for the authority, each it is compared with, and its own record's figure.

    Keys are those of ``COLUMN_TYPES``. ``n`` of ``of`` is how many authorities of a group have a
    value; ``rank`` is among ``ranked`` authorities. ``value`` is null where there is none: beside
    it stand the symbol that was published, if any, and the status.
    """
    rows = [_peer(found, "authority", found.authority)]
    if found.standing:
        place = found.standing
        rows[0] |= {"rank": place.rank, "ranked": place.n, "quartile": place.quartile,
                    "tied": place.tied}  # fmt: skip
    rows.append(_place(found, "england", "England", found.england))
    rows.append(_place(found, "region", found.region_name, found.region))
    rows += [_peer(found, "statistical_neighbour", peer) for peer in found.neighbours]
    rows.append(
        _average(
            found, "neighbours_average", "Statistical neighbours, average", found.neighbours_average
        )
    )
    rows.append(
        _average(
            found,
            "good_outstanding_average",
            "Good or outstanding, average",
            found.good_and_outstanding,
        )
    )
    if found.own:
        name = f"{found.authority.name}, own record"
        rows.append(_row(found, "own_record", name=name, code=found.authority.code)
                    | {"value": found.own.value, "status": found.own.status})  # fmt: skip
    return rows


def remarks(found: Comparison) -> list[str]:
    """Return the sentences that a table of the comparison needs beside it."""
    if found.dataset is None:
        return [
            f"No published figures of {found.measure} are loaded: load the table with the columns "
            f"{', '.join(found.columns)} from Explore Education Statistics."
        ]
    said = [
        f"Published figures of {found.dataset}, year ending 31 March {found.year}."
        if found.year in found.years
        else f"Nothing is published in {found.dataset} for {found.year}: the years are "
        f"{found.years[0]} to {found.years[-1]}."
    ]
    mine = found.authority_years
    if found.year in found.years and found.year not in mine:
        which = f"its years are {mine[0]} to {mine[-1]}" if mine else "it is not in this table"
        said.append(f"{found.authority.name} has no figure for {found.year}: {which}.")
    if found.standing:
        said.append(_standing_words(found))
    if found.grades_to:
        said.append(
            "Grades are today's, whatever the year: the latest inspection report in the list is "
            f"of {found.grades_to.isoformat()}."
        )
    if check := found.population:
        verdict = "as" if check.agrees else "and not as"
        said.append(
            f"Check: {check.count:,.0f} for {check.population:,.0f} children aged 0 to 17 at "
            f"mid-{check.mid_year} is {check.recomputed:.1f} for each 10,000, {verdict} published "
            f"({check.published:.1f})."
        )
    if found.own and found.own.known_at:
        said.append(
            f"Own record: as known on {found.own.known_at.isoformat()}, not as submitted in the "
            "return of the year."
        )
    return said


def _standing_words(found: Comparison) -> str:
    place = found.standing
    assert place is not None
    order = {
        "higher": "1 is the highest, which is best",
        "lower": "1 is the lowest, which is best",
    }.get(found.better, "1 is the highest; neither end is better")
    shared = f", shared with {place.tied} more" if place.tied else ""
    return (
        f"Rank {place.rank} of {place.n} authorities with a value{shared}, quartile "
        f"{place.quartile} ({order})."
    )


def _row(found: Comparison, comparator: str, **values: Any) -> dict[str, Any]:
    return {
        **dict.fromkeys(COLUMN_TYPES),
        "measure": found.measure,
        "year": found.year,
        "comparator": comparator,
        "unit": found.unit,
        "better": found.better,
        "dataset": found.dataset,
        **values,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {"value": figure.value, "symbol": figure.symbol, "status": figure.status.value}


def _peer(found: Comparison, comparator: str, peer: Peer) -> dict[str, Any]:
    beside = {"code": peer.code, "name": peer.name, "order": peer.order, "grade": peer.grade}
    return _row(found, comparator, **beside, **_figure(peer.figure))


def _place(found: Comparison, comparator: str, name: str | None, figure: Figure) -> dict[str, Any]:
    return _row(found, comparator, name=name, **_figure(figure))


def _average(found: Comparison, comparator: str, name: str, group: Average) -> dict[str, Any]:
    status = "ok" if group.n else ("no_data" if group.of else "not_loaded")
    return _row(
        found, comparator, name=name, value=group.value, status=status, n=group.n, of=group.of
    )
