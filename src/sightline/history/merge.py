"""Keeping the number of files small: the log is rewritten in fewer files, never in other words.

A store holds at most some 2,000 files whatever is loaded: row files a stream, presence files and
rejects files have a limit each here, derived files in ``sweep``. Pinned by
``tests/history/test_many_loads.py``.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import duckdb

from sightline.history.log import Entry, LoadEntry
from sightline.history.match import COPY_OPTIONS, listed, text

# Some 150 streams of this many files each, and all the others, stay below two thousand.
ROW_FILES = 5
PRESENCE_FILES = 150
PRESENCE_AT_ONCE = 16
REJECTS_FILES = 150


def merge_rows(
    con: duckdb.DuckDBPyConnection, root: Path, rows: Mapping[str, list[str]], generation: int
) -> list[Path]:
    """Merge the row files of each stream that has too many, in place; return the new files."""
    written = []
    for stream, files in rows.items():
        if len(files) <= ROW_FILES:
            continue
        small = _worth_merging(root, files)
        name = f"log/{generation:08d}-rows-{stream}-merged.parquet"
        con.execute(
            f"COPY (FROM read_parquet([{listed(root / f for f in small)}], union_by_name = true) "
            f"ORDER BY rid) TO {text((root / name).as_posix())} {COPY_OPTIONS}"
        )
        files[:] = [f for f in files if f not in small] + [name]
        written.append(root / name)
    return written


def _worth_merging(root: Path, files: list[str]) -> list[str]:
    """Return the files but for those larger than all smaller ones together.

    A large file is left alone until as much has gathered beside it, so that one more load never
    rewrites the log as a whole.
    """
    sizes = sorted(((root / f).stat().st_size, f) for f in files)
    while len(sizes) > 2 and sizes[-1][0] > sum(size for size, _ in sizes[:-1]):
        sizes.pop()
    return [f for _, f in sizes]


def merge_presence(
    con: duckdb.DuckDBPyConnection, root: Path, entries: tuple[Entry, ...], generation: int
) -> tuple[tuple[Entry, ...], list[Path]]:
    """Return the entries, their presence in fewer files where there were too many."""
    names = sorted({e.presence for e in entries if isinstance(e, LoadEntry)})
    if len(names) <= PRESENCE_FILES:
        return entries, []
    small = sorted(names, key=lambda name: ((root / name).stat().st_size, name))[:PRESENCE_AT_ONCE]
    merged = f"log/{generation:08d}-presence-merged.parquet"
    con.execute(
        f"COPY (FROM read_parquet([{listed(root / n for n in small)}]) "
        f"ORDER BY stream, part, load, rid) TO {text((root / merged).as_posix())} {COPY_OPTIONS}"
    )
    changed = tuple(
        replace(e, presence=merged) if isinstance(e, LoadEntry) and e.presence in small else e
        for e in entries
    )
    return changed, [root / merged]


def forget_old_rejects(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries, the lists of refused rows kept for the latest loads only.

    They are there for whoever corrects the file; the counts stay with the load for good.
    """
    with_rejects = [e.number for e in entries if isinstance(e, LoadEntry) and e.rejects]
    old = set(with_rejects[:-REJECTS_FILES])
    return tuple(
        replace(e, rejects=None) if isinstance(e, LoadEntry) and e.number in old else e
        for e in entries
    )
