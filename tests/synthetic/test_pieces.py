"""An authority made in pieces is the authority made whole."""

import pytest

from sightline.synthetic import World, people
from sightline.synthetic.streams import Choice, stream, unit


def test_pieces_equal_the_whole(world, lives):
    made = [life for first, stop in world.pieces(997) for life in people(world, first, stop)]
    assert made == lives


def test_a_piece_in_the_middle_needs_no_other(world, lives):
    middle = world.households // 2
    wanted = [life for life in lives if middle <= life.person.household < middle + 200]
    assert list(people(world, middle, middle + 200)) == wanted
    assert wanted


def test_another_seed_makes_other_lives(world, lives):
    other = World(8, world.population, world.months, world.end)
    assert list(people(other, 0, 500)) != list(people(world, 0, 500))


def test_streams_depend_on_their_key_only():
    assert stream(1, "a").random() == stream(1, "a").random()
    assert stream(1, "a").random() != stream(1, "b").random()
    assert 0 <= unit(1, "a") < 1
    assert unit(1, "a") == unit(1, "a")


def test_a_choice_gives_each_option_its_share():
    choice = Choice({"a": 1, "b": 3})
    assert [choice.at(place) for place in (0.0, 0.2499, 0.25, 0.9999)] == ["a", "a", "b", "b"]


@pytest.mark.parametrize(
    ("population", "months", "message"),
    [(0, 3, "population must be 1 or more"), (10, 0, "months must be 1 or more")],
)
def test_a_world_that_cannot_be_is_refused(population, months, message, world):
    with pytest.raises(ValueError, match=message):
        World(1, population, months, world.end)


def test_as_at_dates_are_month_ends_and_the_last_is_the_end(world):
    assert [day.isoformat() for day in world.as_at_dates] == [
        "2021-05-31",
        "2021-06-30",
        "2021-07-31",
    ]
