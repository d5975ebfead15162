"""The reference page of the pairings, made from their declarations."""

from sightline.insight.comparators.pairing import Pairing
from sightline.insight.comparators.pairings import PAIRINGS, REFUSED

_OPENING = """\
# Measures and their published counterparts

Every measure that `sightline compare` can show, with the published columns that say the same, and
the measures that were looked at and have none. Tables are those of *Children in need* on Explore
Education Statistics.
"""


def comparators_page() -> str:
    """Return the page as Markdown: a section a pairing, then a table of the refused."""
    lines = [_OPENING]
    for pairing in PAIRINGS.values():
        lines += _section(pairing)
    lines += ["## Measures without a counterpart", "", "| measure | why |", "|---|---|"]
    lines += [f"| `{measure}` | {reason} |" for measure, reason in REFUSED.items()]
    return "\n".join([*lines, ""])


def _section(pairing: Pairing) -> list[str]:
    filters = ", ".join(f"`{name}` = {value}" for name, value in pairing.filters.items())
    direction = {"higher": "Higher is better.", "lower": "Lower is better."}
    return [
        f"## {pairing.measure}",
        "",
        f"{pairing.title} ({pairing.unit}). "
        f"{direction.get(pairing.better, 'Neither end is better: rank 1 is the highest.')}",
        "",
        f"- Table {pairing.table}, {filters}: " + ", ".join(f"`{c}`" for c in pairing.columns),
        f"- Made so: {pairing.transformation}",
        f"- Period: {pairing.period}",
        f"- Comparable because: {pairing.why}",
        f"- Mind: {pairing.traps}",
        "",
    ]
