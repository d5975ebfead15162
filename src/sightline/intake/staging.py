"""The workbench of one load: raw rows by part, with where each came from."""

import csv
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TextIO

import duckdb

from sightline.intake import cells
from sightline.intake.parts import Column, Kind, Part
from sightline.intake.workroom import Workroom
from sightline.record.codes import CODE_LISTS
from sightline.record.planning import SMALL, planned_for_size

MEMORY_LIMIT = "4GB"
LONGEST_LINE = 10_000_000
HELD_ROWS = 10_000

# A typed file's columns whose type is what the kind asks for are not turned into text.
_WHOLE = ("BIGINT", "INTEGER", "SMALLINT", "TINYINT", "UBIGINT", "UINTEGER")
_DAYS = ("DATE", "TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S")
_NATIVE: dict[Kind, tuple[str, tuple[str, ...]]] = {
    Kind.DATE: ("DATE", _DAYS),
    Kind.BIRTH_DATE: ("DATE", _DAYS),
    Kind.DATETIME: ("TIMESTAMP", _DAYS),
    Kind.INTEGER: ("BIGINT", _WHOLE),
    Kind.NUMBER: ("DOUBLE", ("DOUBLE", "FLOAT", "DECIMAL", *_WHOLE)),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that is wrong with one row: where, what must hold, what was found."""

    file: str
    sheet: str
    row: int
    column: str
    rule: str
    found: str
    person: str = ""


@dataclass(slots=True)
class RawPart:
    """The raw relations of one part: a file may bring several, several files may bring one.

    Each relation has ``_line``, ``_file``, ``_sheet`` and every column of the part: trimmed text,
    null where blank; ``native`` names the columns of a relation that are held in their own type.
    ``rows`` is how many rows the relations have together.
    """

    part: Part
    relations: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    unmapped: list[str] = field(default_factory=list)
    native: dict[str, dict[str, str]] = field(default_factory=dict)
    views: set[str] = field(default_factory=set)
    rows: int = 0

    def native_columns(self) -> dict[str, str]:
        """Return the columns that every relation holds in one and the same type."""
        held = [self.native.get(r, {}) for r in self.relations]
        return {
            name: kind
            for name, kind in (held[0] if held else {}).items()
            if all(h.get(name) == kind for h in held)
        }

    def union(self) -> str:
        """Return the query of all rows of the part."""
        native = self.native_columns()
        selects = []
        for relation in self.relations:
            loose = [c for c in self.native.get(relation, {}) if c not in native]
            replace = ", ".join(f"{c}::VARCHAR AS {c}" for c in loose)
            selects.append(f"SELECT * {f'REPLACE ({replace}) ' if loose else ''}FROM {relation}")
        return " UNION ALL ".join(selects)


class PartWriter:
    """An open CSV of one part, for readers that meet the rows of several parts in one pass.

    ``write`` takes a row: its line number, then a text for each of ``names``. Rows are held until
    ``flush``, because many at once are written twice as fast as one by one.
    """

    def __init__(self, path: Path, names: Sequence[str]) -> None:
        self.path = path
        self.names = tuple(names)
        self.empty = True
        self.handle: TextIO = path.open("w", newline="", encoding="utf-8")
        self._rows: list[Sequence[object]] = []
        self._writer = csv.writer(self.handle)
        self._writer.writerow(["_line", *names])
        self.write = self._rows.append

    def flush(self) -> None:
        """Write the rows held."""
        self.empty = self.empty and not self._rows
        self._writer.writerows(self._rows)
        self._rows.clear()


class Staging:
    """A connection and a folder that live as long as one load is being read.

    The folder is readable by its owner only and is deleted at the end: it holds what the files
    hold.
    """

    def __init__(self, folder: Path | None = None, *, keep_leading_zeros: bool = False) -> None:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._room = Workroom(folder)
        self.folder = self._room.path
        self.keep_leading_zeros = keep_leading_zeros
        self.con = duckdb.connect(
            config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(self.folder / "spill")}
        )
        cells.install(self.con, keep_leading_zeros=keep_leading_zeros)
        self.parts: dict[str, RawPart] = {}
        self._made = 0
        self._writers: list[PartWriter] = []

    def __enter__(self) -> "Staging":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for writer in self._writers:
            writer.handle.close()
        self.con.close()
        self._room.close()

    def raw(self, part: Part) -> RawPart:
        """Return the raw part, made when it is first asked for."""
        return self.parts.setdefault(f"{part.source}/{part.name}", RawPart(part))

    def drop(self, part: Part) -> None:
        """Forget a part: the extract says nothing about it."""
        self.parts.pop(f"{part.source}/{part.name}", None)

    def path(self, suffix: str) -> Path:
        """Return a new path in the folder."""
        self._made += 1
        return self.folder / f"{self._made:05d}{suffix}"

    def writer(self, part: Part, names: Sequence[str]) -> PartWriter:
        """Return an open writer of the part's rows, ``names`` in the order of their texts.

        ``add_written`` closes it and puts its rows on the workbench; leaving the workbench closes
        what was not added.
        """
        self.raw(part)
        made = PartWriter(self.path(".csv"), names)
        self._writers.append(made)
        return made

    def add_written(self, part: Part, writer: PartWriter, *, file: str, sheet: str = "") -> None:
        """Close the writer and add its rows to the part."""
        writer.flush()
        writer.handle.close()
        names = writer.names
        columns = dict(zip(names, names, strict=True))
        self.add_csv(part, writer.path, columns, file=file, sheet=sheet)

    def add_rows(
        self,
        part: Part,
        names: Sequence[str],
        rows: Iterable[tuple[int, Sequence[str | None]]],
        *,
        file: str,
        sheet: str = "",
    ) -> None:
        """Add rows of text: ``names`` are columns of the part, each row comes with its number."""
        writer = self.writer(part, names)
        for count, (number, values) in enumerate(rows, start=1):
            writer.write((number, *values))
            if count % HELD_ROWS == 0:
                writer.flush()
        self.add_written(part, writer, file=file, sheet=sheet)

    def add_csv(
        self,
        part: Part,
        path: Path,
        columns: dict[str, str],
        *,
        file: str,
        sheet: str = "",
        delimiter: str = ",",
    ) -> None:
        """Add a UTF-8 CSV file: ``columns`` maps columns of the part to headers of the file.

        A column ``_line`` holds row numbers; without it rows are numbered from 2, as in a sheet.
        Raises ``duckdb.InvalidInputException`` when the file is not a regular table.
        """
        named = _quoted(self._named(path))
        types = dict.fromkeys(self._header(path, delimiter), "VARCHAR")
        listed = ", ".join(f"'{_text(name)}': '{kind}'" for name, kind in types.items())
        source = (
            f"read_csv('{named}', all_varchar = true, header = true, quote = '\"', "
            f"escape = '\"', delim = '{delimiter}', auto_detect = false, columns = {{{listed}}}, "
            f"strict_mode = true, max_line_size = {LONGEST_LINE})"
        )
        # What a reader wrote itself is taken whole and in order: nothing is left to optimise.
        with planned_for_size(self.con, 0 if "_line" in types else SMALL):
            self.add_relation(part, source, columns, file=file, sheet=sheet, types=types)

    def _named(self, path: Path) -> Path:
        """Return a path to the file without the characters that DuckDB takes for a pattern."""
        if not has_pattern(path):
            return path
        copy = self.path(path.suffix)
        shutil.copyfile(path, copy)
        return copy

    def _header(self, path: Path, delimiter: str) -> list[str]:
        with path.open(newline="", encoding="utf-8-sig") as handle:
            return unique_headers(next(csv.reader(handle, delimiter=delimiter)))

    def add_parquet(
        self, part: Part, path: Path, columns: dict[str, str], *, file: str, sheet: str = ""
    ) -> None:
        """Add a Parquet file: ``columns`` maps columns of the part to columns of the file.

        What the file holds as dates and numbers stays so. The rows are read from the file when
        they are typed, so it must stay until then.
        """
        self.add_relation(
            part,
            f"read_parquet('{_quoted(self._named(path))}', file_row_number = true)",
            columns,
            file=file,
            sheet=sheet,
            typed=True,
        )

    def add_relation(
        self,
        part: Part,
        source: str,
        columns: dict[str, str],
        *,
        file: str,
        sheet: str = "",
        typed: bool = False,
        types: Mapping[str, str] | None = None,
    ) -> None:
        """Add any SQL relation: ``columns`` maps columns of the part to columns of the relation.

        ``typed`` keeps the columns' own types where they are what the part's kinds ask for, and
        reads the relation when the rows are typed instead of now. ``types`` are the SQL types by
        column where they are known; they are asked for where they are not.
        """
        raw = self.raw(part)
        self._made += 1
        relation = f"raw_{self._made:05d}"
        if types is None:
            described = self.con.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
            types = {row[0]: row[1].split("(")[0] for row in described}
        native: dict[str, str] = {}
        fields = ""
        for column in part.columns:
            if column.name not in columns:
                fields += f", NULL::VARCHAR AS {column.name}"
                continue
            header = columns[column.name].replace('"', '""')
            own, accepted = _NATIVE.get(column.kind, ("", ()))
            if typed and types[columns[column.name]] in accepted:
                native[column.name] = own
                fields += f', "{header}"::{own} AS {column.name}'
            else:
                fields += f", {_cell(column, header)} AS {column.name}"
        line, some = "1 + row_number() OVER ()", ""
        if "_line" in types:
            line = "_line::BIGINT"
        elif "file_row_number" in types:
            line = "2 + file_row_number"
        elif columns:
            # A wholly empty row is not a row; it still has a number.
            some = f"WHERE coalesce({', '.join(columns)}) IS NOT NULL"
        made = self.con.execute(
            f"CREATE TEMP {'VIEW' if typed else 'TABLE'} {relation} AS SELECT * FROM ("
            f"SELECT {line} AS _line, '{_text(file)}' AS _file, '{_text(sheet)}' AS _sheet{fields} "
            f"FROM {source}) {some}"
        )
        if typed:
            made = self.con.execute(f"SELECT count(*) FROM {source}")
        # A table tells how many rows it was made of; a typed file, in its footer.
        raw.rows += made.fetchall()[0][0]
        raw.relations.append(relation)
        raw.native[relation] = native
        if typed:
            raw.views.add(relation)
        raw.columns.update(columns)

    def refuse(self, part: Part, refusal: Refusal) -> None:
        """Count one row of the part as read and refused before it could become a raw row."""
        self.raw(part).refused.append(refusal)


def _cell(column: Column, header: str) -> str:
    """Return the SQL of a cell's text. A code such as NONE is one, although it reads as a blank."""
    text = f'"{header}"::VARCHAR'
    codes = CODE_LISTS.get(column.codes or "")
    blank = [c.code for c in codes.codes if c.code.lower() in cells.BLANKS] if codes else []
    if not blank:
        return f"cell({text})"
    listed = ", ".join(f"'{code}'" for code in blank)
    code = f"upper(trim({text}))"
    return f"CASE WHEN {code} IN ({listed}) THEN {code} ELSE cell({text}) END"


def _quoted(path: Path) -> str:
    return path.as_posix().replace("'", "''")


def _text(value: str) -> str:
    return value.replace("'", "''")


def has_pattern(path: Path) -> bool:
    """Whether DuckDB would take the path for a pattern of names rather than a name."""
    return any(c in path.as_posix() for c in "*?[")


def unique_headers(names: Sequence[str]) -> list[str]:
    """Return the headers trimmed, and numbered where one repeats: a column needs its own name."""
    found: list[str] = []
    seen: dict[str, int] = {}
    for written in names:
        name = written.strip().lstrip("\ufeff")
        seen[name.lower()] = earlier = seen.get(name.lower(), 0) + 1
        found.append(f"{name}_{earlier}" if earlier > 1 or not name else name)
    return found
