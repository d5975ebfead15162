"""Who worked with a child and when: holdings of posts turned into stays of workers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sightline.synthetic.model import Life
from sightline.synthetic.staff import Staff, Worker

# Codes of SW_REASON (SSDA903): the worker left their role; the case moved on with the plan.
_LEFT, _MOVED_ON = "LEFTRL", "PCCHAN"


@dataclass(frozen=True, slots=True)
class Involvement:
    """A worker allocated to a child, and why the next one took over."""

    worker: Worker
    start: date
    end: date
    reason: str


def involvements(life: Life, staff: Staff) -> Iterator[Involvement]:
    """Yield the workers of ``life`` in order; a vacant post or a duty period has none."""
    for holding in life.holdings:
        if holding.duty:
            continue
        for worker in staff.tenures(holding.team, holding.post):
            start, end = max(worker.start, holding.start), min(worker.end, holding.end)
            if start >= end:
                continue
            left = worker.end <= holding.end
            yield Involvement(worker, start, end, _LEFT if left else _MOVED_ON)
