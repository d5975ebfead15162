"""Running the command line inside a test."""

import json
from typing import Any

from click.testing import CliRunner, Result

from sightline.cli.main import cli

CONTACTS = (
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Date of Contact,"
    "Contact Source\n1,a) Male,a) WBRI,01/02/2015,6,05/03/2021,1A: Individual\n"
)
"""A list of contacts, alone, as a CSV file."""


def run(*arguments: object) -> Result:
    """Run a command and return what became of it."""
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def ok(*arguments: object) -> str:
    """Run a command that must succeed and return its stdout."""
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def rows(*arguments: object) -> list[dict[str, Any]]:
    """Run a command with JSON output and return its objects."""
    found: list[dict[str, Any]] = json.loads(ok(*arguments, "--format", "json"))
    return found
