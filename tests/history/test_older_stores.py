"""A store that an earlier version of the product wrote is read by a later one."""

from pathlib import Path

import duckdb
from tests.history.kit import Part, day, one, publish, rows

from sightline.history import Store


def test_a_field_declared_later_is_empty_in_an_older_store(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store")
    row = {"key": "1", "person": "P1", "cppl_cp_plan_start_date": day("2021-01-04")}
    publish(store, one("2021-01-31", Part("annex_a", "list_7", {"ssd_cp_plans": [row]})))
    (path,) = (store.root / "log").glob("*-rows-ssd_cp_plans.parquet")
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE older AS SELECT * EXCLUDE (cppl_cp_plan_end_date) "
        f"FROM read_parquet('{path}')"
    )
    con.execute(f"COPY older TO '{path}' (FORMAT parquet)")
    (found,) = rows(store, "ssd_cp_plans")
    assert found["cppl_cp_plan_start_date"] == day("2021-01-04")
    assert found["cppl_cp_plan_end_date"] is None
