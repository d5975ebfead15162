"""A comparison put together from small published files, whose every figure is in the file."""

from pathlib import Path

import pytest
from published_files import load_into, view_of, write_files

from sightline.history import View
from sightline.insight.comparators import (
    Average,
    Figure,
    Standing,
    Status,
    UnknownAuthorityError,
    comparators_for,
    comparison_rows,
    remarks,
)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("published")
    with view_of(load_into(folder / "store", write_files(folder / "files"))) as opened:
        yield opened


def test_an_authority_stands_beside_everybody_of_its_year(view: View) -> None:
    found = comparators_for(view, "901", "referral_rate_10k")
    assert found.year == 2024
    assert found.years == (2023, 2024)
    assert (found.authority.name, found.authority.figure) == ("Northby", Figure(400.0))
    assert found.england == Figure(500.0)
    assert (found.region_name, found.region) == ("North", Figure(600.0))
    assert [(p.order, p.code, p.figure.value, p.figure.symbol) for p in found.neighbours] == [
        (1, "903", None, "x"),
        (2, "902", 600.0, None),
        (3, "905", 300.0, None),
        (4, "999", None, None),
    ]
    assert found.neighbours_average == Average(450.0, 2, 4)
    assert found.good_and_outstanding == Average(500.0, 2, 3)
    assert found.standing == Standing(rank=2, n=4, quartile=2, tied=1)
    assert str(found.grades_to) == "2026-02-01"


def test_the_grade_beside_an_authority_is_that_of_the_list(view: View) -> None:
    found = comparators_for(view, "901", "referral_rate_10k", 2023)
    assert [p.grade for p in found.neighbours] == ["good", "outstanding", None, None]
    assert any("today's" in line and "2026-02-01" in line for line in remarks(found))


def test_lower_is_better_where_the_measure_says_so(view: View) -> None:
    found = comparators_for(view, "904", "rereferral_12m_pct")
    assert found.authority.figure == Figure(0.0)
    assert found.standing == Standing(rank=1, n=4, quartile=1, tied=0)
    suppressed = comparators_for(view, "902", "rereferral_12m_pct")
    assert suppressed.authority.figure.status is Status.SUPPRESSED
    assert suppressed.standing is None


def test_a_year_before_an_authority_began_has_no_figure_and_says_which_years_have(
    view: View,
) -> None:
    found = comparators_for(view, "903", "referral_rate_10k", 2023)
    assert found.authority.figure.status is Status.NO_DATA
    assert found.england == Figure(450.0)
    assert (found.region_name, found.region.status) == ("South", Status.NO_DATA)
    assert "Southby has no figure for 2023: its years are 2024 to 2024." in remarks(found)


def test_a_year_that_is_not_published_is_no_data_for_everybody(view: View) -> None:
    found = comparators_for(view, "901", "referral_rate_10k", 2031)
    assert {row["status"] for row in comparison_rows(found)} == {"no_data"}
    assert remarks(found)[0].endswith("for 2031: the years are 2023 to 2024.")


def test_a_table_that_is_not_loaded_is_not_loaded_and_never_0(view: View) -> None:
    found = comparators_for(view, "901", "cpp_rate_10k")
    assert found.year is None and found.dataset is None
    assert found.authority.figure.status is Status.NOT_LOADED
    assert all(row["value"] is None for row in comparison_rows(found))
    assert "CPP_At31_rate" in remarks(found)[0]


@pytest.mark.parametrize("code", ["E06000901", "e06000901", " 901 "])
def test_an_ons_code_leads_to_the_authority_of_the_published_figures(view: View, code: str) -> None:
    assert comparators_for(view, code, "referral_rate_10k").authority.code == "901"


@pytest.mark.parametrize("code", ["E10000999", "123", "E12000001", ""])
def test_an_old_ons_code_of_the_list_of_neighbours_leads_nowhere(view: View, code: str) -> None:
    with pytest.raises(UnknownAuthorityError, match="3-digit code"):
        comparators_for(view, code, "referral_rate_10k")


def test_a_name_is_answered_with_its_code(view: View) -> None:
    with pytest.raises(UnknownAuthorityError, match=r"Did you mean 901 \(Northby\)"):
        comparators_for(view, "northby", "referral_rate_10k")


def test_a_rate_is_checked_against_the_population_of_the_year_before(view: View) -> None:
    check = comparators_for(view, "901", "referral_rate_10k").population
    assert check is not None
    assert (check.mid_year, check.population, check.recomputed) == (2023, 25_000, 400.0)
    assert check.agrees
    other = comparators_for(view, "905", "referral_rate_10k")
    assert other.population is not None and not other.population.agrees
    assert any("and not as published (300.0)" in line for line in remarks(other))
    assert comparators_for(view, "902", "referral_rate_10k").population is None


def test_rows_are_one_for_each_it_is_compared_with(view: View) -> None:
    rows = comparison_rows(comparators_for(view, "901", "referral_rate_10k"))
    assert [row["comparator"] for row in rows] == [
        "authority", "england", "region", *["statistical_neighbour"] * 4, "neighbours_average",
        "good_outstanding_average",
    ]  # fmt: skip
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert (rows[0]["rank"], rows[0]["ranked"], rows[0]["quartile"]) == (2, 4, 2)
    assert (rows[-2]["n"], rows[-2]["of"]) == (2, 4)


def test_a_store_without_published_files_has_nothing_to_compare(tmp_path: Path) -> None:
    files = write_files(tmp_path / "files")
    store = load_into(tmp_path / "store", files / "population_2023.csv")
    with view_of(store) as opened:
        found = comparators_for(opened, "901", "referral_rate_10k", 2024)
    assert found.authority.figure.status is Status.NOT_LOADED
    assert found.neighbours == ()


def test_the_same_table_under_another_name_changes_no_figure(tmp_path: Path) -> None:
    files = write_files(tmp_path / "files")
    (files / "copy.csv").write_text((files / "c1_referrals_2023_to_2024.csv").read_text())
    with view_of(load_into(tmp_path / "store", files)) as opened:
        found = comparators_for(opened, "901", "referral_rate_10k")
    assert found.standing == Standing(rank=2, n=4, quartile=2, tied=1)


def test_a_later_release_takes_the_place_of_its_figures_and_removes_none(tmp_path: Path) -> None:
    files = write_files(tmp_path / "files")
    later = files / "c1_referrals_2024_to_2025.csv"
    text = (files / "c1_referrals_2023_to_2024.csv").read_text().splitlines()
    kept = [line.replace("2024,", "2025,", 1) for line in text if line.startswith("2024,")]
    revised = [line.replace("1000,400,20", "1000,410,20") for line in text if "2024," in line]
    later.write_text("\n".join([text[0], *kept, *revised, ""]))
    with view_of(load_into(tmp_path / "store", files)) as opened:
        assert comparators_for(opened, "901", "referral_rate_10k").years == (2023, 2024, 2025)
        found = comparators_for(opened, "901", "referral_rate_10k", 2024)
        assert found.authority.figure == Figure(410.0)


def test_a_neighbour_that_a_later_list_leaves_out_is_gone(tmp_path: Path) -> None:
    files = write_files(tmp_path / "files")
    newer = files / "neighbours_newer.csv"
    text = (files / "neighbours.csv").read_text()
    newer.write_text(text.replace("903|902|905|999", "905|903").replace("01/02/26", "01/03/26"))
    with view_of(load_into(tmp_path / "store", files)) as opened:
        found = comparators_for(opened, "901", "referral_rate_10k")
    assert [p.code for p in found.neighbours] == ["905", "903"]
