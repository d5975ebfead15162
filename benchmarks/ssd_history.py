"""The store under full SSD extracts: 30 tables, 800,000 rows an extract, 36 months, one more.

Rows are made in DuckDB, so that what is timed is the store: telling known rows from new ones,
writing them, and deriving the latest record. Rows change as they do in a council: about 3 in 100
an extract. A month of Annex A is timed beside it, for the small load.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb

from sightline.history import Batch, PartBatch, Store
from sightline.record.catalogue import TABLES
from sightline.record.model import Table
from sightline.record.sql import SQL_TYPES

EXTRACTS = 36
ROWS = 800_000
CHILDREN = 40_000
CHANGED_IN_100 = 3
FIRST = date(2018, 8, 31)

# The thirty largest tables; a busy one holds ten rows for each of a quiet one.
SSD = tuple(name for name in TABLES if name.startswith("ssd_"))[:30]
BUSY = ("ssd_involvements", "ssd_cin_visits", "ssd_cla_visits", "ssd_contacts", "ssd_cp_visits")

ANNEX_A = {
    "list_1": (("ssd_contacts", 2400), ("ssd_person", 2000)),
    "list_2": (("local_early_help_assessments", 900), ("ssd_person", 900)),
    "list_3": (
        ("ssd_cin_episodes", 1400),
        ("local_rolling_counters", 1300),
        ("ssd_person", 1300),
    ),
    "list_4": (("ssd_cin_assessments", 1800), ("ssd_person", 1600), ("ssd_disability", 1600)),
    "list_5": (
        ("ssd_s47_enquiry", 500),
        ("ssd_initial_cp_conference", 200),
        ("local_rolling_counters", 800),
        ("ssd_person", 450),
        ("ssd_disability", 450),
    ),
    "list_6": (
        ("local_cin_cases", 3000),
        ("local_allocations", 3000),
        ("local_last_dates", 3000),
        ("ssd_person", 3000),
        ("ssd_disability", 3000),
    ),
    "list_7": (
        ("ssd_cp_plans", 500),
        ("local_allocations", 480),
        ("local_last_dates", 960),
        ("local_rolling_counters", 900),
        ("ssd_person", 480),
        ("ssd_disability", 480),
    ),
    "list_8": (
        ("local_cla_periods", 550),
        ("ssd_legal_status", 550),
        ("ssd_cla_placement", 550),
        ("local_placement_details", 550),
        ("local_allocations", 550),
        ("local_last_dates", 2700),
        ("local_rolling_counters", 2700),
        ("ssd_person", 550),
        ("ssd_disability", 550),
    ),
    "list_9": (("ssd_care_leavers", 300), ("local_allocations", 300), ("ssd_person", 300)),
    "list_10": (("ssd_permanence", 80), ("local_adoption_entry", 80), ("ssd_person", 80)),
    "list_11": (("local_adopters", 120),),
}


def rows_sql(table: Table, rows: int, month: int) -> str:
    """Return the query for one table's rows in one extract.

    A row's values depend on its number and on how often it has changed by ``month``; every
    month one row in a hundred is new, so that the oldest leave and the table keeps its size.
    """
    first = month * max(1, rows // 100)
    # Two in a hundred change besides the one that leaves and the one that comes.
    changes = f"((hash(n) % 50 + {month}) // 50)"
    fields = []
    for index, field in enumerate(table.fields):
        kind = SQL_TYPES[field.type]
        if field.name == table.end:
            value = f"CASE WHEN {changes} > 0 THEN DATE '2018-01-01' + (n % 900)::INTEGER END"
        elif kind == "DATE":
            value = f"DATE '2014-01-01' + ((n * {index + 7}) % 1600)::INTEGER"
        elif kind == "TIMESTAMP":
            value = "(DATE '2014-01-01' + (n % 1600)::INTEGER)::TIMESTAMP"
        elif kind in ("BIGINT", "DOUBLE"):
            value = f"((n + {changes}) % 20)::{kind}"
        elif field.personal == "identifier of a child":
            value = f"'P' || (hash(n) % {CHILDREN})"
        elif field.name in table.key:
            value = f"'{table.name[4:8]}' || n"
        else:
            value = f"'value ' || ((n + {changes}) % 40)"
        fields.append(f"({value})::{kind} AS {field.name}")
    return (
        f"SELECT 'P' || (hash(n) % {CHILDREN}) AS _person, n::VARCHAR AS _key, n AS _row, "
        f"{', '.join(fields)} FROM range({first}, {first + rows}) t(n)"
    )


def ssd_batch(con: duckdb.DuckDBPyConnection, month: int, rows: int) -> Batch:
    """Make one full extract."""
    weights = {name: 10 if name in BUSY else 1 for name in SSD}
    parts = []
    for name in SSD:
        count = rows * weights[name] // sum(weights.values())
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE in_{name} AS {rows_sql(TABLES[name], count, month)}"
        )
        parts.append(PartBatch("ssd", name, None, {name: f"in_{name}"}, count, 0))
    return Batch(con, month_end(month), "benchmark", (), parts)


def annex_a_batch(con: duckdb.DuckDBPyConnection, month: int) -> Batch:
    """Make a month's workbook of a middling authority: eleven lists."""
    as_at = month_end(month)
    parts = []
    for part, tables in ANNEX_A.items():
        relations = {}
        for name, count in tables:
            relation = f"in_{part}_{name}"
            con.execute(
                f"CREATE OR REPLACE TEMP TABLE {relation} AS {rows_sql(TABLES[name], count, month)}"
            )
            relations[name] = relation
        window = as_at - timedelta(days=183)
        parts.append(PartBatch("annex_a", part, window, relations, tables[0][1], 0))
    return Batch(con, as_at, "benchmark", (), parts)


