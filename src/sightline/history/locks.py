"""One writer at a time, and readers whose files are not swept away under them."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from sightline.history.errors import StoreBusyError
from sightline.history.files import make_folder

WAIT_SECONDS = 60.0


@contextmanager
def writing(root: Path, wait: float = WAIT_SECONDS) -> Iterator[None]:
    """Hold the store's write lock; the operating system frees it when the process dies.

    Raises ``StoreBusyError`` when another writer holds it for longer than ``wait`` seconds.
    """
    lock = FileLock(root / "write.lock")
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


class Lease:
    """A reader's claim on one generation: while it is held, its files stay."""

    def __init__(self, root: Path, generation: int) -> None:
        folder = root / "readers"
        make_folder(folder)
        self.path = folder / f"{generation:010d}-{os.getpid()}-{uuid.uuid4().hex}.lease"
        self._lock = FileLock(self.path)
        self._lock.acquire(timeout=5)

    def close(self) -> None:
        """Give the claim up."""
        self._lock.release()
        with suppress(OSError):
            self.path.unlink()


def leased_generations(root: Path) -> frozenset[int]:
    """Return the generations that living readers hold; leases of dead readers are removed."""
    held = set()
    for path in (root / "readers").glob("*.lease"):
        probe = FileLock(path)
        try:
            probe.acquire(timeout=0)
        except Timeout:
            held.add(int(path.name.split("-", 1)[0]))
        else:
            probe.release()
            with suppress(OSError):
                path.unlink()
    return frozenset(held)
