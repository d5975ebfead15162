"""Feeds of the front door: decisions on contacts, police notices, strategy discussions.

Annex A and the SSD give the day of a contact and no time of its decision; list 5 of Annex A holds
only the strategy discussions that began an enquiry.
"""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_PROTECTION, CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_CONTACT_DECISIONS = Table(
    name="local_contact_decisions",
    title="Decision on a contact",
    area="front_door",
    key=("codi_contact_id",),
    entity=("codi_contact_id",),
    person="codi_person_id",
    start="codi_received_at",
    retention=CHILD_RECORD,
    fields=(
        Field("codi_contact_id", Type.TEXT, "Identifier of the child's contact", None, _FEED),
        Field(
            "codi_person_id",
            Type.TEXT,
            "Child the contact is about",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field(
            "codi_received_at",
            Type.DATETIME,
            "Date and time the contact came in: its day is day 0 of the decision",
            None,
            _FEED,
        ),
        Field("codi_source_code", Type.CODE, "Who made the contact", "referral_source", _FEED),
        Field(
            "codi_decided_at",
            Type.DATETIME,
            "Date and time a manager decided on the next step; empty while it is not decided",
            None,
            _FEED,
        ),
        Field("codi_decision", Type.CODE, "What was decided", "contact_decision", _FEED),
        Field(
            "codi_mash_started_at",
            Type.DATETIME,
            "Date and time the multi-agency safeguarding hub began to share information; empty "
            "where it did not",
            None,
            _FEED,
        ),
        Field(
            "codi_mash_ended_at", Type.DATETIME, "Date and time it came to an outcome", None, _FEED
        ),
        Field(
            "codi_mash_outcome",
            Type.CODE,
            "What came of it; empty while it is open",
            "mash_outcome",
            _FEED,
        ),
    ),
)

LOCAL_POLICE_NOTIFICATIONS = Table(
    name="local_police_notifications",
    title="Police protection notice",
    area="front_door",
    key=("pono_notification_id",),
    entity=("pono_notification_id",),
    person="pono_person_id",
    start="pono_received_at",
    retention=CHILD_RECORD,
    fields=(
        Field("pono_notification_id", Type.TEXT, "Identifier of the notice", None, _FEED),
        Field(
            "pono_person_id",
            Type.TEXT,
            "Child it is about: a notice of two children is two rows",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("pono_received_at", Type.DATETIME, "Date and time it was received", None, _FEED),
        Field(
            "pono_priority",
            Type.CODE,
            "Colour that the police gave it",
            "notification_priority",
            _FEED,
        ),
        Field("pono_domestic_abuse", Type.FLAG, "Whether it is of domestic abuse", None, _FEED),
    ),
)

LOCAL_STRATEGY_DISCUSSIONS = Table(
    name="local_strategy_discussions",
    title="Strategy discussion",
    area="child_protection",
    key=("stra_discussion_id",),
    entity=("stra_discussion_id",),
    person="stra_person_id",
    start="stra_date",
    retention=CHILD_PROTECTION,
    fields=(
        Field("stra_discussion_id", Type.TEXT, "Identifier of the child's discussion", None, _FEED),
        Field(
            "stra_person_id",
            Type.TEXT,
            "Child it was about",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("stra_date", Type.DATE, "Date it was held", None, _FEED),
        Field(
            "stra_from_mash",
            Type.FLAG,
            "Whether it came out of the multi-agency safeguarding hub",
            None,
            _FEED,
        ),
        Field("stra_outcome", Type.CODE, "What it decided", "strategy_outcome", _FEED),
        Field("stra_police", Type.FLAG, "Whether the police took part", None, _FEED),
        Field("stra_health", Type.FLAG, "Whether health took part", None, _FEED),
        Field(
            "stra_team",
            Type.TEXT,
            "Team that held it",
            None,
            _FEED,
            references="ssd_department.dept_team_id",
        ),
    ),
)

TABLES = (LOCAL_CONTACT_DECISIONS, LOCAL_POLICE_NOTIFICATIONS, LOCAL_STRATEGY_DISCUSSIONS)
