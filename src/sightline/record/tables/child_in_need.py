"""Help under section 17: plans, visits, pre-proceedings.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Nature, Personal, Table, Type
from sightline.record.retention import CHILD_RECORD

SSD_CIN_PLANS = Table(
    name="ssd_cin_plans",
    title="Child in need plan",
    area="child_in_need",
    key=("cinp_cin_plan_id",),
    entity=("cinp_cin_plan_start_date",),
    person="cinp_person_id",
    start="cinp_cin_plan_start_date",
    end="cinp_cin_plan_end_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "cinp_cin_plan_id",
            Type.TEXT,
            "CIN Plan ID",
            sources=("RIIA",),
        ),
        Field(
            "cinp_referral_id",
            Type.TEXT,
            "Referral ID",
            references="ssd_cin_episodes.cine_referral_id",
        ),
        Field(
            "cinp_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cinp_cin_plan_start_date",
            Type.DATE,
            "CIN Plan Start Date",
            sources=("CIN census", "RIIA", "Annex A"),
        ),
        Field(
            "cinp_cin_plan_end_date",
            Type.DATE,
            "CIN Plan End Date",
            sources=("RIIA", "CIN census", "Annex A"),
        ),
        Field(
            "cinp_cin_plan_team",
            Type.TEXT,
            "CIN Plan Allocated Team",
            sources=("Annex A", "RIIA"),
            references="ssd_department.dept_team_id",
        ),
        Field(
            "cinp_cin_plan_worker_id",
            Type.TEXT,
            "CIN Plan Worker Name",
            sources=("Annex A", "RIIA"),
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
    ),
)

SSD_CIN_VISITS = Table(
    name="ssd_cin_visits",
    title="Child in need visit",
    area="child_in_need",
    key=("cinv_cin_visit_id",),
    entity=("cinv_cin_visit_date",),
    person="cinv_person_id",
    start="cinv_cin_visit_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "cinv_cin_visit_id",
            Type.TEXT,
            "CIN Visit ID",
        ),
        Field(
            "cinv_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cinv_cin_visit_date",
            Type.DATE,
            "CIN Visit Date",
        ),
        Field(
            "cinv_cin_visit_seen",
            Type.FLAG,
            "Child Seen",
            sources=("Annex A",),
        ),
        Field(
            "cinv_cin_visit_seen_alone",
            Type.FLAG,
            "Child Seen Alone",
        ),
        Field(
            "cinv_cin_visit_bedroom",
            Type.FLAG,
            "Child Bedroom Seen",
        ),
    ),
)

SSD_PRE_PROCEEDINGS = Table(
    name="ssd_pre_proceedings",
    title="Pre-proceedings",
    area="child_in_need",
    key=("prep_table_id",),
    entity=("prep_pre_pro_decision_date",),
    person="prep_person_id",
    start="prep_pre_pro_decision_date",
    end="prep_agree_stepdown_issue_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "prep_table_id",
            Type.TEXT,
            "Pre-proceedings table row ID",
        ),
        Field(
            "prep_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "prep_plo_family_id",
            Type.TEXT,
            "PLO Family ID",
        ),
        Field(
            "prep_pre_pro_decision_date",
            Type.DATE,
            "Date decision made to enter Pre Proceedings",
        ),
        Field(
            "prep_initial_pre_pro_meeting_date",
            Type.DATE,
            "Date of Initial Pre Proceedings Meeting",
        ),
        Field(
            "prep_pre_pro_outcome",
            Type.TEXT,
            "What is the Outcome of Pre-Proceedings",
        ),
        Field(
            "prep_agree_stepdown_issue_date",
            Type.DATE,
            "Date Agreed to Step down/issue",
        ),
        Field(
            "prep_cp_plans_referral_period",
            Type.INTEGER,
            (
                "How many times has the child been subject to a Child Protection Plan "
                "during this referral period?"
            ),
            nature=Nature.AS_AT,
        ),
        Field(
            "prep_legal_gateway_outcome",
            Type.TEXT,
            "What was the outcome of legal gateway / panel / meeting after panel?",
        ),
        Field(
            "prep_prev_pre_proc_child",
            Type.INTEGER,
            (
                "How many previous periods of pre-proceedings have there been in the "
                "child’s lifetime?"
            ),
            nature=Nature.AS_AT,
        ),
        Field(
            "prep_prev_care_proc_child",
            Type.INTEGER,
            (
                "How many previous periods of care proceedings have there been in the "
                "child’s lifetime?"
            ),
            nature=Nature.AS_AT,
        ),
        Field(
            "prep_pre_pro_letter_date",
            Type.DATE,
            "What is the date that the pre-proceedings letter and plan was sent to parents?",
        ),
        Field(
            "prep_care_pro_letter_date",
            Type.DATE,
            "What is the date that the letter to issue care proceedings was sent to parents?",
        ),
        Field(
            "prep_pre_pro_meetings_num",
            Type.INTEGER,
            (
                "How many review pre-proceeding meetings have been held with parents "
                "following the initial meeting?"
            ),
            nature=Nature.AS_AT,
        ),
        Field(
            "prep_pre_pro_parents_legal_rep",
            Type.FLAG,
            "Did parents have legal representation during pre-proceedings?",
        ),
        Field(
            "prep_parents_legal_rep_point_of_issue",
            Type.FLAG,
            "Did parents have legal representation at the point of issue?",
        ),
        Field(
            "prep_court_reference",
            Type.TEXT,
            "If in Care Proceedings, what is the Court reference number?",
        ),
        Field(
            "prep_care_proc_court_hearings",
            Type.INTEGER,
            "How many Court hearings have taken place whilst in care proceedings?",
            nature=Nature.AS_AT,
        ),
        Field(
            "prep_care_proc_short_notice",
            Type.FLAG,
            "Were Care Proceedings issued on a short notice application?",
        ),
        Field(
            "prep_proc_short_notice_reason",
            Type.TEXT,
            "What was the reason for any short notice applications?",
        ),
        Field(
            "prep_la_inital_plan_approved",
            Type.FLAG,
            "Was the LA’s initial plan approved at the initial hearing?",
        ),
        Field(
            "prep_la_initial_care_plan",
            Type.TEXT,
            "What was the LA’s initial care plan for the child at the initial hearing?",
        ),
        Field(
            "prep_la_final_plan_approved",
            Type.FLAG,
            "Was the LA’s final plan approved at the final hearing?",
        ),
        Field(
            "prep_la_final_care_plan",
            Type.TEXT,
            "What was the LA’s final care plan for the child at the final hearing?",
        ),
    ),
)

TABLES = (SSD_CIN_PLANS, SSD_CIN_VISITS, SSD_PRE_PROCEEDINGS)
