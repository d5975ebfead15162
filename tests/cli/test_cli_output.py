"""Writing rows: no formula reaches a spreadsheet, tables fit the terminal."""

import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from sightline.cli.output import as_json, harmless, write_rows
from sightline.cli.terminal import render

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_made_harmless_in_csv(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert harmless(text) == f"'{text}"
    write_rows([{"a": text}], ["a"], form="csv", out=None)
    assert "'" in capsys.readouterr().out.splitlines()[1]


def test_numbers_and_plain_texts_stay() -> None:
    assert [harmless(v) for v in (-1, 2.5, None, "a-1", date(2021, 3, 1))] == [
        -1, 2.5, None, "a-1", date(2021, 3, 1),
    ]  # fmt: skip


def test_a_workbook_holds_texts_and_real_dates(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    rows = [{"text": t, "day": date(2021, 3, 31), "n": 3} for t in (*FORMULAS, "https://x.y")]
    write_rows(rows, ["text", "day", "n"], form="xlsx", out=path)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    for line, row in enumerate(rows, start=2):
        cell = sheet.cell(line, 1)
        assert cell.data_type == "s"
        assert str(cell.value).replace("_x000D_", "\r") == row["text"]
        assert cell.hyperlink is None
        assert sheet.cell(line, 2).value == datetime(2021, 3, 31)
        assert sheet.cell(line, 2).number_format == "dd/mm/yyyy"


def test_json_has_iso_dates_and_no_nan() -> None:
    assert json.loads(as_json([{"d": date(2021, 3, 1)}])) == [{"d": "2021-03-01"}]
    with pytest.raises(ValueError, match="JSON"):
        as_json(float("nan"))


def test_a_table_is_aligned_and_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    rows = [
        {"name": "cla_number_n", "words": "children looked after " * 5, "n": 1234},
        {"name": "b", "words": "short", "n": None},
    ]
    lines = render(rows, ["name", "words", "n"]).splitlines()
    assert max(map(len, lines)) <= 60
    assert "cla_number_n" in lines[2]
    assert lines[2].endswith("1,234")
    assert lines[-1].endswith("-")


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in render([{"a": "x\x1b[31mred"}], ["a"])


def test_no_rows_is_said() -> None:
    assert render([], ["a"]) == "(no rows)\n"
