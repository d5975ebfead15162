"""``sightline load``: the account adds up, one refused file stops no other."""

import json
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from cli_running import CONTACTS, ok, rows, run

from sightline.cli.as_at_hint import date_in
from sightline.synthetic import Written, write_authority

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "annex-a"


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.suffix not in (".lock", ".lease")
    }


def with_bad_date(source: Path, target: Path) -> Path:
    """A copy of a workbook in which one contact has a date that is none."""
    book = openpyxl.load_workbook(source)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and "date of contact" in cell.value.lower():
                    sheet.cell(cell.row + 1, cell.column).value = "next week"
                    book.save(target)
                    return target
    raise AssertionError("the workbook must have a column of contact dates")


def test_every_row_is_kept_unchanged_or_refused(written: Written, tmp_path: Path) -> None:
    store = tmp_path / "store"
    first = rows("load", written.files["annex_a"][0], "--store", store)[0]
    second = rows("load", written.files["annex_a"][1], "--store", store)[0]
    again = rows("load", written.files["annex_a"][1], "--store", store)[0]
    for result in (first, second, again):
        assert len(result["parts"]) == 11
        for part in result["parts"]:
            assert part["read"] == part["kept"] + part["unchanged"] + part["refused"], part
    assert (first["outcome"], first["load"]) == ("loaded", 1)
    assert (second["outcome"], second["load"]) == ("loaded", 2)
    assert sum(p["unchanged"] for p in second["parts"]) > 0
    assert again["outcome"] == "unchanged"
    assert again["load"] is None
    assert sum(p["kept"] for p in again["parts"]) == 0


def test_a_refused_row_stands_in_the_rejects_file(written: Written, tmp_path: Path) -> None:
    file = with_bad_date(written.files["annex_a"][0], tmp_path / "bad.xlsx")
    store = tmp_path / "store"
    result = rows("load", file, "--store", store, "--as-at", "2021-01-31")[0]
    contacts = result["parts"][0]
    assert contacts["refused"] == 1
    assert result["refused_because"][0]["part"] == "list_1"
    rejects = Path(result["rejects"])
    assert rejects.parent == store / "rejects"
    assert "next week" in rejects.read_text(encoding="utf-8")
    said = ok("loads", "--store", store)
    assert "bad.xlsx" in said


def test_columns_are_told_when_asked(written: Written, tmp_path: Path) -> None:
    file = written.files["annex_a"][0]
    plain = ok("load", file, "--store", tmp_path / "a", "--dry-run")
    wordy = ok("load", file, "--store", tmp_path / "a", "--dry-run", "--verbose")
    assert "<-" not in plain
    assert "list_1: contact_date <- " in wordy


def test_a_dry_run_makes_no_store(written: Written, tmp_path: Path) -> None:
    store = tmp_path / "store"
    said = ok("load", written.out / "annex_a", "--store", store, "--dry-run")
    assert said.count("would be loaded") == 3
    assert not store.exists()


def test_a_dry_run_foresees_the_load_and_changes_nothing(written: Written, tmp_path: Path) -> None:
    store = tmp_path / "store"
    ok("load", written.files["annex_a"][0], "--store", store)
    before = tree(store)
    foreseen = rows("load", written.out / "annex_a", "--store", store, "--dry-run")
    assert tree(store) == before
    done = rows("load", written.out / "annex_a", "--store", store)
    assert [r["outcome"] for r in foreseen] == ["unchanged", "would_load", "would_load"]
    assert [r["outcome"] for r in done] == ["unchanged", "loaded", "loaded"]
    assert [r["parts"] for r in foreseen] == [r["parts"] for r in done]


