"""On target, near, off target, no target: a word and a letter."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_kit import UNTIMED

from sightline.insight.targets import Rating, rate, unknown_measures
from sightline.record.settings import Rebase, Target, default_settings


def target(value: float = 90, tolerance: float = 5) -> Target:
    return Target("m", value, tolerance, date(2021, 4, 1), None, "the board")


@pytest.mark.parametrize(
    ("better", "value", "expected"),
    [
        ("higher", 95, Rating.ON), ("higher", 90, Rating.ON), ("higher", 89.9, Rating.NEAR),
        ("higher", 85, Rating.NEAR), ("higher", 84.9, Rating.OFF),
        ("lower", 85, Rating.ON), ("lower", 90, Rating.ON), ("lower", 95, Rating.NEAR),
        ("lower", 95.1, Rating.OFF),
        ("neutral", 85, Rating.ON), ("neutral", 95, Rating.ON), ("neutral", 96, Rating.OFF),
        ("higher", None, Rating.NONE),
    ],
)  # fmt: skip
def test_a_figure_against_its_target(better: str, value: float | None, expected: Rating) -> None:
    assert rate(value, target(), better) is expected


def test_without_a_target_there_is_no_rating() -> None:
    assert rate(90.0, None, "higher") is Rating.NONE


def test_the_edge_counts_as_there_in_binary_too() -> None:
    assert rate(0.1 + 0.2, target(0.3, 0), "lower") is Rating.ON
    assert rate(89.7, target(90, 0.3), "higher") is Rating.NEAR


def test_every_rating_is_a_word_and_its_own_letter() -> None:
    assert [(r.value, r.letter) for r in Rating] == [
        ("on target", "G"), ("near target", "A"), ("off target", "R"), ("no target", "-"),
    ]  # fmt: skip


@UNTIMED
@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(0, 20))
def test_the_mirror_image_has_the_same_rating(value: float, aim: float, tolerance: float) -> None:
    one = rate(value, target(aim, tolerance), "higher")
    assert rate(-value, target(-aim, tolerance), "lower") is one


def test_a_target_for_no_measure_is_found() -> None:
    settings = replace(
        default_settings(),
        targets=(target(),),
        rebases=(Rebase("old_name", date(2021, 1, 1), "x"), Rebase("m", date(2021, 1, 1), "x")),
    )
    assert unknown_measures(settings, ["m"]) == ["old_name"]
