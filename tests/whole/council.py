"""A council with a store of its own, its workbooks written here and its figures asked for."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter
from click.testing import CliRunner

from sightline.cli.main import cli
from sightline.intake.annex_a import LISTS

SETTINGS = """
[authority]
name = "Ruleshire"
code = "999"

[[localities]]
name = "North"
teams = ["North Team", "Team A"]

[[team_names]]
from_name = "Team A"
to_name = "North Team"
from = 2021-03-01
"""


def write_workbook(path: Path, lists: Mapping[str, Sequence[Mapping[str, object]]]) -> Path:
    """Write a workbook with the lists given: rows by the names of the columns of the part."""
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for part in LISTS:
        if part.name not in lists:
            continue
        sheet = book.add_worksheet(part.name.replace("_", " ").capitalize())
        for column, declared in enumerate(part.columns):
            sheet.write_string(0, column, declared.header)
            for row, values in enumerate(lists[part.name], start=1):
                value = values.get(declared.name)
                if isinstance(value, date):
                    sheet.write_datetime(row, column, value, day)
                elif value is not None:
                    sheet.write(row, column, value)
    book.close()
    return path


class Council:
    """A store that is loaded and asked through the command line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = str(folder / "store")
        settings = folder / "authority.toml"
        settings.write_text(SETTINGS)
        self.settings = str(settings)

    def run(self, *words: str, expect: int = 0) -> str:
        result = CliRunner().invoke(cli, [*words, "--store", self.store])
        assert result.exit_code == expect, result.output
        return result.stdout

    def load(self, as_at: str, **lists: Sequence[Mapping[str, object]]) -> list[dict]:
        path = write_workbook(self.folder / f"extract {as_at.replace('-', '')}.xlsx", lists)
        return json.loads(self.run("load", str(path), "--as-at", as_at, "--format", "json"))

    def figure(self, measure: str, period: str) -> dict:
        text = self.run(
            "measures", "--measure", measure, "--from", period, "--to", period,
            "--settings", self.settings, "--format", "json",
        )  # fmt: skip
        (found,) = json.loads(text)
        return found

    def cases(self, measure: str, period: str) -> list[dict]:
        return json.loads(
            self.run(
                "cases", measure, "--period", period, "--settings", self.settings,
                "--format", "json",
            )
        )  # fmt: skip


def child(identifier: str, **values: object) -> dict[str, object]:
    return {"child_id": identifier, "gender": "a) Male", "birth": date(2012, 5, 5), **values}


def care(identifier: str, **values: object) -> dict[str, object]:
    return child(identifier, start=date(2020, 1, 6), **values)
