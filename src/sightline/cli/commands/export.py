"""``sightline export``: figures, cases and definitions as files for other tools."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    LIST,
    already_published_option,
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
@click.option(
    "--public",
    is_flag=True,
    help="As the public may have them: small numbers hidden, and others that give them away, here "
    "or together with what was frozen for the public before. No cases.",
)
@click.option(
    "--window",
    "windows",
    type=LIST,
    default=(),
    show_default="month",
    help="With --public: the windows that the public may have; several with commas.",
)
@click.option(
    "--by",
    type=LIST,
    default=(),
    show_default="the wholes alone",
    help="With --public: the groupings that the public may have; several with commas.",
)
@already_published_option
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
    public: bool,
    windows: tuple[str, ...],
    by: tuple[str, ...],
    published_files: tuple[Path, ...],
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

    With --public there are no cases, and the facts hold the windows and groupings named. Only what
    is protected together is safe together: freeze what you publish (freeze --public).
    """
    from sightline.cli.asking import check_names, pick_of
    from sightline.cli.chosen import choose_settings
    from sightline.cli.errors import Code, Refusal
    from sightline.cli.opening import prepare_figures
    from sightline.cli.output import say, write_rows
    from sightline.engine.facts import SPLITS
    from sightline.engine.figures import Wanted
    from sightline.engine.library import library
    from sightline.engine.periods import ALL_WINDOWS
    from sightline.reports.export.folder import (
        FORMATS,
        NotForThePublicError,
        check_public_folder,
        write_export,
    )

    check_names("format", formats, FORMATS)
    check_names("window", windows, ALL_WINDOWS)
    check_names("grouping", by, SPLITS)
    if not public and (windows or by or published_files):
        raise click.UsageError(
            "--window, --by and --already-published must be given with --public."
        )
    chosen = choose_settings(settings_file, store, folders)
    read = library(chosen.settings.measure_folders)
    definitions = pick_of(read, names, area)
    found = prepare_figures(store, chosen.settings, known_at=known_at, store_version=store_version)
    rows = None
    if public:
        from sightline.cli.public_figures import public_figures

        try:
            check_public_folder(out)
        except NotForThePublicError as error:
            raise click.UsageError(str(error)) from None
        wanted = Wanted(windows or ("month",), by)
        rows = public_figures(
            store, chosen.settings, found, definitions, wanted, published_files
        ).rows
    try:
        files = write_export(
            out,
            found.prepared,
            definitions,
            chosen.settings,
            formats=formats,
            with_cases=not no_cases,
            public=rows,
        )
    except OSError as error:
        raise click.UsageError(f"{out}: cannot be written ({error.strerror}).") from None
    say(f"{chosen.said} As known on {found.prepared.known_at or 'no day: nothing is loaded'}.")
    listed = [{"file": str(f.path), "rows": f.rows} for f in files]
    write_rows(listed, ("file", "rows"), form="table", out=None)
    if read.refused:
        raise Refusal(" ".join(read.refused.values()), Code.DEFINITION)
