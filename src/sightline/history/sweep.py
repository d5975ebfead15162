"""Deleting what no generation in use needs: orphans of a crash, files merged or rewritten."""

import shutil
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from sightline.history.log import Manifest

KEEP_DERIVED_DAYS = 7
DERIVED_FILES = 600
_DAY = 86_400


def sweep_log(root: Path, manifest: Manifest, held: Collection[int]) -> None:
    """Delete log files that neither the manifest nor a reader needs. The write lock is held.

    Every log file's name begins with the generation that wrote it: a reader of an earlier one
    cannot need it, a reader of that one or a later one may.
    """
    needed = manifest.files
    earlier = [generation for generation in held if generation != manifest.generation]
    for folder in ("log", "rejects"):
        for path in (root / folder).glob("*"):
            if f"{folder}/{path.name}" in needed:
                continue
            born = path.name.split("-", 1)[0]
            if born.isdigit() and any(generation >= int(born) for generation in earlier):
                continue
            with suppress(OSError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def sweep_derived(root: Path, *, everything: bool = False) -> None:
    """Delete derived files that nobody used for a week, and the least used beyond a number.

    A view touches what it hands out, and makes again what is gone.
    """
    found = []
    for path in (root / "derived").glob("*"):
        with suppress(OSError):
            found.append((path.stat().st_mtime, path))
    found.sort(reverse=True)
    limit = time.time() - KEEP_DERIVED_DAYS * _DAY
    for place, (used, path) in enumerate(found):
        if everything or used < limit or place >= DERIVED_FILES:
            with suppress(OSError):
                path.unlink()
