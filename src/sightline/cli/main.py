"""The entry point: ``sightline`` and its commands, each imported when it is asked for."""

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from sightline import __version__
from sightline.cli.errors import refusal_of

# The order of the help page: first use, loading, data quality, reading, settings.
COMMANDS = {
    "demo": "demo",
    "synthetic": "synthetic",
    "load": "load",
    "loads": "loads",
    "withdraw": "withdraw",
    "dispose": "dispose",
    "checks": "checks",
    "reconcile": "reconcile",
    "table": "table",
    "catalogue": "catalogue",
    "new-measure": "new_measure",
    "test-measures": "test_measures",
    "measures": "measures",
    "cases": "cases",
    "freeze": "freeze",
    "publications": "publications",
    "restated": "restated",
    "signals": "signals",
    "change": "change",
    "disparity": "disparity",
    "spc": "spc",
    "compare": "compare",
    "report": "report",
    "export": "export",
    "template": "template",
    "settings": "settings",
}


class Commands(click.Group):
    """A group whose commands are imported one by one, and that turns errors into sentences.

    ``sightline --help`` stays under 0.2 s because nothing that reads data is imported for it
    (``tests/cli/test_start.py``).
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the help page."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"sightline.cli.commands.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a wrong name is answered with near ones."""
        from sightline.cli.suggest import unknown

        name = args[0]
        if not name.startswith("-") and name not in COMMANDS:
            ctx.fail(unknown("command", name, COMMANDS))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whatever goes wrong becomes one sentence and an exit code."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            refused = refusal_of(error)
            if refused is None:
                raise
            click.echo(f"sightline: {refused}", err=True)
            ctx.exit(int(refused.code))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="sightline")
def cli() -> None:
    """Children's services data: from a council's own extracts to measures.

    Every measure opens down to the children behind it. Start with "sightline demo", or with
    "sightline load FILE".
    """


def main() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows, or an old locale, would stop at the first letter it does not know.
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli()
