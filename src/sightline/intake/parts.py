"""How a file's columns become rows of the record: the declarations every reader shares.

One pipeline reads everything; a format is a set of these declarations.
"""

from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """How the text of a cell is understood."""

    ID = "id"
    TEXT = "text"
    NAME = "name"
    DATE = "date"
    BIRTH_DATE = "birth date"
    DATETIME = "datetime"
    INTEGER = "integer"
    NUMBER = "number"
    CODE = "code"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a part: its name here, its header in the file, and how to read its cells.

    ``codes`` names the code list of a ``CODE``. ``free_text`` says that councils write the
    category in their own words, so that it needs understanding rather than looking up.
    ``question`` names what a ``FLAG`` asks where its answers have words of their own.
    """

    name: str
    header: str
    kind: Kind
    codes: str | None = None
    required: bool = False
    free_text: bool = False
    aliases: tuple[str, ...] = ()
    question: str | None = None


class Grain(StrEnum):
    """How source rows become record rows."""

    ROW = "one for each, numbered where the key repeats"
    MERGED = "one for each key, each field from the first row that has it"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Rows of one record table out of a part.

    ``fields`` maps a record field to a SQL expression over the part's columns; ``{id}`` stands
    for an identifier made from source and key, for formats that carry none. ``key`` are the
    expressions that identify the row inside the part, ``where`` limits the rows. ``join`` puts
    other relations beside the part's rows and never makes two rows of one.
    """

    table: str
    fields: MappingType[str, str]
    key: tuple[str, ...]
    person: str | None = "child_id"
    where: str | None = None
    join: str | None = None
    grain: Grain = Grain.ROW


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a source: a list, a module, a table.

    ``unique`` are the columns that only one row may carry; a second such row is refused.
    ``in_order`` are pairs of columns of which the second must not be before the first.
    ``event`` is the SQL of the day on which a row of the part counts, from which the earliest
    observed day is taken; ``months`` is the length of the extract's window, None where it has
    none. ``open_stock`` marks parts whose window is about endings, so that the earliest event
    observed says nothing about where it starts. ``beside`` are relations worked out of the part's
    typed rows, ``{typed}``, for the joins of mappings: by name, once a load.
    """

    source: str
    name: str
    title: str
    columns: tuple[Column, ...]
    mappings: tuple[Mapping, ...]
    unique: tuple[str, ...] = ()
    in_order: tuple[tuple[str, str], ...] = ()
    event: str | None = None
    months: int | None = None
    open_stock: bool = False
    beside: MappingType[str, str] = field(default_factory=dict, hash=False)

    def column(self, name: str) -> Column:
        """Return the column called ``name``."""
        for candidate in self.columns:
            if candidate.name == name:
                return candidate
        raise KeyError(f"{self.source} {self.name} has no column {name}")
