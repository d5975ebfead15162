"""How help begins: contacts, early help, referrals, assessments.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type, Via
from sightline.record.retention import CHILD_RECORD

SSD_CONTACTS = Table(
    name="ssd_contacts",
    title="Contact",
    area="front_door",
    key=("cont_contact_id",),
    entity=("cont_contact_date",),
    person="cont_person_id",
    start="cont_contact_date",
    retention=CHILD_RECORD,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "cont_contact_id",
            Type.TEXT,
            "Contact ID",
        ),
        Field(
            "cont_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cont_contact_date",
            Type.DATE,
            "Date of Contact",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "cont_contact_source_code",
            Type.CODE,
            "Contact Source Code",
            codes="referral_source",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "cont_contact_source_desc",
            Type.TEXT,
            "Contact Source Description",
        ),
        Field(
            "cont_contact_outcome_json",
            Type.TEXT,
            "Contact Outcome",
            sources=("ADCS", "RIIA"),
        ),
    ),
)

SSD_EARLY_HELP_EPISODES = Table(
    name="ssd_early_help_episodes",
    title="Early help episode",
    area="front_door",
    key=("earl_episode_id",),
    entity=("earl_episode_start_date",),
    person="earl_person_id",
    start="earl_episode_start_date",
    end="earl_episode_end_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "earl_episode_id",
            Type.TEXT,
            "EH Episode ID",
        ),
        Field(
            "earl_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "earl_episode_start_date",
            Type.DATE,
            "EH Episode Start Date",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "earl_episode_end_date",
            Type.DATE,
            "EH Episode End Date",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "earl_episode_reason",
            Type.TEXT,
            "EH Episode Reason for Involvement",
            sources=("ADCS", "RIIA"),
        ),
        Field(
            "earl_episode_end_reason",
            Type.TEXT,
            "EH Episode End Reason",
            sources=("ADCS", "RIIA"),
        ),
        Field(
            "earl_episode_organisation",
            Type.TEXT,
            "EH Episode Allocated Organisation",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "earl_episode_worker_id",
            Type.TEXT,
            "EH Episode Allocated Worker",
            sources=("RIIA",),
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
    ),
)

SSD_CIN_EPISODES = Table(
    name="ssd_cin_episodes",
    title="Referral and child in need episode",
    area="front_door",
    key=("cine_referral_id",),
    entity=("cine_referral_date",),
    person="cine_person_id",
    start="cine_referral_date",
    end="cine_close_date",
    retention=CHILD_RECORD,
    stable=("cine_referral_source_code", "cine_referral_nfa"),
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "cine_referral_id",
            Type.TEXT,
            "CIN Referral ID",
        ),
        Field(
            "cine_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cine_referral_date",
            Type.DATE,
            "Date of the referral",
            sources=("CIN census", "Annex A", "RIIA"),
        ),
        Field(
            "cine_cin_primary_need_code",
            Type.CODE,
            "CIN Primary Need Code",
            codes="primary_need",
            sources=("CIN census", "Annex A", "RIIA"),
        ),
        Field(
            "cine_referral_source_code",
            Type.CODE,
            "CIN Referral Source code",
            codes="referral_source",
            sources=("CIN census", "Annex A", "RIIA"),
        ),
        Field(
            "cine_referral_source_desc",
            Type.TEXT,
            "CIN Referral Source description",
        ),
        Field(
            "cine_referral_outcome_json",
            Type.TEXT,
            "CIN Referral Outcome",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "cine_referral_nfa",
            Type.FLAG,
            "Whether the referral ended with no further action",
            sources=("CIN census", "Annex A", "RIIA"),
        ),
        Field(
            "cine_close_reason",
            Type.CODE,
            "Why the episode of need was closed",
            codes="closure_reason",
            sources=("CIN census", "RIIA"),
        ),
        Field(
            "cine_close_date",
            Type.DATE,
            "Date the episode of need was closed",
            sources=("CIN census", "RIIA"),
        ),
        Field(
            "cine_referral_team",
            Type.TEXT,
            "CIN Referral Completed by Team",
            sources=("Annex A", "RIIA"),
            references="ssd_department.dept_team_id",
        ),
        Field(
            "cine_referral_worker_id",
            Type.TEXT,
            "CIN Referral Completed by Worker Name",
            sources=("Annex A", "RIIA"),
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
    ),
)

SSD_CIN_ASSESSMENTS = Table(
    name="ssd_cin_assessments",
    title="Assessment",
    area="front_door",
    key=("cina_assessment_id",),
    entity=("cina_assessment_start_date",),
    person="cina_person_id",
    start="cina_assessment_start_date",
    end="cina_assessment_auth_date",
    # Counting rules: authorised before start is out of the clock, and flagged.
    end_may_precede=True,
    retention=CHILD_RECORD,
    stable=("cina_assessment_child_seen", "cina_assessment_team"),
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "cina_assessment_id",
            Type.TEXT,
            "Assessment ID",
            sources=("CIN census", "RIIA"),
        ),
        Field(
            "cina_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cina_referral_id",
            Type.TEXT,
            "Referral ID",
            references="ssd_cin_episodes.cine_referral_id",
        ),
        Field(
            "cina_assessment_start_date",
            Type.DATE,
            "Date the assessment started: day 0 of the 45 working days",
            sources=("CIN census", "RIIA"),
        ),
        Field(
            "cina_assessment_child_seen",
            Type.FLAG,
            "Whether the child was seen during the assessment; empty is not seen",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "cina_assessment_auth_date",
            Type.DATE,
            "Date the completed assessment was authorised by a manager; empty while it is open",
            sources=("CIN census", "RIIA", "Annex A"),
        ),
        Field(
            "cina_assessment_outcome_json",
            Type.TEXT,
            "Assessment Outcome",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "cina_assessment_outcome_nfa",
            Type.FLAG,
            "Whether the assessment ended with no further action",
            sources=("CIN census", "RIIA", "Annex A"),
        ),
        Field(
            "cina_assessment_team",
            Type.TEXT,
            "Assessment Completed by Team",
            sources=("Annex A", "RIIA"),
            references="ssd_department.dept_team_id",
        ),
        Field(
            "cina_assessment_worker_id",
            Type.TEXT,
            "Assessment Completed by Worker name",
            sources=("Annex A", "RIIA"),
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
    ),
)

SSD_ASSESSMENT_FACTORS = Table(
    name="ssd_assessment_factors",
    title="Factors identified at assessment",
    area="front_door",
    key=("cinf_table_id",),
    entity=("cinf_table_id",),
    person=Via("cinf_assessment_id", "ssd_cin_assessments", "cina_assessment_id"),
    retention=CHILD_RECORD,
    fields=(
        Field(
            "cinf_table_id",
            Type.TEXT,
            "Assessment Factors Table ID",
        ),
        Field(
            "cinf_assessment_id",
            Type.TEXT,
            "Assessment ID",
            references="ssd_cin_assessments.cina_assessment_id",
        ),
        Field(
            "cinf_assessment_factors_json",
            Type.TEXT,
            "Assessment Factors",
            sources=("CIN census",),
        ),
    ),
)

TABLES = (
    SSD_CONTACTS,
    SSD_EARLY_HELP_EPISODES,
    SSD_CIN_EPISODES,
    SSD_CIN_ASSESSMENTS,
    SSD_ASSESSMENT_FACTORS,
)
