"""Rank, quartile and average: plain functions of the figures that are there."""

from collections.abc import Iterable, Mapping

from sightline.insight.comparators.model import Average, Figure, Standing


def average(figures: Iterable[Figure]) -> Average:
    """Return the unweighted mean of the figures with a value; symbols count in ``of`` only.

    >>> average([Figure(10.0), Figure(None, "c"), Figure(20.0)])
    Average(value=15.0, n=2, of=3)
    """
    every = list(figures)
    values = [f.value for f in every if f.value is not None]
    return Average(sum(values) / len(values) if values else None, len(values), len(every))


def standing(code: str, figures: Mapping[str, Figure], *, better: str) -> Standing | None:
    """Return the place of ``code`` among the authorities with a value, or None without one.

    Rank 1 is the lowest value where lower is better, else the highest.

    >>> standing("b", {"a": Figure(3.0), "b": Figure(5.0), "c": Figure(5.0)}, better="lower")
    Standing(rank=2, n=3, quartile=2, tied=1)
    """
    own = figures[code].value if code in figures else None
    if own is None:
        return None
    values = [f.value for f in figures.values() if f.value is not None]
    ahead = sum(v < own if better == "lower" else v > own for v in values)
    rank = ahead + 1
    return Standing(rank, len(values), 1 + ahead * 4 // len(values), values.count(own) - 1)
