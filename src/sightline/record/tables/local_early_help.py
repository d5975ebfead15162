"""Feeds of early help: teams around the family, and group work."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD

_FEED = ("Local feed",)
_PERSON = "ssd_person.pers_person_id"

LOCAL_TEAM_AROUND_FAMILY = Table(
    name="local_team_around_family",
    title="Child of a team around the family",
    area="front_door",
    key=("tafa_team_id", "tafa_person_id"),
    entity=("tafa_team_id",),
    person="tafa_person_id",
    start="tafa_start_date",
    end="tafa_end_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "tafa_team_id",
            Type.TEXT,
            "Identifier of the team around one family: the same on the row of each child",
            None,
            _FEED,
        ),
        Field(
            "tafa_person_id",
            Type.TEXT,
            "Child of the family",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("tafa_start_date", Type.DATE, "Date the team began", None, _FEED),
        Field("tafa_end_date", Type.DATE, "Date it ended; empty while it goes on", None, _FEED),
        Field(
            "tafa_lead_kind",
            Type.CODE,
            "Kind of organisation of the lead professional",
            "lead_professional",
            _FEED,
        ),
        Field("tafa_lead_organisation", Type.TEXT, "Organisation that leads", None, _FEED),
    ),
)

LOCAL_GROUP_WORK = Table(
    name="local_group_work",
    title="Attendance of group work",
    area="front_door",
    key=("grwo_attendance_id",),
    entity=("grwo_attendance_id",),
    person="grwo_person_id",
    start="grwo_first_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "grwo_attendance_id", Type.TEXT, "Identifier of one person on one course", None, _FEED
        ),
        Field(
            "grwo_attendee_id",
            Type.TEXT,
            "Who attends: a parent, a carer or a child",
            None,
            _FEED,
            P.IDENTIFIER,
        ),
        Field(
            "grwo_person_id",
            Type.TEXT,
            "Child of the family",
            sources=_FEED,
            personal=P.IDENTIFIER,
            references=_PERSON,
        ),
        Field("grwo_group", Type.CODE, "Which group", "group_work", _FEED),
        Field(
            "grwo_first_date",
            Type.DATE,
            "Date of the first session that they attended or were to attend",
            None,
            _FEED,
        ),
        Field("grwo_sessions_offered", Type.INTEGER, "Sessions offered", None, _FEED),
        Field("grwo_sessions_attended", Type.INTEGER, "Sessions attended", None, _FEED),
    ),
)

TABLES = (LOCAL_TEAM_AROUND_FAMILY, LOCAL_GROUP_WORK)
