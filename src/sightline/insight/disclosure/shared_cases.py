"""Which measures count the same cases, so that a reader of one knows the other.

Found in the cases at hand, not in the definitions: two sets of cases are the same where they hold
the same children on the same days, and one is two others together where they share none and
nothing is left over. A set has a sum of the hashes of its cases, which adds up as the sets do, so
that one pass over the cases is enough however many measures there are.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sightline.engine.definition import Definition, Kind
from sightline.engine.prepared import Prepared
from sightline.engine.reading import open_reader
from sightline.engine.units import OF_VALUES, Aggregate
from sightline.insight.disclosure.release import Link

_SETS = """
SELECT measure, count(*), count(met), count(*) FILTER (met = 1), count(value), sum(h),
       sum(h) FILTER (met IS NOT NULL), sum(h) FILTER (met = 1), sum(h) FILTER (met = 0),
       sum(h) FILTER (value IS NOT NULL)
FROM (SELECT measure, met, value, hash(coalesce(subject, child), date)::HUGEINT AS h
      FROM read_parquet('{cases}') WHERE measure IN (SELECT unnest($measures::VARCHAR[])))
GROUP BY measure
"""

Set = tuple[str, str]
"""A measure and the role of one of its sets of cases, as in ``rules.quantities``."""


def links_between(prepared: Prepared, definitions: Iterable[Definition]) -> list[Link]:
    """Return the sums that bind these measures, as their cases show: equal sets, and two in one.

    Stocks are compared with stocks and flows with flows, distinct children with distinct children.
    A recorded figure has no cases. ``tests/insight/test_shared_cases.py`` pins the rule.
    """
    known = {d.id: d for d in definitions if d.kind is not Kind.RECORDED}
    con = open_reader()
    try:
        rows = con.execute(
            _SETS.format(cases=prepared.cases.as_posix()), {"measures": list(known)}
        ).fetchall()
    finally:
        con.close()
    alike: dict[tuple[bool, bool], dict[Set, tuple[int, int]]] = {}
    for row in sorted(rows):
        definition = known[row[0]]
        kind = (definition.kind is Kind.SNAPSHOT, definition.distinct)
        alike.setdefault(kind, {}).update(_sets(definition, row))
    found: list[Link] = []
    for sets in alike.values():
        found += _bound(sets)
    return found


def _sets(definition: Definition, row: Sequence[Any]) -> dict[Set, tuple[int, int]]:
    """Return the sets of a measure that are not empty: how many cases, and the sum of hashes."""
    _, cases, judged, met, valued, *sums = row
    held = {"n": (cases, sums[0])}
    if definition.aggregate is Aggregate.SHARE:
        held = {"judged": (judged, sums[1])}
        # Where everybody met it, that is what must stay in doubt, and no other measure says it.
        if 0 < met < judged:
            held |= {"met": (met, sums[2]), "missed": (judged - met, sums[3])}
    elif definition.aggregate in OF_VALUES:
        held = {"valued": (valued, sums[4])}
    elif definition.aggregate not in (Aggregate.COUNT, Aggregate.RATE):
        held = {}
    return {(definition.id, role): said for role, said in held.items() if said[0]}


def _bound(sets: dict[Set, tuple[int, int]]) -> list[Link]:
    """Bind equal sets to the first of them, and each set to two that make it up."""
    first: dict[tuple[int, int], Set] = {}
    found = []
    for name, said in sets.items():
        one = first.setdefault(said, name)
        if one[0] != name[0]:
            found.append(Link(((*one, 1), (*name, -1))))
    ordered = sorted(first.items())
    for number, (small, part) in enumerate(ordered):
        for other, rest in ordered[number + 1 :]:
            whole = first.get((small[0] + other[0], small[1] + other[1]))
            # Met and missed of one percentage are bound to those judged anyway.
            if whole is not None and part[0] != rest[0]:
                found.append(Link(((*whole, 1), (*part, -1), (*rest, -1))))
    return found
