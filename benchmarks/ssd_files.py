"""Full SSD extracts as a council would hand them over: a folder of Parquet files a month."""

import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
from measuring import Figure, fresh, run, sightline
from ssd_history import BUSY, EXTRACTS, ROWS, SSD, month_end, rows_sql

from sightline.record.catalogue import TABLES


def write_extract(folder: Path, month: int, rows: int) -> Path:
    """Write the tables of one extract; the folder's name is its as-at date."""
    target = folder / month_end(month).isoformat()
    target.mkdir(parents=True)
    weights = {name: 10 if name in BUSY else 1 for name in SSD}
    con = duckdb.connect()
    for name in SSD:
        count = rows * weights[name] // sum(weights.values())
        con.execute(
            f"COPY (SELECT * EXCLUDE (_person, _key, _row) FROM "
            f"({rows_sql(TABLES[name], count, month)})) "
            f"TO '{(target / f'{name}.parquet').as_posix()}' (FORMAT parquet, COMPRESSION zstd)"
        )
    con.close()
    return target


def figures(work: Path, *, rows: int = ROWS, extracts: int = EXTRACTS) -> Iterator[Figure]:
    """Load the extracts from nothing, then one more."""
    folders = [write_extract(work / "ssd", month, rows) for month in range(extracts + 1)]
    store = work / "ssd-store"
    first = [sightline(), "load", *map(str, folders[:extracts]), "--store", str(store)]
    seconds, peak = run(first, runs=1, before=fresh(store))
    log = sum(p.stat().st_size for p in (store / "log").iterdir()) / 1e6
    size = f"{extracts} x {rows:,} rows in {len(SSD)} tables, log {log:.0f} MB"
    yield Figure("36 full SSD extracts, Parquet, from nothing: load", size, "60 s", seconds, peak)
    began = time.perf_counter()
    _, peak = run([sightline(), "load", str(folders[extracts]), "--store", str(store)], runs=1)
    yield Figure(
        "one more SSD extract: load", f"{rows:,} rows", "3 s", time.perf_counter() - began, peak
    )
