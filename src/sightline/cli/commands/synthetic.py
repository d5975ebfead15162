"""``sightline synthetic``: the exports of an invented authority, in the real formats."""

from datetime import date
from pathlib import Path

import click

from sightline.cli.options import DAY, LIST


@click.command("synthetic")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--population", type=int, default=68_000, show_default=True, help="Children 0 to 17.")
@click.option("--months", type=int, default=36, show_default=True, help="Monthly extracts.")
@click.option("--end", type=DAY, default=date(2021, 7, 31), show_default=True, help="The last one.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same gives the same.")
@click.option(
    "--formats",
    type=LIST,
    default=(),
    show_default="all",
    help="annex_a, cin, ssda903, ssd, local; several with commas.",
)
def command(
    out: Path, population: int, months: int, end: date, seed: int, formats: tuple[str, ...]
) -> None:
    """Write the exports of a synthetic authority into the folder OUT, month by month.

    Nobody in it is real. The same arguments give the same files. A folder that holds other
    things is left alone and refused.
    """
    from sightline.cli.invented import write_invented
    from sightline.cli.output import say

    written = write_invented(
        out, population=population, months=months, end=end, seed=seed, formats=formats
    )
    for name, paths in written.files.items():
        click.echo(f"{name}: {len(paths)} files")
    click.echo(f"settings: {written.settings}")
    say(f"Load them with: sightline load {out} --settings {written.settings}")
