"""Setting two lists of events side by side: which are the same, and why the others are not.

Pure functions over values, so that whatever is given adds up. Pinned by
``tests/checks/test_reconcile.py``.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sightline.engine.reconcile.reasons import Reason, Status

NEAR_DAYS = 31
"""Two events of a child whose dates are no further apart than this can be the same event."""

MARGIN_DAYS = 14
"""How far outside the year an event of the record is looked at, to find a date that slipped."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event on one side. ``own_id`` is the id the source wrote, ``child`` the person meant."""

    child: str
    start: date | None
    end: date | None = None
    codes: tuple[str | None, ...] = ()
    row_id: str = ""
    sources: str = ""
    own_id: str = ""
    first_recorded: date | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What both sides are asked about, and what each knows of.

    ``first`` and ``as_at`` bound the return's year; ``record_first`` and ``record_last`` what the
    other sources can speak of. ``groups`` gives the wider category of a code, field by field.
    """

    first: date
    as_at: date
    record_first: date
    record_last: date
    clip: bool = False
    lasts: bool = False
    ends_known: bool = True
    record_children: Collection[str] = ()
    return_children: Collection[str] = ()
    groups: Sequence[Mapping[str, str]] = field(default=())


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the reconciliation: one event, or one on each side."""

    record: Event | None
    returned: Event | None
    status: Status
    reason: Reason
    detail: str = ""


def match(record: Iterable[Event], returned: Iterable[Event], scope: Scope) -> list[Pair]:
    """Return every event of both sides exactly once, alone or with its other half.

    First by child and start date, then what is left by child and the nearest date within
    ``NEAR_DAYS``, each taken once.
    """
    left, right = list(record), list(returned)
    pairs = []
    for mine, other in _same_start(left, right, scope) + _near(left, right):
        pairs.append(_compare(mine, other, scope))
    record_bare = {c.lstrip("0") for c in scope.record_children}
    return_bare = {c.lstrip("0") for c in scope.return_children}
    for event in left:
        reason = _why_only_record(event, scope, return_bare)
        pairs.append(Pair(event, None, Status.ONLY_RECORD, reason))
    for event in right:
        reason = _why_only_return(event, scope, record_bare)
        pairs.append(Pair(None, event, Status.ONLY_RETURN, reason))
    return pairs


def _key(event: Event, scope: Scope) -> tuple[str, date | None]:
    start = event.start
    return event.child, max(start, scope.first) if scope.clip and start else start


def _same_start(left: list[Event], right: list[Event], scope: Scope) -> list[tuple[Event, Event]]:
    """Take out of both lists what has the same child and start; several pair off in order."""
    waiting: dict[tuple[str, date | None], list[Event]] = defaultdict(list)
    for event in right:
        waiting[_key(event, scope)].append(event)
    pairs, alone = [], []
    for event in left:
        others = waiting[_key(event, scope)]
        if others:
            pairs.append((event, others.pop(0)))
        else:
            alone.append(event)
    left[:] = alone
    right[:] = [event for others in waiting.values() for event in others]
    return pairs


def _near(left: list[Event], right: list[Event]) -> list[tuple[Event, Event]]:
    """Take out of both lists the pairs of one child that are nearest in time, nearest first."""
    by_child: dict[str, list[int]] = defaultdict(list)
    for position, event in enumerate(right):
        by_child[event.child].append(position)
    near = []
    for mine, event in enumerate(left):
        for other in by_child.get(event.child, ()):
            start = right[other].start
            if event.start and start:
                apart = abs((event.start - start).days)
                if apart <= NEAR_DAYS:
                    near.append((apart, mine, other))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    pairs = []
    for _, mine, other in sorted(near):
        if mine not in taken_left and other not in taken_right:
            taken_left.add(mine)
            taken_right.add(other)
            pairs.append((left[mine], right[other]))
    left[:] = [e for n, e in enumerate(left) if n not in taken_left]
    right[:] = [e for n, e in enumerate(right) if n not in taken_right]
    return pairs


def _compare(record: Event, returned: Event, scope: Scope) -> Pair:
    found: list[tuple[Reason, str]] = []
    if _key(record, scope) != _key(returned, scope):
        found.append((Reason.DATES, f"{record.start} in the record, {returned.start} returned"))
    end = record.end if record.end and record.end <= scope.as_at else None
    if end and returned.end and end != returned.end:
        found.append((Reason.ENDS, f"{end} in the record, {returned.end} returned"))
    elif scope.lasts and scope.ends_known and end and not returned.end:
        found.append((Reason.ENDED_IN_RECORD, f"{end} in the record"))
    elif scope.lasts and scope.ends_known and returned.end and not end:
        found.append((Reason.ENDED_IN_RETURN, f"{returned.end} returned"))
    for position, (mine, other) in enumerate(zip(record.codes, returned.codes, strict=False)):
        groups = scope.groups[position] if position < len(scope.groups) else {}
        if mine and other and not _agree(mine, other, groups):
            found.append((Reason.CODES, f"{mine} in the record, {other} returned"))
    if found:
        detail = "; ".join(text for _, text in found)
        return Pair(record, returned, Status.DIFFERENT, found[0][0], detail)
    if returned.own_id and returned.own_id != record.own_id:
        detail = f"{returned.own_id} in the return"
        return Pair(record, returned, Status.EQUAL, Reason.OTHER_ID, detail)
    return Pair(record, returned, Status.EQUAL, Reason.NONE)


def _agree(mine: str, other: str, groups: Mapping[str, str]) -> bool:
    """Whether two codes agree, or one is the wider category that Annex A asks for."""
    return mine == other or groups.get(mine) == other or groups.get(other) == mine


def _outside(event: Event, scope: Scope) -> bool:
    if event.start is None:
        return False
    if event.start > scope.as_at:
        return True
    if scope.lasts:
        return event.end is not None and event.end < scope.first
    return event.start < scope.first


def in_scope(event: Event, scope: Scope, *, margin: int = MARGIN_DAYS) -> bool:
    """Whether an event belongs to the return's year, or lies within ``margin`` days of it."""
    if event.start is None:
        return True
    if event.start > scope.as_at + timedelta(days=margin):
        return False
    last = event.end or (date.max if scope.lasts else event.start)
    return last >= scope.first - timedelta(days=0 if scope.lasts else margin)


def _why_only_record(event: Event, scope: Scope, return_bare: Collection[str]) -> Reason:
    if _outside(event, scope):
        return Reason.OUTSIDE_YEAR
    if event.first_recorded and event.first_recorded > scope.as_at:
        return Reason.RECORDED_AFTER
    if event.child in scope.return_children:
        return Reason.NOT_IN_RETURN
    if event.child.lstrip("0") in return_bare:
        return Reason.ZEROS
    return Reason.CHILD_NOT_IN_RETURN


def _why_only_return(event: Event, scope: Scope, record_bare: Collection[str]) -> Reason:
    if _outside(event, scope):
        return Reason.OUTSIDE_YEAR
    last = (event.end or scope.as_at) if scope.lasts else event.start
    if last and last < scope.record_first:
        return Reason.BEFORE_RECORD
    if event.start and event.start > scope.record_last:
        return Reason.AFTER_RECORD
    if event.child in scope.record_children:
        return Reason.NOT_IN_RECORD
    if event.child.lstrip("0") in record_bare:
        return Reason.ZEROS
    return Reason.CHILD_NOT_IN_RECORD
