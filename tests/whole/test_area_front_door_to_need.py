"""Front door, early help, assessment, child protection and in need: figures of the council's feeds.

A small authority's SSD extract and local feeds are loaded through the command line; the figures are
then counted again in plain Python from the same CSV files.
"""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from sightline.cli.main import cli
from sightline.record.calendar import add_months, age_on, month_end, working_days_after

POPULATION, MONTHS, SEED, LAST = 6000, 14, 5, date(2021, 7, 31)
PERIODS = ("2021-03", "2021-04", "2021-05", "2021-06", "2021-07")
OURS = (
    "contact_decision_timeliness_pct", "contact_decisions_overdue_n",
    "contact_to_referral_conversion_pct", "police_contacts_month_n", "police_referrals_month_n",
    "police_contact_conversion_pct", "school_contacts_month_n", "school_referrals_month_n",
    "mash_outcome_n", "mash_strategy_discussion_n", "ppn_priority_n", "eh_assessments_n",
    "eh_children_open_n", "eh_open_12m_plus_n", "eh_lead_professional_schools_n",
    "eh_groupwork_attendees_n", "assessment_rate_10k", "assessment_nfa_pct", "icpc_rate_10k",
    "s47_no_icpc_pct", "strategy_no_s47_pct", "cp_advocacy_offered_over8_pct",
    "conf_family_attendance_pct", "conf_agency_attendance_pct", "conf_quorate_pct",
    "cp_visits_timely_pct", "cp_visits_overdue_n", "cp_core_group_timely_pct",
    "cp_core_groups_overdue_n", "cp_reviews_in_time_pct", "cp_reviews_overdue_n",
    "cp_contacted_4w_pct", "cp_not_seen_alone_under4_pct", "cpp_over_18m_n", "cpp_over_2y_n",
    "cpp_repeat_2y_pct", "cin_review_timely_pct", "cin_reviews_overdue_n", "cin_visits_timely_pct",
    "cin_visits_overdue_n", "cin_all_open_rate_10k",
)  # fmt: skip

Row = dict[str, str]
Step = tuple[date, date | None, bool]
"""A step of a clock: the last day in time, the next visit or meeting, whether it is all known."""


def run(*words: object) -> str:
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.stdout


class Loaded:
    """The figures by measure and month, and the rows of the files that they came from."""

    def __init__(self, made: Path, parts: list[dict], figures: list[dict]) -> None:
        self.made = made
        self.begins = {
            part["part"]: date.fromisoformat(part["window_from"])
            for part in parts
            if part["window_from"]
        }
        self.figures = {
            (row["measure"], row["period"]): row for row in figures if row["window"] == "month"
        }

    def rows(self, table: str) -> list[Row]:
        kind = "ssd" if table.startswith("ssd_") else "local"
        path = self.made / kind / LAST.isoformat() / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as handle:
            return list(csv.DictReader(handle))

    def days(self, table: str, person: str, day: str, keep: Callable = bool) -> dict:
        """The days of a table by child."""
        found: dict[str, set[date]] = {}
        for row in self.rows(table):
            if row[day] and keep(row):
                found.setdefault(row[person], set()).add(date.fromisoformat(row[day]))
        return found


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = tmp_path_factory.mktemp("need")
    made, store = folder / "made", folder / "store"
    run("synthetic", made, "--population", POPULATION, "--months", MONTHS, "--seed", SEED,
        "--formats", "ssd,local")  # fmt: skip
    loads = json.loads(
        run("load", made, "--settings", made / "authority.toml", "--store", store,
            "--format", "json")
    )  # fmt: skip
    parts = [part for load in loads for part in load["parts"]]
    words = [word for measure in OURS for word in ("--measure", measure)]
    rows = json.loads(
        run(
            "measures",
            *words,
            "--settings",
            made / "authority.toml",
            "--store",
            store,
            "--format",
            "json",
        )
    )
    return Loaded(made, parts, rows)


