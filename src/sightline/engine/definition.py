"""A measure or a check is one SQL file: a header of ``-- key: value`` lines and one SELECT."""

import re
from dataclasses import dataclass
from enum import StrEnum

from sightline.engine.errors import DefinitionError


class Kind(StrEnum):
    """How the cases relate to time.

    A flow counts events dated in the period. A snapshot counts what is so on the period's last
    day. A value averages a number over events of the period.
    """

    FLOW = "flow"
    SNAPSHOT = "snapshot"
    VALUE = "value"
    CHECK = "check"


class Unit(StrEnum):
    """What the figure is in."""

    COUNT = "count"
    PERCENT = "percent"
    RATE = "rate per 10,000"
    DAYS = "days"
    PER_WORKER = "per worker"


REQUIRED = ("id", "title", "question", "area", "kind", "needs")
MEASURE_KEYS = (
    *REQUIRED, "counts", "unit", "better", "standard", "standard_date", "look_back_months",
    "official", "traps", "differs", "dimension",
)  # fmt: skip
CHECK_KEYS = (*REQUIRED, "severity", "weakens", "rule", "mend")
COUNTS = ("rows", "children")
BETTER = ("higher", "lower", "neutral")
SEVERITIES = ("error", "warning", "information")
_LINE = re.compile(r"^-- ?([a-z_]+)\s*:\s*(.*)$")
_MORE = re.compile(r"^--\s{2,}(\S.*)$")


@dataclass(frozen=True, slots=True)
class Definition:
    """One measure or check as its file defines it.

    ``needs`` are groups of record tables: one table of each group must be loaded. A rate is per
    10,000 children aged 0 to 17, annualised for flows and never for stocks.
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
    better: str = "neutral"
    standard: str | None = None
    standard_date: str | None = None
    look_back_months: int = 0
    official: str = ""
    traps: str = ""
    differs: str = ""
    dimension: str = ""
    severity: str = "warning"
    weakens: tuple[str, ...] = ()
    rule: str = ""
    mend: str = ""

    @property
    def tables(self) -> frozenset[str]:
        """Every record table that the definition names in ``needs``."""
        return frozenset(t for group in self.needs for t in group)


def read_definition(text: str, file: str) -> Definition:
    """Return the definition in an SQL file; ``DefinitionError`` names the file and the rule."""
    header, sql = _split(text, file)
    kind = _one_of(header, "kind", [k.value for k in Kind], file)
    allowed = CHECK_KEYS if kind == Kind.CHECK else MEASURE_KEYS
    for key in header:
        if key not in allowed:
            raise DefinitionError(
                f"{file}: a header line must be one of {', '.join(allowed)}; found '{key}'."
            )
    for key in REQUIRED:
        if not header.get(key):
            raise DefinitionError(f"{file}: the header must have '{key}', and it has none.")
    identifier = header["id"]
    if not re.fullmatch(r"[a-z][a-z0-9_]*", identifier):
        raise DefinitionError(
            f"{file}: an id must be small letters, digits and underscores; found '{identifier}'."
        )
    common = {
        "id": identifier,
        "title": header["title"],
        "question": header["question"],
        "area": header["area"],
        "kind": Kind(kind),
        "needs": _needs(header["needs"]),
        "sql": sql,
        "file": file,
    }
    if kind == Kind.CHECK:
        return Definition(
            **common,  # type: ignore[arg-type]
            severity=_one_of(header, "severity", SEVERITIES, file, "warning"),
            weakens=tuple(header.get("weakens", "").replace(",", " ").split()),
            rule=header.get("rule", ""),
            mend=header.get("mend", ""),
        )
    months = header.get("look_back_months", "0")
    if not months.isdigit():
        raise DefinitionError(
            f"{file}: look_back_months must be a whole number of months; found '{months}'."
        )
    return Definition(
        **common,  # type: ignore[arg-type]
        counts=_one_of(header, "counts", COUNTS, file, "rows"),
        unit=Unit(_one_of(header, "unit", [u.value for u in Unit], file, "count")),
        better=_one_of(header, "better", BETTER, file, "neutral"),
        standard=header.get("standard"),
        standard_date=header.get("standard_date"),
        look_back_months=int(months),
        official=header.get("official", ""),
        traps=header.get("traps", ""),
        differs=header.get("differs", ""),
        dimension=header.get("dimension", ""),
    )


def _split(text: str, file: str) -> tuple[dict[str, str], str]:
    header: dict[str, str] = {}
    last = ""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        found = _LINE.match(line)
        if found:
            last = found.group(1)
            if last in header:
                raise DefinitionError(f"{file}, line {number + 1}: '{last}' stands there twice.")
            header[last] = found.group(2).strip()
        elif last and (more := _MORE.match(line)):
            header[last] += " " + more.group(1)
        else:
            return header, "\n".join(lines[number:]).strip().rstrip(";")
    raise DefinitionError(f"{file}: the file must hold one SELECT after its header.")


def _one_of(
    header: dict[str, str],
    key: str,
    allowed: tuple[str, ...] | list[str],
    file: str,
    default: str | None = None,
) -> str:
    value = header.get(key, default)
    if value is None or value not in allowed:
        raise DefinitionError(
            f"{file}: '{key}' must be one of {', '.join(allowed)}; found '{value or 'nothing'}'."
        )
    return value


def _needs(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of ``a, b | c``: a, and one of b and c."""
    return tuple(
        tuple(t.strip() for t in group.split("|") if t.strip())
        for group in text.split(",")
        if group.strip()
    )
