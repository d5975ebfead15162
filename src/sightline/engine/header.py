"""The header of a measure or check: which lines there are, what each may say, and what fits.

``KEYS`` says what each line is for; the page for authors and ``sightline new-measure`` print it.
"""

import re
from collections.abc import Iterable, Mapping

from sightline.engine.definition import SUBJECTS, Definition, Kind
from sightline.engine.errors import DefinitionError
from sightline.engine.recorded_sql import RECORDED, recorded_sql
from sightline.engine.units import OF_VALUES, Aggregate, Unit, default_aggregate, fits
from sightline.record.catalogue import TABLES
from sightline.record.settings.definitions import STANDARDS

KEYS: Mapping[str, str] = {
    "id": "The name in figures, files and links: small letters, digits and underscores.",
    "title": "What it shows, as a heading.",
    "question": "The question that it answers, in plain words.",
    "area": "The service area under which it is listed.",
    "kind": "flow (events dated in the period), snapshot (what is so on its last day), value (a "
    "number over events of the period) or recorded (a figure that somebody supplies; no SQL).",
    "subject": "What one case is about; child where it is left out. Another subject is returned "
    f"in the column subject. One of: {', '.join(SUBJECTS)}.",
    "counts": "rows (every case), or children or subjects (each once in a period).",
    "unit": f"What the figure is in. One of: {'; '.join(Unit)}.",
    "aggregate": "How cases become a figure, where the unit does not say it: "
    f"{', '.join(Aggregate)}.",
    "population": "For a rate: the ages of the residents, 0-17 where it is left out; 10-17, "
    "18+, all.",
    "better": "higher, lower or neutral.",
    "needs": "The record tables that must be loaded, with commas; a | b: one of the two.",
    "standard": "The standard of the settings that it uses.",
    "standard_date": "The date on which the standard is looked up.",
    "look_back_months": "How far back it looks: no figure for periods that begin sooner.",
    "follow_up_months": "How far past its end the record must reach before a period is known.",
    "follow_up_days": "The same in days.",
    "dimension": "What the returned column category is, where figures are split by it.",
    "catalogue": "The indicators of the catalogue that it answers; its own id where left out.",
    "official": "Who defines it, and where.",
    "differs": "How it differs from the official definition, or from its namesakes.",
    "traps": "What misleads in it.",
}
REQUIRED = ("id", "title", "question", "area", "kind")
CHECK_KEYS = (*REQUIRED, "needs", "severity", "weakens", "rule", "mend")
COUNTS = ("rows", "children", "subjects")
BETTER = ("higher", "lower", "neutral")
SEVERITIES = ("error", "warning", "information")
_LINE = re.compile(r"^-- ?([a-z_]+)\s*:\s*(.*)$")
_MORE = re.compile(r"^--\s{2,}(\S.*)$")
_REMARK = re.compile(r"^--\s*#")
_AGES = re.compile(r"^(\d+-\d+|\d+\+|all)$")


def parse_header(text: str, file: str, folder: str = "") -> Definition:
    """Return the definition in an SQL file; ``DefinitionError`` names the file and the rule."""
    header, sql = _split(text, file)
    kind = Kind(_one_of(header, "kind", list(Kind), file))
    allowed = CHECK_KEYS if kind is Kind.CHECK else tuple(KEYS)
    for key in header:
        if key not in allowed:
            raise _wrong(file, f"a header line must be one of {', '.join(allowed)}", key)
    needed = REQUIRED if kind is Kind.RECORDED else (*REQUIRED, "needs")
    for key in needed:
        if not header.get(key):
            raise DefinitionError(f"{file}: the header must have '{key}', and it has none.")
    identifier = header["id"]
    if not re.fullmatch(r"[a-z][a-z0-9_]*", identifier):
        raise _wrong(file, "an id must be small letters, digits and underscores", identifier)
    if kind is Kind.RECORDED:
        if sql:
            raise _wrong(file, "a recorded figure must have no SQL", sql.splitlines()[0][:60])
        sql = recorded_sql(identifier)
    elif not sql:
        raise DefinitionError(f"{file}: the file must hold one SELECT after its header.")
    common = {
        "id": identifier,
        "title": header["title"],
        "question": header["question"],
        "area": header["area"],
        "kind": kind,
        "needs": _needs(header.get("needs", RECORDED)),
        "sql": sql,
        "file": file,
        "folder": folder,
    }
    if kind is Kind.CHECK:
        return Definition(
            **common,  # type: ignore[arg-type]
            severity=_one_of(header, "severity", SEVERITIES, file, "warning"),
            weakens=_words(header, "weakens"),
            rule=header.get("rule", ""),
            mend=header.get("mend", ""),
        )
    unit = Unit(_one_of(header, "unit", list(Unit), file, "count"))
    found = Definition(
        **common,  # type: ignore[arg-type]
        counts=_one_of(header, "counts", COUNTS, file, "rows"),
        unit=unit,
        aggregate=Aggregate(
            _one_of(header, "aggregate", list(Aggregate), file, default_aggregate(unit).value)
        ),
        subject=_one_of(header, "subject", SUBJECTS, file, "child"),
        better=_one_of(header, "better", BETTER, file, "neutral"),
        standard=header.get("standard"),
        standard_date=header.get("standard_date"),
        look_back_months=_whole(header, "look_back_months", "months", file),
        follow_up_months=_whole(header, "follow_up_months", "months", file),
        follow_up_days=_whole(header, "follow_up_days", "days", file),
        population=header.get("population", "0-17"),
        official=header.get("official", ""),
        traps=header.get("traps", ""),
        differs=header.get("differs", ""),
        dimension=header.get("dimension", ""),
        homes=_words(header, "catalogue") or (identifier,),
    )
    _check_fit(found)
    return found


