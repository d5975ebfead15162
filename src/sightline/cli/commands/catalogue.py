"""``sightline catalogue``: every measure with its definition."""

from pathlib import Path

import click

from sightline.cli.options import EVERY_FORMAT, format_option


@click.command("catalogue")
@click.option("--area", help="The measures of one service area.")
@format_option(*EVERY_FORMAT)
def command(area: str | None, form: str, out: Path | None) -> None:
    """Every measure with its definition; no store is needed."""
    from sightline.cli.asking import pick
    from sightline.cli.catalogue_rows import COLUMNS, SHORT, catalogue_rows
    from sightline.cli.output import write_rows
    from sightline.engine.library import measures

    rows = catalogue_rows(pick(measures(), (), area))
    columns = SHORT if form == "table" and out is None else COLUMNS
    write_rows(rows, columns, form=form, out=out, title="Measures")
