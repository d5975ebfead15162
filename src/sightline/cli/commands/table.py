"""``sightline table``: the rows of one record table."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    EVERY_FORMAT,
    format_option,
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("table")
@click.argument("name")
@click.option("--source", help="As one source alone shows it: ssd, annex_a, cin, ssda903 or local.")
@click.option(
    "--provenance", is_flag=True, help="Add where each row comes from and since when it is known."
)
@known_at_option
@store_version_option
@format_option(*EVERY_FORMAT)
@settings_option
@store_option
def command(
    name: str,
    source: str | None,
    provenance: bool,
    known_at: date | None,
    store_version: int | None,
    form: str,
    out: Path | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """The rows of one record table, its fields under their SSD names.

    All sources joined, as now known, in a fixed order. A table of which no extract speaks has no
    rows, and it says so.
    """
    from sightline.cli.asking import check_names
    from sightline.cli.chosen import choose_settings
    from sightline.cli.opening import viewed
    from sightline.cli.output import say, write_rows
    from sightline.cli.record_rows import read_table
    from sightline.record.catalogue import TABLES
    from sightline.record.settings import SOURCES

    check_names("table", [name], TABLES)
    check_names("source", [source] if source else [], SOURCES)
    chosen = choose_settings(settings_file, store)
    with viewed(
        store, chosen.settings, known_at=known_at, store_version=store_version, source=source
    ) as view:
        found = read_table(view, name, provenance=provenance)
        loaded = name in view.tables
    write_rows(found.rows, found.columns, form=form, out=out, types=found.types, title=name)
    if not loaded:
        say(f"{name} is not loaded: no extract in force speaks of it.")
    elif form == "table":
        say(f"{len(found.rows):,} rows")
