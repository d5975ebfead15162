"""The reference page is what the program says: made anew, it must be the same."""

from pathlib import Path

from sightline.cli.main import COMMANDS
from sightline.cli.reference import render

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "command-line.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(), (
        "the command line changed: python -m sightline.cli.reference docs/reference/command-line.md"
    )


def test_every_command_has_its_heading() -> None:
    page = render()
    for name in COMMANDS:
        assert f"## `sightline {name}" in page
