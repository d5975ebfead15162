"""Reading the category columns of a part: each distinct text once, whatever the number of rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import duckdb

from sightline.intake.parts import Column, Kind, Part
from sightline.intake.understood import Reading
from sightline.intake.years import return_year
from sightline.record.codes import CODE_LISTS

# The DfE's annual returns: a code must be one of the year's.
RETURNS = ("cin", "ssda903")
# More texts than this are joined; fewer are a CASE, which needs no table.
FEW = 40

_DATE_LIKE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A category text that nothing explains, and how many rows carry it."""

    part: str
    column: str
    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class Codes:
    """SQL of the code columns: a value for each, over the rows ``b``, and the joins they need."""

    values: dict[str, str]
    joins: str


def told(text: str) -> str:
    """Return a category text fit to be shown: with shifted columns it may be a birth date."""
    return "(a date)" if _DATE_LIKE.search(text) else text


def read_codes(
    con: duckdb.DuckDBPyConnection,
    part: Part,
    union: str,
    as_at: date,
    understand: Callable[[Column, str], Reading],
) -> tuple[tuple[NotUnderstood, ...], Codes]:
    """Understand each distinct text once; return what was missed and the SQL of the values.

    A code that the return's year does not have is kept as written and counts as missed.
    """
    columns = [c for c in part.columns if c.kind in (Kind.CODE, Kind.FLAG)]
    if not columns:
        return (), Codes({}, "")
    names = [c.name for c in columns]
    # One pass for all columns: each row of the answer has the text of one column, and nulls.
    sets = ", ".join(f"({name})" for name in names)
    texts: list[list[tuple[str, int]]] = [[] for _ in columns]
    for *found, rows in con.execute(
        f"SELECT {', '.join(names)}, count(*) FROM ({union}) GROUP BY GROUPING SETS ({sets})"
    ).fetchall():
        for number, text in enumerate(found):
            if text is not None:
                texts[number].append((text, rows))
    missed: list[NotUnderstood] = []
    values: dict[str, str] = {}
    joins = []
    for column, listed in zip(columns, texts, strict=True):
        changed = {}
        for text, rows in sorted(listed):
            reading = _in_year(part, column, text, understand(column, text), as_at)
            if not reading.understood:
                missed.append(NotUnderstood(part.name, column.header, told(text), rows))
            if reading.value != text:
                changed[text] = reading.value
        values[column.name], join = _value(con, column.name, changed)
        joins.append(join)
    return tuple(missed), Codes(values, " ".join(j for j in joins if j))


def _in_year(part: Part, column: Column, text: str, reading: Reading, as_at: date) -> Reading:
    listed = CODE_LISTS.get(column.codes or "") if part.source in RETURNS else None
    if listed is None or not reading.understood:
        return reading
    year = return_year(as_at)
    return reading if listed.valid(reading.value, year) else Reading(text, False)


def _value(con: duckdb.DuckDBPyConnection, name: str, changed: dict[str, str]) -> tuple[str, str]:
    """Return the SQL of a column's value, and the join it needs, from the texts that change."""
    if not changed:
        return f"b.{name}", ""
    if len(changed) <= FEW:
        cases = " ".join(f"WHEN {_text(t)} THEN {_text(v)}" for t, v in changed.items())
        return f"CASE b.{name} {cases} ELSE b.{name} END", ""
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE codes_{name} AS "
        "SELECT unnest($1::VARCHAR[]) AS text, unnest($2::VARCHAR[]) AS value",
        [list(changed), list(changed.values())],
    )
    joined = f"LEFT JOIN codes_{name} ON codes_{name}.text = b.{name}"
    return f"coalesce(codes_{name}.value, b.{name})", joined


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
