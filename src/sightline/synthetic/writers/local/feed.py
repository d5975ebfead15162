"""What every local feed is written from: the lives, the staff and the days of the extract."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Care, Life
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers.rows import Rows


@dataclass(frozen=True, slots=True)
class Feed:
    """One extract of the feeds: what happened from ``first`` and was recorded by ``as_at``.

    A feed adds its rows to ``rows``. What a life does not hold (a training day, a personal
    education plan) is drawn with ``stream(feed.flaws.seed, "what", who)``, so that the same seed
    gives the same files whatever else is written.
    """

    rows: Rows
    lives: Sequence[Life]
    staff: Staff
    flaws: Flaws
    first: date
    as_at: date

    def in_care(self, life: Life) -> Iterator[Care]:
        """Yield the periods of care that touch the feed's days; short breaks are not care."""
        for episode in life.episodes:
            for care in episode.care:
                if care.start <= self.as_at and care.end >= self.first:
                    yield care
