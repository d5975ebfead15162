"""Feeds of the virtual school: roll, education plans, attendance, terms, school inspections."""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import EDUCATION, PUBLIC

_LOCAL = ("Local feed",)

LOCAL_VIRTUAL_SCHOOL_ROLL = Table(
    name="local_virtual_school_roll",
    title="Pupil on the roll of the virtual school",
    area="education",
    key=("viro_roll_id",),
    entity=("viro_roll_id",),
    person="viro_person_id",
    start="viro_start_date",
    end="viro_end_date",
    retention=EDUCATION,
    fields=(
        Field(
            "viro_roll_id",
            Type.TEXT,
            "Identifier of the entry on the roll: one for each school and provision",
            sources=_LOCAL,
        ),
        Field(
            "viro_person_id",
            Type.TEXT,
            "Pupil",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "viro_start_date",
            Type.DATE,
            "First day of the entry",
            sources=_LOCAL,
        ),
        Field(
            "viro_end_date",
            Type.DATE,
            "Last day of the entry; empty while it lasts",
            sources=_LOCAL,
        ),
        Field(
            "viro_year_group",
            Type.TEXT,
            "School year",
            sources=_LOCAL,
        ),
        Field(
            "viro_send",
            Type.CODE,
            "Special educational needs provision",
            codes="sen_provision",
            sources=_LOCAL,
            personal=Personal.SPECIAL,
        ),
        Field(
            "viro_on_school_roll",
            Type.FLAG,
            "Whether the pupil is on the roll of a school",
            sources=_LOCAL,
        ),
        Field(
            "viro_school_urn",
            Type.TEXT,
            "Unique reference number of the school",
            sources=_LOCAL,
        ),
    ),
)

LOCAL_SCHOOL_INSPECTIONS = Table(
    name="local_school_inspections",
    title="Inspection of a school",
    area="education",
    key=(
        "scin_urn",
        "scin_inspection_date",
    ),
    entity=(
        "scin_urn",
        "scin_inspection_date",
    ),
    start="scin_inspection_date",
    retention=PUBLIC,
    fields=(
        Field(
            "scin_urn",
            Type.TEXT,
            "Unique reference number of the school",
            sources=_LOCAL,
            personal=Personal.NONE,
        ),
        Field(
            "scin_inspection_date",
            Type.DATE,
            "Date of the inspection",
            sources=_LOCAL,
            personal=Personal.NONE,
        ),
        Field(
            "scin_judgement",
            Type.CODE,
            "Overall effectiveness",
            codes="school_judgement",
            sources=_LOCAL,
            personal=Personal.NONE,
        ),
    ),
)

LOCAL_SCHOOL_TERMS = Table(
    name="local_school_terms",
    title="School term",
    area="education",
    key=("term_term",),
    entity=("term_term",),
    start="term_start_date",
    end="term_end_date",
    retention=PUBLIC,
    fields=(
        Field(
            "term_term",
            Type.TEXT,
            "Name of the term, such as Autumn 2020",
            sources=_LOCAL,
            personal=Personal.NONE,
        ),
        Field(
            "term_start_date",
            Type.DATE,
            "First day of the term",
            sources=_LOCAL,
            personal=Personal.NONE,
        ),
        Field(
            "term_end_date",
            Type.DATE,
            "Last day of the term",
            sources=_LOCAL,
            personal=Personal.NONE,
        ),
    ),
)

LOCAL_EDUCATION_PLANS = Table(
    name="local_education_plans",
    title="Personal education plan of a looked after child",
    area="education",
    key=("pepl_pep_id",),
    entity=("pepl_pep_id",),
    person="pepl_person_id",
    start="pepl_booked_date",
    retention=EDUCATION,
    fields=(
        Field(
            "pepl_pep_id",
            Type.TEXT,
            "Identifier of the plan, one for each meeting",
            sources=_LOCAL,
        ),
        Field(
            "pepl_person_id",
            Type.TEXT,
            "Pupil",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "pepl_booked_date",
            Type.DATE,
            "Date on which the meeting was booked",
            sources=_LOCAL,
        ),
        Field(
            "pepl_meeting_date",
            Type.DATE,
            "Date of the meeting",
            sources=_LOCAL,
        ),
        Field(
            "pepl_returned_date",
            Type.DATE,
            "Date on which the finished plan was returned to the virtual school",
            sources=_LOCAL,
        ),
    ),
)

LOCAL_ATTENDANCE = Table(
    name="local_attendance",
    title="Attendance of a looked after pupil",
    area="education",
    key=(
        "atte_person_id",
        "atte_from_date",
    ),
    entity=("atte_from_date",),
    person="atte_person_id",
    start="atte_from_date",
    end="atte_to_date",
    retention=EDUCATION,
    fields=(
        Field(
            "atte_person_id",
            Type.TEXT,
            "Pupil",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "atte_from_date",
            Type.DATE,
            "First day of the span: a day, a week or a month",
            sources=_LOCAL,
        ),
        Field(
            "atte_to_date",
            Type.DATE,
            "Last day of the span",
            sources=_LOCAL,
        ),
        Field(
            "atte_possible_sessions",
            Type.INTEGER,
            "Sessions (half days) that the pupil could attend",
            sources=_LOCAL,
        ),
        Field(
            "atte_attended_sessions",
            Type.INTEGER,
            "Sessions that the pupil attended",
            sources=_LOCAL,
        ),
        Field(
            "atte_authorised_sessions",
            Type.INTEGER,
            "Sessions missed with leave",
            sources=_LOCAL,
        ),
    ),
)

TABLES = (
    LOCAL_VIRTUAL_SCHOOL_ROLL,
    LOCAL_SCHOOL_INSPECTIONS,
    LOCAL_SCHOOL_TERMS,
    LOCAL_EDUCATION_PLANS,
    LOCAL_ATTENDANCE,
)