def month_end(month: int) -> date:
    """Return the last day of the month so many months after the first extract."""
    index = FIRST.year * 12 + FIRST.month + month
    return date(index // 12, index % 12 + 1, 1) - timedelta(days=1)


def peak_mb() -> float:
    """Return the most memory this process has held."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def log_mb(store: Store) -> float:
    """Return the size of the store's log."""
    return sum(p.stat().st_size for p in (store.root / "log").iterdir()) / 1e6


def publishing(store: Store, months: range, rows: int) -> Iterator[float]:
    """Yield the seconds each publish took; making the rows is not counted."""
    for month in months:
        con = duckdb.connect()
        batch = ssd_batch(con, month, rows)
        began = time.perf_counter()
        store.publish(batch)
        yield time.perf_counter() - began
        con.close()


def run() -> list[dict[str, object]]:
    """Return one row a piece of work: what, the time to reach, the time taken, memory, size."""
    rows = int(os.environ.get("SIGHTLINE_BENCH_ROWS", ROWS))
    extracts = int(os.environ.get("SIGHTLINE_BENCH_EXTRACTS", EXTRACTS))
    found: list[dict[str, object]] = []

    def note(work: str, reach: float | None, seconds: float, size: str) -> None:
        found.append(
            {
                "work": work,
                "reach": reach,
                "seconds": round(seconds, 2),
                "peak_mb": round(peak_mb()),
                "size": size,
            }
        )

    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "ssd")
        taken = list(publishing(store, range(extracts), rows))
        size = f"{rows:,} rows an extract, log {log_mb(store):.0f} MB"
        note(f"publish {extracts} SSD extracts from nothing", 60, sum(taken), size)
        began = time.perf_counter()
        with store.view() as view:
            view.build(view.tables)
        note("derive the latest record", None, time.perf_counter() - began, f"{len(SSD)} tables")
        (one,) = publishing(store, range(extracts, extracts + 1), rows)
        slowest = f"slowest of the others {max(taken):.2f} s"
        note("publish one more", 3, one, slowest)
        began = time.perf_counter()
        with store.view() as view:
            view.build(view.tables)
        note("derive after one more", None, time.perf_counter() - began, f"{len(SSD)} tables")

        store = Store.create(Path(folder) / "annex_a")
        times = []
        for month in range(24):
            con = duckdb.connect()
            batch = annex_a_batch(con, month)
            began = time.perf_counter()
            store.publish(batch)
            times.append(time.perf_counter() - began)
            con.close()
        size = f"log {log_mb(store):.1f} MB"
        note("publish a month of Annex A (mean of 24)", 0.5, sum(times) / len(times), size)
        began = time.perf_counter()
        with store.view() as view:
            view.build(view.tables)
        note("derive the Annex A record", None, time.perf_counter() - began, "24 months")
    return found


if __name__ == "__main__":
    for line in run():
        print(line)
