"""Write the reference pages that come from the code: tables, codes, settings, measures, checks.

``python tools/build_reference.py FOLDER``. Run by ``make docs`` and by tests/docs.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from sightline.engine import examples
from sightline.engine.check_pages import check_pages
from sightline.engine.dialects.page import dialects_page
from sightline.engine.language_page import language_page
from sightline.engine.library import checks, measures
from sightline.insight.comparators.page import comparators_page
from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS, CodeList
from sightline.record.model import Field, Table, Type
from sightline.record.settings.definitions import STANDARDS
from sightline.record.settings.keys import SECTIONS, Section
from sightline.reports.export.schema import SCHEMA
from sightline.reports.export.schema import TABLES as EXPORTED

_TYPES = {
    Type.TEXT: "text",
    Type.CODE: "code",
    Type.FLAG: "flag (Y, N or U)",
    Type.DATE: "date",
    Type.DATETIME: "date and time",
    Type.INTEGER: "whole number",
    Type.NUMBER: "number",
}


def cell(text: str) -> str:
    """Return ``text`` safe inside a table of a page: on one line, nothing read as markup."""
    for mark in ("\\", "|", "<", "*", "[", "]", "`"):
        text = text.replace(mark, "\\" + mark)
    return " ".join(text.split())


def rows(head: Iterable[str], body: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a table, whose cells are ready, and a blank line after it."""
    names = list(head)
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for each in body:
        yield f"| {' | '.join(each)} |"
    yield ""


def area_title(area: str) -> str:
    """Return an area's name as a heading."""
    return area.replace("_", " ").capitalize()


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def _codes(field: Field) -> str:
    if field.codes is None:
        return ""
    if field.codes in CODE_LISTS:
        return f"[{field.codes}](#codes-{field.codes.replace('_', '-')})"
    return f"`{field.codes}`"


def _absence(table: Table) -> str:
    said = [f"from {source}: {table.absence_for(source)}" for source in table.absence]
    if "ssd" not in table.absence:
        said.append(f"from ssd: {table.absence_for('ssd')}")
    said.append(f"from any other source: {table.absence_for('')}")
    return "; ".join(said)


def table_lines(table: Table) -> Iterator[str]:
    """Yield one table of the data dictionary."""
    person = "none"
    if isinstance(table.person, str):
        person = f"`{table.person}`"
    elif table.person is not None:
        via = table.person
        person = f"`{via.field}`, through `{via.table}.{via.table_field}`"
    placed = [f"`{each}`" for each in (table.start, table.end) if each]
    yield f"## {table.name}"
    yield ""
    yield f"{cell(table.title)}."
    yield ""
    yield from rows(
        ("What", "Declared as"),
        (
            ("Key, inside one source", _names(table.key)),
            ("Entity, across sources", _names(table.entity)),
            ("Person", person),
            ("Placed in time by", " to ".join(placed) or "nothing: it holds as at the extract"),
            ("A second row with the same key", f"{table.duplicates}"),
            ("Missing from a later extract", cell(_absence(table))),
            ("Retention", cell(table.retention)),
        ),
    )
    yield from rows(
        ("Field", "Type", "Meaning", "Codes", "Source", "Class", "Nature", "Retention"),
        (
            (
                f"`{field.name}`",
                _TYPES[field.type],
                cell(field.meaning),
                _codes(field),
                cell(", ".join(field.sources)),
                cell(field.personal),
                cell(field.nature),
                cell(field.retention or "the table's"),
            )
            for field in table.fields
        ),
    )


def dictionary_page(area: str) -> str:
    """Return the page of the data dictionary for one area."""
    lines = [f"# {area_title(area)}", ""]
    for table in TABLES.values():
        if table.area == area:
            lines.extend(table_lines(table))
    return "\n".join(lines)


def _years(first: int | None, last: int | None) -> str:
    if first is None and last is None:
        return "all"
    return f"{first or ''} to {last or ''}".strip()


def code_list_lines(codes: CodeList) -> Iterator[str]:
    """Yield one code list."""
    yield f"(codes-{codes.name.replace('_', '-')})="
    yield f"## {codes.name}"
    yield ""
    yield f"{cell(codes.title)}. Source: {cell(codes.source)}."
    yield ""
    yield from rows(
        ("Code", "Meaning", "Group in Annex A", "Years of the return"),
        (
            (
                f"`{code.code}`",
                cell(code.label),
                cell(code.group or ""),
                _years(code.valid_from, code.valid_to),
            )
            for code in codes.codes
        ),
    )


def code_lists_page() -> str:
    """Return the page of every code list."""
    lines = ["# Code lists", ""]
    for codes in CODE_LISTS.values():
        lines.extend(code_list_lines(codes))
    return "\n".join(lines)


def _section_lines(section: Section) -> Iterator[str]:
    brackets = f"[[{section.name}]]" if section.repeats else f"[{section.name}]"
    yield f"## {section.name}"
    yield ""
    yield f"`{brackets}`: {cell(section.meaning)}"
    yield ""
    for key in section.keys:
        yield f"### {section.name}: {key.name}"
        yield ""
        without = "It may be left out." if key.optional else "It must be given."
        shipped = f"Shipped: `{key.default}`." if key.default else without
        yield f"{key.meaning} Written as {key.kind}. {shipped}"
        yield ""


def settings_page() -> str:
    """Return the page of every setting and standard with its shipped value."""
    lines = ["# Settings", "", "What an authority's settings file may hold.", ""]
    for section in SECTIONS.values():
        lines.extend(_section_lines(section))
    lines += ["## Every standard", ""]
    for standard in STANDARDS.values():
        lines += [
            f"### {standard.name}",
            "",
            f"{standard.meaning} Shipped: {standard.default} {standard.unit}. "
            f"Basis: {standard.basis}.",
            "",
        ]
    return "\n".join(lines)


def export_page() -> str:
    """Return the page of the tables that ``sightline export`` writes."""
    lines = [
        "# Tables of an export",
        "",
        f"Schema {SCHEMA}: a column is never taken away and never means something else while this "
        "number stays. New columns come at the end.",
        "",
    ]
    for table in EXPORTED:
        lines += [f"## {table.name}", "", cell(table.meaning), ""]
        body = ((f"`{c.name}`", c.type.lower(), cell(c.meaning)) for c in table.columns)
        lines += rows(("Column", "Type", "Meaning"), body)
    return "\n".join(lines)


def pages() -> dict[str, str]:
    """Return every generated page by its file name."""
    areas = sorted({table.area for table in TABLES.values()})
    found = {f"tables-{area.replace('_', '-')}.md": dictionary_page(area) for area in areas}
    found["code-lists.md"] = code_lists_page()
    found["settings.md"] = settings_page()
    found["export.md"] = export_page()
    found["comparators.md"] = comparators_page()
    found["measure-language.md"] = language_page()
    found["sql-dialects.md"] = dialects_page()
    found["measures.md"] = examples.catalogue(measures().values())
    for definition in measures().values():
        page = examples.render(definition, examples.page_of(definition))
        found[f"measure-{definition.id}.md"] = page
    return found | check_pages(checks().values())


def write(folder: Path) -> None:
    """Write every page into ``folder``, leaving no page of an earlier run behind."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pages()
    for old in folder.glob("*.md"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text.rstrip() + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("build_reference.py needs one folder to write the pages into")
    write(Path(sys.argv[1]))
