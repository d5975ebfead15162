"""``sightline freeze``: keep a period's figures, and the cases behind them, as published."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    LIST,
    MONTH,
    already_published_option,
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
    show_default="every window that ends with the month; with --public the month",
    help="month, quarter, 6m, 12m, year, calendar_year; several with commas.",
)
@click.option(
    "--public",
    is_flag=True,
    help="Keep the figures as the public may have them too: protected together with everything "
    "frozen for the public before.",
)
@click.option(
    "--grouping",
    "groupings",
    type=LIST,
    default=(),
    show_default="the wholes alone",
    help="With --public: the groupings that the public may have; several with commas.",
)
@already_published_option
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
    public: bool,
    groupings: tuple[str, ...],
    published_files: tuple[Path, ...],
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
    first reported. The true figures are always kept with every grouping; with --public the
    windows and groupings named are kept as the public may have them beside those.
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
    if not public and (groupings or published_files):
        raise click.UsageError("--grouping and --already-published must be given with --public.")
    if public:
        from sightline.cli.public_figures import check_public_groupings
        from sightline.engine.facts import SPLITS

        check_names("grouping", groupings, SPLITS)
        check_public_groupings(groupings)
        windows = windows or ("month",)
    settings = choose_settings(settings_file, store).settings
    known = measures(settings.measure_folders)
    chosen = pick(known, names, area)
    with viewed(store, settings, known_at=known_at, store_version=store_version) as view:
        begin(store)
        prepared = prepare(view, settings, list(known.values()))
        part = None
        if public:
            from sightline.cli.opening import Figures
            from sightline.cli.public_figures import freeze_for_the_public

            found = Figures(prepared, known, view.tables)
            part = freeze_for_the_public(
                store, settings, found, chosen, period, windows, groupings, published_files
            )
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
                public=part,
            )
        except FreezeError as error:
            raise click.UsageError(str(error)) from None
    from sightline.cli.kept_figures import described

    click.echo(described(publication(Store.open(store), number)))
