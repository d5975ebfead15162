"""Two lists of cases made by hand, as first reported and as now known, without a store."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from sightline.engine.cases import CASE_COLUMNS, Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind, Unit
from sightline.engine.facts import build_facts
from sightline.engine.periods import WINDOWS, period_ending
from sightline.engine.prepared import Prepared
from sightline.engine.published.kept import PUBLISHED, RECONSTRUCTED, Kept, copy_out
from sightline.engine.published.rules import Rules

FIRST, LAST = date(2020, 1, 1), date(2020, 12, 31)
MONTH = date(2020, 10, 1)
GROUPS = ("locality", "age_band", "sex", "ethnic_group", "disability")


class Case(NamedTuple):
    child: str
    date: date
    met: int | None = None
    value: float | None = None
    team: str = "North"


def definition(kind: Kind, unit: Unit, counts: str = "rows", sql: str = "") -> Definition:
    return Definition("m", "M", "M?", "A", kind, (), sql, "m.sql", counts=counts, unit=unit)


def prepared(folder: Path, rows: Sequence[Case], one: Definition, known_at: date) -> Prepared:
    """Return cases and figures of one measure, made as the engine makes them."""
    con = duckdb.connect()
    columns = ", ".join(f"{name} {kind}" for name, kind in CASE_COLUMNS)
    con.execute(f"CREATE TABLE cases ({columns})")
    con.execute(
        "CREATE TABLE population AS SELECT 2015 AS financial_year, 68000 AS persons, "
        "0 AS age_from, 17 AS age_to, NULL::VARCHAR AS split, NULL::VARCHAR AS of_group"
    )
    unknown = ", ".join(f"'Unknown' AS {g}" for g in GROUPS)
    for row in rows:
        con.execute(
            "INSERT INTO cases BY NAME SELECT 'm' AS measure, ? AS child, ?::DATE AS date, "
            f"? AS met, ? AS value, ? AS team, 'W' AS worker, {unknown}",
            list(row),
        )
    outcome = Outcome("m", "ok", Reach(True, ((FIRST, LAST),)))
    build_facts(con, [one], [outcome])
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for name in ("facts", "cases"):
        paths[name] = folder / f"{name}.parquet"
        con.execute(f"COPY {name} TO '{paths[name].as_posix()}' (FORMAT parquet)")
    con.close()
    return Prepared(paths["cases"], paths["facts"], {"m": outcome}, known_at)


def kept(folder: Path, rows: Sequence[Case], one: Definition, **changed: Any) -> Kept:
    """Return what was kept of the month of ``MONTH`` with all its windows."""
    made = prepared(folder, rows, one, date(2020, 11, 14))
    con = duckdb.connect()
    windows = tuple(w for w in WINDOWS if period_ending(w, MONTH))
    facts, cases = copy_out(
        con, f"read_parquet('{made.facts.as_posix()}')",
        f"read_parquet('{made.cases.as_posix()}')",
        month=MONTH, windows=windows, definitions=[one], folder=folder,
    )  # fmt: skip
    con.close()
    values: dict[str, Any] = {
        "basis": RECONSTRUCTED, "number": None, "month": MONTH, "windows": windows,
        "taken_at": "2020-11-14T09:00:00+00:00", "by": "", "note": "", "replaces": None,
        "known_at": made.known_at, "store_version": 1, "loads": ((1, date(2020, 11, 14)),),
        "shorter": (), "rules": rules(one),
        "prepared": Prepared(cases, facts, made.outcomes, made.known_at),
    }  # fmt: skip
    return Kept(**{**values, **changed})


def rules(one: Definition, settings: str = "as shipped") -> Rules:
    return Rules({"m": one}, {}, {"source_orders": settings})


__all__ = ["MONTH", "PUBLISHED", "Case", "definition", "kept", "prepared", "rules"]
