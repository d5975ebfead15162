"""Where each indicator of the catalogue is answered: by a measure, or out of one.

A measure is the home of its own id, or of the ids in its header line ``catalogue``. An indicator
that is no measure of its own (a change between two days, a comparison) is declared in
``measures/homes.csv`` with the measure that it comes from and how.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sightline.engine.definition import Definition


@dataclass(frozen=True, slots=True)
class Home:
    """The measure that answers an indicator, and how: ``itself`` or what must be done with it."""

    indicator: str
    measure: str
    how: str


@cache
def declared_homes() -> tuple[Home, ...]:
    """Return the homes that are declared beside the measures."""
    text = files("sightline.measures").joinpath("homes.csv").read_text(encoding="utf-8")
    return tuple(
        Home(row["indicator"], row["measure"], row["how"])
        for row in csv.DictReader(text.splitlines())
    )


def homes_of(definitions: Iterable[Definition]) -> dict[str, list[Home]]:
    """Return the homes of every indicator that these measures answer."""
    known = list(definitions)
    found: dict[str, list[Home]] = {}
    for definition in known:
        for indicator in definition.homes:
            found.setdefault(indicator, []).append(Home(indicator, definition.id, "itself"))
    ids = {definition.id for definition in known}
    for home in declared_homes():
        if home.measure in ids:
            found.setdefault(home.indicator, []).append(home)
    return found
