"""Writing a synthetic authority to a folder."""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sightline.synthetic.defects import Defects
from sightline.synthetic.orders import FORMATS, Job, Order, path_of, shares
from sightline.synthetic.work import perform
from sightline.synthetic.world import World
from sightline.synthetic.writers import toml

_WORTH_SHARING = 200_000
"""Below this many child-months one process is quicker than starting others."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the files of each format, in order, and the settings file."""

    out: Path
    files: Mapping[str, tuple[Path, ...]]
    settings: Path

    @property
    def count(self) -> int:
        """How many files there are, the settings not counted."""
        return sum(len(paths) for paths in self.files.values())


def write_authority(
    out: Path,
    *,
    population: int = 68_000,
    months: int = 36,
    end: date = date(2021, 7, 31),
    seed: int = 1,
    formats: Sequence[str] = FORMATS,
    processes: int | None = None,
    defects: Defects | None = None,
    ssd_extracts: str = "last",
    ssd_format: str = "csv",
) -> Written:
    """Write the exports of a synthetic authority to the folder ``out``, which is made.

    ``population`` is the number of children 0 to 17; ``months`` the number of monthly extracts,
    the last as at ``end``. The same arguments give the same files byte for byte, whatever
    ``processes`` is (by default one for each core). ``defects`` are the shipped rates unless
    given; ``Defects.none()`` leaves them out. ``ValueError`` says which argument must be what.
    """
    world = World(seed, population, months, end)
    order = Order(
        Path(out),
        world,
        tuple(formats),
        Defects() if defects is None else defects,
        ssd_extracts,
        ssd_format,
    )
    order.out.mkdir(parents=True, exist_ok=True)
    jobs = order.jobs()
    settings = order.out / "authority.toml"
    toml.write(settings, world)
    count = min(_processes(world, processes), max(1, len(jobs)))
    if count == 1:
        perform(order, jobs)
    else:
        _share(order, jobs, count)
    return Written(order.out, {name: _files(order, jobs, name) for name in order.formats}, settings)


def _processes(world: World, asked: int | None) -> int:
    if asked is not None:
        if asked < 1:
            raise ValueError(f"processes must be 1 or more, found {asked}")
        return asked
    if world.population * world.months < _WORTH_SHARING:
        return 1
    return os.cpu_count() or 1


def _share(order: Order, jobs: list[Job], count: int) -> None:
    """Perform ``jobs`` in ``count`` processes; ``RuntimeError`` when one of them fails."""
    # Not multiprocessing: starting afresh, it would run the caller's own script once more.
    command = [sys.executable, "-c", "from sightline.synthetic import work; work.main()"]
    split = shares(jobs, count)
    running = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) for _ in split
    ]
    try:
        for share, process in zip(split, running, strict=True):
            if process.stdin is not None:
                process.stdin.write(pickle.dumps((order, share)))
                process.stdin.flush()
        errors = [process.communicate()[1].decode(errors="replace") for process in running]
    finally:
        for process in running:
            if process.poll() is None:
                process.kill()
                process.wait()
    for process, error in zip(running, errors, strict=True):
        if process.returncode:
            last_line = error.strip().splitlines()[-1] if error.strip() else "no message"
            raise RuntimeError(f"writing the synthetic authority failed: {last_line}")


def _files(order: Order, jobs: list[Job], name: str) -> tuple[Path, ...]:
    """Return the files that the jobs of format ``name`` wrote: one each, or a folder each."""
    found: list[Path] = []
    for job in jobs:
        if job.format != name:
            continue
        path = order.out / path_of(job)
        found += [path] if path.suffix else sorted(path.iterdir())
    return tuple(found)
