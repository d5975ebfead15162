"""``sightline template``: an empty file to fill."""

from pathlib import Path

import click


@click.command("template")
@click.argument("table")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write to this file instead of the terminal.",
)
def command(table: str, out: Path | None) -> None:
    """An empty CSV file for one record table: the header line and nothing else.

    Filled in, it is loaded with sightline load. What each field means is in the data dictionary.
    """
    from sightline.cli.asking import check_names
    from sightline.cli.output import write_rows
    from sightline.record.catalogue import TABLES
    from sightline.record.model import Nature

    check_names("table", [table], TABLES)
    fields = [f.name for f in TABLES[table].fields if f.nature is not Nature.DERIVED]
    write_rows([], fields, form="csv", out=out)
