"""The catalogue of measures as rows."""

from collections.abc import Iterable
from typing import Any

from sightline.engine.definition import Definition

COLUMNS = (
    "id", "title", "question", "area", "kind", "counts", "unit", "better", "standard",
    "standard_date", "look_back_months", "needs", "official", "traps", "differs", "dimension",
    "file", "sql",
)  # fmt: skip
SHORT = ("area", "id", "title", "question", "kind", "unit", "standard")


def catalogue_rows(definitions: Iterable[Definition]) -> list[dict[str, Any]]:
    """Return one row for each measure; ``needs`` as ``a, b | c``: a, and one of b and c."""
    return [
        {
            **{name: getattr(d, name) for name in COLUMNS if name not in ("needs", "kind", "unit")},
            "kind": d.kind.value,
            "unit": d.unit.value,
            "needs": ", ".join(" | ".join(group) for group in d.needs),
        }
        for d in definitions
    ]
