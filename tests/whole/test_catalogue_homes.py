"""Every indicator of the catalogue has a home: a measure, or a declared way from one.

Those that have none yet stand in ``missing_homes.txt``, which can only become shorter.
"""

import csv
from pathlib import Path

import pytest

from sightline.engine.homes import declared_homes, homes_of
from sightline.engine.library import library, measures

CATALOGUE = Path(__file__).parents[3] / "shared" / "catalogue"
MISSING = Path(__file__).with_name("missing_homes.txt")
HOWS = {"before and after", "against others", "by group", "another window"}

# How each line of "Named but not quantified" in definitions.md begins, and the ids of its measures:
# a measure of another id says so in its header line "catalogue".
NAMED = {
    "assessments ending NFA": ("assessment_nfa_pct",),
    "strategy discussions not leading to s47": ("strategy_no_s47_pct", "s47_no_icpc_pct"),
    "threshold audit": ("threshold_audit_pct",),
    "family attendance": ("conf_family_attendance_pct", "cla_review_family_attendance_pct"),
    "agency attendance": ("conf_agency_attendance_pct",),
    "timeliness and participation of CIC reviews": (
        "cla_review_timely_pct", "cla_review_participation_pct", "iro_escalations_n",
    ),
    "timeliness of CIN and CIC visits": ("cin_visits_timely_pct", "cla_visits_timely_pct"),
    "children starting / leaving care": ("cla_entrants_n", "cla_leavers_n"),
    "placement breakdowns": ("placement_breakdowns_n",),
    "planned vs crisis entry": ("cla_planned_entry_pct",),
    "immunisations": ("cla_immunisations_pct",),
    "dental checks": ("cla_dental_up_to_date_pct",),
    "Staying Put": ("staying_put_pct",),
    "up-to-date pathway plans": ("pathway_plan_up_to_date_pct",),
    "fixed-term and permanent exclusions": (
        "exclusions_fixed_n", "exclusions_permanent_n", "time_out_of_education_days",
    ),
    "EHE registrations": ("ehe_registrations_n",),
    "KS2 attainment": ("ks2_attainment_pct",),
    "EHCP requests": ("ehcna_requests_n", "ehcp_20w_pct"),
    "YJ reoffending and custody": ("yj_reoffending_binary_pct", "yj_custody_rate_1k"),
    "adoption plan reversals": ("adoption_plan_reversals_n", "sgo_breakdowns_n"),
    "complaint volume": ("complaints_n", "complaints_upheld_pct", "complaints_learning_n"),
    "audits judged": ("audit_judgement_pct",),
    "domestic abuse referrals": ("domestic_abuse_referrals_n",),
    "arrests and voluntary": ("yj_arrests_n", "yj_voluntary_attendance_n"),
    "joint funding": ("joint_funding_n", "provider_accountability_n"),
    "Hive participation": ("employee_survey_participation_pct", "employee_survey_advocacy_pct"),
}  # fmt: skip

needs_catalogue = pytest.mark.skipif(
    not CATALOGUE.is_dir(), reason="the catalogue of indicators is not beside the repository"
)


def indicators() -> set[str]:
    with (CATALOGUE / "measures.csv").open(encoding="utf-8-sig", newline="") as handle:
        listed = {row["id"] for row in csv.DictReader(handle)}
    return listed | {each for ids in NAMED.values() for each in ids}


def missing() -> list[str]:
    return [line for line in MISSING.read_text(encoding="utf-8").splitlines() if line]


def test_no_measure_that_ships_is_refused() -> None:
    assert library().refused == {}


@needs_catalogue
def test_every_indicator_has_a_home_or_is_known_to_lack_one() -> None:
    homeless = indicators() - set(homes_of(measures().values())) - set(missing())
    assert sorted(homeless) == []


def test_what_has_a_home_is_not_listed_as_missing() -> None:
    housed = set(missing()) & set(homes_of(measures().values()))
    assert sorted(housed) == [], f"delete these lines of {MISSING.name}"


@needs_catalogue
def test_only_indicators_are_listed_as_missing_in_order_and_once() -> None:
    assert missing() == sorted(set(missing()) & indicators())


@needs_catalogue
def test_every_line_of_the_named_ones_is_read() -> None:
    text = (CATALOGUE / "definitions.md").read_text(encoding="utf-8")
    section = text.split("## Named but not quantified")[1].split("\n\nCharts")[0]
    lines = [line[2:] for line in section.splitlines() if line.startswith("- ")]
    assert len(lines) == len(NAMED)
    assert [line for line in lines if not line.startswith(tuple(NAMED))] == []


@needs_catalogue
def test_a_measure_is_home_of_indicators_only() -> None:
    named = {i for d in measures().values() if d.homes != (d.id,) for i in d.homes}
    assert sorted(named - indicators() - set(measures())) == []


@needs_catalogue
def test_a_declared_home_is_of_an_indicator_that_is_no_measure_itself() -> None:
    for home in declared_homes():
        assert home.indicator in indicators()
        assert home.indicator not in measures(), "a measure needs no declared home"
        assert home.how in HOWS
