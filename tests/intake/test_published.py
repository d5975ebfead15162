"""Published statistics: any table of the open data standard, known by its columns."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from loading import Loaded, Loader, shared

from sightline.intake.errors import RefusedError
from sightline.intake.published.periods import dataset_of

PLACE = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name"
)
ENGLAND = "Reporting year,National,E92000001,England,,,,,"
NORTH = "Reporting year,Local authority,E92000001,England,E12000001,North,901,E06000901,Northby"
SOUTH = "Reporting year,Local authority,E92000001,England,E12000001,North,902,E06000902,Southby"


@pytest.fixture
def read(loader: Loader, tmp_path: Path):
    def read_text(text: str, name: str = "table.csv", *, as_at: date | None = None) -> Loaded:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return loader.one(path, as_at=as_at)

    return read_text


def table(columns: str, *rows: str) -> str:
    return "\n".join([f"{PLACE},{columns}", *rows, ""])


def figures(found: Loaded, *fields: str) -> list[tuple[object, ...]]:
    (part,) = found.account.batch.parts
    return found.rows(part.part, "local_published_figures", *fields)


def account(found: Loaded) -> tuple[int, int]:
    (part,) = found.account.batch.parts
    return part.read, part.refused


def test_a_table_of_indicators_that_nobody_has_seen_is_held_under_its_own_names(read) -> None:
    found = read(
        table("ethnicity,Puffins,Puffins per cliff", f"2024,{NORTH},Total,12,3.5"),
        "puffin_census_2019_to_2024.csv",
    )
    assert figures(
        found, "pubf_dataset", "pubf_filters", "pubf_indicator", "pubf_value", "pubf_la_code"
    ) == [
        ("puffin_census", "ethnicity=Total", "Puffins", 12.0, "901"),
        ("puffin_census", "ethnicity=Total", "Puffins per cliff", 3.5, "901"),
    ]
    assert found.as_at == date(2024, 3, 31)


def test_the_account_says_what_each_column_was_taken_for(read) -> None:
    found = read(table("ethnicity,n,m", f"2024,{NORTH},Total,1,c"))
    said = found.account.columns["table"]
    assert (said["old_la_code"], said["filter 1"]) == ("old_la_code", "ethnicity")
    assert (said["figure 1"], said["figure 2"]) == ("n", "m")


@pytest.mark.parametrize("symbol", ["c", "x", "z", ":", "~", "k", "u", "low"])
def test_a_symbol_is_kept_and_is_never_0(read, symbol: str) -> None:
    rows = [f"2024,{ENGLAND},{symbol}", f"2024,{NORTH},[{symbol.upper()}]", f"2024,{SOUTH},0"]
    found = read(table("n", *rows))
    assert figures(found, "pubf_la_code", "pubf_value", "pubf_symbol") == [
        ("901", None, symbol),
        ("902", 0.0, None),
        (None, None, symbol),
    ]


def test_an_empty_cell_is_no_figure_and_its_row_is_still_read(read) -> None:
    found = read(table("n,m", f"2024,{NORTH},,4", f"2024,{SOUTH},,"))
    assert figures(found, "pubf_la_code", "pubf_indicator") == [("901", "m")]
    assert account(found) == (2, 0)
    assert found.account.unmapped == {"table": ("n",)}


@pytest.mark.parametrize(
    ("row", "column", "cell"),
    [
        (f"24,{NORTH},1,2", "time_period", "24"),
        (f"202426,{NORTH},1,2", "time_period", "202426"),
        (f",{NORTH},1,2", "time_period", "nothing"),
        ("2024,Reporting year,,E92000001,England,,,901,E06000901,Northby,1,2",
         "geographic_level", "nothing"),
        ("2024,Reporting year,National,,England,,,,,,1,2", "country_code", "nothing"),
        ("2024,Reporting year,Local authority,E92000001,England,,,9O1,,Northby,1,2",
         "old_la_code", "9O1"),
        ("2024,Reporting year,Local authority,E92000001,England,,,,,Northby,1,2",
         "old_la_code", "nothing"),
        (f"2024,{NORTH},1,many", "m", "many"),
        (f"2024,{NORTH},inf,2", "n", "inf"),
        (f"2024,{NORTH},1%,2", "n", "1%"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_true_is_refused_by_itself(
    read, row: str, column: str, cell: str
) -> None:
    found = read(table("n,m", f"2024,{ENGLAND},1,2", row, f"2024,{SOUTH},3,4"))
    assert account(found) == (3, 1)
    assert [(r["row"], r["column"], r["found"]) for r in found.rejects()] == [("3", column, cell)]
    assert len(figures(found, "pubf_value")) == 4


def test_a_second_row_of_the_same_place_and_period_is_refused(read) -> None:
    found = read(table("n", f"2024,{NORTH},1", f"2024,{NORTH},2", f"2023,{NORTH},2"))
    assert account(found) == (3, 1)
    assert figures(found, "pubf_time_period", "pubf_value") == [("2023", 2.0), ("2024", 1.0)]


def test_a_row_with_too_few_cells_is_refused_with_its_line(read) -> None:
    found = read(table("n", f"2024,{NORTH},1", "2024,broken", f"2024,{SOUTH},1"))
    assert account(found) == (3, 1)
    assert [r["row"] for r in found.rejects()] == ["3"]


def test_ages_as_bare_numbers_are_part_of_what_is_counted(read) -> None:
    rows = [f"2024,{NORTH},{age},{age * 7}" for age in range(20)]
    found = read(table("age,n", *rows))
    assert account(found) == (20, 0)
    assert ("age=3", "n", 21.0) in figures(found, "pubf_filters", "pubf_indicator", "pubf_value")


def test_ages_with_a_total_are_too(read) -> None:
    rows = [f"2024,{NORTH},{age},{age * 7}" for age in range(20)]
    found = read(table("age,n", *rows, f"2024,{NORTH},Total,9"))
    assert account(found) == (21, 0)
    assert ("age=Total", 9.0) in figures(found, "pubf_filters", "pubf_value")


def test_the_meta_data_of_a_download_settle_what_a_column_is(
    loader: Loader, tmp_path: Path
) -> None:
    rows = [f"2024,{NORTH},16,5", f"2024,{NORTH},17,5"]
    (tmp_path / "t.csv").write_text(table("age,n", *rows))
    meta = tmp_path / "t.meta.csv"
    meta.write_text("col_name,col_type,label\nage,Filter,Age\nn,Indicator,Number\n")
    found = loader.one(tmp_path / "t.csv", meta)
    assert figures(found, "pubf_filters", "pubf_value") == [("age=16", 5.0), ("age=17", 5.0)]
    with pytest.raises(RefusedError, match="together with that table"):
        loader.one(meta)


@pytest.mark.parametrize(
    ("period", "identifier", "end"),
    [
        ("2024", "Reporting year", date(2024, 3, 31)),
        ("202324", "Financial year", date(2024, 3, 31)),
        ("199900", "Academic year", date(2000, 8, 31)),
        ("2023", "Calendar year", date(2023, 12, 31)),
        ("2024", "February", date(2024, 2, 29)),
        ("2021", "Week 1", date(2021, 1, 10)),
        ("2023", "Moon", date(2023, 12, 31)),
        ("2023", "", date(2023, 3, 31)),
    ],
)
def test_a_file_counts_as_of_the_last_day_of_its_last_period(
    read, period: str, identifier: str, end: date
) -> None:
    row = NORTH.replace("Reporting year", identifier)
    found = read(table("n", f"{period},{row},1"))
    assert found.as_at == end
    assert figures(found, "pubf_period_end") == [(end,)]
    assert any(end.isoformat() in note for note in found.notes)


def test_the_day_given_stands(read) -> None:
    assert read(table("n", f"2024,{NORTH},1"), as_at=date(2024, 10, 31)).as_at == date(2024, 10, 31)


def test_a_table_without_a_row_that_can_be_taken_is_refused(read) -> None:
    with pytest.raises(RefusedError, match="at least one row"):
        read(table("n", f"soon,{NORTH},1"))
    with pytest.raises(RefusedError, match="at least one row"):
        read(table("n"))


def test_columns_of_place_need_not_all_be_there_nor_in_order_nor_small(read) -> None:
    text = "n;GEOGRAPHIC_LEVEL;Time_Period;country_code\n5;national;2024;E92000001\n"
    found = read(text, "headline.txt")
    fields = ("pubf_geographic_level", "pubf_la_code", "pubf_value")
    assert figures(found, *fields) == [("National", None, 5.0)]


def test_a_name_without_its_code_tells_rows_apart(read) -> None:
    text = (
        "time_period,geographic_level,country_code,region_name,n\n"
        "2024,Regional,E92000001,North,1\n2024,Regional,E92000001,South,2\n"
    )
    assert account(read(text)) == (2, 0)


def test_headers_and_texts_with_quotes_and_braces_are_data(read) -> None:
    columns = '"it\'s {n}","who; what"'
    found = read(table(columns, f'2024,{NORTH},4,"O\'Brien; {{x}}"'))
    assert figures(found, "pubf_indicator", "pubf_filters", "pubf_value") == [
        ("it's {n}", "who; what=O'Brien; {x}", 4.0)
    ]


def test_names_of_lower_places_are_never_figures(read) -> None:
    rows = [f"2024,{NORTH},{urn},8" for urn in (100001, 100002)]
    found = read(table("school_urn,n", *rows))
    assert account(found) == (2, 0)
    assert figures(found, "pubf_indicator") == [("n",), ("n",)]


def test_population_estimates_have_a_table_of_their_own(read) -> None:
    rows = [f"2020,{NORTH},Children aged 0 to 17 years,4321", f"2020,{SOUTH},All ages,x"]
    found = read(table("age_group,population_estimate", *rows))
    assert found.as_at == date(2020, 6, 30)
    (part,) = found.account.batch.parts
    fields = ("popu_la_code", "popu_mid_year", "popu_age_group", "popu_persons", "popu_symbol")
    assert found.rows(part.part, "local_population_estimates", *fields) == [
        ("901", 2020, "Children aged 0 to 17 years", 4321.0, None),
        ("902", 2020, "All ages", None, "x"),
    ]


@pytest.mark.parametrize(
    ("name", "dataset"),
    [
        ("x.zip/data/c1_referrals_2013_to_2024.csv", "c1_referrals"),
        ("C1 referrals 2013 to 2025.CSV", "c1_referrals"),
        ("cin_2023-24.csv", "cin"),
        ("cin_202324.meta.csv", "cin"),
        ("2024.csv", "published"),
        ("from_6_to_12_months.csv", "from_6_to_12_months"),
    ],
)
def test_a_release_keeps_its_name_whatever_its_years(name: str, dataset: str) -> None:
    assert dataset_of(name) == dataset


CELL = st.one_of(
    st.integers(-5, 10**6).map(str),
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda f: f"{f:.1f}"),
    st.sampled_from(["c", "x", "z", ":", "~", "k", "u", "low", "", "??", "1 2"]),
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(cells=st.lists(CELL, min_size=1, max_size=12))
def test_every_row_is_read_and_taken_or_refused(tmp_path: Path, cells: list[str]) -> None:
    rows = [f"{1990 + n},{NORTH},7,{cell}" for n, cell in enumerate(cells)]
    path = tmp_path / "t.csv"
    path.write_text(table("sure,n", *rows), encoding="utf-8")
    one = Loader(tmp_path / "work")
    with one.stack:
        found = one.one(path)
        read, refused = account(found)
        known = figures(found, "pubf_time_period", "pubf_indicator", "pubf_value", "pubf_symbol")
    assert read == len(cells)
    texts = sum(cell in ("??", "1 2") for cell in cells)
    filled = sum(cell != "" for cell in cells)
    # A column of which most is text is a filter, and nothing of a filter is refused.
    bad = texts if texts * 2 <= filled else 0
    assert refused == bad
    assert {row[0] for row in known} >= {
        str(1990 + n) for n, cell in enumerate(cells) if not bad or cell not in ("??", "1 2")
    }
    for _, _, value, symbol in known:
        assert (value is None) != (symbol is None)


def test_the_real_tables_are_read_whole(loader: Loader) -> None:
    found = loader.all(shared("comparators"))
    assert len(found) == 12
    assert all(part.refused == 0 for f in found for part in f.account.batch.parts)
    assert sum(part.read for f in found for part in f.account.batch.parts) == 19_671
