"""Writing the tables of an export as Parquet or CSV, straight from the kept figures and cases."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from sightline.engine.cases import Outcome
from sightline.engine.definition import Definition
from sightline.engine.prepared import Prepared
from sightline.history.files import OWNER_ONLY_FILE, draft_of
from sightline.reports.export.formulas import STARTS
from sightline.reports.export.schema import CASES, FACTS, MEASURES, ExportTable

_PARQUET = "FORMAT parquet, COMPRESSION zstd"
_FORMULA = ", ".join(f"chr({ord(start)})" for start in STARTS)


def write_rows_as_facts(rows: Sequence[Mapping[str, Any]], path: Path) -> int:
    """Write figures given as rows, in place of those that were kept; return how many."""
    fields = ", ".join(
        f'unnest(${n}::{c.type}[]) AS "{c.name}"' for n, c in enumerate(FACTS.columns, start=1)
    )
    columns = {str(n): [row[name] for row in rows] for n, name in enumerate(FACTS.names, start=1)}
    return _copy(f"(SELECT {fields})", FACTS, path, columns)


def write_facts(prepared: Prepared, measures: Sequence[str], path: Path) -> int:
    """Write the figures of these measures, every window and grouping; return how many."""
    known = f"DATE '{prepared.known_at}'" if prepared.known_at else "NULL"
    source = (
        f"(SELECT *, {known} AS known_at FROM read_parquet('{prepared.facts.as_posix()}') "
        "WHERE measure IN (SELECT unnest($measures::VARCHAR[])))"
    )
    return _copy(source, FACTS, path, {"measures": list(measures)})


def write_cases(prepared: Prepared, measures: Sequence[str], path: Path) -> int:
    """Write the cases of these measures; return how many."""
    source = (
        f"(SELECT * FROM read_parquet('{prepared.cases.as_posix()}') "
        "WHERE measure IN (SELECT unnest($measures::VARCHAR[])))"
    )
    return _copy(source, CASES, path, {"measures": list(measures)})


def write_measures(
    definitions: Sequence[Definition], outcomes: Mapping[str, Outcome], path: Path
) -> int:
    """Write the definitions of these measures; return how many."""
    rows = [_measure(d, outcomes[d.id]) for d in definitions]
    names = MEASURES.names
    fields = ", ".join(f"unnest(${n}::VARCHAR[]) AS {name}" for n, name in enumerate(names, 1))
    columns = {str(n): [row[name] for row in rows] for n, name in enumerate(names, 1)}
    return _copy(f"(SELECT {fields})", MEASURES, path, columns)


def _measure(d: Definition, outcome: Outcome) -> dict[str, str]:
    return {
        "id": d.id,
        "title": d.title,
        "question": d.question,
        "area": d.area,
        "kind": d.kind.value,
        "subject": d.subject,
        "unit": d.unit.value,
        "aggregate": d.aggregate.value,
        "better": d.better,
        "standard": d.standard or "",
        "needs": ", ".join(" | ".join(group) for group in d.needs),
        "official": d.official,
        "traps": d.traps,
        "differs": d.differs,
        "status": outcome.status,
        "reason": outcome.reason,
    }


def _copy(source: str, table: ExportTable, path: Path, values: Mapping[str, object]) -> int:
    """Write a relation with the columns of the schema; the file appears whole or not at all."""
    as_csv = path.suffix == ".csv"
    fields = ", ".join(_field(c.name, c.type, as_csv=as_csv) for c in table.columns)
    form = "FORMAT csv, HEADER true" if as_csv else _PARQUET
    draft = draft_of(path)
    con = duckdb.connect()
    try:
        con.execute(f"CREATE TABLE found AS SELECT {fields} FROM {source} s", dict(values))
        quoted = draft.as_posix().replace("'", "''")
        con.execute(f"COPY found TO '{quoted}' ({form})")
        counted = con.execute("SELECT count(*) FROM found").fetchone()
    except duckdb.IOException:
        raise OSError(5, "the folder must be there and must let you write") from None
    finally:
        con.close()
    draft.chmod(OWNER_ONLY_FILE)
    draft.replace(path)
    return int(counted[0]) if counted else 0


def _field(name: str, kind: str, *, as_csv: bool) -> str:
    column = f'"{name}"::{kind}'
    if as_csv and kind == "VARCHAR":
        column = (
            f"CASE WHEN left({column}, 1) IN ({_FORMULA}) THEN '''' || {column} ELSE {column} END"
        )
    return f'{column} AS "{name}"'
