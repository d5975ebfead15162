"""The attacker: what can be worked out about each hidden number from all that is public.

It is given only what has been decided, and solves for the least and the most that each hidden
number can be. It does not use the witnesses with which the release was protected.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sightline.insight.disclosure.doubt import Doubt, Model
from sightline.insight.disclosure.relations import relate
from sightline.insight.disclosure.release import Figure, Release
from sightline.insight.disclosure.rules import Rules
from sightline.insight.disclosure.system import MOST_OFF, place

FAR = 100.0
"""How far from the true number the attacker looks: what is more in doubt than that is in doubt."""


@dataclass(frozen=True, slots=True)
class Attacked:
    """What can be worked out about one hidden number: it lies from ``least`` to ``most``.

    To be ``safe`` it may be ``high`` or more, and the doubt is as wide as from ``low`` to ``high``.
    """

    figure: Figure
    role: str
    truth: float
    least: float
    most: float
    low: float
    high: float

    @property
    def safe(self) -> bool:
        """Whether the number is in as much doubt as it must be."""
        width = self.most - self.least
        return self.most >= self.high - MOST_OFF and width >= self.high - self.low - MOST_OFF


def audit(
    release: Release, earlier: Iterable[Release] = (), rules: Rules | None = None
) -> list[Attacked]:
    """Return what can be worked out about every number that must stay in doubt.

    ``release`` is a decided one (``protect(..).release``); an undecided figure is not shown, so
    that a release can be tried before it is protected by giving its figures the state ``shown``.
    """
    system = place(release, earlier, rules or Rules())
    relate(system)
    doubt = Doubt(system)
    wanted = {p.variables[t.role] for p in system.figures for t in p.targets}
    reached: dict[int, tuple[float, float]] = {}
    for component in doubt.components():
        if wanted.isdisjoint(component):
            continue
        doubt.complete(component)
        model = Model(doubt, component, quick=False)
        for variable in wanted.intersection(component):
            reached[variable] = _reach(model, variable, doubt.base[variable])
    found = []
    for placed in system.figures:
        for target in placed.targets:
            variable = placed.variables[target.role]
            truth = system.truth[variable]
            if truth is None:
                continue
            least, most = reached.get(variable, (truth, truth))
            found.append(
                Attacked(placed.figure, target.role, truth, least, most, target.low, target.high)
            )
    return found


def _reach(model: Model, variable: int, truth: float) -> tuple[float, float]:
    ends = []
    for way in (-1.0, 1.0):
        moved = model.solve(wish={variable: (way * max(FAR, abs(truth)), 1.0)})
        ends.append(truth + (moved or {}).get(variable, 0.0))
    return ends[0], ends[1]
