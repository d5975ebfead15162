"""Names that are nobody's."""

import dataclasses

import pytest

from sightline.record.placeholders import is_placeholder, normalise_name
from sightline.record.settings import Locality, default_settings

SETTINGS = dataclasses.replace(
    default_settings(), localities=(Locality("North", ("North Assessment",)),)
)


def test_names_that_differ_by_spaces_only_are_one_name() -> None:
    assert normalise_name("  Sam\u00a0 Okafor\u200b\t") == "Sam Okafor"
    assert normalise_name(None) == ""


@pytest.mark.parametrize(
    "name",
    [
        None,
        "",
        " \u00a0 ",
        "-",
        "Duty",
        "DUTY worker 2",
        "Unallocated - MASH",
        "Team tray",
        "Leaver (2019)",
        "Awaiting  Allocation",
        "north\u00a0assessment",
        "Front Door",
    ],
)
def test_a_placeholder_is_told(name: str | None) -> None:
    assert is_placeholder(name, SETTINGS, {"Front Door"})


@pytest.mark.parametrize("name", ["Sam Okafor", "Jo Dutyman", "Ann Trayner", "North Assessment 2"])
def test_a_worker_is_not_a_placeholder(name: str) -> None:
    assert not is_placeholder(name, SETTINGS, {"Front Door"})
