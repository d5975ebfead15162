"""``sightline cases``: the children behind one number."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    MONTH,
    format_option,
    known_at_option,
    measures_folder_option,
    publication_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("cases")
@click.argument("measure")
@click.option("--period", type=MONTH, required=True, help="The month in which the period ends.")
@click.option(
    "--window",
    default="month",
    show_default=True,
    help="month, quarter, 6m, 12m, year or calendar_year; other for a recorded figure.",
)
@click.option(
    "--outcome",
    type=click.Choice(("all", "met", "missed", "unknown")),
    default="all",
    show_default=True,
    help="Those that met the standard, missed it, or of whom it is not known.",
)
@click.option("--by", "split", help="A grouping, with --group.")
@click.option("--group", help="The group of --by whose number is opened.")
@known_at_option
@store_version_option
@publication_option
@measures_folder_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    measure: str,
    period: date,
    window: str,
    outcome: str,
    split: str | None,
    group: str | None,
    known_at: date | None,
    store_version: int | None,
    number: int | None,
    folders: tuple[Path, ...],
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """The children behind one number: as many rows as the number counts.

    For a percentage, all is its denominator and met its numerator. How many there are is said on
    stderr. Where the record does not speak of the period there are no rows, and it says so.
    """
    from sightline.cli.asking import check_names, pick_of
    from sightline.cli.chosen import choose_settings
    from sightline.cli.kept_figures import check_kept, published_figures
    from sightline.cli.opened_number import list_cases
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.library import library
    from sightline.engine.periods import ALL_WINDOWS

    check_names("window", [window], ALL_WINDOWS)
    if (split is None) != (group is None):
        raise click.UsageError("--by and --group must be given together.")
    check_names("grouping", [split] if split else [], SPLITS)
    if number is not None:
        found, kept = published_figures(store, number, known_at, store_version)
        check_kept(kept, period, window)
    else:
        chosen = choose_settings(settings_file, store, folders)
        pick_of(library(chosen.settings.measure_folders), [measure], None)
        found = prepare_figures(
            store, chosen.settings, known_at=known_at, store_version=store_version
        )
    check_names("measure", [measure], found.definitions)
    pair = (split, group) if split and group else None
    listed = list_cases(
        found, found.definitions[measure], period, window=window, outcome=outcome, group=pair
    )
    write_rows(listed.rows, listed.columns, form=form, out=out, types=listed.types, title=measure)
    if form == "table" or not listed.rows:
        say(listed.said)
