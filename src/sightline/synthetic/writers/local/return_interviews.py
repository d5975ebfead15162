"""Feeds of missing children: return interviews with their times."""

from datetime import datetime, time, timedelta

from sightline.record.tables.local_feeds import LOCAL_RETURN_INTERVIEWS
from sightline.synthetic.model import Life, Missing
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_RETURN_INTERVIEWS,)


def write(feed: Feed) -> None:
    """Add the return interviews of every child who was missing from care."""
    for life in feed.lives:
        _interviews(feed, life)


def _interviews(feed: Feed, life: Life) -> None:
    key = life.person.person_id
    number = 0
    for care in (care for episode in life.episodes for care in episode.care):
        for item in care.missing:
            number += 1
            if item.kind == "M" and feed.first <= item.end <= feed.as_at:
                _interview(feed, key, f"{key}J{number}", item)


def _interview(feed: Feed, key: str, interview_id: str, item: Missing) -> None:
    returned = datetime.combine(item.end, time(item.returned_hour))
    offered = returned + timedelta(hours=item.offered_after_hours) if item.offered else None
    held = None
    if item.completed_after_hours is not None:
        held = returned + timedelta(hours=item.completed_after_hours)
    done = held if held is not None and held.date() <= feed.as_at else None
    feed.rows.add(
        "local_return_interviews",
        "rein",
        interview_id=interview_id,
        person_id=key,
        returned_at=returned,
        offered_at=offered,
        completed_at=done,
        accepted=flag(item.accepted) if item.offered else None,
    )
