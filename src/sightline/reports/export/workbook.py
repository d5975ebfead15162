"""A formatted Excel workbook: a sheet for each service area, the figures as a list, definitions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from sightline.engine.definition import Definition, Unit
from sightline.engine.figures import Wanted, figures
from sightline.engine.prepared import Prepared
from sightline.history.files import OWNER_ONLY_FILE, draft_of
from sightline.insight.words import day_words
from sightline.record.calendar import add_months, month_start
from sightline.record.settings import Settings
from sightline.reports.export.book import close_book, open_book
from sightline.reports.figure_words import base_words, better_words, standard_words

MONTHS = 13
"""A year and the month a year before, side by side."""
_HEAD = ("Measure", "Unit", "Better", "Standard")
_LIST = ("Area", "Measure", "Id", "Period", "Numerator", "Denominator", "Value", "Unit", "Status")
_DEFINED = (
    ("Area", 26, "area"), ("Measure", 44, "title"), ("Id", 30, "id"), ("Question", 44, "question"),
    ("Kind", 10, "kind"), ("Unit", 16, "unit"), ("Official source", 60, "official"),
    ("What misleads", 60, "traps"), ("How it differs", 50, "differs"),
)  # fmt: skip
_WHOLE = (Unit.COUNT, Unit.DAYS, Unit.POUNDS)


@dataclass(frozen=True, slots=True)
class _Styles:
    head: Format
    title: Format
    text: Format
    whole: Format
    part: Format


def write_workbook(
    path: Path,
    prepared: Prepared,
    definitions: Sequence[Definition],
    settings: Settings,
    last: date,
    figure_rows: Sequence[Mapping[str, Any]] | None = None,
) -> int:
    """Write the workbook for the months up to ``last``; return how many measures have figures.

    ``figure_rows`` stand in place of the figures of ``prepared`` where some were hidden for the
    public. Numbers are numbers, an empty cell is no data (a chart would draw a word as 0), and no
    text is taken for a formula. ``OSError`` when the file cannot be written.
    """
    first = add_months(month_start(last), 1 - MONTHS)
    wanted = Wanted(("month",), (), first, last)
    # No rows at all for the public must not bring the true figures back.
    rows = figures(prepared, definitions, wanted) if figure_rows is None else figure_rows
    months = [add_months(first, n).strftime("%Y-%m") for n in range(MONTHS)]
    found: dict[str, dict[str, Mapping[str, Any]]] = {}
    for row in rows:
        if row["period"] in months and row["by"] is None and row["window"] == "month":
            found.setdefault(row["measure"], {})[row["period"]] = row
    shown = [d for d in definitions if _has_figure(found.get(d.id, {}))]
    draft = draft_of(path)
    book = open_book(draft)
    styles = _styles(book)
    missing = [d for d in definitions if d not in shown]
    _about(book.add_worksheet("About"), styles, prepared, settings, shown, missing)
    for area in dict.fromkeys(d.area for d in shown):
        sheet = book.add_worksheet(_sheet_name(area))
        _area(sheet, styles, settings, last, months, [d for d in shown if d.area == area], found)
    _figures(book.add_worksheet("Figures"), styles, shown, months, found)
    _definitions(book.add_worksheet("Definitions"), styles, definitions)
    close_book(book)
    draft.chmod(OWNER_ONLY_FILE)
    draft.replace(path)
    return len(shown)


def _styles(book: xlsxwriter.Workbook) -> _Styles:
    return _Styles(
        head=book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#EDEDED"}
        ),
        title=book.add_format({"bold": True, "font_size": 14}),
        text=book.add_format({"text_wrap": True, "valign": "top"}),
        whole=book.add_format({"num_format": "#,##0", "valign": "top"}),
        part=book.add_format({"num_format": "#,##0.0", "valign": "top"}),
    )


def _has_figure(rows: Mapping[str, Mapping[str, Any]]) -> bool:
    return any(row["value"] is not None or row["status"] == "suppressed" for row in rows.values())


def _about(
    sheet: Worksheet,
    styles: _Styles,
    prepared: Prepared,
    settings: Settings,
    shown: Sequence[Definition],
    missing: Sequence[Definition],
) -> None:
    sheet.set_column(0, 0, 110)
    known = day_words(prepared.known_at) if prepared.known_at else "no day: nothing is loaded"
    sheet.write_string(
        0, 0, f"{settings.authority.name}: children's services measures", styles.title
    )
    lines = [
        f"As known on {known}. Made by Sightline.",
        f"{len(shown)} measures have figures in the last {MONTHS} months, a sheet for each area.",
        "An empty cell is no data, which is never 0. A month under way is counted up to the day "
        "on which the figures are known. A c is a number from 1 to 5, or one that would give such "
        "a number away.",
        "Percentages are 0 to 100. The sheet Figures holds numerators and denominators, the sheet "
        "Definitions what each measure counts and what misleads in it.",
    ]
    if missing:
        lines.append("Without a figure here: " + "; ".join(d.title for d in missing) + ".")
    for n, line in enumerate(lines, start=2):
        sheet.write_string(n, 0, line, styles.text)


def _area(
    sheet: Worksheet,
    styles: _Styles,
    settings: Settings,
    last: date,
    months: Sequence[str],
    definitions: Sequence[Definition],
    found: Mapping[str, Mapping[str, Mapping[str, Any]]],
) -> None:
    for place, (name, width) in enumerate(zip(_HEAD, (52, 18, 18, 34), strict=True)):
        sheet.write_string(0, place, name, styles.head)
        sheet.set_column(place, place, width)
    for place, month in enumerate(months, start=len(_HEAD)):
        sheet.write_string(0, place, month, styles.head)
    sheet.set_column(len(_HEAD), len(_HEAD) + len(months), 10)
    sheet.freeze_panes(1, 1)
    for line, definition in enumerate(definitions, start=1):
        words = (
            definition.title,
            definition.unit.value,
            better_words(definition),
            standard_words(definition, settings, last),
        )
        for place, text in enumerate(words):
            sheet.write_string(line, place, text, styles.text)
        for place, month in enumerate(months, start=len(_HEAD)):
            _value(sheet, line, place, found[definition.id].get(month), definition, styles)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _value(
    sheet: Worksheet,
    line: int,
    place: int,
    row: Mapping[str, Any] | None,
    definition: Definition,
    styles: _Styles,
) -> None:
    if row is None:
        return
    if row["status"] == "suppressed":
        sheet.write_string(line, place, "c", styles.text)
    elif row["value"] is not None:
        style = styles.whole if definition.unit in _WHOLE else styles.part
        sheet.write_number(line, place, row["value"], style)
        base = base_words(definition, row)
        if base and row["denominator"]:
            sheet.write_comment(line, place, base)


def _figures(
    sheet: Worksheet,
    styles: _Styles,
    definitions: Sequence[Definition],
    months: Sequence[str],
    found: Mapping[str, Mapping[str, Mapping[str, Any]]],
) -> None:
    for place, (name, width) in enumerate(
        zip(_LIST, (26, 52, 32, 10, 12, 12, 12, 18, 12), strict=True)
    ):
        sheet.write_string(0, place, name, styles.head)
        sheet.set_column(place, place, width)
    line = 0
    for definition in definitions:
        for month in months:
            row = found[definition.id].get(month)
            if row is None:
                continue
            line += 1
            for place, text in enumerate((definition.area, definition.title, definition.id, month)):
                sheet.write_string(line, place, text)
            for place, key in enumerate(("numerator", "denominator", "value"), start=4):
                if row[key] is not None:
                    sheet.write_number(line, place, row[key])
            sheet.write_string(line, 7, definition.unit.value)
            sheet.write_string(line, 8, row["status"])
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(1, line), len(_LIST) - 1)


def _definitions(sheet: Worksheet, styles: _Styles, definitions: Sequence[Definition]) -> None:
    for place, (name, width, _) in enumerate(_DEFINED):
        sheet.write_string(0, place, name, styles.head)
        sheet.set_column(place, place, width)
    for line, definition in enumerate(definitions, start=1):
        for place, (_, _, field) in enumerate(_DEFINED):
            value = getattr(definition, field)
            sheet.write_string(line, place, str(getattr(value, "value", value)), styles.text)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(1, len(definitions)), len(_DEFINED) - 1)


def _sheet_name(area: str) -> str:
    return "".join(ch for ch in area if ch not in "[]:*?/\\'")[:31]
