"""Health and education of children in care, special needs, inclusion: feeds to figures.

A small made-up authority is loaded through the command line; clocks are counted again here from
its files with plain Python and must agree.
"""

import csv
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from sightline.cli.main import cli
from sightline.record.calendar import working_days_after
from sightline.synthetic import Defects, write_authority

END = date(2021, 7, 31)
AREAS = (
    "Health of children looked after",
    "Education of children looked after",
    "Special educational needs",
    "Inclusion and schools",
)
Rows = list[dict[str, str]]


class Loaded:
    """The authority's files, and the figures that the product makes of them."""

    def __init__(self, folder: Path) -> None:
        made = write_authority(
            folder / "made", population=24_000, months=13, end=END, seed=11,
            formats=("ssd", "local"), processes=1, defects=Defects.none(),
        )  # fmt: skip
        self.out = made.out
        self.store = str(folder / "store")
        self.run("load", str(made.out / "ssd"), str(made.out / "local"))
        self.figures = {
            (row["measure"], row["period"]): row
            for area in AREAS
            for row in json.loads(
                self.run(
                    "measures",
                    "--area",
                    area,
                    "--from",
                    "2020-08",
                    "--to",
                    "2021-07",
                    "--format",
                    "json",
                )
            )
        }

    def run(self, *words: str) -> str:
        result = CliRunner().invoke(cli, [*words, "--store", self.store])
        assert result.exit_code == 0, result.output
        return result.stdout

    def rows(self, table: str) -> Rows:
        source = "local" if table.startswith("local_") else "ssd"
        path = self.out / source / END.isoformat() / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def figure(self, measure: str, month: str) -> tuple[int, int]:
        row = self.figures[measure, month]
        assert row["status"] in ("ok", "no_data")
        return int(row["numerator"] or 0), int(row["denominator"] or 0)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return Loaded(tmp_path_factory.mktemp("learning"))


def day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def periods(loaded: Loaded) -> list[tuple[str, date, date]]:
    """Return the periods of care (child, start, end): moves joined, short breaks out, to 18."""
    short = {
        (r["lega_person_id"], r["lega_legal_status_start_date"])
        for r in loaded.rows("ssd_legal_status")
        if r["lega_legal_status"] in ("V3", "V4")
    }
    born = {r["pers_person_id"]: day(r["pers_dob"]) for r in loaded.rows("ssd_person")}
    found: dict[str, list[list[date]]] = {}
    rows = [
        r
        for r in loaded.rows("ssd_cla_episodes")
        if (r["clae_person_id"], r["clae_cla_episode_start_date"]) not in short
    ]
    for row in sorted(rows, key=lambda r: r["clae_cla_episode_start_date"]):
        start = day(row["clae_cla_episode_start_date"])
        end = day(row["clae_cla_episode_ceased_date"]) or date.max
        spells = found.setdefault(row["clae_person_id"], [])
        if spells and (start - spells[-1][1]).days <= 1:
            spells[-1][1] = max(spells[-1][1], end)
        else:
            spells.append([start, end])
    listed = []
    for child, spells in found.items():
        birth = born[child]
        eighteen = birth.replace(year=birth.year + 18) if birth.day < 29 else None
        for start, end in spells:
            listed.append((child, start, min(end, eighteen) if eighteen else end))
    return listed


def by_month(cases: list[tuple[date, bool]]) -> Callable[[str], tuple[int, int]]:
    def of(month: str) -> tuple[int, int]:
        found = [met for when, met in cases if when.isoformat().startswith(month)]
        return sum(found), len(found)

    return of


MONTHS = [f"2020-{m:02d}" for m in range(8, 13)] + [f"2021-{m:02d}" for m in range(1, 8)]


def test_every_measure_of_the_areas_has_a_figure(loaded: Loaded) -> None:
    recorded = {
        "sen_support_n", "send_specialist_places_n", "schools_good_outstanding_pct", "neet_pct",
        "ks2_attainment_pct",
    }  # fmt: skip
    named = {measure for measure, _ in loaded.figures} - recorded
    known = {m for m in named if any(loaded.figures[m, p]["status"] == "ok" for p in MONTHS)}
    assert sorted(named - known) == []
    assert len(named) >= 50


