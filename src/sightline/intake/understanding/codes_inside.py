"""Finding a code inside a text: ``N1 - Abuse or neglect``, ``Adopted [E11]``, ``(CS) 3A``."""

import re
from dataclasses import dataclass

from sightline.intake.understanding.vocabulary import Vocabulary

_TOKEN = re.compile(r"[A-Za-z0-9]+")
_OPENING = "([{'‘’\"“"
_LISTS = (")", ".")
_SUFFIX = re.compile(r"[A-Z]{1,2}\d?|0\d")
# What may stand before a code: the name of the list or of the return it is from.
_NOISE = frozenset(
    {"CS", "CIN", "CLA", "LAC", "CPP", "CP", "CODE", "DNU", "IN"}
    | {"CHILD", "CHILDS", "CHILDREN", "CHILDRENS"}
)
_LONGEST_LEAD = 3
# A code of Sightline's own that is spelt as a word (RELEVANT, OTHER) is no sign among words.
_WORD = 5
# "N 1" and "RC-7": the letters and the number of a code with a gap between them.
_GAP = re.compile(r"(\W*[A-Z]{1,2})[ \u00a0-](\d{1,2}[A-Z]?\b)")
_NOUGHT = re.compile(r"([A-Z]*)0+(\d\w*)")


@dataclass(frozen=True, slots=True)
class Sign:
    """A code that stands in a text: its answer, and whether it is a bare number or a whole word."""

    answer: str
    number: bool
    word: bool


def _answer(token: str, vocabulary: Vocabulary) -> str | None:
    upper = token.upper()
    # A code of letters only is also a word (BOTH, HAND): it counts as a code in capitals.
    if upper.isalpha() and token != upper:
        return None
    answer = _spelt(upper, vocabulary)
    if answer is not None:
        return answer
    # A spreadsheet puts a nought before a number, or a system into a code: "05A", "N01".
    nought = _NOUGHT.fullmatch(upper)
    return None if nought is None else _spelt("".join(nought.groups()), vocabulary)


def _spelt(upper: str, vocabulary: Vocabulary) -> str | None:
    if upper in vocabulary.codes:
        return upper
    if upper in vocabulary.old:
        return vocabulary.old[upper]
    if not vocabulary.suffixes:
        return None
    for length in (3, 2, 1):
        code, rest = upper[:length], upper[length:]
        if rest and code[-1].isdigit() and _SUFFIX.fullmatch(rest):
            if code in vocabulary.codes:
                return code
            if code in vocabulary.old:
                return vocabulary.old[code]
    return None


def whole_code(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the answer of ``text`` when it is a code and nothing else, in either case."""
    exact = vocabulary.spelt.get(text.strip().casefold())
    if exact is not None:
        return exact
    text = _GAP.sub(r"\1\2", text, count=1)
    tokens = _TOKEN.findall(text)
    if len(tokens) == 2 and len(tokens[0]) == 1 and re.match(r"\W*[A-Za-z]\s*[).]", text):
        tokens = tokens[1:]
    if len(tokens) != 1:
        return None
    return _answer(tokens[0].upper(), vocabulary)


def code_inside(text: str, vocabulary: Vocabulary) -> Sign | None:
    """Return the code that stands in ``text``, or None.

    A code stands at the start (after a letter of a list or the name of a list), alone in
    brackets or quotes, or at the end; elsewhere it is part of a sentence ("E5 and E6 do not
    apply").
    """
    gap = _GAP.match(text)
    if gap is not None and _spelt("".join(_TOKEN.findall(gap.group())).upper(), vocabulary):
        text = _GAP.sub(r"\1\2", text, count=1)
    found = list(_TOKEN.finditer(text))
    # Several codes, none of them in front: the text speaks of other codes than its own.
    named = sum(
        _answer(match.group(), vocabulary) is not None
        for match in found
        if match.end() - match.start() > 1
    )
    leading = True
    for position, match in enumerate(found):
        token = match.group()
        last = position == len(found) - 1
        before = text[match.start() - 1] if match.start() else ""
        after = text[match.end()] if match.end() < len(text) else ""
        enclosed = before != "" and before in _OPENING and after in ")]}'’‘\"”"
        # ``a)`` in front is a letter of Annex A's list, not a code of one letter.
        listed = (
            leading and len(token) == 1 and after in _LISTS and not (before and before in _OPENING)
        )
        # "N/K" and "N/A" are words, not the code N.
        initial = len(token) == 1 and after in ("/", "&")
        if (leading or enclosed or (last and len(token) > 1 and named == 1)) and not (
            listed or initial
        ):
            answer = _answer(token, vocabulary)
            if answer is not None:
                return Sign(answer, token.isdigit(), len(token) >= _WORD and token.isalpha())
        if token.upper() not in _NOISE and not (token.isupper() and len(token) <= _LONGEST_LEAD):
            leading = leading and (listed or (enclosed and len(token) == 1))
    return None


def numbered(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the answer of a council's own numbering at the start of ``text``, or None."""
    found = vocabulary.local.match(text) if vocabulary.local is not None else None
    return None if found is None else vocabulary.numbering.get(found.group(1).upper())
