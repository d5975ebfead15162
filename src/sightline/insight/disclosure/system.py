"""What hangs together in a release: its quantities as variables, and the rows that bind them.

A variable is a number that a figure counts (``rules.quantities``), named by measure, role, span of
days, grouping and group. Two figures that count the same children over the same days are one
variable, in whatever window they stand and in whatever release.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sightline.engine.definition import Kind
from sightline.insight.disclosure.release import Counted, Figure, Link, Nesting, Release, State
from sightline.insight.disclosure.rules import (
    AMOUNTS,
    DisclosureError,
    Rules,
    Target,
    could_be,
    quantities,
    rounds,
    targets,
)

MOST_OFF = 1e-6
"""How far a sum may be off and still hold: sums of days can have a fraction."""


class Key(NamedTuple):
    """What names a variable. ``start`` is ``None`` for a stock, which has only a day."""

    measure: str
    role: str
    start: date | None
    end: date
    by: str | None
    group: str | None


OUTCOMES = ("met", "missed")

Version = tuple[int, int | None]
"""A variable of a key, and for an outcome the variable of those judged with it."""

Family = tuple[str, str]
Cells = dict[Key, float]
"""The numbers of one measure and role (its family), by span and group alone."""


class Table(NamedTuple):
    """One table of one release: the groups of a quantity over one span."""

    release: int
    measure: str
    role: str
    start: date | None
    end: date
    by: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A bound on a sum of variables that whoever reads the release knows to hold."""

    terms: tuple[tuple[int, float], ...]
    low: float
    high: float


@dataclass(slots=True)
class Placed:
    """A figure of one of the releases with its variables and what must stay in doubt."""

    figure: Figure
    release: int
    variables: dict[str, int]
    targets: list[Target]


