"""``sightline settings``: check a settings file, and put one to use."""

from pathlib import Path

import click

from sightline.cli.options import store_option

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.group("settings")
def command() -> None:
    """Check the authority's settings, and put them to use."""


@command.command("check")
@click.argument("file", type=_FILE)
def check(file: Path) -> None:
    """Check a settings file and say what it settles.

    A wrong one is refused with the line, the rule and what was found (exit code 11).
    """
    from sightline.cli.named_measures import check_named_measures
    from sightline.cli.settings_words import describe
    from sightline.engine.library import measures
    from sightline.record.settings import load_settings

    settings = load_settings(file)
    check_named_measures(settings, measures(settings.measure_folders))
    click.echo(describe(settings))


@command.command("use")
@click.argument("file", type=_FILE)
@store_option
def use(file: Path, store: Path) -> None:
    """Check a settings file and copy it into the store, where every command finds it."""
    from sightline.cli.chosen import IN_THE_STORE
    from sightline.cli.named_measures import check_named_measures
    from sightline.cli.settings_words import describe
    from sightline.engine.library import measures
    from sightline.history import Store
    from sightline.history.files import replace_atomically
    from sightline.record.settings import load_settings

    settings = load_settings(file)
    check_named_measures(settings, measures(settings.measure_folders))
    place = Store.create(store).root / IN_THE_STORE
    replace_atomically(place, file.read_bytes())
    click.echo(describe(settings))
    click.echo(f"In use from now on: {place}")
