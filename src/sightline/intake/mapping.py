"""From typed rows of a part to rows of record tables, as the part's mappings declare."""

from collections.abc import Mapping as MappingType

import duckdb

from sightline.intake.parts import Grain, Mapping, Part
from sightline.intake.typed import Typed
from sightline.record.catalogue import TABLES
from sightline.record.sql import SQL_TYPES


def map_part(
    con: duckdb.DuckDBPyConnection, typed: Typed, relations: MappingType[str, str]
) -> dict[str, str]:
    """Return the query of each record table the part feeds, in brackets, by table.

    Each has the table's fields and ``_person``, ``_key``, ``_row``. ``relations`` gives the typed
    relation of every part of the load, for mappings that look a person up in another part.
    They are queries and not views: making a view plans it once more, a millisecond for each.
    """
    made: dict[str, list[str]] = {}
    repeating = _repeating(con, typed, relations)
    for number, mapping in enumerate(typed.part.mappings):
        sql = _sql(typed, mapping, relations, repeats=number in repeating)
        made.setdefault(mapping.table, []).append(sql)
    return {table: f"({' UNION ALL '.join(queries)})" for table, queries in made.items()}


def filled_fields(part: Part) -> dict[str, frozenset[str]]:
    """Return the fields that the part fills, by record table; the others are null in every row."""
    made: dict[str, frozenset[str]] = {}
    for mapping in part.mappings:
        made[mapping.table] = made.get(mapping.table, frozenset()) | frozenset(mapping.fields)
    return made


def keyed_once(part: Part) -> frozenset[str]:
    """Return the tables of which typing has made sure that no key stands twice.

    They are those fed by one mapping whose key is the one column that must be unique in the part.
    A key of several columns is a text of them all, which two rows can share although they differ.
    """
    tables = [mapping.table for mapping in part.mappings]
    return frozenset(
        mapping.table
        for mapping in part.mappings
        if len(part.unique) == 1
        and mapping.key == part.unique
        and not mapping.join
        and tables.count(mapping.table) == 1
    )


def _keys(mapping: Mapping) -> str:
    """Return the SQL of a row's key, before it is numbered."""
    return " || '|' || ".join(f"coalesce(({k})::VARCHAR, '')" for k in mapping.key)


def _repeating(
    con: duckdb.DuckDBPyConnection, typed: Typed, relations: MappingType[str, str]
) -> set[int]:
    """Return the numbers of the mappings of which a key may stand on more than one row.

    Only their rows need numbering, which sorts them by everything they hold: 30,000 episodes took
    70 ms, twice (once to compare, once to write), to find that none repeats.
    """
    part = typed.part
    numbered = {
        n: mapping
        for n, mapping in enumerate(part.mappings)
        if mapping.grain is Grain.ROW and not (part.unique and set(part.unique) <= set(mapping.key))
    }
    owned = {c.name for c in part.columns}
    repeating: set[int] = set()
    by_source: dict[str, list[int]] = {}
    for n, mapping in numbered.items():
        # A join adds no rows: it is left out where neither key nor condition needs it.
        plain = mapping.where is None and owned.issuperset(mapping.key)
        by_source.setdefault(_source(typed, mapping, relations, plain=plain), []).append(n)
    for source, numbers in by_source.items():
        counts = ", ".join(
            f"count(*) {only}, count(DISTINCT {_keys(numbered[n])}) {only}"
            for n in numbers
            for only in [f"FILTER (WHERE {numbered[n].where or 'true'})"]
        )
        found = con.execute(f"SELECT {counts} FROM {source}").fetchall()[0]
        pairs = zip(numbers, found[::2], found[1::2], strict=True)
        repeating |= {n for n, rows, keys in pairs if rows > keys}
    return repeating


def _source(
    typed: Typed, mapping: Mapping, relations: MappingType[str, str], *, plain: bool
) -> str:
    """Return what a mapping reads from: the part's rows, with what is joined to them."""
    join = mapping.join.format_map(_Typed(relations)) if mapping.join and not plain else ""
    return f"{typed.relation} t {join}"


def _sql(typed: Typed, mapping: Mapping, relations: MappingType[str, str], *, repeats: bool) -> str:
    part = typed.part
    keys = _keys(mapping)
    where = f"WHERE {mapping.where}" if mapping.where else ""
    person = f"({mapping.person})::VARCHAR" if mapping.person else "NULL::VARCHAR"
    source = _source(typed, mapping, relations, plain=False)
    if mapping.grain is Grain.MERGED:
        fields = ", ".join(
            f"{_field(mapping, part, name, kind, merged=True)} AS {name}"
            for name, kind in _fields(mapping.table)
        )
        return (
            f"SELECT min({person}) AS _person, key AS _key, min(_row) AS _row, {fields} "
            f"FROM (SELECT *, {keys} AS key FROM {source} {where}) GROUP BY key"
        )
    fields = ", ".join(
        f"{_field(mapping, part, name, kind, merged=False)} AS {name}"
        for name, kind in _fields(mapping.table)
    )
    if not repeats:
        # No second row has this key, or it was refused: there is nothing to number.
        return (
            f"SELECT {person} AS _person, key AS _key, _row, {fields} "
            f"FROM (SELECT *, {keys} AS key FROM {source} {where})"
        )
    content = ", ".join(c.name for c in part.columns)
    numbered = "CASE WHEN nth > 1 THEN '#' || nth ELSE '' END"
    return (
        f"SELECT {person} AS _person, key AS _key, _row, {fields} FROM ("
        f"SELECT *, bare || {numbered} AS key FROM (SELECT *, {keys} AS bare, "
        f"row_number() OVER (PARTITION BY {keys} ORDER BY {content}, _row) AS nth "
        f"FROM {source} {where}))"
    )


def _fields(table: str) -> list[tuple[str, str]]:
    return [(f.name, SQL_TYPES[f.type]) for f in TABLES[table].fields]


def _field(mapping: Mapping, part: Part, name: str, kind: str, *, merged: bool) -> str:
    expression = mapping.fields.get(name)
    if expression is None:
        return f"NULL::{kind}"
    if expression == "{id}":
        return f"'{part.source}:' || key"
    cast = f"({expression})::{kind}"
    return f"arg_min({cast}, _row) FILTER (WHERE ({expression}) IS NOT NULL)" if merged else cast


class _Typed(dict[str, str]):
    """Names of typed relations by part; a part that the load lacks is an empty relation.

    An empty part named after a record table has that table's fields.
    """

    def __init__(self, relations: MappingType[str, str]) -> None:
        super().__init__(relations)

    def __missing__(self, part: str) -> str:
        names = TABLES[part].names if part in TABLES else ("child_id", "id")
        nothing = ", ".join(f"NULL::VARCHAR AS {name}" for name in names)
        return f"(SELECT {nothing} WHERE false)"
