"""``sightline signals``: what every measure's series says now."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("signals")
@click.option("--measure", "names", multiple=True, help="One measure; may be given again.")
@click.option("--area", help="The measures of one service area.")
@click.option(
    "--window",
    type=click.Choice(("month", "quarter", "6m", "12m", "year")),
    default="month",
    show_default=True,
    help="Limits are drawn on months and quarters only.",
)
@known_at_option
@store_version_option
@format_option("table", "csv", "json", "xlsx")
@settings_option
@store_option
def command(
    names: tuple[str, ...],
    area: str | None,
    window: str,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Each measure's latest period: signal or noise, and how it stands to its target.

    One plain sentence a measure. A period that is not over is left out; new limits begin where the
    settings say that the work changed ([[rebases]]).
    """
    from sightline.cli.asking import pick
    from sightline.cli.chosen import choose_settings
    from sightline.cli.named_measures import check_named_measures
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.figures import Wanted, figures
    from sightline.engine.library import measures
    from sightline.insight.spc.signal_rows import SIGNAL_KEYS, signal_row

    chosen = choose_settings(settings_file, store)
    known = measures(chosen.settings.measure_folders)
    definitions = pick(known, names, area)
    check_named_measures(chosen.settings, known)
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    by_measure: dict[str, list[dict[str, object]]] = {d.id: [] for d in definitions}
    for row in figures(found.prepared, definitions, Wanted((window,))):
        by_measure[row["measure"]].append(row)
    rows = [signal_row(d, by_measure[d.id], chosen.settings, window=window) for d in definitions]
    if form == "table":
        # The measures whose data nobody loaded would bury the others; asked for by name they show.
        shown = rows if names else [r for r in rows if r["status"] == "ok"]
        short = ("measure", "period", "variation_words", "rating", "sentence")
        write_rows(shown, short, form=form, out=out)
        special = sum(1 for r in rows if r["variation"] not in (None, "common_cause"))
        counted = sum(1 for r in rows if r["variation"] is not None)
        without = sum(1 for r in rows if r["status"] != "ok")
        say(
            f"{special} of {counted} charts end in a signal; {without} measures have no figures. "
            f"{chosen.said}"
        )
        return
    write_rows(rows, SIGNAL_KEYS, form=form, out=out, title="Signals")
