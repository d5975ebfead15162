"""Telling which table a file is, by the names of its fields."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import duckdb

from sightline.intake.delimited import header_of
from sightline.intake.errors import UnreadableError
from sightline.intake.parts import Part
from sightline.intake.staging import has_pattern, unique_headers

PARQUET = b"PAR1"
LEAST_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Recognised:
    """A table's file: its part, the header of each field, and the headers without a field."""

    part: Part
    columns: dict[str, str]
    unmapped: tuple[str, ...]
    delimiter: str


def recognise_table(
    parts: Mapping[str, Part], path: Path, name: str, head: bytes
) -> Recognised | None:
    """Return the table of which the file holds the key and 60% of the fields, or None.

    Raises ``UnreadableError`` for a Parquet file that is cut off or damaged.
    """
    if head.startswith(PARQUET):
        stat = path.stat()
        return _match(parts, parquet_fields(path, name, stat.st_size, stat.st_mtime_ns), "")
    header = header_of(head)
    if header is None:
        return None
    return _match(parts, tuple(unique_headers(header.names)), header.delimiter)


@lru_cache(maxsize=4096)
def parquet_fields(path: Path, name: str, size: int, changed: int) -> tuple[str, ...]:
    """Return the names of a Parquet file's columns, from its footer alone."""
    if has_pattern(path):
        with tempfile.TemporaryDirectory() as folder:
            return _fields(Path(shutil.copyfile(path, Path(folder) / "table.parquet")), name)
    return _fields(path, name)


def _fields(path: Path, name: str) -> tuple[str, ...]:
    query = "SELECT name FROM parquet_schema(?) WHERE coalesce(num_children, 0) = 0"
    try:
        rows = _footers().execute(query, [path.as_posix()]).fetchall()
    except duckdb.Error:
        raise UnreadableError(
            f"{name}: the Parquet file must be whole, and it ends early or is damaged."
        ) from None
    return tuple(row[0] for row in rows)


@cache
def _footers() -> duckdb.DuckDBPyConnection:
    """Return the one connection that reads footers: opening one costs more than reading ten."""
    return duckdb.connect(config={"threads": 1})


def _match(parts: Mapping[str, Part], headers: Iterable[str], delimiter: str) -> Recognised | None:
    written = {h.lower(): h for h in headers if h}
    best: tuple[int, Part] | None = None
    for part in parts.values():
        found = sum(1 for c in part.columns if c.name in written)
        keyed = all(name in written for name in part.mappings[0].key)
        if keyed and found >= LEAST_SHARE * len(part.columns) and (not best or found > best[0]):
            best = (found, part)
    if best is None:
        return None
    columns = {c.name: written[c.name] for c in best[1].columns if c.name in written}
    extra = tuple(h for h in written.values() if h not in columns.values())
    return Recognised(best[1], columns, extra, delimiter)
