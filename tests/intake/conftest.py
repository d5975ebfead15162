from collections.abc import Iterator
from pathlib import Path

import pytest
from loading import Loader, open_loader


@pytest.fixture
def loader(tmp_path: Path) -> Iterator[Loader]:
    yield from open_loader(tmp_path / "loader")
