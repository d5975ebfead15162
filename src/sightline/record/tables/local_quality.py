"""Feeds of quality assurance: personal supervision, chronologies, audits and their actions.

A working tool keeps the same records: the version of the tool that was filled in, the first grade
and beside it the moderated one, each answer, and actions with the day by which they are due.
"""

from sightline.record.model import Field, Personal, Table, Type, Via
from sightline.record.retention import QUALITY, STAFF
from sightline.record.tables.feed import FEED, feed_fields

_PERSON = "ssd_person.pers_person_id"


_field = feed_fields(Personal.CASE)


def _staff(name: str, kind: Type, meaning: str) -> Field:
    return _field(name, kind, meaning, None, Personal.STAFF)


def _child(name: str, meaning: str) -> Field:
    return Field(name, Type.TEXT, meaning, None, FEED, Personal.IDENTIFIER, references=_PERSON)


LOCAL_STAFF_SUPERVISION = Table(
    name="local_staff_supervision",
    title="Personal supervision of a worker",
    area="workforce",
    key=("psup_supervision_id",),
    entity=("psup_supervision_id",),
    start="psup_date",
    retention=STAFF,
    fields=(
        _staff("psup_supervision_id", Type.TEXT, "Identifier of the supervision"),
        _staff("psup_worker_id", Type.TEXT, "Worker supervised"),
        _staff("psup_supervisor_id", Type.TEXT, "Supervisor"),
        _staff("psup_team", Type.TEXT, "Team"),
        _staff("psup_date", Type.DATE, "Date it was held"),
        _staff("psup_recorded_date", Type.DATE, "Date the record was written"),
    ),
)

LOCAL_CHRONOLOGIES = Table(
    name="local_chronologies",
    title="Update of a child's chronology",
    area="quality",
    key=("chro_update_id",),
    entity=("chro_updated_date",),
    person="chro_person_id",
    start="chro_updated_date",
    retention=QUALITY,
    fields=(
        _field("chro_update_id", Type.TEXT, "Identifier of the update"),
        _child("chro_person_id", "Child of the chronology"),
        _field("chro_updated_date", Type.DATE, "Date on which it was brought up to date"),
        _staff("chro_worker_id", Type.TEXT, "Who brought it up to date"),
    ),
)

LOCAL_AUDITS = Table(
    name="local_audits",
    title="Audit",
    area="quality",
    key=("audi_audit_id",),
    entity=("audi_audit_id",),
    person="audi_person_id",
    start="audi_allocated_date",
    retention=QUALITY,
    fields=(
        _field("audi_audit_id", Type.TEXT, "Identifier of the audit"),
        _child("audi_person_id", "Child whose case was audited; empty where it is about none"),
        _field("audi_tool", Type.CODE, "Tool that was filled in", "audit_tool"),
        _field("audi_tool_version", Type.TEXT, "Version of the tool"),
        _field("audi_service", Type.CODE, "Service whose work was audited", "audit_service"),
        _field("audi_team", Type.TEXT, "Team whose work was audited", None, Personal.NONE),
        _staff("audi_worker_id", Type.TEXT, "Worker whose work was audited"),
        _staff("audi_auditor_id", Type.TEXT, "Auditor"),
        _field("audi_allocated_date", Type.DATE, "Date the audit was given to the auditor"),
        _field("audi_due_date", Type.DATE, "Date by which it was to be completed"),
        _field("audi_completed_date", Type.DATE, "Date it was completed"),
        _field("audi_cancelled_date", Type.DATE, "Date it was taken back without being done"),
        _field("audi_first_grade", Type.CODE, "Grade that the auditor gave", "audit_grade"),
        _field("audi_moderated_grade", Type.CODE, "Grade after moderation", "audit_grade"),
        _field("audi_moderated_date", Type.DATE, "Date of the moderation"),
        _staff("audi_moderator_id", Type.TEXT, "Moderator"),
        _field("audi_reaudit_of", Type.TEXT, "The audit that this one repeats"),
    ),
)

LOCAL_AUDIT_ANSWERS = Table(
    name="local_audit_answers",
    title="Answer to a question of an audit",
    area="quality",
    key=("auan_audit_id", "auan_question"),
    entity=("auan_audit_id", "auan_question"),
    person=Via("auan_audit_id", "local_audits", "audi_audit_id"),
    retention=QUALITY,
    fields=(
        Field(
            "auan_audit_id",
            Type.TEXT,
            "The audit",
            None,
            FEED,
            references="local_audits.audi_audit_id",
        ),
        _field("auan_question", Type.CODE, "Question", "audit_question"),
        _field("auan_answer", Type.CODE, "Answer", "audit_answer"),
    ),
)

LOCAL_AUDIT_ACTIONS = Table(
    name="local_audit_actions",
    title="Action that follows an audit",
    area="quality",
    key=("auac_action_id",),
    entity=("auac_action_id",),
    person=Via("auac_audit_id", "local_audits", "audi_audit_id"),
    start="auac_set_date",
    end="auac_done_date",
    retention=QUALITY,
    end_may_precede=True,
    fields=(
        _field("auac_action_id", Type.TEXT, "Identifier of the action"),
        Field(
            "auac_audit_id",
            Type.TEXT,
            "The audit",
            None,
            FEED,
            references="local_audits.audi_audit_id",
        ),
        _field("auac_team", Type.TEXT, "Team that has it to do", None, Personal.NONE),
        _staff("auac_owner_id", Type.TEXT, "Who has it to do"),
        _field("auac_set_date", Type.DATE, "Date it was set"),
        _field("auac_due_date", Type.DATE, "Date by which it is to be done"),
        _field("auac_done_date", Type.DATE, "Date it was done"),
    ),
)

TABLES = (
    LOCAL_STAFF_SUPERVISION,
    LOCAL_CHRONOLOGIES,
    LOCAL_AUDITS,
    LOCAL_AUDIT_ANSWERS,
    LOCAL_AUDIT_ACTIONS,
)
