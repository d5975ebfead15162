"""The rules "Annex A as history" that no single room holds: 8, 13, 14 and 15, through the product.

Rules 1 to 7 and 9 to 12 are in ``tests/history/test_annex_a_rules.py``.
"""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.whole.council import Council, care, child


@pytest.fixture
def council(tmp_path: Path) -> Council:
    return Council(tmp_path)


def test_rule_8_a_month_under_way_carries_the_day_of_the_extract(council: Council) -> None:
    before = [child("1", contact_date=date(2020, 12, 1)), child("1", contact_date=date(2021, 1, 4))]
    council.load("2021-02-28", list_1=before)
    council.load("2021-03-16", list_1=[*before, child("2", contact_date=date(2021, 3, 2))])
    assert council.figure("contacts_month_n", "2021-02")["period_end"] == "2021-02-28"
    under_way = council.figure("contacts_month_n", "2021-03")
    assert (under_way["numerator"], under_way["period_end"]) == (1, "2021-03-16")
    after = council.figure("contacts_month_n", "2021-04")
    assert (after["status"], after["numerator"]) == ("no_data", None)


def test_rule_13_nobody_is_looked_after_from_the_18th_birthday(council: Council) -> None:
    council.load(
        "2021-03-31",
        list_8=[care("1", birth=date(2003, 3, 31)), care("2", birth=date(2003, 4, 1))],
    )
    assert [c["child"] for c in council.cases("cla_number_n", "2021-03")] == ["2"]
    findings = json.loads(council.run("checks", "--format", "json"))
    assert "care_over_18" in json.dumps(findings)


@pytest.mark.parametrize(
    "status",
    [
        "V3: Accommodated under an agreed series of short-term breaks",
        "V4 - Short breaks, individual episodes recorded",
    ],
)
def test_rule_13_short_breaks_are_not_care(council: Council, status: str) -> None:
    council.load(
        "2021-03-31",
        list_8=[care("1", legal_status=status), care("2", legal_status="C2: FCO")],
    )
    assert [c["child"] for c in council.cases("cla_number_n", "2021-03")] == ["2"]


def test_rule_13_a_list_that_moves_more_than_a_tenth_is_a_finding(council: Council) -> None:
    rows = [child(str(n), contact_date=date(2021, 2, 1)) for n in range(1, 41)]
    council.load("2021-02-28", list_1=rows)
    council.load("2021-03-31", list_1=rows[:20])
    assert "list_moved" in council.run("checks", "--format", "json")


def test_rule_14_a_renamed_team_is_a_mapping_not_a_change(council: Council) -> None:
    council.load(
        "2021-03-31",
        list_3=[
            child("3", referral_date=date(2020, 12, 7)),
            child("1", referral_date=date(2021, 1, 4), team="Team A", worker="A\u00a0Worker"),
            child("2", referral_date=date(2021, 3, 4), team="North Team", worker="A  Worker"),
        ],
    )
    found = [
        (c["team"], c["locality"], c["worker"])
        for period in ("2021-01", "2021-03")
        for c in council.cases("referrals_month_n", period)
    ]
    assert found == [("North Team", "North", "A Worker")] * 2


def test_rule_14_names_are_made_plain_and_kept_as_written(council: Council) -> None:
    council.load("2021-03-31", list_6=[care("1", worker="Dustin\u00a0Hazlett", team="T")])
    (row,) = json.loads(council.run("table", "local_allocations", "--format", "json"))
    assert row["allo_worker"] == "Dustin Hazlett"
    assert row["allo_worker_as_written"] == "Dustin\u00a0Hazlett"


def test_rule_14_one_name_in_two_teams_is_two_workers(council: Council) -> None:
    council.load(
        "2021-03-31",
        list_6=[care("1", worker="A Worker", team="T1"), care("2", worker="A Worker", team="T2")],
        list_7=[],
        list_8=[],
    )
    figure = council.figure("caseload_average", "2021-03")
    assert (figure["numerator"], figure["denominator"]) == (2, 2)


def test_rule_14_identical_rows_of_lists_1_and_3_are_kept_and_those_of_6_refused(
    council: Council,
) -> None:
    contact = child("1", contact_date=date(2021, 3, 1))
    results = council.load("2021-03-31", list_1=[contact, contact], list_6=[care("1"), care("1")])
    counts = {p["part"]: (p["kept"], p["refused"]) for r in results for p in r.get("parts", [r])}
    assert counts["list_1"] == (2, 0)
    assert counts["list_6"] == (1, 1)
    assert "identical_contacts" in council.run("checks", "--format", "json")


def test_rule_15_annex_a_alone_says_not_loaded_of_what_it_does_not_carry(council: Council) -> None:
    council.load("2021-03-31", list_8=[care("1")])
    assert (
        json.loads(council.run("table", "ssd_person", "--format", "json"))[0]["pers_forename"]
        is None
    )
    assert council.figure("s47_rate_10k", "2021-03")["status"] == "not_loaded"
    assert council.figure("contacts_month_n", "2021-03")["numerator"] is None
