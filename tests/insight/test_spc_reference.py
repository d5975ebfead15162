"""Every series of the reference package's output comes out equal (guides/spc.md)."""

import csv
from pathlib import Path

import pytest

from sightline.insight.spc import Observation, make_chart

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "spc"
LISTED = SHARED / "cases.csv"
CASES = (
    list(csv.DictReader(LISTED.read_text(encoding="utf-8").splitlines()))
    if LISTED.is_file()
    else []
)
needs_series = pytest.mark.skipif(not CASES, reason="the reference series are not here")


def number(text: str) -> float | None:
    return None if text in ("NA", "NaN", "") else float(text)


@needs_series
def test_there_are_29_series() -> None:
    assert len(CASES) == 29


@needs_series
@pytest.mark.parametrize("case", CASES, ids=[c["file"] for c in CASES])
def test_a_series_equals_the_reference(case: dict[str, str]) -> None:
    with (SHARED / case["file"]).open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    assert len(rows) == int(case["points"])
    chart = make_chart(
        [Observation(r["x"], float(r["y"]), int(r["rebase_group"])) for r in rows],
        better=case["better"],
        target=number(rows[0]["target"]),
        screening=case["screening"] == "on",
        baseline_points=int(case["baseline_points"]) if case["baseline_points"] else None,
    )
    for row, point in zip(rows, chart.points, strict=True):
        limits = chart.limits(point.group)
        assert point.group == int(row["rebase_group"])
        assert limits.mean == pytest.approx(number(row["mean_col"]), rel=0, abs=1e-9)
        for mine, theirs in ((limits.lower, row["lpl"]), (limits.upper, row["upl"])):
            if number(theirs) is None:
                assert mine is None
            else:
                assert mine == pytest.approx(number(theirs), rel=0, abs=1e-9)
        assert point.signal == row["special_cause_type"]
        assert point.type == row["point_type"]
        assert chart.assurance == (None if row["assurance"] == "NA" else row["assurance"])
    assert chart.variation == rows[-1]["point_type"]
