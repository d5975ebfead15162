"""Health and well-being of looked after children.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import CARE_RECORD

SSD_CLA_HEALTH = Table(
    name="ssd_cla_health",
    title="Health and dental check",
    area="care_health",
    key=("clah_health_check_id",),
    entity=("clah_health_check_type", "clah_health_check_date"),
    person="clah_person_id",
    start="clah_health_check_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clah_health_check_id",
            Type.TEXT,
            "Health Check ID",
        ),
        Field(
            "clah_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clah_health_check_type",
            Type.CODE,
            "Health surveillance checks/ Health Assessment/ Dental Check",
            codes="health_check_type",
            sources=("SSDA903", "Annex A"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "clah_health_check_date",
            Type.DATE,
            "Date of Last Health Assessment",
            sources=("SSDA903", "Annex A"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "clah_health_check_status",
            Type.TEXT,
            "Whether the check was done, refused or is pending",
            sources=("SSDA903", "Annex A"),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_CLA_IMMUNISATIONS = Table(
    name="ssd_cla_immunisations",
    title="Immunisations",
    area="care_health",
    key=("clai_person_id",),
    entity=(),
    person="clai_person_id",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clai_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clai_immunisations_status",
            Type.FLAG,
            "Immunisations up to Date",
            sources=("SSDA903",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "clai_immunisations_status_date",
            Type.DATE,
            "Immunisations Last Updated Date",
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_CLA_SUBSTANCE_MISUSE = Table(
    name="ssd_cla_substance_misuse",
    title="Substance misuse",
    area="care_health",
    key=("clas_substance_misuse_id",),
    entity=("clas_substance_misuse_date",),
    person="clas_person_id",
    start="clas_substance_misuse_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clas_substance_misuse_id",
            Type.TEXT,
            "Substance Misuse ID",
        ),
        Field(
            "clas_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clas_substance_misuse_date",
            Type.DATE,
            "Date of substance misuse",
            sources=("SSDA903",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "clas_substance_misused",
            Type.FLAG,
            "Substance misused",
            personal=Personal.SPECIAL,
        ),
        Field(
            "clas_intervention_received",
            Type.FLAG,
            "Child received intervention for substance misuse problem",
            sources=("SSDA903",),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_CLA_CONVICTIONS = Table(
    name="ssd_cla_convictions",
    title="Conviction",
    area="care_health",
    key=("clac_cla_conviction_id",),
    entity=("clac_cla_conviction_date",),
    person="clac_person_id",
    start="clac_cla_conviction_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clac_cla_conviction_id",
            Type.TEXT,
            "Conviction ID",
        ),
        Field(
            "clac_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clac_cla_conviction_date",
            Type.DATE,
            "Date of Offence",
            sources=("SSDA903",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "clac_cla_conviction_offence",
            Type.TEXT,
            "Description",
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_SDQ_SCORES = Table(
    name="ssd_sdq_scores",
    title="Strengths and difficulties score",
    area="care_health",
    key=("csdq_table_id",),
    entity=("csdq_sdq_completed_date",),
    person="csdq_person_id",
    start="csdq_sdq_completed_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "csdq_table_id",
            Type.TEXT,
            "SDQ ID",
        ),
        Field(
            "csdq_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "csdq_sdq_completed_date",
            Type.DATE,
            "SDQ Completed Date",
            personal=Personal.SPECIAL,
        ),
        Field(
            "csdq_sdq_reason",
            Type.CODE,
            "SDQ Reason",
            codes="sdq_reason",
            sources=("SSDA903",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "csdq_sdq_score",
            Type.TEXT,
            "SDQ Score",
            sources=("SSDA903",),
            personal=Personal.SPECIAL,
        ),
    ),
)

TABLES = (
    SSD_CLA_HEALTH,
    SSD_CLA_IMMUNISATIONS,
    SSD_CLA_SUBSTANCE_MISUSE,
    SSD_CLA_CONVICTIONS,
    SSD_SDQ_SCORES,
)
