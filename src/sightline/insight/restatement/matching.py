"""Which case now is which case then: the one place where two lists of cases are set together.

Cases carry no number of their event, so they are matched in passes: alike in everything; then
the same child and day, with the same category and detail, then without; then the same child within
31 days, for a date that was corrected (counting rules, "Annex A as history", rule 7). Of a stock
the day is no part of it. Each case is matched once.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from sightline.engine.definition import Definition, Kind
from sightline.engine.published.kept import AROUND
from sightline.engine.units import OF_VALUES, Aggregate

COUNTED = (Aggregate.COUNT, Aggregate.SHARE, Aggregate.RATE, Aggregate.PER_WORKER)
NOT_OF_CASES = "NULL"
_SHOWN = ("team", "locality", "worker", "category", "detail", "met", "value")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two lists: the file of its cases, and the first and last day of its period."""

    cases: Path
    start: date
    end: date


def amounts(definition: Definition) -> tuple[str, str, str]:
    """Return the SQL of what one case adds to numerator and denominator, and if it is listed.

    Null adds nothing; ``NOT_OF_CASES`` is a number that cases do not make. These are the tallies
    of ``engine.tallies``, case by case.
    """
    match definition.aggregate:
        case Aggregate.SHARE:
            return "CASE WHEN met = 1 THEN 1 END", "CASE WHEN met IS NOT NULL THEN 1 END", \
                "met IS NOT NULL"  # fmt: skip
        case Aggregate.MEAN:
            return "value", "CASE WHEN value IS NOT NULL THEN 1 END", "value IS NOT NULL"
        case Aggregate.SUM:
            return "value", NOT_OF_CASES, "value IS NOT NULL"
        case Aggregate.RATIO:
            return "value", "weight", "(value IS NOT NULL OR weight IS NOT NULL)"
        case _ if definition.aggregate in OF_VALUES:
            return NOT_OF_CASES, "CASE WHEN value IS NOT NULL THEN 1 END", "value IS NOT NULL"
        case _:
            return "CASE WHEN met IS NULL OR met IN (0, 1) THEN 1 END", NOT_OF_CASES, "true"


def match_cases(
    con: duckdb.DuckDBPyConnection,
    definition: Definition,
    first: Side,
    now: Side,
    group: tuple[str, str] | None,
) -> None:
    """Make ``units``: one row for each case, or each child where a child counts once.

    Columns: f_in, n_in (listed then, now), f_known, n_known (the same case was recorded then,
    now, in the list or out of it), f_num, n_num, f_den, n_den, other (something differs).
    """
    stock = definition.kind is Kind.SNAPSHOT
    num, den, listed = amounts(definition)
    for name, side in (("then_cases", first), ("now_cases", now)):
        day = "date = $end" if stock else "date BETWEEN $low AND $high"
        inside = "date BETWEEN $start AND $end"
        values: dict[str, object] = {"measure": definition.id, "end": side.end}
        if not stock:
            values |= {"start": side.start, "low": first.start - AROUND, "high": first.end + AROUND}
        mine = "true"
        if group is not None:
            mine, values["of"] = f'"{group[0]}" = $of', group[1]
        con.execute(
            f"""
            CREATE OR REPLACE TEMP TABLE {name} AS
            SELECT row_number() OVER (ORDER BY date, child, subject, detail, team, worker, met,
                value) AS id, coalesce(subject, child) AS who, *, ({num})::DOUBLE AS num,
                ({den})::DOUBLE AS den,
                coalesce(({listed}) AND ({mine}) {"" if stock else f"AND {inside}"}, false) AS here
            FROM read_parquet('{side.cases.as_posix()}') WHERE measure = $measure AND {day}
            """,
            values,
        )
    _pair(con, stock=stock)
    _units(con, distinct=definition.distinct and definition.aggregate in COUNTED, stock=stock)


def _pair(con: duckdb.DuckDBPyConnection, *, stock: bool) -> None:
    """Make ``pairs`` of the ids of matched cases."""
    con.execute("CREATE OR REPLACE TEMP TABLE pairs (then_id BIGINT, now_id BIGINT)")
    day = [] if stock else ["date"]
    passes = [
        (["who", *day, *_SHOWN], ""),
        (["who", *day, "category", "detail"], ""),
        (["who", *day], "who IS NOT NULL"),
    ]
    if not stock:
        passes.append((["who"], "who IS NOT NULL"))
    for keys, test in passes:
        # A row as text: its nulls are equal to one another, as those of a join are not.
        key = f"CAST(row({', '.join(keys)}) AS VARCHAR)"
        sides = [
            f"SELECT id, date, {key} AS key, row_number() OVER (PARTITION BY {key} "
            f"ORDER BY date, id) AS place FROM {name} c "
            f"WHERE NOT EXISTS (SELECT 1 FROM pairs p WHERE p.{column} = c.id) "
            f"{f'AND {test}' if test else ''}"
            for name, column in (("then_cases", "then_id"), ("now_cases", "now_id"))
        ]
        con.execute(
            f"INSERT INTO pairs SELECT t.id, n.id FROM ({sides[0]}) t JOIN ({sides[1]}) n "
            "ON n.key = t.key AND n.place = t.place "
            f"WHERE abs(date_diff('day', t.date, n.date)) <= {AROUND.days}"
        )


def _units(con: duckdb.DuckDBPyConnection, *, distinct: bool, stock: bool) -> None:
    differs = " OR ".join(
        f"t.{field} IS DISTINCT FROM n.{field}"
        for field in ("met", "value", "weight", "team", "category", *(() if stock else ("date",)))
    )
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE matched AS
        SELECT t.id AS then_id, n.id AS now_id, coalesce(t.who, n.who) AS who,
            coalesce(t.here, false) AS f_in, coalesce(n.here, false) AS n_in,
            CASE WHEN t.here THEN t.num END AS f_num, CASE WHEN n.here THEN n.num END AS n_num,
            CASE WHEN t.here THEN t.den END AS f_den, CASE WHEN n.here THEN n.den END AS n_den,
            t.id IS NOT NULL AND n.id IS NOT NULL AND ({differs}) AS other
        FROM then_cases t
        LEFT JOIN pairs p ON p.then_id = t.id
        FULL JOIN now_cases n ON n.id = p.now_id
        """
    )
    unit = "coalesce(who, coalesce(then_id, -now_id)::VARCHAR)" if distinct else \
        "coalesce(then_id, -now_id)"  # fmt: skip
    con.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE units AS
        SELECT {unit} AS unit, bool_or(f_in) AS f_in, bool_or(n_in) AS n_in,
            bool_or(n_in AND then_id IS NOT NULL) AS f_known,
            bool_or(f_in AND now_id IS NOT NULL) AS n_known,
            max(f_num) AS f_num, max(n_num) AS n_num, max(f_den) AS f_den, max(n_den) AS n_den,
            bool_or(other AND f_in AND n_in) AS other
        FROM matched GROUP BY unit HAVING bool_or(f_in) OR bool_or(n_in)
        """
    )
