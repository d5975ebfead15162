"""Telling the files of the return by their headers, in any order and with extra columns."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sightline.intake.parts import Part
from sightline.intake.ssda903.parts import PARTS

# In most files, so they tell none of them.
COMMON = frozenset({"CHILD", "DOB", "SEX"})
LEAST_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file of the return: its part, the header of each column, and what has no place."""

    part: Part
    columns: dict[str, str]
    unmapped: tuple[str, ...]
    missing: tuple[str, ...]


def recognise_part(headers: Sequence[str]) -> Recognised | None:
    """Return the part that the headers are those of, or None.

    A file belongs to the part of which it has the largest share of the headers that are the
    part's own; fewer than 60% is none. A child's identifier must be among them.
    """
    written = {h.strip().upper(): h for h in headers if h.strip()}
    if "CHILD" not in written and "CHILDID" not in written:
        return None
    shares = [(_share(part, written), part) for part in PARTS]
    share, best = max(shares, key=lambda pair: pair[0])
    if share < LEAST_SHARE:
        return None
    columns = {}
    for column in best.columns:
        found = [n for n in (column.header, *column.aliases) if n in written]
        if found:
            columns[column.name] = written[found[0]]
    return Recognised(
        best,
        columns,
        tuple(h for h in headers if h.strip() and h not in columns.values()),
        tuple(c.header for c in best.columns if c.required and c.name not in columns),
    )


def _share(part: Part, written: Collection[str]) -> float:
    own = {c.name: (c.header, *c.aliases) for c in part.columns if c.header not in COMMON}
    return sum(1 for names in own.values() if any(n in written for n in names)) / len(own)
