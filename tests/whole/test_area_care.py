"""Care, placements, permanence, fostering, court and edge of care: a synthetic authority through.

The feeds are written, loaded and measured through the command line; timeliness is counted again
here from the files, naively, day by day.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.whole.county import END, day, figures_of_the_year, rows

from sightline.cli.main import cli
from sightline.record.calendar import add_months, working_days_after

FIRST = date(2020, 8, 1)

# Each measure of these areas with the least and the most that a county of this size may show in
# the year: percentages, weeks and pounds as they are, counts as counts.
PLAUSIBLE = {
    "cla_16_17_n": (1, 60), "cla_seen_6_12w_pct": (5, 50), "cla_contacted_4w_pct": (50, 95),
    "cla_ehcp_n": (1, 80), "cla_visits_timely_pct": (30, 80), "cla_visits_overdue_n": (1, 80),
    "cla_review_timely_pct": (85, 100), "cla_reviews_overdue_n": (0, 10),
    "cla_review_participation_pct": (60, 100), "cla_section_20_drift_n": (0, 60),
    "cla_planned_entry_pct": (30, 80), "cla_review_family_attendance_pct": (50, 85),
    "iro_escalations_n": (1, 60), "placement_foster_pct": (55, 85),
    "placement_own_foster_pct": (30, 65), "inhouse_fostered_n": (20, 120),
    "placement_connected_n": (3, 50), "placement_over_20_miles_pct": (30, 60),
    "unregistered_under16_n": (0, 3), "unregistered_16_17_n": (0, 0),
    "placement_breakdowns_n": (3, 80), "placement_unit_cost_gbp": (700, 2500),
    "permanence_plan_all_pct": (80, 100), "permanence_plan_second_review_pct": (70, 100),
    "matched_long_term_pct": (90, 100), "adoption_placed_awaiting_order_n": (0, 15),
    "adoption_plan_reversals_n": (0, 5), "sgo_n": (1, 20), "sgo_breakdowns_n": (0, 10),
    "foster_enquiries_n": (20, 150), "foster_in_assessment_n": (1, 25),
    "foster_applications_out_n": (1, 15), "foster_households_n": (20, 110),
    "foster_decision_in_time_pct": (20, 100), "foster_decision_overdue_n": (0, 10),
    "pf_identified_n": (1, 20), "pf_language_students_n": (0, 10),
    "pf_visits_timely_pct": (60, 100), "pf_visits_overdue_n": (0, 6), "plo_families_n": (1, 15),
    "plo_children_n": (1, 30), "plo_over_16w_n": (0, 15), "plo_review_overdue_n": (0, 10),
    "care_proceedings_children_n": (3, 60), "care_proceedings_weeks_avg": (15, 45),
    "care_proceedings_26w_pct": (20, 90), "care_proceedings_over_26w_n": (0, 30),
    "eoc_young_people_engaged_pct": (20, 95), "eoc_parents_engaged_pct": (50, 100),
    "eoc_prevented_n": (3, 60), "eoc_prevented_pct": (60, 100),
    "eoc_cost_avoided_gbp": (15_000, 350_000), "eoc_success_pct": (30, 95),
}  # fmt: skip


@pytest.fixture(scope="module")
def figures(county):
    """Every figure of the year to the end, by measure."""
    return figures_of_the_year(county, PLAUSIBLE)


def shares(dues: Iterator[tuple[date, bool]]) -> tuple[int, int]:
    """Return how many of those due in the year were done in time, and how many were due."""
    judged = [done for due, done in dues if FIRST <= due <= END]
    return sum(judged), len(judged)


def chain(start: date, end: date | None, done: list[date], due_of) -> Iterator[tuple[date, bool]]:
    """Yield each due day and whether it was met: one that the end came before is not asked for."""
    last, number = start, 0
    for event in [*sorted(done), None]:
        due = due_of(last, number)
        if event is not None:
            yield due, event <= due
            last, number = event, number + 1
        elif end is None or end > due:
            yield due, False


@pytest.mark.parametrize("measure", PLAUSIBLE)
def test_the_figure_of_a_county_is_plausible(figures, measure):
    least, most = PLAUSIBLE[measure]
    figure = figures[measure]
    assert figure["status"] == "ok", figure
    assert least <= figure["value"] <= most


def test_reviews_in_time_agree_with_a_naive_count(county, figures):
    births = {row["pers_person_id"]: day(row["pers_dob"]) for row in rows(county, "ssd_person")}
    spans: dict[str, list] = {}
    for row in rows(county, "ssd_cla_episodes"):
        span = spans.setdefault(row["clae_cla_id"], [row["clae_person_id"], END, None, []])
        span[1] = min(span[1], day(row["clae_cla_episode_start_date"]))
        span[3].append(day(row["clae_cla_episode_ceased_date"]))
    short = {
        row["lega_person_id"]
        for row in rows(county, "ssd_legal_status")
        if row["lega_legal_status"] in ("V3", "V4")
    }
    held: dict[str, set[date]] = {}
    for row in rows(county, "ssd_cla_reviews"):
        held.setdefault(row["clar_cla_id"], set()).add(day(row["clar_cla_review_date"]))
    found = []
    for care, (person, start, _, ends) in spans.items():
        if person in short:
            continue
        end = None if None in ends else max(ends)
        eighteen = add_months(births[person], 216)
        end = eighteen if end is None or end > eighteen else end
        done = [each for each in held.get(care, set()) if start < each <= end]
        found += chain(
            start,
            end,
            done,
            lambda last, n: (
                working_days_after(last, 20) if n == 0 else add_months(last, 3 if n == 1 else 6)
            ),
        )
    met, judged = shares(iter(found))
    figure = figures["cla_review_timely_pct"]
    assert (figure["numerator"], figure["denominator"]) == (met, judged)


def test_private_fostering_visits_agree_with_a_naive_count(county, figures):
    visits: dict[str, list[date]] = {}
    for row in rows(county, "local_private_fostering_visits"):
        visits.setdefault(row["prfv_arrangement_id"], []).append(day(row["prfv_date"]))
    found = []
    for row in rows(county, "local_private_fostering"):
        notified = day(row["prfo_notified_date"])
        began = day(row["prfo_started_date"]) or notified

        def due_of(last: date, number: int, began: date = began) -> date:
            if number == 0:
                return working_days_after(last, 7)
            return last + timedelta(weeks=6 if last < add_months(began, 12) else 12)

        done = visits.get(row["prfo_arrangement_id"], [])
        found += chain(notified, day(row["prfo_ended_date"]), done, due_of)
    met, judged = shares(iter(found))
    figure = figures["pf_visits_timely_pct"]
    assert (figure["numerator"], figure["denominator"]) == (met, judged)


def test_care_proceedings_agree_with_a_naive_mean(county, figures):
    weeks = [
        (day(row["capr_concluded_date"]) - day(row["capr_issued_date"])).days / 7
        for row in rows(county, "local_care_proceedings")
        if row["capr_concluded_date"] and FIRST <= day(row["capr_concluded_date"]) <= END
    ]
    assert figures["care_proceedings_weeks_avg"]["value"] == pytest.approx(sum(weeks) / len(weeks))
    in_time = sum(each <= 26 for each in weeks)
    assert figures["care_proceedings_26w_pct"]["numerator"] == in_time


def test_fostering_households_agree_with_a_naive_count(county, figures):
    register = rows(county, "local_fostering_households")
    open_now = [row for row in register if not row["foho_ended_date"]]
    assert figures["foster_households_n"]["value"] == len(open_now)


def test_the_checks_of_these_areas_run_on_the_county(county):
    result = CliRunner().invoke(cli, ["checks", "--format", "json", *county[1]])
    assert result.exit_code == 0, result.output
    said = {row["check"]: row for row in json.loads(result.stdout)}
    folder = Path(__file__).parents[2] / "src/sightline/checks"
    names = [p.stem for a in ("court", "fostering", "private_fostering", "edge_of_care", "finance")
             for p in (folder / a).glob("*.sql")]  # fmt: skip
    assert {said[name]["status"] for name in names} <= {"passed", "found"}
    found = {name for name in said if said[name]["status"] == "found"}
    assert found & {"planned_entry_not_agreed", "foster_review_overdue"}
