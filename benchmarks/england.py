"""England in chunks of authorities: 150 measures over 60 months, from the record's Parquet files.

Two authorities of the mean size of England's are made and worked out side by side, a process each;
150 take 75 times as long. The figure given is that of the nation, and says so.
"""

import subprocess
import sys
import time
from pathlib import Path

from measuring import Figure, fresh, run, sightline

AUTHORITIES = 150
MONTHS = 60
MEASURES = 150
CHILDREN = 80_000
"""Children aged 0 to 17 of an authority: 12 million over 150."""
AT_ONCE = 2


def figures(work: Path) -> list[Figure]:
    """Make two authorities, work their measures out, and reckon for the nation."""
    stores = [_store(work, seed) for seed in range(1, AT_ONCE + 1)]
    for store in stores:
        _forget(store)
    many = str(Path(__file__).with_name("many_measures.py"))
    started = time.perf_counter()
    running = [
        subprocess.Popen([sys.executable, many, str(store), str(MEASURES), "--alone"])
        for store in stores
    ]
    if any(process.wait() for process in running):
        raise SystemExit("The measures of an authority could not be worked out.")
    took = time.perf_counter() - started
    _forget(stores[0])
    _, peak = run([sys.executable, many, str(stores[0]), str(MEASURES), "--alone"], runs=1)
    whole = took * AUTHORITIES / AT_ONCE
    return [
        Figure(
            "England, reckoned from two authorities side by side",
            f"{AUTHORITIES} authorities, {MONTHS} months, {MEASURES} measures, all groupings",
            "10 min, 4 GB",
            whole,
            peak * AT_ONCE,
            f"{whole / 60:.1f} min ({took:.1f} s for {AT_ONCE})",
        )
    ]


def _store(work: Path, seed: int) -> Path:
    made, store = work / f"authority-{seed}", work / f"store-{seed}"
    command = [sightline(), "synthetic", str(made), "--population", str(CHILDREN)]
    command += ["--months", str(MONTHS), "--seed", str(seed)]
    run(command, runs=1, before=fresh(made))
    books = sorted((made / "annex_a").glob("*.xlsx"))
    run([sightline(), "load", *map(str, books), "--store", str(store)], runs=1)
    # The record is derived here, so that what is timed begins at its Parquet files.
    run([sightline(), "measures", "--store", str(store), "--format", "json"], runs=1)
    return store


def _forget(store: Path) -> None:
    for kind in ("cases", "facts", "outcomes"):
        for path in (store / "derived").glob(f"{kind}-*"):
            path.unlink()
