"""Figures as rows: their types in files, and how they are shown to a reader."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sightline.engine.figures import FIGURE_KEYS, Wanted
from sightline.engine.periods import period_ending
from sightline.insight.words import day_words

COLUMN_TYPES = {
    "measure": "VARCHAR", "period": "VARCHAR", "period_start": "DATE", "period_end": "DATE",
    "window": "VARCHAR", "by": "VARCHAR", "group": "VARCHAR", "numerator": "DOUBLE",
    "denominator": "DOUBLE", "value": "DOUBLE", "unit": "VARCHAR", "known_at": "DATE",
    "status": "VARCHAR", "note": "VARCHAR",
}  # fmt: skip


def columns_of(form: str, wanted: Wanted, rows: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Return the columns of a format: the keys of the contract, with ``note`` where people read.

    The table leaves out what cannot differ between its rows.
    """
    if form in ("json", "parquet"):
        return FIGURE_KEYS
    if form != "table":
        return (*FIGURE_KEYS, "note")
    noted = any(row["note"] for row in rows)
    return (*columns_to_show(wanted), *(("note",) if noted else ()))


def columns_to_show(wanted: Wanted) -> tuple[str, ...]:
    """Return the columns of the terminal's table: those that can differ between its rows."""
    return tuple(
        key
        for key in FIGURE_KEYS
        if key not in ("known_at", "period_start")
        and (wanted.by or key not in ("by", "group"))
        and (len(wanted.windows) > 1 or key != "window")
    )


def with_symbols(form: str, rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with ``c`` in place of a hidden value, in the formats that people read.

    The others keep an empty value and the status ``suppressed``, so that their types stay.
    """
    read = form in ("table", "xlsx")
    return [
        {**row, "value": "c"} if read and row["status"] == "suppressed" else dict(row)
        for row in rows
    ]


def mark_incomplete(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with ``note``: up to which day a period under way is known, else empty.

    A period under way ends, for now, with the last day known (counting rules, rule 8).
    """
    return [{**row, "note": _note(row)} for row in rows]


def _note(row: Mapping[str, Any]) -> str:
    end: date | None = row["period_end"]
    if end is None or row["period"] is None:
        return ""
    whole = period_ending(row["window"], date.fromisoformat(f"{row['period']}-01"))
    return f"to {day_words(end)}" if whole is not None and end < whole.end else ""


def whole_counts(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with whole counts as whole numbers, as they were counted."""
    return [
        {**row, "value": _whole(row["value"]) if row["unit"] == "count" else row["value"]}
        for row in rows
    ]


def _whole(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
