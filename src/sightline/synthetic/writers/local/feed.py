"""What every local feed is written from: the lives, the staff and the days of the extract."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life
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
