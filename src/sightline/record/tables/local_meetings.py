"""Feeds of meetings: who came to child protection conferences, and child in need reviews."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_PROTECTION, CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_CONFERENCES = Table(
    name="local_conferences",
    title="Child at a child protection conference",
    area="child_protection",
    key=("cfer_meeting_id", "cfer_person_id"),
    entity=("cfer_meeting_id",),
    person="cfer_person_id",
    start="cfer_date",
    retention=CHILD_PROTECTION,
    fields=(
        Field(
            "cfer_meeting_id",
            Type.TEXT,
            "Identifier of the meeting: the same on the row of each child",
            None,
            _FEED,
        ),
        Field(
            "cfer_person_id",
            Type.TEXT,
            "Child the conference was about",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("cfer_kind", Type.CODE, "Initial or review", "conference_kind", _FEED),
        Field("cfer_date", Type.DATE, "Date it was held", None, _FEED),
        Field("cfer_quorate", Type.FLAG, "Whether enough agencies took part", None, _FEED),
        Field(
            "cfer_family_attended",
            Type.FLAG,
            "Whether a parent, carer or other relative took part",
            None,
            _FEED,
        ),
        Field("cfer_child_attended", Type.FLAG, "Whether the child took part", None, _FEED),
        Field(
            "cfer_advocate_offered",
            Type.FLAG,
            "Whether the child was offered an advocate before it",
            None,
            _FEED,
        ),
        Field(
            "cfer_advocate_attended", Type.FLAG, "Whether an advocate spoke for them", None, _FEED
        ),
    ),
)

LOCAL_CONFERENCE_AGENCIES = Table(
    name="local_conference_agencies",
    title="Agency at a child protection conference",
    area="child_protection",
    key=("cfag_meeting_id", "cfag_agency"),
    entity=("cfag_meeting_id", "cfag_agency"),
    start="cfag_date",
    retention=CHILD_PROTECTION,
    fields=(
        Field("cfag_meeting_id", Type.TEXT, "Identifier of the meeting", None, _FEED),
        Field("cfag_date", Type.DATE, "Date it was held", None, _FEED),
        Field("cfag_kind", Type.CODE, "Initial or review", "conference_kind", _FEED),
        Field("cfag_agency", Type.CODE, "Agency", "conference_agency", _FEED),
        Field("cfag_invited", Type.FLAG, "Whether it was invited", None, _FEED),
        Field("cfag_attended", Type.FLAG, "Whether it took part", None, _FEED),
        Field("cfag_report", Type.FLAG, "Whether it sent a report", None, _FEED),
    ),
)

LOCAL_CIN_REVIEWS = Table(
    name="local_cin_reviews",
    title="Review of a child in need plan",
    area="child_in_need",
    key=("cire_review_id",),
    entity=("cire_date",),
    person="cire_person_id",
    start="cire_date",
    retention=CHILD_RECORD,
    fields=(
        Field("cire_review_id", Type.TEXT, "Identifier of the child's review", None, _FEED),
        Field(
            "cire_person_id",
            Type.TEXT,
            "Child whose plan was reviewed",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("cire_plan_start_date", Type.DATE, "Start of the plan", None, _FEED),
        Field("cire_date", Type.DATE, "Date the review was held", None, _FEED),
        Field("cire_recorded_date", Type.DATE, "Date it was put on the system", None, _FEED),
        Field("cire_family_attended", Type.FLAG, "Whether the family took part", None, _FEED),
        Field("cire_plan_continues", Type.FLAG, "Whether the plan goes on", None, _FEED),
    ),
)

TABLES = (LOCAL_CONFERENCES, LOCAL_CONFERENCE_AGENCIES, LOCAL_CIN_REVIEWS)
