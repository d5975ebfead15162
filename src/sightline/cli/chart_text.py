"""A chart's rows for the terminal, with as many decimals as its scale needs."""

from collections.abc import Mapping, Sequence
from typing import Any

NUMBERS = ("y", "mean", "lower", "upper")


def chart_table(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with their numbers as texts of one width and one number of decimals.

    The terminal's one decimal would make limits of 0.02 and 0.04 the same.
    """
    largest = max(
        (abs(row[name]) for row in rows for name in NUMBERS if row[name] is not None), default=0.0
    )
    decimals = 1 if largest >= 100 else 2 if largest >= 1 else 4
    texts = [
        {n: "-" if row[n] is None else f"{row[n]:,.{decimals}f}" for n in NUMBERS} for row in rows
    ]
    widths = {n: max(len(t[n]) for t in texts) for n in NUMBERS}
    return [
        {**row, **{n: text[n].rjust(widths[n]) for n in NUMBERS}}
        for row, text in zip(rows, texts, strict=True)
    ]
