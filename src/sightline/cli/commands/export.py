"""``sightline export``: figures, cases and definitions as files for other tools."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    LIST,
    known_at_option,
    measures_folder_option,
    settings_option,
    store_option,
    store_version_option,
)


@click.command("export")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--measure", "names", multiple=True, help="One measure; may be given again.")
@click.option("--area", help="The measures of one service area.")
@click.option(
    "--format",
    "formats",
    type=LIST,
    default="parquet,xlsx",
    show_default=True,
    help="parquet, csv, xlsx; several with commas.",
)
@click.option("--no-cases", is_flag=True, help="Leave the children behind the figures out.")
@known_at_option
@store_version_option
@measures_folder_option
@settings_option
@store_option
def command(
    out: Path,
    names: tuple[str, ...],
    area: str | None,
    formats: tuple[str, ...],
    no_cases: bool,
    known_at: date | None,
    store_version: int | None,
    folders: tuple[Path, ...],
    settings_file: Path | None,
    store: Path,
) -> None:
    """Write figures, cases and definitions into the folder OUT.

    Parquet and CSV hold every window and grouping in three tables that keep their columns from
    one version to the next: facts, cases and measures. The workbook has a sheet for each service
    area with the last 13 months. The files hold children's records: only you may read them.
    """

    from sightline.cli.asking import check_names, pick_of
    from sightline.cli.chosen import choose_settings
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.library import library
    from sightline.reports.export.folder import FORMATS, write_export

    check_names("format", formats, FORMATS)
    chosen = choose_settings(settings_file, store, folders)
    read = library(chosen.settings.measure_folders)
    definitions = pick_of(read, names, area)
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    try:
        files = write_export(
            out,
            found.prepared,
            definitions,
            chosen.settings,
            formats=formats,
            with_cases=not no_cases,
        )
    except OSError as error:
        raise click.UsageError(f"{out}: cannot be written ({error.strerror}).") from None
    say(f"{chosen.said} As known on {found.prepared.known_at or 'no day: nothing is loaded'}.")
    rows = [{"file": str(f.path), "rows": f.rows} for f in files]
    write_rows(rows, ("file", "rows"), form="table", out=None)
    if read.refused:
        raise Refusal(" ".join(read.refused.values()), Code.DEFINITION)
