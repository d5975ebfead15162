"""How many residents a rate is of: by ages, year and group, from the populations of the settings.

The engine's table ``population`` holds them as given: financial_year, persons, age_from, age_to
(null for no upper end), and split and of_group where they are of a group.
"""

from collections.abc import Iterable, Sequence

import duckdb

from sightline.engine.cases import AGE_BANDS
from sightline.engine.definition import Definition
from sightline.engine.units import Aggregate
from sightline.record.settings.populations import ages_of

_BANDS = {
    "Under 1": (0, 0),
    "1 to 4": (1, 4),
    "5 to 9": (5, 9),
    "10 to 15": (10, 15),
    "16 to 17": (16, 17),
    "18 and over": (18, None),
}
assert set(_BANDS) <= set(AGE_BANDS)
Ages = tuple[int, int | None]
Given = dict[tuple[Ages, str | None, str | None], dict[int, int]]


def residents_table(
    con: duckdb.DuckDBPyConnection, definitions: Iterable[Definition], years: Sequence[int]
) -> None:
    """Make ``residents``: ages, year, split, of_group, persons; what is not given has no row.

    Each financial year takes the latest population at or before its own. A group of age bands has
    the band's residents; a group of another kind those that the settings give for it.
    """
    ages = sorted({d.population for d in definitions if d.aggregate is Aggregate.RATE})
    given = _given(con) if ages else {}
    rows = [
        (text, year, split, group, persons)
        for text in ages
        for split, group, span in _wanted(ages_of(text), given)
        for year in years
        if (persons := _persons(given, span, split, group, year)) is not None
    ]
    columns = [list(column) for column in zip(*rows, strict=True)] if rows else [[]] * 5
    con.execute(
        "CREATE OR REPLACE TABLE residents AS SELECT unnest($1::VARCHAR[]) AS ages, "
        "unnest($2::INTEGER[]) AS year, unnest($3::VARCHAR[]) AS split, "
        "unnest($4::VARCHAR[]) AS of_group, unnest($5::BIGINT[]) AS persons",
        columns,
    )


def _given(con: duckdb.DuckDBPyConnection) -> Given:
    found: Given = {}
    for year, persons, first, last, split, group in con.execute(
        "SELECT financial_year, persons, age_from, age_to, split, of_group FROM population"
    ).fetchall():
        found.setdefault(((first, last), split, group), {})[year] = persons
    return found


def _wanted(ages: Ages, given: Given) -> list[tuple[str | None, str | None, Ages]]:
    """Return the whole, the bands that lie in the ages, and the groups given for the ages."""
    first, last = ages
    bands = [
        ("age_band", name, span)
        for name, span in _BANDS.items()
        if span[0] >= first and (last is None or (span[1] is not None and span[1] <= last))
    ]
    groups = {(split, group) for span, split, group in given if split is not None and span == ages}
    return [(None, None, ages), *bands, *((s, g, ages) for s, g in sorted(groups, key=str))]


def _persons(
    given: Given, span: Ages, split: str | None, group: str | None, year: int
) -> int | None:
    """Return the residents of the ages: as given, else the sum of every single age of one year."""
    # A band of ages is given as any ages are.
    key = (None, None) if split == "age_band" else (split, group)
    first, last = span
    singles = (
        [given.get(((age, age), *key), {}) for age in range(first, last + 1)]
        if last is not None
        else []
    )
    added = {
        y: sum(each[y] for each in singles)
        for y in (singles[0] if singles else ())
        if all(y in each for each in singles)
    }
    found = added | given.get((span, *key), {})
    years = [y for y in found if y <= year]
    return found[max(years)] if years else None
