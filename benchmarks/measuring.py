"""Whole-process figures: wall seconds and peak memory of a command, the median of several runs."""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One benchmark row: what was done, on how much, how long it took, and the aim."""

    work: str
    size: str
    reach: str
    seconds: float
    peak_mb: float
    note: str = ""


def run(
    command: Sequence[str], *, runs: int = 3, before: Callable[[], None] | None = None
) -> tuple[float, float]:
    """Return the median wall seconds and the largest peak memory in MB of a command's runs."""
    walls, peaks = [], []
    for _ in range(runs):
        if before is not None:
            before()
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        complaint = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        walls.append(time.perf_counter() - started)
        peaks.append(usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2))
        if process.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: {complaint.decode(errors='replace')}")
    return statistics.median(walls), max(peaks)


def sightline() -> str:
    """Return the command of the environment that runs the benchmarks."""
    return str(Path(sys.executable).with_name("sightline"))


def fresh(store: Path) -> Callable[[], None]:
    """Return what removes a store before a run."""
    return lambda: shutil.rmtree(store, ignore_errors=True)


def machine() -> str:
    """Return a line about the machine."""
    cores = os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{cores} cores, {memory:.0f} GiB memory, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}"
    )


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as a Markdown table."""
    lines = [
        "| work | size | aim | measured | peak memory |",
        "|---|---|---|---|---|",
    ]
    for f in figures:
        note = f" ({f.note})" if f.note else ""
        lines.append(
            f"| {f.work} | {f.size} | {f.reach} | {f.seconds:.2f} s{note} | {f.peak_mb:.0f} MB |"
        )
    return "\n".join(lines)
