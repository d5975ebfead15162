"""Reading the record and its log, changing the log, settings, checks, reconciliation."""

import csv
from pathlib import Path

from cli_running import ok, rows, run

from sightline.record.catalogue import TABLES
from sightline.synthetic import Written


def test_a_table_has_its_ssd_fields_in_order_and_is_always_the_same(loaded: Path) -> None:
    found = rows("table", "ssd_contacts", "--store", loaded)
    assert found
    assert list(found[0]) == list(TABLES["ssd_contacts"].names)
    once = ok("table", "ssd_contacts", "--store", loaded, "--format", "csv")
    assert once == ok("table", "ssd_contacts", "--store", loaded, "--format", "csv")
    assert len(list(csv.reader(once.splitlines()))) == len(found) + 1


def test_every_table_can_be_asked_for(loaded: Path) -> None:
    for name in ("ssd_person", "ssd_immigration_status", "local_allocations", "local_last_dates"):
        assert isinstance(rows("table", name, "--store", loaded), list)


def test_a_table_as_known_earlier_and_of_one_source(loaded: Path) -> None:
    now = rows("table", "ssd_contacts", "--store", loaded)
    then = rows("table", "ssd_contacts", "--store", loaded, "--known-at", "2021-01-31")
    assert 0 < len(then) < len(now)
    assert rows("table", "ssd_contacts", "--store", loaded, "--source", "annex_a") == now
    assert rows("table", "ssd_contacts", "--store", loaded, "--source", "cin") == []


def test_provenance_says_where_and_since_when(loaded: Path) -> None:
    found = rows("table", "ssd_contacts", "--store", loaded, "--provenance")
    names = ["row_sources", "recorded_from", "first_recorded", "last_recorded", "absent_from"]
    assert list(found[0])[-5:] == names
    assert {r["row_sources"] for r in found} == {"annex_a"}
    assert {r["first_recorded"] for r in found} <= {"2021-01-31", "2021-02-28", "2021-03-31"}


def test_a_table_that_is_not_loaded_says_so(loaded: Path) -> None:
    result = run("table", "ssd_sdq_scores", "--store", loaded, "--format", "json")
    assert result.exit_code == 0
    assert result.stdout == "[]\n"
    assert "ssd_sdq_scores is not loaded" in result.stderr


def test_a_wrong_table_name_is_answered(loaded: Path) -> None:
    for command in (("table", "ssd_persons", "--store", loaded), ("template", "ssd_persons")):
        result = run(*command)
        assert result.exit_code == 2
        assert "Did you mean ssd_person?" in result.stderr


def test_a_template_is_the_header_line(tmp_path: Path) -> None:
    header = next(csv.reader(ok("template", "local_supervision").splitlines()))
    assert header == list(TABLES["local_supervision"].names)
    ok("template", "local_supervision", "--out", tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text().strip() == ",".join(header)


def test_a_load_is_taken_back_and_can_still_be_asked_for(own_store: Path) -> None:
    before = rows("table", "ssd_contacts", "--store", own_store)
    said = ok("withdraw", 3, "--reason", "the wrong month", "--store", own_store)
    assert "Load 3 (annex_a_2021-03-31.xlsx, as at 2021-03-31) was taken back." in said
    after = rows("table", "ssd_contacts", "--store", own_store)
    assert len(after) < len(before)
    assert rows("table", "ssd_contacts", "--store", own_store, "--store-version", 3) == before
    log = rows("loads", "--store", own_store)
    assert (log[-1]["entry"], log[-1]["withdraws"]) == ("withdrawal", 3)
    assert log[-1]["reason"] == "the wrong month"
    again = run("withdraw", 3, "--reason", "again", "--store", own_store)
    assert again.exit_code == 12
    assert "must be in force" in again.stderr


def test_a_person_is_removed_from_the_store(own_store: Path) -> None:
    person = rows("table", "ssd_contacts", "--store", own_store)[0]["cont_person_id"]
    said = ok("dispose", person, "--by", "R. Records", "--store", own_store)
    assert "Certificate:" in said
    assert person not in said
    left = rows("table", "ssd_contacts", "--store", own_store)
    assert person not in {r["cont_person_id"] for r in left}
    again = run("dispose", person, "--by", "R. Records", "--store", own_store)
    assert again.exit_code == 12
    assert person not in again.output


def test_settings_are_checked_before_they_are_used(written: Written, tmp_path: Path) -> None:
    assert "Sightline Synthetic (999)" in ok("settings", "check", written.settings)
    wrong = tmp_path / "authority.toml"
    wrong.write_text('[authority]\nname = "Exampleshire"\ncode = "9"\n')
    for command in (("check", wrong), ("use", wrong, "--store", tmp_path / "store")):
        result = run("settings", *command)
        assert result.exit_code == 11
        assert "authority.toml, line 3" in result.stderr
    assert not (tmp_path / "store").exists()


def test_settings_in_the_store_are_found(written: Written, loaded: Path, tmp_path: Path) -> None:
    asked = ("measures", "--store", loaded, "--measure", "referrals_month_n", "--by", "locality")
    groups = {r["group"] for r in rows(*asked)} - {None, "Unknown"}
    assert groups
    plain = tmp_path / "plain.toml"
    plain.write_text('[authority]\nname = "Plain"\ncode = "998"\n')
    assert not {r["group"] for r in rows(*asked, "--settings", plain)} - {None, "Unknown"}
    said = run("measures", "--store", loaded, "--measure", "referrals_month_n").stderr
    assert str(loaded / "authority.toml") in said


def test_checks_say_what_each_weakens(loaded: Path) -> None:
    found = rows("checks", "--store", loaded)
    assert found
    assert set(found[0]) >= {"check", "severity", "status", "rows", "owner_team", "weakens", "rule"}
    assert {r["status"] for r in found} <= {"passed", "found", "not_run", "crashed"}
    one = next(r for r in found if r["status"] == "found")
    listed = rows(
        "checks", "--rows", "--check", one["check"], "--team", one["owner_team"], "--store", loaded
    )
    assert len(listed) == one["rows"]
    assert "passed" in run("checks", "--store", loaded).stderr


def test_a_return_that_is_not_loaded_cannot_be_reconciled(loaded: Path) -> None:
    for returned in ("cin", "cinn"):
        result = run("reconcile", returned, "--store", loaded)
        assert result.exit_code == 2
        assert "must be" in result.stderr
    both = run("reconcile", "cin", "--rows", "--reasons", "--store", loaded)
    assert "cannot be given together" in both.stderr
