"""Feeds of supervision: each supervision of a child's case."""

from datetime import timedelta

from sightline.record.tables.local_feeds import LOCAL_SUPERVISION
from sightline.synthetic import profile
from sightline.synthetic.model import Life
from sightline.synthetic.staff import LEAVING_CARE
from sightline.synthetic.streams import stream
from sightline.synthetic.writers.involvement import involvements
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.workforce import manager_id

TABLES = (LOCAL_SUPERVISION,)


def write(feed: Feed) -> None:
    """Add the supervisions of every case."""
    for life in feed.lives:
        _supervision(feed, life)


def _supervision(feed: Feed, life: Life) -> None:
    """Supervise the case about every four weeks; when late, some weeks later."""
    key = life.person.person_id
    rng = stream(feed.flaws.seed, "supervision", key)
    number = 0
    for item in involvements(life, feed.staff):
        day = item.start + timedelta(days=rng.between(5, 27))
        while day < item.end and day <= feed.as_at:
            number += 1
            recorded = feed.flaws.recorded(day, "supervision", key)
            if day >= feed.first and recorded <= feed.as_at and item.worker.team != LEAVING_CARE:
                feed.rows.add(
                    "local_supervision",
                    "supe",
                    supervision_id=f"{key}X{number}",
                    person_id=key,
                    date=day,
                    recorded_date=recorded,
                    worker_id=item.worker.worker_id,
                    supervisor_id=manager_id(item.worker.team),
                )
            on_time = rng.chance(profile.SUPERVISION_ON_TIME.at(day, feed.flaws.end))
            day += timedelta(days=rng.between(21, 28) if on_time else rng.between(30, 63))
