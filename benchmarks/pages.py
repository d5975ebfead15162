"""One measure's figures for a page, and its list, in a process that stays open as a site does."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from sightline.cli.chosen import choose_settings
from sightline.cli.opening import prepare_figures
from sightline.engine.figures import Wanted, case_list, figures

TIMES = 30
MEASURE = "cla_number_n"


def milliseconds(store: Path) -> dict[str, float]:
    """Return the median milliseconds of each of the two, over figures worked out before."""
    found = prepare_figures(store, choose_settings(None, store).settings)
    definition = found.definitions[MEASURE]
    page = figures(found.prepared, [definition], Wanted(by=("team",)))
    latest = max(row["period"] for row in page if row["status"] == "ok")
    return {
        "figures": _median(lambda: figures(found.prepared, [definition], Wanted(by=("team",)))),
        "list": _median(lambda: case_list(found.prepared, definition, period=latest)),
    }


def _median(read: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        started = time.perf_counter()
        read()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)
