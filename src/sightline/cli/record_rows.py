"""The rows of a record table, out of a view of the record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from sightline.history import View
from sightline.record.catalogue import TABLES
from sightline.record.model import Nature
from sightline.record.sql import SQL_TYPES

PROVENANCE = {
    "row_sources": "VARCHAR",
    "recorded_from": "DATE",
    "first_recorded": "DATE",
    "last_recorded": "DATE",
    "absent_from": "DATE",
}


@dataclass(frozen=True, slots=True)
class RecordRows:
    """Rows of a record table, its columns in declared order, and their SQL types."""

    rows: Sequence[Mapping[str, Any]]
    columns: tuple[str, ...]
    types: dict[str, str]


def read_table(view: View, name: str, *, provenance: bool) -> RecordRows:
    """Return every row of a table, sorted by all of its columns, so that the order never varies.

    Derived fields are worked out elsewhere and not kept: here they are empty.
    """
    table = TABLES[name]
    types = {f.name: SQL_TYPES[f.type] for f in table.fields}
    items = [
        f"NULL::{types[f.name]} AS {f.name}" if f.nature is Nature.DERIVED else f.name
        for f in table.fields
    ]
    if provenance:
        types |= PROVENANCE
        items += list(PROVENANCE)
    first = [*table.key, *(c for c in types if c not in table.key)]
    con = duckdb.connect()
    try:
        view.attach(con, [name])
        cursor = con.execute(
            f"SELECT {', '.join(items)} FROM {name} "
            f"ORDER BY {', '.join(f'{c} NULLS FIRST' for c in first)}"
        )
        columns = tuple(types)
        rows = [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
    finally:
        con.close()
    return RecordRows(rows, columns, types)