def day_of(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def month(period: str) -> tuple[date, date]:
    first = date.fromisoformat(f"{period}-01")
    return first, month_end(first)


def steps(
    start: date, end: date | None, days: set[date], covered: date, limits: tuple[Callable, Callable]
) -> Iterator[Step]:
    """Each step of one clock. What was held before ``covered`` is not known."""
    first, following = limits
    held = sorted(d for d in days if d > start and (end is None or d <= end))
    if start < covered:
        if end is None or covered < end:
            yield following(covered), held[0] if held else None, False
    else:
        yield first(start), held[0] if held else None, True
    for number, day in enumerate(held, start=1):
        yield following(day), held[number] if number < len(held) else None, True


def clocks(loaded: Loaded, kind: str) -> Iterator[tuple[str, date | None, Step]]:
    """Every step of a kind: the child, the plan's end, the step."""
    need = kind.startswith("cin")
    plan = ("ssd_cin_plans", "cinp_", "cinp_cin_plan_") if need else (
        "ssd_cp_plans", "cppl_", "cppl_cp_plan_")  # fmt: skip
    weeks_2, weeks_6 = timedelta(days=14), timedelta(days=42)
    table, prefix, day, first, following = {
        "cp_visit": ("ssd_cp_visits", "cppv", "cppv_cp_visit_date",
                     lambda d: d + weeks_2, lambda d: d + weeks_2),
        "core_group": ("local_core_groups", "core", "core_meeting_date",
                       lambda d: working_days_after(d, 10), lambda d: d + weeks_6),
        "cp_review": ("ssd_cp_reviews", "cppr", "cppr_cp_review_date",
                      lambda d: add_months(d, 3), lambda d: add_months(d, 6)),
        "cin_visit": ("ssd_cin_visits", "cinv", "cinv_cin_visit_date",
                      lambda d: d + weeks_6, lambda d: d + weeks_6),
        "cin_review": ("local_cin_reviews", "cire", "cire_date",
                       lambda d: add_months(d, 2), lambda d: add_months(d, 3)),
    }[kind]  # fmt: skip
    seen = f"{prefix}_{'cp' if kind == 'cp_visit' else 'cin'}_visit_seen"
    visit = kind.endswith("visit")
    held = loaded.days(table, f"{prefix}_person_id", day, lambda row: not visit or row[seen] != "N")
    people = {row["pers_person_id"]: row for row in loaded.rows("ssd_person")}
    for row in loaded.rows(plan[0]):
        child = row[f"{plan[1]}person_id"]
        start, end = day_of(row[f"{plan[2]}start_date"]), day_of(row[f"{plan[2]}end_date"])
        if start is None or row.get("cppl_cp_plan_ola") == "Y":
            continue
        if visit:
            birth = day_of(people[child]["pers_dob"])
            if birth is None and people[child]["pers_expected_dob"]:
                continue
            start = max(start, birth or start)
            if end is not None and start >= end:
                continue
        for step in steps(
            start, end, held.get(child, set()), loaded.begins[table], (first, following)
        ):
            yield child, end, step


@pytest.mark.parametrize("measure", OURS)
def test_every_figure_is_there_and_possible(measure: str, loaded: Loaded) -> None:
    rows = [loaded.figures[measure, period] for period in PERIODS]
    assert {row["status"] for row in rows} <= {"ok", "no_data"}
    assert rows[-1]["status"] == "ok" or rows[-1]["denominator"] in (None, 0)
    values = [row["value"] for row in rows if row["value"] is not None]
    assert values, "no month has a figure"
    if measure.endswith("_pct"):
        assert all(0 <= value <= 100 for value in values)
    else:
        assert all(value >= 0 for value in values)


@pytest.mark.parametrize(
    ("measure", "kind"),
    [
        ("cp_visits_timely_pct", "cp_visit"),
        ("cp_core_group_timely_pct", "core_group"),
        ("cin_visits_timely_pct", "cin_visit"),
        ("cin_review_timely_pct", "cin_review"),
    ],
)
def test_what_was_due_and_done_in_time_is_the_plain_count(
    measure: str, kind: str, loaded: Loaded
) -> None:
    for period in PERIODS:
        first, last = month(period)
        due = [
            held is not None and held <= by
            for _, end, (by, held, whole) in clocks(loaded, kind)
            if whole and first <= by <= last and (end is None or by < end)
        ]
        row = loaded.figures[measure, period]
        assert (row["numerator"] or 0, row["denominator"] or 0) == (sum(due), len(due)), period


@pytest.mark.parametrize(
    ("measure", "kind"),
    [
        ("cp_visits_overdue_n", "cp_visit"),
        ("cp_core_groups_overdue_n", "core_group"),
        ("cp_reviews_overdue_n", "cp_review"),
        ("cin_visits_overdue_n", "cin_visit"),
        ("cin_reviews_overdue_n", "cin_review"),
    ],
)
def test_what_is_overdue_is_the_plain_count(measure: str, kind: str, loaded: Loaded) -> None:
    for period in PERIODS:
        day = month(period)[1]
        late = {
            child
            for child, end, (by, held, _) in clocks(loaded, kind)
            if by < day and (held is None or held > day) and (end is None or end > day)
        }
        assert loaded.figures[measure, period]["value"] == len(late), period


def test_decisions_in_time_are_the_plain_count(loaded: Loaded) -> None:
    for period in PERIODS:
        first, last = month(period)
        met = []
        for row in loaded.rows("local_contact_decisions"):
            came = datetime.fromisoformat(row["codi_received_at"]).date()
            done = row["codi_decided_at"] and datetime.fromisoformat(row["codi_decided_at"]).date()
            due = working_days_after(came, 1)
            if not first <= came <= last or (done and done < came) or (not done and due >= LAST):
                continue
            met.append(bool(done) and done <= due)
        row = loaded.figures["contact_decision_timeliness_pct", period]
        assert (row["numerator"], row["denominator"]) == (sum(met), len(met)), period


def test_offers_of_an_advocate_are_the_plain_count(loaded: Loaded) -> None:
    births = {row["pers_person_id"]: row["pers_dob"] for row in loaded.rows("ssd_person")}
    for period in PERIODS:
        first, last = month(period)
        met = []
        for row in loaded.rows("local_conferences"):
            held, birth = date.fromisoformat(row["cfer_date"]), births[row["cfer_person_id"]]
            if first <= held <= last and birth and age_on(date.fromisoformat(birth), held) >= 8:
                met.append(row["cfer_advocate_offered"] == "Y")
        row = loaded.figures["cp_advocacy_offered_over8_pct", period]
        assert (row["numerator"] or 0, row["denominator"] or 0) == (sum(met), len(met)), period


def test_police_contacts_and_those_that_became_referrals_make_the_share(loaded: Loaded) -> None:
    for period in PERIODS:
        share = loaded.figures["police_contact_conversion_pct", period]
        assert share["numerator"] == loaded.figures["police_referrals_month_n", period]["value"]
        assert share["denominator"] <= loaded.figures["police_contacts_month_n", period]["value"]


def test_plans_reviewed_in_time_are_the_plain_count(loaded: Loaded) -> None:
    by_child: dict[str, list[tuple[date | None, Step]]] = {}
    for child, end, step in clocks(loaded, "cp_review"):
        by_child.setdefault(child, []).append((end, step))
    for period in PERIODS:
        day, met = month(period)[1], []
        for row in loaded.rows("ssd_cp_plans"):
            start, end = (
                day_of(row["cppl_cp_plan_start_date"]),
                day_of(row["cppl_cp_plan_end_date"]),
            )
            if start is None or row["cppl_cp_plan_ola"] == "Y" or (end is not None and end <= day):
                continue
            if add_months(start, 3) > day:
                continue
            late = any(
                add_months(day, -12) < by < day and by > start and (held is None or held > by)
                for of, (by, held, _) in by_child[row["cppl_person_id"]]
                if of == end
            )
            met.append(not late)
        figure = loaded.figures["cp_reviews_in_time_pct", period]
        assert (figure["numerator"] or 0, figure["denominator"] or 0) == (sum(met), len(met)), (
            period
        )


def test_the_front_door_gets_quicker_as_published(loaded: Loaded) -> None:
    """From 49% in October 2020 to 93% in June 2021 (BCP scrutiny report of September 2021)."""
    figures = [loaded.figures["contact_decision_timeliness_pct", month] for month in PERIODS]
    assert figures[0]["value"] < figures[-1]["value"]
    assert figures[-1]["value"] > 80
