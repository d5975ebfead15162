"""From raw text to typed rows: each cell read by its column's kind, each bad row refused by itself.

A row is refused with its file, sheet, row, column, what must hold and what was found. A category
that is not understood refuses nothing: it is kept as written, counted and reported.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from sightline.intake.coded import Codes, NotUnderstood, read_codes
from sightline.intake.parts import Column, Kind, Part
from sightline.intake.staging import RawPart
from sightline.intake.understood import Reading, read_category
from sightline.record.planning import planned_for_size

# A pregnancy is known before birth; a birth date further ahead than this is a slip of the pen.
UNBORN_DAYS = 300
# Written where a birth date would stand; the child has none yet, and the row is good.
UNBORN_WORDS = "('unborn', 'not born', 'not yet born', 'unknown', 'not known', 'tbc')"


_DATES = (Kind.DATE, Kind.BIRTH_DATE)
_HELD = {
    Kind.DATE: "DATE",
    Kind.BIRTH_DATE: "DATE",
    Kind.DATETIME: "TIMESTAMP",
    Kind.INTEGER: "BIGINT",
    Kind.NUMBER: "DOUBLE",
}


@dataclass(frozen=True, slots=True)
class _Problem:
    """What can be wrong with a cell: the SQL that finds it, and the rule it breaks."""

    column: Column
    condition: str
    rule: str

    def sql(self) -> str:
        """Return the SQL of what the rejects file says, or of null where nothing is wrong."""
        # The digits of a birth date identify a child: the rejects file gives its shape.
        found = f"b.{self.column.name}::VARCHAR"
        if self.column.kind is Kind.BIRTH_DATE:
            found = f"shape({found})"
        header, rule = self.column.header.replace("'", "''"), self.rule.replace("'", "''")
        return (
            f"CASE WHEN {self.condition} THEN {{'name': '{header}', 'rule': '{rule}', "
            f"'found': coalesce({found}, 'nothing')}} END"
        )


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


def typed_name(part: Part) -> str:
    """Return the name of a part's typed relation, for mappings that join another part."""
    return f"typed_{part.source}_{part.name}"


def make_absent(con: duckdb.DuckDBPyConnection, part: Part) -> None:
    """Make the typed relation of a part that the extract lacks: its columns and no rows."""
    fields = "".join(f", NULL::{_HELD.get(c.kind, 'VARCHAR')} AS {c.name}" for c in part.columns)
    con.execute(
        f"CREATE OR REPLACE TEMP VIEW {typed_name(part)} AS "
        f"SELECT NULL::BIGINT AS _row{fields} WHERE false"
    )
    _make_beside(con, part)


def _make_beside(con: duckdb.DuckDBPyConnection, part: Part) -> None:
    """Make what the part works out of its typed rows for the joins of mappings."""
    for name, query in part.beside.items():
        made = query.replace("{typed}", typed_name(part))
        con.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {made}")


def read_types(
    con: duckdb.DuckDBPyConnection,
    raw: RawPart,
    *,
    as_at: date,
    first_row: int,
    understand: Callable[[Column, str], Reading] = read_category,
) -> Typed:
    """Make the typed relation of one part.

    Columns: the part's own, ``<name>_expected`` beside a birth date, ``<name>_as_written`` beside
    the name of a team or worker, and ``_row`` (a number unique in the load), ``_file``, ``_sheet``,
    ``_line``. Refused rows go to ``rejects``. The raw rows are dropped. One statement reads every
    cell once, because planning, not rows, is what costs.
    """
    part = raw.part
    native = raw.native_columns()
    union = raw.union()
    missed, codes = read_codes(con, part, union, as_at, understand)
    staged = "".join(_staged(c, native) for c in part.columns)
    kept = "".join(
        f", kept_date({c.name}_read) AS {c.name}_kept" for c in part.columns if c.kind in _DATES
    )
    rows = (
        f"(SELECT *{kept} FROM (SELECT *{staged} FROM (SELECT {first_row} + row_number() OVER () "
        f"AS _row, * FROM ({union})))) b"
    )
    problems = [p for c in part.columns for p in _problems(c, as_at)]
    problems += [_order_problem(part, a, b) for a, b in part.in_order]
    values = ", ".join(_value(c, as_at, codes) for c in part.columns)
    wrong = " OR ".join(f"({p.condition})" for p in problems) or "false"
    whole = f"whole_{part.source}_{part.name}"
    with planned_for_size(con, raw.rows):
        con.execute(
            f"CREATE OR REPLACE TEMP TABLE {whole} AS SELECT _row, _line, _file, _sheet, {values}, "
            f"coalesce({wrong}, false) AS _bad FROM {rows} {codes.joins}"
        )
    person = _person(part) or "NULL"
    distinct = f"count(DISTINCT {_together(part.unique)})" if part.unique else "count(*)"
    read, bad, different = con.execute(
        f"SELECT count(*), count(*) FILTER (WHERE _bad), {distinct} FILTER (WHERE NOT _bad) "
        f"FROM {whole}"
    ).fetchall()[0]
    if bad:
        these = f"{rows} WHERE _row IN (SELECT _row FROM {whole} WHERE _bad)"
        _note_bad(con, part, problems, these)
    if different < read - bad:
        _refuse_repeats(con, part, whole, person)
    for relation in raw.relations:
        con.execute(f"DROP {'VIEW' if relation in raw.views else 'TABLE'} {relation}")
    relation = typed_name(part)
    con.execute(
        f"CREATE OR REPLACE TEMP VIEW {relation} AS SELECT * EXCLUDE (_bad) FROM {whole} "
        "WHERE NOT _bad"
    )
    _make_beside(con, part)
    _note_early(con, raw)
    early = len({(r.file, r.sheet, r.row) for r in raw.refused})
    refused = read - different if part.unique else bad
    return Typed(part, relation, read + early, refused + early, missed)


