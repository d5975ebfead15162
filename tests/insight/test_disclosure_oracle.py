"""What the attacker can work out, against every table of children that explains what is shown.

The oracle knows nothing of sums or rows: it lists all ways in which so few children can be spread
over months, groups and outcomes, keeps those that give the figures shown, and looks at what the
hidden ones can be.
"""

import itertools
from collections import Counter
from collections.abc import Iterator

from disclosure_kit import Case, figures_of
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.engine.definition import Kind, Unit
from sightline.insight.disclosure import Counted, Figure, Release, State, audit

SEXES, PLACES = ("F", "M"), ("North", "South")
WINDOWS = ("month", "quarter")
MONTHS = 3


def spread(children: int, cells: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to spread children over cells."""
    for bars in itertools.combinations(range(children + cells - 1), cells - 1):
        edges = (-1, *bars, children + cells - 1)
        yield tuple(b - a - 1 for a, b in itertools.pairwise(edges))


def tables(
    cells: list[Case], counts: tuple[int, ...], counted: Counted, bys: tuple[str, ...]
) -> dict[tuple[str, ...], tuple[float, float | None]]:
    cases = [c for c, n in zip(cells, counts, strict=True) for _ in range(n)]
    found = figures_of("m", counted, cases, MONTHS, WINDOWS, bys)
    return {f.key: (f.numerator or 0, f.denominator) for f in found}


def seen(
    figures: list[Figure], hidden: set[int], counted: Counted
) -> tuple[Release, dict[tuple[str, ...], tuple[float, float | None]], set[tuple[str, ...]]]:
    """Hide some figures that are not 0, and the whole of the quarter never."""
    states, shown, closed = [], {}, set()
    for number, f in enumerate(figures):
        size = f.numerator if f.denominator is None else f.denominator
        hide = number in hidden and size and not (f.window == "quarter" and f.by is None)
        states.append(
            Figure(*f.key[:3], f.start, f.end, f.by, f.group, f.numerator, f.denominator,
                   state=State.SECONDARY if hide else State.SHOWN)
        )  # fmt: skip
        if hide:
            closed.add(f.key)
        else:
            shown[f.key] = (f.numerator or 0, f.denominator)
    return Release("r", {"m": counted}, tuple(states)), shown, closed


def possible(
    cells: list[Case],
    total: int,
    counted: Counted,
    bys: tuple[str, ...],
    shown: dict[tuple[str, ...], tuple[float, float | None]],
    closed: set[tuple[str, ...]],
) -> dict[tuple[str, ...], list[tuple[float, float | None]]]:
    """Return what the hidden figures are in every table that explains what is shown.

    A figure with a row is not 0: zero stays zero, and a group without children has no row.
    """
    found: dict[tuple[str, ...], list[tuple[float, float | None]]] = {k: [] for k in closed}
    for counts in spread(total, len(cells)):
        table = tables(cells, counts, counted, bys)
        fits = all(
            table.get(k, (0, 0 if v[1] is not None else None)) == v for k, v in shown.items()
        )
        rows = {k for k, v in table.items() if (v[0] if v[1] is None else v[1])}
        if fits and rows <= closed | shown.keys() and closed <= rows:
            for key in closed:
                found[key].append(table[key])
    return found


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 11), min_size=2, max_size=4),
    st.sets(st.integers(0, 30)),
)
def test_counts_by_two_groupings_and_overlapping_windows(
    where: list[int], hidden: set[int]
) -> None:
    counted, bys = Counted(Unit.COUNT, Kind.FLOW), ("sex", "locality")
    cells = [
        Case(m, 1, {"sex": s, "locality": p})
        for m in range(MONTHS)
        for s in SEXES
        for p in PLACES
    ]  # fmt: skip
    own = tuple(Counter(where)[i] for i in range(len(cells)))
    cases = [c for c, n in zip(cells, own, strict=True) for _ in range(n)]
    release, shown, closed = seen(
        figures_of("m", counted, cases, MONTHS, WINDOWS, bys), hidden, counted
    )
    oracle = possible(cells, len(where), counted, bys, shown, closed)
    for each in audit(release):
        numbers = [n for n, _ in oracle[each.figure.key]]
        assert (each.least, each.most) == (min(numbers), max(numbers)), each.figure


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 11), min_size=2, max_size=4),
    st.sets(st.integers(0, 30)),
)
def test_percentages_by_a_grouping_and_overlapping_windows(
    where: list[int], hidden: set[int]
) -> None:
    counted, bys = Counted(Unit.PERCENT, Kind.FLOW), ("sex",)
    cells = [Case(m, met, {"sex": s}) for m in range(MONTHS) for s in SEXES for met in (0, 1)]
    own = tuple(Counter(where)[i] for i in range(len(cells)))
    cases = [c for c, n in zip(cells, own, strict=True) for _ in range(n)]
    release, shown, closed = seen(
        figures_of("m", counted, cases, MONTHS, WINDOWS, bys), hidden, counted
    )
    oracle = possible(cells, len(where), counted, bys, shown, closed)
    for each in audit(release):
        met, judged = zip(*oracle[each.figure.key], strict=True)
        numbers = {
            "met": met,
            "judged": judged,
            "missed": [j - m for m, j in zip(met, judged, strict=True)],
        }[each.role]
        assert (each.least, each.most) == (min(numbers), max(numbers)), (each.figure, each.role)
