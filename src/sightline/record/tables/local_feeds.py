"""Feeds of a council's own that no national format carries, each a documented CSV."""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import CARE_RECORD, CHILD_PROTECTION, CHILD_RECORD, QUALITY

LOCAL_IDENTITIES = Table(
    name="local_identities",
    title="Identities of one person",
    area="people",
    key=("iden_source", "iden_source_id"),
    entity=("iden_source", "iden_source_id"),
    person="iden_person_id",
    start="iden_from_date",
    end="iden_to_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "iden_source",
            Type.CODE,
            "Where the identifier is used: annex_a, cin, ssda903, ssd or local",
            codes="source",
            sources=("Crosswalk",),
        ),
        Field(
            "iden_source_id",
            Type.TEXT,
            "The identifier in that source",
            personal=Personal.IDENTIFIER,
            sources=("Crosswalk",),
        ),
        Field(
            "iden_person_id",
            Type.TEXT,
            "The one person it stands for",
            sources=("Crosswalk",),
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "iden_from_date",
            Type.DATE,
            "First day on which the identifier stands for the person",
            sources=("Crosswalk",),
        ),
        Field("iden_to_date", Type.DATE, "Last day; empty while it does", sources=("Crosswalk",)),
        Field(
            "iden_reason",
            Type.TEXT,
            "Why: a system migration, two systems, a record merged or split",
            sources=("Crosswalk",),
        ),
    ),
)

LOCAL_DEPRIVATION_OF_LIBERTY = Table(
    name="local_deprivation_of_liberty",
    title="Deprivation of liberty order",
    area="care",
    key=("dolo_person_id", "dolo_start_date"),
    entity=("dolo_start_date",),
    person="dolo_person_id",
    start="dolo_start_date",
    end="dolo_end_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "dolo_person_id",
            Type.TEXT,
            "Person deprived of liberty",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field("dolo_start_date", Type.DATE, "Date the order began", sources=("SSDA903",)),
        Field("dolo_end_date", Type.DATE, "Date the order ended", sources=("SSDA903",)),
    ),
)

LOCAL_CORE_GROUPS = Table(
    name="local_core_groups",
    title="Core group meeting",
    area="child_protection",
    key=("core_meeting_id",),
    entity=("core_meeting_date",),
    person="core_person_id",
    start="core_meeting_date",
    retention=CHILD_PROTECTION,
    fields=(
        Field("core_meeting_id", Type.TEXT, "Identifier of the meeting", sources=("Local feed",)),
        Field(
            "core_person_id",
            Type.TEXT,
            "Person on the plan",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "core_plan_start_date",
            Type.DATE,
            "Start of the child protection plan",
            sources=("Local feed",),
        ),
        Field("core_meeting_date", Type.DATE, "Date the core group met", sources=("Local feed",)),
        Field("core_due_date", Type.DATE, "Date by which it was due", sources=("Local feed",)),
    ),
)

LOCAL_SUPERVISION = Table(
    name="local_supervision",
    title="Case supervision",
    area="workforce",
    key=("supe_supervision_id",),
    entity=("supe_date",),
    person="supe_person_id",
    start="supe_date",
    retention=QUALITY,
    fields=(
        Field(
            "supe_supervision_id",
            Type.TEXT,
            "Identifier of the supervision record",
            sources=("Local feed",),
        ),
        Field(
            "supe_person_id",
            Type.TEXT,
            "Person whose case was supervised",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field("supe_date", Type.DATE, "Date the case was supervised", sources=("Local feed",)),
        Field(
            "supe_recorded_date", Type.DATE, "Date the record was written", sources=("Local feed",)
        ),
        Field(
            "supe_worker_id",
            Type.TEXT,
            "Worker supervised",
            personal=Personal.STAFF,
            sources=("Local feed",),
        ),
        Field(
            "supe_supervisor_id",
            Type.TEXT,
            "Supervisor",
            personal=Personal.STAFF,
            sources=("Local feed",),
        ),
    ),
)

LOCAL_RETURN_INTERVIEWS = Table(
    name="local_return_interviews",
    title="Return home interview",
    area="care",
    key=("rein_interview_id",),
    entity=("rein_returned_at",),
    person="rein_person_id",
    start="rein_returned_at",
    retention=CARE_RECORD,
    fields=(
        Field(
            "rein_interview_id", Type.TEXT, "Identifier of the interview", sources=("Local feed",)
        ),
        Field(
            "rein_person_id",
            Type.TEXT,
            "Person who was missing",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "rein_returned_at",
            Type.DATETIME,
            "Date and time of return: the start of the 72 hours",
            sources=("Local feed",),
        ),
        Field(
            "rein_offered_at",
            Type.DATETIME,
            "Date and time the interview was offered",
            sources=("Local feed",),
        ),
        Field(
            "rein_completed_at",
            Type.DATETIME,
            "Date and time the interview was held",
            sources=("Local feed",),
        ),
        Field("rein_accepted", Type.FLAG, "Whether the child accepted", sources=("Local feed",)),
        Field(
            "rein_incident_id",
            Type.TEXT,
            "Missing incident that it follows; without it, the child's incident with that return",
            sources=("Local feed",),
            personal=Personal.NONE,
        ),
    ),
)

TABLES = (
    LOCAL_IDENTITIES,
    LOCAL_DEPRIVATION_OF_LIBERTY,
    LOCAL_CORE_GROUPS,
    LOCAL_SUPERVISION,
    LOCAL_RETURN_INTERVIEWS,
)
