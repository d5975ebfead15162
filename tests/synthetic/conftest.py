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


def write(folder, defects):
    return write_authority(
        folder,
        population=6_000,
        months=5,
        end=END,
        seed=7,
        formats=("annex_a",),
        processes=1,
        defects=defects,
    )


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """Five months of Annex A workbooks with the shipped defects."""
    return write(tmp_path_factory.mktemp("authority"), Defects())


@pytest.fixture(scope="session")
def clean(tmp_path_factory):
    """The same workbooks without any defect."""
    return write(tmp_path_factory.mktemp("clean"), Defects.none())
