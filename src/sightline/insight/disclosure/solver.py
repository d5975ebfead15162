"""The linear and whole-number programs, solved by HiGHS (decision 0017).

A program is built once for all the numbers that hang together, and asked many things: HiGHS goes
on from its last answer, which costs a fraction of starting again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import highspy
import numpy as np

INFINITE = float("inf")
MOST_OFF = 1e-6
MOST_NODES = 50
AFRESH = 500
"""Beyond so many columns each question starts afresh: going on took longer, once without end."""
MOST_STEPS = 5000
_SOLVED = (
    highspy.HighsModelStatus.kOptimal,
    highspy.HighsModelStatus.kSolutionLimit,
)


@dataclass(slots=True)
class Program:
    """Columns with bounds and costs, rows with bounds; the cost is to be least."""

    cost: list[float] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    row_lower: list[float] = field(default_factory=list)
    row_upper: list[float] = field(default_factory=list)
    start: list[int] = field(default_factory=lambda: [0])
    index: list[int] = field(default_factory=list)
    value: list[float] = field(default_factory=list)

    def column(self, lower: float, upper: float, cost: float, *, whole: bool = True) -> int:
        """Add a column and return its number."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.cost.append(cost)
        self.whole.append(whole)
        return len(self.cost) - 1

    def row(self, terms: Mapping[int, float], lower: float, upper: float) -> None:
        """Add a row."""
        self.index.extend(terms)
        self.value.extend(terms.values())
        self.start.append(len(self.index))
        self.row_lower.append(lower)
        self.row_upper.append(upper)


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question changes of a column: its bounds, and its cost where that is not kept."""

    column: int
    lower: float
    upper: float
    cost: float | None = None


class Solver:
    """One program in one silent instance of HiGHS, on one thread.

    ``quick`` takes the first whole-number solution that is found, and gives up after some tries:
    a solution need not be the cheapest to be a proof.
    """

    def __init__(self, program: Program, *, quick: bool = True) -> None:
        self._program = program
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (
            ("output_flag", False), ("threads", 1), ("presolve", "off"), ("random_seed", 1),
            ("simplex_iteration_limit", MOST_STEPS),
            ("mip_max_improving_sols", 1 if quick else 2147483647),
            ("mip_max_nodes", MOST_NODES if quick else 2147483647), ("mip_rel_gap", 0.0),
        ):  # fmt: skip
            self._highs.setOptionValue(option, value)
        self._whole = np.array(program.whole, dtype=bool)
        self._columns = np.arange(len(program.cost), dtype=np.int32)
        self._pass(program)
        self.solved = 0

    def _pass(self, program: Program) -> None:
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = len(program.cost), len(program.row_lower)
        model.col_cost_ = np.array(program.cost, dtype=float)
        model.col_lower_ = np.array(program.lower, dtype=float)
        model.col_upper_ = np.array(program.upper, dtype=float)
        model.row_lower_ = np.array(program.row_lower, dtype=float)
        model.row_upper_ = np.array(program.row_upper, dtype=float)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.array(program.start, dtype=np.int32)
        model.a_matrix_.index_ = np.array(program.index, dtype=np.int32)
        model.a_matrix_.value_ = np.array(program.value, dtype=float)
        self._highs.passModel(model)

    def price(self, costs: Mapping[int, float]) -> None:
        """Change the costs of columns for good."""
        for column, cost in costs.items():
            if self._program.cost[column] != cost:
                self._program.cost[column] = cost
                self._highs.changeColCost(column, cost)

    def solve(self, asked: Iterable[Asked]) -> dict[int, float] | None:
        """Return the columns that are not 0 in a solution of least cost, ``None`` without one.

        Columns that must be whole are so: the linear program is tried first, because most of its
        solutions are whole here, and the whole-number program where one is not.
        """
        questions = list(asked)
        for each in questions:
            self._highs.changeColBounds(each.column, each.lower, each.upper)
            if each.cost is not None:
                self._highs.changeColCost(each.column, each.cost)
        found = self._run()
        if found is not None:
            whole = found[self._whole]
            if np.any(np.abs(whole - np.round(whole)) > MOST_OFF):
                found = self._in_whole_numbers()
        for each in questions:
            lower, upper = self._program.lower[each.column], self._program.upper[each.column]
            self._highs.changeColBounds(each.column, lower, upper)
            if each.cost is not None:
                self._highs.changeColCost(each.column, self._program.cost[each.column])
        if found is None:
            return None
        found = np.where(self._whole, np.round(found), found)
        return {int(c): float(found[c]) for c in np.flatnonzero(np.abs(found) > MOST_OFF)}

    def _run(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]] | None":
        self.solved += 1
        if len(self._columns) > AFRESH:
            self._highs.clearSolver()
        self._highs.run()
        if self._highs.getModelStatus() == highspy.HighsModelStatus.kIterationLimit:
            # Going on from the last answer can go in circles: begin again.
            self._highs.clearSolver()
            self._highs.setOptionValue("simplex_iteration_limit", MOST_STEPS * 20)
            self._highs.setOptionValue("presolve", "on")
            self._highs.run()
            self._highs.setOptionValue("presolve", "off")
            self._highs.setOptionValue("simplex_iteration_limit", MOST_STEPS)
        if self._highs.getModelStatus() not in _SOLVED:
            return None
        if (
            self._highs.getInfo().primal_solution_status
            != highspy.SolutionStatus.kSolutionStatusFeasible
        ):
            return None
        return np.array(self._highs.getSolution().col_value, dtype=float)

    def _in_whole_numbers(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]] | None":
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        self._kind([kinds[w] for w in self._program.whole])
        found = self._run()
        self._kind([kinds[0]] * len(self._columns))
        return found

    def _kind(self, kinds: list[highspy.HighsVarType]) -> None:
        self._highs.changeColsIntegrality(len(kinds), self._columns, np.array(kinds))
