"""What a yes-or-no column asks, where councils answer it in words of its subject.

One wording answers two questions differently: "NFA" is *yes* to "Referral NFA?" and *no* to
whether an assessment found that support is needed. Each question has words of its own in front
of those that mean yes or no everywhere. ``test_questions.py`` pins them.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from sightline.intake.understanding.engine import Understood, read
from sightline.intake.understanding.people import DISABILITY, YES_NO
from sightline.intake.understanding.vocabulary import Rule, Vocabulary
from sightline.record.codes import CODE_LISTS

# An answer that is said first and marked off counts, whatever explains it: "No - NFA". Without
# the mark it may be a part of the words ("No further action").
_SAID = re.compile(r"\W*(yes|no|y|n|true|false)\s*[-\u2013\u2014:;,(\[]", re.IGNORECASE)
_NOT_KNOWN = ("U", "unknown*, not_known, not_recorded, not_stated, not_yet, not_applic*")
_FLAGS = {"Yes": "Y", "No": "N", "Unknown": "U"}


def _asked(*rules: Rule) -> Vocabulary:
    return Vocabulary(
        CODE_LISTS["yes_no"],
        rules=(_NOT_KNOWN, *rules, *YES_NO.rules),
        # "NFA" is a word here: what it answers is in the rules of the question.
        old={sign: flag for sign, flag in YES_NO.old.items() if sign != "NFA"},
        letters=YES_NO.letters,
    )


def _flag(answer: str) -> str:
    group = DISABILITY.codes.code(answer).group
    return _FLAGS[group or "Unknown"]


QUESTIONS: Mapping[str, Vocabulary] = {
    "referral_nfa": _asked(
        ("N", "not_nfa, not_closed"),
        ("Y", "nfa, no_further_action, no_action, closed"),
        ("N", "progress*, proceed*, assess*, strategy_disc*, s47"),
    ),
    "requires_support": _asked(
        ("N", "^_no, ^_not, nfa, no_further_action, no_action, not_requir*, not_in_need, closed"),
        (
            "Y",
            "requir*, cin, child_in_need, children_in_need, child_protection, cp, cpp, s17, s47, "
            "support*, looked_after",
        ),
    ),
    "icpc_unnecessary": _asked(
        (
            "Y",
            "unnecessary, not_necessary, not_requir*, not_need*, no_icpc, no_conference, not_held, "
            "no_initial_conf*",
        ),
        ("N", "requir*, necessary, need*, held, proceed*, progress*, convened, arranged, booked"),
    ),
    "icpc_plan": _asked(
        ("N", "^_no, no_plan, no_cp*, not_*, cin_plan, child_in_need, children_in_need"),
        ("Y", "cp_plan, protection_plan, cpp, plan_made, registered, subject_to"),
    ),
    "uasc": _asked(
        ("N", "^_no, not_uasc, non_uasc, not_unaccompan*"),
        ("Y", "uasc, unaccompan*, asylum*"),
    ),
    "emergency_protection": _asked(
        ("N", "^_no, ^_not, none"),
        ("Y", "emergency_prot*, police_prot*, police_power*, ppo"),
    ),
    "fostering_for_adoption": _asked(
        ("N", "^_no, not_*, adoption_only, adopt*_only"),
        ("Y", "ffa, foster*, concurrent*, early_permanence"),
    ),
    # An interview that was declined was offered, and one that was not offered not accepted.
    "return_interview_offered": _asked(
        ("N", "not_offer*, no_offer*, not_been_offer*"),
        ("Y", "offer*, accept*, declin*, refus*, complet*"),
    ),
    "return_interview_accepted": _asked(
        ("N", "declin*, refus*, not_accept*, did_not*, didnt*, not_offer*, not_want*"),
        ("Y", "accept*, complet*"),
    ),
    "disability": Vocabulary(
        CODE_LISTS["yes_no"],
        rules=tuple((_flag(answer), phrases) for answer, phrases in DISABILITY.rules),
        old={
            **YES_NO.old,
            **{sign: _flag(answer) for sign, answer in DISABILITY.old.items()},
        },
        letters=YES_NO.letters,
    ),
}


@lru_cache(maxsize=65_536)
def understand_answer(question: str | None, text: str) -> Understood:
    """Return what ``text`` answers to ``question`` (a key of ``QUESTIONS``): Y, N or U.

    None is a question of which nothing is known but that it is answered with yes or no. Like
    ``understand``, no text makes it raise.

    Raises:
        KeyError: no question has that name.
    """
    vocabulary = YES_NO if question is None else QUESTIONS[question]
    said = _SAID.match(text)
    return read(text if said is None else said.group(1), vocabulary)
