"""``sightline loads``: what was loaded, when, from what."""

from pathlib import Path

import click

from sightline.cli.options import EVERY_FORMAT, format_option, store_option


@click.command("loads")
@format_option(*EVERY_FORMAT)
@store_option
def command(form: str, out: Path | None, store: Path) -> None:
    """What was loaded, when and from what, and what was taken back.

    Every entry has a number; withdraw takes it, and --store-version asks as the store stood
    after it.
    """
    from sightline.cli.log_rows import COLUMNS, TYPES, log_rows
    from sightline.cli.output import write_rows
    from sightline.history import Store

    rows = log_rows(Store.open(store).manifest())
    write_rows(rows, COLUMNS, form=form, out=out, types=TYPES, title="Loads")
