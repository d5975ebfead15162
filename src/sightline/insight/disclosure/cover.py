"""What is hidden so far, what hiding costs, and the proofs that it is enough."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from sightline.insight.disclosure.doubt import Doubt, Moved
from sightline.insight.disclosure.release import State
from sightline.insight.disclosure.system import MOST_OFF, Placed

FREE_COST = 0.02
"""What moving a number that is hidden anyway costs: a little, so that witnesses stay small."""


@dataclass(frozen=True, slots=True)
class Need:
    """One direction of a target: a witness must bring the variable to ``bound`` or beyond.

    ``width`` is how wide the doubt must be in all, where it cannot reach as low as it should.
    """

    variable: int
    bound: float
    up: bool
    figure: int
    width: float

    def met(self, number: float) -> bool:
        """Return whether a number is beyond the bound."""
        return number >= self.bound - MOST_OFF if self.up else number <= self.bound + MOST_OFF


@dataclass(slots=True)
class Cover:
    """What is hidden so far, and the proofs that it is enough."""

    doubt: Doubt
    hidden: list[bool]
    shown_by: list[int]
    slack: dict[int, tuple[float, float]]
    witnesses: list[Moved] = field(default_factory=list)

    def free(self, variable: int) -> bool:
        """Return whether no figure that is shown tells the variable."""
        return not self.doubt.system.fixed[variable] and not self.shown_by[variable]

    def touched(self, moved: Moved) -> list[int]:
        """Return the figures of the release that must be hidden for a witness to stand."""
        system = self.doubt.system
        found = []
        for variable, by in moved.items():
            least, most = self.slack.get(variable, (0.0, 0.0))
            if not least - MOST_OFF <= by <= most + MOST_OFF:
                found += [f for f in system.holders[variable] if is_open(system.figures[f])]
        return found

    def hide(self, figure: int) -> list[int]:
        """Hide one figure; return the variables that it told."""
        if self.hidden[figure]:
            return []
        self.hidden[figure] = True
        told = list(dict.fromkeys(self.doubt.system.figures[figure].variables.values()))
        for variable in told:
            self.shown_by[variable] -= 1
        return told

    def costs(self, variables: Sequence[int]) -> dict[int, float]:
        """Return what moving each variable by one costs: the figures that it would hide."""
        system = self.doubt.system
        found = {}
        for variable in variables:
            cost = FREE_COST
            if self.shown_by[variable]:
                for f in system.holders[variable]:
                    placed = system.figures[f]
                    if not self.hidden[f] and is_open(placed):
                        cost += _cost(placed, variable)
            found[variable] = cost if system.whole(variable) else cost / 100
        return found


def is_open(placed: Placed) -> bool:
    """Return whether a figure is still to be decided."""
    return placed.release == 0 and placed.figure.state is State.OPEN


def _cost(placed: Placed, variable: int) -> float:
    """Return the loss when a figure is hidden: most for the whole, for long windows and large."""
    if placed.variables.get("judged") == variable:
        return 0.0
    figure = placed.figure
    months = (figure.end - figure.start).days / 30
    size = math.log2(2 + (figure.numerator or 0) + (figure.denominator or 0))
    return size * (10 if figure.by is None else 1) * (1 + months / 6)
