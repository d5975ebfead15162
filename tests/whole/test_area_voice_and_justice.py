"""Surveys, complaints, advocacy, the designated officer, youth justice and the improvement plan.

A synthetic authority is written, loaded and measured through the command line; timeliness is
counted again here from the files, naively.
"""

import json
import math
from collections import Counter
from datetime import date

import pytest
from click.testing import CliRunner
from tests.whole.county import END, day, figures_of_the_year, rows

from sightline.cli.main import cli
from sightline.insight.survey import survey_item
from sightline.record.calendar import add_months, age_on, working_days_after

FIRST = date(2020, 8, 1)

# Each measure with the least and the most that a county of 20,000 children may show in the year:
# percentages and scores as they are, counts as counts.
PLAUSIBLE = {
    "summer_rating_avg": (3.8, 5), "summer_difference_pct": (55, 100),
    "conf_parent_clear_info_pct": (60, 100), "conf_parent_able_to_talk_pct": (60, 100),
    "conf_parent_listened_pct": (40, 100), "conf_parent_involved_pct": (30, 95),
    "conf_parent_difference_pct": (25, 95), "conf_virtual_feedback_families_n": (5, 40),
    "cl_know_worker_pct": (70, 100), "cl_easy_contact_pct": (60, 100),
    "cl_same_worker_year_pct": (35, 100), "cl_3plus_workers_pct": (0, 45),
    "cl_trust_worker_pct": (60, 100), "fb_talk_pct": (40, 70), "fb_involved_pct": (35, 65),
    "fb_contact_pct": (45, 75), "fb_did_what_said_pct": (38, 68), "fb_difference_pct": (25, 55),
    "fb_talk_median_pct": (40, 70), "fb_involved_median_pct": (35, 65),
    "fb_contact_median_pct": (45, 75), "fb_did_what_said_median_pct": (38, 68),
    "fb_difference_median_pct": (25, 55), "fb_talk_sometimes_pct": (5, 25),
    "fb_talk_no_pct": (20, 45), "fb_involved_sometimes_pct": (5, 28),
    "fb_involved_no_pct": (20, 50), "fb_contact_too_much_pct": (0, 12),
    "fb_contact_too_little_pct": (22, 50), "fb_did_what_said_sometimes_pct": (8, 32),
    "fb_did_what_said_no_pct": (15, 45), "fb_difference_same_pct": (22, 50),
    "fb_difference_worse_pct": (12, 40), "employee_survey_participation_pct": (40, 80),
    "complaints_n": (20, 80), "complaints_stage1_10wd_pct": (30, 85),
    "complaints_stage1_20wd_pct": (60, 100), "complaints_open_over_limit_n": (0, 10),
    "complaints_upheld_pct": (20, 75), "complaints_learning_n": (3, 40),
    "advocacy_episodes_n": (100, 260), "advocacy_excellent_pct": (70, 100),
    "advocacy_recommend_pct": (80, 100), "iv_matched_n": (1, 20), "iv_waiting_n": (0, 10),
    "iv_satisfied_pct": (50, 100), "lado_contacts_n": (40, 100), "lado_threshold_met_n": (15, 60),
    "lado_referral_1wd_pct": (60, 100), "lado_concluded_in_time_pct": (30, 80),
    "lado_open_over_limit_n": (0, 15), "yj_fte_local_n": (8, 40), "yj_fte_gender_pct": (20, 85),
    "yj_fte_age_pct": (5, 90), "yj_fte_ethnicity_pct": (0, 40), "yj_custody_n": (0, 3),
    "yj_custody_bme_pct": (0, 100), "yj_remand_n": (0, 3), "yj_arrests_n": (15, 90),
    "yj_voluntary_attendance_n": (20, 100), "yj_slcn_assessed_n": (4, 35),
    "yj_slcn_need_pct": (50, 100), "yj_slcn_moderate_severe_pct": (15, 90),
    "yj_language_6th_percentile_pct": (15, 90), "yj_ecm_formulations_n": (0, 6),
    "yj_victims_emergency_pct": (0, 70), "yj_rj_virtual_conferences_n": (0, 8),
    "yj_learning_reviews_n": (0, 6), "yj_survey_mean": (3.5, 5),
    "yj_survey_satisfaction_rate_pct": (60, 100), "yj_survey_satisfied_pct": (60, 100),
    "yj_survey_variance": (0.2, 2), "yj_survey_response_n": (15, 60),
    "yj_survey_skipped_n": (0, 10),
    "improvement_projects_n": (31, 31), "improvement_project_status_n": (31, 31),
    "improvement_actions_complete_pct": (40, 75), "improvement_projects_complete_pct": (25, 80),
    "improvement_priorities_n": (9, 9), "improvement_actions_overdue_n": (1, 50),
}  # fmt: skip
# Few or none in a year of a small county: the figure may be of nobody.
RARE = {"complaints_stage2_25wd_pct", "complaints_stage2_65wd_pct", "complaints_panel_30wd_pct",
        "yj_custody_bme_pct", "iv_satisfied_pct"}  # fmt: skip
