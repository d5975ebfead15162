"""Worked examples of a measure: small record tables in, cases and figures out.

Beside each ``<id>.sql`` stands a ``<id>.md``: what the measure shows, and examples that are the
manual and the specification test at once. ``Cases:`` are all cases of a flow, and of a snapshot
those on the day of the last extract; ``Cases on 2021-06-30:`` are those of that day.
``tests/measures/test_examples.py`` runs each one; ``given.py`` makes the record that an example
describes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from pathlib import Path

from sightline.engine.definition import Definition
from sightline.engine.errors import DefinitionError
from sightline.engine.example_pages import catalogue, render
from sightline.record.settings.definitions import SOURCES
from sightline.record.settings.model import PopulationGroup
from sightline.record.settings.populations import GROUPINGS, ages_of

__all__ = [
    "Example",
    "ExtractLine",
    "Page",
    "SettingLine",
    "TextTable",
    "catalogue",
    "page_of",
    "parse_page",
    "render",
]

_GIVEN = re.compile(r"^Given `([a-z0-9_]+)`:$")
_CASES = re.compile(r"^Cases(?: on (\S+))?:$")
_EXTRACT = re.compile(
    r"^(?P<source>[a-z0-9]+(?:_a)?) as at (?P<day>\S+)(?: from (?P<from>\S+))?"
    r"(?: of (?P<tables>[a-z0-9_ ]+))?$"
)
_STANDARD = re.compile(r"^([a-z0-9_]+) (\d+) from (\S+)$")
_CHOICE = re.compile(r"^(custody_suitable) (true|false)$")
_POPULATION = re.compile(
    rf"^(\d{{4}})(?: ([\d+-]+|all))?(?: ({'|'.join(GROUPINGS)}) (.+))? = (\d+)$"
)


@dataclass(frozen=True, slots=True)
class TextTable:
    """A pipe table as written. ``line`` is the line of its heading."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    line: int

    def dicts(self) -> list[dict[str, str]]:
        """Return the rows by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class ExtractLine:
    """One extract of the example. No ``window_from``: it tells the whole story.

    ``tables`` are the record tables it speaks of; without them, those of its source.
    """

    source: str
    as_at: date
    window_from: date | None = None
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting of the example: a standard from a day, or a choice (``valid_from`` is None)."""

    name: str
    value: int
    valid_from: date | None


@dataclass(slots=True)
class Example:
    """One example. ``cases`` are (day or None, table): with a day, only that day's cases."""

    title: str
    file: str
    line: int
    prose: str = ""
    given: list[TextTable] = field(default_factory=list)
    extracts: list[ExtractLine] = field(default_factory=list)
    settings: list[SettingLine] = field(default_factory=list)
    population: dict[int, int] = field(default_factory=dict)
    population_groups: list[PopulationGroup] = field(default_factory=list)
    cases: list[tuple[date | None, TextTable]] = field(default_factory=list)
    figures: list[TextTable] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """The page of one measure: its paragraphs, its examples, and the text as written."""

    intro: str
    examples: tuple[Example, ...]
    text: str
    file: str


def page_of(definition: Definition) -> Page | None:
    """Return the page beside the definition's SQL file, or None where there is none."""
    if definition.folder:
        beside = Path(definition.file).with_suffix(".md")
        if not beside.is_file():
            return None
        return parse_page(beside.read_text(encoding="utf-8-sig"), str(beside))
    package, _, path = definition.file.partition("/")
    file = path.removesuffix(".sql") + ".md"
    found = files(f"sightline.{package}").joinpath(*file.split("/"))
    if not found.is_file():
        return None
    return parse_page(found.read_text(encoding="utf-8"), f"{package}/{file}")


def parse_page(text: str, file: str) -> Page:
    """Return the page in a text; ``DefinitionError`` names the file, the line and the rule."""
    intro: list[str] = []
    examples: list[Example] = []
    lines = _Lines(text.splitlines(), file)
    for number, line in lines:
        if line.startswith("## "):
            examples.append(Example(line[3:].strip(), file, number))
        elif not examples:
            intro.append(line)
        else:
            _line(lines, examples[-1], number, line)
    for example in examples:
        if not (example.cases or example.figures):
            raise _error(
                file, example.line, "an example must have 'Cases:' or 'Figures:'", example.title
            )
    return Page("\n".join(intro).strip(), tuple(examples), text, file)


