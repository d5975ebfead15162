"""Care leavers, missing, exploited and disabled children, domestic abuse: feeds to figures.

A small made-up authority is loaded through the command line; clocks and stocks are counted again
here from its files with plain Python and must agree.
"""

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from sightline.cli.main import cli
from sightline.record.calendar import add_months, is_working_day
from sightline.synthetic import Defects, write_authority

END = date(2021, 7, 31)
FIRST, LAST = date(2021, 1, 1), date(2021, 6, 30)
"""The six months to June: the hours after a return in July are not over by the extract."""

# Each measure with the least and the most that a county of this size may show.
JULY = {
    "care_leavers_active_n": (20, 160), "care_leavers_21_25_n": (5, 120),
    "care_leavers_total_n": (50, 350), "cl_in_touch_covid_pct": (65, 100),
    "cl_contact_8w_pct": (50, 100), "pathway_plan_seen_6w_pct": (75, 100),
    "pathway_plan_up_to_date_pct": (50, 100), "pathway_plan_overdue_n": (0, 60),
    "cl_unsuitable_n": (0, 20), "cl_university_n": (0, 30), "cl_remained_to_18_pct": (40, 100),
    "cl_ehcp_n": (0, 40), "staying_put_pct": (0, 40), "cl_same_worker_12m_pct": (20, 90),
    "cl_3plus_workers_12m_pct": (0, 30), "missing_children_month_n": (5, 90),
    "missing_incidents_month_n": (10, 150), "cla_missing_12m_pct": (4, 30),
    "rhi_completed_pct": (55, 90), "rhi_offered_pct": (80, 100), "cla_rhi_offered_pct": (80, 100),
    "youth_at_risk_in_time_pct": (0, 100), "rhi_open_over_72h_n": (0, 40),
    "missing_24h_list_n": (0, 6), "ce_children_n": (5, 50),
    "ce_significant_n": (0, 15), "ce_moderate_n": (2, 35), "ce_emerging_n": (0, 8),
    "ce_ungraded_n": (0, 4), "ce_suffering_harm_n": (1, 30),
    "mace_in_time_pct": (30, 100), "mace_overdue_n": (0, 15), "cwad_children_n": (50, 250),
    "cwad_allocations_n": (60, 300), "cwad_multi_worker_n": (5, 70), "cwad_ot_n": (10, 90),
    "cwad_family_worker_n": (25, 140), "cwad_social_worker_by_role_n": (10, 80),
    "cwad_social_worker_n": (10, 80), "cwad_cla_n": (0, 30), "cwad_cpp_n": (0, 15),
    "cwad_cin_n": (5, 70), "cwad_direct_payments_n": (20, 100), "cwad_share_cin_pct": (1, 20),
    "cwad_share_cin_only_pct": (2, 30), "cwad_share_cpp_pct": (0, 15),
    "cwad_share_cla_pct": (0, 25), "hrda_cases_n": (50, 160),
    "hrda_with_children_pct": (45, 85), "hrda_cases_per_day": (0.5, 1.3),
}  # fmt: skip
JUNE = {
    "rhi_72h_care_pct": (25, 85), "rhi_72h_home_pct": (0, 100), "rhi_cic_timely_pct": (25, 85),
    "rhi_held_72h_pct": (50, 95),
}  # fmt: skip
MARCH = {
    "cl_in_touch_birthday_17_18_pct": (70, 100), "cl_in_touch_birthday_19_21_pct": (70, 100),
    "cl_suitable_birthday_19_21_pct": (60, 100), "cl_eet_birthday_17_18_pct": (20, 90),
    "cl_eet_birthday_19_21_pct": (20, 90),
}  # fmt: skip
PLAUSIBLE = [
    (month, name, limits)
    for month, listed in (("2021-07", JULY), ("2021-06", JUNE), ("2021-03", MARCH))
    for name, limits in listed.items()
]
Rows = list[dict[str, str]]


