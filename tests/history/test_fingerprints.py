"""The text whose fingerprint tells row versions apart must stay as it is for decades."""

from datetime import date

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.history.streams import Stream

STREAM = Stream("t", "t", (("a", "VARCHAR"), ("day", "DATE"), ("n", "DOUBLE")))
PART = "it's/a part"
TEXT = st.one_of(st.none(), st.text(alphabet="ab'|=@# é", max_size=3))


def naive(part, key, person, row):
    """Each filled field as name=value, behind part, key and @person, with U+001F between."""
    said = [part, key or ""]
    said += [f"@{person}"] if person is not None else []
    said += [f"{name}={value}" for name, value in row.items() if value is not None]
    return "\x1f".join(said)


@pytest.fixture(scope="module")
def con():
    with duckdb.connect() as made:
        yield made


def content(con, key, person, row, *, filled=None):
    return con.execute(
        f"SELECT {STREAM.content_sql(PART, filled)} FROM (SELECT $1::VARCHAR AS _key, "
        "$2::VARCHAR AS _person, $3::VARCHAR AS a, $4::DATE AS day, $5::DOUBLE AS n)",
        [key, person, *row.values()],
    ).fetchone()[0]


@given(
    key=TEXT,
    person=TEXT,
    a=TEXT,
    day=st.none() | st.dates(min_value=date(1900, 1, 1)),
    n=st.none() | st.sampled_from([0.0, 1.5, -2.0, 100.0]),
)
def test_the_content_names_every_filled_field(con, key, person, a, day, n):
    row = {"a": a, "day": day, "n": n}
    assert content(con, key, person, row) == naive(PART, key, person, row)


def test_fields_known_to_be_empty_change_nothing(con):
    row = {"a": "x", "day": None, "n": None}
    assert content(con, "k", "p", row, filled={"a"}) == content(con, "k", "p", row)
