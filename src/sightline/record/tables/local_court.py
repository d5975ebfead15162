"""The legal tracker: reviews of pre-proceedings, care proceedings, emergency protection."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_PRE_PROCEEDINGS_REVIEWS = Table(
    name="local_pre_proceedings_reviews",
    title="Review of pre-proceedings",
    area="court",
    key=("pprv_review_id",),
    entity=("pprv_review_id",),
    person="pprv_person_id",
    start="pprv_date",
    retention=CHILD_RECORD,
    fields=(
        Field("pprv_review_id", Type.TEXT, "Identifier of the review", None, _FEED, P.NONE),
        Field(
            "pprv_person_id",
            Type.TEXT,
            "Child whose family was reviewed",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("pprv_date", Type.DATE, "Day of the review", None, _FEED, P.CASE),
        Field(
            "pprv_chaired_by",
            Type.TEXT,
            "Head of service or lawyer who chaired it",
            None,
            _FEED,
            P.STAFF,
        ),
    ),
)

LOCAL_CARE_PROCEEDINGS = Table(
    name="local_care_proceedings",
    title="Care proceedings",
    area="court",
    key=("capr_proceedings_id",),
    entity=("capr_proceedings_id",),
    person="capr_person_id",
    start="capr_issued_date",
    end="capr_concluded_date",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field(
            "capr_proceedings_id",
            Type.TEXT,
            "Identifier of the child in the proceedings",
            None,
            _FEED,
            P.NONE,
        ),
        Field("capr_person_id", Type.TEXT, "Child", None, _FEED, P.IDENTIFIER, references=_PERSON),
        Field(
            "capr_court_reference",
            Type.TEXT,
            "Number of the case at court, one for brothers and sisters",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "capr_issued_date",
            Type.DATE,
            "Day on which proceedings were issued",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "capr_concluded_date",
            Type.DATE,
            "Day of the final order; empty until then",
            None,
            _FEED,
            P.CASE,
        ),
        Field("capr_outcome", Type.CODE, "How they ended", "proceedings_outcome", _FEED, P.CASE),
    ),
)

LOCAL_EMERGENCY_ORDERS = Table(
    name="local_emergency_orders",
    title="Emergency protection",
    area="court",
    key=("emor_order_id",),
    entity=("emor_order_id",),
    person="emor_person_id",
    start="emor_started_at",
    end="emor_ended_at",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field("emor_order_id", Type.TEXT, "Identifier of the row", None, _FEED, P.NONE),
        Field(
            "emor_person_id",
            Type.TEXT,
            "Child protected",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field(
            "emor_kind",
            Type.CODE,
            "Police protection or emergency protection order",
            "emergency_order_kind",
            _FEED,
            P.CASE,
        ),
        Field(
            "emor_started_at", Type.DATETIME, "Date and time at which it began", None, _FEED, P.CASE
        ),
        Field(
            "emor_extended_to_at",
            Type.DATETIME,
            "Date and time to which the court extended it",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "emor_ended_at",
            Type.DATETIME,
            "Date and time at which it ended; empty while it lasts",
            None,
            _FEED,
            P.CASE,
        ),
    ),
)

TABLES = (
    LOCAL_PRE_PROCEEDINGS_REVIEWS,
    LOCAL_CARE_PROCEEDINGS,
    LOCAL_EMERGENCY_ORDERS,
)