class County:
    """The authority's files, and what the product says of them."""

    def __init__(self, folder: Path) -> None:
        made = write_authority(
            folder / "made", population=20_000, months=13, end=END, seed=5,
            formats=("ssd", "local", "ssda903"), processes=1, defects=Defects(),
        )  # fmt: skip
        self.out, self.settings, self.store = made.out, made.settings, str(folder / "store")
        self.run("load", *(str(made.out / name) for name in ("ssd", "local", "ssda903")))
        self.figures = {(row["measure"], row["period"]): row for row in self.measured(*PLAUSIBLE)}

    def run(self, *words: str, settings: Path | None = None) -> str:
        beside = ["--store", self.store, "--settings", str(settings or self.settings)]
        result = CliRunner().invoke(cli, [*words, *beside])
        assert result.exit_code == 0, result.output
        return result.stdout

    def measured(self, *listed: tuple, settings: Path | None = None) -> Rows:
        named = [word for _, name, _ in listed for word in ("--measure", name)]
        span = ["--from", "2021-03", "--to", "2021-07", "--window", "6m", "--format", "json"]
        return json.loads(self.run("measures", *named, *span, settings=settings))

    def rows(self, table: str) -> Rows:
        source = "local" if table.startswith("local_") else "ssd"
        path = self.out / source / END.isoformat() / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def counted(self, measure: str, month: str = "2021-07") -> tuple[float, float]:
        row = self.figures[measure, month]
        return row["numerator"], row["denominator"]


@pytest.fixture(scope="module")
def county(tmp_path_factory) -> County:
    return County(tmp_path_factory.mktemp("vulnerable"))


def day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def is_open(start: str, end: str) -> bool:
    return day(start) <= END and (not end or day(end) > END)


