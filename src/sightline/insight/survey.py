"""Answers to a survey item on a scale, as the youth justice surveys of the field report them.

Options are scored 0 for the worst to k - 1 for the best. The mean is reported on 1 to k, with the
standard deviation of the answers themselves (the population's, dividing by n: everybody who
answered is counted, not a sample of the answers). Two figures both called satisfaction are kept
apart: the satisfaction *rate* (score as a share of the most possible) and the *share satisfied*
(answers in the best two options).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_OPTIONS = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One survey item. ``mean`` is on 1 to k; the rate and the share are percentages.

    ``standard_error`` is the population standard deviation over the square root of n.
    """

    answers: int
    mean: float
    variance: float
    standard_deviation: float
    standard_error: float
    satisfaction_rate: float
    share_satisfied: float


def survey_item(counts: Sequence[int], *, satisfied: int = 2) -> Item | None:
    """Return the figures of an item from how many gave each option, worst first.

    ``satisfied`` is how many of the best options count as satisfied. With five options the rate is
    the sum of scores 0 to 4 over 4n, times 100. None where nobody answered. ``ValueError`` for
    fewer than two options or a count below 0.
    """
    if len(counts) < FEWEST_OPTIONS or min(counts) < 0 or not 0 < satisfied < len(counts):
        raise ValueError("an item needs two options or more, each with 0 answers or more")
    n = sum(counts)
    if n == 0:
        return None
    top = len(counts) - 1
    score = sum(option * count for option, count in enumerate(counts))
    mean = score / n
    variance = math.fsum(count * (option - mean) ** 2 for option, count in enumerate(counts)) / n
    deviation = math.sqrt(variance)
    return Item(
        n,
        mean + 1,
        variance,
        deviation,
        deviation / math.sqrt(n),
        100 * score / (top * n),
        100 * sum(counts[-satisfied:]) / n,
    )
