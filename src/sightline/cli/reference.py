"""The reference page of the command line, made from the commands themselves.

``python -m sightline.cli.reference FILE`` writes it; ``tests/cli/test_reference.py`` holds that
what stands in the documentation is what the program does.
"""

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sightline.cli.errors import Code
from sightline.cli.main import cli

_OPENING = """\
# The command line

Made from the program (`python -m sightline.cli.reference`). Every command has `--help`.

The result goes to stdout; progress, counts and warnings go to stderr. JSON is one list of objects,
with dates as `YYYY-MM-DD`. In CSV a text that a spreadsheet could take for a formula has an
apostrophe in front. Settings come from `--settings`, else `$SIGHTLINE_SETTINGS`, else
`authority.toml` in the store, else as shipped.

## Exit codes

| code | when |
|---|---|
"""
_CODES = {
    Code.DONE: "done",
    Code.FAULT: "a fault of the program; `SIGHTLINE_DEBUG=1` shows where",
    Code.ARGUMENTS: "wrong arguments: an option, a date, a name that there is not",
    Code.UNREADABLE: "a file could not be read (a settings file too)",
    Code.REFUSED: "a file was read and refused (a settings file too, with the line)",
    Code.STORE: "the store cannot be used, or does not hold what a list of cases needs",
    Code.DEFINITION: "a measure or a check is wrongly defined",
}


def render() -> str:
    """Return the page as Markdown."""
    codes = "".join(f"| {int(code)} | {words} |\n" for code, words in _CODES.items())
    context = click.Context(cli, info_name="sightline")
    sections = [
        section
        for name in cli.list_commands(context)
        if (command := cli.get_command(context, name)) is not None
        for section in _command(command, f"sightline {name}", context)
    ]
    return _OPENING + codes + "\n" + "\n".join(sections)


def _command(command: click.Command, path: str, parent: click.Context) -> Iterator[str]:
    """Yield the section of a command, of each command of a group, and of a group that is both."""
    context = click.Context(command, info_name=path.split()[-1], parent=parent)
    if not isinstance(command, click.Group) or command.invoke_without_command:
        yield _section(command, path, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _command(inner, f"{path} {name}", context)


def _section(command: click.Command, path: str, context: click.Context) -> str:
    """Return the section of one command."""
    usage = " ".join(command.collect_usage_pieces(context))
    help_text = inspect.cleandoc(command.help or "")
    lines = [f"## `{path}`", "", "```text", f"{path} {usage}", "```", "", help_text, ""]
    options = [p for p in command.params if isinstance(p, click.Option)]
    if options:
        lines += ["| option | meaning |", "|---|---|"]
        lines += [_option(option, context) for option in options]
        lines.append("")
    return "\n".join(lines)


def _option(option: click.Option, context: click.Context) -> str:
    found = option.get_help_record(context)
    names, help_text = found if found else (", ".join(option.opts), "")
    cells = [" ".join(t.split()).replace("|", "\\|") for t in (names, help_text)]
    return f"| `{cells[0]}` | {cells[1]} |"


def main() -> None:
    """Write the page to the file named on the command line."""
    Path(sys.argv[1]).write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
