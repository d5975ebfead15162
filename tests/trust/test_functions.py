"""The shared functions against plain Python, on DuckDB and on PostgreSQL."""

import calendar
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import product

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.trust.server import LOCAL, Server, difference

from sightline.engine.dialects.embedded import connect
from sightline.engine.dialects.functions import SHARED
from sightline.engine.dialects.writers import translate

EDGES = [
    date(2000, 2, 28), date(2000, 2, 29), date(2000, 3, 1), date(2020, 2, 29), date(2021, 1, 31),
    date(2021, 2, 28), date(2021, 3, 1), date(2021, 3, 30), date(2021, 3, 31), date(2021, 4, 1),
    date(2021, 8, 31), date(2021, 12, 31),
]  # fmt: skip
days = st.one_of(st.sampled_from(EDGES), st.dates(date(1990, 1, 1), date(2040, 12, 31)))
times = st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1))


def last_of(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def add_months(d: date, n: int) -> date:
    year, month = divmod(d.year * 12 + d.month - 1 + n, 12)
    return date(year, month + 1, min(d.day, last_of(year, month + 1)))


def birthday(birth: date, n: int) -> date:
    try:
        return birth.replace(year=birth.year + n)
    except ValueError:
        return date(birth.year + n, 3, 1)


def age_on(birth: date, d: date) -> int:
    return sum(birthday(birth, n) <= d for n in range(1, 60))


def months_between(a: date, b: date) -> int:
    return next(n for n in range(700, -701, -1) if add_months(a, n) <= b)


def financial_year(d: date) -> int:
    return next(y for y in range(1980, 2060) if date(y - 1, 4, 1) <= d < date(y, 4, 1))


def hours_between(a: datetime, b: datetime) -> float:
    return (b - a) / timedelta(microseconds=1) / 3_600_000_000


PLAIN: dict[str, tuple[Callable[..., object], str, str]] = {
    "add_days": (lambda d, n: d + timedelta(days=n), "DATE", "BIGINT"),
    "add_months": (add_months, "DATE", "BIGINT"),
    "age_on": (age_on, "DATE", "DATE"),
    "birthday": (birthday, "DATE", "BIGINT"),
    "months_between": (months_between, "DATE", "DATE"),
    "financial_year": (lambda d, _: financial_year(d), "DATE", "BIGINT"),
    "hours_between": (hours_between, "TIMESTAMP", "TIMESTAMP"),
}
VALUES = {"DATE": days, "TIMESTAMP": times, "BIGINT": st.integers(0, 25)}


def test_every_shared_function_has_a_plain_one() -> None:
    assert set(PLAIN) == set(SHARED)


def call(name: str) -> str:
    return f"SELECT nth, {name}({', '.join('ab'[: len(SHARED[name].parameters)])}) AS r FROM pairs"


def pairs_of(kinds: Sequence[str], rows: Sequence[tuple[object, object]]):
    con = connect()
    con.execute(f"CREATE TABLE pairs (nth BIGINT, a {kinds[0]}, b {kinds[1]})")
    con.execute(
        "INSERT INTO pairs SELECT unnest($1), unnest($2), unnest($3)",
        [list(range(len(rows))), *(list(column) for column in zip(*rows, strict=True))],
    )
    return con


def drawn(name: str) -> st.SearchStrategy[list[tuple[object, object]]]:
    _, *kinds = PLAIN[name]
    return st.lists(st.tuples(*(VALUES[kind] for kind in kinds)), min_size=1, max_size=60)


def edges(name: str) -> list[tuple[object, object]]:
    _, *kinds = PLAIN[name]
    some = {
        "DATE": EDGES,
        "BIGINT": range(26),
        "TIMESTAMP": [datetime.combine(d, datetime.min.time()) for d in EDGES],
    }
    return list(product(*(some[kind] for kind in kinds)))


def expect(name: str, rows: Sequence[tuple[object, object]]) -> list[tuple[int, object]]:
    return [(nth, PLAIN[name][0](*row)) for nth, row in enumerate(rows)]


def both(name: str, rows: list[tuple[object, object]]) -> duckdb.DuckDBPyConnection:
    con = pairs_of(PLAIN[name][1:], rows)
    found = sorted(con.execute(call(name)).fetchall())
    assert not difference(found, expect(name, rows))
    return con


@pytest.mark.parametrize("name", SHARED)
def test_the_days_at_the_edge(name: str) -> None:
    both(name, edges(name))


@pytest.mark.parametrize("name", SHARED)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_any_day(name: str, data: st.DataObject) -> None:
    both(name, data.draw(drawn(name)))


@pytest.mark.allow_hosts(LOCAL)
@pytest.mark.parametrize("name", SHARED)
@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_the_same_on_postgresql(name: str, server: Server, data: st.DataObject) -> None:
    rows = [*data.draw(drawn(name)), *edges(name)]
    server.take(both(name, rows), ["pairs"])
    found = server.rows(translate(call(name), "postgres"))
    server.undo()
    server.mark()
    assert not difference(expect(name, rows), found)


@pytest.mark.allow_hosts(LOCAL)
def test_nothing_of_nothing(server: Server) -> None:
    for name in SHARED:
        con = pairs_of(PLAIN[name][1:], [(None, None)])
        assert con.execute(call(name)).fetchall() == [(0, None)], name
        server.take(con, ["pairs"])
        assert server.rows(translate(call(name), "postgres")) == [[0, None]], name
        server.execute("DROP TABLE pairs")
