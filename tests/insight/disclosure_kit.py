"""Releases made from made-up cases, for the tests of disclosure control."""

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sightline.engine.definition import Kind, Unit
from sightline.engine.periods import period_ending
from sightline.insight.disclosure import Counted, Figure, Release, State
from sightline.record.calendar import add_months

FIRST = date(2020, 4, 1)
GROUPS = {
    "locality": (("North", 4), ("South", 3), ("East", 3), ("Unknown", 0.1)),
    "age_band": (("Under 1", 1), ("1 to 4", 3), ("5 to 9", 4), ("10 to 15", 5), ("16 to 17", 2)),
    "sex": (("F", 10), ("M", 10), ("Unknown", 0.2)),
    "ethnic_group": (("White", 20), ("Asian", 1), ("Black", 1), ("Mixed", 2), ("Other", 0.5)),
}


class Case(NamedTuple):
    """One case: the month it is in (0 is the first), its outcome and its groups."""

    month: int
    met: int
    groups: Mapping[str, str]


def some_cases(
    chance: random.Random, months: int, size: float, share: float, bys: Sequence[str]
) -> list[Case]:
    return [
        Case(
            month,
            int(chance.random() < share),
            {b: chance.choices(*zip(*GROUPS[b], strict=True))[0] for b in bys},
        )
        for month in range(months)
        for _ in range(max(0, round(chance.gauss(size, size**0.5))))
    ]


RESTATED = ("late", "withdrawn", "outcome", "group", "month")
"""What a later load may have changed: as a case was known then, against how it is known now."""


def as_known_then(
    chance: random.Random, cases: Sequence[Case], how: str, many: int, bys: Sequence[str]
) -> list[Case]:
    """Return the cases as they stood before some of the first months' were restated."""
    then = list(cases)
    for _ in range(many):
        if not then:
            break
        at = chance.randrange(min(len(then), max(6, len(then) // 3)))
        other = some_cases(chance, 1, 30, 0.5, bys)[0]
        match how:
            case "late":
                del then[at]
            case "withdrawn":
                then.append(other._replace(month=chance.randrange(3)))
            case "outcome":
                then[at] = then[at]._replace(met=1 - then[at].met)
            case "group":
                then[at] = then[at]._replace(groups=other.groups)
            case _:
                then[at] = then[at]._replace(month=chance.randrange(3))
    return then


def figures_of(
    measure: str,
    counted: Counted,
    cases: Sequence[Case],
    months: int,
    windows: Iterable[str] = ("month",),
    bys: Iterable[str] = (),
    state: State = State.OPEN,
) -> list[Figure]:
    """Return the figures of every period that lies within the months; absent groups have none."""
    found = []
    per_month: dict[int, list[Case]] = {}
    for case in cases:
        per_month.setdefault(case.month, []).append(case)
    for window in windows:
        for last in range(months):
            period = period_ending(window, add_months(FIRST, last))
            if period is None or period.start < FIRST:
                continue
            n = 1 if counted.kind is Kind.SNAPSHOT else period.months
            inside = [c for m in range(last - n + 1, last + 1) for c in per_month.get(m, ())]
            for by in (None, *bys):
                groups = [None] if by is None else sorted({c.groups[by] for c in inside})
                for group in groups:
                    own = [c for c in inside if by is None or c.groups[by] == group]
                    met = sum(c.met for c in own)
                    percent = counted.unit is Unit.PERCENT
                    found.append(
                        Figure(
                            measure, window, period.label, period.start, period.end, by, group,
                            met if percent else len(own), len(own) if percent else None,
                            state=state,
                        )
                    )  # fmt: skip
    return found


def name_of(figure: Figure) -> str:
    """Return how ``Protected`` names a figure that it cannot keep in doubt."""
    split = f" by {figure.by} {figure.group}" if figure.by else ""
    return f"{figure.measure}, {figure.window} {figure.period}{split}"


def scorecard(
    measures: int = 40,
    months: int = 36,
    windows: Sequence[str] = ("month",),
    bys: Sequence[str] = tuple(GROUPS),
    seed: int = 1,
) -> Release:
    """Return a release like a public scorecard: counts and percentages, flows and stocks."""
    chance = random.Random(seed)
    figures: list[Figure] = []
    kinds: dict[str, Counted] = {}
    for number in range(measures):
        name = f"measure_{number}"
        kinds[name] = Counted(
            Unit.COUNT if number % 2 else Unit.PERCENT,
            Kind.FLOW if number % 5 < 2 else Kind.SNAPSHOT,
        )
        size, share = chance.choice((20, 60, 200, 450)), chance.choice((0.1, 0.5, 0.8, 0.95))
        cases = some_cases(chance, months, size, share, bys)
        behind = figures_of(name, kinds[name], cases, months, ("month",), bys, State.WITHHELD)
        shown = figures_of(name, kinds[name], cases, months, windows, bys)
        merged = {f.key: f for f in behind} if windows != ("month",) else {}
        merged.update({f.key: f for f in shown})
        figures += merged.values()
    return Release("scorecard", kinds, tuple(figures))
