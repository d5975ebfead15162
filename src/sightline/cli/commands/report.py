"""``sightline report``: a report as a file."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import (
    known_at_option,
    settings_option,
    store_option,
    store_version_option,
)

REPORTS = ("scorecard",)


@click.command("report")
@click.argument("name")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file to write; its name must end in .html.",
)
@click.option("--every-measure", "every", is_flag=True, help="Not the headlines alone.")
@known_at_option
@store_version_option
@settings_option
@store_option
def command(
    name: str,
    out: Path,
    every: bool,
    known_at: date | None,
    store_version: int | None,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Write a report. There is one so far: scorecard, as a page (.html) without other files.

    Word and PDF are not there yet.
    """
    from sightline.cli.asking import check_names
    from sightline.cli.chosen import choose_settings
    from sightline.cli.scorecards import make_scorecard
    from sightline.reports.scorecard_page import render_page

    check_names("report", [name], REPORTS)
    if out.suffix.lower() not in (".html", ".htm"):
        raise click.UsageError(f"--out must end in .html (the only format yet), found {out.name}.")
    chosen = choose_settings(settings_file, store)
    card = make_scorecard(
        store, chosen.settings, known_at=known_at, store_version=store_version, every=every
    )
    try:
        out.write_text(render_page(card), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{out}: cannot be written ({error.strerror}).") from None
    click.echo(f"Written: {out.resolve().as_uri()}")
