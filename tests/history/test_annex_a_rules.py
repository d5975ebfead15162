"""The fifteen rules of "Annex A as history", each where it lives.

Here: 1 to 7, 9 to 12 and the history's part of 14. Elsewhere: 8 (a period is complete only with a
later extract) in the engine's coverage; 13 (18th birthdays, short breaks, row counts that move)
in measures and checks; the rest of 14 (worker names, refused second rows) in intake and settings;
15 (names and siblings need other sources) in the catalogue.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.history.kit import Load, Part, Row, day, one, publish, publish_all, rows

from sightline.history import ConflictingExtractError, Store

JAN, FEB, MAR, APR = "2021-01-31", "2021-02-28", "2021-03-31", "2021-04-30"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.create(tmp_path / "store")


def plan(child: str, start: str, end: str | None = None, **fields: Any) -> Row:
    return {
        "key": f"{child}|{start}",
        "person": child,
        "cppl_person_id": child,
        "cppl_cp_plan_start_date": day(start),
        "cppl_cp_plan_end_date": day(end) if end else None,
        "cppl_cp_plan_initial_category": "NEG",
        **fields,
    }


def referral(child: str, when: str, nth: str = "", **fields: Any) -> Row:
    return {
        "key": f"{child}|{when}{nth}",
        "person": child,
        "cine_person_id": child,
        "cine_referral_date": day(when),
        **fields,
    }


def last(child: str, kind: str, when: str | None, *, start: str = "2020-06-01",
         placement: str | None = None) -> Row:  # fmt: skip
    return {
        "key": f"{child}|{kind}|{start}|{when or 'blank'}",
        "person": child,
        "last_person_id": child,
        "last_kind": kind,
        "last_list_start_date": day(start),
        "last_placement_start_date": day(placement) if placement else None,
        "last_date": day(when) if when else None,
    }


def list_7(*plans: Row, window: str | None = None) -> Part:
    return Part("annex_a", "list_7", {"ssd_cp_plans": list(plans)}, day(window) if window else None)


def list_3(*referrals: Row, window: str | None = None) -> Part:
    held = {"ssd_cin_episodes": list(referrals)}
    return Part("annex_a", "list_3", held, day(window) if window else None)


def dates(*shown: Row, name: str = "list_7") -> Part:
    return Part("annex_a", name, {"local_last_dates": list(shown)})


def plans(store: Store, known_at: str | None = None, **how: Any) -> list[tuple[str, ...]]:
    """Return start, end and the day from which an open plan must not be counted."""
    return [
        (
            _text(r["cppl_cp_plan_start_date"]),
            _text(r["cppl_cp_plan_end_date"]),
            _text(r["open_until"]),
        )
        for r in rows(store, "ssd_cp_plans", known_at, **how)
    ]


def last_dates(store: Store, known_at: str | None = None) -> list[str]:
    return sorted(_text(r["last_date"]) for r in rows(store, "local_last_dates", known_at))


def _text(value: date | None) -> str:
    return value.isoformat() if value else ""


def test_rule_1_overlapping_windows_are_one_row_first_seen_in_the_earliest(store: Store) -> None:
    shown = referral("A", "2020-12-10")
    publish_all(store, [one(FEB, list_3(shown)), one(JAN, list_3(shown))])
    (row,) = rows(store, "ssd_cin_episodes")
    assert (row["recorded_from"], row["last_recorded"]) == (day(JAN), day(FEB))


def test_rule_1_identical_rows_are_kept_apart_by_their_ordinal(store: Store) -> None:
    twins = [referral("A", "2020-12-10"), referral("A", "2020-12-10", "#2")]
    publish(store, one(JAN, list_3(*twins)))
    assert len(rows(store, "ssd_cin_episodes")) == 2


def test_rule_2_falling_out_of_the_window_closes_nothing(store: Store) -> None:
    ended, old = plan("A", "2020-01-06", "2020-08-20"), referral("A", "2020-08-10")
    publish(store, one(JAN, list_7(ended, window="2020-08-01"), list_3(old, window="2020-08-01")))
    publish(store, one(FEB, list_7(window="2020-09-01"), list_3(window="2020-09-01")))
    for table in ("ssd_cp_plans", "ssd_cin_episodes"):
        (row,) = rows(store, table)
        assert row["absent_from"] is None


def test_rule_2_a_later_extract_with_an_earlier_window_shows_that_a_row_is_gone(
    store: Store,
) -> None:
    ended, other = plan("A", "2020-05-01", "2020-08-10"), plan("B", "2020-04-01", "2020-05-02")
    publish(store, one(JAN, list_7(ended, other, window="2020-05-01")))
    publish(store, one(FEB, list_7(window="2020-09-01")))
    publish(store, one(MAR, list_7(window="2020-10-01")))
    assert {row["absent_from"] for row in rows(store, "ssd_cp_plans")} == {None}
    publish(store, one(APR, list_7(window="2020-08-01")))
    found = {row["person_id"]: row["absent_from"] for row in rows(store, "ssd_cp_plans")}
    assert found == {"A": day(APR), "B": None}


def test_rule_2_a_row_inside_the_window_that_is_not_shown_is_absent(store: Store) -> None:
    publish(store, one(JAN, list_3(referral("A", "2020-12-10"), window="2020-08-01")))
    publish(store, one(FEB, list_3(window="2020-09-01")))
    (row,) = rows(store, "ssd_cin_episodes")
    assert row["absent_from"] == day(FEB)


def test_rule_3_an_earlier_plan_is_superseded_not_deleted(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02"))))
    publish(store, one(FEB, list_7(plan("A", "2021-02-15"))))
    assert plans(store) == [("2020-03-02", "", FEB), ("2021-02-15", "", "")]


def test_rule_3_an_open_enquiry_that_goes_missing_is_unknown(store: Store) -> None:
    enquiry = {"key": "A|1", "person": "A", "s47e_s47_start_date": day("2020-08-03")}
    for when, shown in ((JAN, [enquiry]), (FEB, [])):
        part = Part("annex_a", "list_5", {"ssd_s47_enquiry": shown}, day("2020-09-01"))
        publish(store, one(when, part))
    (row,) = rows(store, "ssd_s47_enquiry")
    assert (row["s47e_s47_end_date"], row["open_until"]) == (None, day(FEB))


def test_rule_4_an_open_row_that_vanishes_leaves_the_stock_and_gets_no_end(store: Store) -> None:
    publish_all(store, [one(JAN, list_7(plan("A", "2020-03-02"))), one(FEB, list_7())])
    assert plans(store) == [("2020-03-02", "", FEB)]
    assert plans(store, JAN) == [("2020-03-02", "", "")]


def test_rule_4_one_absence_never_deletes_and_the_row_comes_back(store: Store) -> None:
    shown = plan("A", "2020-03-02")
    publish_all(store, [one(JAN, list_7(shown)), one(FEB, list_7()), one(MAR, list_7(shown))])
    (row,) = rows(store, "ssd_cp_plans")
    assert (row["first_recorded"], row["recorded_from"], row["open_until"]) == (
        day(JAN), day(MAR), None)  # fmt: skip


def test_rule_5_every_distinct_last_date_is_kept_with_its_day(store: Store) -> None:
    publish(store, one(JAN, dates(last("A", "cp_visit", "2021-01-20"))))
    publish(store, one(FEB, dates(last("A", "cp_visit", "2021-02-17"))))
    assert last_dates(store) == ["2021-01-20", "2021-02-17"]
    assert last_dates(store, JAN) == ["2021-01-20"]


@pytest.mark.parametrize("then", ["2021-01-06", None])
def test_rule_6_a_last_date_that_goes_back_or_blank_is_a_correction(
    store: Store, then: str | None
) -> None:
    publish(store, one(JAN, dates(last("A", "cp_visit", "2021-01-20"))))
    publish(store, one(FEB, dates(last("A", "cp_visit", then))))
    assert last_dates(store) == [then or ""]
    assert last_dates(store, JAN) == ["2021-01-20"]


@pytest.mark.parametrize("then", ["2021-01-06", None])
def test_rule_6_on_list_8_it_may_be_a_new_placement(store: Store, then: str | None) -> None:
    moved = [
        last("A", "cla_visit", "2021-01-20", placement="2020-06-01"),
        last("A", "cla_visit", then, placement="2021-02-10"),
    ]
    publish(store, one(JAN, dates(moved[0], name="list_8")))
    publish(store, one(FEB, dates(moved[1], name="list_8")))
    assert last_dates(store) == sorted([then or "", "2021-01-20"])


def test_rule_6_the_blank_of_a_new_plan_corrects_nothing_of_the_old(store: Store) -> None:
    publish(store, one(JAN, dates(last("A", "cp_visit", "2021-01-20"))))
    publish(store, one(FEB, dates(last("A", "cp_visit", None, start="2021-02-15"))))
    assert last_dates(store) == ["", "2021-01-20"]


def test_rule_7_a_corrected_start_is_one_event(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02"))))
    publish(store, one(FEB, list_7(plan("A", "2020-03-09"))))
    assert plans(store) == [("2020-03-09", "", "")]
    assert plans(store, JAN) == [("2020-03-02", "", "")]


def test_rule_7_a_start_with_other_stable_fields_is_another_event(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02"))))
    other = plan("A", "2020-03-09", cppl_cp_plan_initial_category="EMO")
    publish(store, one(FEB, list_7(other)))
    assert len(plans(store)) == 2


def test_rule_7_a_new_start_after_a_closure_is_a_new_episode_even_when_late(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02", "2020-11-30"))))
    publish(store, one(FEB, list_7(plan("A", "2021-01-11"))))
    assert [start for start, *_ in plans(store)] == ["2020-03-02", "2021-01-11"]


def test_rule_7_a_closure_that_goes_blank_is_a_reopening(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02", "2021-01-15"))))
    publish(store, one(FEB, list_7(plan("A", "2020-03-02"))))
    assert plans(store) == [("2020-03-02", "", "")], "restated: no closure"
    assert plans(store, JAN) == [("2020-03-02", "2021-01-15", "")], "reported: it stays"


def crosswalk(source_id: str, person: str, start: str | None = None, end: str | None = None) -> Row:
    return {
        "key": f"annex_a|{source_id}",
        "person": person,
        "iden_source": "annex_a",
        "iden_source_id": source_id,
        "iden_person_id": person,
        "iden_from_date": day(start) if start else None,
        "iden_to_date": day(end) if end else None,
    }


def identities(*found: Row) -> Part:
    return Part("local", "identities", {"local_identities": list(found)})


def test_rule_9_a_crosswalk_makes_two_ids_one_person(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("OLD", "2020-03-02"), plan("B", "2020-05-04"))))
    publish(store, one(FEB, list_7(plan("NEW", "2021-02-15"), plan("B", "2020-05-04"))))
    before = [r["person_id"] for r in rows(store, "ssd_cp_plans")]
    assert before == ["B", "NEW", "OLD"]
    publish(store, one(FEB, identities(crosswalk("OLD", "NEW"))))
    assert [r["person_id"] for r in rows(store, "ssd_cp_plans")] == ["B", "NEW", "NEW"]
    assert [r["person_id"] for r in rows(store, "ssd_cp_plans", JAN)] == ["B", "OLD"]


def test_rule_9_an_identity_holds_between_its_dates_only(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("X", "2020-03-02"))))
    publish(store, one(JAN, identities(crosswalk("X", "Y", start="2021-02-01"))))
    assert [r["person_id"] for r in rows(store, "ssd_cp_plans")] == ["X"]


def test_rule_9_two_people_born_on_one_day_stay_two(store: Store) -> None:
    born = [
        {"key": c, "person": c, "pers_person_id": c, "pers_dob": day("2015-05-05")} for c in "AB"
    ]
    publish(store, one(JAN, Part("annex_a", "list_1", {"ssd_person": born})))
    assert len(rows(store, "ssd_person")) == 2


def test_rule_10_an_old_extract_loaded_late_reopens_nothing(store: Store) -> None:
    publish(store, one(FEB, list_7(plan("A", "2020-03-02", "2021-02-10"))))
    publish(store, one(JAN, list_7(plan("A", "2020-03-02"))))
    assert plans(store) == [("2020-03-02", "2021-02-10", "")]
    assert plans(store, JAN) == [("2020-03-02", "", "")]


def test_rule_11_a_counter_is_the_value_as_at_the_extract(store: Store) -> None:
    for when, value in ((JAN, 2), (FEB, 1)):
        counter = {"key": "A|placements_12m", "person": "A", "roll_person_id": "A",
                   "roll_counter": "placements_12m", "roll_value": value}  # fmt: skip
        part = Part("annex_a", "list_8", {"local_rolling_counters": [counter]})
        publish(store, one(when, part))
    assert [r["roll_value"] for r in rows(store, "local_rolling_counters")] == [1]
    assert [r["roll_value"] for r in rows(store, "local_rolling_counters", JAN)] == [2]


def test_rule_12_versions_tell_what_was_shown_from_when_to_when(store: Store) -> None:
    for when, category in ((JAN, "NEG"), (FEB, "NEG"), (MAR, "EMO")):
        latest = plan("A", "2020-03-02", cppl_cp_plan_latest_category=category)
        publish(store, one(when, list_7(latest)))
    publish(store, one(APR, list_7()))
    found = rows(store, "ssd_cp_plans", versions=True)
    assert [
        (r["cppl_cp_plan_latest_category"], _text(r["shown_from"]), _text(r["shown_to"]))
        for r in found
    ] == [("NEG", JAN, MAR), ("EMO", MAR, APR)]


def test_rule_14_a_second_row_of_one_key_is_refused(store: Store) -> None:
    from sightline.history import StoreError

    with pytest.raises(StoreError, match=r"key of its own .* 1 keys of annex_a/list_7 stand twice"):
        publish(store, one(JAN, list_7(plan("A", "2020-03-02"), plan("A", "2020-03-02"))))


def test_a_list_that_a_workbook_lacks_says_nothing(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02")), list_3()))
    publish(store, one(FEB, list_3()))
    assert plans(store) == [("2020-03-02", "", "")]


def test_open_only_in_a_return_that_others_have_outrun_is_not_counted(store: Store) -> None:
    census = Part("cin", "plans", {"ssd_cp_plans": [plan("A", "2020-03-02")]}, day("2020-04-01"))
    publish(store, one("2021-03-31", census))
    publish(store, one(APR, list_7(plan("B", "2021-04-01"))))
    assert plans(store) == [("2020-03-02", "", "2021-04-01"), ("2021-04-01", "", "")]
    assert plans(store, MAR) == [("2020-03-02", "", "")]


def test_one_day_has_one_content_unless_it_is_replaced(store: Store) -> None:
    publish(store, one(JAN, list_7(plan("A", "2020-03-02")), list_3(referral("A", "2021-01-05"))))
    other = one(JAN, list_7(plan("A", "2020-04-06")), list_3(referral("A", "2021-01-05")))
    with pytest.raises(ConflictingExtractError, match="2021-01-31 was loaded before"):
        publish(store, other)
    replaced = publish(store, other, replacing=True)
    assert replaced.withdrawn == (1,)
    assert plans(store) == [("2020-04-06", "", "")]
    assert len(rows(store, "ssd_cin_episodes")) == 1, "the list that did not change stays"


def test_replacing_part_of_a_load_is_refused(store: Store) -> None:
    whole = one(JAN, list_7(plan("A", "2020-03-02")), list_3(referral("A", "2021-01-05")))
    publish(store, whole)
    with pytest.raises(ConflictingExtractError, match="also holds list_3, which this file lacks"):
        publish(store, one(JAN, list_7()), replacing=True)


def test_sources_are_joined_field_by_field_in_the_order_of_sources(store: Store) -> None:
    ours = plan("A", "2020-03-02", cppl_cp_plan_latest_category="EMO")
    theirs = plan("A", "2020-03-02", "2021-01-20", cppl_cp_plan_latest_category="NEG")
    census = Part("cin", "plans", {"ssd_cp_plans": [theirs]})
    publish(store, Load(day(JAN), (list_7(ours), census)))
    (row,) = rows(store, "ssd_cp_plans")
    assert row["row_sources"] == "annex_a+cin"
    assert row["cppl_cp_plan_latest_category"] == "EMO"
    assert row["cppl_cp_plan_end_date"] == day("2021-01-20")
    (row,) = rows(store, "ssd_cp_plans", source_order=("cin", "annex_a"))
    assert row["cppl_cp_plan_latest_category"] == "NEG"
    (row,) = rows(store, "ssd_cp_plans", source="annex_a")
    assert row["cppl_cp_plan_end_date"] is None
