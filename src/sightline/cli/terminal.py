"""Plain tables for a terminal: aligned, wrapped to its width, readable by a screen reader."""

import shutil
import textwrap
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

GAP = "  "
LONGEST_WORD = 40
WIDTH_OF_A_PIPE = 160


def render(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return the rows as a table: numbers to the right, long texts wrapped.

    Without rows it says so. A null is a dash, so that it is not taken for a 0 or for a gap.
    """
    if not rows:
        return "(no rows)\n"
    cells = [[_shown(row.get(c)) for c in columns] for row in rows]
    right = [
        all(isinstance(row.get(c), int | float) or row.get(c) is None for row in rows)
        and any(row.get(c) is not None for row in rows)
        for c in columns
    ]
    heads = [c.replace("_", " ") for c in columns]
    natural = [max(len(heads[n]), *(len(line[n]) for line in cells)) for n in range(len(columns))]
    words = [
        max(len(word) for text in (heads[n], *(line[n] for line in cells)) for word in _words(text))
        for n in range(len(columns))
    ]
    widths = _fit(natural, [min(w, LONGEST_WORD) for w in words], right)
    lines = _line(heads, widths, right)
    lines.append(GAP.join("-" * w for w in widths))
    for line in cells:
        lines += _line(line, widths, right)
    return "\n".join(lines) + "\n"


def terminal_width() -> int:
    """Return the width to write to: the terminal's, or a wide page where there is none."""
    return shutil.get_terminal_size((WIDTH_OF_A_PIPE, 24)).columns


def paragraph(text: str, indent: str = "") -> str:
    """Return a text wrapped to the terminal, its later lines indented."""
    width = max(40, min(terminal_width(), 100))
    return textwrap.fill(text, width, subsequent_indent=indent, break_on_hyphens=False)


def _words(text: str) -> list[str]:
    return text.split() or [""]


def _fit(natural: list[int], words: list[int], right: list[bool]) -> list[int]:
    """Narrow the widest texts until the table fits; a number, date or name is never broken."""
    widths = list(natural)
    room = terminal_width() - len(GAP) * (len(widths) - 1)
    while sum(widths) > room:
        loose = [n for n in range(len(widths)) if not right[n] and widths[n] > words[n]]
        if not loose:
            break
        widest = max(loose, key=lambda n: widths[n])
        widths[widest] -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    wrapped = [
        textwrap.wrap(cell, width, break_on_hyphens=False) or [""]
        for cell, width in zip(cells, widths, strict=True)
    ]
    height = max(len(w) for w in wrapped)
    lines = []
    for level in range(height):
        parts = []
        for texts, width, numeric in zip(wrapped, widths, right, strict=True):
            text = texts[level] if level < len(texts) else ""
            parts.append(text.rjust(width) if numeric else text.ljust(width))
        lines.append(GAP.join(parts).rstrip())
    return lines


def _shown(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.1f}"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(_shown(v) for v in value) or "-"
    # Control characters of a cell must not reach the terminal.
    return "".join(ch if ch.isprintable() else " " for ch in str(value)) or "-"
