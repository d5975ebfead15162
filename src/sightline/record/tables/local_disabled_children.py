"""Who works with disabled children, by role, and their direct payments."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_ROLE_ALLOCATIONS = Table(
    name="local_role_allocations",
    title="Allocation of a disabled child by role",
    area="disabled_children",
    key=("roal_allocation_id",),
    entity=("roal_allocation_id",),
    person="roal_person_id",
    start="roal_from_date",
    end="roal_to_date",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field("roal_allocation_id", Type.TEXT, "Identifier of the allocation", None, _FEED, P.NONE),
        Field(
            "roal_person_id",
            Type.TEXT,
            "Child allocated",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("roal_role", Type.CODE, "Role of the worker", "allocation_role", _FEED, P.CASE),
        Field("roal_team", Type.TEXT, "Team of the worker", None, _FEED, P.STAFF),
        Field("roal_worker_id", Type.TEXT, "Worker", None, _FEED, P.STAFF),
        Field(
            "roal_from_date", Type.DATE, "Day on which the allocation began", None, _FEED, P.CASE
        ),
        Field(
            "roal_to_date",
            Type.DATE,
            "Day on which it ended; empty while it lasts",
            None,
            _FEED,
            P.CASE,
        ),
    ),
)

LOCAL_DIRECT_PAYMENTS = Table(
    name="local_direct_payments",
    title="Direct payment for a disabled child",
    area="disabled_children",
    key=("dipa_payment_id",),
    entity=("dipa_payment_id",),
    person="dipa_person_id",
    start="dipa_from_date",
    end="dipa_to_date",
    end_may_precede=True,
    retention=CHILD_RECORD,
    fields=(
        Field("dipa_payment_id", Type.TEXT, "Identifier of the agreement", None, _FEED, P.NONE),
        Field(
            "dipa_person_id",
            Type.TEXT,
            "Child for whom it is paid",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("dipa_from_date", Type.DATE, "Day from which it is paid", None, _FEED, P.CASE),
        Field(
            "dipa_to_date",
            Type.DATE,
            "Day on which it ended; empty while it is paid",
            None,
            _FEED,
            P.CASE,
        ),
        Field("dipa_weekly_pounds", Type.NUMBER, "Pounds a week", None, _FEED, P.CASE),
    ),
)

TABLES = (
    LOCAL_ROLE_ALLOCATIONS,
    LOCAL_DIRECT_PAYMENTS,
)