# Their cohort of this year is not followed long enough yet.
FOLLOWED = {"yj_reoffending_binary_pct", "yj_reoffend_within_3m_n", "yj_reoffend_within_3m_pct"}
# Without residents aged 10 to 17 in the settings there is no rate.
RATES = {"yj_fte_rate_100k", "yj_custody_rate_1k"}


@pytest.fixture(scope="module")
def figures(county):
    """Every figure of the year to the end, by measure."""
    return figures_of_the_year(county, sorted(set(PLAUSIBLE) | RARE | FOLLOWED | RATES))


@pytest.mark.parametrize("measure", sorted(set(PLAUSIBLE) - RARE))
def test_each_measure_is_there_and_plausible(figures, measure):
    least, most = PLAUSIBLE[measure]
    found = figures[measure]
    assert found["status"] == "ok", found
    assert least <= found["value"] <= most


@pytest.mark.parametrize("measure", sorted(RARE))
def test_a_rare_one_has_a_figure_or_nobody(figures, measure):
    found = figures[measure]
    assert found["status"] in ("ok", "no_data"), found
    assert found["status"] == "no_data" or 0 <= found["value"] <= 100


@pytest.mark.parametrize("measure", sorted(FOLLOWED))
def test_a_cohort_is_not_known_before_it_was_followed(figures, measure):
    assert figures[measure]["status"] == "no_data"


@pytest.mark.parametrize("measure", sorted(RATES))
def test_a_rate_is_of_residents_of_the_age(figures, measure):
    found = figures[measure]
    assert found["status"] == "ok"
    assert found["denominator"] > 5000


def test_complaints_counted_by_hand(county, figures):
    in_time = late = 0
    for row in rows(county, "local_complaints"):
        start, answered = day(row["comp_received_date"]), day(row["comp_stage1_answered_date"])
        if answered is None or start is None or not FIRST <= answered <= END:
            continue
        in_time += answered <= working_days_after(start, 10)
        late += answered > working_days_after(start, 10)
    found = figures["complaints_stage1_10wd_pct"]
    assert (found["numerator"], found["denominator"]) == (in_time, in_time + late)


def test_open_complaints_counted_by_hand(county, figures):
    def late(start: str, answered: str, moved: str, n: int) -> bool:
        began = day(start)
        open_still = not answered and not moved
        return bool(began and open_still and working_days_after(began, n) < END)

    count = 0
    for row in rows(county, "local_complaints"):
        if row["comp_withdrawn_date"]:
            continue
        count += late(row["comp_received_date"], row["comp_stage1_answered_date"],
                      row["comp_stage2_start_date"], 20)  # fmt: skip
        count += late(row["comp_stage2_start_date"], row["comp_stage2_answered_date"],
                      row["comp_panel_request_date"], 65)  # fmt: skip
        count += late(row["comp_panel_request_date"], row["comp_panel_date"], "", 30)
    assert figures["complaints_open_over_limit_n"]["value"] == count


def test_allegations_counted_by_hand(county, figures):
    judged = in_time = concluded = soon = still = 0
    for row in rows(county, "local_lado_contacts"):
        knew, told = day(row["lado_known_date"]), day(row["lado_contact_date"])
        ended = day(row["lado_concluded_date"])
        assert told is not None
        if knew and knew <= told and FIRST <= told <= END:
            judged += 1
            in_time += told <= working_days_after(knew, 1)
        if row["lado_threshold_met"] != "Y":
            continue
        if ended and FIRST <= ended <= END:
            concluded += 1
            soon += ended <= add_months(told, 1)
        still += not ended and add_months(told, 1) < END
    first, second = figures["lado_referral_1wd_pct"], figures["lado_concluded_in_time_pct"]
    assert (first["numerator"], first["denominator"]) == (in_time, judged)
    assert (second["numerator"], second["denominator"]) == (soon, concluded)
    assert figures["lado_open_over_limit_n"]["value"] == still


