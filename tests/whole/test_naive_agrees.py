"""The engine's figures against a plain Python count of the same Annex A workbooks.

The oracle (``naive_annex_a``, ``naive_need``, ``naive_care``) follows the counting rules row by row
and shares nothing with the engine but the reading of category texts.
"""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.whole.naive_annex_a import build, month_of, read_workbook
from tests.whole.naive_care import MEASURES, RATES, Naive, figure

from sightline.cli.main import cli
from sightline.record.settings import load_settings

POPULATION, MONTHS, SEED = 2500, 8, 7
PERIODS = ("2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06", "2021-07")
LOOK_BACK = ("rereferral_12m_pct", "placement_stability_3plus_pct")
"""Measures that look back a year, which eight workbooks do not cover."""

Figures = dict[tuple[str, str], dict]


def run(*words: object) -> str:
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Figures, Naive]:
    """The engine's figures by measure and month, and the oracle over the same workbooks."""
    folder = tmp_path_factory.mktemp("naive")
    made, store = folder / "made", folder / "store"
    run("synthetic", made, "--population", POPULATION, "--months", MONTHS, "--seed", SEED)
    run("settings", "use", made / "authority.toml", "--store", store)
    books: dict[date, Path] = {
        date.fromisoformat(path.stem[-10:]): path for path in (made / "annex_a").glob("*.xlsx")
    }
    for as_at, path in sorted(books.items()):
        run("load", path, "--as-at", as_at.isoformat(), "--store", store)
    rows = json.loads(run("measures", "--format", "json", "--store", store))
    record = build({as_at: read_workbook(path) for as_at, path in books.items()})
    settings = load_settings(made / "authority.toml")
    return {(row["measure"], row["period"]): row for row in rows}, Naive(record, settings)


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_every_month_of_a_measure_agrees(measure: str, both: tuple[Figures, Naive]) -> None:
    figures, naive = both
    compared = 0
    for period in PERIODS:
        row = figures.get((measure, period))
        if row is None or row["status"] == "no_data":
            numerator, denominator = figure(naive, measure, period)
            assert denominator == 0 or measure in LOOK_BACK, f"{measure} {period} has no data"
            continue
        assert row["status"] == "ok"
        numerator, denominator = figure(naive, measure, period)
        compared += 1
        if measure == "adoption_a1_days":
            assert row["value"] == pytest.approx(numerator / denominator), period
            continue
        assert row["numerator"] == numerator, f"{measure} {period}"
        assert denominator is None or row["denominator"] == denominator, f"{measure} {period}"
    assert compared or measure in (*LOOK_BACK, "adoption_a1_days")


@pytest.mark.parametrize("measure", sorted(RATES))
def test_a_rate_is_its_count_over_the_children_of_the_area(
    measure: str, both: tuple[Figures, Naive]
) -> None:
    figures, naive = both
    count, times = RATES[measure]
    for period in PERIODS:
        counted = figure(naive, count, period)[0]
        rate = figures[measure, period]["value"]
        assert rate == pytest.approx(counted * times / POPULATION * 10_000), period


def test_the_caseload_is_children_over_workers(both: tuple[Figures, Naive]) -> None:
    figures, naive = both
    for period in PERIODS:
        row = figures["caseload_average", period]
        assert (row["numerator"], row["denominator"]) == naive.caseload(*month_of(period)), period
