"""The register of private fostering: a handful of arrangements, language students in summer."""

from datetime import date, timedelta

from sightline.record.calendar import birthday, working_days_after
from sightline.record.tables.local_private_fostering import (
    LOCAL_PRIVATE_FOSTERING,
    LOCAL_PRIVATE_FOSTERING_VISITS,
)
from sightline.synthetic.model import Life
from sightline.synthetic.streams import Choice, Stream, stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_PRIVATE_FOSTERING, LOCAL_PRIVATE_FOSTERING_VISITS)
_IDENTIFIED = 0.004
"""Of contacts: about fifteen a year for the county (no source gives a number)."""
_KINDS = Choice({"FAMILY_FRIENDS": 0.55, "LANGUAGE_STUDENT": 0.25, "STUDENT": 0.1, "OTHER": 0.1})
_ON_TIME = 0.85


def write(feed: Feed) -> None:
    """Open an arrangement after a few of the contacts about children who were never in care."""
    for life in feed.lives:
        if any(episode.care for episode in life.episodes):
            continue
        key = life.person.person_id
        for number, contact in enumerate(life.contacts, start=1):
            if contact.day > feed.as_at or not feed.flaws.falls(
                _IDENTIFIED, "private fostering", key, number
            ):
                continue
            of_age = birthday(life.person.born, 4) <= contact.day < birthday(life.person.born, 16)
            if of_age:
                _arrangement(feed, life, contact.day, f"{key}F{number}")
                break


def _arrangement(feed: Feed, life: Life, notified: date, key: str) -> None:
    rng = stream(feed.flaws.seed, "private fostering", key)
    kind = rng.draw(_KINDS)
    days = rng.between(14, 90) if kind == "LANGUAGE_STUDENT" else 40 + rng.between(20, 700)
    started = notified + timedelta(days=rng.between(-30, 20))
    ended = min(notified + timedelta(days=days), birthday(life.person.born, 16))
    if ended < feed.first:
        return
    feed.rows.add(
        "local_private_fostering",
        "prfo",
        arrangement_id=key,
        person_id=life.person.person_id,
        kind=kind,
        notified_date=notified,
        started_date=by(started, feed.as_at),
        assessed_date=by(notified + timedelta(days=rng.between(20, 60)), feed.as_at),
        ended_date=by(ended, feed.as_at),
    )
    _visits(feed, life, (notified, started, min(ended, feed.as_at)), key, rng)


def _visits(feed: Feed, life: Life, days: tuple[date, date, date], key: str, rng: Stream) -> None:
    """Visit within seven working days, then six-weekly, twelve-weekly after a year; some late."""
    notified, started, last = days
    day = working_days_after(notified, rng.between(3, 7) if rng.chance(_ON_TIME) else 10)
    number = 0
    while day <= last:
        number += 1
        feed.rows.add(
            "local_private_fostering_visits",
            "prfv",
            visit_id=f"{key}V{number}",
            arrangement_id=key,
            person_id=life.person.person_id,
            date=day,
            seen_alone="Y" if rng.chance(0.8) else "N",
        )
        weeks = 6 if (day - started).days < 365 else 12
        late = 0 if rng.chance(_ON_TIME) else rng.between(1, 21)
        day += timedelta(days=weeks * 7 - rng.between(0, 7) * (not late) + late)
