"""A list of which every row is refused says nothing; it does not empty the stock."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.whole.council import Council, child

from sightline.cli.main import cli


@pytest.fixture
def council(tmp_path: Path) -> Council:
    return Council(tmp_path)


def plan(identifier: str, **values: object) -> dict[str, object]:
    return child(identifier, start=date(2020, 6, 1), **values)


def test_all_rows_refused_is_not_an_empty_list(council: Council) -> None:
    council.load("2021-03-31", list_7=[plan(str(n)) for n in range(5)])
    bad = [plan(str(n), ended=date(2019, 1, 1)) for n in range(5)]
    council.load("2021-05-31", list_7=bad, list_1=[child("9", contact_date=date(2021, 5, 4))])
    assert council.figure("cpp_number_n", "2021-03")["value"] == 5
    assert council.figure("cpp_number_n", "2021-05")["status"] == "no_data"


def test_a_list_that_is_really_empty_empties_the_stock(council: Council) -> None:
    council.load("2021-03-31", list_7=[plan(str(n)) for n in range(5)])
    council.load("2021-04-30", list_7=[], list_1=[child("9", contact_date=date(2021, 4, 4))])
    assert council.figure("cpp_number_n", "2021-04")["value"] == 0


def test_an_unborn_child_is_a_good_row(council: Council) -> None:
    council.load("2021-03-31", list_7=[plan("1", birth="Unborn"), plan("2")])
    assert council.figure("cpp_number_n", "2021-03")["value"] == 2


def test_a_list_written_to_a_file_is_for_its_owner(council: Council, tmp_path: Path) -> None:
    council.load("2021-03-31", list_7=[plan("1")])
    out = tmp_path / "cases.csv"
    words = ["cases", "cpp_number_n", "--period", "2021-03", "--format", "csv", "--out", str(out)]
    assert CliRunner().invoke(cli, [*words, "--store", council.store]).exit_code == 0
    assert out.stat().st_mode & 0o077 == 0
