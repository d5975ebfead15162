"""``sightline demo``: a synthetic authority, its extracts loaded, its scorecard."""

from pathlib import Path

import click

from sightline.cli.options import STORE, store_option

OPENED = "assessment_45wd_pct --period 2021-06"


@click.command("demo")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo"),
    show_default=True,
    help="Where the extracts and the scorecard page go.",
)
@click.option("--population", type=int, default=68_000, show_default=True, help="Children 0 to 17.")
@click.option("--months", type=int, default=36, show_default=True, help="Monthly extracts.")
@click.option("--seed", type=int, default=1, show_default=True, help="The same gives the same.")
@click.option(
    "--port", type=click.IntRange(1, 65535), help="For the site, which this version lacks."
)
@click.option("--no-serve", is_flag=True, help="Start no site; this version has none to start.")
@store_option
def command(
    out: Path,
    population: int,
    months: int,
    seed: int,
    port: int | None,
    no_serve: bool,
    store: Path,
) -> None:
    """Make a synthetic authority, load its monthly extracts and show its scorecard.

    Nobody in it is real. The scorecard is printed and written as a page whose address is given.
    The site is not there yet, so nothing is served. A store that holds anything else is left
    alone and refused.
    """
    from sightline.cli.demonstration import run_demo
    from sightline.cli.output import say
    from sightline.cli.scorecard_text import describe

    card, page = run_demo(out, store, population=population, months=months, seed=seed, told=say)
    click.echo(describe(card))
    click.echo(f"The scorecard as a page: {page.resolve().as_uri()}")
    flag = "" if store == STORE else f" --store {store}"
    click.echo(f"Open a number: sightline cases {OPENED} --outcome missed{flag}")
    if port is not None or not no_serve:
        click.echo("The site is not part of this version yet: nothing is served.")
