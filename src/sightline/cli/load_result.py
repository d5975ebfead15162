"""What became of each extract that was given to be loaded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from sightline.cli.errors import Code
from sightline.intake.coded import NotUnderstood


class Outcome(StrEnum):
    """What became of one extract."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    WOULD_LOAD = "would_load"
    PASSED_OVER = "passed_over"
    UNREADABLE = "unreadable"
    REFUSED = "refused"
    STORE = "store_error"
    FAULT = "fault"


CODES = {
    Outcome.STORE: Code.STORE,
    Outcome.FAULT: Code.FAULT,
    Outcome.UNREADABLE: Code.UNREADABLE,
    Outcome.REFUSED: Code.REFUSED,
}
"""The exit code of each outcome that is not good, the one that decides first in front."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an extract: ``read`` is always ``kept`` + ``unchanged`` + ``refused``."""

    name: str
    title: str
    window_from: date | None
    read: int
    kept: int
    unchanged: int
    refused: int
    columns: Mapping[str, str]
    unmapped: Sequence[str]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why rows of a part were refused, and how many. A row may have several reasons."""

    part: str
    column: str
    rule: str
    rows: int


@dataclass(frozen=True, slots=True)
class LoadResult:
    """One extract: what it was, what became of it and of each of its rows."""

    files: tuple[str, ...]
    outcome: Outcome
    message: str | None = None
    source: str | None = None
    title: str | None = None
    as_at: date | None = None
    number: int | None = None
    withdrawn: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()
    reasons: tuple[Reason, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    notes: tuple[str, ...] = ()
    rejects: Path | None = None
    seconds: float = field(default=0.0, compare=False)

    @property
    def name(self) -> str:
        """The file, or the first of several and how many more."""
        more = f" and {len(self.files) - 1} more" if len(self.files) > 1 else ""
        return f"{self.files[0]}{more}"

    def as_object(self) -> dict[str, Any]:
        """Return the result as an object for JSON."""
        return {
            "files": list(self.files),
            "outcome": self.outcome.value,
            "message": self.message,
            "source": self.source,
            "format": self.title,
            "as_at": self.as_at,
            "load": self.number,
            "withdrawn": list(self.withdrawn),
            "parts": [
                {
                    "part": p.name,
                    "title": p.title,
                    "window_from": p.window_from,
                    "read": p.read,
                    "kept": p.kept,
                    "unchanged": p.unchanged,
                    "refused": p.refused,
                    "columns": dict(p.columns),
                    "columns_not_used": list(p.unmapped),
                }
                for p in self.parts
            ],
            "refused_because": [
                {"part": r.part, "column": r.column, "rule": r.rule, "rows": r.rows}
                for r in self.reasons
            ],
            "not_understood": [
                {"part": n.part, "column": n.column, "text": n.text, "rows": n.rows}
                for n in self.not_understood
            ],
            "notes": list(self.notes),
            "rejects": self.rejects,
        }


def exit_code(results: Sequence[LoadResult]) -> Code:
    """Return the exit code of a run: the gravest outcome decides."""
    found = {r.outcome for r in results}
    return next((code for outcome, code in CODES.items() if outcome in found), Code.DONE)
