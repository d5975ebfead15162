"""What tests of the whole product share: a synthetic county, made once."""

import pytest
from tests.whole.county import County, make_county


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> County:
    """A county of 20,000 children, loaded into a store; nothing may write to it."""
    return make_county(tmp_path_factory.mktemp("county"))
