"""Another state of affairs that explains all that is public: the proof that a number is in doubt.

A witness is a set of whole differences from the true numbers under which every published figure
and every sum stays as it is. Whoever knows only what is public cannot rule it out. Hiding more
never spoils a witness, so that the proofs of a release add up.
"""

from collections.abc import Iterable, Mapping, Sequence

from sightline.insight.disclosure.solver import INFINITE, MOST_OFF, Asked, Program, Solver
from sightline.insight.disclosure.system import Row, System

Moved = dict[int, float]
Span = tuple[float, float]


class Doubt:
    """The rows of a system by variable, and the numbers that witnesses differ from."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.solved = 0
        self.rows_of: list[list[int]] = [[] for _ in system.keys]
        for number, row in enumerate(system.rows):
            for variable, _ in row.terms:
                if not system.fixed[variable]:
                    self.rows_of[variable].append(number)
        self.base: list[float] = [0.0 if t is None else float(t) for t in system.truth]

    def components(self) -> list[list[int]]:
        """Return the variables in groups that no row joins. A known number joins nothing."""
        seen = list(self.system.fixed)
        reached = [False] * len(self.system.rows)
        found = []
        for first in range(len(seen)):
            if seen[first]:
                continue
            seen[first] = True
            group = [first]
            for variable in group:
                for number in self.rows_of[variable]:
                    if reached[number]:
                        continue
                    reached[number] = True
                    for near, _ in self.system.rows[number].terms:
                        if not seen[near]:
                            seen[near] = True
                            group.append(near)
            found.append(group)
        return found

    def now(self, row: Row) -> float:
        """Return what a row comes to in the true numbers."""
        return sum(f * self.base[v] for v, f in row.terms)

    def complete(self, component: Sequence[int]) -> bool:
        """Find numbers for the unknown variables of a component; return whether there are any."""
        unknown = [v for v in component if self.system.truth[v] is None]
        if not unknown:
            return True
        for v in unknown:
            self.base[v] = self.system.least[v]
        model = Model(self, unknown)
        model.price(dict.fromkeys(unknown, 1.0))
        found = model.solve()
        if found is None:
            return False
        for v, moved in found.items():
            self.base[v] += moved
        return True

    def allowed(self, moved: Moved) -> bool:
        """Return whether differences are a state of affairs: no row and no least number broken."""
        for v, m in moved.items():
            if self.base[v] + m < self.system.least[v] - MOST_OFF:
                return False
        for number in {n for v in moved for n in self.rows_of[v]}:
            row = self.system.rows[number]
            after = self.now(row) + sum(f * moved.get(v, 0.0) for v, f in row.terms)
            # A stated percentage binds to a millionth of its factors, not of a child.
            off = MOST_OFF * (1 + max(abs(f) for _, f in row.terms))
            if after < row.low - off or after > row.high + off:
                return False
        return True


class Model:
    """The differences that the rows allow to some variables, the others staying as they are.

    ``slack`` is how far a variable may differ at no cost: a rounded number.
    """

    def __init__(
        self,
        doubt: Doubt,
        variables: Sequence[int],
        slack: Mapping[int, Span] | None = None,
        *,
        quick: bool = True,
    ) -> None:
        self._doubt = doubt
        self._program = program = Program()
        self._up: dict[int, int] = {}
        self._slack: dict[int, int] = {}
        self._of: list[tuple[int, float]] = []
        terms: dict[int, list[tuple[int, float]]] = {}
        for v in variables:
            whole = doubt.system.whole(v)
            down = doubt.base[v] - doubt.system.least[v]
            self._up[v] = program.column(0.0, INFINITE, 0.0, whole=whole)
            terms[v] = [(self._up[v], 1.0), (program.column(0.0, down, 0.0, whole=whole), -1.0)]
            if slack and v in slack:
                self._slack[v] = program.column(*slack[v], 0.0, whole=whole)
                terms[v].append((self._slack[v], 1.0))
            self._of += [(v, sign) for _, sign in terms[v]]
        for number in dict.fromkeys(n for v in variables for n in doubt.rows_of[v]):
            row = doubt.system.rows[number]
            now = doubt.now(row)
            program.row(
                {c: sign * f for v, f in row.terms for c, sign in terms.get(v, ())},
                row.low - now,
                row.high - now,
            )
        self._solver = Solver(program, quick=quick)

    def price(self, costs: Mapping[int, float]) -> None:
        """Say what each variable costs, either way, per unit."""
        self._solver.price(
            {self._up[v] + side: c for v, c in costs.items() if v in self._up for side in (0, 1)}
        )

    def solve(
        self, reach: Mapping[int, float] | None = None, wish: Mapping[int, Span] | None = None
    ) -> Moved | None:
        """Return the cheapest differences, ``None`` where there are none.

        ``reach`` asks a variable to differ by so much or more (less, where below 0). ``wish``
        rewards each unit towards a difference: how far, and what a unit is worth.
        """
        if any(abs(by) > self._room(v, by) for v, by in (reach or {}).items()):
            return None
        asked: list[Asked] = []
        for v, by in (reach or {}).items():
            asked += self._one_way(v, by, abs(by), INFINITE, None)
        for v, (by, worth) in (wish or {}).items():
            asked += self._one_way(v, by, 0.0, abs(by), -worth)
        found = self._solver.solve(asked)
        self._doubt.solved += 1
        if found is None:
            return None
        moved: Moved = {}
        for column, amount in found.items():
            v, sign = self._of[column]
            moved[v] = moved.get(v, 0.0) + sign * amount
        moved = {v: m for v, m in moved.items() if abs(m) > MOST_OFF}
        return moved if self._doubt.allowed(moved) else None

    def _one_way(
        self, v: int, by: float, least: float, most: float, cost: float | None
    ) -> Iterable[Asked]:
        """Let a variable move only one way."""
        there, back = (0, 1) if by > 0 else (1, 0)
        first, room = self._up[v], self._room(v, by)
        yield Asked(first + there, least, min(most, room), cost)
        yield Asked(first + back, 0.0, 0.0)
        if v in self._slack:
            yield Asked(self._slack[v], 0.0, 0.0)

    def _room(self, v: int, by: float) -> float:
        return self._program.upper[self._up[v] + (0 if by > 0 else 1)]
