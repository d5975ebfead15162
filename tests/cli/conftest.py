"""A small synthetic authority, written and loaded once for all tests of the command line."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from cli_running import ok

from sightline.synthetic import Written, write_authority

END = date(2021, 3, 31)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    out = tmp_path_factory.mktemp("authority")
    return write_authority(
        out, population=1500, months=3, end=END, seed=1, formats=("annex_a",), processes=1
    )


@pytest.fixture(scope="session")
def loaded(written: Written, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with three extracts; nothing may write to it."""
    store = tmp_path_factory.mktemp("store") / "store"
    ok("settings", "use", written.settings, "--store", store)
    ok("load", written.out / "annex_a", "--store", store)
    return store


@pytest.fixture
def own_store(loaded: Path, tmp_path: Path) -> Path:
    """A copy of the loaded store that a test may change."""
    return Path(shutil.copytree(loaded, tmp_path / "store"))
