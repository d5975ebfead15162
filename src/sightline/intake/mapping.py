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
    """Make one relation for each record table the part feeds; return them by table.

    Each has the table's fields and ``_person``, ``_key``, ``_row``. ``relations`` gives the typed
    relation of every part of the load, for mappings that look a person up in another part.
    """
    made: dict[str, list[str]] = {}
    for number, mapping in enumerate(typed.part.mappings):
        relation = f"mapped_{typed.part.source}_{typed.part.name}_{number}"
        con.execute(f"CREATE OR REPLACE TEMP VIEW {relation} AS {_sql(typed, mapping, relations)}")
        made.setdefault(mapping.table, []).append(relation)
    return {table: _one(con, table, names, typed.part) for table, names in made.items()}


def _one(con: duckdb.DuckDBPyConnection, table: str, names: list[str], part: Part) -> str:
    if len(names) == 1:
        return names[0]
    relation = f"mapped_{part.source}_{part.name}_{table}"
    union = " UNION ALL ".join(f"SELECT * FROM {n}" for n in names)
    con.execute(f"CREATE OR REPLACE TEMP VIEW {relation} AS {union}")
    return relation


def _sql(typed: Typed, mapping: Mapping, relations: MappingType[str, str]) -> str:
    part = typed.part
    keys = " || '|' || ".join(f"coalesce(({k})::VARCHAR, '')" for k in mapping.key)
    where = f"WHERE {mapping.where}" if mapping.where else ""
    person = f"({mapping.person})::VARCHAR" if mapping.person else "NULL::VARCHAR"
    join = mapping.join.format_map(_Typed(relations)) if mapping.join else ""
    source = f"{typed.relation} t {join}"
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
    if part.unique and set(part.unique) <= set(mapping.key):
        # The part has refused a second row with this key: there is nothing to number.
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
