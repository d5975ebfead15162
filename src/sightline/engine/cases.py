"""Running measures: each becomes a table of cases, with the groups a figure can be split by."""

import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import duckdb

from sightline.engine.context import Context
from sightline.engine.coverage import Reach, measure_reach
from sightline.engine.definition import Definition, Kind
from sightline.engine.dialects.embedded import SECONDS
from sightline.engine.errors import DefinitionError
from sightline.engine.group_names import make_names, make_names_of
from sightline.engine.reads import prove, tables_read
from sightline.engine.recorded_sql import recorded_spans
from sightline.engine.units import OF_VALUES, Aggregate
from sightline.record.workers import Task, share_out

GROUPINGS = ("team", "locality", "worker", "age_band", "sex", "ethnic_group", "disability")
CASE_COLUMNS = (
    ("measure", "VARCHAR"),
    ("child", "VARCHAR"),
    ("subject", "VARCHAR"),
    ("date", "DATE"),
    ("met", "INTEGER"),
    ("value", "DOUBLE"),
    ("weight", "DOUBLE"),
    ("category", "VARCHAR"),
    ("detail", "VARCHAR"),
    *((g, "VARCHAR") for g in GROUPINGS),
)
RETURNED = (
    "child", "subject", "date", "team", "worker", "met", "value", "weight", "category", "detail",
)  # fmt: skip
UNKNOWN = "Unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one measure: ``ok``, ``not_loaded`` or ``could_not_run``, and why."""

    measure: str
    status: str
    reach: Reach
    reason: str = ""


def names_read(definitions: Iterable[Definition]) -> frozenset[str]:
    """Return every table and view that the definitions read.

    ``DefinitionError`` names the file whose SQL is not within the allow-list.
    """
    names: set[str] = set()
    for definition in definitions:
        prove(definition.sql, definition.file)
        names |= tables_read(definition.sql, definition.file)
    return frozenset(names)


def runnable(definitions: Iterable[Definition]) -> list[Definition]:
    """Return the definitions whose SQL is within the allow-list: only these are ever run."""
    found = []
    for definition in definitions:
        with suppress(DefinitionError):
            prove(definition.sql, definition.file)
            found.append(definition)
    return found


def run_measures(context: Context, definitions: Sequence[Definition]) -> list[Outcome]:
    """Fill the table ``cases`` and return what became of each measure.

    A measure that fails is reported and the others run: one wrong file must not stop a scorecard.
    """
    con = context.con
    make_names(con, "measure_name", [d.id for d in definitions])
    columns = ", ".join(
        f"{name} {'measure_name' if name == 'measure' else kind}" for name, kind in CASE_COLUMNS
    )
    con.execute(f"CREATE OR REPLACE TABLE bare_cases ({columns})")
    outcomes: list[Outcome] = []
    runs: dict[str, Task] = {}
    wrong: dict[str, str] = {}
    spans: dict[str, tuple[date, date]] = {}
    for definition in definitions:
        reach = measure_reach(definition, context.reach)
        if not reach.loaded:
            outcomes.append(Outcome(definition.id, "not_loaded", reach))
            continue
        if definition.kind is Kind.RECORDED:
            spans = spans or recorded_spans(con)
            given = spans.get(definition.id)
            reach = Reach(given is not None, (given,) if given else ())
            if given is None:
                reason = "no figure of it is recorded"
                outcomes.append(Outcome(definition.id, "not_loaded", reach, reason))
                continue
        runs[definition.id] = partial(_run, definition=definition, reach=reach, wrong=wrong)
        outcomes.append(Outcome(definition.id, "ok", reach))
    share_out(con, runs)
    _add_groups(con)
    return [
        replace(o, status="could_not_run", reason=wrong[o.measure]) if o.measure in wrong else o
        for o in outcomes
    ]


class CaseError(Exception):
    """The SELECT of a measure does not return cases."""


