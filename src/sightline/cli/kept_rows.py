"""Restatements as rows, and which months are asked for."""

from datetime import date
from typing import Any

from sightline.insight.restatement import Moves, Restatement, sentence
from sightline.insight.restatement.model import NOT_REPORTED

TYPES = {
    "measure": "VARCHAR", "period": "VARCHAR", "window": "VARCHAR", "by": "VARCHAR",
    "group": "VARCHAR", "unit": "VARCHAR", "first_value": "DOUBLE", "first_numerator": "DOUBLE",
    "first_denominator": "DOUBLE", "first_known_at": "DATE", "basis": "VARCHAR",
    "publication": "BIGINT", "now_value": "DOUBLE", "now_numerator": "DOUBLE",
    "now_denominator": "DOUBLE", "now_known_at": "DATE", "difference": "DOUBLE",
    "recorded_late": "BIGINT", "moved_in": "BIGINT", "withdrawn": "BIGINT", "moved_out": "BIGINT",
    "changed": "BIGINT", "now_met": "BIGINT", "now_missed": "BIGINT", "removed": "BIGINT",
    **{f"{part}_{move}": "DOUBLE" for part in ("numerator", "denominator")
       for move in ("recorded_late", "moved_in", "withdrawn", "moved_out", "changed", "removed")},
    "rules_changed": "VARCHAR", "sentence": "VARCHAR",
}  # fmt: skip
KEYS = tuple(TYPES)
SHOWN = (
    "period", "first_value", "first_numerator", "first_denominator", "basis", "now_value",
    "now_numerator", "now_denominator", "difference", "recorded_late", "withdrawn", "moved_in",
    "moved_out", "changed", "now_met", "now_missed", "removed", "rules_changed",
)  # fmt: skip
# Shown only where one of the rows has something to say in them.
_SELDOM = {
    "first_denominator", "now_denominator", "moved_in", "moved_out", "now_met", "now_missed",
    "removed", "rules_changed",
}  # fmt: skip


def restated_row(found: Restatement) -> dict[str, Any]:
    """Return one restatement as a flat row with ``KEYS``."""
    first, now = found.first, found.now
    # Against nothing reported there is nothing to count: a 0 would say that nothing changed.
    counts = (
        {}
        if first.basis == NOT_REPORTED
        else {
            "recorded_late": found.late,
            "moved_in": found.moved_in,
            "withdrawn": found.withdrawn,
            "moved_out": found.moved_out,
            "changed": found.changed,
            "now_met": found.now_met,
            "now_missed": found.now_missed,
            "removed": found.removed,
        }
    )
    return {
        **dict.fromkeys(KEYS),
        "measure": found.definition.id,
        "period": found.period,
        "window": found.window,
        "by": found.by,
        "group": found.group,
        "unit": found.definition.unit.value,
        "first_value": first.value,
        "first_numerator": first.numerator,
        "first_denominator": first.denominator,
        "first_known_at": first.known_at,
        "basis": first.basis,
        "publication": first.publication,
        "now_value": now.value,
        "now_numerator": now.numerator,
        "now_denominator": now.denominator,
        "now_known_at": now.known_at,
        "difference": found.difference,
        **counts,
        **_moves("numerator", found.numerator),
        **_moves("denominator", found.denominator),
        "rules_changed": list(found.rules) or None,
        "sentence": sentence(found),
    }


def columns_shown(rows: list[dict[str, Any]], *, split: bool) -> tuple[str, ...]:
    """Return the columns of the terminal's table."""
    columns = [c for c in SHOWN if c not in _SELDOM or any(row[c] for row in rows)]
    return (columns[0], "group", *columns[1:]) if split else tuple(columns)


def rounded(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows with values and differences to one decimal, as a page shows them."""
    keys = ("first_value", "now_value", "difference")
    return [
        {**row, **{k: round(row[k], 1) for k in keys if isinstance(row[k], float)}} for row in rows
    ]


def from_the_first_report(found: list[Restatement]) -> list[Restatement]:
    """Leave out the periods before anything was reported, where something ever was."""
    place = next((n for n, r in enumerate(found) if r.first.basis != NOT_REPORTED), 0)
    return found[place:]


def in_range(month: date, first: date | None, last: date | None) -> bool:
    """Return whether a month lies in the range asked for."""
    return (first is None or month >= first) and (last is None or month <= last)


def _moves(part: str, moves: Moves | None) -> dict[str, float | None]:
    names = ("recorded_late", "moved_in", "withdrawn", "moved_out", "changed", "removed")
    if moves is None:
        return {f"{part}_{name}": None for name in names}
    values = (
        moves.late, moves.moved_in, moves.withdrawn, moves.moved_out, moves.changed, moves.removed,
    )  # fmt: skip
    return {f"{part}_{name}": value for name, value in zip(names, values, strict=True)}
