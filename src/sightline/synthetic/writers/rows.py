"""Rows of record tables on their way to files, checked against the declarations."""

import csv
from collections.abc import Iterable
from pathlib import Path

import duckdb

from sightline.record.catalogue import TABLES
from sightline.record.model import Type
from sightline.synthetic.writers.cells import Cell

_SQL_TYPES = {
    Type.DATE: "DATE",
    Type.DATETIME: "TIMESTAMP",
    Type.INTEGER: "BIGINT",
    Type.NUMBER: "DOUBLE",
}


class Rows:
    """Rows by table. A field that the table does not have is refused when it is added."""

    def __init__(self, tables: Iterable[str]) -> None:
        self._rows: dict[str, list[tuple[Cell, ...]]] = {name: [] for name in tables}
        self._places = {
            name: {field: place for place, field in enumerate(TABLES[name].names)}
            for name in self._rows
        }

    def add(self, table: str, prefix: str, **fields: Cell) -> None:
        """Add a row to ``table``; the names of ``fields`` are without the table's ``prefix``."""
        places = self._places[table]
        row: list[Cell] = [None] * len(places)
        for name, value in fields.items():
            row[places[f"{prefix}_{name}"]] = value
        self._rows[table].append(tuple(row))

    def count(self, table: str) -> int:
        """Return how many rows ``table`` has so far."""
        return len(self._rows[table])

    def write(self, folder: Path, form: str) -> None:
        """Write every table into ``folder`` as csv or parquet, a file each, ids as text."""
        folder.mkdir(parents=True, exist_ok=True)
        for table, rows in self._rows.items():
            with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(TABLES[table].names)
                writer.writerows(rows)
        if form == "parquet":
            # One thread, so that the rows keep their order and the bytes are the same each time.
            with duckdb.connect(config={"threads": 1}) as connection:
                for table in self._rows:
                    _to_parquet(connection, folder / f"{table}.csv", table)


def _to_parquet(connection: duckdb.DuckDBPyConnection, path: Path, table: str) -> None:
    """Replace the CSV at ``path`` by a Parquet file of the same rows, in their order."""
    columns = ", ".join(
        f"'{field.name}': '{_SQL_TYPES.get(field.type, 'VARCHAR')}'"
        for field in TABLES[table].fields
    )
    connection.execute(
        f"COPY (SELECT * FROM read_csv($source, header = true, columns = {{{columns}}}))"
        " TO $target (FORMAT parquet, COMPRESSION zstd)",
        {"source": str(path), "target": str(path.with_suffix(".parquet"))},
    )
    path.unlink()
