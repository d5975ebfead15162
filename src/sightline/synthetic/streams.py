"""Randomness that depends on the seed and on what it is drawn for, and on nothing else.

Every household, worker post and defect has a stream or a number of its own, named by the seed and
its key. So a household comes out the same whether it is made alone, in a piece of the authority,
or in another process (``tests/synthetic/test_pieces.py``).
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")

_SPACE = float(2**64)


class Choice(Generic[T]):
    """A weighted choice, its cumulative weights worked out once."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self.options: tuple[T, ...] = tuple(weights)
        self._cumulative = tuple(accumulate(weights.values()))

    def at(self, quantile: float) -> T:
        """Return the option at ``quantile``, a number from 0 up to 1."""
        index = bisect_right(self._cumulative, quantile * self._cumulative[-1])
        return self.options[min(index, len(self.options) - 1)]


class Stream(Random):
    """A random stream with the draws that a life needs."""

    def chance(self, probability: float) -> bool:
        """Return true with ``probability`` from 0 to 1."""
        return self.random() < probability

    def draw(self, choice: Choice[T]) -> T:
        """Return one option of ``choice``."""
        return choice.at(self.random())

    def one(self, options: Sequence[T]) -> T:
        """Return one of ``options``, all equally likely."""
        return options[int(self.random() * len(options))]

    def between(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + int(self.random() * (high - low + 1))

    def after(self, start: date, low: int, high: int) -> date:
        """Return a day from ``low`` to ``high`` days after ``start``, both included."""
        return start + timedelta(days=self.between(low, high))

    def wait(self, mean: float, low: int = 0) -> timedelta:
        """Return a waiting time in days: at least ``low``, exponential beyond it, by ``mean``."""
        return timedelta(days=low + int(self.expovariate(1.0 / max(mean - low, 0.5))))


def stream(*key: object) -> Stream:
    """Return the stream that belongs to ``key``; the seed is its first part."""
    return Stream("/".join(map(str, key)))


def unit(*key: object) -> float:
    """Return the number from 0 up to 1 that belongs to ``key``: one draw without a stream."""
    text = "/".join(map(str, key)).encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "big") / _SPACE
