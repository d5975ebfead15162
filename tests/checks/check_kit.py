"""Running checks over the rows of a worked example."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sightline.engine.cases import names_read
from sightline.engine.check_room import RELATIONS, tables_behind
from sightline.engine.checking import HOLDERS, CheckResult, find
from sightline.engine.definition import Definition
from sightline.engine.examples import Example, TextTable
from sightline.engine.given import open_given


def findings_of(
    example: Example, definitions: Sequence[Definition]
) -> tuple[list[CheckResult], list[dict[str, object]]]:
    """Return what became of the checks over the example's rows, and the findings."""
    names = names_read(definitions)
    given = {t.name.removesuffix("_versions") for t in example.given}
    wanted = (names - RELATIONS) | tables_behind(names, given) | {HOLDERS}
    # The room is furnished for the tables that a definition reads: this one reads them all.
    reading = replace(
        definitions[0],
        sql="SELECT 1 AS child FROM "
        + " CROSS JOIN ".join(f"{n} AS t{i}" for i, n in enumerate(sorted(wanted))),
    )
    context = open_given(example, reading)
    try:
        results = find(context, definitions)
        found = context.con.execute("SELECT * FROM findings")
        columns = [c[0] for c in found.description]
        rows = [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
    finally:
        context.close()
    return results, rows


def shown(rows: Sequence[dict[str, object]], table: TextTable) -> Counter[tuple[str, ...]]:
    """Return the findings as texts, in the columns of a table of an example."""
    return Counter(tuple(_text(row[c]) for c in table.columns) for row in rows)


def _text(value: object) -> str:
    if value is None:
        return ""
    # A bar would end the cell of an example's table.
    return value.isoformat() if isinstance(value, date) else str(value).replace("|", "/")
