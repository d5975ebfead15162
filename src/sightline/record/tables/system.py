"""Tables of the SSD that hold no part of a child's story.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Personal, Table, Type, Via
from sightline.record.retention import SYSTEM

SSD_API_DATA_STAGING = Table(
    name="ssd_api_data_staging",
    title="Payloads staged for the national API",
    area="system",
    key=("id",),
    entity=("id",),
    person="person_id",
    retention=SYSTEM,
    fields=(
        Field(
            "id",
            Type.TEXT,
            "Identifier of the staged payload",
        ),
        Field(
            "person_id",
            Type.TEXT,
            "The person the payload is about",
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "json_payload",
            Type.TEXT,
            "The payload as agreed with the national service",
            personal=Personal.IDENTITY,
        ),
        Field(
            "current_hash",
            Type.TEXT,
            "computed hash from pending or last sent payload",
        ),
        Field(
            "previous_hash",
            Type.TEXT,
            "computed hash on current data payload",
        ),
        Field(
            "submission_status",
            Type.TEXT,
            "Pending, sent or error",
        ),
        Field(
            "submission_timestamp",
            Type.DATETIME,
            "Generated timestamp from api process GETDATE()",
        ),
        Field(
            "api_response",
            Type.TEXT,
            "Response of the national service to the payload",
        ),
        Field(
            "row_state",
            Type.TEXT,
            "Whether the payload holds new, updated, deleted or unchanged data",
        ),
        Field(
            "last_updated",
            Type.DATETIME,
            "When the payload was last written",
        ),
    ),
)

SSD_S251_FINANCE = Table(
    name="ssd_s251_finance",
    title="Placement finance (draft)",
    area="system",
    key=("s251_table_id",),
    entity=("s251_table_id",),
    person=Via("s251_cla_placement_id", "ssd_cla_placement", "clap_cla_placement_id"),
    retention=SYSTEM,
    fields=(
        Field(
            "s251_table_id",
            Type.TEXT,
            "s251 table row ID",
        ),
        Field(
            "s251_cla_placement_id",
            Type.TEXT,
            "CLA Placement ID",
            references="ssd_cla_placement.clap_cla_placement_id",
        ),
        Field(
            "s251_placeholder_1",
            Type.TEXT,
            "Placeholder field",
        ),
        Field(
            "s251_placeholder_2",
            Type.TEXT,
            "Placeholder field",
        ),
        Field(
            "s251_placeholder_3",
            Type.TEXT,
            "Placeholder field",
        ),
        Field(
            "s251_placeholder_4",
            Type.TEXT,
            "Placeholder field",
        ),
    ),
)

SSD_VERSION_LOG = Table(
    name="ssd_version_log",
    title="Version log of the SSD",
    area="system",
    key=("version_number",),
    entity=("version_number",),
    retention=SYSTEM,
    fields=(
        Field(
            "version_number",
            Type.TEXT,
            "Version of the SSD",
            personal=Personal.NONE,
        ),
        Field(
            "release_date",
            Type.DATE,
            "Date of the release",
            personal=Personal.NONE,
        ),
        Field(
            "description",
            Type.TEXT,
            "What the version changed",
            personal=Personal.NONE,
        ),
        Field(
            "is_current",
            Type.FLAG,
            "Whether it is the version in use",
            personal=Personal.NONE,
        ),
        Field(
            "created_at",
            Type.DATETIME,
            "When the row was written",
            personal=Personal.NONE,
        ),
        Field(
            "created_by",
            Type.TEXT,
            "Which user wrote the row",
            personal=Personal.NONE,
        ),
        Field(
            "impact_description",
            Type.TEXT,
            "Notes on the effect of the release",
            personal=Personal.NONE,
        ),
    ),
)

TABLES = (SSD_API_DATA_STAGING, SSD_S251_FINANCE, SSD_VERSION_LOG)
