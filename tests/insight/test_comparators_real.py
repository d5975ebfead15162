"""Comparisons of real authorities, against the published files read with the csv module alone."""

import csv
from pathlib import Path
from statistics import mean

import pytest
from published_files import load_into, view_of

from sightline.history import View
from sightline.insight.comparators import PAIRINGS, Comparison, comparators_for

FILES = Path(__file__).resolve().parents[3] / "shared" / "data" / "comparators"
COLUMNS = {
    "referral_rate_10k": ("c1*", "Referrals_rate"),
    "rereferral_12m_pct": ("c1*", "Re_referrals_percent"),
    "assessment_rate_10k": ("c2*", "Assessments_completed_rate"),
    "s47_rate_10k": ("c4*", "Section47_rate"),
    "icpc_rate_10k": ("c4*", "ICPC_rate"),
    "cpp_rate_10k": ("d1*", "CPP_At31_rate"),
    "cpp_second_subsequent_ever_pct": ("d3*", "CPP_subsequent_percent"),
    "cp_reviews_in_time_pct": ("d6*", "Reviewed_within_timescales_percent"),
    "cin_all_open_rate_10k": ("b1*", "At31_episodes_rate"),
}


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory):
    if not FILES.is_dir():
        pytest.skip("../shared/data/comparators is not here")
    with view_of(load_into(tmp_path_factory.mktemp("real") / "store", FILES)) as opened:
        yield opened


def read(pattern: str) -> list[dict[str, str]]:
    (path,) = FILES.glob(pattern)
    with path.open(newline="", encoding="utf-8-sig") as handle:
        return list(csv.DictReader(handle))


def number(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None


def test_the_figures_that_the_counting_rules_quote(view: View) -> None:
    found = comparators_for(view, "838", "referral_rate_10k", 2021)
    assert found.authority.figure.value == 420.7
    assert found.population is not None
    assert (found.population.count, found.population.population) == (2785, 66_203)
    assert found.population.mid_year == 2020
    assert found.population.agrees
    assert found.england.value == 507.1
    assert (found.region_name, found.region.value) == ("South West", 429.3)
    assert found.authority.grade == "outstanding"
    assert [p.code for p in found.neighbours] == [
        "933",
        "878",
        "893",
        "935",
        "885",
        "881",
        "830",
        "886",
        "938",
        "815",
    ]


@pytest.mark.parametrize("code", ["838", "839"])
def test_the_new_authorities_have_no_series_before_2020(view: View, code: str) -> None:
    for measure in PAIRINGS:
        found = comparators_for(view, code, measure)
        assert min(found.authority_years) == 2020
        assert comparators_for(view, code, measure, 2019).authority.figure.value is None
    first = comparators_for(view, "838", "rereferral_12m_pct", 2020)
    assert first.authority.figure.symbol == "x"


def test_an_old_ons_code_is_that_of_the_authority_that_had_it(view: View) -> None:
    assert comparators_for(view, "E06000059", "cpp_rate_10k").authority.code == "838"
    assert comparators_for(view, "E10000009", "cpp_rate_10k").authority.code == "835"


@pytest.mark.parametrize("measure", COLUMNS)
@pytest.mark.parametrize("year", [2014, 2021, 2024])
def test_every_authority_is_as_a_plain_reading_of_the_file_has_it(
    view: View, measure: str, year: int
) -> None:
    pattern, column = COLUMNS[measure]
    rows = [r for r in read(pattern) if r["time_period"] == str(year)]
    values = {
        r["old_la_code"]: number(r[column])
        for r in rows
        if r["geographic_level"] == "Local authority"
    }
    places = {r["la_code"]: r for r in read("statistical_neighbours.csv")}
    for code in ("838", "370", "881", "835"):
        found = comparators_for(view, code, measure, year)
        assert found.authority.figure.value == values.get(code), code
        _check_groups(found, code, values, places)
        own = values.get(code)
        if own is None:
            assert found.standing is None
            continue
        every = [v for v in values.values() if v is not None]
        sign = 1 if found.better == "lower" else -1
        assert found.standing.rank == 1 + sorted(sign * v for v in every).index(sign * own)
        assert found.standing.n == len(every)
    assert found.england.value == number(rows[0][column])


def _check_groups(
    found: Comparison,
    code: str,
    values: dict[str, float | None],
    places: dict[str, dict[str, str]],
) -> None:
    near = places[code]["neighbour_la_codes"].split("|") if code in places else []
    assert [p.code for p in found.neighbours] == near
    there = [values[c] for c in near if values.get(c) is not None]
    assert found.neighbours_average.n == len(there)
    if there:
        assert found.neighbours_average.value == pytest.approx(mean(there), abs=1e-9)
    graded = [c for c, r in places.items() if r["overall_grade"] in ("good", "outstanding")]
    best = [values[c] for c in graded if values.get(c) is not None]
    assert (found.good_and_outstanding.n, found.good_and_outstanding.of) == (len(best), 109)
    assert found.good_and_outstanding.value == pytest.approx(mean(best), abs=1e-9)


def test_shares_of_bands_by_hand(view: View) -> None:
    """Dorset 2023: 18 + 160 + 446 + 466 + 827 + 721 of 3,050 assessments within 45 days."""
    found = comparators_for(view, "838", "assessment_45wd_pct", 2023)
    assert found.authority.figure.value == pytest.approx(100 * 2638 / 3050, abs=1e-9)
    hidden = comparators_for(view, "838", "assessment_45wd_pct", 2024)
    assert hidden.authority.figure.symbol == "c"
    england = comparators_for(view, "838", "icpc_15wd_pct", 2024).england
    assert england.value == pytest.approx(100 * (6800 + 50780) / 72250, abs=1e-9)


def test_every_published_rate_rests_on_the_estimate_of_the_year_before(view: View) -> None:
    for code in ("838", "839", "370", "881", "301"):
        for measure in ("referral_rate_10k", "s47_rate_10k", "cpp_rate_10k", "icpc_rate_10k"):
            for year in (2014, 2018, 2021, 2024):
                check = comparators_for(view, code, measure, year).population
                assert check is None or check.agrees, (code, measure, year)
