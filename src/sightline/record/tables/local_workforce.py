"""Feeds of the workforce: posts, staff, sickness and training. None is about a child."""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import STAFF
from sightline.record.tables.feed import feed_fields

_field = feed_fields(Personal.STAFF)


def _plain(name: str, kind: Type, meaning: str, codes: str | None = None) -> Field:
    return _field(name, kind, meaning, codes, Personal.NONE)


LOCAL_POSTS = Table(
    name="local_posts",
    title="Post, and how it was filled",
    area="workforce",
    # A row is a stretch of days over which a post was filled in one way.
    key=("post_post_id", "post_from_date"),
    entity=("post_post_id", "post_from_date"),
    start="post_from_date",
    end="post_to_date",
    retention=STAFF,
    end_may_precede=True,
    fields=(
        _plain("post_post_id", Type.TEXT, "Identifier of the post"),
        _plain("post_from_date", Type.DATE, "First day on which it was filled so"),
        _plain(
            "post_to_date",
            Type.DATE,
            "Day on which that ended: the first on which it was filled otherwise, or was abolished",
        ),
        _plain("post_team", Type.TEXT, "Team of the post"),
        _plain("post_role", Type.CODE, "Role of the post", "staff_role"),
        _plain("post_social_worker", Type.FLAG, "Whether it is for a registered social worker"),
        _plain("post_fte", Type.NUMBER, "Its full-time equivalent: 1 is a full week"),
        _plain("post_state", Type.CODE, "Filled, covered by agency, or vacant", "post_state"),
        _plain("post_held_for", Type.CODE, "For whom it is held while vacant", "post_held_for"),
        _field("post_worker_id", Type.TEXT, "Who fills or covers it"),
    ),
)

LOCAL_STAFF = Table(
    name="local_staff",
    title="Employment of a member of staff",
    area="workforce",
    key=("staf_employment_id",),
    entity=("staf_employment_id",),
    start="staf_start_date",
    end="staf_end_date",
    retention=STAFF,
    end_may_precede=True,
    fields=(
        _field("staf_employment_id", Type.TEXT, "Identifier of the employment or assignment"),
        _field("staf_worker_id", Type.TEXT, "Worker: one who moves keeps it"),
        _field(
            "staf_case_worker",
            Type.TEXT,
            "The worker as the lists of cases show them, where that is not the identifier",
        ),
        _field("staf_team", Type.TEXT, "Team"),
        _field("staf_role", Type.CODE, "Role", "staff_role"),
        _field(
            "staf_social_worker",
            Type.FLAG,
            "Whether they are employed as a registered social worker",
        ),
        _field("staf_employment", Type.CODE, "Permanent, fixed term or agency", "employment"),
        _field(
            "staf_asye",
            Type.FLAG,
            "Whether they were appointed for an assessed and supported year in employment",
        ),
        _field("staf_route", Type.CODE, "Route by which they joined", "staff_route"),
        _field("staf_fte", Type.NUMBER, "Full-time equivalent: 1 is a full week"),
        _field("staf_offer_date", Type.DATE, "Date the post was accepted"),
        _field("staf_expected_start_date", Type.DATE, "Date on which they were to start"),
        _field("staf_start_date", Type.DATE, "Date they started; empty until they do"),
        _field("staf_end_date", Type.DATE, "Date they left"),
        _field("staf_leaving_reason", Type.CODE, "Why it ended", "leaving_reason"),
        _field("staf_registration_no", Type.TEXT, "Registration with Social Work England"),
        _field("staf_registration_expiry", Type.DATE, "Date on which the registration runs out"),
    ),
)

LOCAL_SICKNESS = Table(
    name="local_sickness",
    title="Absence from sickness",
    area="workforce",
    key=("sick_absence_id",),
    entity=("sick_absence_id",),
    start="sick_from_date",
    end="sick_to_date",
    retention=STAFF,
    end_may_precede=True,
    fields=(
        _field("sick_absence_id", Type.TEXT, "Identifier of the absence"),
        _field("sick_worker_id", Type.TEXT, "Worker"),
        _field("sick_team", Type.TEXT, "Team"),
        _field("sick_from_date", Type.DATE, "First day of absence", personal=Personal.SPECIAL),
        _field(
            "sick_to_date",
            Type.DATE,
            "Last day of absence; empty while it goes on",
            personal=Personal.SPECIAL,
        ),
        _field(
            "sick_days_lost",
            Type.NUMBER,
            "Full-time equivalent working days lost, so far while it goes on",
            personal=Personal.SPECIAL,
        ),
    ),
)

LOCAL_TRAINING = Table(
    name="local_training",
    title="Training needed, booked or attended",
    area="workforce",
    key=("trai_record_id",),
    entity=("trai_record_id",),
    start="trai_needed_from",
    retention=STAFF,
    fields=(
        _field("trai_record_id", Type.TEXT, "Identifier of the record: one person and course"),
        _field("trai_attendee_id", Type.TEXT, "Worker or partner professional"),
        _field("trai_team", Type.TEXT, "Team, or the partner's organisation"),
        _field("trai_group", Type.CODE, "Frontline, manager or partner", "training_group"),
        _field("trai_course", Type.CODE, "Course", "training_course"),
        _field("trai_needed_from", Type.DATE, "Date from which the person has it to do"),
        _field("trai_booked_date", Type.DATE, "Date on which the place was booked"),
        _field("trai_session_date", Type.DATE, "Date of the session"),
        _field("trai_attended", Type.FLAG, "Whether they came; empty until it was held"),
        _field("trai_withdrawn_date", Type.DATE, "Date from which they need it no more"),
    ),
)

TABLES = (LOCAL_POSTS, LOCAL_STAFF, LOCAL_SICKNESS, LOCAL_TRAINING)
