"""``sightline measures``: the figures."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    LIST,
    MONTH,
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("measures")
@click.option("--measure", "names", multiple=True, help="One measure; may be given again.")
@click.option("--area", help="The measures of one service area.")
@click.option("--from", "first", type=MONTH, help="The first month.")
@click.option("--to", "last", type=MONTH, help="The last month.")
@click.option(
    "--window",
    "windows",
    type=LIST,
    default="month",
    show_default=True,
    help="month, quarter, 6m, 12m, year; several with commas.",
)
@click.option(
    "--by",
    type=LIST,
    default=(),
    help="team, locality, worker, age_band, sex, ethnic_group, disability, category; several "
    "with commas.",
)
@known_at_option
@store_version_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
@click.pass_context
def command(
    ctx: click.Context,
    names: tuple[str, ...],
    area: str | None,
    first: date | None,
    last: date | None,
    windows: tuple[str, ...],
    by: tuple[str, ...],
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """The figures of every measure, or of those asked for.

    No data is never 0: a period that the record does not cover has the status no_data, a measure
    whose data is not in the store not_loaded, and both have no value. A measure that could not
    run says could_not_run, and the exit code is 13.
    """
    from sightline.cli.asking import check_names, pick, wanted_months
    from sightline.cli.chosen import choose_settings
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.figure_rows import COLUMN_TYPES, columns_to_show, whole_counts
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.figures import FIGURE_KEYS, Wanted, figures
    from sightline.engine.library import measures
    from sightline.engine.periods import WINDOWS

    check_names("window", windows, WINDOWS)
    check_names("grouping", by, SPLITS)
    definitions = pick(measures(), names, area)
    wanted_months(first, last)
    chosen = choose_settings(settings_file, store)
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    wanted = Wanted(windows or ("month",), by, first, last)
    rows = whole_counts(figures(found.prepared, definitions, wanted))
    columns = columns_to_show(wanted) if form == "table" else FIGURE_KEYS
    if form == "table":
        known = found.prepared.known_at
        say(f"{chosen.said} {f'As known on {known}.' if known else 'Nothing is loaded.'}")
    write_rows(
        rows,
        columns,
        form=form,
        out=out,
        types=COLUMN_TYPES,
        title="Measures",
    )
    if not rows:
        say("No figures: the record does not reach the months that were asked for.")
    broken = {d.id: found.prepared.outcomes[d.id] for d in definitions}
    wrong = [f"{m} ({o.reason})" for m, o in broken.items() if o.status == "could_not_run"]
    if wrong:
        raise Refusal(f"These measures could not run: {'; '.join(wrong)}.", Code.DEFINITION)
