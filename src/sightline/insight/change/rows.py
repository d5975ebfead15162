"""A change as one flat row."""

from typing import Any

from sightline.engine.definition import Definition
from sightline.insight.change.model import Change

CHANGE_KEYS = (
    "measure", "title", "unit", "better", "window", "from", "from_value", "from_numerator",
    "from_denominator", "to", "to_value", "to_numerator", "to_denominator", "points", "percent",
    "movement", "more_than_chance", "p", "method", "sustained", "since", "until", "status",
    "sentence",
)  # fmt: skip


def change_row(change: Change) -> dict[str, Any]:
    """Return a change with ``CHANGE_KEYS``; ``more_than_chance`` is null where not judged."""
    d, lasting = change.definition, change.lasting
    return {
        **dict.fromkeys(CHANGE_KEYS),
        **_head(d, change.window, change.before.period, change.after.period),
        "from_value": change.before.value,
        "from_numerator": change.before.numerator,
        "from_denominator": change.before.denominator,
        "to_value": change.after.value,
        "to_numerator": change.after.numerator,
        "to_denominator": change.after.denominator,
        "points": change.points,
        "percent": change.percent,
        "movement": change.movement.value,
        "more_than_chance": change.evidence.beyond,
        "p": change.evidence.p,
        "method": change.evidence.method or None,
        "sustained": lasting.sustained if change.points else None,
        "since": lasting.since if change.points else None,
        "until": lasting.until if change.points else None,
        "status": "ok",
        "sentence": change.sentence(),
    }


def missing_row(
    definition: Definition, window: str, before: str, after: str, status: str, sentence: str
) -> dict[str, Any]:
    """Return the row of a measure that has no figure for one of the periods."""
    return {
        **dict.fromkeys(CHANGE_KEYS),
        **_head(definition, window, before, after),
        "status": status,
        "sentence": sentence,
    }


def _head(definition: Definition, window: str, before: str, after: str) -> dict[str, Any]:
    return {
        "measure": definition.id,
        "title": definition.title,
        "unit": definition.unit.value,
        "better": definition.better,
        "window": window,
        "from": before,
        "to": after,
    }