def _check_fit(found: Definition) -> None:
    """Refuse a header whose lines contradict one another, or name what there is not."""
    file = found.file
    strange = sorted(found.tables - set(TABLES))
    if strange:
        raise _wrong(file, "'needs' must name tables of the record", ", ".join(strange))
    named = [s.strip() for s in (found.standard or "").split(",") if s.strip()]
    lacking = [s for s in named if s not in STANDARDS]
    if lacking:
        rule = f"'standard' must be one of the settings ({', '.join(STANDARDS)})"
        raise _wrong(file, rule, ", ".join(lacking))
    if found.kind is Kind.RECORDED:
        return
    if not fits(found.aggregate, found.unit):
        raise _wrong(file, f"a figure in '{found.unit}' must not be a", found.aggregate.value)
    if found.aggregate is Aggregate.PER_WORKER and found.kind is not Kind.SNAPSHOT:
        raise _wrong(file, "a figure per worker must be a snapshot", found.kind.value)
    if found.kind is Kind.VALUE and found.aggregate not in OF_VALUES | {Aggregate.RATIO}:
        raise _wrong(
            file, "a measure of the kind 'value' must have a unit of values", found.unit.value
        )
    if found.distinct and found.aggregate in OF_VALUES | {Aggregate.RATIO}:
        raise _wrong(file, f"'counts' of a {found.aggregate} must be rows", found.counts)
    if found.counts == "children" and found.subject != "child":
        raise _wrong(file, f"'counts' of a {found.subject} must be rows or subjects", found.counts)
    if not _AGES.match(found.population):
        raise _wrong(file, "'population' must read 0-17, 18+ or all", found.population)


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
        elif _REMARK.match(line):
            continue
        elif last and (more := _MORE.match(line)):
            header[last] += " " + more.group(1)
        else:
            return header, "\n".join(lines[number:]).strip().rstrip(";")
    return header, ""


def _one_of(
    header: Mapping[str, str],
    key: str,
    allowed: Iterable[str],
    file: str,
    default: str | None = None,
) -> str:
    value = header.get(key, default)
    choices = [str(each) for each in allowed]
    if value is None or value not in choices:
        raise _wrong(file, f"'{key}' must be one of {', '.join(choices)}", value or "nothing")
    return value


def _whole(header: Mapping[str, str], key: str, unit: str, file: str) -> int:
    text = header.get(key, "0")
    if not text.isdigit():
        raise _wrong(file, f"{key} must be a whole number of {unit}", text)
    return int(text)


def _words(header: Mapping[str, str], key: str) -> tuple[str, ...]:
    return tuple(header.get(key, "").replace(",", " ").split())


def _needs(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of ``a, b | c``: a, and one of b and c."""
    return tuple(
        tuple(t.strip() for t in group.split("|") if t.strip())
        for group in text.split(",")
        if group.strip()
    )


def _wrong(file: str, rule: str, found: str) -> DefinitionError:
    return DefinitionError(f"{file}: {rule}; found '{found}'.")
