"""The record's own figure of the authority that a comparison is of."""

from pathlib import Path

import click

from sightline.cli.opening import prepare_figures
from sightline.insight.comparators import Comparison, OwnFigure, own_figure
from sightline.record.settings import Settings


def own_beside(store: Path, settings: Settings, found: Comparison) -> OwnFigure:
    """Return the measure from the store's record, over the same year as the comparison.

    ``click.UsageError`` (exit code 2) when the settings say that the record is of another
    authority, or the measure is not in the catalogue.
    """
    if settings.authority.code != found.authority.code:
        raise click.UsageError(
            f"--own needs settings of the authority {found.authority.code}; found "
            f"'{settings.authority.code}'. Give them with: sightline settings use FILE"
        )
    figures = prepare_figures(store, settings)
    if found.measure not in figures.definitions:
        raise click.UsageError(f"--own: {found.measure} is not a measure of the catalogue yet.")
    assert found.year is not None
    return own_figure(figures.prepared, figures.definitions[found.measure], found.year)
