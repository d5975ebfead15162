"""Feeds of drawn events: a later extract tells the same story as an earlier one, and more of it."""

from datetime import date

import pytest

from sightline.synthetic import Defects
from sightline.synthetic.defects import Flaws
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers.local import improvement, lado, surveys, voice, youth_justice
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.rows import Rows

AREAS = (voice, surveys, lado, improvement, youth_justice)
FIRST = date(2019, 7, 31)
# A feed without a row would make the comparison below one of nothing.
RARE = {"local_learning_reviews"}


def written(area, world, lives, as_at, folder):
    """Return the rows of each table of the area by their first field, the key."""
    names = [table.name for table in area.TABLES]
    rows = Rows(names)
    flaws = Flaws(world.seed, world.end, Defects())
    area.write(Feed(rows, lives, Staff(world), flaws, FIRST, as_at))
    rows.write(folder, "csv")
    found = {}
    for name in names:
        head, *lines = (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        found[name] = {line.split(",")[0]: dict(zip(head.split(","), line.split(","), strict=True))
                       for line in lines}  # fmt: skip
    return found


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.__name__.rsplit(".", 1)[1])
def test_what_was_shown_stays_as_it_was(area, world, lives, tmp_path):
    """A field once filled in an extract has the same value in the next: dates only come to be."""
    early = written(area, world, lives, date(2021, 3, 31), tmp_path / "early")
    late = written(area, world, lives, world.end, tmp_path / "late")
    for name, rows in early.items():
        assert rows or name in RARE
        assert len(late[name]) >= len(rows)
        for key, row in rows.items():
            kept = {field: late[name][key][field] for field, value in row.items() if value}
            assert kept == {field: value for field, value in row.items() if value}


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.__name__.rsplit(".", 1)[1])
def test_nothing_lies_in_the_future_of_the_extract(area, world, lives, tmp_path):
    as_at = date(2021, 3, 31)
    for name, rows in written(area, world, lives, as_at, tmp_path).items():
        ahead = {
            (key, field)
            for key, row in rows.items()
            for field, value in row.items()
            if field.endswith("_date") and not field.endswith("_due_date") and value > str(as_at)
        }
        assert not ahead, name
