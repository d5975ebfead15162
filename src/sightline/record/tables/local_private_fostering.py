"""The register of private fostering."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_PRIVATE_FOSTERING = Table(
    name="local_private_fostering",
    title="Private fostering arrangement",
    area="private_fostering",
    key=("prfo_arrangement_id",),
    entity=("prfo_arrangement_id",),
    person="prfo_person_id",
    start="prfo_notified_date",
    end="prfo_ended_date",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field(
            "prfo_arrangement_id", Type.TEXT, "Identifier of the arrangement", None, _FEED, P.NONE
        ),
        Field(
            "prfo_person_id",
            Type.TEXT,
            "Child who is privately fostered",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field(
            "prfo_kind", Type.CODE, "Kind of arrangement", "private_fostering_kind", _FEED, P.CASE
        ),
        Field(
            "prfo_notified_date",
            Type.DATE,
            "Day on which the council was told or found out: day 0 of the first visit",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "prfo_started_date",
            Type.DATE,
            "Day on which the arrangement began",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "prfo_assessed_date",
            Type.DATE,
            "Day on which the carers were found suitable",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "prfo_ended_date",
            Type.DATE,
            "Day on which it ended; empty while it lasts",
            None,
            _FEED,
            P.CASE,
        ),
    ),
)

LOCAL_PRIVATE_FOSTERING_VISITS = Table(
    name="local_private_fostering_visits",
    title="Visit to a privately fostered child",
    area="private_fostering",
    key=("prfv_visit_id",),
    entity=("prfv_visit_id",),
    person="prfv_person_id",
    start="prfv_date",
    retention=CHILD_RECORD,
    fields=(
        Field("prfv_visit_id", Type.TEXT, "Identifier of the visit", None, _FEED, P.NONE),
        Field("prfv_arrangement_id", Type.TEXT, "Arrangement visited", None, _FEED, P.NONE),
        Field(
            "prfv_person_id",
            Type.TEXT,
            "Child visited",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("prfv_date", Type.DATE, "Day of the visit", None, _FEED, P.CASE),
        Field(
            "prfv_seen_alone", Type.FLAG, "Whether the child was seen alone", None, _FEED, P.CASE
        ),
    ),
)

TABLES = (
    LOCAL_PRIVATE_FOSTERING,
    LOCAL_PRIVATE_FOSTERING_VISITS,
)