class _Lines:
    """The lines of a page with their numbers, and the table that follows a line."""

    def __init__(self, lines: Sequence[str], file: str) -> None:
        self._lines = [line.rstrip() for line in lines]
        self._at = 0
        self.file = file

    def __iter__(self) -> Iterator[tuple[int, str]]:
        while self._at < len(self._lines):
            self._at += 1
            yield self._at, self._lines[self._at - 1]

    def table(self, name: str, number: int) -> TextTable:
        """Return the pipe table that follows; blank lines may stand before it."""
        while self._at < len(self._lines) and not self._lines[self._at]:
            self._at += 1
        rows: list[tuple[str, ...]] = []
        first = self._at + 1
        while self._at < len(self._lines) and self._lines[self._at].startswith("|"):
            rows.append(tuple(c.strip() for c in self._lines[self._at].strip("|").split("|")))
            self._at += 1
        if len(rows) < 2 or not all(re.fullmatch(r":?-+:?", cell) for cell in rows[1]):
            raise _error(self.file, number, "a table with a heading must follow", "none")
        for offset, row in enumerate(rows):
            if len(row) != len(rows[0]):
                rule = f"a row must have {len(rows[0])} cells"
                raise _error(self.file, first + offset, rule, str(len(row)))
        return TextTable(name, rows[0], tuple(rows[2:]), first)


def _line(lines: _Lines, example: Example, number: int, line: str) -> None:
    if found := _GIVEN.match(line):
        example.given.append(lines.table(found.group(1), number))
    elif found := _CASES.match(line):
        day = _day(found.group(1), lines.file, number) if found.group(1) else None
        example.cases.append((day, lines.table("cases", number)))
    elif line in ("Cases: none", "Cases: none."):
        example.cases.append((None, TextTable("cases", ("child",), (), number)))
    elif line == "Figures:":
        example.figures.append(lines.table("figures", number))
    elif line.startswith("As at: "):
        example.extracts.append(ExtractLine("ssd", _day(line[7:], lines.file, number)))
    elif line.startswith("Extracts: "):
        example.extracts += [_extract(t, lines.file, number) for t in _items(line[10:])]
    elif line.startswith("Settings: "):
        example.settings += [_setting(t, lines.file, number) for t in _items(line[10:])]
    elif line.startswith("Population: "):
        for item in _items(line[12:]):
            _population(example, item, lines.file, number)
    elif line.startswith("|") or re.match(r"^(Given|Cases|Figures|Extract|Setting)\b.*:$", line):
        rule = "a table must follow 'Given `table`:', 'Cases:', 'Cases on DATE:' or 'Figures:'"
        raise _error(lines.file, number, rule, line)
    else:
        example.prose = f"{example.prose}\n{line}".strip("\n")


def _population(example: Example, text: str, file: str, number: int) -> None:
    rule = "a population must read '2020 = 68000' or '2020 10-17 sex Female = 15000'"
    if not (found := _POPULATION.match(text)):
        raise _error(file, number, rule, text)
    year, ages, by, group, persons = found.groups()
    if ages is None and by is None:
        example.population[int(year)] = int(persons)
        return
    try:
        first, last = ages_of(ages or "0-17")
    except ValueError:
        raise _error(file, number, rule, text) from None
    example.population_groups.append(
        PopulationGroup(int(year), first, last, int(persons), by, group)
    )


def _items(text: str) -> list[str]:
    return [item.strip().rstrip(".") for item in text.split(",") if item.strip()]


def _extract(text: str, file: str, number: int) -> ExtractLine:
    found = _EXTRACT.match(text)
    if not found or found["source"] not in SOURCES:
        rule = "an extract must read 'annex_a as at 2021-07-31 from 2021-02-01'"
        raise _error(file, number, rule, text)
    return ExtractLine(
        found["source"],
        _day(found["day"], file, number),
        _day(found["from"], file, number) if found["from"] else None,
        tuple((found["tables"] or "").split()),
    )


def _setting(text: str, file: str, number: int) -> SettingLine:
    if found := _STANDARD.match(text):
        return SettingLine(found[1], int(found[2]), _day(found[3], file, number))
    if found := _CHOICE.match(text):
        return SettingLine(found[1], int(found[2] == "true"), None)
    rule = "a setting must read 'cp_visit_interval_days 14 from 2015-01-01'"
    raise _error(file, number, rule, text)


def _day(text: str, file: str, number: int) -> date:
    try:
        return date.fromisoformat(text.strip().rstrip("."))
    except ValueError:
        raise _error(file, number, "a day must be written 2021-07-31", text) from None


def _error(file: str, line: int, rule: str, found: str) -> DefinitionError:
    return DefinitionError(f"{file}, line {line}: {rule}; found '{found}'.")
