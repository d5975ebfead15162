"""Correcting a misspelt word to a word that a field's vocabulary knows.

An index of words with one or two letters left out finds every word within reach without
comparing a misspelling with the whole vocabulary, which ``difflib`` would do.
"""

from collections.abc import Iterable
from itertools import combinations

_SHORTEST = 6
_LONG = 9


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
        if len(word) < _SHORTEST or word in self.known or word.startswith(self._stems):
            return word
        if word not in self._corrected:
            self._corrected[word] = self._nearest(word)
        return self._corrected[word]

    def _nearest(self, word: str) -> str:
        if len(word) > 24 or not word.isalpha():
            return word
        reach = _reach(word)
        near = {found for part in _left_out(word, reach) for found in self._index.get(part, ())}
        ranked = sorted((distance(word, known), known) for known in near if known[0] == word[0])
        return ranked[0][1] if ranked and ranked[0][0] <= reach else word
