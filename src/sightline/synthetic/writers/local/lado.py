"""The log of the designated officer: 229 contacts a year, half of them allegations."""

from sightline.record.calendar import working_days_after
from sightline.record.tables.local_lado import LOCAL_LADO_CONTACTS
from sightline.synthetic.streams import Choice
from sightline.synthetic.writers.local.drawn import Drawn, drawn, known
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_LADO_CONTACTS,)

_A_YEAR = 229  # to the end of 2020, 115 at the threshold (Dorset pack)
_SECTOR = Choice(
    {"education": 0.36, "early_years": 0.13, "fostering": 0.13, "residential": 0.1}
    | {"social_care": 0.05, "health": 0.06, "police": 0.02, "faith": 0.03, "sport": 0.07}
    | {"transport": 0.03, "other": 0.02}
)
_LATE = Choice({(0, 1): 0.82, (2, 5): 0.13, (6, 20): 0.05})
_OPEN = Choice({(3, 30): 0.55, (31, 90): 0.3, (91, 300): 0.15})
_OUTCOME = Choice(
    {"substantiated": 0.3, "unsubstantiated": 0.42, "unfounded": 0.2, "false": 0.06}
    | {"malicious": 0.02}
)


def write(feed: Feed) -> None:
    """Add every contact whose day had come."""
    for event in drawn(feed, "LA", _A_YEAR):
        _contact(feed, event)


def _contact(feed: Feed, event: Drawn) -> None:
    rng = event.rng
    told = working_days_after(event.day, rng.between(*rng.draw(_LATE)))
    threshold = rng.chance(0.5)
    ended = rng.after(told, *rng.draw(_OPEN)) if threshold else rng.after(told, 1, 14)
    outcome = rng.draw(_OUTCOME) if threshold else "below"
    if told > feed.as_at:
        return
    closed = known(ended, feed)
    blank = feed.flaws.falls(feed.flaws.rates.blanks, "lado", event.key)
    feed.rows.add(
        "local_lado_contacts",
        "lado",
        contact_id=event.key,
        known_date=None if blank else event.day,
        contact_date=told,
        sector=rng.draw(_SECTOR),
        threshold_met=flag(threshold),
        outcome=outcome if closed else None,
        concluded_date=closed,
    )
