"""The sums and differences that a reader can make: what binds the figures of a release.

Each function adds rows of one kind to the system. A row that the true numbers break is left out
(``System.bind``): children who change locality within a year are counted in both, and then no sum
of localities gives anything away.
"""

from datetime import date, timedelta
from itertools import pairwise

from sightline.engine.definition import Kind
from sightline.engine.units import PER_RESIDENTS, Aggregate
from sightline.insight.disclosure.release import Counted, Nesting, State
from sightline.insight.disclosure.system import OUTCOMES, Key, Placed, System, Table
from sightline.record.calendar import add_months, month_end, month_start

INFINITE = float("inf")
_ADDING = ("n", "met", "missed", "judged", "total", "valued", "weighed")
_LIMITED = ("n", "met", "judged", "valued", "workers")


def relate(system: System) -> None:
    """Add every row: windows and months, groups and the whole, localities, outcomes, links."""
    _windows(system)
    _groups(system)
    _nestings(system)
    _outcomes(system)
    _links(system)
    _restated(system)
    _statements(system)


def _months(start: date, end: date) -> list[tuple[date, date]]:
    found = []
    while start <= end:
        found.append((start, min(month_end(start), end)))
        start = add_months(month_start(start), 1)
    return found


def _windows(system: System) -> None:
    """Bind windows through their months, so that differences of overlapping windows are known."""
    spans: dict[tuple[int, str, str, str | None], set[tuple[date, date]]] = {}
    for table in system.tables:
        if table.start is not None:
            name = (table.release, table.measure, table.role, table.by)
            spans.setdefault(name, set()).add((table.start, table.end))
    for (release, measure, role, by), own in spans.items():
        counted = system.counted(measure)
        every = own.union(
            *(spans.get((r, measure, role, by), set()) for r in range(len(system.releases)))
        )
        ordered = sorted(every)
        if all(one[1] < other[0] for one, other in pairwise(ordered)):
            continue  # Nothing overlaps: no sum and no difference can be made.
        for start, end in sorted(own):
            months = _months(start, end)
            if len(months) == 1:
                continue
            table = Table(release, measure, role, start, end, by)
            if counted.adds_over_time and role in _ADDING:
                for group, variable in list(system.tables[table].items()):
                    terms = [(_month(system, table, m, group), -1.0) for m in months]
                    kept = [(v, f) for v, f in terms if v is not None]
                    system.bind([(variable, 1), *kept], 0, 0)
                # A group without a case in the window is 0 in each of its months: no row needed.
            elif role in _LIMITED and counted.kind is not Kind.RECORDED:
                _limits(system, table, every)


def _month(
    system: System, window: Table, month: tuple[date, date], group: str | None
) -> int | None:
    """Return the variable of a month of a window; ``None`` where the public sees that it is 0."""
    for release in dict.fromkeys((window.release, *range(len(system.releases)))):
        table = window._replace(release=release, start=month[0], end=month[1])
        if table not in system.tables:
            whole = system.tables.get(table._replace(by=None), {}).get(None)
            if whole is not None and system.fixed[whole] and system.truth[whole] == 0:
                return None
            if release == window.release and _empty(system, table):
                # Nothing then, whatever another release knows of: a restated month.
                return _add(system, table, group, 0)
            continue
        if group in system.tables[table]:
            return system.tables[table][group]
        if table in system.published:
            return None
        return _add(system, table, group, 0)
    unknown = window._replace(release=0, start=month[0], end=month[1])
    return _add(system, unknown, group, None)


def _empty(system: System, table: Table) -> bool:
    """Return whether a table has no group because the whole has no case."""
    role = "judged" if table.role in OUTCOMES else table.role
    whole = system.tables.get(table._replace(role=role, by=None), {}).get(None)
    return whole is not None and system.truth[whole] == 0


def _add(system: System, table: Table, group: str | None, truth: float | None) -> int:
    key = Key(table.measure, table.role, table.start, table.end, table.by, group)
    variable = system.add(key, truth)
    system.tables.setdefault(table, {})[group] = variable
    return variable


def _limits(system: System, whole: Table, spans: set[tuple[date, date]]) -> None:
    """Bind a count of children over a window: at least that of each part, at most their sum."""
    assert whole.start is not None
    for length in (1, 3, 6):
        parts: list[tuple[date, date]] = []
        first = whole.start
        while first <= whole.end:
            last = min(month_end(add_months(month_start(first), length - 1)), whole.end)
            parts.append((first, last))
            first = last + timedelta(days=1)
        if len(parts) == 1 or not spans.issuperset(parts):
            continue
        tables = [system.tables.get(whole._replace(start=a, end=b), {}) for a, b in parts]
        for group, variable in system.tables[whole].items():
            found = [t[group] for t in tables if group in t]
            _between(system, variable, found)


def _between(system: System, whole: int, parts: list[int]) -> None:
    for part in parts:
        system.bind([(whole, 1), (part, -1)], 0, INFINITE)
    if parts:
        system.bind([(whole, 1), *((p, -1.0) for p in parts)], -INFINITE, 0)


def _groups(system: System) -> None:
    """Bind the groups of each grouping to the whole.

    They add up where they do so in every table of the measure; else (distinct children, workers,
    rows without a category) the whole is at least each group and at most their sum.
    """
    sums: dict[tuple[int, str, str, str], list[tuple[int, list[int]]]] = {}
    for table, groups in system.tables.items():
        if table.by is None:
            continue
        releases = dict.fromkeys((table.release, *range(len(system.releases))))
        wholes = (system.tables.get(table._replace(by=None, release=r), {}) for r in releases)
        whole = next((w[None] for w in wholes if None in w), None)
        if whole is not None:
            name = (table.release, table.measure, table.role, table.by)
            sums.setdefault(name, []).append((whole, list(groups.values())))
    for (_, _, role, _), tables in sums.items():
        adds = role in _ADDING and all(
            system.holds([(whole, 1), *((g, -1.0) for g in parts)], 0, 0) for whole, parts in tables
        )
        for whole, parts in tables:
            if adds:
                system.bind([(whole, 1), *((g, -1.0) for g in parts)], 0, 0)
            elif role in _LIMITED:
                _between(system, whole, parts)


