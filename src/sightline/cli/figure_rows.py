"""Figures as rows: their types in files, and how they are shown to a reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from sightline.engine.figures import FIGURE_KEYS, Wanted

COLUMN_TYPES = {
    "measure": "VARCHAR", "period": "VARCHAR", "period_start": "DATE", "period_end": "DATE",
    "window": "VARCHAR", "by": "VARCHAR", "group": "VARCHAR", "numerator": "DOUBLE",
    "denominator": "DOUBLE", "value": "DOUBLE", "unit": "VARCHAR", "known_at": "DATE",
    "status": "VARCHAR",
}  # fmt: skip


def columns_to_show(wanted: Wanted) -> tuple[str, ...]:
    """Return the columns of the terminal's table: those that can differ between its rows."""
    return tuple(
        key
        for key in FIGURE_KEYS
        if key not in ("known_at", "period_start")
        and (wanted.by or key not in ("by", "group"))
        and (len(wanted.windows) > 1 or key != "window")
    )


def whole_counts(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with whole counts as whole numbers, as they were counted."""
    return [
        {**row, "value": _whole(row["value"]) if row["unit"] == "count" else row["value"]}
        for row in rows
    ]


def _whole(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
