"""Running the checks of data quality: which rows are wrong, whose they are, what they weaken.

For the command line and the site::

    with store.view(...) as view:
        findings = run_checks(view, settings, list(checks().values()))
    findings.summary()                     # one dict a check, every check, keys SUMMARY_KEYS
    findings.by_team()                     # one dict a check and team, keys TEAM_KEYS
    findings.rows(check=, team=, child=)   # one dict a finding, keys FINDING_KEYS

A check has one of four results, and none is counted as another: ``passed`` (ran, nothing wrong),
``found`` (ran, ``rows`` findings), ``not_run`` (data it needs is not loaded; ``reason`` says
which) and ``crashed`` (``reason`` says how). Pinned by ``tests/checks/test_checking.py``.
"""

import hashlib
import json
import threading
from collections.abc import Collection, Sequence
from dataclasses import asdict

import duckdb
from sqlglot import expressions as e

from sightline.engine.allowed import parse_select
from sightline.engine.cases import UNKNOWN, names_read
from sightline.engine.check_room import furnish, tables_behind
from sightline.engine.context import Context, open_context
from sightline.engine.definition import Definition
from sightline.engine.dialects.embedded import SECONDS
from sightline.engine.findings import (
    FINDING_KEYS,
    STATUSES,
    SUMMARY_KEYS,
    TEAM_KEYS,
    CheckResult,
    Findings,
)
from sightline.engine.library import measures, views
from sightline.history import View
from sightline.history.files import draft_of, make_folder
from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS
from sightline.record.settings import Settings

__all__ = [
    "FINDING_KEYS",
    "STATUSES",
    "SUMMARY_KEYS",
    "TEAM_KEYS",
    "CheckResult",
    "Findings",
    "find",
    "run_checks",
    "sources_compared",
]

RULES = "2"
"""Raised whenever findings are worked out differently, so that no file made before is used."""

COLUMNS = (
    ("child", "VARCHAR"),
    ("date", "DATE"),
    ("team", "VARCHAR"),
    ("worker", "VARCHAR"),
    ("table_name", "VARCHAR"),
    ("row_id", "VARCHAR"),
    ("found", "VARCHAR"),
)
_OPTIONAL = ("team", "worker")
HOLDERS = "check_holders"


class FindingsError(Exception):
    """The SELECT of a check does not return findings."""


def run_checks(view: View, settings: Settings, definitions: Sequence[Definition]) -> Findings:
    """Return the findings of all these checks over the view, worked out if not there yet."""
    folder = view.root / "derived"
    make_folder(folder)
    stem = _fingerprint(view, settings, definitions)
    rows, said = folder / f"findings-{stem}.parquet", folder / f"checks-{stem}.json"
    if not (said.exists() and rows.exists()):
        names = names_read(definitions)
        behind = tables_behind(names, view.tables)
        wanted = names | behind | {f"{table}_versions" for table in behind} | {HOLDERS}
        context = open_context(view, settings, wanted, writes_to=folder)
        try:
            results = find(context, definitions)
            draft = draft_of(rows)
            context.con.execute(f"COPY findings TO '{draft.as_posix()}' (FORMAT parquet)")
            draft.replace(rows)
        finally:
            context.close()
        draft = draft_of(said)
        draft.write_text(json.dumps([asdict(r) for r in results]))
        draft.replace(said)
    read = tuple(CheckResult(**each) for each in json.loads(said.read_text()))
    return Findings(rows, read, {d.id: d for d in definitions})


def find(context: Context, definitions: Sequence[Definition]) -> list[CheckResult]:
    """Fill the table ``findings`` of a context and return what became of each check.

    The context must hold the view ``check_holders`` and what the checks read. One check that
    crashes stops no other.
    """
    con = context.con
    spoken = set(con.execute("SELECT DISTINCT source, table_name FROM extracts").fetchall())
    furnish(con, names_read(definitions), {table for _, table in spoken})
    columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS)
    con.execute(f'CREATE OR REPLACE TABLE found_rows ("check" VARCHAR, {columns})')
    results = []
    for definition in definitions:
        missing = _missing(definition, spoken)
        if missing:
            results.append(CheckResult(definition.id, "not_run", reason=missing))
            continue
        try:
            results.append(_run(con, definition))
        except (duckdb.Error, FindingsError) as error:
            reason = str(error).splitlines()[0]
            results.append(CheckResult(definition.id, "crashed", reason=reason))
    _add_owner(con)
    return results


