"""Statistical neighbours in order of similarity, and inspection grades with their dates."""

from datetime import date
from pathlib import Path

import pytest
from loading import Loaded, Loader, shared

from sightline.intake.errors import RefusedError

HEADER = "la_code,la_name,region_code,ons_code,overall_grade,published,neighbour_la_codes"
GOOD = "901,northby,NE,E10000001,good,27/10/23,903|902"


@pytest.fixture
def read(loader: Loader, tmp_path: Path):
    def read_rows(*rows: str, header: str = HEADER, as_at: date | None = None) -> Loaded:
        path = tmp_path / "list.csv"
        path.write_text("\n".join([header, *rows, ""]), encoding="utf-8")
        return loader.one(path, as_at=as_at)

    return read_rows


def rows(found: Loaded, table: str, *fields: str) -> list[tuple[object, ...]]:
    return found.rows("list_of_authorities", table, *fields)


def test_neighbours_keep_their_order_and_grades_their_date(read) -> None:
    found = read(GOOD)
    assert found.as_at == date(2023, 10, 27)
    fields = ("neig_la_code", "neig_order", "neig_neighbour_la_code")
    assert rows(found, "local_statistical_neighbours", *fields) == [
        ("901", 1, "903"),
        ("901", 2, "902"),
    ]
    fields = ("insp_la_code", "insp_overall_grade", "insp_published_date")
    assert rows(found, "local_inspection_grades", *fields) == [("901", "good", date(2023, 10, 27))]
    assert any("whatever year" in note for note in found.notes)


@pytest.mark.parametrize("none", ["", "nan", "NaN"])
def test_an_authority_without_a_grade_has_none(read, none: str) -> None:
    found = read(f"901,northby,NE,E10000001,{none},27/10/23,902")
    assert rows(found, "local_inspection_grades", "insp_overall_grade") == [(None,)]


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("91,x,NE,E1,good,27/10/23,902", "la_code"),
        (",x,NE,E1,good,27/10/23,902", "la_code"),
        ("905,x,NE,E1,splendid,27/10/23,902", "overall_grade"),
        ("905,x,NE,E1,good,in May,902", "published"),
        ("905,x,NE,E1,good,27/10/23,902|90", "neighbour_la_codes"),
        ("905,x,NE,E1,good,27/10/23,902|902", "neighbour_la_codes"),
        ("905,x,NE,E1,good,27/10/23,902|905", "neighbour_la_codes"),
        ("901,x,NE,E1,good,27/10/23,902", "la_code"),
    ],
)
def test_a_wrong_row_is_refused_by_itself(read, row: str, column: str) -> None:
    found = read(GOOD, row)
    assert found.counts() == {"list_of_authorities": (2, 1)}
    assert {(r["row"], r["column"]) for r in found.rejects()} == {("3", column)}


def test_a_list_may_hold_neighbours_or_grades_alone(read) -> None:
    found = read("901,good,27/10/23", header="la_code,overall_grade,published")
    (part,) = found.account.batch.parts
    assert set(part.tables) == {"local_inspection_grades"}
    found = read("901,902", header="la_code,neighbour_la_codes", as_at=date(2024, 1, 1))
    (part,) = found.account.batch.parts
    assert set(part.tables) == {"local_statistical_neighbours"}


def test_a_list_without_any_date_needs_one(read) -> None:
    with pytest.raises(RefusedError, match="--as-at"):
        read("901,902", header="la_code,neighbour_la_codes")


def test_the_real_list_has_ten_neighbours_each(loader: Loader) -> None:
    found = loader.one(shared("comparators") / "statistical_neighbours.csv")
    assert found.counts() == {"list_of_authorities": (153, 0)}
    assert len(rows(found, "local_statistical_neighbours")) == 1530
    assert [r[0] for r in rows(found, "local_inspection_grades", "insp_overall_grade")].count(
        None
    ) == 2
