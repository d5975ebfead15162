"""Reading CSV files: by DuckDB where they are regular, row by row where they are not."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from sightline.intake.errors import UnreadableError
from sightline.intake.extract import HEAD_BYTES
from sightline.intake.parts import Part
from sightline.intake.staging import LONGEST_LINE, Refusal, Staging, unique_headers
from sightline.intake.texts import as_utf8, decode_head

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a CSV file: its headers as written, and what separates them."""

    names: tuple[str, ...]
    delimiter: str


def header_of(head: bytes) -> Header | None:
    """Return the header line that a file's first bytes hold, or None where they are not text.

    The bytes may end in the middle of the line: the name cut short is then left out.
    """
    text = decode_head(head)
    if text is None:
        return None
    line, ended, _ = text.lstrip("\ufeff").partition("\n")
    delimiter = max(DELIMITERS, key=line.count)
    try:
        names = next(csv.reader([line.rstrip("\r")], delimiter=delimiter), [])
    except csv.Error:
        return None
    whole = bool(ended) or len(head) < HEAD_BYTES
    return Header(tuple(n.strip() for n in (names if whole else names[:-1])), delimiter)


def add_delimited(
    staging: Staging,
    part: Part,
    path: Path,
    columns: Mapping[str, str],
    *,
    file: str,
    delimiter: str,
) -> None:
    """Add a CSV file in any of the encodings: ``columns`` maps part columns to headers.

    A row whose number of cells is not the header's is refused by itself. Raises
    ``UnreadableError`` when the text is in no known encoding.
    """
    text = as_utf8(path, staging.path(".csv"), file)
    try:
        staging.add_csv(part, text, dict(columns), file=file, delimiter=delimiter)
    except duckdb.Error:
        _add_irregular(staging, part, text, dict(columns), file=file, delimiter=delimiter)


def _add_irregular(
    staging: Staging,
    part: Part,
    path: Path,
    columns: dict[str, str],
    *,
    file: str,
    delimiter: str,
) -> None:
    csv.field_size_limit(LONGEST_LINE)
    with path.open(newline="", encoding="utf-8-sig") as handle:
        # Strict: a quotation mark left open joins rows, and they would vanish uncounted.
        reader = csv.reader(handle, delimiter=delimiter, strict=True)
        names = unique_headers(next(reader))
        positions = [names.index(header) for header in columns.values()]

        def rows() -> Iterator[tuple[int, list[str | None]]]:
            for number, row in enumerate(reader, start=2):
                if not any(cell.strip() for cell in row):
                    continue
                if len(row) != len(names):
                    rule = f"a row must have as many cells as the header, {len(names)}"
                    staging.refuse(part, Refusal(file, "", number, "", rule, f"{len(row)} cells"))
                    continue
                yield number, [row[p] for p in positions]

        try:
            staging.add_rows(part, list(columns), rows(), file=file)
        except csv.Error as error:
            raise UnreadableError(
                f"{file}, line {reader.line_num}: must be a row of cells, and is not ({error})."
            ) from None
    staging.raw(part).columns.update(columns)
