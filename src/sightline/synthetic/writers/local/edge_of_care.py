"""The log of the edge of care panel: about five young people a month."""

from datetime import date, timedelta

from sightline.record.calendar import birthday
from sightline.record.tables.local_edge_of_care import LOCAL_EDGE_OF_CARE
from sightline.synthetic.model import Episode, Life
from sightline.synthetic.streams import Stream, stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_EDGE_OF_CARE,)
_REFERRED = 0.09
_REFERRED_BEFORE_CARE = 0.25
_YOUNG_PERSON_ENGAGED = 0.56  # Worcestershire
_PARENTS_ENGAGED = 0.84  # Worcestershire
_SUCCESS = 0.63  # BCP


def write(feed: Feed) -> None:
    """Refer some young people with an open case, and a few of those who come into care soon."""
    for life in feed.lives:
        if life.person.uasc:
            continue
        for episode in life.episodes:
            rng = stream(feed.flaws.seed, "edge of care", life.person.person_id, episode.number)
            day = _referred(life, episode, rng)
            if day is not None and day <= feed.as_at:
                _row(feed, life, episode, day, rng)


def _referred(life: Life, episode: Episode, rng: Stream) -> date | None:
    """Return the day on which the panel hears of the child; most never are referred."""
    if episode.nfa:
        return None
    entered = episode.care[0].start if episode.care else None
    day = episode.day + timedelta(days=rng.between(20, 120))
    chosen = rng.chance(_REFERRED)
    if entered is not None:
        day = max(episode.day, entered - timedelta(days=rng.between(15, 85)))
        chosen = rng.chance(_REFERRED_BEFORE_CARE)
    born = life.person.born
    of_age = birthday(born, 10) <= day < birthday(born, 17)
    return day if chosen and of_age and day < episode.closed else None


def _row(feed: Feed, life: Life, episode: Episode, day: date, rng: Stream) -> None:
    panel = day + timedelta(days=rng.between(5, 21))
    started = panel + timedelta(days=rng.between(1, 14))
    ended = started + timedelta(days=rng.between(60, 150))
    came, parents = rng.chance(_YOUNG_PERSON_ENGAGED), rng.chance(_PARENTS_ENGAGED)
    outcome = "SUCCESS" if rng.chance(_SUCCESS) else rng.one(("NOT_REACHED", "WITHDRAWN"))
    asked = rng.chance(0.95)
    if ended < feed.first:
        return
    held = panel <= feed.as_at
    feed.rows.add(
        "local_edge_of_care",
        "eoca",
        referral_id=f"{life.person.person_id}B{episode.number}",
        person_id=life.person.person_id,
        referred_date=day,
        panel_date=by(panel, feed.as_at),
        young_person_invited=flag(asked) if held else None,
        young_person_engaged=flag(came) if held and asked else None,
        parents_invited="Y" if held else None,
        parents_engaged=flag(parents) if held else None,
        intervention=rng.one(("Family group conference", "Intensive support", "Respite")),
        started_date=by(started, feed.as_at),
        ended_date=by(ended, feed.as_at),
        outcome=outcome if ended <= feed.as_at else None,
    )
