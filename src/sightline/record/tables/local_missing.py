"""The log of missing incidents, with their times."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_MISSING_INCIDENTS = Table(
    name="local_missing_incidents",
    title="Missing incident",
    area="missing",
    key=("miin_incident_id",),
    entity=("miin_incident_id",),
    person="miin_person_id",
    start="miin_missing_at",
    end="miin_returned_at",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field("miin_incident_id", Type.TEXT, "Identifier of the incident", None, _FEED, P.NONE),
        Field(
            "miin_person_id",
            Type.TEXT,
            "Child who was missing",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field(
            "miin_missing_at",
            Type.DATETIME,
            "Date and time from which the child was missing",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "miin_reported_at",
            Type.DATETIME,
            "Date and time of the report to the police",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "miin_returned_at",
            Type.DATETIME,
            "Date and time of return; empty while missing",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "miin_missing_from",
            Type.CODE,
            "Where the child went missing from",
            "missing_from",
            _FEED,
            P.CASE,
        ),
        Field(
            "miin_kind",
            Type.CODE,
            "Missing, or away without authorisation",
            "missing_type",
            _FEED,
            P.CASE,
        ),
    ),
)

TABLES = (LOCAL_MISSING_INCIDENTS,)
