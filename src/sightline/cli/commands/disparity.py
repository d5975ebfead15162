"""``sightline disparity``: each group of children against the others."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    MONTH,
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)

GROUPINGS = ("ethnic_group", "sex", "age_band", "disability", "locality")


@click.command("disparity")
@click.option("--measure", required=True, help="The measure.")
@click.option("--by", type=click.Choice(GROUPINGS), required=True, help="The grouping.")
@click.option("--period", type=MONTH, required=True, help="The month in which the period ends.")
@click.option(
    "--window",
    type=click.Choice(("month", "quarter", "6m", "12m", "year")),
    default="12m",
    show_default=True,
    help="The length of the period: a longer one has more cases.",
)
@click.option("--reference", help="The group to compare with; without it, all other groups.")
@known_at_option
@store_version_option
@format_option("table", "csv", "json", "xlsx")
@settings_option
@store_option
def command(
    measure: str,
    by: str,
    period: date,
    window: str,
    reference: str | None,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Disproportionality: the ratio of each group's rate or share to the others', with intervals.

    A percentage is compared inside its cases. A count or a rate needs the population of each group
    in the settings ([[population_groups]]); without it there is no ratio. The intervals are at
    95%. Not for the public as it stands: small numbers are shown.
    """
    from sightline.cli.asking import check_month_of_window, check_names
    from sightline.cli.chosen import choose_settings
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.figures import Wanted, figures
    from sightline.engine.library import measures
    from sightline.insight.disparity import disparities
    from sightline.insight.disparity.residents import residents_by_group
    from sightline.insight.disparity.rows import DISPARITY_KEYS, disparity_rows
    from sightline.insight.words import when

    check_month_of_window(window, period)
    chosen = choose_settings(settings_file, store)
    known = measures(chosen.settings.measure_folders)
    check_names("measure", [measure], known)
    definition = known[measure]
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    label = f"{period:%Y-%m}"
    rows = [
        row
        for row in figures(found.prepared, [definition], Wanted((window,), (by,), period, period))
        if row["by"] == by and row["period"] == label
    ]
    residents = residents_by_group(chosen.settings, by, period)
    try:
        compared = disparities(definition, rows, residents=residents, reference=reference)
    except ValueError as error:
        raise click.UsageError(f"{error}.") from None
    listed = disparity_rows(definition, compared, period=label, window=window, by=by)
    short = ("group", "numerator", "denominator", "ratio", "lower", "upper", "finding", "caution")
    if form == "table":
        for row in listed:
            row |= {n: "-" if row[n] is None else f"{row[n]:.2f}" for n in short[3:6]}
    write_rows(
        listed, short if form == "table" else DISPARITY_KEYS, form=form, out=out, title="Disparity"
    )
    if not rows:
        say(f'"{definition.title}" has no figures by {by} {when(definition, window, label)}.')
    elif form == "table":
        say(
            f'"{definition.title}" {when(definition, window, label)}, 95% intervals. Of many '
            "groups one in twenty lies apart by chance. Not for the public (small numbers)."
        )
