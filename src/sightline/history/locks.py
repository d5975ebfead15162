"""One writer at a time, and readers whose files are not swept away under them.

Every lock is one of the operating system's, which frees it when the process dies: what a process
number once meant does not matter.
"""

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from sightline.history.errors import StoreBusyError
from sightline.history.files import OWNER_ONLY_FILE, make_folder

WAIT_SECONDS = 60.0
WRITE_LOCK = "write.lock"


@contextmanager
def writing(root: Path, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the store's write lock; the operating system frees it when the process dies.

    Raises ``StoreBusyError`` when another writer holds it for longer than ``wait`` seconds.
    """
    lock = FileLock(root / WRITE_LOCK, mode=OWNER_ONLY_FILE)
    try:
        lock.acquire(timeout=wait)
    except Timeout:
        raise StoreBusyError(
            f"Another load is writing to {root.name} and has not finished in {wait:.0f} seconds. "
            "Nothing was changed. Try again when it has finished."
        ) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def gate(root: Path, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Keep readers from coming in, for the moment in which files are swept or a lease is taken.

    A reader takes the manifest and its lease behind the gate, and the sweep looks at the leases
    behind it: no files can go between the two. Raises ``StoreBusyError``.
    """
    folder = root / "readers"
    make_folder(folder)
    lock = FileLock(folder / "gate.lock", mode=OWNER_ONLY_FILE)
    try:
        lock.acquire(timeout=wait)
    except Timeout:
        raise StoreBusyError(
            f"A person is being removed from {root.name}, and it cannot be read until that is "
            "done. Try again."
        ) from None
    try:
        yield
    finally:
        lock.release()


class Lease:
    """A reader's claim on one generation: while it is held, its files stay. Take it at the gate.

    ``spill`` is the folder in which the reader may put what does not fit into memory.
    """

    def __init__(self, root: Path, generation: int) -> None:
        name = f"{generation:08d}-{os.getpid()}-{uuid.uuid4().hex}"
        self.path = root / "readers" / f"{name}.lease"
        self.spill = root / "readers" / f"{name}.spill"
        self._lock = FileLock(self.path, mode=OWNER_ONLY_FILE)
        self._lock.acquire(timeout=5)

    def close(self) -> None:
        """Give the claim up."""
        self._lock.release()
        _forget(self.path)


def leased_generations(root: Path) -> frozenset[int]:
    """Return the generations that living readers hold; what dead readers left is removed.

    The caller is behind the gate.
    """
    held = set()
    for path in (root / "readers").glob("*.lease"):
        probe = FileLock(path, mode=OWNER_ONLY_FILE)
        try:
            probe.acquire(timeout=0)
        except Timeout:
            held.add(int(path.name.split("-", 1)[0]))
        else:
            probe.release()
            _forget(path)
    return frozenset(held)


def _forget(lease: Path) -> None:
    shutil.rmtree(lease.with_suffix(".spill"), ignore_errors=True)
    with suppress(OSError):
        lease.unlink()
