"""What is done under a referral: assessments, their factors, child in need plans, enquiries."""

from sightline.intake.cin.shared import CHILD_ID, REFERRAL, REFERRAL_LINK, SOURCE, link, nth
from sightline.intake.parts import Column, Grain, Kind, Mapping, Part

ASSESSMENTS = Part(
    source=SOURCE,
    name="assessments",
    title="Assessments",
    columns=(
        CHILD_ID,
        *REFERRAL,
        Column("start", "AssessmentActualStartDate", Kind.DATE, required=True),
        nth("start_nth"),
        Column("reviewed", "AssessmentInternalReviewDate", Kind.DATE),
        Column("authorised", "AssessmentAuthorisationDate", Kind.DATE),
    ),
    mappings=(
        Mapping(
            "ssd_cin_assessments",
            {
                "cina_assessment_id": "{id}",
                "cina_person_id": "child_id",
                "cina_referral_id": REFERRAL_LINK,
                "cina_assessment_start_date": "start",
                "cina_assessment_auth_date": "authorised",
            },
            key=("child_id", "start", "start_nth"),
        ),
    ),
    unique=("child_id", "start", "start_nth"),
)

ASSESSMENT_FACTORS = Part(
    source=SOURCE,
    name="assessment_factors",
    title="Factors identified at assessment",
    columns=(
        CHILD_ID,
        Column("start_day", "AssessmentActualStartDate", Kind.TEXT),
        nth("start_nth"),
        Column("factor", "AssessmentFactors", Kind.CODE, "assessment_factors", required=True),
    ),
    mappings=(
        Mapping(
            "ssd_assessment_factors",
            {
                "cinf_table_id": "{id}",
                "cinf_assessment_id": link("start_day", "start_nth"),
                "cinf_assessment_factors_json": "factor",
            },
            key=("child_id", "start_day", "start_nth", "factor"),
        ),
    ),
    unique=("child_id", "start_day", "start_nth", "factor"),
)

CIN_PLANS = Part(
    source=SOURCE,
    name="cin_plans",
    title="Child in need plans",
    columns=(
        CHILD_ID,
        *REFERRAL,
        Column("start", "CINPlanStartDate", Kind.DATE, required=True),
        nth("start_nth"),
        Column("ended", "CINPlanEndDate", Kind.DATE),
    ),
    mappings=(
        Mapping(
            "ssd_cin_plans",
            {
                "cinp_cin_plan_id": "{id}",
                "cinp_referral_id": REFERRAL_LINK,
                "cinp_person_id": "child_id",
                "cinp_cin_plan_start_date": "start",
                "cinp_cin_plan_end_date": "ended",
            },
            key=("child_id", "start", "start_nth"),
        ),
    ),
    unique=("child_id", "start", "start_nth"),
    in_order=(("start", "ended"),),
)

SECTION_47 = Part(
    source=SOURCE,
    name="section_47",
    title="Section 47 enquiries and initial conferences",
    columns=(
        CHILD_ID,
        *REFERRAL,
        Column("start", "S47ActualStartDate", Kind.DATE, required=True),
        nth("start_nth"),
        Column("target", "InitialCPCtarget", Kind.DATE),
        Column("conference", "DateOfInitialCPC", Kind.DATE),
        Column("not_required", "ICPCnotRequired", Kind.FLAG),
    ),
    mappings=(
        Mapping(
            "ssd_s47_enquiry",
            {
                "s47e_s47_enquiry_id": "{id}",
                "s47e_referral_id": REFERRAL_LINK,
                "s47e_person_id": "child_id",
                "s47e_s47_start_date": "start",
                "s47e_s47_nfa": "not_required",
            },
            key=("child_id", "start", "start_nth"),
        ),
        Mapping(
            "local_s47_conferences",
            {
                "s47c_person_id": "child_id",
                "s47c_start_date": "start",
                "s47c_conference_date": "conference",
            },
            key=("child_id", "start", "start_nth"),
            where="conference IS NOT NULL",
        ),
        Mapping(
            "ssd_initial_cp_conference",
            {
                "icpc_icpc_id": "{id}",
                "icpc_s47_enquiry_id": link("start::VARCHAR", "start_nth"),
                "icpc_person_id": "child_id",
                "icpc_referral_id": REFERRAL_LINK,
                "icpc_icpc_target_date": "target",
                "icpc_icpc_date": "conference",
            },
            key=("child_id", "conference"),
            where="conference IS NOT NULL",
            grain=Grain.MERGED,
        ),
    ),
    unique=("child_id", "start", "start_nth"),
)

WORK_PARTS = (ASSESSMENTS, ASSESSMENT_FACTORS, CIN_PLANS, SECTION_47)
