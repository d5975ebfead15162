"""A synthetic county through the product: its files written, loaded, and its figures asked for."""

import csv
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from sightline.cli.main import cli
from sightline.synthetic import Defects, write_authority

END = date(2021, 7, 31)
County = tuple[Path, list[str]]


def make_county(folder: Path) -> County:
    """Return a county of 20,000 children: its files, and the words that name store and settings.

    Its SSD and feeds are as at one day and hold two years.
    """
    made = folder / "made"
    write_authority(
        made, population=20_000, months=25, end=END, seed=7, formats=("ssd", "local"),
        processes=1, defects=Defects(),
    )  # fmt: skip
    words = ["--store", str(folder / "store"), "--settings", str(made / "authority.toml")]
    result = CliRunner().invoke(
        cli, ["load", str(made / "ssd"), str(made / "local"), "--as-at", str(END), *words]
    )
    assert result.exit_code == 0, result.output
    return made, words


def figures_of_the_year(county: County, measures: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Return the figure of the year to the end of each measure."""
    named = [word for name in measures for word in ("--measure", name)]
    span = ["--from", "2021-07", "--to", "2021-07", "--window", "12m", "--format", "json"]
    result = CliRunner().invoke(cli, ["measures", *named, *span, *county[1]])
    assert result.exit_code == 0, result.output
    return {row["measure"]: row for row in json.loads(result.stdout)}


def rows(county: County, name: str) -> list[dict[str, str]]:
    """Return the rows of a table as they stand in its file."""
    kind = "local" if name.startswith("local_") else "ssd"
    with (county[0] / kind / str(END) / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def day(text: str) -> date | None:
    """Return the date of a cell, or None where it is empty."""
    return date.fromisoformat(text) if text else None
