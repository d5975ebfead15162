"""What the public sees of a protected release: rows of figures, symbols, rounded counts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sightline.engine.units import Aggregate
from sightline.insight.disclosure.protect import Protected
from sightline.insight.disclosure.release import State, has_counts
from sightline.insight.disclosure.rules import DisclosureError, Rules, rounded, rounds

SUPPRESSED = "suppressed"
HIDDEN, LOW, NOT_AVAILABLE = "c", "low", "x"
"""Symbols of the Department for Education: confidential, rounds to 0 but is not, not available."""


def public_rows(
    rows: Iterable[Mapping[str, Any]], protected: Protected, rules: Rules | None = None
) -> list[dict[str, Any]]:
    """Return the rows as the public may have them, in the order given.

    A hidden figure has no numbers and the status ``suppressed``, whatever the reason. Percentages,
    rates and means are rounded to the decimals of the rules, and in a rounded release counts and
    rates come from the rounded counts. Raises ``DisclosureError`` for a row that the release does
    not hold: nothing leaves that was not decided.
    """
    rules = rules or Rules()
    release = protected.release
    states = {f.key: f for f in release.figures}
    found = []
    for row in rows:
        if not has_counts(row):
            # A value without its counts may be one child's: it does not leave.
            bare = row["value"] is not None
            found.append({**row, "value": None, "status": SUPPRESSED} if bare else dict(row))
            continue
        key = (row["measure"], row["window"], row["period"], row["by"] or "", row["group"] or "")
        figure = states.get(key)
        if figure is None or figure.state in (State.OPEN, State.WITHHELD):
            raise DisclosureError(
                f"A figure must be decided before it leaves; {row['measure']}, {row['window']} "
                f"{row['period']} is not."
            )
        if figure.state.hidden:
            found.append(
                {**row, "numerator": None, "denominator": None, "value": None, "status": SUPPRESSED}
            )
            continue
        shown = dict(row)
        counted = release.measures[figure.measure]
        if release.rounded_to:
            _round(shown, release.rounded_to, whole=rounds(figure, counted))
        if shown["value"] is not None and counted.how is not Aggregate.COUNT:
            shown["value"] = round(shown["value"], rules.decimals)
        found.append(shown)
    return found


def _round(row: dict[str, Any], to: int, *, whole: bool) -> None:
    """Round the counts of a row; a rate follows its count. The population is public as it is."""
    before = row["numerator"]
    if before is not None:
        row["numerator"] = rounded(before, to)
    if not whole:
        if row["denominator"] is not None:
            row["denominator"] = rounded(row["denominator"], to)
    elif row["value"] is not None and before:
        row["value"] = row["value"] * row["numerator"] / before


def symbol(row: Mapping[str, Any], true_value: float | None = None) -> str:
    """Return the symbol that stands for a figure in a published table, empty where it is a number.

    ``c`` for a hidden figure; ``low`` for one that is shown as 0 and is not; ``x`` where there is
    no figure.
    """
    if row["status"] == SUPPRESSED:
        return HIDDEN
    if row["value"] is None:
        return NOT_AVAILABLE
    if row["value"] == 0 and (true_value or row["numerator"]):
        return LOW
    return ""


def share_hidden(protected: Protected) -> dict[str, float]:
    """Return what share of the release's figures is hidden for itself, and for the sake of others.

    Zeros count as figures.
    """
    states: Sequence[State] = [
        f.state for f in protected.release.figures if f.state is not State.WITHHELD
    ]
    return {
        state.value: sum(s is state for s in states) / max(1, len(states))
        for state in (State.PRIMARY, State.SECONDARY)
    }
