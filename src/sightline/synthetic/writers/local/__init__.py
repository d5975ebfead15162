"""The council's own feeds, a module for each service area, written as CSV files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers.local import (
    care,
    care_education,
    care_health,
    care_reviews,
    child_protection,
    court,
    disabled_children,
    domestic_abuse,
    early_help,
    edge_of_care,
    escalation,
    exploitation,
    fostering,
    front_door,
    identities,
    improvement,
    inclusion,
    lado,
    meetings,
    missing,
    private_fostering,
    quality,
    recorded,
    send,
    supervision,
    surveys,
    voice,
    workforce,
    youth_justice,
)
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.rows import Rows

# Each has TABLES, the feeds that it writes, and ``write``, which adds their rows.
_AREAS = (
    child_protection,
    supervision,
    missing,
    exploitation,
    disabled_children,
    domestic_abuse,
    identities,
    recorded,
    escalation,
    front_door,
    early_help,
    meetings,
    care,
    court,
    edge_of_care,
    fostering,
    private_fostering,
    care_education,
    care_health,
    inclusion,
    send,
    workforce,
    quality,
    voice,
    surveys,
    lado,
    improvement,
    youth_justice,
    care_reviews,
)
NAMES = tuple(table.name for area in _AREAS for table in area.TABLES)


def write(
    folder: Path, lives: Sequence[Life], staff: Staff, flaws: Flaws, first: date, as_at: date
) -> None:
    """Write the feeds as at ``as_at`` into ``folder``, with what happened from ``first``."""
    rows = Rows(NAMES)
    feed = Feed(rows, lives, staff, flaws, first, as_at)
    for area in _AREAS:
        area.write(feed)
    rows.write(folder, "csv")
