"""Finding a list by its headers, as councils write them.

Case, spaces, curly quotes and extra brackets differ between councils and editions; a header is
compared by its letters and digits, and by likeness where nothing is the same.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from sightline.intake.annex_a.lists import LISTS
from sightline.intake.parts import Part

ALIKE = 0.88
LEAST_SHARE = 0.6
HEADER_WITHIN_ROWS = 12
# Likeness is slow and only for headers beside ones that are plain.
LEAST_EXACT = 3
# With nearly every header found the rows below are data.
PLAIN_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Recognised:
    """A list found in a sheet: where its headers stand and which column each fills."""

    part: Part
    header_row: int
    columns: dict[str, int]
    unmapped: tuple[str, ...]
    missing: tuple[str, ...]


def bare(header: object) -> str:
    """Return the header's letters and digits, in lower case."""
    return _bare(str(header if header is not None else ""))


@lru_cache(maxsize=4096)
def _bare(header: str) -> str:
    text = unicodedata.normalize("NFKD", header)
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def recognise_list(rows: Sequence[Sequence[object]]) -> Recognised | None:
    """Return the list whose headers one of the first rows holds, or None.

    The list with the largest share of its headers wins; fewer than 60% is no match.
    """
    best: tuple[float, Recognised] | None = None
    for number, row in enumerate(rows[:HEADER_WITHIN_ROWS]):
        headers = [bare(cell) for cell in row]
        if sum(1 for h in headers if h) < 3:
            continue
        for part in LISTS:
            if len(_exactly(part, headers)) < LEAST_EXACT:
                continue
            found = _match(part, headers)
            share = len(found) / max(len(part.columns), sum(1 for h in headers if h))
            if share >= LEAST_SHARE and (best is None or share > best[0]):
                best = (share, _recognised(part, number, found, row))
        if best and best[0] >= PLAIN_SHARE:
            break
    return best[1] if best else None


def _match(part: Part, headers: Sequence[str]) -> dict[str, int]:
    """Return the position of each column's header: the same letters first, then the likest."""
    found = _exactly(part, headers)
    taken = set(found.values())
    for column in part.columns:
        if column.name in found:
            continue
        free = {h: n for n, h in enumerate(headers) if h and n not in taken}
        likest = get_close_matches(bare(column.header), list(free), n=1, cutoff=ALIKE)
        if likest:
            found[column.name] = free[likest[0]]
            taken.add(free[likest[0]])
    return found


def _exactly(part: Part, headers: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in part.columns:
        names = [bare(column.header), *(bare(a) for a in column.aliases)]
        for position, header in enumerate(headers):
            if header in names and position not in found.values():
                found[column.name] = position
                break
    return found


def _recognised(
    part: Part, number: int, found: dict[str, int], row: Sequence[object]
) -> Recognised:
    taken = set(found.values())
    return Recognised(
        part,
        number,
        found,
        tuple(str(cell) for n, cell in enumerate(row) if n not in taken and bare(cell)),
        tuple(c.header for c in part.columns if c.name not in found),
    )
