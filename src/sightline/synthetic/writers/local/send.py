"""Feed of who asked for an education, health and care needs assessment."""

from sightline.record.tables.local_send import LOCAL_EHC_REQUESTERS
from sightline.synthetic.streams import Choice, unit
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.education import requested_on

TABLES = (LOCAL_EHC_REQUESTERS,)

REQUESTER = Choice(
    # 17% from parents (Dorset pack); the rest fitted.
    {"PARENT": 0.17, "SCHOOL": 0.72, "YOUNG_PERSON": 0.02, "HEALTH": 0.04, "SOCIAL_CARE": 0.03}
    | {"OTHER": 0.02}
)
BLANK = 0.01


def write(feed: Feed) -> None:
    """Add a row for each request that the SSD extract of the same day holds."""
    for life in feed.lives:
        asked = requested_on(feed.flaws, life, feed.as_at)
        if asked is None:
            continue
        key = life.person.person_id
        blank = feed.flaws.falls(BLANK, "requester blank", key)
        who = REQUESTER.at(unit(feed.flaws.seed, "requester", key))
        feed.rows.add(
            "local_ehc_requesters",
            "ehrq",
            request_id=f"{key}WR",
            person_id=key,
            received_date=asked,
            requester=None if blank else who,
        )
