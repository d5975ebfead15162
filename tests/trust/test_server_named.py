"""How the server of the tests is named, and that it can be no other than this machine's."""

import pytest
from tests.trust.server import VARIABLE, Server, difference, parse_dsn


@pytest.mark.parametrize(
    "text",
    [
        "host=127.0.0.1 port=5433 user=me dbname=test",
        "postgresql://me@127.0.0.1:5433/test",
    ],
)
def test_a_server_is_named_as_libpq_has_it(text: str) -> None:
    assert parse_dsn(text) == {
        "host": "127.0.0.1", "port": 5433, "user": "me", "database": "test",
    }  # fmt: skip


def test_another_machine_is_refused() -> None:
    with pytest.raises(AssertionError, match=r"must name a server on 127.0.0.1"):
        parse_dsn("host=db.example.org user=me dbname=test")


def test_without_one_the_test_is_skipped_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    with pytest.raises(pytest.skip.Exception, match=f"{VARIABLE} is not set"):
        Server()


def test_rows_are_compared_as_multisets_of_plain_values() -> None:
    assert not difference([(1, "a"), (None, "4.0")], [(None, "4"), (1.0, "a")])
    assert "PostgreSQL alone has [(1.0,)]" in difference([(1,)], [(1,), (1,)])
