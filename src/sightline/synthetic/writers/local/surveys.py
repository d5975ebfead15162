"""Answers to surveys: families, parents, care leavers, young people and employees."""

from collections.abc import Mapping
from typing import NamedTuple

from sightline.record.tables.local_voice import LOCAL_SURVEY_ANSWERS
from sightline.synthetic.streams import Choice
from sightline.synthetic.writers.local.drawn import (
    Children,
    Drawn,
    drawn,
    in_care_or_on_a_plan,
    open_cases,
)
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_SURVEY_ANSWERS,)


class _Survey(NamedTuple):
    """A survey: how many answer in a year, in which months, and what they say.

    The answers are of the Dorset pack; ``children`` is the share about a child who is known.
    """

    name: str
    prefix: str
    a_year: float
    months: tuple[int, ...]
    children: float
    questions: Mapping[str, Choice[str]]


def _yes(share: float) -> Choice[str]:
    return Choice({"yes": share, "no": 1 - share})


def _three(first: str, a: float, second: str, b: float, third: str, c: float) -> Choice[str]:
    return Choice({first: a, second: b, third: c})


_SURVEYS = (
    _Survey(
        "feedback", "SF", 480, tuple(range(1, 13)), 0.6,
        {
            "fb_talk": _three("yes", 52, "sometimes", 13, "no", 31),
            "fb_involved": _three("yes", 46, "sometimes", 15, "no", 32),
            "fb_contact": _three("about_right", 58, "too_much", 3, "too_little", 35),
            "fb_did_what_said": _three("yes", 52, "sometimes", 19, "no", 29),
            "fb_difference": _three("better", 39, "same", 35, "worse", 26),
        },
    ),
    _Survey(
        "conferences", "SC", 60, (2, 5, 8, 11), 0.5,
        {
            "conf_clear_info": _yes(0.88), "conf_able_to_talk": _yes(0.88),
            "conf_listened": _yes(0.79), "conf_involved": _yes(0.64),
            "conf_difference": _yes(0.58),
        },
    ),
    _Survey("virtual_conferences", "SV", 58, (1, 7), 0.5, {"conf_virtual": _yes(0.8)}),
    _Survey(
        "care_leavers", "SL", 60, (4,), 0.0,
        {
            "cl_know_worker": _yes(0.96), "cl_same_worker": _yes(0.72),
            "cl_easy_contact": Choice({"all": 55, "most": 33, "some": 10, "none": 2}),
            "cl_trust_worker": Choice({"all": 60, "most": 32, "some": 6, "none": 2}),
            "cl_workers_year": _three("one", 68, "two", 20, "three_plus", 12),
        },
    ),
    _Survey(
        "youth_justice", "SY", 46, (3, 6, 9, 12), 0.0,
        dict.fromkeys(
            ("yj_q5", "yj_q6", "yj_q7"), Choice({"1": 1, "2": 3, "3": 12, "4": 40, "5": 44})
        ),
    ),
    _Survey(
        "summer", "SS", 90, (8,), 0.0,
        {
            "summer_rating": Choice({"2": 1, "3": 6, "4": 25, "5": 68}),
            "summer_difference": _three("real_difference", 80, "some_difference", 19,
                                        "no_difference", 1),
        },
    ),
    _Survey(
        "employees", "SE", 320, (5, 11), 0.0,
        {
            "emp_took_part": _yes(0.62),
            "emp_recommend": _three("yes", 66, "sometimes", 20, "no", 14),
        },
    ),
)  # fmt: skip


def write(feed: Feed) -> None:
    """Add the answers of every survey."""
    children = {
        "feedback": Children(feed, open_cases),
        "conferences": Children(feed, in_care_or_on_a_plan),
        "virtual_conferences": Children(feed, in_care_or_on_a_plan),
    }
    for survey in _SURVEYS:
        season = dict.fromkeys(range(1, 13), 0.0)
        season |= dict.fromkeys(survey.months, 12 / len(survey.months))
        for event in drawn(feed, survey.prefix, survey.a_year, season):
            child = None
            if survey.children and event.rng.chance(survey.children):
                child = children[survey.name].on(event)
            _answers(feed, survey, event, child)


def _answers(feed: Feed, survey: _Survey, event: Drawn, child: str | None) -> None:
    """Add the answers of one respondent: a few questions are skipped, one or two said twice."""
    rng = event.rng
    took_part = True
    for question, choice in survey.questions.items():
        answer: str | None = rng.draw(choice)
        if question == "emp_took_part":
            took_part = answer == "yes"
        elif not took_part or rng.chance(0.04):
            answer = None
        twice = feed.flaws.falls(feed.flaws.rates.duplicates, "answer", event.key, question)
        for number in range(1 + twice):
            feed.rows.add(
                "local_survey_answers",
                "suan",
                answer_id=f"{event.key}-{question}{'-again' * number}",
                survey=survey.name,
                round=f"{event.day:%Y-%m}",
                question=question,
                date=event.day,
                respondent_id=event.key,
                person_id=child,
                answer=answer,
            )
