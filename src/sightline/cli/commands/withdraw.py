"""``sightline withdraw``: take a wrong load back."""

from pathlib import Path

import click

from sightline.cli.options import store_option


@click.command("withdraw")
@click.argument("number", type=click.IntRange(min=1))
@click.option("--reason", required=True, help="Why; it stands in the log for as long as the log.")
@store_option
def command(number: int, reason: str, store: Path) -> None:
    """Take load NUMBER back, as if it had never been taken.

    The withdrawal is an entry of the log itself: what was known with the load can still be asked
    for with --store-version.
    """
    from sightline.history import Store

    if not reason.strip():
        raise click.UsageError("--reason must say why, and it is empty.")
    load = Store.open(store).withdraw(number, reason.strip())
    names = ", ".join(f.name for f in load.files)
    click.echo(f"Load {number} ({names}, as at {load.as_at}) was taken back.")
