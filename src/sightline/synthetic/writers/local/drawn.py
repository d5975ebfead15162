"""What no life holds: events drawn month by month, and the children whom they may befall."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import birthday, month_end, month_start
from sightline.synthetic.model import Life
from sightline.synthetic.streams import Stream, stream
from sightline.synthetic.writers.local.feed import Feed

_POSTS = 136
"""The posts of an authority of 68,000 children, of which the rates a year are."""

_TRIES = 40
"""How often a child is drawn before an event goes without one."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One event: its identifier, its day, and the stream that its details are drawn with."""

    key: str
    day: date
    rng: Stream


def drawn(
    feed: Feed, what: str, a_year: float, season: Mapping[int, float] | None = None
) -> Iterator[Drawn]:
    """Yield the events of ``what`` up to the extract, in order of months.

    ``a_year`` is how many an authority of 68,000 children has; ``season`` how many times as many
    there are in a month of the year, by its number. The same seed and month give the same events
    in every extract.
    """
    scale = sum(feed.staff.posts.values()) / _POSTS / 12
    month = month_start(feed.first)
    while month <= feed.as_at:
        many = stream(feed.flaws.seed, what, month.toordinal())
        expected = a_year * scale * (season or {}).get(month.month, 1.0)
        last = month_end(month)
        for number in range(int(expected) + many.chance(expected % 1)):
            key = f"{what}{month:%y%m}-{number + 1}"
            rng = stream(feed.flaws.seed, key)
            day = month + timedelta(days=rng.between(0, last.day - 1))
            if feed.first <= day <= feed.as_at:
                yield Drawn(key, day, rng)
        month = last + timedelta(days=1)


class Children:
    """Children whom something may befall, with the days on which it may."""

    def __init__(self, feed: Feed, spans: Callable[[Life], Iterator[tuple[date, date]]]) -> None:
        self._spans = [
            (life.person.person_id, start, end)
            for life in feed.lives
            for start, end in spans(life)
            if end > feed.first
        ]

    def on(self, event: Drawn) -> str | None:
        """Return a child on the day of the event, or None where the draws find nobody."""
        for _ in range(_TRIES if self._spans else 0):
            child, start, end = event.rng.one(self._spans)
            if start <= event.day < end:
                return child
        return None


def open_cases(life: Life) -> Iterator[tuple[date, date]]:
    """Yield when the case of a child was open."""
    return ((episode.day, episode.closed) for episode in life.episodes if not episode.nfa)


def in_care_or_on_a_plan(life: Life) -> Iterator[tuple[date, date]]:
    """Yield when a child was looked after or on a child protection plan."""
    for episode in life.episodes:
        yield from ((care.start, care.end) for care in episode.care)
        yield from ((plan.start, plan.end) for plan in episode.plans)


def aged_10_to_17(life: Life) -> Iterator[tuple[date, date]]:
    """Yield the days of a child from the tenth birthday to the day before the eighteenth."""
    if life.contacts or life.episodes:
        yield birthday(life.person.born, 10), birthday(life.person.born, 18)


def known(day: date, feed: Feed) -> date | None:
    """Return the day if it had come by the extract, else None."""
    return day if day <= feed.as_at else None
