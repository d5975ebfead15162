"""Figures that somebody supplies: a census, a partner's return, a budget."""

from datetime import date
from typing import NamedTuple

from sightline.record.calendar import financial_year, financial_year_end, financial_year_start
from sightline.record.tables.local_recorded import LOCAL_RECORDED_FIGURES
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_RECORDED_FIGURES,)


class Figure(NamedTuple):
    """A figure as it is supplied once a year: for a day in January, or for the year."""

    measure: str
    span: str
    by: str
    group: str
    numerator: float | None
    denominator: float | None
    value: float | None
    source: str


FIGURES = (
    Figure("pop_total", "day", "all", "all", 378508, None, None, "Office for National Statistics"),
    Figure("pop_0_19", "day", "all", "all", 74765, None, None, "Office for National Statistics"),
    Figure("pop_0_24", "day", "all", "all", 89573, None, None, "Office for National Statistics"),
    Figure(
        "child_poverty_pct",
        "year",
        "all",
        "all",
        None,
        None,
        23,
        "Department for Work and Pensions and HM Revenue and Customs",
    ),
    Figure(
        "lsoa_top20_deprived_n", "day", "all", "all", 10, 219, 10, "Index of multiple deprivation"
    ),
    Figure(
        "lsoa_top20_education_n",
        "day",
        "all",
        "all",
        20,
        None,
        None,
        "Index of multiple deprivation",
    ),
    Figure(
        "lsoa_top20_barriers_n",
        "day",
        "all",
        "all",
        66,
        None,
        None,
        "Index of multiple deprivation",
    ),
    Figure(
        "lsoa_top20_barriers_n",
        "day",
        "locality",
        "West",
        21,
        None,
        None,
        "Index of multiple deprivation",
    ),
    Figure(
        "lsoa_top20_barriers_n",
        "day",
        "locality",
        "North",
        20,
        None,
        None,
        "Index of multiple deprivation",
    ),
    Figure("rural_pop_pct", "day", "all", "all", None, None, 46, "Office for National Statistics"),
    Figure(
        "schools_n_by_type", "day", "all", "all", 160, None, None, "Get Information about Schools"
    ),
    Figure(
        "schools_n_by_type",
        "day",
        "category",
        "Primary",
        81,
        None,
        None,
        "Get Information about Schools",
    ),
    Figure(
        "schools_n_by_type",
        "day",
        "category",
        "Secondary",
        15,
        None,
        None,
        "Get Information about Schools",
    ),
    Figure("school_languages_n", "day", "all", "all", 33, None, None, "School census"),
    Figure(
        "tf_families_attached_n",
        "year",
        "all",
        "all",
        187,
        187,
        187,
        "Supporting Families (before 2021 Troubled Families) programme return",
    ),
    Figure("tf_pbr_claims_n", "year", "all", "all", 314, 314, 314, "Supporting Families programme"),
    Figure("summer_pass_eligible_n", "year", "all", "all", 5361, None, None, "Local"),
    Figure("summer_activities_n", "year", "all", "all", 142, None, None, "Local"),
    Figure("vulnerable_tracker_cohort_n", "day", "all", "all", 5290, None, None, "Local"),
    Figure(
        "unregistered_16_17_premises_n",
        "day",
        "all",
        "all",
        3,
        None,
        None,
        "Ofsted registration of supported accommodation",
    ),
    Figure("childrens_home_places_new_n", "day", "all", "all", 15, None, None, "Local"),
    Figure("childrens_home_places_new_n", "day", "category", "Secured", 5, None, None, "Local"),
    Figure("childrens_home_places_new_n", "day", "category", "Planned", 10, None, None, "Local"),
    Figure("cherries_occupancy_n", "day", "all", "all", 5, 9, 5, "Ofsted registration"),
    Figure("cl_dedicated_pa_n", "day", "all", "all", 2, None, None, "Local"),
    Figure("cl_apprentice_interviews_n", "year", "all", "all", 4, None, None, "Local"),
    Figure("cl_housing_register_weeks", "year", "all", "all", None, None, 6, "Local"),
    Figure("dpcc_members_n", "day", "all", "all", 900, None, None, "The parent carer council"),
    Figure(
        "da_capacity_n",
        "day",
        "category",
        "Refuge places",
        7,
        None,
        None,
        "The return of providers",
    ),
    Figure(
        "da_capacity_n", "day", "category", "Counsellors", 2, None, None, "The return of providers"
    ),
    Figure(
        "da_burdens_funding_gbp",
        "year",
        "all",
        "all",
        None,
        None,
        640000,
        "New burdens grant under the Domestic Abuse Act 2021",
    ),
    Figure("sen_support_n", "day", "all", "all", 6700, None, None, "School census"),
    Figure("send_specialist_places_n", "year", "all", "all", 500, None, None, "Local"),
    Figure("schools_good_outstanding_pct", "day", "all", "all", 122, 160, None, "Ofsted"),
    Figure(
        "neet_pct",
        "year",
        "all",
        "all",
        None,
        None,
        5.1,
        "National Client Caseload Information System",
    ),
    Figure("ey_good_outstanding_pct", "day", "all", "all", None, None, 99, "Ofsted"),
    Figure("ey_2yo_takeup_pct", "day", "all", "all", None, None, 89, "Early years census"),
    Figure("ey_3yo_takeup_pct", "day", "all", "all", None, None, 96, "Early years census"),
    Figure(
        "ey_30h_offer_pct", "year", "all", "all", None, None, 92, "Childcare sufficiency assessment"
    ),
    Figure("ey_survey_response_pct", "year", "all", "all", 150, 300, None, "Local"),
    Figure(
        "ey_not_accessing_n", "year", "all", "all", 800, None, None, "Local survey of providers"
    ),
    Figure("yj_budget_gbp", "year", "all", "all", None, None, 1070500, "Youth justice plan"),
    Figure(
        "yj_budget_gbp",
        "year",
        "category",
        "First council",
        None,
        None,
        492800,
        "Youth justice plan",
    ),
    Figure(
        "yj_budget_gbp",
        "year",
        "category",
        "Second council",
        None,
        None,
        577700,
        "Youth justice plan",
    ),
    Figure(
        "yj_grant_gbp", "year", "all", "all", None, None, 607968, "Youth Justice Board grant letter"
    ),
    Figure(
        "yj_staff_by_sex_ethnicity_n",
        "day",
        "category",
        "Staff, male",
        13,
        None,
        None,
        "Youth justice plan",
    ),
    Figure(
        "yj_staff_by_sex_ethnicity_n",
        "day",
        "category",
        "Staff, female",
        41,
        None,
        None,
        "Youth justice plan",
    ),
    Figure(
        "yj_staff_by_sex_ethnicity_n",
        "day",
        "category",
        "Volunteers, male",
        7,
        None,
        None,
        "Youth justice plan",
    ),
    Figure(
        "yj_staff_by_sex_ethnicity_n",
        "day",
        "category",
        "Volunteers, female",
        14,
        None,
        None,
        "Youth justice plan",
    ),
    Figure(
        "yj_seconded_fte",
        "year",
        "category",
        "Police",
        None,
        None,
        2,
        "Crime and Disorder Act 1998",
    ),
    Figure(
        "yj_seconded_fte",
        "year",
        "category",
        "Probation",
        None,
        None,
        1,
        "Crime and Disorder Act 1998",
    ),
    Figure(
        "yj_seconded_fte",
        "year",
        "category",
        "Nurses",
        None,
        None,
        2.8,
        "Crime and Disorder Act 1998",
    ),
    Figure("ho_accountability_meetings_n", "year", "all", "all", 3, None, None, "Local"),
    Figure(
        "cspr_n",
        "year",
        "category",
        "Practice reviews",
        1,
        None,
        None,
        "Working Together to Safeguard Children",
    ),
    Figure(
        "cspr_n",
        "year",
        "category",
        "Rapid reviews",
        2,
        None,
        None,
        "Working Together to Safeguard Children",
    ),
    Figure(
        "budget_net_change_gbp",
        "year",
        "all",
        "all",
        None,
        None,
        3700000,
        "Section 251 budget statement",
    ),
    Figure("savings_target_gbp", "year", "all", "all", None, None, 1600000, "Local"),
    Figure(
        "transformation_funding_gbp", "year", "category", "Revenue", None, None, 4000000, "Local"
    ),
    Figure(
        "transformation_funding_gbp", "year", "category", "Capital", None, None, 1000000, "Local"
    ),
    Figure("cla_placement_pressure_gbp", "day", "all", "all", None, None, 6000000, "Local"),
    Figure(
        "key_decision_threshold_gbp",
        "day",
        "all",
        "all",
        None,
        None,
        500000,
        "Local Government Act 2000 and the Executive Arrangements Regulations 2012",
    ),
    Figure("chc_deferred_n", "day", "all", "all", 43, None, None, "NHS England"),
    Figure("chc_28d_pct", "year", "all", "all", None, None, 63, "NHS England"),
    Figure("chc_conversion_pct", "year", "all", "all", None, None, 18.5, "NHS England"),
    Figure("fast_track_conversion_pct", "year", "all", "all", None, None, 93, "NHS England"),
    Figure("chc_eligible_50k", "day", "all", "all", None, None, 42.5, "NHS England"),
    Figure("ccg_population_n", "day", "all", "all", 667954, None, None, "NHS England"),
    Figure(
        "miu_daily_attendances",
        "year",
        "category",
        "A minor injuries unit",
        None,
        None,
        28,
        "Local",
    ),
    Figure(
        "miu_daily_attendances",
        "year",
        "category",
        "Urgent treatment centre",
        None,
        None,
        100,
        "Local",
    ),
    Figure("miu_units_open_n", "day", "all", "all", 5, 8, 5, "Local"),
    Figure("covid_guidance_n", "year", "all", "all", 300, None, None, "Local log"),
    Figure("shielding_assessed_n", "year", "all", "all", 15000, None, None, "Local helpline"),
    Figure("winter_extra_beds_n", "year", "category", "Beds", 350, None, None, "Local winter plan"),
    Figure(
        "winter_extra_beds_n",
        "year",
        "category",
        "Hours of home care",
        100,
        None,
        None,
        "Local winter plan",
    ),
)


def write(feed: Feed) -> None:
    """Add every figure for each financial year whose day or end lies within the extract."""
    for year in range(financial_year(feed.first), financial_year(feed.as_at) + 1):
        for figure in FIGURES:
            _figure(feed, figure, year)


def _figure(feed: Feed, figure: Figure, year: int) -> None:
    end = financial_year_end(year)
    start = financial_year_start(year)
    if figure.span == "day":
        start = end = date(end.year, 1, 21)
    if start < feed.first or end > feed.as_at:
        return
    feed.rows.add(
        "local_recorded_figures",
        "reco",
        measure=figure.measure,
        period_start=start,
        period_end=end,
        by=figure.by,
        group=figure.group,
        numerator=figure.numerator,
        denominator=figure.denominator,
        value=figure.value,
        source=figure.source,
        recorded_date=end,
    )
