"""Feeds about children in care: contacts, entries, matches, what placements cost."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CARE_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_CHILD_CONTACTS = Table(
    name="local_child_contacts",
    title="Contact with a child, of any kind",
    area="care",
    key=("chco_contact_id",),
    entity=("chco_contact_id",),
    person="chco_person_id",
    start="chco_date",
    retention=CARE_RECORD,
    fields=(
        Field("chco_contact_id", Type.TEXT, "Identifier of the contact", None, _FEED, P.NONE),
        Field(
            "chco_person_id",
            Type.TEXT,
            "Person contacted",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("chco_date", Type.DATE, "Day of the contact", None, _FEED, P.CASE),
        Field(
            "chco_kind",
            Type.CODE,
            "In person, by video or by telephone",
            "contact_kind",
            _FEED,
            P.CASE,
        ),
        Field("chco_worker_id", Type.TEXT, "Worker who made it", None, _FEED, P.STAFF),
    ),
)

LOCAL_CARE_ENTRIES = Table(
    name="local_care_entries",
    title="Entry to care, planned or in a crisis",
    area="care",
    key=("cent_entry_id",),
    entity=("cent_entry_id",),
    person="cent_person_id",
    start="cent_entered_date",
    retention=CARE_RECORD,
    fields=(
        Field("cent_entry_id", Type.TEXT, "Identifier of the entry", None, _FEED, P.NONE),
        Field(
            "cent_person_id",
            Type.TEXT,
            "Person who came into care",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("cent_entered_date", Type.DATE, "Day on which care began", None, _FEED, P.CASE),
        Field(
            "cent_agreed_date",
            Type.DATE,
            "Day on which a panel or head of service agreed it",
            None,
            _FEED,
            P.CASE,
        ),
        Field("cent_kind", Type.CODE, "Planned or in a crisis", "care_entry_kind", _FEED, P.CASE),
    ),
)

LOCAL_LONG_TERM_MATCHES = Table(
    name="local_long_term_matches",
    title="Match with long-term carers",
    area="permanence",
    key=("ltma_match_id",),
    entity=("ltma_match_id",),
    person="ltma_person_id",
    start="ltma_cohort_from_date",
    end="ltma_ended_date",
    retention=CARE_RECORD,
    fields=(
        Field("ltma_match_id", Type.TEXT, "Identifier of the row", None, _FEED, P.NONE),
        Field(
            "ltma_person_id",
            Type.TEXT,
            "Person with a plan for long-term care",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field(
            "ltma_cohort_from_date",
            Type.DATE,
            "Day from which long-term care is the plan",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "ltma_panel_date",
            Type.DATE,
            "Day on which the panel considered the match",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "ltma_matched_date",
            Type.DATE,
            "Day on which the match was agreed; empty until it is",
            None,
            _FEED,
            P.CASE,
        ),
        Field("ltma_household_id", Type.TEXT, "Fostering household matched", None, _FEED, P.NONE),
        Field(
            "ltma_ended_date",
            Type.DATE,
            "Day on which the plan or the match ended; empty while it holds",
            None,
            _FEED,
            P.CASE,
        ),
    ),
)

LOCAL_PLACEMENT_COSTS = Table(
    name="local_placement_costs",
    title="What a placement costs",
    area="finance",
    key=("plco_cost_id",),
    entity=("plco_cost_id",),
    person="plco_person_id",
    start="plco_from_date",
    end="plco_to_date",
    retention=CARE_RECORD,
    fields=(
        Field("plco_cost_id", Type.TEXT, "Identifier of the row", None, _FEED, P.NONE),
        Field(
            "plco_person_id",
            Type.TEXT,
            "Person placed",
            None,
            _FEED,
            P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("plco_from_date", Type.DATE, "First day at this price", None, _FEED, P.CASE),
        Field(
            "plco_to_date",
            Type.DATE,
            "First day no longer at this price; empty while it holds",
            None,
            _FEED,
            P.CASE,
        ),
        Field(
            "plco_placement_type", Type.CODE, "Type of placement", "placement_type", _FEED, P.CASE
        ),
        Field("plco_provider", Type.CODE, "Provider", "placement_provider", _FEED, P.CASE),
        Field("plco_weekly_pounds", Type.NUMBER, "Price of a week, in pounds", None, _FEED, P.CASE),
    ),
)

TABLES = (
    LOCAL_CHILD_CONTACTS,
    LOCAL_CARE_ENTRIES,
    LOCAL_LONG_TERM_MATCHES,
    LOCAL_PLACEMENT_COSTS,
)
