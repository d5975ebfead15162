"""Care leavers.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.retention import CARE_RECORD

SSD_CARE_LEAVERS = Table(
    name="ssd_care_leavers",
    as_shown=True,
    title="Care leaver",
    area="care_leavers",
    key=("clea_table_id",),
    entity=(),
    person="clea_person_id",
    retention=CARE_RECORD,
    absence={"annex_a": Absence.UNKNOWN},
    fields=(
        Field(
            "clea_table_id",
            Type.TEXT,
            "Care Leaver Table ID",
        ),
        Field(
            "clea_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clea_care_leaver_eligibility",
            Type.CODE,
            "Eligibility Status/ Category",
            codes="leaving_care_eligibility",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "clea_care_leaver_in_touch",
            Type.CODE,
            "Whether the authority is in touch with the young person",
            codes="in_touch",
            sources=("SSDA903", "RIIA"),
        ),
        Field(
            "clea_care_leaver_latest_contact",
            Type.DATE,
            "Latest Date of Contact",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "clea_care_leaver_accommodation",
            Type.CODE,
            "Accommodation",
            codes="accommodation",
            sources=("SSDA903", "RIIA", "Annex A"),
        ),
        Field(
            "clea_care_leaver_accom_suitable",
            Type.CODE,
            "Suitability of Accommodation",
            codes="suitability",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "clea_care_leaver_activity",
            Type.CODE,
            "Activity Status",
            codes="activity",
            sources=("SSDA903", "RIIA", "Annex A"),
        ),
        Field(
            "clea_pathway_plan_review_date",
            Type.DATE,
            "Latest Pathway Plan Review Date",
            sources=("Annex A", "RIIA"),
        ),
        Field(
            "clea_care_leaver_personal_advisor",
            Type.TEXT,
            "Allocated Personal Advisor",
            sources=("Annex A", "RIIA"),
            personal=Personal.STAFF,
        ),
        Field(
            "clea_care_leaver_allocated_team",
            Type.TEXT,
            "Allocated Team",
            sources=("Annex A", "RIIA"),
            references="ssd_department.dept_team_id",
        ),
        Field(
            "clea_care_leaver_worker_id",
            Type.TEXT,
            "Allocated Worker ID",
            sources=("Annex A", "RIIA"),
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
    ),
)

TABLES = (SSD_CARE_LEAVERS,)
