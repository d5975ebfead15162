"""The workbench of one load: raw rows by part, as text, with where each came from."""

import csv
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import duckdb

from sightline.intake import cells
from sightline.intake.parts import Part

MEMORY_LIMIT = "4GB"


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
    """The raw relations of one part: a file may bring several, several files may bring one."""

    part: Part
    relations: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    unmapped: list[str] = field(default_factory=list)


class Staging:
    """A connection and a folder that live as long as one load is being read.

    The folder is readable by its owner only and is deleted at the end: it holds what the files
    hold.
    """

    def __init__(self, folder: Path | None = None, *, keep_leading_zeros: bool = False) -> None:
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder = Path(tempfile.mkdtemp(prefix="sightline-", dir=folder))
        self.con = duckdb.connect(
            config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(self.folder / "spill")}
        )
        cells.install(self.con, keep_leading_zeros=keep_leading_zeros)
        self.parts: dict[str, RawPart] = {}
        self._made = 0

    def __enter__(self) -> "Staging":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.con.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def raw(self, part: Part) -> RawPart:
        """Return the raw part, made when it is first asked for."""
        return self.parts.setdefault(f"{part.source}/{part.name}", RawPart(part))

    def path(self, suffix: str) -> Path:
        """Return a new path in the folder."""
        self._made += 1
        return self.folder / f"{self._made:05d}{suffix}"

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
        path = self.path(".csv")
        with path.open("w", newline="", encoding="utf-8") as handle:
            writer = csv.writer(handle)
            writer.writerow(["_line", *names])
            writer.writerows((number, *values) for number, values in rows)
        self.add_csv(part, path, dict(zip(names, names, strict=True)), file=file, sheet=sheet)

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
        source = (
            f"read_csv('{_quoted(path)}', all_varchar = true, header = true, quote = '\"', "
            f"escape = '\"', delim = '{delimiter}', auto_detect = false, columns = "
            f"{self._header(path, delimiter)}, strict_mode = true, max_line_size = 10000000)"
        )
        self.add_relation(part, source, columns, file=file, sheet=sheet)

    def _header(self, path: Path, delimiter: str) -> str:
        with path.open(newline="", encoding="utf-8-sig") as handle:
            names = next(csv.reader(handle, delimiter=delimiter))
        listed = ", ".join(f"'{_text(_unique(names, n))}': 'VARCHAR'" for n in range(len(names)))
        return "{" + listed + "}"

    def add_relation(
        self, part: Part, source: str, columns: dict[str, str], *, file: str, sheet: str = ""
    ) -> None:
        """Add any SQL relation: ``columns`` maps columns of the part to columns of the relation."""
        raw = self.raw(part)
        self._made += 1
        relation = f"raw_{self._made:05d}"
        have = {row[0] for row in self.con.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
        line = "_line::BIGINT" if "_line" in have else "1 + row_number() OVER ()"
        fields = "".join(
            f', "{columns[c.name]}"::VARCHAR AS {c.name}'
            if c.name in columns
            else f", NULL::VARCHAR AS {c.name}"
            for c in part.columns
        )
        self.con.execute(
            f"CREATE TEMP TABLE {relation} AS SELECT {line} AS _line, '{_text(file)}' AS _file, "
            f"'{_text(sheet)}' AS _sheet{fields} FROM {source}"
        )
        raw.relations.append(relation)
        raw.columns.update(columns)

    def refuse(self, part: Part, refusal: Refusal) -> None:
        """Count one row of the part as read and refused before it could become a raw row."""
        self.raw(part).refused.append(refusal)


def _quoted(path: Path) -> str:
    return path.as_posix().replace("'", "''")


def _text(value: str) -> str:
    return value.replace("'", "''")


def _unique(names: Sequence[str], position: int) -> str:
    """Return the header at a position, numbered where it repeats, as a column needs one name."""
    name = names[position].strip().lstrip("\ufeff")
    earlier = sum(1 for n in names[:position] if n.strip().lower() == name.lower())
    return f"{name}_{earlier + 1}" if earlier or not name else name
