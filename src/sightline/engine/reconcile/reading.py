"""Reading both sides of a reconciliation out of a furnished context."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import duckdb

from sightline.engine.reconcile.kinds import Kind
from sightline.engine.reconcile.matching import Event
from sightline.record.catalogue import TABLES
from sightline.record.model import Absence

PERIODS = "check_care_periods"
_CARE_LEAVER_AGES = (17, 21)


def read_return(
    con: duckdb.DuckDBPyConnection, kind: Kind, source: str, as_at: date
) -> list[Event]:
    """Return what the return of ``as_at`` showed of a kind."""
    shown = "row_source = ? AND shown_from <= ? AND (shown_to IS NULL OR shown_to > ?)"
    rows = con.execute(_select(kind, shown), [source, as_at, as_at]).fetchall()
    return _whole(kind, [_event(row) for row in rows])


def read_record(
    con: duckdb.DuckDBPyConnection,
    kind: Kind,
    source: str,
    as_at: date,
    source_order: Sequence[str],
) -> list[Event]:
    """Return what all other sources tell of a kind, the same event of several once.

    What a source that closes what is absent no longer shows, and starts that an extract corrected,
    are left out. Of a table of values as shown, the value on the return's date is taken (rule 12).
    """
    test = f"row_source <> ? AND NOT ({_removed(kind)})"
    values: list[object] = [source]
    if kind.start is None:
        test += " AND shown_from <= ?"
        values.append(as_at)
    rows = con.execute(_select(kind, test, latest=True), values).fetchall()
    events = [_event(row) for row in rows]
    if kind.start is None:
        ages = dict(
            con.execute(
                "SELECT child, age_on(birth, ?) FROM people WHERE birth IS NOT NULL", [as_at]
            ).fetchall()
        )
        low, high = _CARE_LEAVER_AGES
        events = [e for e in events if low <= ages.get(e.child, low) <= high]
    return _whole(kind, joined(events, source_order))


def joined(events: Iterable[Event], source_order: Sequence[str]) -> list[Event]:
    """Return the same event of several sources once, each value from the first that has it.

    Rows of one source with the same child and start stay apart, in their order.
    """
    ranks = {source: rank for rank, source in enumerate(source_order)}
    found: dict[tuple[str, date | None, int], list[Event]] = defaultdict(list)
    seen: dict[tuple[str, str, date | None], int] = defaultdict(int)
    for event in events:
        place = (event.sources, event.child, event.start)
        found[event.child, event.start, seen[place]].append(event)
        seen[place] += 1
    return [
        _one(sorted(same, key=lambda e: ranks.get(e.sources, len(ranks))))
        for same in found.values()
    ]


def _one(same: list[Event]) -> Event:
    first = same[0]
    codes = tuple(
        next((c for c in column if c is not None), None)
        for column in zip(*(e.codes for e in same), strict=True)
    )
    return replace(
        first,
        end=next((e.end for e in same if e.end), None),
        codes=codes,
        sources="+".join(sorted({e.sources for e in same})),
        first_recorded=min((e.first_recorded for e in same if e.first_recorded), default=None),
    )


def _select(kind: Kind, test: str, *, latest: bool = False) -> str:
    """Return the SELECT of a kind's rows in the order of the fields of an event."""
    if kind.periods:
        fields, table, codes = "child, own_id, start_date, end_date", PERIODS, ""
        row = "row_id"
    else:
        person = TABLES[kind.table].person
        fields = f"person_id, {person}, {kind.start or 'NULL::DATE'}, {kind.end or 'NULL::DATE'}"
        table, row = f"{kind.table}_versions", "row_key"
        codes = "".join(f", {c}" for c in kind.codes)
        test += f" AND {kind.start} IS NOT NULL" if kind.start else ""
        test += f" AND NOT coalesce({kind.without}, false)" if kind.without else ""
    nth = (
        f"row_number() OVER (PARTITION BY row_part, {row} ORDER BY shown_from DESC)"
        if latest
        else "1"
    )
    return (
        f"SELECT * EXCLUDE (nth) FROM (SELECT {fields}, {row}, row_source, "
        f"min(shown_from) OVER (PARTITION BY row_part, {row}) AS first_recorded{codes}, "
        f"{nth} AS nth FROM {table} WHERE {test}) WHERE nth = 1 ORDER BY 1, 3, 4, 5"
    )


def _removed(kind: Kind) -> str:
    """Return the SQL of versions that are no longer part of the record."""
    sources = sorted(
        s
        for s in ("ssd", "annex_a", "local")
        if TABLES[kind.table].absence_for(s) is Absence.CLOSES
    )
    listed = ", ".join(f"'{s}'" for s in sources)
    gone = f"shown_to IS NOT NULL AND row_source IN ({listed})" if sources else "false"
    if kind.start is None:
        return gone
    child, start = ("child", "start_date") if kind.periods else ("person_id", kind.start)
    tables = ", ".join(f"'{t}'" for t in kind.tables)
    return (
        f"({gone}) OR (shown_to IS NOT NULL AND ({child}, {start}) IN (SELECT (child, old_start) "
        f"FROM corrected_starts WHERE table_name IN ({tables})))"
    )


def _event(row: Sequence[Any]) -> Event:
    child, own, start, end, row_id, source, first, *codes = row
    return Event(
        child=child or "",
        start=start,
        end=end,
        codes=tuple(codes),
        row_id=row_id,
        sources=source,
        own_id=own or "",
        first_recorded=first,
    )


def _whole(kind: Kind, events: list[Event]) -> list[Event]:
    return periods(events) if kind.periods else events


def periods(events: Iterable[Event]) -> list[Event]:
    """Return spells put together: what follows on the same or the next day is one period."""
    found: list[Event] = []
    for event in sorted(events, key=lambda e: (e.child, e.start or date.min, e.end or date.max)):
        before = found[-1] if found else None
        if (
            before is not None
            and before.child == event.child
            and event.start is not None
            and (before.end is None or event.start <= before.end + timedelta(days=1))
        ):
            end = max(before.end, event.end) if before.end and event.end else None
            sources = "+".join(sorted({*before.sources.split("+"), *event.sources.split("+")}))
            found[-1] = replace(before, end=end, sources=sources)
        else:
            found.append(event)
    return found


def lasting(events: Sequence[Event], care: Iterable[Event]) -> list[Event]:
    """Return copies of events with the latest end each can have where its own is not known.

    List 8 shows a child's latest placement and legal status and no end of them: each lasted until
    the next of the child, or the end of the period of care that it lies in.
    """
    starts: dict[str, list[date]] = defaultdict(list)
    for event in events:
        if event.start:
            starts[event.child].append(event.start)
    ends: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for period in care:
        if period.start and period.end:
            ends[period.child].append((period.start, period.end))
    found = []
    for event in events:
        start = event.start
        if event.end is None and start is not None:
            limits = [day for day in starts[event.child] if day > start]
            limits += [end for begun, end in ends[event.child] if begun <= start <= end]
            event = replace(event, end=min(limits, default=None))
        found.append(event)
    return found
