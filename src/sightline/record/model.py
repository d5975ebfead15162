"""What a table and a field of the record are: the vocabulary of every declaration.

The record follows the sector's Standard Safeguarding Dataset (SSD): its 48 tables under their own
names, plus ``local_*`` tables in the same style for what the SSD lacks. Readers, checks, CSV
templates, synthetic data and the data dictionary are all made from these declarations.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Type(StrEnum):
    """How a value is held. ``FLAG`` is Y, N or U; ``CODE`` is a text from a code list."""

    TEXT = "text"
    CODE = "code"
    FLAG = "flag"
    DATE = "date"
    DATETIME = "datetime"
    INTEGER = "integer"
    NUMBER = "number"


class Nature(StrEnum):
    """Whether a value is an event's own fact, a value as at the extract, or worked out.

    Only facts make a new version of a row: a rolling counter changes every month although
    nothing happened to the thing it is printed beside.
    """

    FACT = "fact"
    AS_AT = "as at the extract"
    DERIVED = "derived"


class Personal(StrEnum):
    """The class of personal data a field holds (UK GDPR and Data Protection Act 2018)."""

    NONE = "not personal"
    IDENTIFIER = "identifier of a child"
    IDENTITY = "name, birth date or address of a child"
    CASE = "about a child's case"
    SPECIAL = "special category: health, ethnicity, offences or immigration"
    STAFF = "about a member of staff"


class Absence(StrEnum):
    """What it means when a row known before is not in a later extract that covers it."""

    CLOSES = "the row is withdrawn from the record on the extract's date"
    SUPERSEDED = "a later row of the child has taken its place; the row stays"
    UNKNOWN = "an end is not known; an open row leaves the stocks from the first absence"
    OUTSIDE_WINDOW = "the row fell out of the extract's window; it stays as it was"


class Duplicates(StrEnum):
    """What happens to a second row with the same key in one extract."""

    REFUSE = "refuse"
    ORDINAL = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record table."""

    name: str
    type: Type
    meaning: str
    codes: str | None = None
    sources: tuple[str, ...] = ()
    personal: Personal = Personal.CASE
    nature: Nature = Nature.FACT
    references: str | None = None
    retention: str | None = None


@dataclass(frozen=True, slots=True)
class Via:
    """The way from a table without a person field to the person: a field and where it leads."""

    field: str
    table: str
    table_field: str


# A full extract or feed that no longer holds a row has withdrawn it; a return speaks of its year.
_ABSENCE_BY_SOURCE = {
    "ssd": Absence.CLOSES,
    "local": Absence.CLOSES,
    "cin": Absence.OUTSIDE_WINDOW,
    "ssda903": Absence.OUTSIDE_WINDOW,
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the record.

    ``key`` is what identifies a row inside one source. ``entity`` is what identifies the same
    thing across sources (with ``person`` resolved to one person): rows of several sources that
    agree on it are joined into one, each field taken from the first source that has it in the
    authority's order of sources. ``start`` and ``end`` are the dates that place a row in time.
    ``as_shown`` says that the values hold for the day of the extract, so that nothing is known
    before the first one. ``end_may_precede`` says that a row which ends before it starts is kept
    and found by a check, not refused at the door. ``stable`` are the fields by which a row whose
    start was corrected is known again.
    """

    name: str
    title: str
    area: str
    key: tuple[str, ...]
    entity: tuple[str, ...]
    fields: tuple[Field, ...]
    retention: str
    person: str | Via | None = None
    start: str | None = None
    end: str | None = None
    duplicates: Duplicates = Duplicates.REFUSE
    absence: Mapping[str, Absence] = field(default_factory=dict)
    stable: tuple[str, ...] = ()
    as_shown: bool = False
    end_may_precede: bool = False

    def field_named(self, name: str) -> Field:
        """Return the field called ``name``; ``KeyError`` names the table when there is none."""
        for candidate in self.fields:
            if candidate.name == name:
                return candidate
        raise KeyError(f"{self.name} has no field {name}")

    @property
    def names(self) -> tuple[str, ...]:
        """The field names in order."""
        return tuple(f.name for f in self.fields)

    @property
    def is_local(self) -> bool:
        """Whether the table is Sightline's own rather than the SSD's."""
        return self.name.startswith("local_")

    def absence_for(self, source: str) -> Absence:
        """What absence from a later extract of ``source`` means for this table."""
        return self.absence.get(source, _ABSENCE_BY_SOURCE.get(source, Absence.UNKNOWN))
