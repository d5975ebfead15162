"""What an extract may show: the events of all lives in flat lists, with when they were recorded.

Made once and used for every as-at date, so that a month's workbook reads only what its windows
can hold.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import (
    Assessment,
    Care,
    Contact,
    EarlyHelp,
    Enquiry,
    Episode,
    Life,
    ProtectionPlan,
)
from sightline.synthetic.writers.cells import Cell

E = TypeVar("E")

_LONGEST_DELAY = timedelta(days=160)


@dataclass(frozen=True, slots=True)
class Known(Generic[E]):
    """An event of a life. ``ended`` is when its end was recorded, ``date.max`` while it is not."""

    day: date
    recorded: date
    life: Life
    event: E
    ended: date = date.max


class Flat(Generic[E]):
    """Events of one kind in the order of their days."""

    def __init__(self, events: Iterable[Known[E]]) -> None:
        self.events = sorted(events, key=lambda item: (item.day, item.life.person.person_id))
        self._days = [item.day for item in self.events]

    def between(self, first: date, as_at: date) -> Iterator[Known[E]]:
        """Yield the events from ``first`` to ``as_at`` that were recorded by ``as_at``."""
        low = bisect_left(self._days, first)
        high = bisect_right(self._days, as_at)
        for item in self.events[low:high]:
            if item.recorded <= as_at:
                yield item

    def until(self, as_at: date) -> Iterator[Known[E]]:
        """Yield every event to ``as_at`` that was recorded by then."""
        return self.between(date.min, as_at)


class Index:
    """The events of ``lives`` that extracts from ``first`` on may show."""

    def __init__(self, lives: list[Life], flaws: Flaws, first: date) -> None:
        self.lives = lives
        self.flaws = flaws
        self.contacts: Flat[Contact] = Flat(self._contacts(first))
        self.early_help: Flat[EarlyHelp] = Flat(self._early_help(first))
        self.referrals: Flat[Episode] = Flat(self._referrals(first))
        self.assessments: Flat[Assessment] = Flat(self._assessments(first))
        self.enquiries: Flat[Enquiry] = Flat(self._enquiries(first))
        self.cases: Flat[Episode] = Flat(self._cases(first))
        self.plans: Flat[ProtectionPlan] = Flat(self._plans(first))
        self.care: Flat[Care] = Flat(self._care(first))
        self.adoptions: Flat[Care] = Flat(self._adoptions(first))
        # What does not change from one workbook to the next, worked out when first met.
        self.fixed_cells: dict[str, tuple[Cell, Cell, Cell]] = {}
        self.spellings: dict[tuple[Cell, int, str], str] = {}
        self.leavers = [life for life in lives if life.leaving and life.leaving.end > first]

    def _contacts(self, first: date) -> Iterator[Known[Contact]]:
        for life in self.lives:
            for contact in life.contacts:
                if contact.day >= first:
                    key = (life.person.person_id, "contact")
                    yield Known(contact.day, self._at(contact.day, *key), life, contact)

    def _early_help(self, first: date) -> Iterator[Known[EarlyHelp]]:
        for life in self.lives:
            for item in life.early_help:
                if item.end >= first:
                    yield Known(item.start, item.start, life, item)

    def _referrals(self, first: date) -> Iterator[Known[Episode]]:
        for life in self.lives:
            for episode in life.episodes:
                if episode.day >= first:
                    key = (life.person.person_id, "referral")
                    yield Known(episode.day, self._at(episode.day, *key), life, episode)

    def _assessments(self, first: date) -> Iterator[Known[Assessment]]:
        for life in self.lives:
            for episode in life.episodes:
                for item in episode.assessments:
                    if item.authorised >= first:
                        key = (life.person.person_id, "assessment")
                        ended = self._at(item.authorised, "authorised", *key)
                        yield Known(item.start, self._at(item.start, *key), life, item, ended)

    def _enquiries(self, first: date) -> Iterator[Known[Enquiry]]:
        for life in self.lives:
            for episode in life.episodes:
                for item in episode.enquiries:
                    if item.start >= first:
                        key = (life.person.person_id, "enquiry")
                        ended = self._at(item.decided, "decided", *key)
                        yield Known(item.start, self._at(item.start, *key), life, item, ended)

    def _cases(self, first: date) -> Iterator[Known[Episode]]:
        for life in self.lives:
            for episode in life.episodes:
                if not episode.nfa:
                    key = (life.person.person_id, "case")
                    ended = self.flaws.closed(episode.closed, *key)
                    if max(ended, episode.closed) >= first:
                        yield Known(episode.day, self._at(episode.day, *key), life, episode, ended)

    def _plans(self, first: date) -> Iterator[Known[ProtectionPlan]]:
        for life in self.lives:
            for episode in life.episodes:
                for item in episode.plans:
                    if item.end >= first - _LONGEST_DELAY:
                        key = (life.person.person_id, "plan")
                        ended = self._at(item.end, "end", *key)
                        yield Known(item.start, self._at(item.start, *key), life, item, ended)

    def _care(self, first: date) -> Iterator[Known[Care]]:
        for life in self.lives:
            for episode in life.episodes:
                for item in (*episode.care, *episode.short_breaks):
                    if item.end >= first - _LONGEST_DELAY:
                        key = (life.person.person_id, "care")
                        ended = self._at(item.end, "end", *key)
                        yield Known(item.start, self._at(item.start, *key), life, item, ended)

    def _adoptions(self, first: date) -> Iterator[Known[Care]]:
        for life in self.lives:
            for episode in life.episodes:
                for item in episode.care:
                    way = item.adoption
                    if way is not None and item.end >= first - timedelta(days=400):
                        yield Known(way.decision, way.decision, life, item)

    def _at(self, day: date, *key: object) -> date:
        return self.flaws.recorded(day, *key)
