"""``sightline freeze``: keep a period's figures, and the cases behind them, as published."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    LIST,
    MONTH,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("freeze")
@click.option("--period", type=MONTH, required=True, help="The month in which the period ends.")
@click.option("--by", "who", required=True, help="Who publishes; the publication says so.")
@click.option("--note", default="", help="What it was published for.")
@click.option(
    "--window",
    "windows",
    type=LIST,
    default=(),
    show_default="every window that ends with the month",
    help="month, quarter, 6m, 12m, year, calendar_year; several with commas.",
)
@click.option("--measure", "names", multiple=True, help="One measure; may be given again.")
@click.option("--area", help="The measures of one service area.")
@known_at_option
@store_version_option
@settings_option
@store_option
def command(
    period: date,
    who: str,
    note: str,
    windows: tuple[str, ...],
    names: tuple[str, ...],
    area: str | None,
    known_at: date | None,
    store_version: int | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Freeze a period's figures as published.

    The figures are kept with their cases, the loads they are from and the rules as they are, and
    are shown the same for ever, whatever is loaded, withdrawn or changed later. Freezing a period
    again makes another publication that says which it replaces; the first one stays what was
    first reported.
    """
    from sightline.cli.asking import check_names, pick
    from sightline.cli.chosen import choose_settings
    from sightline.cli.opening import viewed
    from sightline.engine.library import measures
    from sightline.engine.periods import WINDOWS
    from sightline.engine.prepared import prepare
    from sightline.engine.published.first_reported import begin
    from sightline.engine.published.publications import FreezeError, freeze, publication
    from sightline.history import Store

    check_names("window", windows, WINDOWS)
    if not who.strip():
        raise click.UsageError("--by must say who, and it is empty.")
    settings = choose_settings(settings_file, store).settings
    known = measures(settings.measure_folders)
    chosen = pick(known, names, area)
    with viewed(store, settings, known_at=known_at, store_version=store_version) as view:
        begin(store)
        prepared = prepare(view, settings, list(known.values()))
        try:
            number = freeze(
                view,
                settings,
                prepared,
                chosen,
                month=period,
                windows=windows or WINDOWS,
                by=who.strip(),
                note=note.strip(),
            )
        except FreezeError as error:
            raise click.UsageError(str(error)) from None
    from sightline.cli.kept_figures import described

    click.echo(described(publication(Store.open(store), number)))
