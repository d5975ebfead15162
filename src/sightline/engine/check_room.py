"""What checks may read beside the tables and views of measures: made from the declarations.

``code_values(list, value, is_group, valid_from, valid_to)``: every code, and every group of Annex
A, that a coded field may hold. ``coded_values(table_name, field, list, row_source, row_id, child,
value, shown_from)``: the coded fields of every loaded table as each source last showed them.
``dated_rows(table_name, row_id, child, start_date, end_date, has_end, team, worker, ...)``: every
row that has a place in time. ``corrected_starts(table_name, row_id, child, old_start, new_start,
seen)``: the rows whose start an extract put right (counting rules, rule 7).

A check over all of these stays one short SELECT, and a new table of the record is checked from
the day it is declared.
"""

from collections.abc import Collection

import duckdb

from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS
from sightline.record.model import Field, Nature, Table

RELATIONS = frozenset({"code_values", "coded_values", "dated_rows", "corrected_starts"})
_OVER_ALL = RELATIONS - {"code_values"}

_CODED = (
    "table_name VARCHAR, field VARCHAR, list VARCHAR, row_source VARCHAR, row_id VARCHAR, "
    "child VARCHAR, value VARCHAR, shown_from DATE"
)
_DATED = (
    "table_name VARCHAR, row_id VARCHAR, child VARCHAR, start_date DATE, end_date DATE, "
    "has_end INTEGER, team VARCHAR, worker VARCHAR, row_sources VARCHAR, first_recorded DATE, "
    "last_recorded DATE, absent_from DATE"
)
_CORRECTED = (
    "table_name VARCHAR, row_id VARCHAR, child VARCHAR, old_start DATE, new_start DATE, seen DATE"
)


def tables_behind(names: Collection[str], loaded: Collection[str]) -> frozenset[str]:
    """Return the record tables that checks reading ``names`` need beside those they name."""
    return frozenset(t for t in loaded if t in TABLES) if _OVER_ALL & set(names) else frozenset()


def furnish(
    con: duckdb.DuckDBPyConnection, names: Collection[str], loaded: Collection[str]
) -> None:
    """Make those of the relations above that ``names`` holds, over the loaded tables."""
    present = {row[0] for row in con.execute("SHOW TABLES").fetchall()}
    tables = [TABLES[t] for t in sorted(loaded) if t in TABLES and t in present]
    if "code_values" in names:
        _code_values(con)
    if "coded_values" in names:
        for table in tables:
            if coded_fields(table):
                con.execute(
                    f"CREATE TABLE latest_{table.name} AS SELECT * EXCLUDE (nth) FROM (SELECT *, "
                    "row_number() OVER (PARTITION BY row_part, row_key ORDER BY shown_from DESC) "
                    f"AS nth FROM {table.name}_versions) WHERE nth = 1"
                )
        _union(con, "coded_values", _CODED, [s for t in tables for s in _coded(t)])
    if "dated_rows" in names:
        _union(con, "dated_rows", _DATED, [_dated(t) for t in tables if t.start and t.person])
    if "corrected_starts" in names:
        selects = [_corrected(t) for t in tables if t.start and t.stable]
        _union(con, "corrected_starts", _CORRECTED, selects)


def coded_fields(table: Table) -> list[Field]:
    """Return the fields that must hold a value of a code list; JSON texts only wrap one."""
    return [
        f
        for f in table.fields
        if f.codes in CODE_LISTS and f.nature is Nature.FACT and not f.name.endswith("_json")
    ]


def row_id(table: Table) -> str:
    """Return the SQL for what a council finds the row by: its own id, else its key."""
    return " || '|' || ".join(f"coalesce({k}::VARCHAR, '')" for k in table.key)


def _union(con: duckdb.DuckDBPyConnection, name: str, columns: str, selects: list[str]) -> None:
    if selects:
        con.execute(f"CREATE VIEW {name} AS {' UNION ALL '.join(selects)}")
    else:
        con.execute(f"CREATE TABLE {name} ({columns})")


def _code_values(con: duckdb.DuckDBPyConnection) -> None:
    con.execute(
        "CREATE TABLE code_values (list VARCHAR, value VARCHAR, is_group INTEGER, "
        "valid_from INTEGER, valid_to INTEGER)"
    )
    rows = []
    for codes in CODE_LISTS.values():
        rows += [(codes.name, c.code, 0, c.valid_from, c.valid_to) for c in codes.codes]
        own = {c.code for c in codes.codes}
        rows += [(codes.name, g, 1, None, None) for g in codes.groups if g not in own]
    con.executemany("INSERT INTO code_values VALUES (?, ?, ?, ?, ?)", rows)


def _coded(table: Table) -> list[str]:
    return [
        f"SELECT '{table.name}' AS table_name, '{f.name}' AS field, '{f.codes}' AS list, "
        f"row_source, row_key AS row_id, person_id AS child, {f.name}::VARCHAR AS value, "
        f"shown_from FROM latest_{table.name} WHERE {f.name} IS NOT NULL"
        for f in coded_fields(table)
    ]


def _dated(table: Table) -> str:
    end = table.end or "NULL::DATE"
    team = next((n for n in table.names if n.endswith("_team")), "NULL::VARCHAR")
    worker = next((n for n in table.names if n.endswith("_worker_id")), "NULL::VARCHAR")
    return (
        f"SELECT '{table.name}' AS table_name, {row_id(table)} AS row_id, person_id AS child, "
        f"{table.start}::DATE AS start_date, {end}::DATE AS end_date, "
        f"{1 if table.end else 0} AS has_end, {team} AS team, {worker} AS worker, row_sources, "
        f"first_recorded, last_recorded, absent_from FROM {table.name}"
    )


def _corrected(table: Table) -> str:
    """Return the rows whose start was put right: the rule of ``history/corrections.py``, dated.

    Sources that carry ids of their own show a corrected start under the same key; Annex A, which
    has none, shows a row that goes and one that comes in the same extract.
    """
    start = table.start
    same = " AND ".join(f"n.{f} IS NOT DISTINCT FROM g.{f}" for f in table.stable)
    begun = f"coalesce(n.{start} < g.{table.end}, true)" if table.end else "true"
    versions = f"{table.name}_versions"
    return (
        "SELECT table_name, row_id, child, old_start, new_start, seen FROM ("
        f"SELECT '{table.name}' AS table_name, n.row_key AS row_id, n.person_id AS child, "
        f"g.{start} AS old_start, n.{start} AS new_start, n.shown_from AS seen, "
        "count(*) OVER (PARTITION BY g.row_part, g.row_key, n.shown_from) AS of_gone, "
        "count(*) OVER (PARTITION BY n.row_part, n.row_key, n.shown_from) AS of_come "
        f"FROM {versions} g JOIN {versions} n "
        "ON n.row_part = g.row_part AND n.person_id = g.person_id AND n.shown_from = g.shown_to "
        f"WHERE n.{start} <> g.{start} AND (n.row_key = g.row_key OR ({same} AND {begun} "
        f"AND n.{start} <= (SELECT max(x.as_at) FROM extracts x "
        "WHERE x.source || '/' || x.part = g.row_part AND x.as_at < g.shown_to) "
        f"AND NOT EXISTS (SELECT 1 FROM {versions} b WHERE b.row_part = n.row_part "
        "AND b.row_key = n.row_key AND b.shown_from < n.shown_from)))"
        ") WHERE of_gone = 1 AND of_come = 1"
    )
