"""Formulas without a value refuse their row, with the cell named."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from loading import Loader

HEADERS = [
    "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact",
    "Contact Source",
]  # fmt: skip
AS_AT = date(2021, 3, 16)


def workbook(path: Path, *rows: list[object]) -> Path:
    """Write a workbook the way programs do: a formula without what Excel would show."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "List 1"
    for row in ([*HEADERS, "Remark"], *rows):
        sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ([2, "a) Male", "WBRI", "01/02/2010", 11, "=TODAY()", "1A"], "F3"),
        (["=A2+1", "a) Male", "WBRI", "01/02/2010", 11, "01/02/2021", "1A"], "A3"),
        (["=A2", "=B2", "=C2", "=D2", "=E2", "=F2", "=G2"], "A3"),
    ],
)
def test_a_row_with_one_is_refused_and_the_cell_named(loader: Loader, tmp_path, row, cell) -> None:
    good = [1, "a) Male", "WBRI", "01/02/2010", 11, "01/02/2021", "1A"]
    loaded = loader.one(workbook(tmp_path / "a.xlsx", good, row, [3, *good[1:]]), as_at=AS_AT)
    assert loaded.counts() == {"list_1": (3, 1)}
    assert cell in loaded.rejects()[0]["found"]


def test_one_in_a_column_of_no_use_is_passed_over(loader, tmp_path) -> None:
    row = [1, "a) Male", "WBRI", "01/02/2010", 11, "01/02/2021", "1A", "=A2"]
    loaded = loader.one(workbook(tmp_path / "a.xlsx", row), as_at=AS_AT)
    assert loaded.counts() == {"list_1": (1, 0)}


def test_a_formula_with_its_value_is_a_value(loader, tmp_path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("List 1")
        sheet.write_row(0, 0, HEADERS)
        sheet.write_row(1, 0, [1, "a) Male", "WBRI", "01/02/2010", 11])
        sheet.write_formula(1, 5, "=DATE(2021,2,1)", None, 44228)
        sheet.write_formula(1, 6, "=T(1)", None, "1A")
    assert loader.one(path, as_at=AS_AT).counts() == {"list_1": (1, 0)}
