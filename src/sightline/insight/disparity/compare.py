"""Each group of a grouping against the others, or against one group named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sightline.engine.cases import UNKNOWN
from sightline.engine.definition import Definition
from sightline.engine.units import Aggregate
from sightline.insight.disparity.intervals import Ratio, proportion_ratio, rate_ratio

FEW = 20
"""A ratio that rests on fewer cases than this says so."""

REST = "all other groups"
RATES, SHARES, NONE = "rate ratio", "ratio of shares", "none"


@dataclass(frozen=True, slots=True)
class Disparity:
    """One group against another.

    ``count`` of ``size``: events of residents for a ``rate ratio``, those that met the standard
    of all judged for a ``ratio of shares``. ``caution`` is a whole sentence, or empty.
    """

    group: str
    count: int | None
    size: int | None
    against: str
    against_count: int | None
    against_size: int | None
    basis: str
    ratio: Ratio
    caution: str = ""

    @property
    def finding(self) -> str:
        """What the ratio says in plain words."""
        if self.basis == NONE or self.against_size is None:
            return "not compared"
        noun = "rate" if self.basis == RATES else "share"
        match self.ratio.apart:
            case 1:
                return f"higher {noun} than {self.against}"
            case -1:
                return f"lower {noun} than {self.against}"
            case _:
                return "no difference that can be told from chance"


def disparities(
    definition: Definition,
    rows: Sequence[Mapping[str, Any]],
    *,
    residents: Mapping[str, int] | None = None,
    reference: str | None = None,
) -> list[Disparity]:
    """Return each group of one period against all others together, or against ``reference``.

    ``rows`` are the figures of one grouping and period. A percentage is compared inside its cases:
    the share of the group that met the standard. A rate needs the population of the group that
    its figure has, of the ages that the measure names; a count that in ``residents``. Without one
    there is no ratio, because a larger group has more cases for that alone. Cases whose group is
    unknown are shown and left out of both sides. ``ValueError`` for a reference that is not among
    the groups.
    """
    basis = _basis(definition)
    if definition.aggregate is not Aggregate.COUNT:
        residents = None
    known = {
        str(row["group"]): numbers
        for row in rows
        if row["group"] != UNKNOWN and (numbers := _numbers(row, basis, residents)) is not None
    }
    if reference is not None and reference not in known:
        raise ValueError(
            f"the group to compare with must be one of {', '.join(sorted(known)) or 'none'} "
            f"(with numbers to compare), found {reference}"
        )
    found = []
    for row in rows:
        group, count = str(row["group"]), int(row["numerator"] or 0)
        if group not in known:
            found.append(_apart(group, count, row, basis))
            continue
        others = [g for g in known if g != group and reference in (None, g)]
        found.append(_compare(group, known, others, basis, reference or REST))
    return found


def _basis(definition: Definition) -> str:
    match definition.aggregate:
        case Aggregate.SHARE:
            return SHARES
        case Aggregate.COUNT | Aggregate.RATE:
            return RATES
        case _:
            return NONE


def _numbers(
    row: Mapping[str, Any], basis: str, residents: Mapping[str, int] | None
) -> tuple[int, int] | None:
    size = row["denominator"]
    if basis == RATES and not size:
        size = (residents or {}).get(str(row["group"]))
    if basis == NONE or not size or row["numerator"] is None:
        return None
    return int(row["numerator"]), int(size)


def _apart(group: str, count: int, row: Mapping[str, Any], basis: str) -> Disparity:
    if group == UNKNOWN:
        why = "The group of these cases is not recorded; they are on neither side."
    elif basis == RATES:
        why = "The settings give no population for this group, and a count alone is no rate."
    elif basis == SHARES:
        why = "No case of this group could be judged."
    else:
        why = "Means and ratios are not compared by group."
    if basis == NONE:
        return Disparity(group, None, None, "", None, None, basis, Ratio(None, None, None), why)
    size = int(row["denominator"]) if row["denominator"] else None
    return Disparity(group, count, size, "", None, None, basis, Ratio(None, None, None), why)


def _compare(
    group: str, known: Mapping[str, tuple[int, int]], others: list[str], basis: str, against: str
) -> Disparity:
    count, size = known[group]
    if not others:
        none = Ratio(None, None, None)
        why = "There is no other group to compare with."
        if group == against:
            why = "The group that the others are compared with."
        return Disparity(group, count, size, "", None, None, basis, none, why)
    other_count, other_size = (sum(known[g][n] for g in others) for n in (0, 1))
    work = rate_ratio if basis == RATES else proportion_ratio
    ratio = work(count, size, other_count, other_size)
    few = min(size, other_size) if basis == SHARES else min(count, other_count)
    caution = f"Fewer than {FEW} cases on one side: the interval is wide." if few < FEW else ""
    return Disparity(group, count, size, against, other_count, other_size, basis, ratio, caution)
