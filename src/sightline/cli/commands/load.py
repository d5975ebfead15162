"""``sightline load``: take extracts into the store."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import DAY, settings_option, store_option


@click.command("load")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--as-at",
    type=DAY,
    help="The day of which the extracts are. Annex A needs it unless the file leaves one day.",
)
@click.option("--replace", is_flag=True, help="Put it in the place of one of the same day.")
@click.option("--dry-run", is_flag=True, help="Say what would happen and change nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "json")),
    default="table",
    show_default=True,
    help="How the account is written.",
)
@click.option("--verbose", is_flag=True, help="Say how each column was understood.")
@settings_option
@store_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    as_at: date | None,
    replace: bool,
    dry_run: bool,
    form: str,
    verbose: bool,
    settings_file: Path | None,
    store: Path,
) -> None:
    """Load extracts: files, folders or zips, each known by its content.

    Prints for each part what was read, kept, unchanged and refused; read is always the sum of
    the others. Each extract is one load, whole or not at all. One that cannot be read (exit code
    10) or is refused (11) does not stop the others.
    """
    from sightline.cli.chosen import choose_settings
    from sightline.cli.load_result import CODES, LoadResult, exit_code
    from sightline.cli.loading import load_paths
    from sightline.cli.output import as_json, say
    from sightline.cli.summary import describe, progress_line

    chosen = choose_settings(settings_file, store)
    if form == "table":
        say(chosen.said)

    def told(result: LoadResult, number: int, count: int) -> None:
        if count > 1:
            say(progress_line(result, number, count))

    results = load_paths(
        paths,
        store,
        chosen.settings,
        as_at=as_at,
        replacing=replace,
        dry_run=dry_run,
        told=told,
    )
    bad = [r for r in results if r.outcome in CODES]
    if form == "json":
        click.echo(as_json([r.as_object() for r in results]))
    elif len(results) > 1 or not bad:
        click.echo(describe(results, verbose=verbose), nl=False)
    for result in bad:
        say(f"sightline: {result.message}")
    ctx.exit(int(exit_code(results)))
