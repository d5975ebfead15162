"""A small authority, made once for all tests of this folder."""

from datetime import date

import pytest

from sightline.synthetic import Defects, World, people, write_authority

END = date(2021, 7, 31)


@pytest.fixture(scope="session")
def world():
    return World(seed=7, population=20_000, months=3, end=END)


@pytest.fixture(scope="session")
def lives(world):
    return list(people(world))


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """Three months with every format; long enough for one financial year's end."""
    out = tmp_path_factory.mktemp("authority")
    return write_authority(
        out, population=6_000, months=5, end=END, seed=7, processes=1, ssd_extracts="all"
    )


@pytest.fixture(scope="session")
def clean(tmp_path_factory):
    """The same authority without any defect."""
    out = tmp_path_factory.mktemp("clean")
    return write_authority(
        out, population=6_000, months=5, end=END, seed=7, processes=1, defects=Defects.none()
    )
