"""Headers as councils write them: case, spaces, curly quotes, extra brackets, a title row."""

import csv
from pathlib import Path

import pytest

from sightline.intake.annex_a.headers import bare, recognise_list
from sightline.intake.annex_a.lists import LISTS

SHARED = Path(__file__).parents[3] / "shared" / "formats" / "annex_a_headers.csv"
BY_NAME = {part.name: part for part in LISTS}


def row_of(name: str) -> list[object]:
    return [column.header for column in BY_NAME[name].columns]


@pytest.mark.parametrize("name", list(BY_NAME))
def test_each_list_is_known_by_its_own_headers(name: str) -> None:
    found = recognise_list([row_of(name)])
    assert found is not None
    assert found.part.name == name
    assert found.missing == ()


@pytest.mark.parametrize("name", list(BY_NAME))
def test_case_spaces_and_quotes_do_not_matter(name: str) -> None:
    def messy(header: object) -> str:
        return f"  {str(header).upper().replace(chr(39), chr(8217))} )\n"

    found = recognise_list([["A report of the council"], [], [messy(h) for h in row_of(name)]])
    assert found is not None
    assert (found.part.name, found.header_row, found.missing) == (name, 2, ())


@pytest.mark.parametrize("name", list(BY_NAME))
def test_column_order_does_not_matter_and_extra_columns_are_reported(name: str) -> None:
    found = recognise_list([["Notes", *reversed(row_of(name))]])
    assert found is not None
    assert found.part.name == name
    assert found.unmapped == ("Notes",)
    assert len(set(found.columns.values())) == len(found.columns)


def test_a_header_with_a_slip_is_the_likest() -> None:
    headers = row_of("list_7")
    headers[10] = "Was the Child seen Alon?"
    found = recognise_list([headers])
    assert found is not None
    assert found.columns["alone"] == 10


def test_a_missing_column_is_named() -> None:
    headers = [h for h in row_of("list_3") if h != "Referral NFA?"]
    found = recognise_list([headers])
    assert found is not None
    assert found.missing == ("Referral NFA?",)


def test_other_tables_are_not_lists() -> None:
    assert recognise_list([["CHILD", "DECOM", "RNE", "LS"], ["1", "2", "3", "4"]]) is None
    assert recognise_list([]) is None
    assert recognise_list([["", None, ""]]) is None


@pytest.mark.skipif(not SHARED.is_file(), reason="the formats of ../shared are not here")
@pytest.mark.parametrize("edition", ["2021", "2024-01"])
def test_both_editions_are_read_whole(edition: str) -> None:
    sheets: dict[str, list[object]] = {}
    with SHARED.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["edition"] == edition:
                sheets.setdefault(row["sheet"], []).append(row["header"])
    assert len(sheets) == 11
    for sheet, headers in sheets.items():
        found = recognise_list([headers])
        assert found is not None
        assert found.part.name == sheet.lower().replace(" ", "_")
        assert found.unmapped == ()


def test_letters_and_digits_are_what_counts() -> None:
    assert bare("Child\u2019s  Legal\xa0Status (Y/N))") == "childslegalstatusyn"
