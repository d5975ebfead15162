"""A series as a line and as words."""

from sightline.reports.sparkline import HEIGHT, WIDTH, sparkline


def test_a_gap_breaks_the_line_and_is_told() -> None:
    said = ["10", "20", "", "15"]
    found = sparkline(
        [10.0, 20.0, None, 15.0], said, ["May 2021", "June 2021", "July 2021", "August 2021"]
    )
    assert found is not None
    assert len(found.lines) == 1
    assert len(found.dots) == 1
    assert found.words == (
        "Up from 10 in May 2021 to 15 in August 2021. Lowest 10 (May 2021), highest 20 "
        "(June 2021). No data in 1 of 4 months."
    )
    assert found.short == "Between 10 and 20 since May 2021"


def test_a_level_series_lies_in_the_middle() -> None:
    found = sparkline([3.0, 3.0], ["3", "3"], ["May 2021", "June 2021"])
    assert found is not None
    assert found.last == (WIDTH - 5, HEIGHT / 2)
    assert found.words == "3 throughout, May 2021 to June 2021."


def test_one_value_is_no_line() -> None:
    assert sparkline([None, 3.0], ["", "3"], ["May 2021", "June 2021"]) is None
