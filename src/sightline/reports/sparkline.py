"""A series as a small line, and as words for whoever does not see it."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 180.0, 44.0
MARGIN = 5.0


@dataclass(frozen=True, slots=True)
class Sparkline:
    """Points in the picture's own units; a gap where there is no data breaks the line."""

    lines: tuple[str, ...]
    dots: tuple[tuple[float, float], ...]
    last: tuple[float, float]
    words: str
    short: str
    width: float = WIDTH
    height: float = HEIGHT


def sparkline(
    values: Sequence[float | None], said: Sequence[str], months: Sequence[str]
) -> Sparkline | None:
    """Return the line of a series, oldest first, or None where fewer than two values are known.

    ``said`` are the values and ``months`` the months in words. The scale runs from the lowest to
    the highest value, so that the shape can be seen; the words give both.
    """
    known = [(n, v) for n, v in enumerate(values) if v is not None]
    if len(known) < 2:
        return None
    low, high = min(v for _, v in known), max(v for _, v in known)
    step = (WIDTH - 2 * MARGIN) / max(1, len(values) - 1)

    def place(n: int, value: float) -> tuple[float, float]:
        share = (value - low) / (high - low) if high > low else 0.5
        y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)
        return round(MARGIN + n * step, 1), round(y, 1)

    runs: list[list[tuple[float, float]]] = [[]]
    for n, value in enumerate(values):
        if value is None:
            runs.append([])
        else:
            runs[-1].append(place(n, value))
    return Sparkline(
        lines=tuple(" ".join(f"{x},{y}" for x, y in run) for run in runs if len(run) > 1),
        dots=tuple(run[0] for run in runs if len(run) == 1),
        last=place(*known[-1]),
        words=_words(known, said, months, gaps=len(values) - len(known)),
        short=_short(known, said, months),
    )


def _short(known: Sequence[tuple[int, float]], said: Sequence[str], months: Sequence[str]) -> str:
    """Return what is printed under the line: the range and since when."""
    lowest = said[min(known, key=lambda k: k[1])[0]]
    highest = said[max(known, key=lambda k: k[1])[0]]
    month, year = months[known[0][0]].rsplit(" ", 1)
    since = f"since {month[:3]} {year}"
    if lowest == highest:
        return f"{lowest} throughout, {since}"
    return f"Between {lowest} and {highest} {since}"


def _words(
    known: Sequence[tuple[int, float]], said: Sequence[str], months: Sequence[str], *, gaps: int
) -> str:
    """Return what the line shows: from, to, lowest and highest. It judges nothing."""
    (first, start), (last, end) = known[0], known[-1]
    lowest = min(known, key=lambda k: k[1])[0]
    highest = max(known, key=lambda k: k[1])[0]
    if end > start:
        moved = "Up from"
    elif end < start:
        moved = "Down from"
    else:
        moved = "The same as"
    gap = f" No data in {gaps} of {gaps + len(known)} months." if gaps else ""
    if said[lowest] == said[highest]:
        return f"{said[last]} throughout, {months[first]} to {months[last]}.{gap}"
    to = f" to {said[last]} in {months[last]}" if moved != "The same as" else ""
    return (
        f"{moved} {said[first]} in {months[first]}{to}. Lowest {said[lowest]} "
        f"({months[lowest]}), highest {said[highest]} ({months[highest]}).{gap}"
    )
