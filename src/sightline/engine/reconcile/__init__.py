"""A submitted return beside the record of all other sources, child by child, event by event.

For the command line and the site::

    rows = reconcile(view, settings, returned="cin", as_at=None)   # dicts with keys ROW_KEYS
    summarise(rows)                                                # dicts with keys SUMMARY_KEYS
    count_reasons(rows)                                            # dicts with keys REASON_KEYS

``returned`` is ``cin`` or ``ssda903``; ``as_at`` is the date of the return, the latest one loaded
when it is left out. ``ReconcileError`` says in a sentence when there is no such return. For each
kind ``equal + different + only_record = record`` and ``equal + different + only_return =
returned``. Kinds of which no other source tells are one row, ``not compared``, and are in no sum.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sightline.engine.check_room import furnish
from sightline.engine.context import Context, open_context
from sightline.engine.reconcile.kinds import KINDS, Kind
from sightline.engine.reconcile.matching import Event, Pair, Scope, in_scope, match
from sightline.engine.reconcile.reading import PERIODS, lasting, read_record, read_return
from sightline.engine.reconcile.reasons import REASONS, Reason, Status
from sightline.history import View
from sightline.record.calendar import financial_year, financial_year_start
from sightline.record.catalogue import TABLES
from sightline.record.codes import CODE_LISTS
from sightline.record.settings import Settings

__all__ = [
    "REASONS",
    "REASON_KEYS",
    "ROW_KEYS",
    "SUMMARY_KEYS",
    "Reason",
    "ReconcileError",
    "Status",
    "count_reasons",
    "reconcile",
    "reconcile_context",
    "summarise",
]

ROW_KEYS = (
    "return", "as_at", "kind", "child", "date", "return_date", "status", "reason", "detail",
    "record_sources", "record_row", "return_row", "return_child",
)  # fmt: skip
SUMMARY_KEYS = (
    "return", "as_at", "kind", "title", "record", "returned", "equal", "different",
    "only_record", "only_return", "status",
)  # fmt: skip
REASON_KEYS = ("return", "as_at", "kind", "status", "reason", "rows")
_STATUS_KEYS = {
    Status.EQUAL: "equal",
    Status.DIFFERENT: "different",
    Status.ONLY_RECORD: "only_record",
    Status.ONLY_RETURN: "only_return",
}


class ReconcileError(Exception):
    """The return that was asked for cannot be reconciled; the message says what must hold."""


def reconcile(
    view: View, settings: Settings, *, returned: str, as_at: date | None = None
) -> list[dict[str, Any]]:
    """Return every event of the return's year, with where it stands and why: ``ROW_KEYS``."""
    if returned not in KINDS:
        raise ReconcileError(
            f"A return to reconcile must be one of {', '.join(KINDS)}; found '{returned}'."
        )
    tables = {t for kind in KINDS[returned] for t in kind.tables}
    shown = {f"{table}_versions" for table in {*tables, "ssd_person"}}
    context = open_context(view, settings, tables | shown | {PERIODS, "people"})
    try:
        return reconcile_context(context, view.source_order, returned=returned, as_at=as_at)
    finally:
        context.close()


