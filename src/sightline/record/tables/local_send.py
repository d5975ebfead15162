"""Feed of who asked for an education, health and care needs assessment: the SSD does not say."""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import EDUCATION

_LOCAL = ("Local feed",)

LOCAL_EHC_REQUESTERS = Table(
    name="local_ehc_requesters",
    title="Who asked for an education, health and care needs assessment",
    area="education",
    key=("ehrq_request_id",),
    entity=("ehrq_request_id",),
    person="ehrq_person_id",
    start="ehrq_received_date",
    retention=EDUCATION,
    fields=(
        Field(
            "ehrq_request_id",
            Type.TEXT,
            "Identifier of the request, as in the SSD",
            sources=_LOCAL,
        ),
        Field(
            "ehrq_person_id",
            Type.TEXT,
            "Child or young person",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "ehrq_received_date",
            Type.DATE,
            "Date on which the request was received",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "ehrq_requester",
            Type.CODE,
            "Who asked",
            codes="ehc_requester",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
    ),
)

TABLES = (LOCAL_EHC_REQUESTERS,)
