"""Files that cannot be taken: each gives one sentence, and nothing is half read."""

import resource
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from loading import Loader, shared
from test_ssda903 import EPISODES, episode

from sightline.intake.errors import RefusedError, UnreadableError

AS_AT = date(2021, 3, 16)
LIST_1 = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age,Date of Contact,Contact Source"


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_workbook(loader: Loader, tmp_path, share) -> None:
    whole = (shared("annex-a") / "annex_a_2021.xlsx").read_bytes()
    path = write(tmp_path, "a.xlsx", whole[: int(len(whole) * share)])
    with pytest.raises(UnreadableError, match=r"a\.xlsx: the workbook must be whole"):
        loader.one(path, as_at=AS_AT)


def test_a_workbook_with_a_password(loader, tmp_path) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    content += "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    with pytest.raises(UnreadableError, match="protected by a password"):
        loader.one(write(tmp_path, "a.xlsx", content), as_at=AS_AT)


def test_a_document_that_is_no_workbook(loader, tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises((UnreadableError, RefusedError), match=r"a\.docx"):
        loader.one(tmp_path / "a.docx", as_at=AS_AT)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "it is empty"),
        (b" \r\n ", "it is empty"),
        (b"hello there", "it is none"),
        (b"a,b,c\n1,2,3\n", "it is none"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "it is none"),
        (b"<html><body/></html>", "it is none"),
        (b"\x00" * 100, "it is none"),
    ],
)
def test_the_wrong_file_altogether(loader, tmp_path, content, says) -> None:
    with pytest.raises(RefusedError, match=says):
        loader.one(write(tmp_path, "a.csv", content))


@pytest.mark.parametrize("keep", [True, False])
def test_an_identifier_with_and_without_its_zeros(loader, tmp_path, keep) -> None:
    rows = [EPISODES, episode(CHILD="00123"), episode(CHILD="4"), episode(CHILD="123")]
    path = write(tmp_path, "e.csv", "\n".join(rows).encode())
    if keep:
        loaded = loader.one(path, keep_zeros=True)
        people = loaded.rows("episodes", "ssd_cla_episodes", "clae_person_id")
        assert people == [("00123",), ("123",), ("4",)]
        return
    with pytest.raises(RefusedError) as refused:
        loader.one(path)
    assert '[identifiers] leading_zeros = "keep"' in str(refused.value)
    assert "123" not in str(refused.value), "the identifier itself is not shown"


def test_both_writings_of_an_identifier_are_named_with_their_sheets(loader, tmp_path) -> None:
    referrals = LIST_1.replace("Contact", "Referral") + ",Referral NFA?,Allocated Team"
    book = openpyxl.Workbook()
    for sheet, header, written in (("List 1", LIST_1, "00123"), ("Again", referrals, "123")):
        page = book.create_sheet(sheet)
        page.append(header.split(","))
        page.append([written, "a)", "WBRI", None, None, date(2021, 2, 1), "1A"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(RefusedError, match=r"\(List 1 row 2 and Again row 2, for one\)"):
        loader.one(tmp_path / "a.xlsx", as_at=AS_AT)


def test_a_quotation_mark_left_open_does_not_swallow_rows(loader, tmp_path) -> None:
    rows = [EPISODES, episode(CHILD="1", CIN='"N1'), episode(CHILD="2"), episode(CHILD="3")]
    path = write(tmp_path, "e.csv", "\n".join(rows).encode())
    with pytest.raises(UnreadableError, match=r"e\.csv, line \d: must be a row of cells"):
        loader.one(path)


def test_a_zip_cut_off_behind_a_workbook_is_not_taken_for_it(loader, tmp_path) -> None:
    book = shared("annex-a") / "annex_a_2021.xlsx"
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(book, "january.xlsx")
        archive.writestr("february.csv", LIST_1)
    path = write(tmp_path, "a.zip", (tmp_path / "a.zip").read_bytes()[:-150])
    with pytest.raises(UnreadableError, match=r"a\.zip: the zip must be whole"):
        loader.one(path, as_at=AS_AT)


def test_a_zip_of_nothing(loader, tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w"):
        pass
    with pytest.raises(RefusedError, match=r"a\.zip: a zip must hold files"):
        loader.one(tmp_path / "a.zip")


def test_zeros_that_only_another_file_lost_are_ignored(loader, tmp_path) -> None:
    write(tmp_path, "e.csv", "\n".join([EPISODES, episode(CHILD="00123")]).encode())
    header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n123,1,01/02/2008,WBRI,,,\n"
    write(tmp_path, "h.csv", header.encode())
    loaded = loader.one(tmp_path)
    assert loaded.rows("episodes", "ssd_cla_episodes", "clae_person_id") == [("123",)]
    assert loaded.rows("header", "ssd_person", "pers_person_id") == [("123",)]


@pytest.mark.parametrize(
    "written",
    ["01/02/2021", "1/2/2021", "2021-02-01", "01-Feb-2021", "01.02.21", "44228", "44228.5",
     "2021-02-01 00:00:00", "01/02/2021 10:30", " 01/02/2021 "],
)  # fmt: skip
def test_dates_in_every_form(loader, tmp_path, written) -> None:
    path = write(tmp_path, "a.csv", f"{LIST_1}\n1,a),WBRI,,,{written},1A\n".encode())
    loaded = loader.one(path, as_at=AS_AT)
    assert loaded.rows("list_1", "ssd_contacts", "cont_contact_date") == [(date(2021, 2, 1),)]


def test_a_birth_in_the_future_is_refused_and_an_unborn_child_is_not(loader, tmp_path) -> None:
    rows = "1,a),WBRI,01/06/2021,,01/02/2021,1A\n2,a),WBRI,01/06/2031,,01/02/2021,1A\n"
    path = write(tmp_path, "a.csv", f"{LIST_1}\n{rows}".encode())
    loaded = loader.one(path, as_at=AS_AT)
    assert loaded.counts() == {"list_1": (2, 1)}
    assert loaded.rows("list_1", "ssd_person", "pers_dob", "pers_expected_dob") == [
        (None, date(2021, 6, 1))
    ]
    assert "2031" not in str(loaded.rejects())


def test_a_huge_file_of_no_known_format_is_refused_by_its_first_bytes(loader, tmp_path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as handle:
        handle.write(b"nothing,known\n")
        handle.truncate(1 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(RefusedError, match="it is none"):
        loader.one(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
