"""Feeds of inclusion: exclusions, children missing out on education, home education."""

from datetime import date, timedelta

from sightline.record.tables.local_inclusion import (
    LOCAL_EXCLUSIONS,
    LOCAL_HOME_EDUCATION,
    LOCAL_MISSING_EDUCATION,
    LOCAL_MISSING_EDUCATION_REVIEWS,
)
from sightline.synthetic.model import Life
from sightline.synthetic.streams import Choice, Stream, stream, unit
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.local.schooling import (
    leaving,
    reception,
    school,
    school_year_of,
    secondary,
    terms,
)
from sightline.synthetic.writers.ssd.view import flag

TABLES = (
    LOCAL_EXCLUSIONS,
    LOCAL_MISSING_EDUCATION,
    LOCAL_MISSING_EDUCATION_REVIEWS,
    LOCAL_HOME_EDUCATION,
)
# Fitted, of the children known to services: 612 to 635 missing out on education, 476 to 679
# educated at home, 4 to 16 and 41 to 45 permanent exclusions a year (BCP); in care 14 to 42
# missing out and 27 to 37 suspensions (BCP); 54 children before the group (Dorset pack).
PRONE, SUSPENDED_A_YEAR = 0.10, 0.35
PERMANENT = 0.10
WITHDRAWN = 0.04
MISSING, HOME = 0.18, 0.13
WATCHED = 0.07
LEFT_ON_REGISTER = 0.02
REASONS = ("Part-time timetable", "No school place", "Health", "Refuses school", "Moved here")
HOME_REASONS = ("Philosophy", "Health and anxiety", "Dissatisfied with school", "Not given")
BEHAVIOUR = ("Persistent disruption", "Assault on a pupil", "Verbal abuse of an adult", "Damage")
ENDS = Choice({"RETURNED": 0.7, "HOME": 0.1, "MOVED": 0.12, "OTHER": 0.08})


def write(feed: Feed) -> None:
    """Add what happened to every child known to services who is of school age."""
    years = {
        school_year_of(start): [
            (a, b) for _, a, b in terms(feed.first, feed.as_at)
            if school_year_of(a) == school_year_of(start)
        ]
        for _, start, _ in terms(feed.first, feed.as_at)
    }  # fmt: skip
    for life in feed.lives:
        seed, key = feed.flaws.seed, life.person.person_id
        begins, ends = reception(life.person.born), leaving(life.person.born)
        if begins > feed.as_at or ends < feed.first:
            continue
        if unit(seed, "prone", key) < PRONE:
            _exclusions(feed, life, years)
        if unit(seed, "missing school", key) < MISSING:
            _missing(feed, life)
        if unit(seed, "home", key) < HOME:
            _home(feed, life)


def _exclusions(feed: Feed, life: Life, years: dict[int, list[tuple[date, date]]]) -> None:
    """Suspend the child in some school years; a few lose their school for good."""
    key, born = life.person.person_id, life.person.born
    rng = stream(feed.flaws.seed, "excluded", key)
    number = 0
    for begun, listed in sorted(years.items()):
        times = 0
        while rng.chance(SUSPENDED_A_YEAR) and times < 6:
            times += 1
        age = begun - school_year_of(born)
        permanent = rng.chance(PERMANENT * (1 if age >= 12 else 0.15))
        for index in range(times + permanent):
            start, end = rng.one(listed)
            day = rng.after(start, 0, (end - start).days)
            number += 1
            if reception(born) <= day < leaving(born) and feed.first <= day <= feed.as_at:
                _exclusion(feed, life, rng, number, day, index == times)


def _exclusion(
    feed: Feed, life: Life, rng: Stream, number: int, day: date, permanent: bool
) -> None:
    key = life.person.person_id
    primary = day < secondary(life.person.born)
    withdrawn = by(day + timedelta(days=rng.between(5, 60)), feed.as_at)
    feed.rows.add(
        "local_exclusions",
        "excl",
        exclusion_id=f"{key}E{number}",
        person_id=key,
        kind="PERMANENT" if permanent else "SUSPENSION",
        start_date=day,
        sessions=None if permanent else 2 * rng.between(1, 5),
        phase="PRIMARY" if primary else "SECONDARY",
        school_urn=school(feed.flaws.seed, key, primary=primary),
        reason=rng.one(BEHAVIOUR),
        withdrawn_date=withdrawn if rng.chance(WITHDRAWN) else None,
    )


def _span(
    feed: Feed, life: Life, rng: Stream, mean: int, early: float = 1.0
) -> tuple[date, date] | None:
    """Return a time within school age that touches the feed's days; ``early`` above 1: sooner."""
    begins = max(reception(life.person.born), feed.first - timedelta(days=2 * mean))
    ends = leaving(life.person.born)
    room = (min(ends, feed.as_at) - begins).days
    if room <= 0:
        return None
    start = begins + timedelta(days=int(room * rng.random() ** early))
    end = min(start + rng.wait(mean, 10), ends)
    return (start, end) if end >= feed.first and start < end else None


def _missing(feed: Feed, life: Life) -> None:
    """Put the child on the register; the group watches a few, once a month."""
    key = life.person.person_id
    rng = stream(feed.flaws.seed, "missing school", key)
    span = _span(feed, life, rng, 260, early=1.3)
    if span is None:
        return
    start, end = span
    left = feed.flaws.falls(LEFT_ON_REGISTER, "register", key)
    closed = None if left else by(end, feed.as_at)
    feed.rows.add(
        "local_missing_education",
        "cmoe",
        cmoe_id=f"{key}M1",
        person_id=key,
        start_date=start,
        end_date=closed,
        reason=rng.one(REASONS),
        end_reason=rng.draw(ENDS) if closed else None,
    )
    if not rng.chance(WATCHED):
        return
    day = date(start.year, start.month, 10) + timedelta(days=31)
    for number in range(1, 7):
        last = day >= end or number == 6
        if feed.first <= day <= feed.as_at:
            rag = "GREEN" if day >= end else rng.one(("RED", "AMBER", "AMBER"))
            feed.rows.add(
                "local_missing_education_reviews",
                "cmor",
                review_id=f"{key}M1R{number}",
                person_id=key,
                meeting_date=day,
                rag=rag,
                closed=flag(last),
            )
        if last:
            return
        day += timedelta(days=30)


def _home(feed: Feed, life: Life) -> None:
    key = life.person.person_id
    rng = stream(feed.flaws.seed, "home", key)
    span = _span(feed, life, rng, 500)
    care = [care for episode in life.episodes for care in episode.care]
    if span is None or any(item.start < span[1] and item.end > span[0] for item in care):
        return
    feed.rows.add(
        "local_home_education",
        "ehed",
        ehe_id=f"{key}H1",
        person_id=key,
        start_date=span[0],
        end_date=by(span[1], feed.as_at),
        reason=rng.one(HOME_REASONS),
    )
