"""A part for every table of the record, made from its declaration: nothing is said twice."""

from collections.abc import Iterable

from sightline.intake.parts import Column, Kind, Mapping, Part
from sightline.record.catalogue import TABLES
from sightline.record.model import Duplicates, Field, Table, Type, Via

_KINDS = {
    Type.TEXT: Kind.TEXT,
    Type.CODE: Kind.CODE,
    Type.FLAG: Kind.FLAG,
    Type.DATE: Kind.DATE,
    Type.DATETIME: Kind.DATETIME,
    Type.INTEGER: Kind.INTEGER,
    Type.NUMBER: Kind.NUMBER,
}
_PERSON_ID = "ssd_person.pers_person_id"
# Identifiers of a child that the declarations do not tie to a person.
_CHILD_IDS = frozenset({"pers_person_id", "iden_source_id"})
_BIRTHS = frozenset({"pers_dob", "pers_expected_dob", "moth_childs_dob"})


def part_of(table: Table, source: str) -> Part:
    """Return the part that reads ``table`` as it is, for a source that sends whole tables."""
    columns = tuple(_column(table, field) for field in table.fields)
    join, person = person_of(table)
    key = tuple(table.key)
    mapping = Mapping(table.name, _fields(table), key=key, person=person, join=join)
    return Part(
        source=source,
        name=table.name,
        title=table.title,
        columns=columns,
        mappings=(mapping,),
        unique=() if table.duplicates is Duplicates.ORDINAL else key,
        in_order=(
            ((table.start, table.end),)
            if table.start and table.end and not table.end_may_precede
            else ()
        ),
        event=f"{table.start}::DATE" if table.start else None,
    )


def _fields(table: Table) -> dict[str, str]:
    fields = {name: name for name in table.names}
    # A birth still to come is an expected one, in whichever field it was written.
    if "pers_dob" in fields:
        fields["pers_expected_dob"] = (
            "coalesce(pers_expected_dob_expected, pers_expected_dob, pers_dob_expected)"
        )
    if "moth_childs_dob" in fields:
        fields["moth_childs_dob"] = "coalesce(moth_childs_dob, moth_childs_dob_expected)"
    return fields


def _column(table: Table, field: Field) -> Column:
    kind = _KINDS[field.type]
    if field.name in _CHILD_IDS or field.references == _PERSON_ID or field.name == table.person:
        kind = Kind.ID
    elif field.name in _BIRTHS:
        kind = Kind.BIRTH_DATE
    # A date in the key may be blank: a last date that was never, a counter of no event.
    required = field.name in table.key and kind is not Kind.DATE
    return Column(field.name, field.name, kind, field.codes, required=required)


def person_of(table: Table) -> tuple[str | None, str | None]:
    """Return the join and the SQL by which a row of the table leads to its person.

    A table without a person is joined to the one it belongs to, and that one further where it
    has none either: a named plan to its assessment, the request, the SEND record.
    """
    if not isinstance(table.person, Via):
        return None, table.person
    return (
        f"LEFT JOIN ({_people(table.person)}) v ON t.{table.person.field} = v.via_key",
        "via_person",
    )


def _people(via: Via) -> str:
    """Return the query of (key, person) of the table that ``via`` leads to."""
    table = TABLES[via.table]
    relation = "{" + via.table + "}"
    if not isinstance(table.person, Via):
        found, join = f"p.{table.person}", ""
    else:
        found = "q.via_person"
        join = f"LEFT JOIN ({_people(table.person)}) q ON p.{table.person.field} = q.via_key"
    # One row for a key, so that the join never makes two rows of one.
    return (
        f"SELECT p.{via.table_field} AS via_key, min({found}) AS via_person "
        f"FROM {relation} p {join} GROUP BY ALL"
    )


def parts_of(tables: Iterable[Table], source: str) -> dict[str, Part]:
    """Return the parts of a source by table name."""
    return {table.name: part_of(table, source) for table in tables}
