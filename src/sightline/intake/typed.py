"""From raw text to typed rows: each cell read by its column's kind, each bad row refused by itself.

A row is refused with its file, sheet, row, column, what must hold and what was found. A category
that is not understood refuses nothing: it is kept as written, counted and reported.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import duckdb

from sightline.intake.parts import Column, Kind, Part
from sightline.intake.staging import RawPart
from sightline.intake.understood import Reading, read_category

# A pregnancy is known before birth; a birth date further ahead than this is a slip of the pen.
UNBORN_DAYS = 300


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A category text that nothing explains, and how many rows carry it."""

    part: str
    column: str
    text: str
    rows: int


@dataclass(frozen=True, slots=True)
class Typed:
    """The typed rows of one part: a relation, and what was counted on the way."""

    part: Part
    relation: str
    read: int
    refused: int
    not_understood: tuple[NotUnderstood, ...]


def make_rejects(con: duckdb.DuckDBPyConnection) -> None:
    """Make the table that collects refused rows."""
    con.execute(
        "CREATE OR REPLACE TEMP TABLE rejects (file VARCHAR, sheet VARCHAR, row BIGINT, "
        'part VARCHAR, "column" VARCHAR, rule VARCHAR, found VARCHAR, person VARCHAR)'
    )


def read_types(
    con: duckdb.DuckDBPyConnection,
    raw: RawPart,
    *,
    as_at: date,
    first_row: int,
    understand: Callable[[Column, str], Reading] = read_category,
) -> Typed:
    """Make the typed relation of one part.

    Columns: the part's own, ``<name>_expected`` beside a birth date, and ``_row`` (a number unique
    in the load), ``_file``, ``_sheet``, ``_line``. Refused rows go to ``rejects``.
    """
    part = raw.part
    base = f"base_{part.source}_{part.name}"
    union = " UNION ALL ".join(f"SELECT * FROM {r}" for r in raw.relations)
    trimmed = ", ".join(f"cell({c.name}) AS {c.name}" for c in part.columns)
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {base} AS SELECT {first_row} + row_number() OVER () AS _row, "
        f"_line, _file, _sheet, {trimmed} FROM ({union})"
    )
    for relation in raw.relations:
        con.execute(f"DROP TABLE {relation}")
    missed, joins = _categories(con, part, base, understand)
    values = ", ".join(_value(c, as_at) for c in part.columns)
    problems = [p for c in part.columns for p in _problems(c, as_at)]
    problems += [_order_problem(part, a, b) for a, b in part.in_order]
    bad = f"list_filter([{', '.join(problems)}], lambda p: p IS NOT NULL)" if problems else "[]"
    whole = f"whole_{part.source}_{part.name}"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {whole} AS SELECT _row, _line, _file, _sheet, {values}, "
        f"{bad} AS _bad FROM {base} b {joins}"
    )
    con.execute(f"DROP TABLE {base}")
    person = "child_id" if any(c.name == "child_id" for c in part.columns) else "NULL"
    con.execute(
        f"INSERT INTO rejects SELECT _file, _sheet, _line, '{part.name}', p.name, p.rule, p.found, "
        f"person FROM (SELECT _file, _sheet, _line, _row, {person}::VARCHAR AS person, "
        f"unnest(_bad) AS p FROM {whole} WHERE len(_bad) > 0) ORDER BY _row"
    )
    if part.unique:
        _refuse_repeats(con, part, whole, person)
    relation = f"typed_{part.source}_{part.name}"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE {relation} AS SELECT * EXCLUDE (_bad) FROM {whole} "
        "WHERE len(_bad) = 0"
    )
    counts = con.execute(
        f"SELECT count(*), count(*) FILTER (WHERE len(_bad) > 0) FROM {whole}"
    ).fetchone()
    con.execute(f"DROP TABLE {whole}")
    for refusal in raw.refused:
        con.execute(
            "INSERT INTO rejects VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [refusal.file, refusal.sheet, refusal.row, part.name, refusal.column, refusal.rule,
             refusal.found, refusal.person],
        )  # fmt: skip
    early = len({(r.file, r.sheet, r.row) for r in raw.refused})
    read, refused = counts if counts else (0, 0)
    return Typed(part, relation, read + early, refused + early, missed)


def _categories(
    con: duckdb.DuckDBPyConnection,
    part: Part,
    base: str,
    understand: Callable[[Column, str], Reading],
) -> tuple[tuple[NotUnderstood, ...], str]:
    """Understand each distinct text once; return what was missed and the joins to the codes."""
    missed: list[NotUnderstood] = []
    joins = []
    for column in part.columns:
        if column.kind not in (Kind.CODE, Kind.FLAG):
            continue
        texts = con.execute(
            f"SELECT {column.name}, count(*) FROM {base} WHERE {column.name} IS NOT NULL "
            "GROUP BY 1 ORDER BY 1"
        ).fetchall()
        readings = [(text, count, understand(column, text)) for text, count in texts]
        missed += [
            NotUnderstood(part.name, column.header, text, count)
            for text, count, reading in readings
            if not reading.understood
        ]
        codes = f"codes_{column.name}"
        con.execute(f"CREATE OR REPLACE TEMP TABLE {codes} (text VARCHAR, value VARCHAR)")
        if readings:
            con.executemany(
                f"INSERT INTO {codes} VALUES (?, ?)", [(t, r.value) for t, _, r in readings]
            )
        joins.append(f"LEFT JOIN {codes} ON {codes}.text = b.{column.name}")
    return tuple(missed), " ".join(joins)


