"""A restatement as one plain English sentence."""

from sightline.engine.definition import Aggregate
from sightline.engine.published.kept import PUBLISHED
from sightline.insight.restatement.matching import COUNTED
from sightline.insight.restatement.model import NOT_REPORTED, Restatement
from sightline.insight.words import amount, when

_RULES = {
    "definition": "the definition of the measure",
    "shared views": "the way in which the record is read",
    "settings": "the settings",
}


def sentence(found: Restatement) -> str:
    """Return what was reported, what is now known and why they differ, in one sentence.

    "In October 2020: 24% as published then, 31% as now known: 12 that had missed are now known to
    have met." A change of rules in between has a sentence of its own, because its effect is in
    the counts.
    """
    where = f"{found.by}: {found.group}, " if found.group else ""
    begin = when(found.definition, found.window, found.period)
    begin = where + begin if where else begin[0].upper() + begin[1:]
    unit = found.definition.unit
    now = "no figure" if found.now.value is None else amount(found.now.value, unit)
    if found.first.basis == NOT_REPORTED:
        return f"{begin}: nothing was reported then; {now} as now known."
    then = "no figure" if found.first.value is None else amount(found.first.value, unit)
    how = (
        f"as published then (publication {found.first.publication})"
        if found.first.basis == PUBLISHED
        else "as reported then (reconstructed)"
    )
    why = _reasons(found)
    latest = "and the same as now known" if now == then else f"{now} as now known"
    said = f"{begin}: {then} {how}, {latest}{f': {why}' if why else ''}."
    if not why and now != then and not found.rules:
        said = said.removesuffix(".") + ": not one of its cases differs."
    if found.rules and (why or found.difference):
        changed = " and ".join(_RULES[each] for each in found.rules)
        said += (
            f" Since then {changed} changed: some of the difference may come from that and not "
            "from the record."
        )
    return said


def _reasons(found: Restatement) -> str:
    """Return the reasons with their counts, the largest first."""
    one, many = ("child", "children") if found.definition.distinct else ("case", "cases")
    share = found.definition.aggregate is Aggregate.SHARE
    met, missed = (found.now_met, found.now_missed) if share else (0, 0)
    as_before = " and counts as before" if found.definition.aggregate in COUNTED else ""
    as_before_many = as_before.replace("counts", "count")
    why = "(another date, group or outcome)"
    counts = [
        (found.late, "was recorded late", "were recorded late"),
        (found.withdrawn, "was withdrawn", "were withdrawn"),
        (found.moved_in, f"counts that did not {why}", f"count that did not {why}"),
        (found.moved_out, f"no longer counts {why}", f"no longer count {why}"),
        (met, "is now known to have met, not missed", "are now known to have met, not missed"),
        (missed, "is now known to have missed, not met", "are now known to have missed, not met"),
        (found.changed - met - missed, f"changed{as_before}", f"changed{as_before_many}"),
        (found.removed, "was removed from the store for good",
         "were removed from the store for good"),
    ]  # fmt: skip
    parts: list[str] = []
    for count, is_one, are_many in sorted((c for c in counts if c[0] > 0), key=lambda c: -c[0]):
        noun = "" if parts else f" {one if count == 1 else many}"
        parts.append(f"{count:,}{noun} {is_one if count == 1 else are_many}")
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"
