"""Reading figures and lists: aggregations and filters of the same file of cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from sightline.engine.definition import Definition, Kind
from sightline.engine.errors import UnknownMeasureError
from sightline.engine.periods import period_ending
from sightline.engine.prepared import Prepared
from sightline.engine.reading import open_reader
from sightline.engine.recorded_sql import detail_prefix
from sightline.engine.units import OF_VALUES, Aggregate

FIGURE_KEYS = (
    "measure", "period", "period_start", "period_end", "window", "by", "group", "numerator",
    "denominator", "value", "unit", "known_at", "status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which figures are asked for: months as their first day, both included."""

    windows: Sequence[str] = ("month",)
    by: Sequence[str] = ()
    first: date | None = None
    last: date | None = None


def figures(
    prepared: Prepared, definitions: Sequence[Definition], wanted: Wanted
) -> list[dict[str, Any]]:
    """Return the figures asked for, as flat rows with ``FIGURE_KEYS``.

    A measure whose data is not loaded, and a period that the record does not cover, have a row
    that says so: what is missing is never left out and never 0.
    """
    rows: list[dict[str, Any]] = []
    found = _read(prepared, [d.id for d in definitions], wanted)
    for definition in definitions:
        status = prepared.outcomes[definition.id].status
        if status == "ok":
            rows += _rows(prepared, definition, wanted, found.get(definition.id, []))
        else:
            rows += [
                _missing(prepared, definition, window, month, status)
                for window in wanted.windows
                for month in (_months(wanted) or _no_month())
                if month is None or period_ending(window, month)
            ]
    return rows


def _read(prepared: Prepared, ids: Sequence[str], wanted: Wanted) -> dict[str, list[Any]]:
    """Read the facts of all measures in one query."""
    measures = ", ".join("?" for _ in ids)
    windows = ", ".join("?" for _ in wanted.windows)
    by = f'OR "by" IN ({", ".join("?" for _ in wanted.by)})' if wanted.by else ""
    con = open_reader()
    try:
        rows = con.execute(
            'SELECT measure, "window", period, period_start, period_end, "by", "group", numerator, '
            f"denominator, value, status FROM read_parquet('{prepared.facts.as_posix()}') "
            f'WHERE measure IN ({measures}) AND "window" IN ({windows}) '
            f'AND ("by" IS NULL {by}) '
            "AND (? IS NULL OR period >= ?) AND (? IS NULL OR period <= ?)",
            [*ids, *wanted.windows, *wanted.by, *_bounds(wanted)],
        ).fetchall()
    finally:
        con.close()
    found: dict[str, list[Any]] = {}
    for measure, *row in rows:
        found.setdefault(measure, []).append(row)
    return found


def _rows(
    prepared: Prepared, definition: Definition, wanted: Wanted, found: list[Any]
) -> list[dict[str, Any]]:
    rows = [
        {
            "measure": definition.id,
            "period": period,
            "period_start": start,
            "period_end": end,
            "window": window,
            "by": split,
            "group": group,
            "numerator": _number(numerator),
            "denominator": _number(denominator),
            "value": value if status == "ok" else None,
            "unit": definition.unit.value,
            "known_at": prepared.known_at,
            "status": status,
        }
        for window, period, start, end, split, group, numerator, denominator, value, status in found
    ]
    have = {(r["window"], r["period"]) for r in rows if r["by"] is None}
    for window in wanted.windows:
        for month in _months(wanted):
            if period_ending(window, month) and (window, f"{month:%Y-%m}") not in have:
                rows.append(_missing(prepared, definition, window, month, "no_data"))
    if not rows:
        return [_missing(prepared, definition, w, None, "no_data") for w in wanted.windows]
    return sorted(rows, key=lambda r: (r["window"], r["period"], r["by"] or "", r["group"] or ""))


def _number(value: float | None) -> float | int | None:
    """Return whole numbers as such; a sum of values may have a fraction."""
    return int(value) if value is not None and value == int(value) else value


def _bounds(wanted: Wanted) -> list[str | None]:
    first = f"{wanted.first:%Y-%m}" if wanted.first else None
    last = f"{wanted.last:%Y-%m}" if wanted.last else None
    return [first, first, last, last]


def _months(wanted: Wanted) -> list[date]:
    if wanted.first is None or wanted.last is None:
        return []
    found, month = [], wanted.first.replace(day=1)
    while month <= wanted.last:
        found.append(month)
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return found


def _no_month() -> list[date | None]:
    return [None]


