"""Checking what was asked for before anything is worked out."""

from collections.abc import Iterable, Mapping
from datetime import date

import click

from sightline.cli.suggest import match, unknown
from sightline.engine.definition import Definition
from sightline.engine.errors import DefinitionError
from sightline.engine.library import Library
from sightline.engine.periods import ends_in, period_ending


def check_names(what: str, given: Iterable[str], known: Iterable[str]) -> None:
    """Refuse a name that is none of those known (``click.UsageError``, exit code 2)."""
    names = list(known)
    for name in given:
        if name not in names:
            raise click.UsageError(unknown(what, name, names))


def pick(
    known: Mapping[str, Definition], names: Iterable[str], area: str | None
) -> list[Definition]:
    """Return the measures named, or those of an area, or all, in the order of the catalogue."""
    wanted = list(names)
    check_names("measure", wanted, known)
    chosen = [d for d in known.values() if not wanted or d.id in wanted]
    if area is None:
        return chosen
    areas = sorted({d.area for d in known.values()})
    found = match(area, areas)
    if found is None:
        raise click.UsageError(unknown("service area", area, areas))
    chosen = [d for d in chosen if d.area == found]
    if not chosen:
        raise click.UsageError(f"None of the measures named is of the service area {found}.")
    return chosen


def pick_of(read: Library, names: Iterable[str], area: str | None) -> list[Definition]:
    """Return the measures asked for; one whose file was refused says why.

    Raises ``DefinitionError`` for a refused one and ``click.UsageError`` for an unknown one.
    """
    for name in names:
        said = read.find_refused(name)
        if said is not None and name not in read.definitions:
            raise DefinitionError(said)
    return pick(read.definitions, names, area)


def wanted_months(first: date | None, last: date | None) -> None:
    """Refuse months the wrong way round."""
    if first and last and first > last:
        raise click.UsageError(
            f"--from must not be after --to, found {first:%Y-%m} and {last:%Y-%m}."
        )


def check_month_of_window(window: str, month: date) -> None:
    """Refuse a month in which no period of the window ends (quarters, financial years)."""
    if period_ending(window, month) is None:
        raise click.UsageError(f"A {window} ends in {ends_in(window)}, found {month:%Y-%m}.")
