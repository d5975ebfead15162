"""The record that a worked example describes, as a connection in which its measure can run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import duckdb

from sightline.engine.cases import names_read
from sightline.engine.context import ALWAYS, Context, finish, record_tables
from sightline.engine.coverage import Extract
from sightline.engine.definition import Definition
from sightline.engine.dialects import embedded
from sightline.engine.errors import DefinitionError
from sightline.engine.examples import Example, ExtractLine, TextTable
from sightline.history.resolve import BOOKKEEPING, VERSION_BOOKKEEPING
from sightline.history.streams import streams_of
from sightline.intake.annex_a.lists import LISTS
from sightline.record.calendar import FIRST_DAY, month_end
from sightline.record.catalogue import TABLES
from sightline.record.model import Table
from sightline.record.settings import Settings, default_settings
from sightline.record.settings.model import Standard
from sightline.record.sql import SQL_TYPES

Row = dict[str, str | None]
# The person of a row may be written under this short name, or under the field's own.
CHILD = "child"


def open_given(example: Example, definition: Definition) -> Context:
    """Return a context that holds the example's rows and nothing else.

    Every child named has a row in ``ssd_person``, without a birth date unless one is given.
    ``DefinitionError`` names the file and line of what cannot be understood.
    """
    extracts = extracts_of(example, definition)
    names = names_read([definition])
    rows = {t.name: _checked(t, example) for t in example.given}
    wanted = record_tables(names) | ALWAYS | record_tables(rows)
    con = embedded.connect()
    for name in sorted(wanted):
        versions = rows.get(f"{name}_versions")
        if name not in rows and versions is not None:
            rows[name] = _latest(TABLES[name], versions)
        whole = [_entity(TABLES[name], r, n, extracts) for n, r in enumerate(rows.get(name, []))]
        if versions is None:
            versions = [_version(TABLES[name], r) for r in whole]
        else:
            versions = _numbered(TABLES[name], versions, extracts)
        if name == "ssd_person":
            whole += _unnamed(whole, rows, extracts)
        declared = [(f.name, SQL_TYPES[f.type]) for f in TABLES[name].fields]
        _make(con, name, [*BOOKKEEPING, *declared], whole)
        facts = streams_of(name)[0].fields
        _make(con, f"{name}_versions", [*VERSION_BOOKKEEPING, *facts], versions)
    return finish(con, _spread(extracts, rows), given_settings(example), names)


def given_settings(example: Example) -> Settings:
    """Return the shipped settings with those of the example in place of theirs."""
    settings = default_settings()
    written = [s for s in example.settings if s.valid_from is not None]
    names = {s.name for s in written}
    standards = [s for s in settings.standards if s.name not in names]
    for name in sorted(names):
        values = sorted((s.valid_from, s.value) for s in written if s.name == name and s.valid_from)
        for position, (day, value) in enumerate(values):
            until = values[position + 1][0] if position + 1 < len(values) else None
            since = day if position else min(day, FIRST_DAY)
            standards.append(Standard(name, value, "", since, until))
    custody = any(s.value for s in example.settings if s.name == "custody_suitable")
    return replace(
        settings,
        standards=tuple(standards),
        population=MappingProxyType(dict(example.population)),
        population_groups=tuple(example.population_groups),
        custody_suitable=custody,
    )


def extracts_of(example: Example, definition: Definition) -> list[ExtractLine]:
    """Return the extracts by as-at; by default whole ones as at the last day asked for.

    Those are one of the SSD, and one of the council's own feeds that the measure needs.
    """
    if any(e.source != "ssd" or e.tables or e.window_from for e in example.extracts):
        return sorted(example.extracts, key=lambda e: e.as_at)
    own = _feeds(example, definition)
    days = sorted({e.as_at for e in example.extracts}) or [_last_day(example)]
    feeds = [ExtractLine("local", day, None, own) for day in days] if own else []
    return sorted([ExtractLine("ssd", day) for day in days] + feeds, key=lambda e: e.as_at)


def _feeds(example: Example, definition: Definition) -> tuple[str, ...]:
    """Return the tables of own feeds that are given, or that nothing else can stand in for."""
    given = {t.name.removesuffix("_versions") for t in example.given}
    found = {t for t in given if t in TABLES and TABLES[t].is_local}
    for group in definition.needs:
        if all(t in TABLES and TABLES[t].is_local for t in group):
            found |= set(group)
    return tuple(sorted(found))


def _last_day(example: Example) -> date:
    days = [day for day, _ in example.cases if day]
    for _, table in example.cases:
        days += [date.fromisoformat(r["date"]) for r in table.dicts() if r.get("date")]
    for table in example.figures:
        days += [month_end(date.fromisoformat(f"{r['period']}-01")) for r in table.dicts()]
    if not days:
        raise DefinitionError(
            f"{example.file}, line {example.line}: an example without cases must say 'As at: "
            "2021-07-31'; found no date."
        )
    return max(days)


def _parts(extract: ExtractLine, rows: Mapping[str, object]) -> dict[str, list[str]]:
    """Return the tables of each part that the extract holds."""
    if extract.tables:
        return {extract.source: list(extract.tables)}
    if extract.source == "annex_a":
        return {part.name: sorted({m.table for m in part.mappings}) for part in LISTS}
    if extract.source == "ssd":
        return {t: [t] for t in TABLES if not TABLES[t].is_local}
    return {extract.source: sorted(record_tables(rows))}


def _spread(extracts: Iterable[ExtractLine], rows: Mapping[str, object]) -> list[Extract]:
    return [
        (e.source, part, e.as_at, e.window_from, table)
        for e in extracts
        for part, tables in _parts(e, rows).items()
        for table in tables
    ]


def _checked(table: TextTable, example: Example) -> list[Row]:
    """Return the rows with real column names and blanks as null."""
    base = table.name.removesuffix("_versions")
    if base not in TABLES:
        raise _error(example, table, "a given table must be one of the record", table.name)
    person = TABLES[base].person
    short = {CHILD: person if isinstance(person, str) else "person_id"}
    columns = [short.get(c, c) for c in table.columns]
    beside = VERSION_BOOKKEEPING if table.name != base else BOOKKEEPING
    known = {*TABLES[base].names, *(name for name, _ in beside)}
    for column in columns:
        if column not in known:
            raise _error(example, table, f"a column must be a field of {table.name}", column)
    return [dict(zip(columns, (c or None for c in row), strict=True)) for row in table.rows]


def _error(example: Example, table: TextTable, rule: str, found: str) -> DefinitionError:
    return DefinitionError(f"{example.file}, line {table.line}: {rule}; found '{found}'.")


def _entity(table: Table, row: Row, number: int, extracts: Sequence[ExtractLine]) -> Row:
    """Return the row with what the history would have kept beside it."""
    source = row.get("row_sources") or _source_of(table, extracts)
    of_source = [e.as_at for e in extracts if e.source == source] or [extracts[0].as_at]
    filled: Row = {
        "person_id": _person(table, row),
        "row_sources": source,
        "recorded_from": row.get("first_recorded") or of_source[0].isoformat(),
        "first_recorded": of_source[0].isoformat(),
        "last_recorded": of_source[-1].isoformat(),
    }
    # An identifier that the example does not need is numbered.
    if len(table.key) == 1 and table.key[0] != table.person:
        filled[table.key[0]] = f"{table.name} {number + 1}"
    return filled | {k: v for k, v in row.items() if v is not None}


def _source_of(table: Table, extracts: Sequence[ExtractLine]) -> str:
    """Return the source of a row that names none: the feed that holds its table, else the first."""
    feeds = [e.source for e in extracts if table.name in e.tables]
    return feeds[0] if feeds else extracts[0].source


def _version(table: Table, entity: Row) -> Row:
    source = entity["row_sources"] or ""
    return {
        **entity,
        "row_source": source.split("+")[0],
        "row_part": _part(table, entity),
        "row_key": _key(table, entity),
        "shown_from": entity["first_recorded"],
        "shown_to": entity.get("absent_from"),
    }


def _numbered(table: Table, rows: list[Row], extracts: Sequence[ExtractLine]) -> list[Row]:
    """Return given versions with their ends: a version lasts until the next of its row."""
    filled = []
    for number, row in enumerate(rows):
        source = row.get("row_source") or _source_of(table, extracts)
        whole = _entity(table, {**row, "row_sources": source}, number, extracts)
        made = {
            "row_source": source,
            "row_part": _part(table, whole),
            "row_key": _key(table, whole),
            "shown_from": extracts[0].as_at.isoformat(),
        }
        filled.append(whole | made | {k: v for k, v in row.items() if v is not None})
    for row in filled:
        later = [
            str(r["shown_from"])
            for r in filled
            if r["row_key"] == row["row_key"] and str(r["shown_from"]) > str(row["shown_from"])
        ]
        row.setdefault("shown_to", min(later, default=None))
    return filled


def _latest(table: Table, versions: list[Row]) -> list[Row]:
    """Return the entities of given versions: the latest version of each row."""
    found: dict[str | None, Row] = {}
    for row in sorted(versions, key=lambda r: r.get("shown_from") or ""):
        key = _key(table, row)
        first = found[key]["first_recorded"] if key in found else row.get("shown_from")
        kept = {k: v for k, v in row.items() if k in table.names or k == "person_id"}
        found[key] = kept | {
            "row_sources": row.get("row_source"),
            "first_recorded": first,
            "recorded_from": row.get("shown_from"),
            "absent_from": row.get("shown_to"),
        }
    return list(found.values())


def _key(table: Table, row: Row) -> str:
    fields = (_person(table, row), *(row.get(name) for name in table.entity))
    return row.get("row_key") or "|".join(value or "" for value in fields)


def _part(table: Table, row: Row) -> str:
    source = (row.get("row_sources") or row.get("row_source") or "ssd").split("+")[0]
    if source != "annex_a":
        return f"{source}/{table.name}"
    listed = row.get("allo_list")
    holding = [p.name for p in LISTS if any(m.table == table.name for m in p.mappings)]
    return f"annex_a/{f'list_{listed}' if listed else holding[0] if holding else table.name}"


def _person(table: Table, row: Row) -> str | None:
    own = row.get(table.person) if isinstance(table.person, str) else None
    return row.get("person_id") or own


def _unnamed(
    whole: Sequence[Row], rows: Mapping[str, list[Row]], extracts: Sequence[ExtractLine]
) -> list[Row]:
    """Return a bare person for every child of the example that has none."""
    have = {r["person_id"] for r in whole}
    named = {
        _person(TABLES[name.removesuffix("_versions")], row)
        for name, listed in rows.items()
        for row in listed
    }
    missing = sorted(p for p in named - have if p)
    return [
        _entity(TABLES["ssd_person"], {"pers_person_id": p}, n, extracts)
        for n, p in enumerate(missing)
    ]


def _make(
    con: duckdb.DuckDBPyConnection,
    name: str,
    columns: Sequence[tuple[str, str]],
    rows: Sequence[Row],
) -> None:
    con.execute(f"CREATE TABLE {name} ({', '.join(f'{c} {kind}' for c, kind in columns)})")
    if rows:
        marks = ", ".join(f"?::{kind}" for _, kind in columns)
        con.executemany(
            f"INSERT INTO {name} VALUES ({marks})",
            [[row.get(c) for c, _ in columns] for row in rows],
        )
