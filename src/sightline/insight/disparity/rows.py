"""Disparities as flat rows."""

from typing import Any

from sightline.engine.definition import Definition
from sightline.insight.disparity.compare import Disparity

DISPARITY_KEYS = (
    "measure", "period", "window", "by", "group", "numerator", "denominator", "compared_with",
    "compared_numerator", "compared_denominator", "basis", "ratio", "lower", "upper", "finding",
    "caution",
)  # fmt: skip


def disparity_rows(
    definition: Definition, found: list[Disparity], *, period: str, window: str, by: str
) -> list[dict[str, Any]]:
    """Return one row a group with ``DISPARITY_KEYS``; ``lower`` and ``upper`` are at 95%.

    ``upper`` is null where the interval has no end.
    """
    return [
        {
            "measure": definition.id,
            "period": period,
            "window": window,
            "by": by,
            "group": each.group,
            "numerator": each.count,
            "denominator": each.size,
            "compared_with": each.against or None,
            "compared_numerator": each.against_count,
            "compared_denominator": each.against_size,
            "basis": each.basis,
            "ratio": each.ratio.value,
            "lower": each.ratio.lower,
            "upper": each.ratio.upper,
            "finding": each.finding,
            "caution": each.caution or None,
        }
        for each in found
    ]
