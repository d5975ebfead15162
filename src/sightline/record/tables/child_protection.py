"""Protection: section 47 enquiries, conferences, plans, visits, reviews.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.retention import CHILD_PROTECTION

SSD_S47_ENQUIRY = Table(
    name="ssd_s47_enquiry",
    title="Section 47 enquiry",
    area="child_protection",
    key=("s47e_s47_enquiry_id",),
    entity=("s47e_s47_start_date",),
    person="s47e_person_id",
    start="s47e_s47_start_date",
    end="s47e_s47_end_date",
    retention=CHILD_PROTECTION,
    stable=("s47e_s47_nfa", "s47e_s47_completed_by_team"),
    absence={"annex_a": Absence.UNKNOWN},
    fields=(
        Field(
            "s47e_s47_enquiry_id",
            Type.TEXT,
            "S47 Enquiry ID",
        ),
        Field(
            "s47e_referral_id",
            Type.TEXT,
            "Referral ID",
            references="ssd_cin_episodes.cine_referral_id",
        ),
        Field(
            "s47e_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "s47e_s47_start_date",
            Type.DATE,
            "Date of the strategy discussion that began the enquiry: day 0 of the 15 working days",
            sources=("CIN census", "RIIA", "Annex A"),
        ),
        Field(
            "s47e_s47_end_date",
            Type.DATE,
            "S47 End Date",
            sources=("RIIA", "Annex A"),
        ),
        Field(
            "s47e_s47_nfa",
            Type.FLAG,
            "Whether a conference was deemed unnecessary (Annex A asks it inverted)",
            sources=("Annex A",),
        ),
        Field(
            "s47e_s47_outcome_json",
            Type.TEXT,
            "S47 Outcome",
        ),
        Field(
            "s47e_s47_completed_by_worker_id",
            Type.TEXT,
            "S47 Enquiries completed by worker",
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
        Field(
            "s47e_s47_completed_by_team",
            Type.TEXT,
            "S47 Enquiries completed by team",
            references="ssd_department.dept_team_id",
        ),
    ),
)

SSD_INITIAL_CP_CONFERENCE = Table(
    name="ssd_initial_cp_conference",
    title="Initial child protection conference",
    area="child_protection",
    key=("icpc_icpc_id",),
    entity=("icpc_icpc_date",),
    person="icpc_person_id",
    start="icpc_icpc_date",
    retention=CHILD_PROTECTION,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "icpc_icpc_id",
            Type.TEXT,
            "Initial CP Conference ID",
        ),
        Field(
            "icpc_icpc_meeting_id",
            Type.TEXT,
            "Initial CP Conference Meeting ID",
        ),
        Field(
            "icpc_s47_enquiry_id",
            Type.TEXT,
            "S47 Enquiry ID",
            sources=("RIIA",),
            references="ssd_s47_enquiry.s47e_s47_enquiry_id",
        ),
        Field(
            "icpc_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "icpc_cp_plan_id",
            Type.TEXT,
            "CP Plan ID",
            sources=("RIIA", "Annex A"),
        ),
        Field(
            "icpc_referral_id",
            Type.TEXT,
            "Referral ID",
            references="ssd_cin_episodes.cine_referral_id",
        ),
        Field(
            "icpc_icpc_transfer_in",
            Type.FLAG,
            "Whether it is a transfer-in conference",
            sources=("RIIA", "Annex A"),
        ),
        Field(
            "icpc_icpc_target_date",
            Type.DATE,
            "Target ICPC date",
            sources=("CIN census",),
        ),
        Field(
            "icpc_icpc_date",
            Type.DATE,
            "Date the initial child protection conference was held",
            sources=("CIN census", "RIIA", "Annex A"),
        ),
        Field(
            "icpc_icpc_outcome_cp_flag",
            Type.FLAG,
            "Whether the conference resulted in a child protection plan",
            sources=("Annex A",),
        ),
        Field(
            "icpc_icpc_outcome_json",
            Type.TEXT,
            "Outcome of Initial CP Conference",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "icpc_icpc_team",
            Type.TEXT,
            "ICPC Completed by Team",
            sources=("Annex A", "RIIA"),
            references="ssd_department.dept_team_id",
        ),
        Field(
            "icpc_icpc_worker_id",
            Type.TEXT,
            "ICPC Completed by Worker",
            sources=("Annex A", "RIIA"),
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
    ),
)

SSD_CP_PLANS = Table(
    name="ssd_cp_plans",
    title="Child protection plan",
    area="child_protection",
    key=("cppl_cp_plan_id",),
    entity=("cppl_cp_plan_start_date",),
    person="cppl_person_id",
    start="cppl_cp_plan_start_date",
    end="cppl_cp_plan_end_date",
    retention=CHILD_PROTECTION,
    stable=("cppl_cp_plan_initial_category",),
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "cppl_cp_plan_id",
            Type.TEXT,
            "CP Plan ID",
        ),
        Field(
            "cppl_referral_id",
            Type.TEXT,
            "Referral ID",
        ),
        Field(
            "cppl_icpc_id",
            Type.TEXT,
            "Initial CP Conference ID",
            references="ssd_initial_cp_conference.icpc_icpc_id",
        ),
        Field(
            "cppl_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cppl_cp_plan_start_date",
            Type.DATE,
            "Date the child became subject of the plan",
            sources=("CIN census", "Annex A", "RIIA"),
        ),
        Field(
            "cppl_cp_plan_end_date",
            Type.DATE,
            "Date the plan ended; empty while the child is on a plan",
            sources=("CIN census", "Annex A", "RIIA"),
        ),
        Field(
            "cppl_cp_plan_initial_category",
            Type.CODE,
            "CP Plan Initial Category of Abuse",
            codes="category_of_abuse",
            sources=("CIN census", "Annex A"),
        ),
        Field(
            "cppl_cp_plan_ola",
            Type.FLAG,
            "Whether it is another authority's temporary plan; such plans are not counted",
        ),
        Field(
            "cppl_cp_plan_latest_category",
            Type.CODE,
            "CP Plan Latest Category of Abuse",
            codes="category_of_abuse",
            sources=("CIN census", "Annex A"),
        ),
    ),
)

SSD_CP_VISITS = Table(
    name="ssd_cp_visits",
    title="Child protection visit",
    area="child_protection",
    key=("cppv_cp_visit_id",),
    entity=("cppv_cp_visit_date",),
    person="cppv_person_id",
    start="cppv_cp_visit_date",
    retention=CHILD_PROTECTION,
    fields=(
        Field(
            "cppv_cp_visit_id",
            Type.TEXT,
            "Casenote ID (Visit record)",
        ),
        Field(
            "cppv_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cppv_cp_plan_id",
            Type.TEXT,
            "CP Plan ID",
        ),
        Field(
            "cppv_cp_visit_date",
            Type.DATE,
            "Date of Visit",
            sources=("Annex A",),
        ),
        Field(
            "cppv_cp_visit_seen",
            Type.FLAG,
            "Child Seen",
        ),
        Field(
            "cppv_cp_visit_seen_alone",
            Type.FLAG,
            "Child Seen Alone",
            sources=("Annex A",),
        ),
        Field(
            "cppv_cp_visit_bedroom",
            Type.FLAG,
            "Child Bedroom Seen",
        ),
    ),
)

SSD_CP_REVIEWS = Table(
    name="ssd_cp_reviews",
    title="Child protection review conference",
    area="child_protection",
    key=("cppr_cp_review_id",),
    entity=("cppr_cp_review_date", "cppr_cp_review_due"),
    person="cppr_person_id",
    start="cppr_cp_review_date",
    retention=CHILD_PROTECTION,
    fields=(
        Field(
            "cppr_cp_review_id",
            Type.TEXT,
            "Review ID",
        ),
        Field(
            "cppr_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cppr_cp_plan_id",
            Type.TEXT,
            "CP Plan ID",
            references="ssd_cp_plans.cppl_cp_plan_id",
        ),
        Field(
            "cppr_cp_review_due",
            Type.DATE,
            "Review Due Date",
        ),
        Field(
            "cppr_cp_review_date",
            Type.DATE,
            "Date of Review",
            sources=("CIN census", "Annex A"),
        ),
        Field(
            "cppr_cp_review_meeting_id",
            Type.TEXT,
            "CP Review Meeting ID",
        ),
        Field(
            "cppr_cp_review_outcome_continue_cp",
            Type.FLAG,
            "CP Plan to Continue?",
        ),
        Field(
            "cppr_cp_review_quorate",
            Type.FLAG,
            "Quorate?",
        ),
        Field(
            "cppr_cp_review_participation",
            Type.FLAG,
            "Child Participation at Review",
        ),
    ),
)

TABLES = (SSD_S47_ENQUIRY, SSD_INITIAL_CP_CONFERENCE, SSD_CP_PLANS, SSD_CP_VISITS, SSD_CP_REVIEWS)
