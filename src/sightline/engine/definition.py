"""A measure or a check is one SQL file: a header of ``-- key: value`` lines and one SELECT."""

from dataclasses import dataclass
from enum import StrEnum

from sightline.engine.units import Aggregate, Unit, default_aggregate

__all__ = ["SUBJECTS", "Aggregate", "Definition", "Kind", "Unit", "plural", "read_definition"]


class Kind(StrEnum):
    """How the cases relate to time.

    A flow counts events dated in the period. A snapshot counts what is so on the period's last
    day. A value averages a number over events of the period. A recorded figure is supplied whole.
    """

    FLOW = "flow"
    SNAPSHOT = "snapshot"
    VALUE = "value"
    RECORDED = "recorded"
    CHECK = "check"


SUBJECTS = (
    "child", "family", "household", "carer", "adult", "worker", "team", "post", "establishment",
    "school", "meeting", "contact", "reading", "project", "action", "complaint", "event",
)  # fmt: skip
"""What one case is about."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One measure or check as its file defines it.

    ``needs`` are groups of record tables: one table of each group must be loaded. A rate is for
    so many residents of the ages in ``population``, annualised for flows and never for stocks.
    ``follow_up_months`` and ``follow_up_days`` are how far past its end the record must reach
    before a period is known. ``homes`` are the indicators of the catalogue that the file answers.
    ``folder`` is the folder of a council's own measure, empty for one that ships.
    """

    id: str
    title: str
    question: str
    area: str
    kind: Kind
    needs: tuple[tuple[str, ...], ...]
    sql: str
    file: str
    counts: str = "rows"
    unit: Unit = Unit.COUNT
    aggregate: Aggregate = None  # type: ignore[assignment]
    subject: str = "child"
    better: str = "neutral"
    standard: str | None = None
    standard_date: str | None = None
    look_back_months: int = 0
    follow_up_months: int = 0
    follow_up_days: int = 0
    population: str = "0-17"
    official: str = ""
    traps: str = ""
    differs: str = ""
    dimension: str = ""
    homes: tuple[str, ...] = ()
    folder: str = ""
    severity: str = "warning"
    weakens: tuple[str, ...] = ()
    rule: str = ""
    mend: str = ""

    def __post_init__(self) -> None:
        """Take the aggregate of the unit where none is given."""
        given: Aggregate | None = self.aggregate
        object.__setattr__(self, "aggregate", given or default_aggregate(self.unit))

    @property
    def tables(self) -> frozenset[str]:
        """Every record table that the definition names in ``needs``."""
        return frozenset(t for group in self.needs for t in group)

    @property
    def of_children(self) -> bool:
        """Whether a case is a child's, so that the groups of children apply to every case."""
        return self.subject == "child" and self.kind is not Kind.RECORDED

    @property
    def distinct(self) -> bool:
        """Whether each child, or other subject, counts once however many rows it has."""
        return self.counts != "rows"


def plural(subject: str) -> str:
    """Return the subject of a measure for several of it: children, families, posts."""
    if subject == "child":
        return "children"
    return f"{subject[:-1]}ies" if subject.endswith("y") else f"{subject}s"


def read_definition(text: str, file: str, folder: str = "") -> Definition:
    """Return the definition in an SQL file; ``DefinitionError`` names the file and the rule."""
    # Imported here because the rules of the header are made of the words of this module.
    from sightline.engine.header import parse_header

    return parse_header(text, file, folder)
