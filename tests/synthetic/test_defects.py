"""Each defect can be switched on by itself, shows in the files, and nothing else changes."""

import csv
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from python_calamine import CalamineWorkbook

from sightline.synthetic import Defects, write_authority
from sightline.synthetic.defects import Flaws
from sightline.synthetic.writers.annex_headers import headers

END = date(2021, 7, 31)
NONE = Defects.none()


def write(folder, defects, months=2, formats=("annex_a",)):
    return write_authority(
        folder,
        population=5_000,
        months=months,
        end=END,
        seed=11,
        formats=formats,
        processes=1,
        defects=defects,
    )


def sheet(written, number, month=-1):
    book = CalamineWorkbook.from_path(str(written.files["annex_a"][month]))
    return book.get_sheet_by_name(f"List {number}").to_python(skip_empty_area=False)


@pytest.fixture(scope="module")
def pure(tmp_path_factory):
    return write(tmp_path_factory.mktemp("pure"), NONE)


def only(tmp_path, **rate):
    return write(tmp_path, replace(NONE, **rate))


def flaws(**rate):
    return Flaws(11, END, replace(NONE, **rate))


def test_no_defects_means_none(pure):
    assert all(getattr(NONE, item.name) == 0 for item in fields(Defects))
    for number, names in headers("2021").items():
        rows = sheet(pure, number)
        assert tuple(rows[0]) == names
        if number not in (10, 11):
            assert all(isinstance(row[0], float) for row in rows[1:])


def test_every_rate_is_a_share():
    assert all(0 < getattr(Defects(), item.name) <= 1 for item in fields(Defects))


def test_late_recording_shows_an_event_only_in_a_later_extract(pure, tmp_path):
    late = only(tmp_path, late_recording=0.5)
    month = {tuple(row) for row in sheet(pure, 3, 0)[1:]}
    seen = {(row[0], row[5]) for row in sheet(late, 3, 0)[1:]}
    missing = {(row[0], row[5]) for row in month} - seen
    assert missing
    assert missing & {(row[0], row[5]) for row in sheet(late, 3, 1)[1:]}


def test_unclosed_steps_keep_cases_open(pure, tmp_path):
    def opened(written):
        return sum(1 for row in sheet(written, 6)[1:] if row[9] == "")

    assert opened(only(tmp_path, unclosed_steps=0.5)) > 1.2 * opened(pure)


def test_duplicates_are_in_lists_1_and_3_only(tmp_path):
    made = only(tmp_path, duplicates=0.3)
    for number in range(1, 10):
        rows = [tuple(row) for row in sheet(made, number)[1:]]
        assert (len(rows) > len(set(rows))) == (number in (1, 3))


def test_text_dates_and_text_ids(tmp_path):
    made = only(tmp_path, text_dates=1.0, text_ids=1.0)
    rows = sheet(made, 1)[1:]
    assert all(isinstance(row[0], str) and isinstance(row[5], str) for row in rows)
    assert all(row[5][2] == "/" and row[5][5] == "/" for row in rows)


def test_odd_headers_differ_in_spaces_quotes_or_case_only(tmp_path):
    def plain(text):
        return " ".join(text.replace("’", "'").replace("‘", "'").casefold().split())

    made = only(tmp_path, odd_headers=1.0)
    found = [tuple(sheet(made, number)[0]) for number in range(1, 12)]
    asked = list(headers("2021").values())
    assert found != asked
    assert [[plain(text) for text in row] for row in found] == [
        [plain(text) for text in row] for row in asked
    ]


def test_hard_spaces_and_not_available(tmp_path):
    made = only(tmp_path, hard_spaces=1.0, not_available=0.5)
    workers = [row[13] for row in sheet(made, 6)[1:]]
    assert any("\u00a0" in worker for worker in workers)
    assert "#N/A" in workers


def test_spellings_blanks_and_placeholders(pure, tmp_path):
    made = only(tmp_path, spellings=0.5, blanks=0.3, worker_placeholder=1.0)
    genders = {row[1] for row in sheet(made, 1)[1:]}
    assert genders > {"a) Male", "b) Female"}
    assert "" in {row[2] for row in sheet(made, 1)[1:]}
    assert "" not in {row[2] for row in sheet(pure, 1)[1:]}
    workers = {row[13] for row in sheet(made, 6)[1:]}
    assert workers & {"Duty", "Unallocated", "Duty Worker"}


def test_an_assessment_authorised_before_it_started(tmp_path, pure):
    def early(written):
        return [row for row in sheet(written, 4)[1:] if row[8] and row[8] < row[6]]

    assert early(only(tmp_path, authorised_before_start=0.3))
    assert not early(pure)


def test_a_corrected_start_is_wrong_first_and_right_later():
    found = flaws(corrected_start=1.0)
    start = date(2021, 3, 1)
    assert found.start(start, start + timedelta(days=30), "a") > start
    assert found.start(start, start + timedelta(days=100), "a") == start
    assert flaws().start(start, start, "a") == start


def test_an_open_row_vanishes_and_stays_away():
    found = flaws(vanishing=1.0)
    start = date(2021, 1, 1)
    gone = [found.vanished(start, start + timedelta(days=days), "a") for days in range(0, 300, 10)]
    assert gone == sorted(gone)
    assert not gone[0]
    assert gone[-1]


def test_sdq_scores_are_put_right_in_a_later_extract():
    found = flaws(sdq_scoring_error=1.0)
    taken = END - timedelta(days=300)
    assert found.score(15, taken, END - timedelta(days=100), "a") > 15
    assert found.score(15, taken, END, "a") == 15
    assert found.score(15, END - timedelta(days=600), END - timedelta(days=100), "a") == 15


def test_a_second_id_and_a_forgotten_child_in_the_ssda903(tmp_path):
    def children(written):
        path = written.out / "ssda903/2020-21/header.csv"
        with path.open(encoding="utf-8", newline="") as file:
            return {row["CHILD"] for row in csv.DictReader(file)}

    formats = ("ssda903", "local")
    right = children(write(tmp_path / "right", NONE, 5, formats))
    made = write(tmp_path / "second", replace(NONE, second_id=0.3), 5, formats)
    second = children(made) - right
    assert second
    with (made.out / "local/2021-07-31/local_identities.csv").open(encoding="utf-8") as file:
        crosswalk = {row["iden_source_id"]: row["iden_person_id"] for row in csv.DictReader(file)}
    assert {crosswalk[child] for child in second} <= right
    forgotten = write(tmp_path / "forgotten", replace(NONE, not_in_903=0.3), 5, formats)
    assert children(forgotten) < right
