"""A list of Annex A as CSV: no row may be joined to another, shifted or cut without being said."""

from datetime import date
from pathlib import Path

import pytest
from loading import Loader

from sightline.intake.errors import UnreadableError

AS_AT = date(2023, 3, 31)
HEADER = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source"
ROWS = [f"{70 + n},a) Male,a) WBRI,,,0{n}/01/2023,q) 6: Police" for n in range(1, 5)]


def loaded(loader: Loader, folder: Path, lines: list[str], end: str = "\r\n"):
    path = folder / "contacts.csv"
    path.write_bytes(("\r\n".join(lines) + end).encode())
    return loader.one(path, as_at=AS_AT)


@pytest.mark.parametrize("later", ["q) 6: Police", '"q) 6: Police"'])
def test_a_quotation_mark_left_open_does_not_swallow_rows(loader, tmp_path, later) -> None:
    rows = [*ROWS[:3], ROWS[3].replace("q) 6: Police", later)]
    rows[1] = rows[1].replace("a) WBRI", '"a) WBRI')
    with pytest.raises(UnreadableError, match=r"contacts\.csv, line \d+: a quotation mark"):
        loaded(loader, tmp_path, [HEADER, *rows])


def test_a_comma_that_shifts_the_cells_refuses_the_row(loader, tmp_path) -> None:
    rows = [*ROWS[:3], ROWS[3] + ", with a comma"]
    read = loaded(loader, tmp_path, [HEADER, *rows])
    assert read.counts() == {"list_1": (4, 1)}
    (refused,) = read.rejects()
    assert (refused["row"], refused["found"]) == ("5", "8 cells")
    assert refused["what must hold"] == "a row must have as many cells as the header, 7"


def test_empty_cells_after_the_last_header_shift_nothing(loader, tmp_path) -> None:
    rows = [row + ",, " for row in ROWS]
    assert loaded(loader, tmp_path, [HEADER, *rows]).counts() == {"list_1": (4, 0)}


def test_empty_cells_that_excel_leaves_out_are_blank(loader, tmp_path) -> None:
    rows = [ROWS[0], ROWS[1].rpartition(",")[0]]
    assert loaded(loader, tmp_path, [HEADER, *rows], end="").counts() == {"list_1": (2, 1)}
    assert loaded(loader, tmp_path, [HEADER, *rows]).counts() == {"list_1": (2, 0)}


def test_a_line_break_inside_a_cell_is_part_of_it(loader, tmp_path) -> None:
    broken = [ROWS[0].replace("a) WBRI", f'"a){mark}WBRI"') for mark in ("\n", "\x0b", "\u2028")]
    assert loaded(loader, tmp_path, [HEADER, *broken]).counts() == {"list_1": (3, 0)}


@pytest.mark.parametrize("mark", [";", "\t", "|"])
def test_cells_may_be_separated_by_other_marks(loader, tmp_path, mark) -> None:
    lines = ["List 1: contacts", *(line.replace(",", mark) for line in [HEADER, *ROWS])]
    assert loaded(loader, tmp_path, lines).counts() == {"list_1": (4, 0)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-32"])
def test_every_encoding_reads_the_same(loader, tmp_path, encoding) -> None:
    text = "\r\n".join([HEADER, ROWS[0].replace("q) 6: Police", "Zoë’s wobble"), *ROWS[1:]])
    path = tmp_path / "contacts.csv"
    path.write_bytes(text.encode(encoding))
    read = loader.one(path, as_at=AS_AT)
    assert read.counts() == {"list_1": (4, 0)}
    assert "Zoë’s wobble" in [n.text for n in read.account.not_understood]


def test_an_identifier_that_a_spreadsheet_shortened_is_refused(loader, tmp_path) -> None:
    """Two children whose long numbers begin alike would become one."""
    rows = [*ROWS[:3], ROWS[3].replace("74,", "1.23457E+11,"), ROWS[3].replace("74,", "1E5,")]
    read = loaded(loader, tmp_path, [HEADER, *rows])
    assert read.counts() == {"list_1": (5, 1)}
    (refused,) = read.rejects()
    assert refused["row"] == "5"
    assert "must be written in full" in refused["what must hold"]
