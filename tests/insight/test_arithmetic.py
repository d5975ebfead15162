"""Every row marked ``yes`` in the catalogue's arithmetic, by the library's own functions.

The figures are written in; where the catalogue is present, no row of it may be left out.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from sightline.insight.change import percent_change, points_change
from sightline.insight.change.sizes import implied_population, per, share, unexplained
from sightline.insight.survey import survey_item
from sightline.record.calendar import is_working_day

CATALOGUE = Path(__file__).resolve().parents[3] / "shared" / "catalogue" / "arithmetic.md"


def hrda_a_day() -> float:
    """491 over the Mondays, Tuesdays, Thursdays and Fridays of February to November 2020."""
    # Easter, the two days in May and the one in August are no meeting days.
    first = date(2020, 2, 1)
    days = [first + timedelta(days=n) for n in range((date(2020, 11, 30) - first).days + 1)]
    return 491 / sum(1 for d in days if d.weekday() != 2 and is_working_day(d))


AREAS = (
    "Restorative Model", "Whole System", "Learning Organisation", "Partnership Working",
    "Workforce and Impact",
)  # fmt: skip
SCHOOLS = (1, 36, 2, 2, 81, 10, 15, 3, 4, 6)

# How the row begins in the catalogue; what the library makes of it; what is stated there, and to
# how much it was rounded. A total that adds up leaves 0 unexplained.
ROWS: list[tuple[str, object, object, float]] = [
    ("23 x GBP 5,724", unexplained(131_652, [5_724] * 23), 0, 0),
    ("GBP 3m social care", unexplained(4, [3, 1]), 0, 0),
    ("CE 111 to 77", percent_change(111, 77), -30.6, 0.05),
    ("children in proceedings 70 to 103", percent_change(70, 103), 47.1, 0.05),
    ("CMOE 635 to 612", percent_change(635, 612), -3.6, 0.05),
    ("EHE 476 to 594", percent_change(476, 594), 24.8, 0.05),
    ("IHA timeliness 0% to 88%", points_change(0, 88), 88, 0),
    (
        "contacts 1,255 to 1,291 to 1,304",
        [percent_change(a, b) for a, b in ((1255, 1291), (1291, 1304), (1255, 1304))],
        [2.9, 1.0, 3.9],
        0.05,
    ),
    ("116 left, 86 entered", points_change(116, 86), -30, 0),
    ("5 priority areas listed", unexplained(5, [1 for _ in AREAS]), 0, 0),
    ("151 permanent; 28 vacancies", unexplained(28, [10, 12, 6]), 0, 0),
    ("74,765 / 378,508", share(74_765, 378_508), 19.75, 0.005),
    ("schools by type", unexplained(160, SCHOOLS), 0, 0),
    ("9 Weymouth and Portland", unexplained(10, [9, 1]), 0, 0),
    ("s47 61% to ICPC", points_change(61, 100), 39, 0),
    ("459 CLA at 67", implied_population(459, "67"), (68_000, 68_507, 69_023), 0.5),
    ("250 of 255 in contact", [share(250, 255), unexplained(255, [250])], [98.0, 5], 0.05),
    ("254 + 153 + 118", unexplained(525, [254, 153, 118]), 0, 0),
    ("216 / 458", share(216, 458), 47.2, 0.05),
    ("149 mainstream + 55", unexplained(204, [149, 55]), 0, 0),
    ("CWAD 46 + 10 + 148", unexplained(204, [46, 10, 148]), 0, 0),
    ("CWAD 10/345; 46/458", [share(10, 345), share(46, 458)], [2.9, 10.0], 0.05),
    ("318 / 491 HRDA", share(318, 491), 64.8, 0.05),
    ("491 over HRDA meeting days", hrda_a_day(), 2.92, 0.005),
    ("virtual school 50.2%", [share(223, 444), share(18, 444)], [50.2, 4.05], 0.05),
    ("projects 7 + 9 + 9 + 6", unexplained(31, [7, 9, 9, 6]), 0, 0),
    ("staff male 12+1+0", [unexplained(13, [12, 1, 0]), unexplained(41, [40, 0, 1])], [0, 0], 0),
    (
        "Q5 44+2 skipped",
        [unexplained(46, [44, 2]), unexplained(46, [45, 1]), unexplained(46, [45])],
        [0, 0, 1],
        0,
    ),
    ("7 MIUs + 1 UTC", unexplained(8, [7, 1]), 0, 0),
]

# Answers from the worst option to the best; mean, standard deviation, variance, standard error and
# satisfaction rate as stated; the share satisfied, and the sample's standard deviation, as noted.
ITEMS = [
    ("Q5 counts", [1, 1, 6, 19, 17], (4.14, 0.89, 0.80, 0.13, 78.41), 81.8, 0.90),
    ("Q6 counts", [0, 2, 4, 15, 24], (4.36, 0.82, 0.67, 0.12, 83.89), 86.7, 0.83),
    ("Q7 counts", [2, 2, 6, 18, 17], (4.02, 1.04, 1.09, 0.16, 75.56), 77.8, 1.06),
]


@pytest.mark.parametrize(("row", "made", "stated", "rounding"), ROWS, ids=[r[0] for r in ROWS])
def test_a_row_recomputes(row: str, made: object, stated: object, rounding: float) -> None:
    assert made == pytest.approx(stated, rel=0, abs=rounding + 1e-9)


@pytest.mark.parametrize(("row", "counts", "stated", "satisfied", "sample"), ITEMS)
def test_a_survey_item_recomputes(
    row: str, counts: list[int], stated: tuple[float, ...], satisfied: float, sample: float
) -> None:
    item = survey_item(counts)
    made = (
        item.mean,
        item.standard_deviation,
        item.variance,
        item.standard_error,
        item.satisfaction_rate,
    )
    assert made == pytest.approx(stated, rel=0, abs=0.005)
    assert item.share_satisfied == pytest.approx(satisfied, abs=0.05)
    # The source divides by n; dividing by n - 1 would print another figure.
    other = (item.variance * item.answers / (item.answers - 1)) ** 0.5
    assert other == pytest.approx(sample, abs=0.005)


def test_one_population_fits_both_rates() -> None:
    """345 plans at 51 and 459 looked after at 67 per 10,000: the ranges share 68,000 to 68,317."""
    plans, care = implied_population(345, "51"), implied_population(459, "67")
    assert plans == pytest.approx((66_990, 67_647, 68_317), abs=0.6)
    assert max(plans[0], care[0]) == pytest.approx(68_000, abs=0.5)
    assert min(plans[2], care[2]) == pytest.approx(68_317, abs=0.6)
    assert implied_population(287, "38.5") == pytest.approx((74_449, 74_545, 74_642), abs=0.6)
    assert round(per(459, care[1])) == 67


def test_nothing_has_no_share_and_no_percent_change() -> None:
    assert share(0, 0) is None
    assert percent_change(0, 3) is None
    assert per(3, 0) is None
    assert survey_item([0, 0, 0]) is None
    with pytest.raises(ValueError, match="above what it was rounded by"):
        implied_population(1, "0")
    with pytest.raises(ValueError, match="two options or more"):
        survey_item([4])


@pytest.mark.skipif(not CATALOGUE.is_file(), reason="the catalogue is not here")
def test_no_row_marked_yes_is_left_out() -> None:
    lines = CATALOGUE.read_text(encoding="utf-8").splitlines()
    cells = [[c.strip() for c in line.split("|")] for line in lines if line.startswith("|")]
    marked = [c[2] for c in cells if len(c) > 5 and c[5] == "yes"]
    known = [r[0] for r in ROWS] + [i[0] for i in ITEMS]
    assert len(marked) == len(known)
    for row in marked:
        assert any(row.startswith(name) for name in known), row