def _missing(
    prepared: Prepared, definition: Definition, window: str, month: date | None, status: str
) -> dict[str, Any]:
    period = period_ending(window, month) if month else None
    return {
        **dict.fromkeys(FIGURE_KEYS),
        "measure": definition.id,
        "period": period.label if period else None,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "window": window,
        "unit": definition.unit.value,
        "known_at": prepared.known_at,
        "status": status,
    }


def case_list(
    prepared: Prepared,
    definition: Definition,
    *,
    period: str,
    window: str = "month",
    outcome: str = "all",
    group: tuple[str, str] | None = None,
) -> list[dict[str, Any]]:
    """Return the cases behind one number: as many rows as the number counts.

    ``outcome`` is ``all`` (what the figure is made of: the denominator of a percentage or mean,
    else every case), ``met``, ``missed`` or ``unknown`` (cases without an outcome or a value). Of a
    recorded figure it is the row of the record that holds it.

    Raises ``UnknownMeasureError`` when the measure did not run.
    """
    said = prepared.outcomes[definition.id]
    if said.status != "ok":
        raise UnknownMeasureError(f"{definition.id}: {said.status}. {said.reason}".strip())
    tests = _outcome_tests(definition)
    by = f'AND "{group[0]}" = ?' if group else ""
    con = open_reader()
    try:
        if definition.kind is Kind.RECORDED:
            return _recorded_rows(con, prepared, definition, (period, window), group)
        bounds = con.execute(
            "SELECT period_start, period_end, status, denominator FROM "
            f"read_parquet('{prepared.facts.as_posix()}') "
            'WHERE measure = ? AND "window" = ? AND period = ? AND "by" IS NULL',
            [definition.id, window, period],
        ).fetchone()
        # What the record does not cover has no number, and so no list either.
        if bounds is None or (bounds[2] != "ok" and bounds[3] is None):
            return []
        start, end = bounds[:2]
        if definition.kind is Kind.SNAPSHOT:
            start = end
        distinct = (
            "QUALIFY row_number() OVER (PARTITION BY coalesce(subject, child) "
            "ORDER BY date, detail, team, worker) = 1"
            if definition.distinct
            else ""
        )
        cursor = con.execute(
            f"SELECT * EXCLUDE (measure) FROM read_parquet('{prepared.cases.as_posix()}') "
            f"WHERE measure = ? AND date BETWEEN ? AND ? AND {tests[outcome]} {by} {distinct} "
            "ORDER BY date, child, subject, detail",
            [definition.id, start, end, *([group[1]] if group else [])],
        )
        return _dicts(cursor)
    finally:
        con.close()


def _outcome_tests(definition: Definition) -> dict[str, str]:
    """Return the SQL test of each outcome that a list may be asked for."""
    known, unknown = "true", "met IS NULL"
    if definition.aggregate is Aggregate.SHARE:
        known = "met IS NOT NULL"
    elif definition.aggregate in OF_VALUES:
        known, unknown = "value IS NOT NULL", "value IS NULL"
    elif definition.aggregate is Aggregate.RATIO:
        known = "(value IS NOT NULL OR weight IS NOT NULL)"
        unknown = "value IS NULL AND weight IS NULL"
    return {"all": known, "met": "met = 1", "missed": "met = 0", "unknown": unknown}


def _recorded_rows(
    con: duckdb.DuckDBPyConnection,
    prepared: Prepared,
    definition: Definition,
    of: tuple[str, str],
    group: tuple[str, str] | None,
) -> list[dict[str, Any]]:
    """Return the recorded rows behind one figure: one, or more where periods end together."""
    by, name = group or (None, None)
    periods = con.execute(
        f"SELECT period_start, period_end FROM read_parquet('{prepared.facts.as_posix()}') "
        'WHERE measure = ? AND period = ? AND "window" = ? AND "by" IS NOT DISTINCT FROM ? '
        'AND "group" IS NOT DISTINCT FROM ?',
        [definition.id, *of, by, name],
    ).fetchall()
    marks = " OR ".join("starts_with(detail, ?)" for _ in periods) or "false"
    return _dicts(
        con.execute(
            f"SELECT * EXCLUDE (measure) FROM read_parquet('{prepared.cases.as_posix()}') "
            f"WHERE measure = ? AND ({marks}) ORDER BY date, detail",
            [definition.id, *(detail_prefix(a, b, by, name) for a, b in periods)],
        )
    )


def _dicts(cursor: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    names = [c[0] for c in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
