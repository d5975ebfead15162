"""Reading one category text: the order in which code, label, words and letter decide."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sightline.intake.understanding.codes_inside import Sign, code_inside, numbered, whole_code
from sightline.intake.understanding.dressing import undressed
from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.intake.understanding.words import unhumped, without_letter, words

# What programs write for an empty cell.
_NO_VALUE = {("nan",), ("null",), ("nat",), ("undefined",)}
_NUMBER_IN_FRONT = re.compile(r"\W*\d+\W+")
_LETTERS = re.compile(r"[a-z]{3}", re.IGNORECASE)
_LETTER = re.compile(r"\s*\(?([a-z])\s*[).:]?\s*", re.IGNORECASE)

BLANK = "blank"
CODE = "code inside the text"
LABEL = "label"
SYNONYM = "synonym"
LETTER = "letter"
NOT_UNDERSTOOD = "not understood"


@dataclass(frozen=True, slots=True)
class Understood:
    """What a category text means.

    ``code`` is a code of the field's list, or None where the text does not tell it. ``group`` is
    the wider category of Annex A, known without a code when the text tells only the group
    ("White"). ``how`` names what decided: "code inside the text", "label", "synonym", "letter",
    "blank" or "not understood"; with the last two both others are None.
    """

    code: str | None
    group: str | None
    how: str


def _understood(answer: str, how: str, vocabulary: Vocabulary) -> Understood:
    if answer.startswith("="):
        return Understood(None, answer[1:], how)
    return Understood(answer, vocabulary.codes.code(answer).group, how)


def _by_text(text: str, vocabulary: Vocabulary) -> Understood | None:
    by_words = vocabulary.by_words(without_letter(text))
    spoken = None if by_words is None else _understood(by_words, SYNONYM, vocabulary)
    for candidate in (text, without_letter(text)):
        answer = vocabulary.by_label(candidate) or vocabulary.by_cut_label(candidate)
        if answer is not None:
            label = _understood(answer, LABEL, vocabulary)
            # A group's own wording may still be the usual words for one code ("Not in touch").
            finer = label.code is None and spoken is not None and spoken.group == label.group
            return spoken if finer and spoken is not None else label
    if spoken is not None:
        return spoken
    answer = vocabulary.by_content(text)
    return None if answer is None else _understood(answer, LABEL, vocabulary)


def _both(sign: Sign, text: Understood, written: str, vocabulary: Vocabulary) -> Understood:
    """Choose between a code in the text and the words beside it.

    Where they agree on the group the more exact one stays, the code before the words. A bare
    number loses to words: it may be a council's own numbering ("1. Unsuitable").
    """
    code = _understood(sign.answer, CODE, vocabulary)
    # Two codes may share a label or the sense of one: the one that is written is meant.
    label = None if code.code is None else vocabulary.codes.code(code.code).label
    if text.code is not None and vocabulary.codes.code(text.code).label == label:
        return code
    if label is not None and words(label) == words(_NUMBER_IN_FRONT.sub("", written)):
        return code
    weak = sign.number or sign.word or code.code in vocabulary.weak
    if code.group is not None and code.group == text.group:
        return code if code.code is not None and not sign.number else text
    return text if weak else code


def _by_letter(text: str, letters: tuple[str, ...]) -> str | None:
    match = _LETTER.fullmatch(text)
    if match is None:
        return None
    position = ord(match.group(1).lower()) - ord("a")
    return letters[position] if position < len(letters) else None


def _read(text: str, vocabulary: Vocabulary) -> Understood | None:
    whole = whole_code(text, vocabulary)
    if whole is not None:
        return _understood(whole, CODE, vocabulary)
    sign = code_inside(text, vocabulary)
    by_text = _by_text(text, vocabulary)
    if sign is not None and by_text is not None:
        return _both(sign, by_text, text, vocabulary)
    # A bare number beside words that say nothing may be a council's own: no guess.
    if sign is not None and not (sign.number and _LETTERS.search(text)):
        return _understood(sign.answer, CODE, vocabulary)
    if by_text is not None:
        return by_text
    number = numbered(text, vocabulary)
    if number is not None:
        return _understood(number, CODE, vocabulary)
    beginning = vocabulary.by_beginning(text)
    if beginning is not None:
        return _understood(beginning, SYNONYM, vocabulary)
    letter = _by_letter(text, vocabulary.letters)
    if letter is not None:
        return _understood(letter, LETTER, vocabulary)
    return None


def read(text: str, vocabulary: Vocabulary) -> Understood:
    """Return what ``text`` means in ``vocabulary``. Never raises."""
    # A list may have a sign for a code: it is no blank there.
    exact = vocabulary.spelt.get(text.strip().casefold())
    if exact is not None:
        return _understood(exact, CODE, vocabulary)
    if not any(character.isalnum() for character in text) or words(text) in _NO_VALUE:
        return Understood(None, None, BLANK)
    bare = undressed(text, vocabulary.meant)
    # What is left when the dressing is off comes first, with the humps of a text written as one
    # word apart; then the text as it stands.
    for candidate in dict.fromkeys((unhumped(bare), bare, text)):
        found = _read(candidate, vocabulary)
        if found is not None:
            return found
    return Understood(None, None, NOT_UNDERSTOOD)


def faults(vocabularies: Mapping[str, Vocabulary]) -> list[str]:
    """Return the faults of ``vocabularies``: answers that no code or group of the list has."""
    return [
        f"{name}: {answer}"
        for name, vocabulary in vocabularies.items()
        for answer in (
            *(rule[0] for rule in vocabulary.rules),
            *vocabulary.old.values(),
            *vocabulary.numbering.values(),
            *vocabulary.letters,
        )
        if answer not in vocabulary.codes
        and answer[1:] not in (*vocabulary.codes.groups, *vocabulary.extra_groups)
    ]
