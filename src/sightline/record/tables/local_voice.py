"""Feeds of what people say: surveys, complaints, advocacy and independent visitors."""

from sightline.record.model import Field, Table, Type
from sightline.record.model import Personal as P
from sightline.record.retention import CARE_RECORD, CHILD_RECORD, QUALITY
from sightline.record.tables.feed import FEED, feed_fields

_PERSON = "ssd_person.pers_person_id"


_field = feed_fields(P.CASE)


def _person(name: str, meaning: str) -> Field:
    return Field(name, Type.TEXT, meaning, None, FEED, P.IDENTIFIER, references=_PERSON)


LOCAL_SURVEY_ANSWERS = Table(
    name="local_survey_answers",
    title="Answer to a question of a survey",
    area="voice",
    key=("suan_answer_id",),
    entity=("suan_answer_id",),
    # Only where the council itself knows whom the answer is about: a respondent is not a child.
    person="suan_person_id",
    start="suan_date",
    retention=QUALITY,
    fields=(
        _field("suan_answer_id", Type.TEXT, "Identifier of the answer", personal=P.NONE),
        _field("suan_survey", Type.CODE, "Which survey", "survey", P.NONE),
        _field("suan_round", Type.TEXT, "Which round of it, such as 2021-06", personal=P.NONE),
        _field("suan_question", Type.CODE, "Which question", "survey_question", P.NONE),
        _field("suan_date", Type.DATE, "Day on which it was answered"),
        _field(
            "suan_respondent_id",
            Type.TEXT,
            "Made-up identifier of who answers, the same within a round; never a name, and never "
            "a child's identifier",
        ),
        _person("suan_person_id", "Child whom the answer is about, where the survey asks"),
        _field(
            "suan_answer",
            Type.CODE,
            "The answer; empty where the question was skipped",
            "survey_answer",
        ),
    ),
)

LOCAL_COMPLAINTS = Table(
    name="local_complaints",
    title="Complaint",
    area="voice",
    key=("comp_complaint_id",),
    entity=("comp_complaint_id",),
    person="comp_person_id",
    start="comp_received_date",
    retention=CHILD_RECORD,
    fields=(
        _field("comp_complaint_id", Type.TEXT, "Identifier of the complaint", personal=P.NONE),
        _person("comp_person_id", "Child it is about, where it is about one"),
        _field("comp_received_date", Type.DATE, "Day it was received: day 0 of stage 1"),
        _field("comp_about", Type.CODE, "What it is about", "complaint_about"),
        _field("comp_team", Type.TEXT, "Team it is about", personal=P.NONE),
        _field("comp_stage1_answered_date", Type.DATE, "Day of the answer at stage 1"),
        _field("comp_stage1_outcome", Type.CODE, "Outcome of stage 1", "complaint_outcome"),
        _field("comp_stage2_start_date", Type.DATE, "Day 0 of the investigation at stage 2"),
        _field("comp_stage2_answered_date", Type.DATE, "Day of the answer at stage 2"),
        _field("comp_stage2_outcome", Type.CODE, "Outcome of stage 2", "complaint_outcome"),
        _field("comp_panel_request_date", Type.DATE, "Day on which a review panel was asked for"),
        _field("comp_panel_date", Type.DATE, "Day on which the review panel met"),
        _field("comp_panel_outcome", Type.CODE, "Outcome of the panel", "complaint_outcome"),
        _field("comp_withdrawn_date", Type.DATE, "Day on which it was withdrawn"),
        _field("comp_learning_date", Type.DATE, "Day on which a lesson for practice was recorded"),
    ),
)

LOCAL_ADVOCACY_EPISODES = Table(
    name="local_advocacy_episodes",
    title="Episode of advocacy",
    area="voice",
    key=("adep_episode_id",),
    entity=("adep_episode_id",),
    person="adep_person_id",
    start="adep_start_date",
    end="adep_end_date",
    retention=CHILD_RECORD,
    fields=(
        _field("adep_episode_id", Type.TEXT, "Identifier of the episode", personal=P.NONE),
        _person("adep_person_id", "Child or young person who has the advocate"),
        _field("adep_start_date", Type.DATE, "Day on which it began"),
        _field("adep_end_date", Type.DATE, "Day on which it ended; empty while it lasts"),
        _field("adep_reason", Type.CODE, "What it is for", "advocacy_reason"),
        _field("adep_feedback_date", Type.DATE, "Day on which the young person was asked"),
        _field("adep_rating", Type.CODE, "Their rating of the service", "advocacy_rating"),
        _field("adep_recommend", Type.FLAG, "Whether they would recommend it"),
    ),
)

LOCAL_INDEPENDENT_VISITORS = Table(
    name="local_independent_visitors",
    title="Match with an independent visitor",
    area="voice",
    key=("invi_match_id",),
    entity=("invi_match_id",),
    person="invi_person_id",
    start="invi_asked_date",
    end="invi_ended_date",
    retention=CARE_RECORD,
    fields=(
        _field("invi_match_id", Type.TEXT, "Identifier of the request or match", personal=P.NONE),
        _person("invi_person_id", "Young person in care"),
        _field("invi_asked_date", Type.DATE, "Day on which a visitor was asked for"),
        _field("invi_matched_date", Type.DATE, "Day of the match; empty while they wait"),
        _field("invi_ended_date", Type.DATE, "Day on which the match or the request ended"),
        _field("invi_out_of_county", Type.FLAG, "Whether the young person lives out of county"),
        _field("invi_feedback_date", Type.DATE, "Day on which they were last asked about it"),
        _field("invi_satisfied", Type.FLAG, "Whether they are satisfied with the match"),
    ),
)

TABLES = (
    LOCAL_SURVEY_ANSWERS,
    LOCAL_COMPLAINTS,
    LOCAL_ADVOCACY_EPISODES,
    LOCAL_INDEPENDENT_VISITORS,
)