def test_first_time_entrants_counted_by_hand(county, figures):
    births = {r["pers_person_id"]: day(r["pers_dob"]) for r in rows(county, "ssd_person")}
    found = set()
    for row in rows(county, "local_youth_justice_outcomes"):
        when, born = day(row["yjou_outcome_date"]), births.get(row["yjou_person_id"])
        if row["yjou_first"] != "Y" or row["yjou_outcome"] in ("community", "remand"):
            continue
        if when and born and FIRST <= when <= END and 10 <= age_on(born, when) <= 17:
            found.add(row["yjou_person_id"])
    assert figures["yj_fte_local_n"]["value"] == len(found)


def test_the_three_answers_of_feedback_make_the_whole(figures):
    for question in ("fb_talk", "fb_involved", "fb_contact", "fb_did_what_said", "fb_difference"):
        parts = [
            figures[measure]
            for measure in PLAUSIBLE
            if measure.startswith(question) and not measure.endswith("_median_pct")
        ]
        assert len({part["denominator"] for part in parts}) == 1
        assert sum(part["value"] for part in parts) == pytest.approx(100)


def test_a_cohort_followed_long_enough_counted_by_hand(county):
    span = ["--from", "2019-12", "--to", "2019-12", "--window", "quarter", "--format", "json"]
    words = ["measures", "--measure", "yj_reoffending_binary_pct", *span, *county[1]]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.output
    (found,) = json.loads(result.stdout)
    births = {r["pers_person_id"]: day(r["pers_dob"]) for r in rows(county, "ssd_person")}
    proven = [
        (r["yjou_person_id"], day(r["yjou_offence_date"]), day(r["yjou_outcome_date"]), r)
        for r in rows(county, "local_youth_justice_outcomes")
        if r["yjou_outcome"] not in ("community", "remand")
    ]
    cohort, again = set(), set()
    for child, _, outcome, row in proven:
        entry = day(row["yjou_released_date"]) if row["yjou_outcome"] == "custody" else outcome
        born = births.get(child)
        if not entry or not date(2019, 10, 1) <= entry <= date(2019, 12, 31):
            continue
        if not born or not 10 <= age_on(born, entry) <= 17:
            continue
        cohort.add(child)
        limit, court = add_months(entry, 12), add_months(entry, 18)
        if any(c == child and entry < o <= limit and p <= court for c, o, p, _ in proven):
            again.add(child)
    assert found["status"] == "ok"
    assert (found["numerator"], found["denominator"]) == (len(again), len(cohort))
    assert cohort


def test_the_survey_agrees_with_the_arithmetic_of_the_field(county, figures):
    """Mean, variance within questions and rounds, satisfaction rate and share satisfied."""
    groups: dict[tuple[str, str], Counter[int]] = {}
    latest = {
        (r["suan_respondent_id"], r["suan_round"], r["suan_question"]): r["suan_answer"]
        for r in sorted(rows(county, "local_survey_answers"), key=lambda r: r["suan_answer_id"])
        if r["suan_survey"] == "youth_justice"
        and FIRST <= date.fromisoformat(r["suan_date"]) <= END
    }
    for (_, term, question), answer in latest.items():
        if answer:
            groups.setdefault((term, question), Counter())[int(answer)] += 1
    together = sum(groups.values(), Counter())
    item = survey_item([together[score] for score in range(1, 6)])
    assert item is not None
    assert figures["yj_survey_mean"]["value"] == pytest.approx(item.mean)
    rate = figures["yj_survey_satisfaction_rate_pct"]["value"]
    assert rate == pytest.approx(item.satisfaction_rate)
    assert figures["yj_survey_satisfied_pct"]["value"] == pytest.approx(item.share_satisfied)
    within = [survey_item([g[score] for score in range(1, 6)]) for g in groups.values()]
    total = math.fsum(each.variance * each.answers for each in within if each)
    assert figures["yj_survey_variance"]["value"] == pytest.approx(total / item.answers)


def test_actions_counted_by_hand(county, figures):
    latest = {
        r["imst_item_id"]: r["imst_status"]
        for r in sorted(rows(county, "local_improvement_statuses"),
                        key=lambda r: (r["imst_from_date"], r["imst_status_id"]))
        if r["imst_item"] == "action"
    }  # fmt: skip
    actions = rows(county, "local_improvement_actions")
    done = [a for a in actions if latest[a["imac_action_id"]] in ("complete", "embedding")]
    late = [
        a for a in actions
        if a not in done and a["imac_due_date"] and date.fromisoformat(a["imac_due_date"]) < END
    ]  # fmt: skip
    found = figures["improvement_actions_complete_pct"]
    assert (found["numerator"], found["denominator"]) == (len(done), len(actions))
    assert figures["improvement_actions_overdue_n"]["value"] == len(late)