def _person(part: Part) -> str | None:
    """Return the column that names the person: the rejects file carries it, for disposal."""
    names = {c.name for c in part.columns}
    if "child_id" in names:
        return "child_id"
    return next((m.person for m in part.mappings if m.person in names), None)


def _note_bad(
    con: duckdb.DuckDBPyConnection, part: Part, problems: Sequence[_Problem], rows: str
) -> None:
    """Put every problem of the rows given into ``rejects``, with the cell as it was found."""
    listed = ", ".join(p.sql() for p in problems)
    name = _person(part)
    person = f"cell_id(b.{name})" if name else "NULL"
    con.execute(
        f"INSERT INTO rejects SELECT _file, _sheet, _line, '{part.name}', p.name, p.rule, p.found, "
        f"person FROM (SELECT _file, _sheet, _line, _row, {person}::VARCHAR AS person, "
        f"unnest(list_filter([{listed}], lambda p: p IS NOT NULL)) AS p FROM {rows}) ORDER BY _row"
    )


SHORTENED = r"\d(\.\d+)?[Ee]\+\d+"
"""An identifier as Excel writes it where it took it for a large number."""


def _together(names: tuple[str, ...]) -> str:
    if len(names) == 1:
        return f"coalesce({names[0]}::VARCHAR, chr(30))"
    return f"row({', '.join(names)})"


def _note_early(con: duckdb.DuckDBPyConnection, raw: RawPart) -> None:
    """Put what was refused before it became a row into ``rejects``, in one statement."""
    if not raw.refused:
        return
    given = list(zip(*((r.file, r.sheet, r.row, r.column, r.rule, r.found, r.person)
                       for r in raw.refused), strict=True))  # fmt: skip
    con.execute(
        "INSERT INTO rejects SELECT unnest($1::VARCHAR[]), unnest($2::VARCHAR[]), "
        f"unnest($3::BIGINT[]), '{raw.part.name}', unnest($4::VARCHAR[]), "
        "unnest($5::VARCHAR[]), unnest($6::VARCHAR[]), unnest($7::VARCHAR[])",
        [list(column) for column in given],
    )


def _staged(column: Column, native: dict[str, str]) -> str:
    """Return the SELECT item that reads a cell once, for the value and for what is wrong."""
    name = column.name
    match column.kind:
        case Kind.DATE | Kind.BIRTH_DATE:
            return f", {name} AS {name}_read" if name in native else (
                f", plain_date({name}) AS {name}_read"
            )  # fmt: skip
        case Kind.DATETIME:
            read = name if name in native else f"cell_datetime({name})"
            return f", {read} AS {name}_read"
        case Kind.INTEGER | Kind.NUMBER:
            read = name if name in native else f"cell_number({name})"
            return f", {read} AS {name}_read"
        case _:
            return ""


