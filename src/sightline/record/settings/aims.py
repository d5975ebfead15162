"""Reading what an authority aims at, and when its work changed: targets and rebases."""

from sightline.record.settings.model import Rebase, Target
from sightline.record.settings.reader import Document


def read_targets(document: Document) -> tuple[Target, ...]:
    """Return the targets by measure and day.

    A measure may be without a target on some days; two targets on one day are refused.
    """
    found: list[Target] = []
    for entry in document.entries("targets"):
        first = entry.day()
        last = entry.day("to") if entry.has("to") else None
        if last is not None and last < first:
            rule = f"a target must end on or after the day it applies from, {first.isoformat()}"
            entry.refuse("to", rule)
        target = Target(
            entry.text("measure"),
            entry.number("value"),
            entry.number("tolerance", 0) if entry.has("tolerance") else 0.0,
            first,
            last,
            entry.text("set_by"),
        )
        for other in found:
            if other.measure == target.measure and _overlap(other, target):
                rule = f"{target.measure} must have one target on a day"
                day = max(other.first, target.first)
                entry.refuse("from", rule, f"two on {day.isoformat()}")
        found.append(target)
    return tuple(sorted(found, key=lambda t: (t.measure, t.first)))


def _overlap(one: Target, other: Target) -> bool:
    return (one.last is None or other.first <= one.last) and (
        other.last is None or one.first <= other.last
    )


def read_rebases(document: Document) -> tuple[Rebase, ...]:
    """Return the rebases by measure and day; a measure is rebased once on a day."""
    found: list[Rebase] = []
    for entry in document.entries("rebases"):
        rebase = Rebase(entry.text("measure"), entry.day("date"), entry.text("reason"))
        if any((r.measure, r.day) == (rebase.measure, rebase.day) for r in found):
            rule = "a measure must be rebased once on a day"
            entry.refuse("date", rule, f"{rebase.day.isoformat()} twice")
        found.append(rebase)
    return tuple(sorted(found, key=lambda r: (r.measure, r.day)))
