"""Setting a figure as first reported beside the same figure as now known."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import duckdb

from sightline.engine.definition import Definition, Kind
from sightline.engine.figures import Wanted, figures
from sightline.engine.prepared import Prepared
from sightline.engine.published.kept import Kept
from sightline.engine.published.rules import Rules
from sightline.insight.restatement.matching import (
    COUNTED,
    NOT_OF_CASES,
    Side,
    amounts,
    match_cases,
)
from sightline.insight.restatement.model import NOT_REPORTED, Moves, Reported, Restatement

NOW = "now known"
CASE_KEYS = (
    "reason", "child", "subject", "date_then", "date_now", "outcome_then", "outcome_now",
    "value_then", "value_now", "team_then", "team_now", "worker_now", "category_now",
)  # fmt: skip
_REASONS = """CASE WHEN n_in AND NOT f_in AND then_id IS NULL THEN 'recorded late'
    WHEN n_in AND NOT f_in THEN 'moved in'
    WHEN f_in AND NOT n_in AND now_id IS NULL THEN 'withdrawn'
    WHEN f_in AND NOT n_in THEN 'moved out'
    WHEN other THEN 'changed' END"""
Group = tuple[str, str] | None
Figure = Mapping[str, Any]


def restate(
    kept: Kept | None,
    now: Prepared,
    rules: Rules,
    definition: Definition,
    *,
    period: str,
    window: str = "month",
    group: Group = None,
) -> Restatement:
    """Return one figure as first reported (``kept``) and as now known, with what lies between.

    ``definition`` is the measure as now defined and ``rules`` the rules now in force; the figure
    then is shown as it was defined then. What was not kept is ``not reported``.
    """
    then_figure = _figure(kept.prepared, kept.definitions.get(definition.id), period, window,
                          group) if kept and window in kept.windows else None  # fmt: skip
    now_figure = _figure(now, definition, period, window, group)
    by, name = group or (None, None)
    said = Restatement(
        definition, window, period, by, name,
        _reported(then_figure, kept), _reported(now_figure, None),
    )  # fmt: skip
    if kept is None or then_figure is None or now_figure is None:
        return said
    changed = kept.rules.changes(rules, definition.id, grouped=group is not None)
    sides = _sides(kept, now, definition, then_figure, now_figure)
    if sides is None:
        return replace(said, rules=changed)
    con = duckdb.connect()
    try:
        match_cases(con, definition, *sides, group)
        counts = _counts(con)
        removed = bool(kept.removed(definition.id))
        num, den, _ = amounts(definition)
        first, latest = said.first, said.now
        numerator = denominator = None
        if num != NOT_OF_CASES:
            numerator = _moves(con, "num", first.numerator, latest.numerator, removed)
        if den != NOT_OF_CASES:
            denominator = _moves(con, "den", first.denominator, latest.denominator, removed)
    finally:
        con.close()
    gone = denominator or numerator
    return replace(
        said,
        **counts,
        removed=round(gone.removed) if gone and definition.aggregate in COUNTED else 0,
        numerator=numerator,
        denominator=denominator,
        rules=changed,
    )


def restated_cases(
    kept: Kept,
    now: Prepared,
    definition: Definition,
    *,
    period: str,
    window: str = "month",
    group: Group = None,
) -> list[dict[str, Any]]:
    """Return the cases behind each reason, with ``CASE_KEYS``: what was known then and now.

    A child that counts once may stand in several rows here, one for each of its cases.
    """
    then_figure = _figure(kept.prepared, kept.definitions.get(definition.id), period, window, group)
    now_figure = _figure(now, definition, period, window, group)
    if then_figure is None or now_figure is None:
        return []
    sides = _sides(kept, now, definition, then_figure, now_figure)
    if sides is None:
        return []
    con = duckdb.connect()
    try:
        match_cases(con, definition, *sides, group)
        cursor = con.execute(
            f"""
            SELECT {_REASONS} AS reason, coalesce(n.child, t.child) AS child,
                coalesce(n.subject, t.subject) AS subject, t.date AS date_then,
                n.date AS date_now, {_outcome("t")} AS outcome_then, {_outcome("n")} AS outcome_now,
                t.value AS value_then, n.value AS value_now, t.team AS team_then,
                n.team AS team_now, n.worker AS worker_now, n.category AS category_now
            FROM matched m LEFT JOIN then_cases t ON t.id = m.then_id
                LEFT JOIN now_cases n ON n.id = m.now_id
            WHERE (f_in OR n_in) AND {_REASONS} IS NOT NULL
            ORDER BY reason, date_now, date_then, child, subject, then_id, now_id
            """
        )
        names = [c[0] for c in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    finally:
        con.close()


def groups_of(
    kept: Kept | None, now: Prepared, definition: Definition, *, by: str, period: str, window: str
) -> list[str]:
    """Return the groups of a grouping that have a figure of the period, then or now."""
    found: set[str] = set()
    sources: list[tuple[Prepared, Definition]] = [(now, definition)]
    if kept is not None and definition.id in kept.definitions:
        sources.append((kept.prepared, kept.definitions[definition.id]))
    month = date.fromisoformat(f"{period}-01")
    for prepared, one in sources:
        rows = figures(prepared, [one], Wanted((window,), (by,), month, month))
        found |= {row["group"] for row in rows if row["by"] == by and row["group"]}
    return sorted(found)


def _figure(
    prepared: Prepared, definition: Definition | None, period: str, window: str, group: Group
) -> Figure | None:
    """Return one figure, or None where there is none; a group that had nobody has zeros."""
    if definition is None or definition.id not in prepared.outcomes:
        return None
    month = date.fromisoformat(f"{period}-01")
    rows = figures(
        prepared, [definition], Wanted((window,), (group[0],) if group else (), month, month)
    )
    whole = next((r for r in rows if r["by"] is None and r["period"] == period), None)
    if group is None or whole is None:
        return whole
    mine = next((r for r in rows if (r["by"], r["group"]) == group), None)
    if mine is not None or whole["numerator"] is None:
        return mine
    nobody = {key: 0 if whole[key] is not None else None for key in ("numerator", "denominator")}
    value = 0 if whole["denominator"] is None and whole["value"] is not None else None
    return {**whole, "by": group[0], "group": group[1], **nobody, "value": value,
            "status": "ok" if value is not None else "no_data"}  # fmt: skip


def _reported(figure: Figure | None, kept: Kept | None) -> Reported:
    if figure is None:
        return Reported(None, None, None, "no_data", None, NOT_REPORTED)
    basis = kept.basis if kept else NOW
    if kept and figure["numerator"] is None and figure["value"] is None:
        basis = NOT_REPORTED
    return Reported(
        figure["value"], figure["numerator"], figure["denominator"], figure["status"],
        figure["known_at"], basis, kept.number if kept else None,
    )  # fmt: skip


def _sides(
    kept: Kept, now: Prepared, definition: Definition, then_figure: Figure, now_figure: Figure
) -> tuple[Side, Side] | None:
    """Return the two lists, or None where they cannot be set together.

    A recorded figure is not made of cases; a measure that now counts in another way (children
    for rows, a mean for a share) has other cases.
    """
    was = kept.definitions[definition.id]
    ways = ((d.kind, d.aggregate, d.counts) for d in (was, definition))
    if definition.kind is Kind.RECORDED or len(set(ways)) > 1:
        return None
    for figure in (then_figure, now_figure):
        if figure["numerator"] is None and figure["denominator"] is None:
            return None
    return (
        Side(kept.prepared.cases, then_figure["period_start"], then_figure["period_end"]),
        Side(now.cases, now_figure["period_start"], now_figure["period_end"]),
    )


def _counts(con: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """Return late, moved in, withdrawn, moved out, changed, now met and now missed."""
    row = con.execute(
        """
        SELECT count(*) FILTER (n_in AND NOT f_in AND NOT f_known),
            count(*) FILTER (n_in AND NOT f_in AND f_known),
            count(*) FILTER (f_in AND NOT n_in AND NOT n_known),
            count(*) FILTER (f_in AND NOT n_in AND n_known),
            count(*) FILTER (f_in AND n_in AND other),
            count(*) FILTER (f_in AND n_in AND f_num IS NULL AND n_num IS NOT NULL),
            count(*) FILTER (f_in AND n_in AND f_num IS NOT NULL AND n_num IS NULL)
        FROM units
        """
    ).fetchone()
    names = (
        "late", "moved_in", "withdrawn", "moved_out", "changed", "now_met", "now_missed",
    )  # fmt: skip
    return dict(zip(names, row or (), strict=True))


def _moves(
    con: duckdb.DuckDBPyConnection,
    of: str,
    first: float | None,
    now: float | None,
    removed: bool,
) -> Moves | None:
    """Return what took the numerator or denominator from first to now; None without either."""
    then_is, now_is = f"f_{of}", f"n_{of}"
    if first is None or now is None:
        return None
    row = con.execute(
        f"""
        SELECT coalesce(sum({now_is}) FILTER ({then_is} IS NULL AND NOT f_known), 0),
            coalesce(sum({now_is}) FILTER ({then_is} IS NULL AND f_known), 0),
            coalesce(sum({then_is}) FILTER ({now_is} IS NULL AND NOT n_known), 0),
            coalesce(sum({then_is}) FILTER ({now_is} IS NULL AND n_known), 0),
            coalesce(sum({now_is} - {then_is}), 0), coalesce(sum({then_is}), 0)
        FROM units
        """
    ).fetchone()
    *moves, listed = row or ()
    taken = first - listed if removed else 0
    late, moved_in, withdrawn, moved_out, changed = (_whole(each) for each in moves)
    return Moves(first, late, moved_in, withdrawn, moved_out, changed, _whole(taken), now)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _outcome(side: str) -> str:
    return f"CASE {side}.met WHEN 1 THEN 'met' WHEN 0 THEN 'missed' END"
