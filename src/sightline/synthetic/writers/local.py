"""The council's own feeds: core groups, supervision, return interviews, and the id crosswalk."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

from sightline.record.tables.local_feeds import (
    LOCAL_CORE_GROUPS,
    LOCAL_IDENTITIES,
    LOCAL_RETURN_INTERVIEWS,
    LOCAL_SUPERVISION,
)
from sightline.synthetic import profile
from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life, Missing
from sightline.synthetic.staff import LEAVING_CARE, Staff
from sightline.synthetic.streams import stream
from sightline.synthetic.writers.involvement import involvements
from sightline.synthetic.writers.rows import Rows
from sightline.synthetic.writers.ssd.view import flag
from sightline.synthetic.writers.ssd.workforce import manager_id

NAMES = tuple(
    table.name
    for table in (
        LOCAL_CORE_GROUPS,
        LOCAL_SUPERVISION,
        LOCAL_RETURN_INTERVIEWS,
        LOCAL_IDENTITIES,
    )
)


def write(
    folder: Path, lives: Sequence[Life], staff: Staff, flaws: Flaws, first: date, as_at: date
) -> None:
    """Write the feeds as at ``as_at`` into ``folder``, with what happened from ``first``."""
    rows = Rows(NAMES)
    for life in lives:
        _core_groups(rows, life, first, as_at)
        _supervision(rows, life, staff, flaws, first, as_at)
        _interviews(rows, life, first, as_at)
        _identity(rows, life, flaws, as_at)
    rows.write(folder, "csv")


def _core_groups(rows: Rows, life: Life, first: date, as_at: date) -> None:
    key = life.person.person_id
    for plan in (plan for episode in life.episodes for plan in episode.plans):
        for number, meeting in enumerate(plan.core_groups, start=1):
            if first <= meeting.held <= as_at:
                rows.add(
                    "local_core_groups",
                    "core",
                    meeting_id=f"{key}G{plan.start.toordinal()}-{number}",
                    person_id=key,
                    plan_start_date=plan.start,
                    meeting_date=meeting.held,
                    due_date=meeting.due,
                )


def _supervision(
    rows: Rows, life: Life, staff: Staff, flaws: Flaws, first: date, as_at: date
) -> None:
    """Supervise the case about every four weeks; when late, some weeks later."""
    key = life.person.person_id
    rng = stream(flaws.seed, "supervision", key)
    number = 0
    for item in involvements(life, staff):
        day = item.start + timedelta(days=rng.between(5, 27))
        while day < item.end and day <= as_at:
            number += 1
            recorded = flaws.recorded(day, "supervision", key)
            if day >= first and recorded <= as_at and item.worker.team != LEAVING_CARE:
                rows.add(
                    "local_supervision",
                    "supe",
                    supervision_id=f"{key}X{number}",
                    person_id=key,
                    date=day,
                    recorded_date=recorded,
                    worker_id=item.worker.worker_id,
                    supervisor_id=manager_id(item.worker.team),
                )
            on_time = rng.chance(profile.SUPERVISION_ON_TIME.at(day, flaws.end))
            day += timedelta(days=rng.between(21, 28) if on_time else rng.between(30, 63))


def _interviews(rows: Rows, life: Life, first: date, as_at: date) -> None:
    key = life.person.person_id
    number = 0
    for care in (care for episode in life.episodes for care in episode.care):
        for item in care.missing:
            number += 1
            if item.kind == "M" and first <= item.end <= as_at:
                _interview(rows, key, f"{key}J{number}", item, as_at)


def _interview(rows: Rows, key: str, interview_id: str, item: Missing, as_at: date) -> None:
    returned = datetime.combine(item.end, time(item.returned_hour))
    offered = returned + timedelta(hours=item.offered_after_hours) if item.offered else None
    held = None
    if item.completed_after_hours is not None:
        held = returned + timedelta(hours=item.completed_after_hours)
    done = held if held is not None and held.date() <= as_at else None
    rows.add(
        "local_return_interviews",
        "rein",
        interview_id=interview_id,
        person_id=key,
        returned_at=returned,
        offered_at=offered,
        completed_at=done,
        accepted=flag(item.accepted) if item.offered else None,
    )


def _identity(rows: Rows, life: Life, flaws: Flaws, as_at: date) -> None:
    key = life.person.person_id
    other = flaws.id_903(key)
    cared = [care.start for episode in life.episodes for care in episode.care]
    if other != key and cared and min(cared) <= as_at:
        rows.add(
            "local_identities",
            "iden",
            source="ssda903",
            source_id=other,
            person_id=key,
            from_date=min(cared),
            reason="two systems",
        )