def _nestings(system: System) -> None:
    """Bind a locality to its teams: to all who were in it throughout, and to those partly in it."""
    within: dict[tuple[str, str, str], list[Nesting]] = {}
    for nesting in system.nestings:
        within.setdefault((nesting.by, nesting.within_by, nesting.within), []).append(nesting)
    if not within:
        return
    for table, groups in list(system.tables.items()):
        for (by, within_by, name), nested in within.items():
            if table.by != within_by or name not in groups or table.role not in _ADDING:
                continue
            small = next((system.tables[t] for t in _same(system, table._replace(by=by))), None)
            if small is None:
                continue
            start = table.start or table.end
            throughout: list[tuple[int, float]] = []
            partly: list[tuple[int, float]] = []
            for nesting in nested:
                variable = small.get(nesting.group)
                touches = nesting.first <= table.end and (
                    nesting.until is None or nesting.until > start
                )
                if variable is None or not touches:
                    continue
                stays = nesting.first <= start and (
                    nesting.until is None or nesting.until > table.end
                )
                (throughout if stays else partly).append((variable, -1.0))
            if not throughout and not partly:
                continue
            system.bind([(groups[name], 1), *throughout], 0, INFINITE)
            system.bind([(groups[name], 1), *throughout, *partly], -INFINITE, 0)


def _same(system: System, table: Table) -> list[Table]:
    """Return this table in each release that has it, its own release first."""
    releases = dict.fromkeys((table.release, *range(len(system.releases))))
    found = (table._replace(release=r) for r in releases)
    return [t for t in found if t in system.tables]


def _outcomes(system: System) -> None:
    """Bind met and missed to judged, for every table of a percentage."""
    for table, groups in list(system.tables.items()):
        if table.role != "judged":
            continue
        met = system.tables.get(table._replace(role="met"), {})
        missed = system.tables.get(table._replace(role="missed"), {})
        for group, judged in groups.items():
            if group in met and group in missed:
                system.bind([(judged, 1), (met[group], -1), (missed[group], -1)], 0, 0)


def _links(system: System) -> None:
    """Bind measures whose numbers add up to one another, in whatever release each stands."""
    for link in system.links:
        measure, role, _ = link.terms[0]
        for table, groups in list(system.tables.items()):
            if (table.measure, table.role) != (measure, role):
                continue
            for group in groups:
                terms = [
                    (_cell(system, table._replace(measure=m, role=r), group), float(f))
                    for m, r, f in link.terms
                ]
                if any(cell is None for cell, _ in terms):
                    continue
                kept = [(v, f) for cell, f in terms if cell for v in cell]
                # Where all are 0, one may be hidden for a group of one answer while another's
                # zero is shown: a limit that the documentation names.
                if any(system.truth[v] for v, _ in kept):
                    system.bind(kept, 0, 0)


def _cell(system: System, table: Table, group: str | None) -> tuple[int, ...] | None:
    """Return the variable of a group of a table; none where it is 0, ``None`` where unknown.

    A published table lists every group that has a case.
    """
    for each in _same(system, table):
        if group in system.tables[each]:
            return (system.tables[each][group],)
        if each in system.published:
            return ()
    return None


def _restated(system: System) -> None:
    """Bind a restated number to what it was: a reader may suppose that late records only add.

    Where 20 had missed it then and 20 have now, none of those who came late missed it
    (``test_a_late_group_of_one_answer_is_not_told``).
    """
    for now, then in system.restated:
        if system.whole(now):
            system.bind([(now, 1), (then, -1)], 0, INFINITE)


def _statements(system: System) -> None:
    """Bind what a publication said without its counts: a percentage of so many decimals."""
    for placed in system.figures:
        figure = placed.figure
        if figure.state is not State.SHOWN or figure.numerator is not None:
            continue
        if figure.value is None:
            continue
        half = 0.5 * 10.0 ** -(1 if figure.decimals is None else figure.decimals)
        for sign, value in ((1, figure.value - half), (-1, figure.value + half)):
            terms, constant = _stated(placed, value, system.counted(figure.measure))
            if terms:
                system.bind([(v, sign * f) for v, f in terms], sign * constant, INFINITE)


def _stated(
    placed: Placed, value: float, counted: Counted
) -> tuple[list[tuple[int, float]], float]:
    """Return the terms of what a value says, and what they come to."""
    held, figure = placed.variables, placed.figure
    match counted.how:
        case Aggregate.SHARE:
            return [(held["met"], 100.0), (held["judged"], -value)], 0.0
        case Aggregate.MEAN:
            return [(held["total"], 1.0), (held["valued"], -value)], 0.0
        case Aggregate.PER_WORKER:
            return [(held["n"], 1.0), (held["workers"], -value)], 0.0
        case Aggregate.COUNT:
            return [(held["n"], 1.0)], value
        case Aggregate.RATE if figure.denominator:
            pass
        case _:
            return [], 0.0
    annual = 1 if counted.kind is Kind.SNAPSHOT else 12 / len(_months(figure.start, figure.end))
    per = PER_RESIDENTS[counted.unit]
    return [(held["n"], per * annual)], value * (figure.denominator or 0)
