"""Running worked examples: what a measure gives over the record of an example, and what differs.

Used by ``tests/measures/test_examples.py`` for every measure that ships, and by
``sightline test-measures`` for a council's own.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

import duckdb

from sightline.engine.cases import run_measures
from sightline.engine.context import Context
from sightline.engine.definition import Definition, Kind
from sightline.engine.examples import Example, TextTable
from sightline.engine.facts import build_facts
from sightline.engine.given import extracts_of, open_given

_KEYS = {"period": None, "window": "month", "by": None, "group": None}
_RESULTS = ("numerator", "denominator", "value", "unit", "status", "period_start", "period_end")


def run_example(definition: Definition, example: Example) -> list[str]:
    """Return a sentence for everything in which the measure differs from the example; none: agrees.

    ``DefinitionError`` names the file and line of what cannot be understood.
    """
    context = open_given(example, definition)
    try:
        return _differences(context, definition, example)
    finally:
        context.close()


def _differences(context: Context, definition: Definition, example: Example) -> list[str]:
    said = run_measures(context, [definition])
    con = context.con
    build_facts(con, [definition], said)
    status = said[0].status
    if status == "not_loaded":
        expected = [r.get("status") for t in example.figures for r in t.dicts()]
        wrong = any(table.rows for _, table in example.cases)
        if wrong or any(each != "not_loaded" for each in expected):
            return [f"{_at(example)}: the data that the measure needs is not in the example"]
        return []
    if status != "ok":
        return [f"{_at(example)}: the measure could not run: {said[0].reason}"]
    found = []
    last = extracts_of(example, definition)[-1].as_at
    for named, table in example.cases:
        day = named or (last if definition.kind is Kind.SNAPSHOT else None)
        found += _cases(con, example, table, day)
    for table in example.figures:
        found += _figures(con, example, table)
    return found


def _at(example: Example) -> str:
    return f"{example.file}, line {example.line}, '{example.title}'"


def _cases(
    con: duckdb.DuckDBPyConnection, example: Example, table: TextTable, day: date | None
) -> list[str]:
    cursor = con.execute(
        "SELECT * EXCLUDE (measure) FROM cases WHERE coalesce(date = $day, $day IS NULL)",
        {"day": day},
    )
    names = [c[0] for c in cursor.description or []]
    strange = [c for c in table.columns if c not in names]
    if strange:
        return [f"{_at(example)}: a case has the columns {', '.join(names)}; found {strange[0]}"]
    places = [names.index(c) for c in table.columns]
    have = Counter(tuple(_text(row[place]) for place in places) for row in cursor.fetchall())
    wanted = Counter(table.rows)
    when = f" on {day}" if day else ""
    return [
        f"{_at(example)}: expected the case {_row(table, row)}{when}, and it is not there"
        for row in (wanted - have).elements()
    ] + [
        f"{_at(example)}: found the case {_row(table, row)}{when}, which is not expected"
        for row in (have - wanted).elements()
    ]


def _row(table: TextTable, row: Sequence[str]) -> str:
    return ", ".join(f"{c} {v or 'blank'}" for c, v in zip(table.columns, row, strict=True))


def _figures(con: duckdb.DuckDBPyConnection, example: Example, table: TextTable) -> list[str]:
    strange = [c for c in table.columns if c not in _KEYS and c not in _RESULTS]
    if strange:
        known = ", ".join((*_KEYS, *_RESULTS))
        return [f"{_at(example)}: a figure has the columns {known}; found {strange[0]}"]
    found = []
    for row in table.dicts():
        keys = {k: row.get(k) or default for k, default in _KEYS.items()}
        cursor = con.execute(
            'SELECT * FROM facts WHERE period = $period AND "window" = $window '
            'AND "by" IS NOT DISTINCT FROM $by AND "group" IS NOT DISTINCT FROM $group',
            keys,
        )
        names = [c[0] for c in cursor.description or []]
        have = [dict(zip(names, each, strict=True)) for each in cursor.fetchall()]
        of = ", ".join(str(v) for v in keys.values() if v)
        if not have and row.get("status") == "no_data":
            # A period that the record does not reach has no row: figures() says so for it.
            continue
        if len(have) != 1:
            found.append(f"{_at(example)}: there must be one figure of {of}; found {len(have)}")
            continue
        found += [
            f"{_at(example)}: the {column} of {of} must be {written or 'blank'}; found "
            f"{_text(have[0][column]) or 'blank'}"
            for column, written in row.items()
            if column not in _KEYS and not _agree(have[0][column], written)
        ]
    return found


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _agree(value: object, written: str) -> bool:
    """Whether a figure is what is written, to as many decimals as are written."""
    if value is None or not written:
        return value is None and not written
    if not isinstance(value, int | float):
        return _text(value) == written
    decimals = len(written.partition(".")[2])
    try:
        return bool(abs(value - float(written)) <= 0.5 * 10**-decimals + 1e-9)
    except ValueError:
        return False
