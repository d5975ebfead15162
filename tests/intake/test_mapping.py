"""Keys of mapped rows: numbered where one repeats, and only promised where they cannot."""

from datetime import date

import pytest

from sightline.intake.mapping import keyed_once, map_part
from sightline.intake.parts import Column, Kind, Mapping, Part
from sightline.intake.staging import Staging
from sightline.intake.typed import make_rejects, read_types

COLUMNS = (
    Column("child_id", "Child", Kind.ID, required=True),
    Column("start", "Start", Kind.TEXT),
    Column("town", "Town", Kind.TEXT),
)


def a_part(*, key, unique=()):
    fields = {"addr_person_id": "child_id", "addr_address_postcode": "town"}
    return Part("local", "addresses", "Addresses", COLUMNS,
                (Mapping("ssd_address", fields, key=key),), unique=unique)  # fmt: skip


def keys_of(part, rows):
    with Staging() as staging:
        staging.add_rows(part, ["child_id", "start", "town"], rows, file="made.csv")
        make_rejects(staging.con)
        typed = read_types(staging.con, staging.raw(part), as_at=date(2021, 3, 31), first_row=0)
        query = map_part(staging.con, typed, {})["ssd_address"]
        found = f"SELECT _key, addr_address_postcode FROM {query} ORDER BY ALL"
        return staging.con.execute(found).fetchall()


def test_a_key_that_repeats_is_numbered_by_content_and_the_others_are_not():
    rows = [(2, ("1", "a", "Poole")), (3, ("1", "a", "Lyme")), (4, ("2", "a", "Poole"))]
    assert keys_of(a_part(key=("child_id", "start")), rows) == [
        ("1|a", "Lyme"),
        ("1|a#2", "Poole"),
        ("2|a", "Poole"),
    ]


def test_rows_that_differ_and_share_the_text_of_a_key_are_numbered():
    rows = [(2, ("1", "a|b", "Lyme")), (3, ("1|a", "b", "Poole"))]
    found = keys_of(a_part(key=("child_id", "start")), rows)
    assert found == [("1|a|b", "Lyme"), ("1|a|b#2", "Poole")]


@pytest.mark.parametrize(
    ("key", "unique", "promised"),
    [
        (("child_id",), ("child_id",), {"ssd_address"}),
        (("child_id", "start"), ("child_id", "start"), set()),
        (("child_id", "start"), ("child_id",), set()),
        (("child_id",), (), set()),
    ],
)
def test_only_a_key_of_the_one_unique_column_is_promised(key, unique, promised):
    assert keyed_once(a_part(key=key, unique=unique)) == promised
