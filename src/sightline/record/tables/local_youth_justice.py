"""Feeds of the youth justice service: police, court, health, restorative justice and learning."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CHILD_RECORD
from sightline.record.tables.feed import FEED, feed_fields

_PERSON = "ssd_person.pers_person_id"


_field = feed_fields(P.SPECIAL)


def _person(name: str, meaning: str) -> Field:
    return Field(name, Type.TEXT, meaning, None, FEED, P.IDENTIFIER, references=_PERSON)


LOCAL_YOUTH_JUSTICE_POLICE = Table(
    name="local_youth_justice_police",
    title="Arrest or voluntary attendance",
    area="youth_justice",
    key=("yjpo_event_id",),
    entity=("yjpo_event_id",),
    person="yjpo_person_id",
    start="yjpo_date",
    retention=CHILD_RECORD,
    fields=(
        _field("yjpo_event_id", Type.TEXT, "Identifier of the event", personal=P.NONE),
        _person("yjpo_person_id", "Child"),
        _field("yjpo_date", Type.DATE, "Day of the arrest or attendance"),
        _field("yjpo_kind", Type.CODE, "Arrest or voluntary attendance", "police_attendance"),
    ),
)

LOCAL_YOUTH_JUSTICE_OUTCOMES = Table(
    name="local_youth_justice_outcomes",
    title="Caution, sentence or remand of a child",
    area="youth_justice",
    key=("yjou_outcome_id",),
    entity=("yjou_outcome_id",),
    person="yjou_person_id",
    start="yjou_outcome_date",
    retention=CHILD_RECORD,
    fields=(
        _field("yjou_outcome_id", Type.TEXT, "Identifier of the outcome", personal=P.NONE),
        _person("yjou_person_id", "Child"),
        _field("yjou_offence_date", Type.DATE, "Day of the offence"),
        _field("yjou_outcome_date", Type.DATE, "Day of the caution, sentence or remand"),
        _field("yjou_outcome", Type.CODE, "What it was", "youth_justice_outcome"),
        _field(
            "yjou_first",
            Type.FLAG,
            "Whether it is the child's first caution or conviction ever, by the national computer",
        ),
        _field(
            "yjou_released_date",
            Type.DATE,
            "Day of release from custody: the start of the follow-up after a custodial sentence",
        ),
    ),
)

LOCAL_YOUTH_JUSTICE_ASSESSMENTS = Table(
    name="local_youth_justice_assessments",
    title="Speech and language assessment, or formulation, of a child in youth justice",
    area="youth_justice",
    key=("yjas_assessment_id",),
    entity=("yjas_assessment_id",),
    person="yjas_person_id",
    start="yjas_date",
    retention=CHILD_RECORD,
    fields=(
        _field("yjas_assessment_id", Type.TEXT, "Identifier of the assessment", personal=P.NONE),
        _person("yjas_person_id", "Child"),
        _field("yjas_date", Type.DATE, "Day on which it was completed"),
        _field("yjas_kind", Type.CODE, "Kind of assessment", "youth_justice_assessment"),
        _field("yjas_need", Type.CODE, "Speech, language and communication need", "language_need"),
        _field("yjas_percentile", Type.NUMBER, "Percentile of the language score, 0 to 100"),
        _field("yjas_review_date", Type.DATE, "Day of the last review meeting of a formulation"),
    ),
)

LOCAL_RESTORATIVE_JUSTICE = Table(
    name="local_restorative_justice",
    title="Victim on the restorative justice log",
    area="youth_justice",
    key=("rejo_entry_id",),
    entity=("rejo_entry_id",),
    start="rejo_opened_date",
    end="rejo_closed_date",
    retention=CHILD_RECORD,
    fields=(
        _field("rejo_entry_id", Type.TEXT, "Identifier of the victim's entry; no name"),
        _field("rejo_opened_date", Type.DATE, "Day on which the victim was referred"),
        _field("rejo_closed_date", Type.DATE, "Day on which the work ended; empty while open"),
        _field("rejo_victim", Type.CODE, "Who was harmed", "restorative_victim"),
        _field("rejo_conference_date", Type.DATE, "Day of the conference, where one was held"),
        _field("rejo_form", Type.CODE, "Form of the conference", "conference_form", P.CASE),
    ),
)

LOCAL_LEARNING_REVIEWS = Table(
    name="local_learning_reviews",
    title="Child in a learning review of youth justice",
    area="youth_justice",
    key=("lere_review_id", "lere_person_id"),
    entity=("lere_review_id",),
    person="lere_person_id",
    start="lere_date",
    retention=CHILD_RECORD,
    fields=(
        _field("lere_review_id", Type.TEXT, "Identifier of the review", personal=P.NONE),
        _person("lere_person_id", "Child it is about"),
        _field("lere_date", Type.DATE, "Day on which it was decided to hold one", personal=P.CASE),
        _field("lere_kind", Type.CODE, "Kind of review", "learning_review", P.CASE),
        _field("lere_completed_date", Type.DATE, "Day on which it was completed", personal=P.CASE),
    ),
)

TABLES = (
    LOCAL_YOUTH_JUSTICE_POLICE,
    LOCAL_YOUTH_JUSTICE_OUTCOMES,
    LOCAL_YOUTH_JUSTICE_ASSESSMENTS,
    LOCAL_RESTORATIVE_JUSTICE,
    LOCAL_LEARNING_REVIEWS,
)
