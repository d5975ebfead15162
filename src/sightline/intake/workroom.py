"""Folders for work in progress: readable by their owner only, and swept when their owner died.

They hold what the files hold. A killed load leaves its folder behind; the next load removes it.
Pinned by ``tests/intake/test_workroom.py``.
"""

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

_PREFIX = "sightline-work-"
_IN_USE = "in-use.lock"
# A folder is made a moment before its lock is taken; younger ones are left alone.
_YOUNG_SECONDS = 60.0


class Workroom:
    """A temporary folder that others can tell to be in use."""

    def __init__(self, beside: Path | None = None) -> None:
        sweep(Path(beside) if beside else Path(tempfile.gettempdir()))
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=beside))
        self._lock = FileLock(self.path / _IN_USE)
        self._lock.acquire(timeout=5)

    def close(self) -> None:
        """Remove the folder and all that is in it."""
        self._lock.release()
        shutil.rmtree(self.path, ignore_errors=True)


def sweep(folder: Path, *, young: float = _YOUNG_SECONDS) -> int:
    """Remove the work folders of processes that are gone; return how many."""
    removed = 0
    for path in folder.glob(f"{_PREFIX}*"):
        try:
            if time.time() - path.stat().st_mtime < young:
                continue
            probe = FileLock(path / _IN_USE)
            probe.acquire(timeout=0)
        except (Timeout, OSError):
            continue
        probe.release()
        with suppress(OSError):
            shutil.rmtree(path)
            removed += 1
    return removed
