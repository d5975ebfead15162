"""Child protection plans, their reviews, and pre-proceedings (from 2026)."""

from sightline.intake.cin.shared import CHILD_ID, REFERRAL, REFERRAL_LINK, SOURCE, link, nth
from sightline.intake.parts import Column, Grain, Kind, Mapping, Part

CHILD_PROTECTION_PLANS = Part(
    source=SOURCE,
    name="child_protection_plans",
    title="Child protection plans",
    columns=(
        CHILD_ID,
        *REFERRAL,
        Column("start", "CPPstartDate", Kind.DATE, required=True),
        nth("start_nth"),
        Column("ended", "CPPendDate", Kind.DATE),
        Column("initial_category", "InitialCategoryOfAbuse", Kind.CODE, "category_of_abuse"),
        Column("latest_category", "LatestCategoryOfAbuse", Kind.CODE, "category_of_abuse"),
        Column("previous", "NumberOfPreviousCPP", Kind.INTEGER),
    ),
    mappings=(
        Mapping(
            "ssd_cp_plans",
            {
                "cppl_cp_plan_id": "{id}",
                "cppl_referral_id": REFERRAL_LINK,
                "cppl_person_id": "child_id",
                "cppl_cp_plan_start_date": "start",
                "cppl_cp_plan_end_date": "ended",
                "cppl_cp_plan_initial_category": "initial_category",
                "cppl_cp_plan_latest_category": "latest_category",
            },
            key=("child_id", "start", "start_nth"),
        ),
        Mapping(
            "local_rolling_counters",
            {
                "roll_person_id": "child_id",
                "roll_counter": "'previous_cp_plans'",
                "roll_event_date": "start",
                "roll_value": "previous",
            },
            key=("child_id", "'previous_cp_plans'", "start"),
            where="previous IS NOT NULL",
            grain=Grain.MERGED,
        ),
    ),
    unique=("child_id", "start", "start_nth"),
    in_order=(("start", "ended"),),
)

REVIEWS = Part(
    source=SOURCE,
    name="reviews",
    title="Reviews of child protection plans",
    columns=(
        CHILD_ID,
        Column("plan_day", "CPPstartDate", Kind.TEXT),
        nth("plan_nth"),
        Column("review", "CPPreviewDate", Kind.DATE, required=True),
    ),
    mappings=(
        Mapping(
            "ssd_cp_reviews",
            {
                "cppr_cp_review_id": "{id}",
                "cppr_person_id": "child_id",
                "cppr_cp_plan_id": link("plan_day", "plan_nth"),
                "cppr_cp_review_date": "review",
            },
            key=("child_id", "plan_day", "plan_nth", "review"),
        ),
    ),
    unique=("child_id", "plan_day", "plan_nth", "review"),
)

# The family group decision-making fields have no place in the record: they are reported.
PRE_PROCEEDINGS = Part(
    source=SOURCE,
    name="pre_proceedings",
    title="Pre-proceedings",
    columns=(
        CHILD_ID,
        Column("start", "PPStartDate", Kind.DATE, required=True),
        nth("start_nth"),
        Column("letter", "LBPSentDate", Kind.DATE),
        Column("first_meeting", "InitialPPMeetingDate", Kind.DATE),
        Column("meetings", "ReviewMeetingsCount", Kind.INTEGER),
        Column("decided", "StepDecisionDate", Kind.DATE),
        Column("outcome", "PPOutcome", Kind.TEXT),
        Column("issue_letter", "LetterInitCPDate", Kind.DATE),
    ),
    mappings=(
        Mapping(
            "ssd_pre_proceedings",
            {
                "prep_table_id": "{id}",
                "prep_person_id": "child_id",
                "prep_pre_pro_decision_date": "start",
                "prep_pre_pro_letter_date": "letter",
                "prep_initial_pre_pro_meeting_date": "first_meeting",
                "prep_pre_pro_meetings_num": "meetings",
                "prep_agree_stepdown_issue_date": "decided",
                "prep_pre_pro_outcome": "outcome",
                "prep_care_pro_letter_date": "issue_letter",
            },
            key=("child_id", "start", "start_nth"),
        ),
    ),
    unique=("child_id", "start", "start_nth"),
    in_order=(("start", "decided"),),
)

PLAN_PARTS = (CHILD_PROTECTION_PLANS, REVIEWS, PRE_PROCEEDINGS)
