"""Periods, placements and legal statuses, put together from episodes."""

from datetime import date
from pathlib import Path

import pytest
from test_ssda903 import EPISODES, YEAR, episode


def d(day: int, month: int) -> date:
    return date(2017, month, day)


def text(day: date) -> str:
    return day.strftime("%d/%m/%Y")


@pytest.fixture
def load(loader, tmp_path: Path):
    def load_episodes(
        *rows: tuple[date, date | None, str, str, str], reviews: tuple[date, ...] = ()
    ):
        lines = [EPISODES]
        for start, end, rne, status, place in rows:
            given = {"DECOM": text(start), "RNE": rne, "LS": status, "PLACE": place}
            if end:
                given |= {"DEC": text(end), "REC": "X1"}
            lines.append(episode(**given))
        (tmp_path / "e.csv").write_text("\n".join(lines) + "\n")
        if reviews:
            listed = "".join(f"1,,{text(day)},PN1\n" for day in reviews)
            (tmp_path / "r.csv").write_text("CHILD,DOB,REVIEW,REVIEW_CODE\n" + listed)
        paths = [tmp_path / "e.csv", *([tmp_path / "r.csv"] if reviews else [])]
        return loader.one(*paths, as_at=YEAR)

    return load_episodes


def placements(loaded):
    fields = ("clap_cla_placement_start_date", "clap_cla_placement_end_date")
    return loaded.rows("episodes", "ssd_cla_placement", *fields)


def statuses(loaded):
    fields = ("lega_legal_status_start_date", "lega_legal_status_end_date", "lega_legal_status")
    return loaded.rows("episodes", "ssd_legal_status", *fields)


def entered(loaded):
    fields = ("clae_cla_episode_start_date", "clae_entered_care_date")
    return [entered for _, entered in loaded.rows("episodes", "ssd_cla_episodes", *fields)]


def test_a_change_of_legal_status_leaves_the_placement_as_it_is(load) -> None:
    loaded = load((d(1, 5), d(1, 6), "S", "V2", "U6"), (d(1, 6), None, "L", "C1", "U6"))
    assert placements(loaded) == [(d(1, 5), None)]
    assert statuses(loaded) == [(d(1, 5), d(1, 6), "V2"), (d(1, 6), None, "C1")]
    assert entered(loaded) == [d(1, 5), d(1, 5)]


def test_a_change_of_placement_leaves_the_legal_status_as_it_is(load) -> None:
    loaded = load((d(1, 5), d(1, 6), "S", "V2", "U6"), (d(2, 6), d(9, 6), "P", "V2", "K2"))
    assert placements(loaded) == [(d(1, 5), d(1, 6)), (d(2, 6), d(9, 6))]
    assert statuses(loaded) == [(d(1, 5), d(9, 6), "V2")]


@pytest.mark.parametrize("rne", ["P", "T", "B", "U"])
def test_each_reason_that_moves_the_child_starts_a_placement(load, rne) -> None:
    loaded = load((d(1, 5), d(1, 6), "S", "V2", "U6"), (d(1, 6), None, rne, "V2", "U6"))
    assert placements(loaded) == [(d(1, 5), d(1, 6)), (d(1, 6), None)]


def test_an_end_followed_by_a_start_the_next_day_is_one_period(load) -> None:
    loaded = load((d(1, 5), d(1, 6), "S", "V2", "U6"), (d(2, 6), None, "S", "V2", "U6"))
    assert entered(loaded) == [d(1, 5), d(1, 5)]


def test_a_later_start_is_a_new_period(load) -> None:
    loaded = load((d(1, 5), d(1, 6), "S", "V2", "U6"), (d(3, 6), None, "S", "V2", "U6"))
    assert entered(loaded) == [d(1, 5), d(3, 6)]
    assert placements(loaded) == [(d(1, 5), d(1, 6)), (d(3, 6), None)]
    assert statuses(loaded) == [(d(1, 5), d(1, 6), "V2"), (d(3, 6), None, "V2")]


def test_what_ended_with_x1_goes_on_in_spite_of_a_gap_in_the_dates(load) -> None:
    loaded = load((d(1, 5), d(1, 6), "S", "V2", "U6"), (d(9, 6), None, "L", "C1", "U6"))
    assert entered(loaded) == [d(1, 5), d(1, 5)]


def test_a_period_that_began_before_the_return_has_no_date_of_entering_care(load) -> None:
    loaded = load((d(1, 5), d(1, 6), "P", "V2", "U6"), (d(1, 6), None, "L", "C1", "U6"))
    assert entered(loaded) == [None, None]


def test_identifiers_join(load) -> None:
    loaded = load(
        (d(1, 5), d(1, 6), "S", "V2", "U6"),
        (d(1, 6), d(1, 7), "L", "C1", "U6"),
        (d(1, 9), None, "S", "C1", "K2"),
        reviews=(d(20, 5), d(20, 9), d(1, 4)),
    )
    episodes = loaded.rows("episodes", "ssd_cla_episodes", "clae_cla_id", "clae_cla_placement_id")
    made = loaded.rows("episodes", "ssd_cla_placement", "clap_cla_id", "clap_cla_placement_id")
    assert set(episodes) == set(made)
    reviews = loaded.rows("reviews", "ssd_cla_reviews", "clar_cla_review_date", "clar_cla_id")
    assert reviews == [
        (d(1, 4), None),
        (d(20, 5), "ssda903:1|2017-05-01"),
        (d(20, 9), "ssda903:1|2017-09-01"),
    ]
