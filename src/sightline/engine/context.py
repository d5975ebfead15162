"""The room in which measures run: the record, the calendar, the settings and the shared views."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from sightline.engine import dialect
from sightline.engine.allowed import parse_select, tables_of
from sightline.engine.coverage import Extract, Reach, table_reach
from sightline.engine.library import view_tables, views
from sightline.engine.periods import snapshot_days
from sightline.history import View
from sightline.record.calendar import calendar_rows
from sightline.record.catalogue import TABLES
from sightline.record.placeholders import is_placeholder
from sightline.record.settings import Settings
from sightline.record.settings.periods import locality_periods, team_name_periods

FOR_EVER = date(9999, 12, 31)
# Every case takes its groups from these: who the child is, and the names of team and worker.
ALWAYS = frozenset({"ssd_person", "ssd_disability", "ssd_department", "ssd_professionals"})
CALENDAR_FROM, CALENDAR_TO = date(1990, 1, 1), date(2045, 12, 31)


@dataclass(slots=True)
class Context:
    """A locked connection with everything a measure may read, and what the record reaches."""

    con: duckdb.DuckDBPyConnection
    reach: dict[str, Reach]

    def close(self) -> None:
        """Free the connection."""
        self.con.close()


def record_relations(names: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the record tables behind names of tables, versions and shared views.

    The second set are those of them whose versions over time are read: deriving versions that
    nobody reads would take nearly as long as all the rest.
    """
    tables: set[str] = set()
    versions: set[str] = set()
    for name in names:
        base = name.removesuffix("_versions")
        if base in TABLES:
            tables.add(base)
            if base != name:
                versions.add(base)
        elif name in views():
            below, shown = record_relations(view_tables(name))
            tables |= below
            versions |= shown
    return frozenset(tables), frozenset(versions)


def record_tables(names: Iterable[str]) -> frozenset[str]:
    """Return the record tables behind names of tables, versions and shared views."""
    return record_relations(names)[0]


def open_context(
    view: View, settings: Settings, names: Iterable[str], *, writes_to: Path | None = None
) -> Context:
    """Return a context over a view of the record with the tables and views named.

    The connection may write into ``writes_to`` and nowhere else.
    """
    con = dialect.connect()
    tables, versions = record_relations(names)
    tables |= ALWAYS
    view.attach(con, tables, versions=versions)
    for name in sorted(tables | {f"{table}_versions" for table in versions}):
        con.execute(f"CREATE TABLE kept_{name} AS SELECT * FROM {name}")
        con.execute(f"DROP VIEW {name}")
        con.execute(f"ALTER TABLE kept_{name} RENAME TO {name}")
    return finish(con, view.extracts(), settings, names, writes_to=writes_to)


def finish(
    con: duckdb.DuckDBPyConnection,
    extracts: Sequence[Extract],
    settings: Settings,
    names: Iterable[str],
    *,
    writes_to: Path | None = None,
) -> Context:
    """Add calendar, settings, snapshot days and shared views, and lock the connection."""
    reach = table_reach(extracts)
    spans = [span for r in reach.values() for span in r.spans]
    days = snapshot_days(spans)
    _calendar(con)
    _settings(con, settings)
    _table(con, "extracts", "source VARCHAR, part VARCHAR, as_at DATE, window_from DATE, "
           "table_name VARCHAR", extracts)  # fmt: skip
    _table(con, "snapshots", "day DATE", [(d,) for d in days])
    _workers(con, settings)
    wanted = _with_below(names)
    for name, sql in views().items():
        if name in wanted:
            con.execute(f"CREATE TABLE {name} AS {sql}")
    dialect.lock(con, writes_to)
    return Context(con, reach)


def _with_below(names: Iterable[str]) -> frozenset[str]:
    """Return the views named and the views that they read."""
    known = views()
    wanted = {n for n in names if n in known} | {"people"}
    while True:
        below = {t for n in wanted for t in tables_of(parse_select(known[n], n)) if t in known}
        if below <= wanted:
            return frozenset(wanted)
        wanted |= below


def _calendar(con: duckdb.DuckDBPyConnection) -> None:
    rows = list(calendar_rows(CALENDAR_FROM, CALENDAR_TO))
    # One list as a parameter: 20 ms, where a list in the text takes 300 ms to be read and twenty
    # thousand inserts take seconds.
    con.execute(
        f"CREATE TABLE calendar AS SELECT (DATE '{CALENDAR_FROM}' + (i::INTEGER - 1)) AS day, "
        "number AS working_day_number FROM (SELECT unnest($1::INTEGER[]) AS number, "
        f"unnest(range(1, {len(rows) + 1})) AS i)",
        [[number for _, _, number in rows]],
    )


def _settings(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    _table(
        con,
        "standards",
        "name VARCHAR, value BIGINT, valid_from DATE, valid_to DATE",
        [(s.name, s.value, s.valid_from, s.valid_to or FOR_EVER) for s in settings.standards],
    )
    _table(
        con,
        "population",
        "financial_year INTEGER, persons BIGINT",
        [(year + 1, persons) for year, persons in settings.population.items()],
    )
    _table(
        con,
        "choices",
        "name VARCHAR, value INTEGER",
        [("custody_suitable", int(settings.custody_suitable))],
    )
    _table(
        con,
        "thresholds",
        "name VARCHAR, value BIGINT",
        sorted(settings.thresholds.items()),
    )
    _table(
        con,
        "team_localities",
        "team VARCHAR, locality VARCHAR, valid_from DATE, valid_to DATE",
        [(t, loc, a, b or FOR_EVER) for t, loc, a, b in locality_periods(settings)],
    )
    _table(
        con,
        "team_renames",
        "from_name VARCHAR, to_name VARCHAR, valid_from DATE, valid_to DATE",
        [(f, t, a, b or FOR_EVER) for f, t, a, b in team_name_periods(settings)],
    )


def _workers(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Make ``placeholder_workers``: names that stand for nobody (duty, a tray, a team's name)."""
    present = {row[0] for row in con.execute("SHOW TABLES").fetchall()}
    names: set[str] = set()
    teams: set[str] = set(settings.teams)
    if "local_allocations_versions" in present:
        for worker, team in con.execute(
            "SELECT DISTINCT allo_worker, allo_team FROM local_allocations_versions"
        ).fetchall():
            names.add(worker or "")
            teams.add(team or "")
    if "ssd_involvements" in present:
        names |= {
            row[0] or ""
            for row in con.execute(
                "SELECT DISTINCT invo_professional_id FROM ssd_involvements"
            ).fetchall()
        }
    standing = sorted(n for n in names if n and is_placeholder(n, settings, teams - {""}))
    _table(con, "placeholder_workers", "worker VARCHAR", [(n,) for n in standing])


def _table(
    con: duckdb.DuckDBPyConnection, name: str, columns: str, rows: Sequence[tuple[object, ...]]
) -> None:
    con.execute(f"CREATE TABLE {name} ({columns})")
    if rows:
        # Lists of columns in one statement: a statement for each row takes a hundred times longer.
        marks = ", ".join(f"unnest(${n + 1})" for n in range(len(rows[0])))
        con.execute(
            f"INSERT INTO {name} SELECT {marks}",
            [list(column) for column in zip(*rows, strict=True)],
        )
