"""The first measures that look back a year, and the bands of open assessments, counted naively.

``test_naive_agrees`` has eight workbooks, which say nothing of a measure that looks back twelve
months; these have as many as it takes. The oracle is the same, written from the counting rules.
"""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.whole.naive_annex_a import build, month_of, read_workbook
from tests.whole.naive_care import Naive, figure
from tests.whole.naive_need import _holidays
from tests.whole.test_naive_agrees import run

from sightline.record.settings import load_settings

POPULATION, MONTHS, SEED = 1500, 17, 11
PERIODS = ("2021-05", "2021-06", "2021-07")
BANDS = ((0, 10), (11, 20), (21, 35), (36, 45), (46, 10_000))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict], Naive]:
    folder = tmp_path_factory.mktemp("look_back")
    made, store = folder / "made", folder / "store"
    run("synthetic", made, "--population", POPULATION, "--months", MONTHS, "--seed", SEED,
        "--formats", "annex_a")  # fmt: skip
    run("load", made, "--settings", made / "authority.toml", "--store", store)
    books: dict[date, Path] = {
        date.fromisoformat(path.stem[-10:]): path for path in (made / "annex_a").glob("*.xlsx")
    }
    rows = json.loads(
        run("measures", "--format", "json", "--by", "category", "--from", PERIODS[0],
            "--settings", made / "authority.toml", "--store", store)
    )  # fmt: skip
    record = build({as_at: read_workbook(path) for as_at, path in books.items()})
    return rows, Naive(record, load_settings(made / "authority.toml"))


def of(rows: list[dict], measure: str, period: str) -> dict:
    (found,) = (r for r in rows if (r["measure"], r["period"], r["by"]) == (measure, period, None))
    return found


@pytest.mark.parametrize("measure", ["rereferral_12m_pct", "placement_stability_3plus_pct"])
def test_a_measure_that_looks_back_agrees(measure: str, both: tuple[list[dict], Naive]) -> None:
    rows, naive = both
    for period in PERIODS:
        row = of(rows, measure, period)
        assert row["status"] == "ok", period
        assert (row["numerator"], row["denominator"]) == figure(naive, measure, period), period


def working_days(start: date, day: date) -> int:
    """How many working days lie after ``start`` up to ``day``."""
    after = (start + timedelta(days=n + 1) for n in range((day - start).days))
    return sum(d.weekday() < 5 and d not in _holidays() for d in after)


def band(days: int) -> int:
    return next(n for n, (low, high) in enumerate(BANDS) if low <= days <= high)


def test_open_assessments_fall_into_the_bands(both: tuple[list[dict], Naive]) -> None:
    rows, naive = both
    for period in PERIODS:
        last = month_of(period)[1]
        wanted = Counter(
            band(working_days(row.start, last)) for row in naive.record.open("4", last)
        )
        groups = [
            r
            for r in rows
            if r["measure"] == "assessment_open_checkpoint"
            and (r["period"], r["by"]) == (period, "category")
        ]
        found = Counter()
        for row in groups:
            # A group is named after its days: 21 to 35.
            found[band(int(row["group"].split()[0]))] += row["numerator"]
        assert +found == +wanted, period
