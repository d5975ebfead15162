"""Feeds of missing children: the log of incidents and the return interviews, with their times."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sightline.record.calendar import birthday
from sightline.record.tables.local_feeds import LOCAL_RETURN_INTERVIEWS
from sightline.record.tables.local_missing import LOCAL_MISSING_INCIDENTS
from sightline.synthetic import profile
from sightline.synthetic.model import Life, Missing
from sightline.synthetic.streams import Stream, stream
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_MISSING_INCIDENTS, LOCAL_RETURN_INTERVIEWS)


class _Item(NamedTuple):
    """A time missing with the number that its interview has."""

    number: int
    source: str
    missing: Missing


def write(feed: Feed) -> None:
    """Add the incidents of every child who was missing from care or home, and the interviews."""
    for life in feed.lives:
        key = life.person.person_id
        cares = [care for episode in life.episodes for care in episode.care]
        found = [item for care in cares for item in care.missing]
        items = [_Item(n, "CARE", item) for n, item in enumerate(found, start=1)]
        home = _from_home(life, stream(feed.flaws.seed, "missing from home", key), feed.flaws.end)
        items += [_Item(n, "HOME", item) for n, item in enumerate(home, start=len(items) + 1)]
        for item in items:
            if item.missing.end >= feed.first and item.missing.start <= feed.as_at:
                _incident(feed, key, item)


def _from_home(life: Life, rng: Stream, last: date) -> list[Missing]:
    """Return the times that a teenager with an open case went missing from home."""
    found: list[Missing] = []
    if not rng.chance(profile.MISSING_PRONE_HOME):
        return found
    cares = [(care.start, care.end) for episode in life.episodes for care in episode.care]
    twelve, eighteen = birthday(life.person.born, 12), birthday(life.person.born, 18)
    for episode in life.episodes:
        day = max(episode.day, twelve) + rng.wait(60, 1)
        while day < min(episode.closed, eighteen, last):
            end = day + timedelta(days=int(rng.expovariate(1.6)))
            if not any(start <= end and day <= until for start, until in cares):
                found.append(_time(rng, day, end))
            day = end + rng.wait(75, 1)
    return found


def _time(rng: Stream, start: date, end: date) -> Missing:
    """Return one time missing from home, with its interview: later than those of placements."""
    offered = rng.chance(profile.INTERVIEW_OFFERED)
    done = offered and rng.chance(profile.INTERVIEW_DONE / profile.INTERVIEW_OFFERED)
    quick = rng.chance(profile.INTERVIEW_IN_72_HOURS_HOME)
    hours = rng.between(10, 71) if quick else rng.between(73, 260)
    held = hours if done else None
    return Missing(start, end, rng.between(0, 23), "M", offered, done, hours // 3, held)


def _incident(feed: Feed, key: str, item: _Item) -> None:
    """Add the incident as known on the day of the extract, and the interview after the return."""
    missing, flaws = item.missing, feed.flaws
    incident = f"{key}G{item.number}"
    if flaws.recorded(missing.start, "missing", key) > feed.as_at:
        return
    returned = datetime.combine(missing.end, time(missing.returned_hour))
    latest = missing.returned_hour if missing.start == missing.end else 23
    began = datetime.combine(missing.start, time(flaws.within(0, latest, "missing at", incident)))
    back = missing.end <= feed.as_at
    feed.rows.add(
        "local_missing_incidents",
        "miin",
        incident_id=incident,
        person_id=key,
        missing_at=began,
        reported_at=began + timedelta(minutes=flaws.within(10, 300, "reported", incident)),
        returned_at=returned if back else None,
        missing_from=None if flaws.falls(flaws.rates.blanks, "from", incident) else item.source,
        kind=missing.kind,
    )
    if back and missing.kind == "M":
        _interview(feed, key, item, incident, returned)


def _interview(feed: Feed, key: str, item: _Item, incident: str, returned: datetime) -> None:
    missing = item.missing
    offered = returned + timedelta(hours=missing.offered_after_hours) if missing.offered else None
    held = None
    if missing.completed_after_hours is not None:
        held = returned + timedelta(hours=missing.completed_after_hours)
    feed.rows.add(
        "local_return_interviews",
        "rein",
        interview_id=f"{key}J{item.number}",
        person_id=key,
        returned_at=returned,
        offered_at=offered,
        completed_at=held if held is not None and held.date() <= feed.as_at else None,
        accepted=flag(missing.accepted) if missing.offered else None,
        incident_id=incident,
    )