def _value(column: Column, as_at: date, codes: Codes) -> str:
    """Return the SELECT items of one column."""
    name = column.name
    cell, read = f"b.{name}", f"b.{name}_read"
    match column.kind:
        case Kind.ID:
            # Most identifiers have neither; the two patterns are slow.
            odd = f"starts_with({cell}, '0') OR contains({cell}, '.')"
            return f"CASE WHEN {odd} THEN cell_id({cell}) ELSE {cell} END AS {name}"
        case Kind.TEXT:
            return f"{cell} AS {name}"
        case Kind.NAME:
            return f"cell_name({cell}) AS {name}, {cell} AS {name}_as_written"
        case Kind.DATE:
            return f"b.{name}_kept AS {name}"
        case Kind.DATETIME | Kind.NUMBER:
            return f"{read} AS {name}"
        case Kind.BIRTH_DATE:
            born = f"b.{name}_kept"
            after = f"{born} > DATE '{as_at}'"
            return (
                f"CASE WHEN {after} THEN NULL ELSE {born} END AS {name}, "
                f"CASE WHEN {after} THEN {born} END AS {name}_expected"
            )
        case Kind.INTEGER:
            return f"try_cast({read} AS BIGINT) AS {name}"
        case Kind.CODE | Kind.FLAG:
            return f"{codes.values[name]} AS {name}"


def _problems(column: Column, as_at: date) -> list[_Problem]:
    """Return everything that can be wrong with one cell of the column."""
    cell, read = f"b.{column.name}", f"b.{column.name}_read"
    found = []
    if column.required:
        found.append(_Problem(column, f"{cell} IS NULL", "must be filled in"))
    given = f"{cell} IS NOT NULL"
    match column.kind:
        case Kind.DATE | Kind.BIRTH_DATE:
            kept = f"b.{column.name}_kept"
            if column.kind is Kind.BIRTH_DATE:
                given += f" AND lower({cell}::VARCHAR) NOT IN {UNBORN_WORDS}"
            # CASE asks the costly questions of the few that are left.
            left = f"{given} AND NOT stands_for_none({read})"
            unread = f"CASE WHEN {kept} IS NULL THEN {left} ELSE false END"
            rule = "must be a date, day/month/year, from 1900 to 2100"
            found.append(_Problem(column, unread, rule))
            if column.required:
                found.append(_Problem(column, f"stands_for_none({read})", "must be a real date"))
            if column.kind is Kind.BIRTH_DATE:
                rule = (
                    "must not be after the extract's date, except within ten months for an "
                    "unborn child"
                )
                latest = as_at + timedelta(UNBORN_DAYS)
                found.append(_Problem(column, f"{kept} > DATE '{latest}'", rule))
        case Kind.DATETIME:
            rule = "must be a date and time, day/month/year hour:minute"
            found.append(_Problem(column, f"{given} AND {read} IS NULL", rule))
        case Kind.INTEGER:
            unread = f"{given} AND ({read} IS NULL OR {read} <> floor({read}))"
            found.append(_Problem(column, unread, "must be a whole number"))
        case Kind.NUMBER:
            found.append(_Problem(column, f"{given} AND {read} IS NULL", "must be a number"))
        case Kind.ID:
            # 1.23457E+11: the last digits are gone, and another child may have the same ones left.
            short = f"contains({cell}, '+') AND regexp_full_match({cell}, '{SHORTENED}')"
            rule = "must be written in full, and a spreadsheet has shortened it to powers of ten"
            found.append(_Problem(column, short, rule))
        case _:
            pass
    return found


def _order_problem(part: Part, first: str, second: str) -> _Problem:
    rule = f"must be on or after {part.column(first).header}"
    return _Problem(part.column(second), f"b.{second}_kept < b.{first}_kept", rule)


def _refuse_repeats(con: duckdb.DuckDBPyConnection, part: Part, whole: str, person: str) -> None:
    """Refuse the second and later rows that carry the same unique columns."""
    keys = ", ".join(part.unique)
    # Numbers that a reader added have no header of the file: the name stands for it.
    columns = [part.column(k) for k in part.unique]
    told = [c.header for c in columns if c.header != c.name] or [c.header for c in columns]
    headers = " and ".join(told).replace("'", "''")
    rule = f"one row only for the same {headers}"
    if len(part.unique) == len(part.columns):
        headers, rule = "", "one row only with the same content"
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE repeats AS SELECT _row FROM {whole} WHERE NOT _bad "
        f"QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY _row) > 1"
    )
    con.execute(
        f"INSERT INTO rejects SELECT _file, _sheet, _line, '{part.name}', '{headers}', '{rule}', "
        f"'a second row', {person} FROM {whole} WHERE _row IN (FROM repeats) ORDER BY _row"
    )
    con.execute(f"UPDATE {whole} SET _bad = true WHERE _row IN (FROM repeats)")
