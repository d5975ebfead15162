"""Teams, professionals and who is involved with whom.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Nature, Personal, Table, Type
from sightline.record.retention import STAFF

SSD_DEPARTMENT = Table(
    name="ssd_department",
    title="Team or department",
    area="workforce",
    key=("dept_team_id",),
    entity=("dept_team_id",),
    retention=STAFF,
    fields=(
        Field(
            "dept_team_id",
            Type.TEXT,
            "Department or Team ID",
            personal=Personal.NONE,
        ),
        Field(
            "dept_team_name",
            Type.TEXT,
            "Department or Team name",
            sources=("Annex A",),
            personal=Personal.NONE,
        ),
        Field(
            "dept_team_parent_id",
            Type.TEXT,
            "Parent Department or Team ID",
            personal=Personal.NONE,
            references="ssd_department.dept_team_id",
        ),
        Field(
            "dept_team_parent_name",
            Type.TEXT,
            "Parent Department or Team name",
            personal=Personal.NONE,
        ),
    ),
)

SSD_PROFESSIONALS = Table(
    name="ssd_professionals",
    title="Professional",
    area="workforce",
    key=("prof_professional_id",),
    entity=("prof_professional_id",),
    retention=STAFF,
    fields=(
        Field(
            "prof_professional_id",
            Type.TEXT,
            "Professionals table row ID",
            personal=Personal.STAFF,
        ),
        Field(
            "prof_staff_id",
            Type.TEXT,
            "Staff Identifier",
            personal=Personal.STAFF,
        ),
        Field(
            "prof_professional_name",
            Type.TEXT,
            "Staff name",
            sources=("Annex A",),
            personal=Personal.STAFF,
        ),
        Field(
            "prof_social_worker_registration_no",
            Type.TEXT,
            "Social worker ID - Social Work England (SWE) registration number- if available",
            personal=Personal.STAFF,
        ),
        Field(
            "prof_professional_job_title",
            Type.TEXT,
            "Job title",
            sources=("CSCWF", "RIIA"),
            personal=Personal.STAFF,
        ),
        Field(
            "prof_professional_caseload",
            Type.INTEGER,
            "Number of cases held on previous 30th Sept",
            sources=("CSCWF", "RIIA"),
            personal=Personal.STAFF,
            nature=Nature.AS_AT,
        ),
        Field(
            "prof_professional_department",
            Type.TEXT,
            "Department of the worker",
            personal=Personal.STAFF,
        ),
        Field(
            "prof_full_time_equivalency",
            Type.NUMBER,
            "Full Time Equivalency",
            personal=Personal.STAFF,
        ),
        Field(
            "prof_agency_worker_flag",
            Type.FLAG,
            "Flag for whether the worker is agency",
            personal=Personal.STAFF,
        ),
    ),
)

SSD_INVOLVEMENTS = Table(
    name="ssd_involvements",
    title="Involvement of a professional",
    area="workforce",
    key=("invo_involvements_id",),
    entity=("invo_involvement_start_date", "invo_professional_id", "invo_professional_role_id"),
    person="invo_person_id",
    start="invo_involvement_start_date",
    end="invo_involvement_end_date",
    retention=STAFF,
    fields=(
        Field(
            "invo_involvements_id",
            Type.TEXT,
            "Involvements table row ID",
            personal=Personal.STAFF,
        ),
        Field(
            "invo_professional_id",
            Type.TEXT,
            "Worker ID",
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
        Field(
            "invo_professional_role_id",
            Type.TEXT,
            "Worker role e.g. Allocated Case Worker",
            personal=Personal.STAFF,
        ),
        Field(
            "invo_professional_team",
            Type.TEXT,
            "Worker Team",
            sources=("Annex A",),
            personal=Personal.STAFF,
            references="ssd_department.dept_team_id",
        ),
        Field(
            "invo_involvement_start_date",
            Type.DATE,
            "Social worker episode start date",
            sources=("RIIA",),
            personal=Personal.STAFF,
        ),
        Field(
            "invo_involvement_end_date",
            Type.DATE,
            "Social worker episode end date",
            sources=("RIIA",),
            personal=Personal.STAFF,
        ),
        Field(
            "invo_worker_change_reason",
            Type.CODE,
            "Reason for worker change",
            codes="worker_change_reason",
            sources=("RIIA",),
            personal=Personal.STAFF,
        ),
        Field(
            "invo_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "invo_referral_id",
            Type.TEXT,
            "Referral ID",
            personal=Personal.STAFF,
        ),
    ),
)

TABLES = (SSD_DEPARTMENT, SSD_PROFESSIONALS, SSD_INVOLVEMENTS)
