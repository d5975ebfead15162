"""Rows as a Parquet file, for Power BI, R and notebooks."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from sightline.cli.output import as_json

# In this order: a bool is an int, and a datetime is a date.
_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "BOOLEAN"),
    (int, "BIGINT"),
    (float, "DOUBLE"),
    (datetime, "TIMESTAMP"),
    (date, "DATE"),
)


def write_parquet(
    path: Path,
    rows: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    types: Mapping[str, str],
) -> None:
    """Write the rows; the type of a column is the one given, else the one of its values.

    ``OSError`` when the file cannot be written. The file appears whole or not at all.
    """
    kinds = [types.get(c) or _type(row.get(c) for row in rows) for c in columns]
    fields = ", ".join(
        f'unnest(${n}::{kind}[]) AS "{name}"'
        for n, (name, kind) in enumerate(zip(columns, kinds, strict=True), start=1)
    )
    values = [[_plain(row.get(c)) for row in rows] for c in columns]
    draft = path.with_name(f"{path.name}.draft")
    con = duckdb.connect()
    try:
        con.execute(f"CREATE TABLE found AS SELECT {fields}", values)
        quoted = draft.as_posix().replace("'", "''")
        con.execute(f"COPY found TO '{quoted}' (FORMAT parquet, COMPRESSION zstd)")
    except duckdb.IOException:
        raise OSError(5, "the folder must be there and must let you write") from None
    finally:
        con.close()
    draft.replace(path)


def _plain(value: Any) -> Any:
    return as_json(value) if isinstance(value, list | tuple | dict) else value


def _type(values: Any) -> str:
    found = {
        next((sql for kind, sql in _TYPES if isinstance(v, kind)), "VARCHAR")
        for v in values
        if v is not None
    }
    if found == {"BIGINT", "DOUBLE"}:
        return "DOUBLE"
    return found.pop() if len(found) == 1 else "VARCHAR"