@dataclass(slots=True)
class System:
    """Variables (by number), figures and rows of a release and of those before it.

    ``truth`` is what was counted, ``None`` where it is not known; ``least`` the smallest number
    that the public must hold possible: a hidden count is 1 or more, because zero stays zero.
    ``fixed`` is known to the public whatever is hidden now. ``holders`` are the figures that show
    a variable. ``restated`` are pairs of variables: a number now, and what it was published from.
    """

    releases: tuple[Release, ...]
    rules: Rules
    keys: list[Key] = field(default_factory=list)
    truth: list[float | None] = field(default_factory=list)
    least: list[float] = field(default_factory=list)
    fixed: list[bool] = field(default_factory=list)
    holders: list[list[int]] = field(default_factory=list)
    figures: list[Placed] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    tables: dict[Table, dict[str | None, int]] = field(default_factory=dict)
    published: set[Table] = field(default_factory=set)
    restated: list[tuple[int, int]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _versions: "dict[Key, list[Version]]" = field(default_factory=dict)
    _families: "list[tuple[Family, Cells]]" = field(default_factory=list)

    @property
    def nestings(self) -> tuple[Nesting, ...]:
        """The groups that lie in larger ones, from the release to be decided."""
        return self.releases[0].nestings

    @property
    def links(self) -> tuple[Link, ...]:
        """The sums that bind measures, from the release to be decided."""
        return self.releases[0].links

    def whole(self, variable: int) -> bool:
        """Return whether a variable is a whole number: all but a sum of values."""
        return self.keys[variable].role not in AMOUNTS

    def counted(self, measure: str) -> Counted:
        """Return how a measure counts, from the first release that says so."""
        return next(r.measures[measure] for r in self.releases if measure in r.measures)

    def add(self, key: Key, truth: float | None) -> int:
        """Make a variable and return its number."""
        self.keys.append(key)
        self.truth.append(truth)
        self.least.append(0)
        self.fixed.append(False)
        self.holders.append([])
        return len(self.keys) - 1

    def bind(self, terms: Iterable[tuple[int, float]], low: float, high: float) -> bool:
        """Add a row unless the true numbers break it; return whether it was added.

        What does not hold of the true numbers cannot be what a reader would rightly conclude.
        A known zero has no part in a row.
        """
        # Measures that count alike share variables, so that one can stand in a row twice.
        factors: dict[int, float] = {}
        for v, f in terms:
            if not (self.fixed[v] and self.truth[v] == 0):
                factors[v] = factors.get(v, 0.0) + f
        kept = tuple((v, f) for v, f in factors.items() if f)
        if not self.holds(kept, low, high):
            return False
        if len(kept) > 0 and not all(self.fixed[v] for v, _ in kept):
            self.rows.append(Row(kept, low, high))
        return True

    def holds(self, terms: Iterable[tuple[int, float]], low: float, high: float) -> bool:
        """Return whether a row is true of the true numbers, as far as they are known."""
        total = 0.0
        for variable, factor in terms:
            truth = self.truth[variable]
            if truth is None:
                return True
            total += factor * truth
        return low - MOST_OFF <= total <= high + MOST_OFF


def place(release: Release, earlier: Iterable[Release], rules: Rules) -> System:
    """Return the figures of all releases with their variables, before any row binds them.

    Raises ``DisclosureError`` when a release counts the same children over the same days twice
    and not alike.
    """
    system = System((release, *earlier), rules)
    now = _ids(system, release)
    for number, each in enumerate(system.releases):
        ids = now if number == 0 else _ids_before(system, each)
        system.restated += _restated(system, now, ids)
        for figure in each.figures:
            _place(system, number, figure, ids)
    _bounds(system)
    return system


def _keys(figure: Figure, counted: Counted) -> Iterator[tuple[Key, float | None]]:
    start = None if counted.kind is Kind.SNAPSHOT else figure.start
    for role, truth in quantities(figure, counted).items():
        yield Key(figure.measure, role, start, figure.end, figure.by, figure.group), truth


def _ids(system: System, release: Release) -> dict[Key, int]:
    """Return the variables of the release to be decided; measures that count alike share them.

    A rate and a count of the same cases, or a percentage's denominator and another measure, are
    known by their numbers: equal in every cell that both have. That can only make the solver
    know more than a reader does, never less.
    """
    families: dict[Family, Cells] = {}
    for figure in release.figures:
        for key, truth in _keys(figure, release.measures[figure.measure]):
            family = families.setdefault(key[:2], {})
            if truth is None:
                raise DisclosureError(f"{figure.measure}, {figure.period}: its counts are missing.")
            cell = key._replace(measure="", role="")
            if family.setdefault(cell, truth) != truth:
                raise DisclosureError(
                    f"{release.name}: {figure.measure} must be one number from {figure.start} to "
                    f"{figure.end}, and its windows differ."
                )
    ids: dict[Key, int] = {}
    done = system._families
    for name, family in families.items():
        alike = [o for o, cells in done if _comparable(o, name) and _alike(cells, family)]
        for cell, truth in family.items():
            key = cell._replace(measure=name[0], role=name[1])
            named = (cell._replace(measure=m, role=r) for m, r in alike)
            # A zero is shown or hidden for itself: two zeros say nothing of one another.
            same = [ids[k] for k in named if k in ids] if truth else []
            ids[key] = same[0] if same else system.add(key, truth)
            for other in dict.fromkeys(same[1:]):
                if other != ids[key]:
                    system.rows.append(Row(((ids[key], 1), (other, -1)), 0, 0))
        if name[1] not in AMOUNTS:
            done.append((name, family))
    for key, variable in ids.items():
        system._versions[key] = [(variable, _judged(ids, key))]
    return ids


def _judged(ids: dict[Key, int], key: Key) -> int | None:
    """Return the variable of those judged with an outcome, ``None`` for another number."""
    return ids[key._replace(role="judged")] if key.role in OUTCOMES else None


LEAST_ALIKE = 3
"""The fewest cells in which two measures must agree to count as counting the same."""


_NUMBERS = ("n", "judged", "valued")


def _comparable(one: Family, other: Family) -> bool:
    """Return whether two measures can count the same: wholes with wholes, met with met.

    Where everybody met a standard, those met are those judged, and that is what must stay in doubt.
    """
    roles = (one[1], other[1])
    return one[0] != other[0] and (roles[0] == roles[1] or all(r in _NUMBERS for r in roles))


def _alike(one: Cells, other: Cells) -> bool:
    few, many = sorted((one, other), key=len)
    shared = some = 0
    for cell, truth in few.items():
        if cell in many:
            if many[cell] != truth:
                return False
            shared += 1
            some += truth > 0
    return shared >= LEAST_ALIKE and some > 0


def _ids_before(system: System, release: Release) -> dict[Key, int]:
    """Return the variables of an earlier release: those of another where the numbers are the same.

    Where a number has since been restated it is another number, and so are those met and those
    missed where those judged have been: that a late case left one of the two as it was is what a
    reader would have to know of the case (``test_a_late_group_of_one_answer_is_not_told``). A
    measure that counts like one of now is known by its numbers here too.
    """
    families: dict[Family, Cells] = {}
    found: dict[Key, float | None] = {}
    for figure in release.figures:
        for key, truth in _keys(figure, release.measures[figure.measure]):
            found.setdefault(key, truth)
            if truth is not None and key.role not in AMOUNTS:
                cell = key._replace(measure="", role="")
                families.setdefault((key.measure, key.role), {}).setdefault(cell, truth)
    alike = {
        name: [o for o, mine in system._families if _comparable(o, name) and _alike(mine, cells)]
        for name, cells in families.items()
    }
    ids: dict[Key, int] = {}
    # An outcome is known by those judged, whose variable must be there before.
    for key, truth in sorted(found.items(), key=lambda each: each[0].role in OUTCOMES):
        judged = _judged(ids, key)
        own = system._versions.get(key, [])
        same = [v for v, of in own if of == judged and _agree(system, v, truth)][:1]
        if same or not own or judged is None:
            for m, r in alike.get((key.measure, key.role), ()) if truth else ():
                others = system._versions.get(key._replace(measure=m, role=r), [])
                same += [v for v, _ in others if _agree(system, v, truth)][:1]
        ids[key] = same[0] if same else system.add(key, truth)
        for other in dict.fromkeys(same):
            if system.truth[other] is None:
                system.truth[other] = truth
            if other != ids[key]:
                system.rows.append(Row(((ids[key], 1), (other, -1)), 0, 0))
        if (ids[key], judged) not in own:
            system._versions.setdefault(key, []).append((ids[key], judged))
    return ids


def _agree(system: System, variable: int, truth: float | None) -> bool:
    return truth is None or system.truth[variable] in (None, truth)


def _restated(system: System, now: dict[Key, int], then: dict[Key, int]) -> list[tuple[int, int]]:
    """Return the numbers of an earlier release that have been restated: each now, and as it was.

    An outcome only where those judged are no fewer than they were: else records were taken away,
    and nobody can suppose of such a figure that late ones were only added.
    """
    found = []
    for key, was in then.items():
        if now.get(key, was) == was:
            continue
        of_now, of_then = _judged(now, key), _judged(then, key)
        more = 0 if of_now is None else system.truth[of_now]
        few = 0 if of_then is None else system.truth[of_then]
        if more is not None and few is not None and more >= few:
            found.append((now[key], was))
    return found


def _place(system: System, number: int, figure: Figure, ids: dict[Key, int]) -> None:
    counted = system.releases[number].measures[figure.measure]
    variables = {key.role: ids[key] for key, _ in _keys(figure, counted)}
    for key, _ in _keys(figure, counted):
        table = Table(number, key.measure, key.role, key.start, key.end, key.by)
        system.tables.setdefault(table, {})[key.group] = ids[key]
        if figure.state is not State.WITHHELD:
            system.published.add(table)
        system.holders[ids[key]].append(len(system.figures))
    wanted = targets(figure, counted, system.rules) if figure.state is not State.SHOWN else []
    system.figures.append(Placed(figure, number, variables, wanted))


def _bounds(system: System) -> None:
    """Say which variables the public knows whatever is hidden now, and the least of the others."""
    for variable, truth in enumerate(system.truth):
        held = [
            (system.figures[f], role)
            for f in system.holders[variable]
            for role, v in system.figures[f].variables.items()
            if v == variable
        ]
        public = [(p, role) for p, role in held if p.figure.state is not State.WITHHELD]
        outcome = any(role in OUTCOMES for _, role in held)
        nothing = any(p.variables.get("judged") is not None and _zero(system, p) for p, _ in held)
        stated = [p for p, _ in public if p.figure.state is State.SHOWN and _told(p.figure)]
        exact = [p for p in stated if not _rounded(system, p)]
        system.fixed[variable] = bool(exact) or (
            truth == 0 and bool(public) and (nothing or not outcome)
        )
        if truth != 0 and any(role not in (*OUTCOMES, *AMOUNTS) for _, role in public):
            system.least[variable] = 1
        if truth is not None and not system.fixed[variable]:
            for placed in stated:
                to = system.releases[placed.release].rounded_to
                system.bind([(variable, 1)], *could_be(truth, to, system.rules))


def _rounded(system: System, placed: Placed) -> bool:
    counted = system.counted(placed.figure.measure)
    return bool(system.releases[placed.release].rounded_to) and rounds(placed.figure, counted)


def _told(figure: Figure) -> bool:
    return figure.numerator is not None or figure.denominator is not None


def _zero(system: System, placed: Placed) -> bool:
    return system.truth[placed.variables["judged"]] == 0
