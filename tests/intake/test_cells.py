"""A cell's text: trimmed, and null where nothing stands in it, whatever way it is told apart."""

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.intake import cells

AROUND = st.text(alphabet=" \t\n\r\u00a0", max_size=2)
INSIDE = st.one_of(
    st.sampled_from([*cells.BLANKS, *(b.upper() for b in cells.BLANKS)]),
    st.text(alphabet="09AMNOZamnoz{|-.# \t\u00a0é", max_size=4),
    # U+001F stands between the blanks when they are searched; U+0130 has no lower case of its own.
    st.text(
        alphabet=st.characters(max_codepoint=0x2FF, exclude_characters="\0\x1f\u0130"), max_size=4
    ),
)


def naive(text: str) -> str | None:
    """What a cell holds, said plainly."""
    trimmed = text.strip(" \t\n\r\u00a0")
    return None if trimmed.lower() in cells.BLANKS else trimmed


@pytest.fixture(scope="module")
def con():
    with duckdb.connect() as made:
        cells.install(made)
        yield made


@given(before=AROUND, inside=INSIDE, after=AROUND)
def test_a_cell_is_its_trimmed_text_or_null_where_it_is_blank(con, before, inside, after):
    text = before + inside + after
    assert con.execute("SELECT cell($1)", [text]).fetchone() == (naive(text),)


@pytest.mark.parametrize("day", cells.NO_DATE)
def test_a_date_that_stands_for_none_is_no_date(con, day):
    found = con.execute("SELECT kept_date($1::DATE), stands_for_none($1::DATE)", [day]).fetchone()
    assert found == (None, True)


def test_a_date_between_the_first_and_the_last_is_kept(con):
    query = "SELECT kept_date(d)::VARCHAR, stands_for_none(d) FROM (SELECT $1::DATE AS d)"
    for day in (cells.EARLIEST, "2021-03-31", cells.LATEST):
        assert con.execute(query, [day]).fetchone() == (day, False)
    assert con.execute(query, ["2101-01-01"]).fetchone() == (None, False)
    assert con.execute(query, [None]).fetchone() == (None, False)
