"""Where a store may lie: on a local disk, never on a network share."""

import sys
from pathlib import Path

from sightline.history.errors import StoreError

NETWORK = ("nfs", "cifs", "smb", "afs", "ncp", "9p", "fuse.sshfs", "davfs", "webdav")


def refuse_network_share(root: Path) -> None:
    """Raise ``StoreError`` when the folder lies on a network share.

    Locks and fsync cannot be relied on there, so a load could be lost or half there. Known on
    Linux from the mount table and on Windows from the path; on other systems it is not checked.
    """
    kind = filesystem_of(root.resolve())
    if kind is not None and kind.startswith(NETWORK):
        raise StoreError(
            f"A store must lie on a local disk, because a network share ({kind}) cannot promise "
            f"that what was written is there: choose another folder than {root}."
        )


def filesystem_of(path: Path, mounts: Path = Path("/proc/mounts")) -> str | None:
    """Return the kind of file system that holds the path, or None where it cannot be told."""
    if sys.platform == "win32":
        return "smb" if str(path).startswith("\\\\") else None
    if not mounts.exists():
        return None
    best, kind = "", None
    for line in mounts.read_text().splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = point == "/" or str(path) == point or str(path).startswith(point + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind
