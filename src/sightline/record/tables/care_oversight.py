"""Oversight of children looked after: reviews, visits, missing episodes.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Personal, Table, Type, Via
from sightline.record.retention import CARE_RECORD

SSD_CLA_REVIEWS = Table(
    name="ssd_cla_reviews",
    title="Looked after review",
    area="care_oversight",
    key=("clar_cla_review_id",),
    entity=("clar_cla_review_date", "clar_cla_review_due_date"),
    person=Via("clar_cla_id", "ssd_cla_episodes", "clae_cla_id"),
    start="clar_cla_review_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clar_cla_review_id",
            Type.TEXT,
            "Review ID",
        ),
        Field(
            "clar_cla_id",
            Type.TEXT,
            "CLA ID",
            references="ssd_cla_episodes.clae_cla_id",
        ),
        Field(
            "clar_cla_review_due_date",
            Type.DATE,
            "CLA Review Due Date",
        ),
        Field(
            "clar_cla_review_date",
            Type.DATE,
            "CLA Review Date",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "clar_cla_review_cancelled",
            Type.FLAG,
            "Whether the review was cancelled",
        ),
        Field(
            "clar_cla_review_participation",
            Type.CODE,
            "Participation code",
            codes="review_participation",
            sources=("SSDA903",),
        ),
    ),
)

SSD_CLA_VISITS = Table(
    name="ssd_cla_visits",
    title="Looked after visit",
    area="care_oversight",
    key=("clav_cla_visit_id",),
    entity=("clav_cla_visit_date",),
    person="clav_person_id",
    start="clav_cla_visit_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clav_cla_visit_id",
            Type.TEXT,
            "Visit ID",
        ),
        Field(
            "clav_cla_id",
            Type.TEXT,
            "Identifier of the period of being looked after",
        ),
        Field(
            "clav_person_id",
            Type.TEXT,
            "Person ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clav_cla_visit_date",
            Type.DATE,
            "Date of Visit",
            sources=("Annex A",),
        ),
        Field(
            "clav_cla_visit_seen",
            Type.FLAG,
            "Child Seen",
        ),
        Field(
            "clav_cla_visit_seen_alone",
            Type.FLAG,
            "Child Seen Alone",
        ),
    ),
)

SSD_MISSING = Table(
    name="ssd_missing",
    title="Missing or absent episode",
    area="care_oversight",
    key=("miss_table_id",),
    entity=("miss_missing_episode_start_date",),
    person="miss_person_id",
    start="miss_missing_episode_start_date",
    end="miss_missing_episode_end_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "miss_table_id",
            Type.TEXT,
            "Missing Episode Table ID",
        ),
        Field(
            "miss_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "miss_missing_episode_start_date",
            Type.DATE,
            "Missing Episode Start",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "miss_missing_episode_type",
            Type.CODE,
            "Episode Type (Missing/ Absent)",
            codes="missing_type",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "miss_missing_episode_end_date",
            Type.DATE,
            "Missing Episode End",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "miss_missing_rhi_offered",
            Type.CODE,
            "RHI Offered",
            codes="yes_no",
            sources=("Annex A",),
        ),
        Field(
            "miss_missing_rhi_accepted",
            Type.CODE,
            "RHI Accepted",
            codes="yes_no",
            sources=("Annex A",),
        ),
    ),
)

TABLES = (SSD_CLA_REVIEWS, SSD_CLA_VISITS, SSD_MISSING)
