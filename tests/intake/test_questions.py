"""Columns answered with yes or no: what the words of a council answer depends on the question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.intake.annex_a import LISTS
from sightline.intake.parts import Kind
from sightline.intake.understanding import QUESTIONS, understand_answer
from sightline.intake.understanding.engine import faults
from sightline.intake.understood import read_category

ANSWERS = (
    ("referral_nfa", "NFA", "Y"),
    ("referral_nfa", "No Further Action", "Y"),
    ("referral_nfa", "Yes - NFA", "Y"),
    ("referral_nfa", "Progress to assessment", "N"),
    ("requires_support", "NFA", "N"),
    ("requires_support", "No further action required", "N"),
    ("requires_support", "No - NFA", "N"),
    ("requires_support", "Yes - CIN plan", "Y"),
    ("requires_support", "Child in need", "Y"),
    ("icpc_unnecessary", "ICPC not required", "Y"),
    ("icpc_unnecessary", "ICPC required", "N"),
    ("icpc_unnecessary", "No - ICPC required", "N"),
    ("icpc_plan", "No plan", "N"),
    ("icpc_plan", "CIN plan", "N"),
    ("icpc_plan", "Child made subject of CP plan", "Y"),
    ("uasc", "UASC", "Y"),
    ("uasc", "Not UASC", "N"),
    ("emergency_protection", "EPO", "Y"),
    ("emergency_protection", "Not subject to EPO", "N"),
    ("fostering_for_adoption", "FFA carer", "Y"),
    ("fostering_for_adoption", "Adoption only", "N"),
    ("return_interview_offered", "Offered - declined", "Y"),
    ("return_interview_offered", "Not offered", "N"),
    ("return_interview_accepted", "Declined", "N"),
    ("return_interview_accepted", "Accepted", "Y"),
    ("disability", "Learning Disability; Autism", "Y"),
    ("disability", "Hearing Impairment", "Y"),
    ("disability", "LD", "Y"),
    ("disability", "No known disability", "N"),
    ("disability", "Not yet recorded", "U"),
    (None, "Yes-See care notes for details", "Y"),
    (None, "N/K", "U"),
)


@pytest.mark.parametrize(("question", "text", "flag"), ANSWERS)
def test_words_answer_the_question_of_their_column(
    question: str | None, text: str, flag: str
) -> None:
    assert understand_answer(question, text).code == flag


@pytest.mark.parametrize("question", [None, *QUESTIONS])
@pytest.mark.parametrize(
    ("text", "flag"),
    [
        *[(text, "Y") for text in ("Y", "Yes", "yes", "TRUE", "1", "1 - Yes", "a) Yes", "Y - Yes")],
        *[(text, "N") for text in ("N", "No", "no", "False", "0", "0 - No", "b. No", "N: No")],
        *[(text, "U") for text in ("Unknown", "Not known", "c) Unknown")],
    ],
)
def test_yes_no_and_unknown_are_the_same_in_every_question(
    question: str | None, text: str, flag: str
) -> None:
    assert understand_answer(question, text).code == flag


@pytest.mark.parametrize("question", [None, *QUESTIONS])
def test_words_of_no_question_are_not_understood(question: str | None) -> None:
    assert understand_answer(question, "purple").how == "not understood"


def test_every_question_answers_with_a_flag_and_is_asked_by_a_column_of_annex_a() -> None:
    assert faults(QUESTIONS) == []
    asked = {c.question for part in LISTS for c in part.columns if c.question is not None}
    assert asked == set(QUESTIONS)
    assert all(c.kind is Kind.FLAG for part in LISTS for c in part.columns if c.question)


def test_one_wording_is_read_by_the_column_that_holds_it() -> None:
    columns = {c.name: c for part in LISTS for c in part.columns}
    assert read_category(columns["nfa"], "NFA").value == "Y"
    assert read_category(columns["requires_support"], "NFA").value == "N"
    assert read_category(columns["disability"], "Autism").value == "Y"


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(KeyError):
        understand_answer("no_such_question", "Yes")


@given(st.sampled_from([None, *QUESTIONS]), st.text(max_size=40))
def test_no_text_makes_it_raise(question: str | None, text: str) -> None:
    assert understand_answer(question, text).code in {None, "Y", "N", "U"}