def test_a_file_that_cannot_be_taken_stops_no_other(written: Written, tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    folder.mkdir()
    shutil.copy(written.files["annex_a"][0], folder)
    (folder / "letter.txt").write_text("Dear colleague")
    (folder / "authority.toml").write_text("[authority]")
    result = run("load", folder, "--store", store)
    assert result.exit_code == 11
    assert "letter.txt: the file must be one of" in result.stderr
    assert "1 loaded, 1 passed over, 1 refused" in result.stdout
    assert "Traceback" not in result.output


def test_an_unreadable_file_decides_the_exit_code(written: Written, tmp_path: Path) -> None:
    store, letter = tmp_path / "store", tmp_path / "letter.txt"
    letter.write_text("Dear colleague")
    missing = tmp_path / "missing.xlsx"
    result = run("load", missing, letter, written.files["annex_a"][0], "--store", store)
    assert result.exit_code == 10
    assert "missing.xlsx: must be a file or a folder, and there is none" in result.stderr
    assert len(rows("loads", "--store", store)) == 1


def test_a_damaged_workbook_is_unreadable(written: Written, tmp_path: Path) -> None:
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(written.files["annex_a"][0].read_bytes()[:5000])
    result = run("load", cut, "--store", tmp_path / "store")
    assert result.exit_code in (10, 11)
    assert "cut.xlsx" in result.stderr
    assert not (tmp_path / "store").exists()


def test_the_same_day_with_other_content_needs_replace(
    written: Written, own_store: Path, tmp_path: Path
) -> None:
    other = with_bad_date(written.files["annex_a"][0], tmp_path / "other.xlsx")
    asked = ("load", other, "--store", own_store, "--as-at", "2021-01-31")
    refused = run(*asked)
    assert refused.exit_code == 11
    assert "--replace" in refused.stderr
    replaced = rows(*asked, "--replace")[0]
    assert replaced["withdrawn"] == [1]
    log = rows("loads", "--store", own_store)
    assert [e["entry"] for e in log] == ["load", "load", "load", "withdrawal", "load"]
    assert [e["in_force"] for e in log] == [False, True, True, None, True]


def test_the_log_reads_in_the_order_of_the_extracts(loaded: Path) -> None:
    log = rows("loads", "--store", loaded)
    assert [e["as_at"] for e in log] == ["2021-01-31", "2021-02-28", "2021-03-31"]
    assert [e["number"] for e in log] == [1, 2, 3]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("annex_a_2020-06-30.xlsx", date(2020, 6, 30)),
        ("extract 20210131.zip", date(2021, 1, 31)),
        ("CIN_Census_2021.xml", date(2021, 3, 31)),
        ("2019-20", date(2020, 3, 31)),
        ("2021-04", date(2021, 4, 28)),
        ("annex a.xlsx", None),
        ("2021-02-31.csv", None),
    ],
)
def test_the_date_in_a_name(name: str, day: date | None) -> None:
    assert date_in(name) == day


def test_annex_a_without_a_day_is_refused_until_it_is_given(tmp_path: Path) -> None:
    contacts, store = tmp_path / "contacts.csv", tmp_path / "store"
    contacts.write_text(CONTACTS)
    refused = run("load", contacts, "--store", store)
    assert refused.exit_code == 11
    assert "--as-at DATE is needed" in refused.stderr
    assert not store.exists()
    result = rows("load", contacts, "--store", store, "--as-at", "2021-03-31")[0]
    assert (result["outcome"], result["as_at"]) == ("loaded", "2021-03-31")


def test_the_published_example_of_annex_a_is_read_whole(tmp_path: Path) -> None:
    file, store = SHARED / "annex_a_2021.xlsx", tmp_path / "store"
    if not file.exists():
        pytest.skip("the shared folder with the example of Annex A is not beside the repository")
    contradicted = run("load", file, "--store", store, "--as-at", "2021-06-30")
    assert contradicted.exit_code == 11
    assert "2021-03-16" in contradicted.stderr
    result = rows("load", file, "--store", store, "--as-at", "2021-03-16")[0]
    assert {p["part"] for p in result["parts"]} == {f"list_{n}" for n in range(1, 12)}
    assert all(p["read"] for p in result["parts"])
    assert all(set(n) == {"part", "column", "text", "rows"} for n in result["not_understood"])


def test_json_is_one_list_of_objects_with_iso_dates(written: Written, tmp_path: Path) -> None:
    out = ok("load", written.files["annex_a"][0], "--store", tmp_path / "s", "--format", "json")
    found = json.loads(out)
    assert isinstance(found, list)
    assert found[0]["as_at"] == "2021-01-31"
    assert set(found[0]) >= {"files", "outcome", "parts", "not_understood", "notes", "rejects"}


def test_other_authority_in_the_same_store_is_refused_by_its_day(
    own_store: Path, tmp_path: Path
) -> None:
    other = write_authority(
        tmp_path / "other", population=400, months=1, end=date(2021, 3, 31), seed=8,
        formats=("annex_a",), processes=1,
    )  # fmt: skip
    assert run("load", other.out / "annex_a", "--store", own_store).exit_code == 11