def _value(column: Column, as_at: date) -> str:
    """Return the SELECT items of one column."""
    name = column.name
    cell = f"b.{name}"
    match column.kind:
        case Kind.ID:
            return f"cell_id({cell}) AS {name}"
        case Kind.TEXT:
            return f"{cell} AS {name}"
        case Kind.NAME:
            return f"cell_name({cell}) AS {name}"
        case Kind.DATE:
            return f"cell_date({cell}) AS {name}"
        case Kind.DATETIME:
            return f"cell_datetime({cell}) AS {name}"
        case Kind.BIRTH_DATE:
            born = f"cell_date({cell})"
            after = f"{born} > DATE '{as_at}'"
            return (
                f"CASE WHEN {after} THEN NULL ELSE {born} END AS {name}, "
                f"CASE WHEN {after} THEN {born} END AS {name}_expected"
            )
        case Kind.INTEGER:
            return f"try_cast(cell_number({cell}) AS BIGINT) AS {name}"
        case Kind.NUMBER:
            return f"cell_number({cell}) AS {name}"
        case Kind.CODE | Kind.FLAG:
            return f"codes_{name}.value AS {name}"


def _problem(column: Column, condition: str, rule: str) -> str:
    # The digits of a birth date identify a child: the rejects file gives its shape.
    found = f"shape(b.{column.name})" if column.kind is Kind.BIRTH_DATE else f"b.{column.name}"
    header, text = column.header.replace("'", "''"), rule.replace("'", "''")
    return (
        f"CASE WHEN {condition} THEN {{'name': '{header}', 'rule': '{text}', "
        f"'found': coalesce({found}, 'nothing')}} END"
    )


def _problems(column: Column, as_at: date) -> list[str]:
    """Return the SQL of everything that can be wrong with one cell of the column."""
    cell = f"b.{column.name}"
    found = []
    if column.required:
        found.append(_problem(column, f"{cell} IS NULL", "must be filled in"))
    given = f"{cell} IS NOT NULL"
    match column.kind:
        case Kind.DATE | Kind.BIRTH_DATE:
            unread = f"{given} AND cell_date({cell}) IS NULL AND NOT no_date({cell})"
            found.append(
                _problem(column, unread, "must be a date, day/month/year, from 1900 to 2100")
            )
            if column.required:
                found.append(_problem(column, f"no_date({cell})", "must be a real date"))
        case Kind.DATETIME:
            found.append(
                _problem(
                    column,
                    f"{given} AND cell_datetime({cell}) IS NULL",
                    "must be a date and time, day/month/year hour:minute",
                )
            )
        case Kind.INTEGER:
            unread = (
                f"{given} AND (cell_number({cell}) IS NULL "
                f"OR cell_number({cell}) <> floor(cell_number({cell})))"
            )
            found.append(_problem(column, unread, "must be a whole number"))
        case Kind.NUMBER:
            found.append(
                _problem(column, f"{given} AND cell_number({cell}) IS NULL", "must be a number")
            )
        case _:
            pass
    if column.kind is Kind.BIRTH_DATE:
        late = f"coalesce(cell_date({cell}) > DATE '{as_at}' + {UNBORN_DAYS}, false)"
        found.append(
            _problem(
                column,
                late,
                "must not be after the extract's date, except within ten months for an unborn "
                "child",
            )
        )
    return found


def _order_problem(part: Part, first: str, second: str) -> str:
    before, after = part.column(first), part.column(second)
    condition = f"coalesce(cell_date(b.{second}) < cell_date(b.{first}), false)"
    return _problem(after, condition, f"must be on or after {before.header}")


def _refuse_repeats(con: duckdb.DuckDBPyConnection, part: Part, whole: str, person: str) -> None:
    """Refuse the second and later rows that carry the same unique columns."""
    keys = ", ".join(part.unique)
    headers = " and ".join(part.column(k).header for k in part.unique).replace("'", "''")
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE repeats AS SELECT _row FROM {whole} WHERE len(_bad) = 0 "
        f"QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY _row) > 1"
    )
    rule = f"one row only for the same {headers}"
    con.execute(
        f"INSERT INTO rejects SELECT _file, _sheet, _line, '{part.name}', '{headers}', '{rule}', "
        f"'a second row', {person} FROM {whole} WHERE _row IN (FROM repeats) ORDER BY _row"
    )
    con.execute(
        f"UPDATE {whole} SET _bad = [{{'name': '', 'rule': '', 'found': ''}}] "
        "WHERE _row IN (FROM repeats)"
    )
