"""Episodes of care as the SSDA903 and the SSD have them: a new one at every change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sightline.synthetic.model import Care, LegalStatus, Placement


@dataclass(frozen=True, slots=True)
class CareEpisode:
    """A stretch of care with one legal status and one placement."""

    start: date
    end: date
    new_reason: str
    status: LegalStatus
    placement: Placement
    ceased: str
    change_reason: str


def episodes(care: Care) -> Iterator[CareEpisode]:
    """Yield the episodes of ``care``: they tile it, and all but the last cease with X1."""
    starts = sorted({p.start for p in care.placements} | {s.start for s in care.statuses})
    placement: Placement | None = None
    status: LegalStatus | None = None
    for index, start in enumerate(starts):
        end = starts[index + 1] if index + 1 < len(starts) else care.end
        before = (placement, status)
        placement = _at(care.placements, start)
        status = next(item for item in reversed(care.statuses) if item.start <= start)
        moved, changed = placement is not before[0], status is not before[1]
        same_carer = placement.type == "A5"
        if index == 0:
            reason = "S"
        elif moved and changed:
            reason = "U" if same_carer else "B"
        elif moved:
            reason = "T" if same_carer else "P"
        else:
            reason = "L"
        last = end >= care.end
        moves = not last and placement.end == end
        yield CareEpisode(
            start,
            end,
            reason,
            status,
            placement,
            care.end_reason if last else "X1",
            placement.change_reason if moves else "",
        )


def _at(placements: list[Placement], day: date) -> Placement:
    return next(item for item in reversed(placements) if item.start <= day)
