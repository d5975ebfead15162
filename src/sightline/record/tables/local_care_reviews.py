"""Feeds of the reviewing service: who came to a review, and what reviewing officers escalated."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CARE_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_CARE_REVIEW_ATTENDANCE = Table(
    name="local_care_review_attendance",
    title="Family at a looked after review",
    area="care",
    key=("crat_attendance_id",),
    entity=("crat_attendance_id",),
    person="crat_person_id",
    start="crat_review_date",
    retention=CARE_RECORD,
    fields=(
        Field("crat_attendance_id", Type.TEXT, "Identifier of the row", None, _FEED, P.NONE),
        Field(
            "crat_person_id",
            Type.TEXT,
            "Child whose review it was",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("crat_review_date", Type.DATE, "Day of the review", None, _FEED, P.CASE),
        Field(
            "crat_family_attended",
            Type.FLAG,
            "Whether a parent or relative attended",
            None,
            _FEED,
            P.CASE,
        ),
    ),
)

LOCAL_IRO_ESCALATIONS = Table(
    name="local_iro_escalations",
    title="Escalation by a reviewing officer",
    area="care",
    key=("iroe_escalation_id",),
    entity=("iroe_escalation_id",),
    person="iroe_person_id",
    start="iroe_raised_date",
    end="iroe_resolved_date",
    end_may_precede=True,
    retention=CARE_RECORD,
    fields=(
        Field("iroe_escalation_id", Type.TEXT, "Identifier of the escalation", None, _FEED, P.NONE),
        Field(
            "iroe_person_id",
            Type.TEXT,
            "Child it is about",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("iroe_raised_date", Type.DATE, "Day on which it was raised", None, _FEED, P.CASE),
        Field("iroe_about", Type.TEXT, "What it is about", None, _FEED, P.CASE),
        Field(
            "iroe_stage",
            Type.INTEGER,
            "Stage of the dispute resolution it has reached",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "iroe_resolved_date",
            Type.DATE,
            "Day on which it was resolved; empty until it is",
            None,
            _FEED,
            P.CASE,
        ),
    ),
)

TABLES = (
    LOCAL_CARE_REVIEW_ATTENDANCE,
    LOCAL_IRO_ESCALATIONS,
)
