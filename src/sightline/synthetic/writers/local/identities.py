"""The crosswalk of identifiers: one child with two ids in two systems."""

from sightline.record.tables.local_feeds import LOCAL_IDENTITIES
from sightline.synthetic.model import Life
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_IDENTITIES,)


def write(feed: Feed) -> None:
    """Add every second identifier known by the day of the extract."""
    for life in feed.lives:
        _identity(feed, life)


def _identity(feed: Feed, life: Life) -> None:
    key = life.person.person_id
    other = feed.flaws.id_903(key)
    cared = [care.start for episode in life.episodes for care in episode.care]
    if other != key and cared and min(cared) <= feed.as_at:
        feed.rows.add(
            "local_identities",
            "iden",
            source="ssda903",
            source_id=other,
            person_id=key,
            from_date=min(cared),
            reason="two systems",
        )
