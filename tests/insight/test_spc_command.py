"""``sightline spc``: what it prints, and what it says of a file that is no series."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sightline.cli.main import cli

KEYS = ["x", "y", "rebase_group", "mean", "lower", "upper", "signal", "point_type", "assurance"]


def spc(path: Path, *options: str, better: str = "higher") -> Result:
    return CliRunner().invoke(cli, ["spc", str(path), "--better", better, *options])


def file(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "series.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


SHORT = "x,y\n2021-01,1\n2021-02,2\n2021-03,3\n2021-04,2\n2021-05,1\n"


def test_json_has_the_keys_and_the_words_of_the_reference(tmp_path: Path) -> None:
    result = spc(file(tmp_path, SHORT), "--format", "json", "--target", "5")
    rows = json.loads(result.stdout)
    assert [list(r) for r in rows] == [KEYS] * 5
    assert rows[0] == {
        "x": "2021-01", "y": 1.0, "rebase_group": 0, "mean": pytest.approx(1.8),
        "lower": pytest.approx(-0.86), "upper": pytest.approx(4.46), "signal": "Common Cause",
        "point_type": "common_cause", "assurance": "consistent_fail",
    }  # fmt: skip
    assert result.stderr == ""


def test_csv_is_the_same_table(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(spc(file(tmp_path, SHORT), "--format", "csv").stdout)))
    assert list(rows[0]) == KEYS
    assert [float(r["y"]) for r in rows] == [1, 2, 3, 2, 1]


def test_the_table_says_what_it_means_beside_it(tmp_path: Path) -> None:
    result = spc(file(tmp_path, SHORT), "--target", "12000")
    assert "Variation at 2021-05: no significant change." in result.stderr
    assert "Assurance: consistently failing the target of 12,000." in result.stderr
    assert "Provisional limits: 5 points" in result.stderr


def test_small_values_keep_their_decimals(tmp_path: Path) -> None:
    result = spc(file(tmp_path, "x,y\n1,0.021\n2,0.043\n3,0.030\n"))
    assert "0.0210" in result.stdout


def test_a_constant_series_is_told_and_has_no_limits(tmp_path: Path) -> None:
    path = file(tmp_path, "x,y\n" + "".join(f"2021-{n:02d},5\n" for n in range(1, 13)))
    result = spc(path, "--format", "json")
    assert {r["lower"] for r in json.loads(result.stdout)} == {None}
    assert "no variation" in spc(path).stderr


def test_other_columns_blank_values_and_groups_are_read(tmp_path: Path) -> None:
    text = 'team,X, Y ,rebase_group\na,01/01/2021,"1,304",1\na,01/02/2021,,1\n\na,01/03/2021,7,2\n'
    rows = json.loads(spc(file(tmp_path, text), "--format", "json").stdout)
    assert [(r["x"], r["y"], r["rebase_group"]) for r in rows] == [
        ("2021-01-01", 1304.0, 1),
        ("2021-02-01", None, 1),
        ("2021-03-01", 7.0, 2),
    ]
    assert (rows[1]["signal"], rows[1]["point_type"]) == (None, None)


def test_a_rebase_begins_new_limits(tmp_path: Path) -> None:
    rows = json.loads(spc(file(tmp_path, SHORT), "--rebase", "2021-04", "--format", "json").stdout)
    assert [r["rebase_group"] for r in rows] == [0, 0, 0, 1, 1]


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("x,y\n2021-01,1\n2021-01,2\n", 11, "line 3: a period must have one value, found two"),
        ("x,y\n2021-02,1\n2021-01,2\n", 11, "line 3: periods must stand in order, found 2021-01"),
        ("x,y\n2021-01,many\n", 11, "line 2: y must be a number, found 'many'"),
        ("x,y\n2021-01,49%\n", 11, "line 2: y must be a number, found '49%'"),
        ("x,y\n2021-01,inf\n", 11, "line 2: y must be a number, found 'inf'"),
        ("x,y\n2021-01,1e999\n", 11, "line 2: y must be a number, found '1e999'"),
        ("x,y\nJan,1\n", 11, "line 2: a period must be a month"),
        ("x,y\n,1\n", 11, "line 2: x must not be blank"),
        ("x,y\n2021-01\n", 11, "line 2: a row must have as many cells as the header, found 1"),
        ("x,value\n2021-01,1\n", 11, "must name the columns x and y (with commas), found x, value"),
        ("x,y,y\n2021-01,1,2\n", 11, "must name y once, found it twice"),
        ("x,y\n", 11, "must have rows under the header"),
        ("", 11, "is empty"),
        ("x,y\n2021-01,\n", 11, "at least one value, found none"),
        ("x,y,rebase_group\n2021-01,1,b\n", 11, "rebase_group must be a whole number, found 'b'"),
        ("x,y,rebase_group\n2021-01,1,1\n2021-02,1,0\n", 11, "line 3: rebase_group must not go"),
        (b"PK\x03\x04\x00\x00\x81\x8d", 10, "must be"),
        ('x,y\n"2021-01,1\n', 10, "must be a row of cells"),
    ],
)
def test_what_is_no_series_is_refused_by_line(
    tmp_path: Path, text: str | bytes, code: int, said: str
) -> None:
    result = spc(file(tmp_path, text))
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert result.stderr.startswith("sightline: series.csv")


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        assert spc(path).exit_code == 10


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--rebase", "2019-01"), "--rebase must be a period of the series, found 2019-01"),
        (("--baseline-points", "12"), "at most the values of the series, 5, found 12"),
        (("--baseline-points", "3"), "--baseline-points"),
        (("--target", "nan"), "must be a number, found 'nan'"),
        (("--target", "high"), "--target"),
    ],
)
def test_wrong_arguments_are_exit_code_2(
    tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    result = spc(file(tmp_path, SHORT), *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_the_direction_must_be_said(tmp_path: Path) -> None:
    assert spc(file(tmp_path, SHORT), better="up").exit_code == 2
    assert CliRunner().invoke(cli, ["spc", str(file(tmp_path, SHORT))]).exit_code == 2
