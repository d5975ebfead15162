"""Correcting a misspelt word to a word that a field's vocabulary knows.

An index of words with one or two letters left out finds every word within reach without
comparing a misspelling with the whole vocabulary, which ``difflib`` would do.
"""

import re
from collections.abc import Iterable
from itertools import combinations

_SHORTEST = 6
_LONG = 9
# What may follow a stem in a word that is no misspelling of a longer known one.
_ENDING = re.compile(
    r"e?[drn]?|ing|ion|ional|ive|able|ment|al|ally|ly|y|ate|ated|ation|ful|ism|ist|ity|ance|ence|"
    r"ant|ent|ial|ical?|ous|or|ory|ary|care"
)
# The pieces of two words written as one.
_PIECE = 5


def _reach(word: str) -> int:
    """How many wrong letters are forgiven: one, and two in a long word."""
    return 2 if len(word) >= _LONG else 1


def _left_out(word: str, letters: int) -> set[str]:
    found = {word}
    for number in range(1, letters + 1):
        for gone in combinations(range(len(word)), number):
            found.add("".join(c for i, c in enumerate(word) if i not in gone))
    return found


def distance(one: str, other: str) -> int:
    """Return how many letters differ: left out, put in, changed, or swapped with the next."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, start=1):
            best = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
    return row[-1]


class Speller:
    """Corrects words towards the words of one vocabulary; stems count as known beginnings."""

    def __init__(self, known: Iterable[str], stems: Iterable[str]) -> None:
        self.known = frozenset(known)
        self._stems = tuple(sorted({stem for stem in stems if len(stem) > 3}))
        self._index: dict[str, set[str]] = {}
        self._corrected: dict[str, str] = {}
        for word in self.known:
            if len(word) >= _SHORTEST:
                for part in _left_out(word, _reach(word)):
                    self._index.setdefault(part, set()).add(word)

    def correct(self, word: str) -> str:
        """Return the nearest known word, or ``word`` itself where it is known or none is near."""
        # A word of five letters may be one of six that lost a letter ("Poice"), and nothing else.
        if len(word) < _SHORTEST - 1 or word in self.known:
            return word
        stem = next((stem for stem in self._stems if word.startswith(stem)), None)
        if stem is not None and _ENDING.fullmatch(word, len(stem)):
            return word
        if word not in self._corrected:
            near = self._nearest(word, stem or "")
            self._corrected[word] = self._two_words(word) if near == word else near
        return self._corrected[word]

    def completions(self, begun: str) -> tuple[str, ...]:
        """Return the known words that begin with ``begun``, in order; none where it is known."""
        if len(begun) < 3 or begun in self.known:
            return ()
        return tuple(sorted(word for word in self.known if word.startswith(begun)))

    def _two_words(self, word: str) -> str:
        for at in range(_PIECE, len(word) - _PIECE + 1):
            if word[:at] in self.known and word[at:] in self.known:
                return f"{word[:at]} {word[at:]}"
        return word

    def _nearest(self, word: str, stem: str) -> str:
        """The nearest known word that begins with ``stem``, which the word had right."""
        if len(word) > 24 or not word.isalpha():
            return word
        reach = _reach(word)
        near = {found for part in _left_out(word, reach) for found in self._index.get(part, ())}
        # Of words as near as each other the longer is meant: a letter is left out more often.
        ranked = sorted(
            (distance(word, known), -len(known), known)
            for known in near
            if known[0] == word[0]
            and (not stem or (known.startswith(stem) and known != stem))
            and (len(word) >= _SHORTEST or len(known) > len(word))
        )
        return ranked[0][2] if ranked and ranked[0][0] <= reach else word
