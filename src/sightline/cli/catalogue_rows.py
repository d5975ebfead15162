"""The catalogue of measures as rows."""

from collections.abc import Iterable
from typing import Any

from sightline.engine.definition import Definition
from sightline.engine.examples import page_of

COLUMNS = (
    "id", "title", "question", "area", "kind", "subject", "counts", "unit", "aggregate",
    "population", "better", "standard", "standard_date", "look_back_months", "follow_up_months",
    "follow_up_days", "needs", "official", "traps", "differs", "dimension", "catalogue", "file",
    "examples", "sql",
)  # fmt: skip
SHORT = ("area", "id", "title", "question", "kind", "unit", "standard")
_MADE = ("needs", "kind", "unit", "aggregate", "catalogue", "examples", "population")


def catalogue_rows(
    definitions: Iterable[Definition], *, examples: bool = False
) -> list[dict[str, Any]]:
    """Return one row for each measure; ``needs`` as ``a, b | c``: a, and one of b and c.

    ``examples`` is the page of worked examples as written; it is read only where asked for.
    """
    return [
        {
            **{name: getattr(d, name) for name in COLUMNS if name not in _MADE},
            "kind": d.kind.value,
            "unit": d.unit.value,
            "aggregate": d.aggregate.value,
            "population": d.population if d.aggregate == "rate" else "",
            "needs": ", ".join(" | ".join(group) for group in d.needs),
            "catalogue": ", ".join(d.homes),
            "examples": _examples(d) if examples else "",
        }
        for d in definitions
    ]


def _examples(definition: Definition) -> str:
    page = page_of(definition)
    return page.text if page else ""