def _run(
    con: duckdb.DuckDBPyConnection, definition: Definition, reach: Reach, wrong: dict[str, str]
) -> None:
    """Add the cases of a measure to ``bare_cases``, or its name and the reason to ``wrong``."""
    timer = threading.Timer(SECONDS, con.interrupt)
    timer.start()
    try:
        prove(definition.sql, definition.file)
        described = con.execute(f"DESCRIBE {definition.sql}").fetchall()
        have = {row[0]: str(row[1]) for row in described}
        _check_columns(definition, have)
        fields = ", ".join(
            f"{c}::{kind} AS {c}" if c in have else f"NULL::{kind} AS {c}"
            for c, kind in CASE_COLUMNS
            if c in RETURNED
        )
        # Nothing said of a child's team is "Unknown"; a subject that has no team has no group.
        always = ("team", "worker", "locality") if definition.of_children else ()
        groups = ", ".join(
            f"coalesce({g}, '')" if g in have else "''" if g in always else "NULL::VARCHAR"
            for g in GROUPINGS
        )
        con.execute(
            f"INSERT INTO bare_cases SELECT '{definition.id}', "
            "child, subject, date, met, value, weight, category, detail, "
            f"{groups} FROM (SELECT {fields} FROM ({definition.sql})) "
            "WHERE date IS NOT NULL AND date <= ?",
            [date.max if definition.kind is Kind.RECORDED else reach.last or date.max],
        )
    except (duckdb.Error, CaseError, DefinitionError) as error:
        wrong[definition.id] = str(error).splitlines()[0]
    finally:
        timer.cancel()


def _check_columns(definition: Definition, have: dict[str, str]) -> None:
    if definition.kind is Kind.RECORDED:
        return
    wanted = {"child" if definition.of_children else "subject", "date"}
    if definition.aggregate is Aggregate.SHARE:
        wanted.add("met")
    if definition.aggregate in OF_VALUES or definition.aggregate is Aggregate.RATIO:
        wanted.add("value")
    if definition.aggregate is Aggregate.RATIO:
        wanted.add("weight")
    missing = sorted(wanted - set(have))
    if missing:
        raise CaseError(f"must return {', '.join(missing)}; found {', '.join(have)}")
    taken = [name for name in RETURNED if name != "subject" or not definition.of_children]
    strange = sorted(set(have) - set(taken))
    if strange:
        raise CaseError(f"must return only {', '.join(taken)}; found {', '.join(strange)}")
    if "met" in have and have["met"] not in ("INTEGER", "BIGINT", "SMALLINT", "TINYINT"):
        raise CaseError(f"met must be 1 or 0, a whole number; found {have['met']}")
    if have["date"] != "DATE":
        raise CaseError(f"date must be a date (cast it from a time); found {have['date']}")


AGE_BANDS = (
    "Unborn",
    UNKNOWN,
    "Under 1",
    "1 to 4",
    "5 to 9",
    "10 to 15",
    "16 to 17",
    "18 and over",
)