def returns(county: County) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield each incident that ended, of a child who was missing, with its interview."""
    heard = {row["rein_incident_id"]: row for row in county.rows("local_return_interviews")}
    for row in county.rows("local_missing_incidents"):
        if row["miin_kind"] == "M" and row["miin_returned_at"]:
            yield row, heard[row["miin_incident_id"]]


def hours(incident: dict[str, str], interview: dict[str, str]) -> float | None:
    if not interview["rein_completed_at"]:
        return None
    held = datetime.fromisoformat(interview["rein_completed_at"])
    return (held - datetime.fromisoformat(incident["miin_returned_at"])).total_seconds() / 3600


@pytest.mark.parametrize(("month", "measure", "limits"), PLAUSIBLE)
def test_the_figure_of_a_county_is_plausible(county, month, measure, limits):
    figure = county.figures[measure, month]
    assert figure["status"] == "ok", figure
    assert limits[0] <= figure["value"] <= limits[1]


@pytest.mark.parametrize(
    ("measure", "place"), [("rhi_72h_care_pct", "CARE"), ("rhi_72h_home_pct", "HOME")]
)
def test_interviews_within_72_hours_agree_with_a_naive_count(county, measure, place):
    judged = [
        hours(*pair)
        for pair in returns(county)
        if pair[0]["miin_missing_from"] == place
        and FIRST <= day(pair[0]["miin_returned_at"]) <= LAST
    ]
    in_time = sum(taken is not None and taken <= 72 for taken in judged)
    assert county.counted(measure, "2021-06") == (in_time, len(judged))


def test_interviews_still_to_be_held_agree_with_a_naive_count(county):
    midnight = datetime(2021, 8, 1)
    waiting = [
        incident
        for incident, interview in returns(county)
        if hours(incident, interview) is None
        and interview["rein_accepted"] != "N"
        and timedelta(hours=72) < midnight - datetime.fromisoformat(incident["miin_returned_at"])
        and day(incident["miin_returned_at"]) + timedelta(days=90) > END
    ]
    assert county.counted("rhi_open_over_72h_n")[0] == len(waiting)


def test_pathway_plans_agree_with_a_naive_count(county):
    listed = [
        row["clea_pathway_plan_review_date"]
        for row in county.rows("ssd_care_leavers")
        if row["clea_care_leaver_eligibility"] != "ELIGIBLE"
        and row["clea_care_leaver_in_touch"] not in ("DIED", "RHOM", "NREQ")
    ]
    late = [text for text in listed if not text or day(text) < add_months(END, -6)]
    counted = county.counted("pathway_plan_up_to_date_pct")
    assert counted == (len(listed) - len(late), len(listed))
    assert county.counted("pathway_plan_overdue_n")[0] == len(late)


def test_the_care_leavers_add_up(county):
    births = {row["pers_person_id"]: row["pers_dob"] for row in county.rows("ssd_person")}
    listed = [
        row
        for row in county.rows("ssd_care_leavers")
        if row["clea_care_leaver_in_touch"] not in ("DIED", "RHOM")
        and births[row["clea_person_id"]]
    ]
    eligible = sum(row["clea_care_leaver_eligibility"] == "ELIGIBLE" for row in listed)
    total = county.counted("care_leavers_total_n")[0]
    parts = [county.counted(f"care_leavers_{name}_n")[0] for name in ("active", "21_25")]
    unknown = sum(
        not births[row["clea_person_id"]] and row["clea_care_leaver_eligibility"] != "ELIGIBLE"
        for row in county.rows("ssd_care_leavers")
        if row["clea_care_leaver_in_touch"] not in ("DIED", "RHOM")
    )
    assert eligible > 0
    assert sum(parts) + eligible <= total <= sum(parts) + eligible + unknown + 1


def test_multi_agency_meetings_agree_with_a_naive_count(county):
    """The clock of a grade runs from where it began, however often it was confirmed since."""
    weeks = {"SIGNIFICANT": 6, "MODERATE": 12}
    met: dict[str, date] = {}
    for row in county.rows("local_exploitation_meetings"):
        if row["exme_kind"] == "MACE":
            held = day(row["exme_date"])
            met[row["exme_person_id"]] = max(met.get(row["exme_person_id"], held), held)
    graded: dict[str, Rows] = {}
    for row in county.rows("local_exploitation_grades"):
        graded.setdefault(row["exgr_entry_id"], []).append(row)
    worst: dict[str, tuple[int, date]] = {}
    for row in county.rows("local_exploitation_register"):
        if not is_open(row["exre_added_date"], row["exre_removed_date"]):
            continue
        history = sorted(graded.get(row["exre_entry_id"], []), key=lambda g: g["exgr_from_date"])
        standing = [g for g in history if is_open(g["exgr_from_date"], g["exgr_to_date"])]
        if not standing or standing[-1]["exgr_grade"] not in weeks:
            continue
        place = history.index(standing[-1])
        while place and history[place - 1]["exgr_grade"] == standing[-1]["exgr_grade"]:
            place -= 1
        clock = (weeks[standing[-1]["exgr_grade"]], day(history[place]["exgr_from_date"]))
        child = row["exre_person_id"]
        worst[child] = min(worst.get(child, clock), clock)
    judged = []
    for child, (allowed, since) in worst.items():
        earliest = END - timedelta(weeks=allowed)
        if met.get(child, date.min) >= earliest:
            judged.append(True)
        elif since <= earliest:
            judged.append(False)
    assert county.counted("mace_in_time_pct") == (sum(judged), len(judged))
    assert county.counted("mace_overdue_n")[0] == len(judged) - sum(judged)


def test_disabled_children_are_counted_once_and_their_allocations_each(county):
    held: dict[str, set[str]] = {}
    for row in county.rows("local_role_allocations"):
        if is_open(row["roal_from_date"], row["roal_to_date"]):
            held.setdefault(row["roal_person_id"], set()).add(row["roal_worker_id"])
    assert county.counted("cwad_children_n")[0] == len(held)
    assert county.counted("cwad_allocations_n")[0] == sum(map(len, held.values()))
    assert county.counted("cwad_multi_worker_n")[0] == sum(len(w) > 1 for w in held.values())


def test_cases_at_each_meeting_agree_with_a_naive_count(county):
    first = date(2021, 2, 1)
    days = [first + timedelta(days=n) for n in range((END - first).days + 1)]
    sat = [d for d in days if is_working_day(d) and d.isoweekday() in (1, 2, 4, 5)]
    cases = [r for r in county.rows("local_hrda_cases") if day(r["hrda_meeting_date"]) >= first]
    assert county.counted("hrda_cases_per_day") == (len(cases), len(sat))


def test_which_teams_are_the_service_is_a_setting(county, tmp_path):
    own = tmp_path / "authority.toml"
    text = county.settings.read_text(encoding="utf-8")
    own.write_text(text + '\n[disabled_children]\nteams = ["leaving care"]\n', encoding="utf-8")
    (name,) = [entry for entry in PLAUSIBLE if entry[1] == "cwad_cin_n"]
    found = [r for r in county.measured(name, settings=own) if r["period"] == "2021-07"]
    assert found[0]["numerator"] != county.counted("cwad_cin_n")[0]
