"""Measures that count the same cases are found in the cases, whatever their definitions say."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from sightline.engine.library import measures
from sightline.engine.prepared import Prepared
from sightline.insight.disclosure import links_between

# Percentages, counts and a rate that ship, used for their kind and unit alone.
PERCENT, COUNT, PART, REST = (
    "police_contact_conversion_pct", "police_contacts_month_n", "police_referrals_month_n",
    "contacts_month_n",
)  # fmt: skip
STOCK, STOCK_RATE = "cpp_number_n", "cpp_rate_10k"
Row = tuple[str, int, int, int | None]


def found(folder: Path, *rows: Row) -> set[tuple[tuple[str, str, int], ...]]:
    """Return the links of made-up cases: each a measure, a child, a day of April and an outcome."""
    path = folder / "cases.parquet"
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE c (measure VARCHAR, child VARCHAR, subject VARCHAR, date DATE, met INT, "
        '"value" DOUBLE)'
    )
    con.executemany(
        "INSERT INTO c VALUES (?, ?, NULL, ?, ?, NULL)",
        [(m, f"child {child}", date(2021, 4, day), met) for m, child, day, met in rows],
    )
    con.execute(f"COPY c TO '{path.as_posix()}' (FORMAT parquet)")
    con.close()
    known = measures()
    chosen = [known[m] for m in dict.fromkeys(m for m, *_ in rows)]
    links = links_between(Prepared(path, path, {}, None), chosen)
    return {link.terms for link in links}


def counted(measure: str, *children: int, met: int | None = None) -> list[Row]:
    return [(measure, child, child, met) for child in children]


def test_those_met_are_another_measure(tmp_path: Path) -> None:
    rows = [*counted(PERCENT, 1, 2, met=1), *counted(PERCENT, 3, 4, 5, met=0)]
    assert ((PERCENT, "met", 1), (PART, "n", -1)) in found(tmp_path, *rows, *counted(PART, 1, 2))


def test_a_denominator_is_another_count(tmp_path: Path) -> None:
    rows = [*counted(PERCENT, 1, 2, met=1), *counted(PERCENT, 3, met=0)]
    assert found(tmp_path, *rows, *counted(COUNT, 1, 2, 3)) == {
        ((PERCENT, "judged", 1), (COUNT, "n", -1))
    }


def test_a_count_and_its_rate_are_one(tmp_path: Path) -> None:
    rows = [*counted(STOCK, 1, 2, 3), *counted(STOCK_RATE, 1, 2, 3)]
    assert found(tmp_path, *rows) == {((STOCK, "n", 1), (STOCK_RATE, "n", -1))}


def test_two_measures_make_up_a_third(tmp_path: Path) -> None:
    rows = [*counted(REST, 1, 2, 3, 4, 5), *counted(COUNT, 1, 2), *counted(PART, 3, 4, 5)]
    assert {frozenset(terms) for terms in found(tmp_path, *rows)} == {
        frozenset({(REST, "n", 1), (COUNT, "n", -1), (PART, "n", -1)})
    }


@pytest.mark.parametrize(
    "rows",
    [
        # As many children, but another one.
        [*counted(COUNT, 1, 2, 3), *counted(PART, 1, 2, 4)],
        # The same children on other days.
        [*counted(COUNT, 1, 2), *((PART, c, c + 1, None) for c in (1, 2))],
        # A child twice against two children.
        [*counted(COUNT, 1, 1), *counted(PART, 1, 2)],
        # A part of another, of which nobody counts the rest.
        [*counted(COUNT, 1, 2, 3), *counted(PART, 1, 2)],
        # A stock and a flow, even if of the same children and days.
        [*counted(COUNT, 1, 2), *counted(STOCK, 1, 2)],
    ],
    ids=["another child", "other days", "twice", "part", "stock and flow"],
)
def test_what_differs_is_not_bound(tmp_path: Path, rows: list[Row]) -> None:
    assert found(tmp_path, *rows) == set()


def test_where_everybody_met_it_nobody_else_says_so(tmp_path: Path) -> None:
    """Else the zero of those who missed it would be known from the other measure."""
    rows = [*counted(PERCENT, 1, 2, met=1), *counted(COUNT, 1, 2)]
    assert found(tmp_path, *rows) == {((PERCENT, "judged", 1), (COUNT, "n", -1))}
