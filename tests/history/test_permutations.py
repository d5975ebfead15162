"""The order of loading cannot matter, and the history is what the counting rules say."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.history import oracle
from tests.history.kit import Load, Row, as_bytes, log_bytes, publish, tables
from tests.history.strategies import MONTHS, TABLES, histories

from sightline.history import Store

SLOW = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def fresh_store(folder: str) -> Store:
    return Store.create(Path(folder) / "store")


def everything(store: Store) -> dict[tuple[str, date | None], bytes]:
    return {
        (name, at): as_bytes(found)
        for at in (*MONTHS, None)
        for name, found in tables(store, TABLES, at).items()
    }


def plain(found: list[Row]) -> list[str]:
    return sorted(repr(sorted(row.items())) for row in found)


@SLOW
@given(loads=histories(), data=st.data())
def test_any_order_of_loads_and_withdrawals_gives_the_same_record(
    loads: list[Load], data: st.DataObject
) -> None:
    withdrawn = data.draw(st.sets(st.integers(0, len(loads) - 1)), label="withdrawn")
    actions = [("load", n) for n in range(len(loads))] + [("withdraw", n) for n in withdrawn]
    order = data.draw(st.permutations(actions), label="order")
    # A load can be taken back only after it was taken.
    place = {action: n for n, action in enumerate(order)}
    order = sorted(
        order, key=lambda a: max(place[a], place["load", a[1]] + (a[0] == "withdraw") / 2)
    )
    with tempfile.TemporaryDirectory() as folder:
        plainly = fresh_store(folder + "/plainly")
        for number, load in enumerate(loads):
            if number not in withdrawn:
                publish(plainly, load)
        shuffled = fresh_store(folder + "/shuffled")
        taken: dict[int, int] = {}
        for action, number in order:
            if action == "load":
                published = publish(shuffled, loads[number])
                assert published.number is not None
                taken[number] = published.number
            else:
                shuffled.withdraw(taken[number], "a wrong file")
        assert everything(shuffled) == everything(plainly)


@SLOW
@given(loads=histories())
def test_the_record_is_what_the_counting_rules_say(loads: list[Load]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = fresh_store(folder)
        for load in loads:
            publish(store, load)
        for at in MONTHS:
            found = tables(store, TABLES, at)
            for name in TABLES:
                expected = plain(oracle.record(name, loads, at))
                assert plain(found[name]) == expected, f"{name} as known at {at}"


@settings(SLOW, max_examples=5)
@given(loads=histories())
def test_loading_the_same_again_changes_nothing(loads: list[Load]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = fresh_store(folder)
        for load in loads:
            publish(store, load)
        before = log_bytes(store)
        for load in reversed(loads):
            turned = Load(load.as_at, tuple(reversed(load.parts)))
            again = publish(store, turned)
            assert again.number is None
            assert [p.kept for p in again.parts] == [0] * len(load.parts)
        assert log_bytes(store) == before


@settings(SLOW, max_examples=5)
@given(loads=histories())
def test_a_store_version_is_the_record_as_it_stood_then(loads: list[Load]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = fresh_store(folder)
        then = {}
        for load in loads:
            number = publish(store, load).number
            assert number is not None
            then[number] = tables(store, TABLES)
        store.withdraw(1, "a wrong file")
        for number, expected in then.items():
            assert tables(store, TABLES, store_version=number) == expected


@pytest.mark.parametrize("version", [-1, 2])
def test_a_store_version_that_never_was_is_refused(tmp_path: Path, version: int) -> None:
    from sightline.history import StoreError

    store = Store.create(tmp_path / "store")
    with pytest.raises(StoreError, match="store version must be between 0 and 0"):
        store.view(store_version=version)