def test_initial_health_assessments_agree_with_a_plain_count(loaded: Loaded) -> None:
    done: dict[str, list[date]] = {}
    for row in loaded.rows("local_health_assessments"):
        if row["heas_appointment_outcome"] == "ATTENDED":
            done.setdefault(row["heas_person_id"], []).append(day(row["heas_appointment_date"]))
    for row in loaded.rows("ssd_cla_health"):
        if row["clah_health_check_type"] == "HEALTH":
            done.setdefault(row["clah_person_id"], []).append(day(row["clah_health_check_date"]))
    cases = []
    for child, start, end in periods(loaded):
        due = working_days_after(start, 20) if start > date(2015, 1, 1) else None
        if due and due < end:
            cases.append((due, any(start <= d <= due for d in done.get(child, []))))
    count = by_month(cases)
    assert {m: loaded.figure("iha_20wd_pct", m) for m in MONTHS} == {m: count(m) for m in MONTHS}
    assert sum(count(m)[1] for m in MONTHS) > 20


def test_plans_returned_in_term_agree_with_a_plain_count(loaded: Loaded) -> None:
    roll = loaded.rows("local_virtual_school_roll")
    plans = loaded.rows("local_education_plans")
    cases = []
    for term in loaded.rows("local_school_terms"):
        first, last = term["term_start_date"], term["term_end_date"]
        pupils = {
            r["viro_person_id"]
            for r in roll
            if r["viro_start_date"] <= last
            and (not r["viro_end_date"] or r["viro_end_date"] > last)
        }
        back = {
            p["pepl_person_id"] for p in plans if first <= (p["pepl_returned_date"] or "") <= last
        }
        cases += [(day(last), pupil in back) for pupil in sorted(pupils)]
    count = by_month(cases)
    for month in ("2020-12", "2021-03", "2021-07"):
        assert loaded.figure("pep_return_pct", month) == count(month)
        assert count(month)[1] > 50


def test_attendance_is_a_ratio_of_sums(loaded: Loaded) -> None:
    care = periods(loaded)
    for month in ("2020-11", "2021-06"):
        possible = attended = 0
        for row in loaded.rows("local_attendance"):
            first, last = day(row["atte_from_date"]), day(row["atte_to_date"])
            in_care = any(
                child == row["atte_person_id"] and start <= last and end > first
                for child, start, end in care
            )
            if row["atte_to_date"].startswith(month) and in_care:
                possible += int(row["atte_possible_sessions"])
                attended += int(row["atte_attended_sessions"])
        assert loaded.figure("cla_attendance_pct", month) == (attended, possible)
        assert 0.88 < attended / possible < 0.97


def test_responses_of_mental_health_services_agree_with_a_plain_count(loaded: Loaded) -> None:
    care = periods(loaded)
    cases = []
    for row in loaded.rows("local_camhs_referrals"):
        asked = datetime.fromisoformat(row["camh_referred_at"])
        if not row["camh_responded_at"]:
            continue
        answered = datetime.fromisoformat(row["camh_responded_at"])
        in_care = any(
            child == row["camh_person_id"] and start <= asked.date() < end
            for child, start, end in care
        )
        urgent = row["camh_urgent"] == "Y"
        soon = answered - asked <= timedelta(hours=24)
        if in_care:
            met = soon if urgent else (answered.date() - asked.date()).days <= 56
            cases.append((answered.date(), met))
    count = by_month(cases)
    found = {m: loaded.figure("camhs_response_clock", m) for m in MONTHS}
    assert found == {m: count(m) for m in MONTHS}
    assert sum(n for _, n in found.values()) > 5


def test_plans_in_twenty_weeks_agree_with_a_plain_count(loaded: Loaded) -> None:
    asked = {
        r["ehcr_ehcp_request_id"]: day(r["ehcr_ehcp_req_date"])
        for r in loaded.rows("ssd_ehcp_requests")
    }
    request = {
        r["ehca_ehcp_assessment_id"]: r["ehca_ehcp_request_id"]
        for r in loaded.rows("ssd_ehcp_assessment")
    }
    cases = [
        (made, (made - asked[request[r["ehcn_ehcp_asmt_id"]]]).days <= 140)
        for r in loaded.rows("ssd_ehcp_named_plan")
        for made in [day(r["ehcn_named_plan_start_date"])]
    ]
    count = by_month(cases)
    assert {m: loaded.figure("ehcp_20w_pct", m) for m in MONTHS} == {m: count(m) for m in MONTHS}
    assert sum(count(m)[1] for m in MONTHS) > 5


def test_registers_agree_with_a_plain_count(loaded: Loaded) -> None:
    registers = (
        ("cmoe_n", "local_missing_education", "cmoe"),
        ("ehe_n", "local_home_education", "ehed"),
    )
    for measure, table, prefix in registers:
        children = {
            r[f"{prefix}_person_id"]
            for r in loaded.rows(table)
            if r[f"{prefix}_start_date"] <= "2021-06-30"
            and (not r[f"{prefix}_end_date"] or r[f"{prefix}_end_date"] > "2021-06-30")
        }
        assert loaded.figure(measure, "2021-06")[0] == len(children) > 20
