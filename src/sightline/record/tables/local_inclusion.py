"""Feeds of exclusions, children missing out on education, and education at home."""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import EDUCATION

_LOCAL = ("Local feed",)

LOCAL_EXCLUSIONS = Table(
    name="local_exclusions",
    title="Exclusion from school",
    area="education",
    key=("excl_exclusion_id",),
    entity=("excl_exclusion_id",),
    person="excl_person_id",
    start="excl_start_date",
    retention=EDUCATION,
    fields=(
        Field(
            "excl_exclusion_id",
            Type.TEXT,
            "Identifier of the exclusion",
            sources=_LOCAL,
        ),
        Field(
            "excl_person_id",
            Type.TEXT,
            "Pupil",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "excl_kind",
            Type.CODE,
            "Permanent, or a suspension (fixed term)",
            codes="exclusion_kind",
            sources=_LOCAL,
        ),
        Field(
            "excl_start_date",
            Type.DATE,
            "First day of the exclusion",
            sources=_LOCAL,
        ),
        Field(
            "excl_sessions",
            Type.INTEGER,
            "Sessions (half days) of a suspension",
            sources=_LOCAL,
        ),
        Field(
            "excl_phase",
            Type.CODE,
            "Kind of school",
            codes="school_phase",
            sources=_LOCAL,
        ),
        Field(
            "excl_school_urn",
            Type.TEXT,
            "Unique reference number of the school",
            sources=_LOCAL,
        ),
        Field(
            "excl_reason",
            Type.TEXT,
            "Reason, as the return gives it",
            sources=_LOCAL,
        ),
        Field(
            "excl_withdrawn_date",
            Type.DATE,
            "Date on which it was withdrawn or overturned",
            sources=_LOCAL,
        ),
    ),
)

LOCAL_MISSING_EDUCATION = Table(
    name="local_missing_education",
    title="Child missing out on education",
    area="education",
    key=("cmoe_cmoe_id",),
    entity=("cmoe_cmoe_id",),
    person="cmoe_person_id",
    start="cmoe_start_date",
    end="cmoe_end_date",
    retention=EDUCATION,
    fields=(
        Field(
            "cmoe_cmoe_id",
            Type.TEXT,
            "Identifier of the entry on the register",
            sources=_LOCAL,
        ),
        Field(
            "cmoe_person_id",
            Type.TEXT,
            "Child missing out on education",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cmoe_start_date",
            Type.DATE,
            "First day without full-time education",
            sources=_LOCAL,
        ),
        Field(
            "cmoe_end_date",
            Type.DATE,
            "Day on which it ended; empty while it lasts",
            sources=_LOCAL,
        ),
        Field(
            "cmoe_reason",
            Type.TEXT,
            "Why the child misses out",
            sources=_LOCAL,
        ),
        Field(
            "cmoe_end_reason",
            Type.CODE,
            "How it ended",
            codes="missing_education_end",
            sources=_LOCAL,
        ),
    ),
)

LOCAL_MISSING_EDUCATION_REVIEWS = Table(
    name="local_missing_education_reviews",
    title="Review by the group on children missing out on education",
    area="education",
    key=("cmor_review_id",),
    entity=("cmor_review_id",),
    person="cmor_person_id",
    start="cmor_meeting_date",
    retention=EDUCATION,
    fields=(
        Field(
            "cmor_review_id",
            Type.TEXT,
            "Identifier of the review",
            sources=_LOCAL,
        ),
        Field(
            "cmor_person_id",
            Type.TEXT,
            "Child who was discussed",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cmor_meeting_date",
            Type.DATE,
            "Date of the meeting",
            sources=_LOCAL,
        ),
        Field(
            "cmor_rag",
            Type.CODE,
            "Red, amber or green",
            codes="missing_education_rag",
            sources=_LOCAL,
        ),
        Field(
            "cmor_closed",
            Type.FLAG,
            "Whether the group closed the case at this meeting",
            sources=_LOCAL,
        ),
    ),
)

LOCAL_HOME_EDUCATION = Table(
    name="local_home_education",
    title="Child educated at home by choice",
    area="education",
    key=("ehed_ehe_id",),
    entity=("ehed_ehe_id",),
    person="ehed_person_id",
    start="ehed_start_date",
    end="ehed_end_date",
    retention=EDUCATION,
    fields=(
        Field(
            "ehed_ehe_id",
            Type.TEXT,
            "Identifier of the entry on the register",
            sources=_LOCAL,
        ),
        Field(
            "ehed_person_id",
            Type.TEXT,
            "Child educated at home",
            sources=_LOCAL,
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "ehed_start_date",
            Type.DATE,
            "Date of registration",
            sources=_LOCAL,
        ),
        Field(
            "ehed_end_date",
            Type.DATE,
            "Date on which home education ended; empty while it lasts",
            sources=_LOCAL,
        ),
        Field(
            "ehed_reason",
            Type.TEXT,
            "Reason given by the parents",
            sources=_LOCAL,
        ),
    ),
)

TABLES = (
    LOCAL_EXCLUSIONS,
    LOCAL_MISSING_EDUCATION,
    LOCAL_MISSING_EDUCATION_REVIEWS,
    LOCAL_HOME_EDUCATION,
)
