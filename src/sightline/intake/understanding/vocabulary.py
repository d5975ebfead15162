"""How one field's texts are read: its codes, old codes, letters and ordered rules of words.

A rule is an answer and the phrases that mean it, separated by commas. A phrase holds when every
word in it is in the text, in any order. In a phrase ``word*`` is any word that begins so,
``two_words`` must stand together, ``^_word`` must be the first, and ``!word`` must not be there.
The first rule that holds decides, so the order of the rules is their priority.

An answer is a code of the list, or ``=Group`` where the text tells the group and not the code.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sightline.intake.understanding.spelling import Speller
from sightline.intake.understanding.wordings import WORDINGS
from sightline.intake.understanding.words import singular, words
from sightline.record.codes import CodeList

Rule = tuple[str, str]
_Piece = str | re.Pattern[str]
_Phrase = tuple[tuple[_Piece, bool], ...]
# Spreadsheets and case systems cut texts at 30, 31 or 50 characters.
_CUT_AT = 25
# Words that tell no label from another.
_LIGHT = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "that"}
    | {"the", "their", "to", "was", "with"}
)


def _phrase(written: str) -> _Phrase:
    parts: list[tuple[_Piece, bool]] = []
    for part in written.split():
        wanted = not part.startswith("!")
        part = part.lstrip("!")
        ending = "" if part.endswith("*") else " "
        *whole, last = part.split("_")
        last = last[:-1] if part.endswith("*") else singular(last)
        piece = " " + " ".join([*map(_piece, whole), last]) + ending
        # A plain piece is looked for with ``in``; only a stem inside needs a pattern.
        inner = "*" in piece
        parts.append((re.compile(piece.replace("*", r"\w*")) if inner else piece, wanted))
    return tuple(parts)


def _singular(text: str) -> tuple[str, ...]:
    return tuple([singular(word) for word in words(text)])


def _spaced(spoken: tuple[str, ...]) -> str:
    return " ^ " + " ".join(spoken) + " "


def _piece(word: str) -> str:
    """One word of a phrase as it stands in a text, whose words are singular."""
    return word if word.endswith("*") else singular(word)


def _found(piece: _Piece, spaced: str) -> bool:
    return piece in spaced if isinstance(piece, str) else piece.search(spaced) is not None


def compiled(rules: tuple[Rule, ...]) -> tuple[tuple[str, _Phrase], ...]:
    """Return each phrase of ``rules`` with its answer, in order, as pieces of text to look for."""
    return tuple(
        (answer, _phrase(written)) for answer, phrases in rules for written in phrases.split(",")
    )


@dataclass(frozen=True)
class Vocabulary:
    """The vocabulary of one field.

    ``old`` holds codes no longer in the list (or a council's own) and their answers; they count
    only when they are the whole text or stand where a code stands. ``letters`` are the answers
    in the order of Annex A's own letters. ``local`` finds a council's numbering at the start of
    a text, and its first group is looked up in ``numbering``: numberings differ, so the words
    beside one always win over it. ``weak`` are the codes that lose to words which say something
    else, because councils use the same signs for lists of their own ("7 - Police") or because
    they changed their meaning; every other code wins over words. ``suffixes`` allows a council's
    finer letters after a code (``N1SC``, ``U4a``), and ``abbreviations`` a text that is the
    beginning of words with one meaning (``HOSP``). ``extra_groups`` are groups without a code.
    """

    codes: CodeList
    rules: tuple[Rule, ...] = ()
    old: Mapping[str, str] = field(default_factory=dict)
    letters: tuple[str, ...] = ()
    local: re.Pattern[str] | None = None
    numbering: Mapping[str, str] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()
    suffixes: bool = False
    abbreviations: bool = False
    extra_groups: tuple[str, ...] = ()

    @cached_property
    def spelt(self) -> dict[str, str]:
        """The codes of the list as they are spelt, without case."""
        return {code.code.casefold(): code.code for code in self.codes.codes}

    @cached_property
    def labels(self) -> dict[tuple[str, ...], str]:
        """The words of each label, and of each group, with their answer."""
        found = {}
        for group in self.codes.groups:
            members = [code.code for code in self.codes.codes if code.group == group]
            found[_singular(group)] = members[0] if len(members) == 1 else f"={group}"
        for spelt, wording in WORDINGS.get(self.codes.name, {}).items():
            found[_singular(wording)] = spelt
        # Two codes may share a label (sex of two returns): the first, the newer, is meant.
        for code in reversed(self.codes.codes):
            found[_singular(code.label)] = code.code
        return found

    @cached_property
    def _spoken_labels(self) -> tuple[tuple[str, str], ...]:
        return tuple((" ".join(words(code.label)), code.code) for code in self.codes.codes)

    @cached_property
    def phrases(self) -> tuple[tuple[str, _Phrase], ...]:
        """The rules, ready to be looked for."""
        return compiled(self.rules)

    @cached_property
    def speller(self) -> Speller:
        """The speller of this vocabulary: the words of its rules and of its labels."""
        known = {word for label in self.labels for word in label}
        stems = set()
        for _, phrases in self.rules:
            for part in re.split(r"[\s,]+", phrases):
                for word in part.lstrip("!").split("_"):
                    if word.endswith("*"):
                        stems.add(word[:-1])
                        known.add(word[:-1])
                    else:
                        known.add(singular(word))
        return Speller(known, stems)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The words and the codes of this vocabulary, in lower case."""
        return self.speller.known | self.spelt.keys()

    def by_label(self, text: str) -> str | None:
        """Return the answer of the label that ``text`` is, misspelt or not, or None."""
        plain = _singular(text)
        answer = self.labels.get(plain)
        return answer if answer is not None else self.labels.get(self._corrected(plain))

    def by_cut_label(self, text: str) -> str | None:
        """Return the answer of the one label that begins with ``text``, which was cut, or None."""
        begun = " ".join(words(text))
        if len(begun) < _CUT_AT:
            return None
        meant = {code for label, code in self._spoken_labels if label.startswith(begun)}
        return meant.pop() if len(meant) == 1 else None

    def by_words(self, text: str) -> str | None:
        """Return the answer of the first rule that holds for ``text``, or None."""
        spoken = self._corrected(_singular(text))
        if spoken and len(text.strip()) >= _CUT_AT:
            cut = self._by_completion(spoken)
            if cut is not None:
                return cut
        return self._first(_spaced(spoken)) or self._by_completion(spoken)

    def by_beginning(self, text: str) -> str | None:
        """Return the one answer of all known words that begin with ``text``, or None."""
        begun = words(text)
        if not self.abbreviations or len(begun) != 1 or not 3 <= len(begun[0]) <= 5:
            return None
        return self._by_completion(begun)

    def by_content(self, text: str) -> str | None:
        """Return the answer of the fullest label whose words are all in ``text``, or None.

        It reads the lists that have no rules: words added, left out of no weight, or in another
        order leave the label.
        """
        if self.rules:
            return None
        held = set(self._corrected(_singular(text)))
        fullest: dict[int, set[str]] = {}
        for label, answer in self.labels.items():
            content = set(label) - _LIGHT
            if content and content <= held:
                fullest.setdefault(len(content), set()).add(answer)
        meant = fullest[max(fullest)] if fullest else set()
        return meant.pop() if len(meant) == 1 else None

    def _corrected(self, spoken: tuple[str, ...]) -> tuple[str, ...]:
        correct = self.speller.correct
        return tuple(" ".join([correct(word) for word in spoken]).split())

    def _by_completion(self, spoken: tuple[str, ...]) -> str | None:
        """The one answer whichever known word the last word, if it was cut, is the beginning of."""
        *before, last = spoken or ("",)
        if last in _LIGHT:
            return None
        meant = {
            self._first(_spaced((*before, singular(word))))
            for word in self.speller.completions(last)
        }
        meant.discard(None)
        return meant.pop() if len(meant) == 1 else None

    def _first(self, spaced: str) -> str | None:
        for answer, phrase in self.phrases:
            for piece, wanted in phrase:
                if _found(piece, spaced) is not wanted:
                    break
            else:
                return answer
        return None
