"""Which published column says the same as which measure, and which do not although they seem to.

Each pairing is a statement that somebody checked: the same thing is counted, over the same year,
in the same unit, or the traps say by how much not. A measure without one has no comparator line.
``tests/insight/test_pairings.py`` holds that every column is in the real file, and that unit and
size agree.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

from sightline.insight.comparators.errors import UnpairedMeasureError
from sightline.insight.comparators.pairing import AT_THE_END, PERCENT, RATE, Pairing, Share

_POPULATION = (
    "Reporting year Y divides by the mid-year estimate of Y - 1, aged 0 to 17; a later rebasing of "
    "the estimates changes rates that were quoted before."
)
_REFERRALS = {"category": "Referrals and Re-referrals"}
_DURATION = {"category": "Duration of assessment"}
_ENQUIRIES = {"category": "Section 47s and Initial Child Protection Conferences"}
_PLANS = {"category": "Child Protection Plans"}
_SECOND = {"category": "Child Protection Plans which are a second or subsequent plan"}
_REVIEWED = {"category": "Child Protection Plans reviewed within timescales"}
_IN_NEED = {"category": "Children in Need"}

_DECLARED = (
    Pairing(
        measure="referral_rate_10k",
        title="Referrals for each 10,000 children",
        unit=RATE,
        better="neutral",
        table="C1",
        file="c1_children_in_need_referrals_and_rereferrals",
        filters=_REFERRALS,
        source="Referrals_rate",
        count="Referrals",
        why="Both count referrals received in the year, no further action included, for each "
        "10,000 children aged 0 to 17.",
        traps=f"{_POPULATION} A part of a year is annualised here and never published so.",
    ),
    Pairing(
        measure="rereferral_12m_pct",
        title="Referrals within 12 months of an earlier one",
        unit=PERCENT,
        better="lower",
        table="C1",
        file="c1_children_in_need_referrals_and_rereferrals",
        filters=_REFERRALS,
        source="Re_referrals_percent",
        why="Both are the referrals of the year with an earlier referral of the same child in the "
        "12 months before, out of all referrals.",
        traps="Re_referrals_child_percent counts children, not referrals: another figure. A new "
        "authority has none for its first year, because nobody can look back.",
    ),
    Pairing(
        measure="assessment_rate_10k",
        title="Assessments completed for each 10,000 children",
        unit=RATE,
        better="neutral",
        table="C2",
        file="c2_children_in_need_assessments_duration",
        filters=_DURATION,
        source="Assessments_completed_rate",
        count="Assessments_completed",
        why="Both count the assessments completed (authorised) in the year.",
        traps=f"{_POPULATION} Starts with 2014, when few authorities had single assessments yet: "
        "far lower, and not to be compared with later years.",
    ),
    Pairing(
        measure="assessment_45wd_pct",
        title="Assessments authorised within 45 working days",
        unit=PERCENT,
        better="higher",
        table="C2",
        file="c2_children_in_need_assessments_duration",
        filters=_DURATION,
        source=Share(
            (
                "Same_day", "1-10_days", "11-20_days", "21-30_days", "31-40_days", "41-45_days",
            ),
            ("46-50_days", "51-60_days", "61+_days"),
            "Assessments_completed",
        ),
        why="The bands up to 41-45 working days are those met, day 0 being the start; the "
        "measure counts the same days of the same completions.",
        traps="No percentage is published in this table: it is made of the bands. England and the "
        "regions are rounded to 10, so theirs is good to about 0.1 points. An assessment whose "
        "length is not known is in the total and in no band.",
    ),
    Pairing(
        measure="s47_rate_10k",
        title="Section 47 enquiries for each 10,000 children",
        unit=RATE,
        better="neutral",
        table="C4",
        file="c4_children_in_need_section_47s_and_icpcs",
        filters=_ENQUIRIES,
        source="Section47_rate",
        count="Section47",
        why="Both count enquiries started in the year, a child as often as there were enquiries.",
        traps=f"{_POPULATION} Section47_child_rate counts each child once: another figure.",
    ),
    Pairing(
        measure="icpc_rate_10k",
        title="Initial child protection conferences for each 10,000 children",
        unit=RATE,
        better="neutral",
        table="C4",
        file="c4_children_in_need_section_47s_and_icpcs",
        filters=_ENQUIRIES,
        source="ICPC_rate",
        count="ICPC",
        why="Conferences held in the year, one for each child.",
        traps=_POPULATION,
    ),
    Pairing(
        measure="icpc_15wd_pct",
        title="Initial conferences held within 15 working days",
        unit=PERCENT,
        better="higher",
        table="C4",
        file="c4_children_in_need_section_47s_and_icpcs",
        filters=_ENQUIRIES,
        source=Share(
            ("Duration_0-10_days", "Duration_11-15_days"),
            ("Duration_16-20_days", "Duration_21+_days"),
            "ICPC",
        ),
        why="The bands 0-10 and 11-15 working days from the start of the enquiry are those met.",
        traps="No percentage is published in this table: it is made of the bands, out of all "
        "conferences, those of unknown length included (1% in 2013). The measure leaves out "
        "transfers in and conferences before their enquiry, which are few. England and the "
        "regions are rounded to 10.",
    ),
    Pairing(
        measure="cpp_rate_10k",
        title="Children on a plan for each 10,000 children",
        unit=RATE,
        better="neutral",
        table="D1",
        file="d1_child_protection_plans",
        filters=_PLANS,
        source="CPP_At31_rate",
        count="CPP_At31",
        period=AT_THE_END,
        why="Both count children with a plan open at 31 March; a child has one plan at a time.",
        traps=f"{_POPULATION} Never annualised. The measure of another month is set beside the "
        "published figure of March.",
    ),
    Pairing(
        measure="cpp_second_subsequent_ever_pct",
        title="Plans that are a second or later plan, ever",
        unit=PERCENT,
        better="lower",
        table="D3",
        file="d3_cpps_subsequent_plan",
        filters=_SECOND,
        source="CPP_subsequent_percent",
        why="Both are the plans starting in the year of children with any plan before, however "
        "long ago, out of all plans starting.",
        traps="Not 'repeat within two years', which is not published. A plan in another authority "
        "counts where it is known.",
    ),
    Pairing(
        measure="cp_reviews_in_time_pct",
        title="Plans of three months or more reviewed in time",
        unit=PERCENT,
        better="higher",
        table="D6",
        file="d6_cpps_reviewed_within_timescales",
        filters=_REVIEWED,
        source="Reviewed_within_timescales_percent",
        period=AT_THE_END,
        why="Of plans open for at least three months at 31 March, those of which every review was "
        "in time.",
        traps="Every review of the year must be in time, not the last one only. Not the reviews "
        "held in time out of those due.",
    ),
    Pairing(
        measure="cin_all_open_rate_10k",
        title="Children in need of every kind for each 10,000 children",
        unit=RATE,
        better="neutral",
        table="B1",
        file="b1_children_in_need",
        filters=_IN_NEED,
        source="At31_episodes_rate",
        count="At31_episodes",
        period=AT_THE_END,
        why="Every open case at 31 March: in need, on a plan, looked after, leaving care.",
        traps=f"{_POPULATION} Never set beside cin_number_n, which leaves out plans and care.",
    ),
)  # fmt: skip

PAIRINGS: Mapping[str, Pairing] = MappingProxyType({p.measure: p for p in _DECLARED})
"""Every pairing by the id of its measure."""

_COUNT = "a count follows the size of the area; compare {} instead."
_NO_CARE = (
    "none of the published tables that are declared is of looked-after children (children looked "
    "after in England, a publication of its own)."
)
_LEAVERS = (
    "published of care leavers by the age they reach in the year, asked around their birthday; the "
    "measure is a snapshot of the age group, so the two are not the same figure."
)
_LOCAL = "nothing like it is published: it is the council's own."

REFUSED: Mapping[str, str] = MappingProxyType(
    {
        "referrals_month_n": _COUNT.format("referral_rate_10k"),
        "contacts_month_n": "contacts are not in any published return, and councils count them "
        "differently.",
        "cpp_number_n": _COUNT.format("cpp_rate_10k"),
        "cpp_ended_under_3m_pct": "table D8 covers plans ending in the first six months of the "
        "year only, and bands them at three months; the measure covers every plan ending.",
        "cin_number_n": "the published stock counts every open case, those on a plan, looked "
        "after and leaving care too, and the measure leaves them out: never plot the two together.",
        "s47_to_icpc_pct": "published are the enquiries and the conferences of the same year, not "
        "which enquiry led to a conference; one over the other is another figure.",
        "icpc_to_cpp_pct": "published are the conferences and the plans starting in the year, not "
        "what each conference decided; transfers in start plans too.",
        "s47_undecided_n": _LOCAL,
        "icpc_overdue_open_n": _LOCAL,
        "assessment_child_seen_pct": _LOCAL,
        "assessment_open_checkpoint": _LOCAL,
        "assessment_open_over_45wd_n": _LOCAL,
        "cin_seen_6w_pct": _LOCAL,
        "cp_visits_2w_pct": _LOCAL,
        "cp_not_seen_alone_pct": _LOCAL,
        "unallocated_children_n": _LOCAL,
        "unallocated_open_steps_n": _LOCAL,
        "caseload_average": "published from the workforce census as full-time equivalents at 30 "
        "September; the measure is a headcount on another day.",
        "cla_number_n": _NO_CARE,
        "cla_rate_10k": _NO_CARE,
        "cla_entrants_n": _NO_CARE,
        "cla_leavers_n": _NO_CARE,
        "cla_seen_6w_pct": _LOCAL,
        "placement_stability_3plus_pct": _NO_CARE,
        "placement_stability_long_term_pct": _NO_CARE,
        "permanence_plan_4m_pct": _LOCAL,
        "adoptions_n": _NO_CARE,
        "adoption_a1_days": "published as an average over three years, for children adopted; the "
        "measure is over the period asked for.",
        "cl_in_touch_17_18_pct": _LEAVERS,
        "cl_in_touch_19_21_pct": _LEAVERS,
        "cl_suitable_accom_19_21_pct": _LEAVERS,
        "cl_eet_17_18_pct": _LEAVERS,
        "cl_eet_19_21_pct": _LEAVERS,
    }
)
"""Measures that were looked at and have no counterpart, with the reason."""


def pairing_of(measure: str) -> Pairing:
    """Return the pairing of a measure.

    ``UnpairedMeasureError`` says why there is none, and which measures can be compared.
    """
    if measure in PAIRINGS:
        return PAIRINGS[measure]
    can = f"These can be compared: {', '.join(PAIRINGS)}."
    if measure in REFUSED:
        raise UnpairedMeasureError(f"{measure} has no comparators: {REFUSED[measure]} {can}")
    near = get_close_matches(measure, list(PAIRINGS), n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise UnpairedMeasureError(
        f"No published column is declared to say the same as '{measure}'.{hint} {can}"
    )