def reconcile_context(
    context: Context, source_order: Sequence[str], *, returned: str, as_at: date | None = None
) -> list[dict[str, Any]]:
    """Do the same over a context that holds the tables of the return's kinds."""
    con = context.con
    extracts = con.execute(
        "SELECT source, as_at, window_from, table_name FROM extracts ORDER BY ALL"
    ).fetchall()
    days = sorted({day for source, day, _, _ in extracts if source == returned})
    day = as_at or (days[-1] if days else None)
    if day is None or day not in days:
        known = ", ".join(str(d) for d in days) or "none"
        label = CODE_LISTS["source"].code(returned).label
        asked = f" of {as_at}" if as_at else ""
        raise ReconcileError(
            f"The {label}{asked} must be loaded to be reconciled; loaded are: {known}."
        )
    furnish(con, {"corrected_starts"}, {table for _, _, _, table in extracts})
    persons = con.execute("SELECT DISTINCT row_source, person_id FROM ssd_person_versions")
    people = persons.fetchall()
    rows = []
    care: list[Event] = []
    for kind in KINDS[returned]:
        spans = [
            (window or date.min, last)
            for source, last, window, table in extracts
            if source != returned and table in kind.tables
        ]
        untold = kind.start is None and all(last > day for _, last in spans)
        if not spans or untold:
            rows.append(_not_compared(kind, returned, day))
            continue
        first = financial_year_start(financial_year(day))
        mine = read_record(con, kind, returned, day, source_order)
        theirs = read_return(con, kind, returned, day)
        scope = Scope(
            first=first,
            as_at=day,
            record_first=min(s for s, _ in spans),
            record_last=max(e for _, e in spans),
            clip=kind.clip,
            lasts=kind.end is not None,
            ends_known=kind.ends_known,
            record_children={p for s, p in people if s != returned} | {e.child for e in mine},
            return_children={p for s, p in people if s == returned} | {e.child for e in theirs},
            groups=_groups(kind),
        )
        if kind.periods:
            care = mine
        ends = mine if kind.ends_known else lasting(mine, care)
        pairs = match(
            [e for e, known in zip(mine, ends, strict=True) if in_scope(known, scope)],
            [e for e in theirs if in_scope(e, scope, margin=0)],
            scope,
        )
        rows += [_row(pair, kind, returned, day) for pair in pairs]
    return rows


def _groups(kind: Kind) -> list[dict[str, str]]:
    found = []
    for name in kind.codes:
        listed = TABLES[kind.table].field_named(name).codes
        codes = CODE_LISTS[listed].codes if listed and listed in CODE_LISTS else ()
        found.append({c.code: c.group for c in codes if c.group})
    return found


def _row(pair: Pair, kind: Kind, returned: str, as_at: date) -> dict[str, Any]:
    record, other = pair.record, pair.returned
    child = record.child if record else other.child if other else ""
    cells = (
        returned,
        as_at,
        kind.name,
        child,
        record.start if record else None,
        other.start if other else None,
        pair.status.value,
        pair.reason.value,
        pair.detail,
        record.sources if record else None,
        record.row_id if record else None,
        other.row_id if other else None,
        other.own_id if other else None,
    )
    return dict(zip(ROW_KEYS, cells, strict=True))


def _not_compared(kind: Kind, returned: str, as_at: date) -> dict[str, Any]:
    found: dict[str, Any] = dict.fromkeys(ROW_KEYS)
    return found | {
        "return": returned,
        "as_at": as_at,
        "kind": kind.name,
        "status": Status.NOT_COMPARED.value,
        "reason": Reason.NO_OTHER_SOURCE.value,
        "detail": "",
    }


def summarise(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return one line for each kind, whose counts add up: ``SUMMARY_KEYS``."""
    counted: dict[tuple[str, date, str], Counter[str]] = {}
    for row in rows:
        place = (row["return"], row["as_at"], row["kind"])
        counted.setdefault(place, Counter())[row["status"]] += 1
    lines = []
    for (returned, as_at, name), counts in counted.items():
        title = next(k.title for k in KINDS[returned] if k.name == name)
        n = {key: counts[status.value] for status, key in _STATUS_KEYS.items()}
        both = n["equal"] + n["different"]
        status = "not_loaded" if counts[Status.NOT_COMPARED.value] else "ok"
        cells = (
            returned, as_at, name, title, both + n["only_record"], both + n["only_return"],
            n["equal"], n["different"], n["only_record"], n["only_return"], status,
        )  # fmt: skip
        lines.append(dict(zip(SUMMARY_KEYS, cells, strict=True)))
    return lines


def count_reasons(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return how many rows each kind has of each status and reason: ``REASON_KEYS``."""
    counts = Counter(tuple(row[key] for key in REASON_KEYS[:-1]) for row in rows)
    return [dict(zip(REASON_KEYS, (*place, n), strict=True)) for place, n in counts.items()]
