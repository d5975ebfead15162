"""What is set side by side for each return: which table, which dates, which codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event.

    A kind with an ``end`` lasts: it belongs to the return's year when any of it does. One without
    happens on a day. ``clip`` says that a start before the year counts as the year's first day:
    the SSDA903 carries no start before the episode that was running then. ``ends_known`` is False
    where Annex A shows a child's latest only, so that an end it lacks says nothing: such a row
    lasts until the next of the child, or the end of the period of care. ``periods`` puts rows that
    follow on the same or the next day together first. ``without`` is the SQL of rows that neither
    side counts.
    """

    name: str
    title: str
    table: str
    start: str | None
    end: str | None = None
    codes: tuple[str, ...] = ()
    clip: bool = False
    ends_known: bool = True
    periods: bool = False
    without: str = ""
    record_tables: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        """The record tables in which other sources tell of this kind."""
        return (self.table, *self.record_tables)


_CIN = (
    Kind(
        "referrals",
        "Referrals",
        "ssd_cin_episodes",
        "cine_referral_date",
        codes=("cine_referral_source_code", "cine_referral_nfa"),
    ),
    Kind(
        "assessments",
        "Assessments",
        "ssd_cin_assessments",
        "cina_assessment_start_date",
        "cina_assessment_auth_date",
    ),
    Kind(
        "section_47",
        "Section 47 enquiries",
        "ssd_s47_enquiry",
        "s47e_s47_start_date",
        codes=("s47e_s47_nfa",),
    ),
    Kind("conferences", "Initial conferences", "ssd_initial_cp_conference", "icpc_icpc_date"),
    Kind(
        "plans",
        "Child protection plans",
        "ssd_cp_plans",
        "cppl_cp_plan_start_date",
        "cppl_cp_plan_end_date",
        codes=("cppl_cp_plan_initial_category", "cppl_cp_plan_latest_category"),
        without="coalesce(cppl_cp_plan_ola, 'N') = 'Y'",
    ),
    Kind("plan_reviews", "Plan reviews", "ssd_cp_reviews", "cppr_cp_review_date"),
)
_SHORT_BREAK = "IN ('V3', 'V4', 'Short breaks')"
_903 = (
    Kind(
        "care_periods",
        "Looked-after periods",
        "ssd_cla_episodes",
        "clae_cla_episode_start_date",
        "clae_cla_episode_ceased_date",
        clip=True,
        periods=True,
        record_tables=("local_cla_periods",),
    ),
    Kind(
        "placements",
        "Placements",
        "ssd_cla_placement",
        "clap_cla_placement_start_date",
        "clap_cla_placement_end_date",
        codes=("clap_cla_placement_type", "clap_cla_placement_provider"),
        clip=True,
        ends_known=False,
    ),
    Kind(
        "legal_statuses",
        "Legal statuses",
        "ssd_legal_status",
        "lega_legal_status_start_date",
        "lega_legal_status_end_date",
        codes=("lega_legal_status",),
        clip=True,
        ends_known=False,
        without=f"lega_legal_status {_SHORT_BREAK}",
    ),
    Kind(
        "care_leavers",
        "Care leavers",
        "ssd_care_leavers",
        None,
        codes=(
            "clea_care_leaver_in_touch",
            "clea_care_leaver_accommodation",
            "clea_care_leaver_activity",
        ),
        without="clea_care_leaver_eligibility = 'ELIGIBLE'",
    ),
)
KINDS: Mapping[str, tuple[Kind, ...]] = MappingProxyType({"cin": _CIN, "ssda903": _903})
"""The kinds of each return."""