def _add_groups(con: duckdb.DuckDBPyConnection) -> None:
    """Make ``cases``: team and locality on the day, age on the day, and who the child is.

    Age, team and locality are those on the case's date, never the extract's own (counting rules,
    "Days"). A missing dimension is ``Unknown``, never null. Groups are numbers that read as their
    names: the type ``group_name``.
    """
    _name_groups(con)
    # Groups that only a child has: a subject without a child has no part in them.
    has_child, none = "c.child IS NOT NULL OR c.subject IS NULL", _group(UNKNOWN)
    # The SSD holds identifiers of teams and workers, Annex A their names: one name for both.
    con.execute(
        f"""
        CREATE OR REPLACE TABLE cases AS
        WITH who AS (
            SELECT child, birth, expected, coalesce(sex, '{UNKNOWN}')::group_name AS sex,
                coalesce(ethnic_group, '{UNKNOWN}')::group_name AS ethnic_group,
                coalesce(disability, '{UNKNOWN}')::group_name AS disability
            FROM people
        ),
        named AS (
            SELECT c.* REPLACE (coalesce(t.name, c.team) AS team,
                coalesce(w.name, c.worker) AS worker)
            FROM bare_cases c
            LEFT JOIN team_names t ON t.id = c.team
            LEFT JOIN worker_names w ON w.id = c.worker
        )
        SELECT c.measure, c.child, c.subject, c.date, c.met, c.value, c.weight,
            c.category::group_name AS category, c.detail,
            CASE WHEN c.team IS NOT NULL
                THEN coalesce(n.to_name, nullif(c.team, ''), '{UNKNOWN}')::group_name END AS team,
            CASE WHEN c.team IS NOT NULL
                THEN coalesce(l.locality, '{UNKNOWN}')::group_name END AS locality,
            CASE WHEN c.worker IS NOT NULL
                THEN coalesce(nullif(c.worker, ''), '{UNKNOWN}')::group_name END AS worker,
            CASE WHEN c.child IS NULL AND c.subject IS NOT NULL THEN NULL
                WHEN p.birth IS NULL AND p.expected IS NOT NULL THEN {_group("Unborn")}
                WHEN p.birth IS NULL THEN {_group(UNKNOWN)}
                WHEN p.birth > c.date THEN {_group("Unborn")}
                WHEN age_on(p.birth, c.date) < 1 THEN {_group("Under 1")}
                WHEN age_on(p.birth, c.date) < 5 THEN {_group("1 to 4")}
                WHEN age_on(p.birth, c.date) < 10 THEN {_group("5 to 9")}
                WHEN age_on(p.birth, c.date) < 16 THEN {_group("10 to 15")}
                WHEN age_on(p.birth, c.date) < 18 THEN {_group("16 to 17")}
                ELSE {_group("18 and over")} END AS age_band,
            CASE WHEN {has_child} THEN coalesce(p.sex, {none}) END AS sex,
            CASE WHEN {has_child} THEN coalesce(p.ethnic_group, {none}) END AS ethnic_group,
            CASE WHEN {has_child} THEN coalesce(p.disability, {none}) END AS disability
        FROM named c
        LEFT JOIN who p ON p.child = c.child
        LEFT JOIN team_renames n ON n.from_name = c.team
            AND c.date >= n.valid_from AND c.date < n.valid_to
        LEFT JOIN team_localities l ON l.team = coalesce(n.to_name, c.team)
            AND c.date >= l.valid_from AND c.date < l.valid_to
        ORDER BY c.measure, c.date, c.child, c.subject, c.detail, category, team, worker
        """
    )
    for name in ("bare_cases", "team_names", "worker_names"):
        con.execute(f"DROP TABLE {name}")


def _group(name: str) -> str:
    return f"'{name}'::group_name"


def _name_groups(con: duckdb.DuckDBPyConnection) -> None:
    """Make the names of the teams and workers that cases have, and the type of all groups."""
    for kind, name, table, identifier in (
        ("team", "dept_team_name", "ssd_department", "dept_team_id"),
        ("worker", "prof_professional_name", "ssd_professionals", "prof_professional_id"),
    ):
        con.execute(
            f"CREATE OR REPLACE TABLE {kind}_names AS SELECT {identifier} AS id, "
            f"min({name}) AS name FROM {table} "
            f"WHERE {identifier} IN (SELECT {kind} FROM bare_cases) GROUP BY {identifier}"
        )
    constant = ", ".join(f"('{name}')" for name in AGE_BANDS)
    make_names_of(
        con,
        "group_name",
        [
            f"VALUES {constant}",
            *(f"SELECT {column} FROM bare_cases" for column in ("team", "worker", "category")),
            *(f"SELECT name FROM {kind}_names" for kind in ("team", "worker")),
            "SELECT to_name FROM team_renames",
            "SELECT locality FROM team_localities",
            *(f"SELECT {column} FROM people" for column in ("sex", "ethnic_group", "disability")),
        ],
    )
