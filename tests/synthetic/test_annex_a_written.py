"""The Annex A workbooks obey Ofsted's windows and forms."""

import re
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from sightline.record.calendar import add_months
from sightline.synthetic.writers.annex_headers import headers

NEED_STATUS = {"a", "b", "c", "d", "e"}


def as_date(cell):
    if isinstance(cell, date) or cell == "":
        return cell or None
    day, month, year = map(int, cell.split("/"))
    return date(year, month, day)


def read(path):
    """Return the lists of a workbook by number, each row by header; dates where there are."""
    book = CalamineWorkbook.from_path(str(path))
    edition = "2021" if as_at_of(path) < date(2023, 1, 1) else "2024-01"
    assert book.sheet_names == [f"List {number}" for number in range(1, 12)]
    found = {}
    for number, names in headers(edition).items():
        rows = book.get_sheet_by_name(f"List {number}").to_python(skip_empty_area=False)
        assert len(rows[0]) == len(names)
        found[number] = [dict(zip(names, row, strict=True)) for row in rows[1:]]
    return found


def as_at_of(path):
    return date.fromisoformat(re.search(r"(\d{4}-\d\d-\d\d)\.xlsx$", path.name)[1])


@pytest.fixture(scope="module", params=[0, -1])
def book(written, request):
    path = written.files["annex_a"][request.param]
    return as_at_of(path), read(path)


FLOWS = {
    1: "Date of Contact",
    3: "Date of Referral",
    5: "Strategy discussion initiating Section 47 Enquiry Start Date",
}
CASES = {
    6: ("CIN Start Date", "CIN Closure Date"),
    7: ("Child Protection Plan Start Date", "Child Protection Plan End Date"),
    8: ("Date Started to be Looked After", "Date Ceased to be Looked After"),
}


@pytest.mark.parametrize(("number", "column"), FLOWS.items())
def test_lists_1_3_and_5_hold_six_months(book, number, column):
    as_at, lists = book
    days = [as_date(row[column]) for row in lists[number]]
    assert days
    assert min(days) >= add_months(as_at, -6)
    assert max(days) <= as_at


def test_list_4_holds_open_assessments_and_those_authorised_in_six_months(book):
    as_at, lists = book
    done = [as_date(row["Continuous Assessment Date of Authorisation"]) for row in lists[4]]
    assert None in done
    # An assessment "authorised before it started" may show a day before the window.
    in_window = [day for day in done if day and day >= add_months(as_at, -6)]
    assert len(in_window) >= 0.97 * sum(1 for day in done if day)
    assert all(day <= as_at for day in done if day)


@pytest.mark.parametrize(("number", "columns"), CASES.items())
def test_lists_6_to_8_hold_a_child_once_open_or_ended_in_six_months(book, number, columns):
    as_at, lists = book
    rows = lists[number]
    assert rows
    ids = [row["Child Unique ID"] for row in rows]
    assert len(ids) == len(set(ids))
    for row in rows:
        start, end = as_date(row[columns[0]]), as_date(row[columns[1]])
        assert start <= as_at
        assert end is None or add_months(as_at, -6) <= end <= as_at
    assert {bool(row[columns[1]]) for row in rows} == {True, False}


def test_a_child_in_care_or_on_a_plan_is_open_on_list_6_in_that_status(clean):
    lists = read(clean.files["annex_a"][-1])
    status = {row["Child Unique ID"]: row["Case Status"][0] for row in lists[6]}
    for row in lists[8]:
        if not row["Date Ceased to be Looked After"]:
            assert status[row["Child Unique ID"]] == "a"
    cared = {row["Child Unique ID"] for row in lists[8]}
    for row in lists[7]:
        if not row["Child Protection Plan End Date"] and row["Child Unique ID"] not in cared:
            assert status[row["Child Unique ID"]] == "b"
    assert set(status.values()) == NEED_STATUS


def test_nothing_in_a_workbook_is_after_its_as_at_date(book):
    as_at, lists = book
    for number, rows in lists.items():
        for row in rows:
            for header, cell in row.items():
                if isinstance(cell, date) and header != "Date of Birth":
                    assert cell <= as_at, (number, header)


def test_list_9_holds_every_band_and_no_child(book):
    _, lists = book
    assert {row["Eligibility Category"][0] for row in lists[9]} <= {"a", "b", "d", "F"}
    assert all(16 <= float(row["Age"]) < 25.1 for row in lists[9])


def test_adoption_lists_agree_on_families(clean):
    lists = read(clean.files["annex_a"][-1])
    families = {row["Family identifier"] for row in lists[11]}
    for row in lists[10]:
        if row["Date of Matching Child and Prospective Adopters"]:
            assert row["Family identifier"] in families


def test_from_2023_the_edition_of_2024_is_written(tmp_path):
    from sightline.synthetic import write_authority

    made = write_authority(
        tmp_path, population=2_000, months=2, end=date(2023, 1, 31), formats=("annex_a",)
    )
    before, after = (read(path) for path in made.files["annex_a"])
    assert "Allocated Personal Advisor" not in headers("2021")[9]
    assert all("Allocated Personal Advisor" in row for row in after[9])
    assert set(before) == set(after)


def test_headers_are_those_of_the_published_workbooks():
    """The headers written are those of the sector's own samples, character for character."""
    import csv
    from pathlib import Path

    path = Path(__file__).resolve().parents[3] / "shared/formats/annex_a_headers.csv"
    if not path.exists():
        pytest.skip("../shared/formats/annex_a_headers.csv is not here")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for edition in ("2021", "2024-01"):
        for number, names in headers(edition).items():
            wanted = [
                row["header"]
                for row in rows
                if row["edition"] == edition and row["sheet"] == f"List {number}"
            ]
            assert list(names) == wanted


def test_workbooks_open_in_every_reader(written):
    """Dates, numbers and text come out the same in openpyxl and calamine."""
    import openpyxl

    path = written.files["annex_a"][-1]
    book = openpyxl.load_workbook(path, read_only=True)
    other = CalamineWorkbook.from_path(str(path))
    assert book.sheetnames == other.sheet_names
    for name in book.sheetnames:
        rows = [
            ["" if cell is None else getattr(cell, "date", lambda c=cell: c)() for cell in row]
            for row in book[name].iter_rows(values_only=True)
        ]
        assert rows == other.get_sheet_by_name(name).to_python(skip_empty_area=False)
    cells = [cell for row in book["List 3"].iter_rows(min_row=2) for cell in row]
    assert any(cell.is_date and cell.number_format == "dd/mm/yyyy" for cell in cells)
    book.close()
