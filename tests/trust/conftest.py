"""A PostgreSQL session for the tests that ask for one; see ``server``."""

from collections.abc import Iterator

import pytest
from tests.trust.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server()
    found.mark()
    yield found
    found.undo()
