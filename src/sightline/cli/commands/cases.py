"""``sightline cases``: the children behind one number."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    MONTH,
    format_option,
    known_at_option,
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
    help="month, quarter, 6m, 12m or year.",
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
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """The children behind one number: as many rows as the number counts.

    For a percentage, all is its denominator and met its numerator. How many there are is said on
    stderr. Where the record does not speak of the period there are no rows, and it says so.
    """
    from sightline.cli.asking import check_names
    from sightline.cli.chosen import choose_settings
    from sightline.cli.opened_number import list_cases
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.library import measures
    from sightline.engine.periods import WINDOWS

    check_names("measure", [measure], measures())
    check_names("window", [window], WINDOWS)
    if (split is None) != (group is None):
        raise click.UsageError("--by and --group must be given together.")
    check_names("grouping", [split] if split else [], SPLITS)
    chosen = choose_settings(settings_file, store)
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    pair = (split, group) if split and group else None
    listed = list_cases(
        found, measures()[measure], period, window=window, outcome=outcome, group=pair
    )
    write_rows(listed.rows, listed.columns, form=form, out=out, types=listed.types, title=measure)
    if form == "table" or not listed.rows:
        say(listed.said)
