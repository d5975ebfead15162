"""The rules of this repository that no linter holds: sizes, paths, addresses, binaries.

Run by ``make check``. Prints one line per finding and exits 1 when there is one.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

MOST_LINES = 400
"""The most lines that a Python file may have: beyond it a file holds more than one concern."""

PICTURES = PurePosixPath("docs/pictures")
"""The only folder that may hold binary files."""

# A path that starts at a root of somebody's machine. Not after a letter or a dot, so that
# "social/work/" in an address is none. Pinned by test_paths_of_a_machine.
_MACHINE = re.compile(r"(?<![\w.:/-])/(?:home|work|root|Users|opt|mnt)/\w|[A-Z]:\\Users\\\w")

_PACKAGE_HOST = re.compile(
    r"\bpypi\.org\b|pythonhosted\.org|registry\.npmjs|--(?:extra-)?index-url|--find-links"
    r"|https?://\S*/simple\b"
)
_NAMES_ADDRESSES = {".txt", ".in", ".lock", ".md", ".toml", ".cfg", ".yml", ".yaml", ".json"}
_VENDORED = re.compile(r"\.min\.(?:js|css)$|(?:^|/)(?:node_modules|vendor|third_party)/")


def findings(name: str, content: bytes) -> Iterator[str]:
    """Yield what is wrong with one file: ``name`` relative to the repository, its bytes."""
    path = PurePosixPath(name)
    if b"\0" in content or _VENDORED.search(name):
        if PICTURES not in path.parents:
            yield f"{name}: a binary or vendored file must be under {PICTURES}/"
        return
    lines = content.decode("utf-8", errors="replace").splitlines()
    if path.suffix == ".py" and len(lines) > MOST_LINES:
        yield f"{name}: a Python file must have {MOST_LINES} lines or fewer, found {len(lines)}"
    for number, line in enumerate(lines, start=1):
        machine = _MACHINE.search(line)
        if machine:
            yield f"{name}:{number}: a path of one machine must not be in the repository"
        if path.suffix in _NAMES_ADDRESSES and _PACKAGE_HOST.search(line):
            yield f"{name}:{number}: a package host must not be named in a lock file or document"


def files(root: Path) -> list[str]:
    """Return the files that are tracked or would be, relative to ``root``."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    return sorted({name for name in listed.stdout.split("\0") if (root / name).is_file()})


def main() -> int:
    """Check the repository that this script stands in."""
    root = Path(__file__).resolve().parent.parent
    found = [each for name in files(root) for each in findings(name, (root / name).read_bytes())]
    for each in found:
        print(each)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
