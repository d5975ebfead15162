"""One SSD extract: the tables as they stood on a day."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sightline.record.calendar import add_months
from sightline.record.catalogue import TABLES
from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers.rows import Rows
from sightline.synthetic.writers.ssd import care, education, need, people, protection, workforce
from sightline.synthetic.writers.ssd.view import View, last_of

_NOT_WRITTEN = ("ssd_api_data_staging", "ssd_s251_finance")
"""Tables of the SSD that hold no record of a child: a staging area and a draft of placeholders."""

YEARS_HELD = 6
"""The SSD holds the persons active in the last six years."""

NAMES = tuple(name for name in TABLES if name.startswith("ssd_") and name not in _NOT_WRITTEN)


def write(
    folder: Path, lives: Sequence[Life], staff: Staff, flaws: Flaws, as_at: date, form: str
) -> None:
    """Write the SSD as at ``as_at`` into ``folder``: 46 tables, as csv or parquet."""
    rows = Rows(NAMES)
    view = View(as_at, staff, flaws, rows)
    since = add_months(as_at, -12 * YEARS_HELD)
    for life in lives:
        last = last_of(life, as_at)
        if last is None or last < since:
            continue
        people.add(view, life)
        need.add(view, life)
        protection.add(view, life)
        care.add(view, life)
        education.add(view, life)
        workforce.add_child(view, life)
    workforce.add(view)
    rows.write(folder, form)