def sources_compared(definition: Definition) -> frozenset[str]:
    """Return the sources that a check asks for by name (``row_source = 'cin'``).

    A check that compares two sources must not pass because one of them was never loaded.
    """
    tree = parse_select(definition.sql, definition.file)
    named = {
        test.expression.name
        for test in tree.find_all(e.EQ)
        if test.this.name == "row_source" and isinstance(test.expression, e.Literal)
    }
    return frozenset(named & {c.code for c in CODE_LISTS["source"].codes})


def _missing(definition: Definition, spoken: Collection[tuple[str, str]]) -> str:
    """Return a sentence for what a check needs and nobody loaded, or an empty text."""
    tables = {table for _, table in spoken}
    lacking = [
        " or ".join(_named(t) for t in group)
        for group in definition.needs
        if not tables.intersection(group)
    ]
    for source in sorted(sources_compared(definition)):
        if not any((source, table) in spoken for table in definition.tables):
            lacking.append(CODE_LISTS["source"].code(source).label)
    return f"Not loaded: {'; '.join(lacking)}." if lacking else ""


def _named(table: str) -> str:
    return f"{TABLES[table].title.lower()} ({table})" if table in TABLES else table


def _run(con: duckdb.DuckDBPyConnection, definition: Definition) -> CheckResult:
    timer = threading.Timer(SECONDS, con.interrupt)
    timer.start()
    try:
        described = con.execute(f"DESCRIBE {definition.sql}").fetchall()
        have = [str(row[0]) for row in described]
        names = [name for name, _ in COLUMNS]
        lacking = [n for n in names if n not in have and n not in _OPTIONAL]
        strange = [n for n in have if n not in names]
        if lacking or strange:
            raise FindingsError(
                f"must return {', '.join(names)} and nothing else; found {', '.join(have)}"
            )
        fields = ", ".join(f"{n}::{kind}" if n in have else f"NULL::{kind}" for n, kind in COLUMNS)
        con.execute(
            f"INSERT INTO found_rows SELECT '{definition.id}', {fields} FROM ({definition.sql})"
        )
    finally:
        timer.cancel()
    counted = con.execute(
        'SELECT count(*), count(DISTINCT child) FROM found_rows WHERE "check" = ?',
        [definition.id],
    ).fetchone()
    rows, children = counted or (0, 0)
    return CheckResult(definition.id, "found" if rows else "passed", rows, children)


def _add_owner(con: duckdb.DuckDBPyConnection) -> None:
    """Make ``findings``: a row belongs to its own team, else to the one that holds the child."""
    # The SSD holds identifiers of teams and workers, Annex A their names: one name for both.
    con.execute(
        f"""
        CREATE OR REPLACE TABLE findings AS
        WITH held AS (
            SELECT f.*, coalesce(nullif(f.team, ''), h.team) AS of_team
            FROM found_rows f
            LEFT JOIN {HOLDERS} h ON h.child = f.child
        ),
        named AS (
            SELECT f.* REPLACE (coalesce(t.name, f.of_team) AS of_team,
                coalesce(w.name, f.worker) AS worker)
            FROM held f
            LEFT JOIN (SELECT dept_team_id AS id, min(dept_team_name) AS name
                FROM ssd_department GROUP BY dept_team_id) t ON t.id = f.of_team
            LEFT JOIN (SELECT prof_professional_id AS id, min(prof_professional_name) AS name
                FROM ssd_professionals GROUP BY prof_professional_id) w ON w.id = f.worker
        )
        SELECT f.* EXCLUDE (of_team), coalesce(n.to_name, f.of_team, '{UNKNOWN}') AS owner_team
        FROM named f
        LEFT JOIN team_renames n ON n.from_name = f.of_team
            AND f.date >= n.valid_from AND f.date < n.valid_to
        ORDER BY f."check", owner_team, f.child, f.date, f.row_id, f.found
        """
    )
    con.execute("DROP TABLE found_rows")


def _fingerprint(view: View, settings: Settings, definitions: Sequence[Definition]) -> str:
    lines = [RULES, view.fingerprint, repr(settings)]
    lines += [f"{d.id} {d.needs} {d.sql}" for d in definitions]
    # A recorded figure is checked against the measures that there are.
    lines += [f"{d.id} {d.kind} {d.unit}" for d in measures(settings.measure_folders).values()]
    lines += [sql for _, sql in sorted(views().items())]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:20]
