"""``sightline change``: a measure before and after."""

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


@click.command("change")
@click.option(
    "--measure", "names", multiple=True, required=True, help="One measure; may be given again."
)
@click.option("--from", "first", type=MONTH, required=True, help="The month before.")
@click.option("--to", "last", type=MONTH, required=True, help="The month after.")
@click.option(
    "--window",
    type=click.Choice(("month", "quarter", "6m", "12m", "year")),
    default="month",
    show_default=True,
    help="The periods compared; each ends in its month.",
)
@known_at_option
@store_version_option
@format_option("table", "csv", "json")
@settings_option
@store_option
def command(
    names: tuple[str, ...],
    first: date,
    last: date,
    window: str,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Before and after: by how much, whether it is more than chance, and whether it lasts.

    A percentage is judged by its numbers, a count or rate of events as Poisson, a mean by its
    cases, all else by its control chart. It lasts when seven periods or more lie beyond the mean
    of the time before.
    """
    from sightline.cli.asking import check_month_of_window, pick
    from sightline.cli.changes import change_rows
    from sightline.cli.chosen import choose_settings
    from sightline.cli.named_measures import check_named_measures
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.cli.terminal import paragraph
    from sightline.engine.library import measures
    from sightline.insight.change.rows import CHANGE_KEYS

    if first >= last:
        raise click.UsageError(f"--from must be before --to, found {first:%Y-%m} and {last:%Y-%m}.")
    for month in (first, last):
        check_month_of_window(window, month)
    chosen = choose_settings(settings_file, store)
    known = measures(chosen.settings.measure_folders)
    definitions = pick(known, names, None)
    check_named_measures(chosen.settings, known)
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    rows = change_rows(
        found.prepared,
        definitions,
        chosen.settings,
        before=f"{first:%Y-%m}",
        after=f"{last:%Y-%m}",
        window=window,
    )
    if form == "table":
        text = "\n\n".join(paragraph(row["sentence"]) for row in rows)
        if out is None:
            click.echo(text)
        else:
            try:
                out.write_text(text + "\n", encoding="utf-8")
            except OSError as error:
                raise click.UsageError(f"{out}: cannot be written ({error.strerror}).") from None
        day = found.prepared.known_at
        say(f"{chosen.said} {f'As known on {day}.' if day else 'Nothing is loaded.'}")
        return
    write_rows(rows, CHANGE_KEYS, form=form, out=out, title="Change")
