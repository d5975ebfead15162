"""Feeds of child protection: core groups."""

from sightline.record.tables.local_feeds import LOCAL_CORE_GROUPS
from sightline.synthetic.model import Life
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_CORE_GROUPS,)


def write(feed: Feed) -> None:
    """Add the core groups of every plan."""
    for life in feed.lives:
        _core_groups(feed, life)


def _core_groups(feed: Feed, life: Life) -> None:
    key = life.person.person_id
    for plan in (plan for episode in life.episodes for plan in episode.plans):
        for number, meeting in enumerate(plan.core_groups, start=1):
            if feed.first <= meeting.held <= feed.as_at:
                feed.rows.add(
                    "local_core_groups",
                    "core",
                    meeting_id=f"{key}G{plan.start.toordinal()}-{number}",
                    person_id=key,
                    plan_start_date=plan.start,
                    meeting_date=meeting.held,
                    due_date=meeting.due,
                )
