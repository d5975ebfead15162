"""Writing so that a kill or a power cut leaves the old state or the new one, nothing between.

Order: write the files, fsync each, fsync their folder, rename the manifest into place, fsync
its folder. ``tests/history/test_fsync_order.py`` records the calls and checks the order.
"""

import os
import sys
import uuid
from collections.abc import Iterable
from pathlib import Path

OWNER_ONLY_FOLDER = 0o700
OWNER_ONLY_FILE = 0o600


def fsync_file(path: Path) -> None:
    """Make the content of ``path`` survive a power cut, and make it readable by its owner only."""
    path.chmod(OWNER_ONLY_FILE)
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def fsync_folder(path: Path) -> None:
    """Make the names in the folder survive a power cut (Windows has no such call, and no need)."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def settle(paths: Iterable[Path]) -> None:
    """Fsync every file, then every folder that holds one."""
    folders = set()
    for path in paths:
        fsync_file(path)
        folders.add(path.parent)
    for folder in sorted(folders):
        fsync_folder(folder)


def draft_of(path: Path) -> Path:
    """Return a name beside ``path`` that no other writer uses; rename it when it is complete."""
    return path.with_name(f"{path.name}.{os.getpid()}-{uuid.uuid4().hex}.draft")


def replace_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` in one step: readers see the old bytes or the new ones."""
    draft = path.with_name(path.name + ".draft")
    draft.write_bytes(data)
    fsync_file(draft)
    draft.replace(path)
    fsync_folder(path.parent)


def make_folder(path: Path) -> None:
    """Create the folder, readable by its owner only, and make its name durable."""
    if path.is_dir():
        return
    path.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    fsync_folder(path.parent)
