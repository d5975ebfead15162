"""The room in which measures run: the record, the calendar, the settings and the shared views."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from sightline.engine.coverage import Extract, Reach, table_reach
from sightline.engine.day_table import kept_calendar, make_calendar
from sightline.engine.definition import Kind
from sightline.engine.dialects import embedded
from sightline.engine.library import measures, view_tables, views
from sightline.engine.periods import snapshot_days
from sightline.engine.reads import tables_read
from sightline.history import View
from sightline.record.catalogue import TABLES
from sightline.record.placeholders import is_placeholder
from sightline.record.settings import Settings
from sightline.record.settings.periods import locality_periods, team_name_periods
from sightline.record.settings.populations import population_rows
from sightline.record.workers import Task, share_out

FOR_EVER = date(9999, 12, 31)
# Every case takes its groups from these: who the child is, and the names of team and worker.
ALWAYS = frozenset({"ssd_person", "ssd_disability", "ssd_department", "ssd_professionals"})


# What the engine itself reads of the record, beside measures and views: see ``_workers`` here and
# ``cases``.
OWN_READS = (
    "allo_worker allo_team invo_professional_id dept_team_id dept_team_name prof_professional_id "
    "prof_professional_name"
)
_STAR = re.compile(r"(?:\bselect|\bdistinct|\ball|,|\.)\s*\*", re.IGNORECASE)


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
    view: View,
    settings: Settings,
    names: Iterable[str],
    *,
    writes_to: Path | None = None,
    texts: Sequence[str] | None = None,
    snapshots_in: tuple[date, date] | None = None,
    ordered: bool = True,
) -> Context:
    """Return a context over a view of the record with the tables and views named.

    The connection may write into ``writes_to`` and nowhere else. ``texts`` is all the SQL that
    will be run: columns that it does not name are left out. None keeps every column. Stocks are
    counted on the snapshot days within ``snapshots_in``, on every one when it is None. A caller
    who orders what it takes from the context need not have it ``ordered``, which is quicker.
    """
    con = embedded.connect()
    if not ordered:
        con.execute("SET preserve_insertion_order = false")
    tables, versions = record_relations(names)
    tables |= ALWAYS
    con.execute("CREATE SCHEMA in_store")
    con.execute("USE in_store")
    view.attach(con, tables, versions=versions)
    con.execute("USE main")
    if texts is not None:
        texts = [*texts, OWN_READS, *(views()[name] for name in _with_below(names))]
    # Into memory, because the lock cuts the connection off from the files.
    copies: dict[str, Task] = {
        name: _runs(f"CREATE TABLE {name} AS SELECT {columns} FROM in_store.{name}")
        for name, columns in _columns(con, texts).items()
    }
    share_out(con, {"calendar": partial(kept_calendar, folder=view.root / "derived"), **copies})
    con.execute("DROP SCHEMA in_store CASCADE")
    return _furnish(
        con, view.extracts(), settings, names, writes_to=writes_to, snapshots_in=snapshots_in
    )


def _columns(con: duckdb.DuckDBPyConnection, texts: Iterable[str] | None) -> dict[str, str]:
    """Return the columns of each relation of the store that the texts name, as SQL.

    A word anywhere in the texts counts as naming the column, so none is missed; ``*`` for all
    columns names them all.
    """
    words, every = set[str](), texts is None
    for text in texts or ():
        words |= set(re.findall(r"\w+", text.lower()))
        every = every or _STAR.search(text) is not None
    found: dict[str, list[str]] = {}
    for table, column in con.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'in_store' "
        "ORDER BY table_name, column_index"
    ).fetchall():
        chosen = found.setdefault(table, [])
        if every or column in words or column == "person_id":
            chosen.append(column)
    return {table: ", ".join(columns) for table, columns in found.items()}


def finish(
    con: duckdb.DuckDBPyConnection,
    extracts: Sequence[Extract],
    settings: Settings,
    names: Iterable[str],
    *,
    writes_to: Path | None = None,
) -> Context:
    """Add calendar, settings, snapshot days and shared views, and lock the connection."""
    make_calendar(con)
    return _furnish(con, extracts, settings, names, writes_to=writes_to)


def _furnish(
    con: duckdb.DuckDBPyConnection,
    extracts: Sequence[Extract],
    settings: Settings,
    names: Iterable[str],
    *,
    writes_to: Path | None,
    snapshots_in: tuple[date, date] | None = None,
) -> Context:
    reach = table_reach(extracts)
    spans = [span for r in reach.values() for span in r.spans]
    days = snapshot_days(spans)
    if snapshots_in is not None:
        days = [day for day in days if snapshots_in[0] <= day <= snapshots_in[1]]
    _settings(con, settings)
    _table(con, "extracts", "source VARCHAR, part VARCHAR, as_at DATE, window_from DATE, "
           "table_name VARCHAR", extracts)  # fmt: skip
    _table(con, "snapshots", "day DATE", [(d,) for d in days])
    _workers(con, settings)
    embedded.lock(con, writes_to)
    _shared_views(con, names)
    return Context(con, reach)


def _shared_views(con: duckdb.DuckDBPyConnection, names: Iterable[str]) -> None:
    """Make the views named as tables, each when those that it reads are there."""
    wanted = _with_below(names)
    known = {name: sql for name, sql in views().items() if name in wanted}
    share_out(
        con,
        {name: _runs(f"CREATE TABLE {name} AS {sql}") for name, sql in known.items()},
        {name: tables_read(sql, f"views/{name}.sql") for name, sql in known.items()},
    )


def _runs(sql: str) -> Task:
    """Return the task that runs one statement."""

    def run(con: duckdb.DuckDBPyConnection) -> None:
        con.execute(sql)

    return run


def _with_below(names: Iterable[str]) -> frozenset[str]:
    """Return the views named and the views that they read."""
    known = views()
    wanted = {n for n in names if n in known} | {"people"}
    while True:
        below = {t for n in wanted for t in tables_read(known[n], f"views/{n}.sql") if t in known}
        if below <= wanted:
            return frozenset(wanted)
        wanted |= below


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
        "financial_year INTEGER, persons BIGINT, age_from INTEGER, age_to INTEGER, "
        "split VARCHAR, of_group VARCHAR",
        list(population_rows(settings)),
    )
    _table(
        con,
        "recorded_measures",
        "measure VARCHAR, unit VARCHAR",
        [
            (d.id, d.unit.value)
            for d in measures(settings.measure_folders).values()
            if d.kind is Kind.RECORDED
        ],
    )
    _table(
        con,
        "choices",
        "name VARCHAR, value INTEGER",
        [("custody_suitable", int(settings.custody_suitable))],
    )
    _table(
        con,
        "disabled_team_names",
        "words VARCHAR",
        [(words.lower(),) for words in settings.disabled_teams],
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
