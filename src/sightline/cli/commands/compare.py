"""``sightline compare``: an authority beside others, in published figures."""

from pathlib import Path

import click

from sightline.cli.options import EVERY_FORMAT, format_option, settings_option, store_option


@click.command("compare")
@click.option(
    "--authority",
    required=True,
    help="The authority's 3-digit code, as 838; its ONS code is taken too.",
)
@click.option("--measure", required=True, help="The measure.")
@click.option(
    "--year",
    type=click.IntRange(1990, 2100),
    show_default="the latest published",
    help="The reporting year, April to March, by the year in which it ends.",
)
@click.option(
    "--own",
    is_flag=True,
    help="Add the figure of the record for the same year, if it is this authority's.",
)
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    authority: str,
    measure: str,
    year: int | None,
    own: bool,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """A published figure beside England, the region, neighbours, good and outstanding.

    Needs no child-level data: load the published tables, the population estimates and the list of
    neighbours and grades as any file. A measure without a declared published counterpart is a
    wrong argument; a year or an authority without a figure has the status that says so.
    """
    from dataclasses import replace

    from sightline.cli.chosen import choose_settings
    from sightline.cli.opening import viewed
    from sightline.cli.output import say, write_rows
    from sightline.insight.comparators import (
        COLUMN_TYPES,
        UnknownAuthorityError,
        UnpairedMeasureError,
        comparators_for,
        comparison_rows,
        remarks,
    )

    chosen = choose_settings(settings_file, store)
    try:
        with viewed(store, chosen.settings) as view:
            found = comparators_for(view, authority, measure, year)
    except (UnpairedMeasureError, UnknownAuthorityError) as error:
        raise click.UsageError(str(error)) from None
    if own and found.year is not None:
        from sightline.cli.own_figures import own_beside

        found = replace(found, own=own_beside(store, chosen.settings, found))
    rows = comparison_rows(found)
    columns = tuple(COLUMN_TYPES)
    if form == "table":
        rows = [_shown(row) for row in rows]
        columns = ("comparator", "code", "name", "year", "value", "n", "rank", "quartile", "grade")
    write_rows(rows, columns, form=form, out=out, types=COLUMN_TYPES, title="Comparison")
    for sentence in remarks(found):
        say(sentence)


def _shown(row: dict[str, object]) -> dict[str, object]:
    """Return a row for the terminal: one decimal place, or the symbol, or why there is none."""
    value = row["value"]
    shown = f"{value:.1f}" if isinstance(value, float) else row["symbol"] or row["status"]
    n = None if row["n"] is None else f"{row['n']} of {row['of']}"
    rank = None if row["rank"] is None else f"{row['rank']} of {row['ranked']}"
    # As text: a year has no comma in it.
    year = None if row["year"] is None else str(row["year"])
    return {**row, "year": year, "value": shown, "n": n, "rank": rank}
