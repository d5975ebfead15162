"""What was first reported where nothing was published: reconstructed once, and kept.

A month is reported some days after its end (the setting ``reporting: lag_days``). As first
reported is the record as known then: the extracts with as-at dates up to that day, or, where none
of them reaches the end of the month, the first one that does. It is worked out when the month is
closed (the day has come, by the calendar or by a later extract) and kept: a later load, a
withdrawal or a change of a rule does not alter it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from sightline.engine.cases import Outcome, names_read, run_measures
from sightline.engine.context import open_context
from sightline.engine.definition import Definition
from sightline.engine.facts import build_facts
from sightline.engine.periods import WINDOWS, period_ending
from sightline.engine.published.kept import AROUND, Kept, copy_out, keep, read_kept, span_of
from sightline.engine.published.rules import rules_now
from sightline.history import LoadEntry, Manifest, Store, View, frozen
from sightline.history.files import make_folder, replace_atomically
from sightline.history.publish import now
from sightline.record.calendar import add_months, month_end, month_start
from sightline.record.settings import Settings

# Loads that close more months than this leave them to the first use: a backlog of years is loaded
# in one sitting, and the sitting should not take twice as long.
AT_A_LOAD = 3
_BEGUN = "begun.json"
Told = Callable[[date, int, int], None]


@dataclass(frozen=True, slots=True)
class Due:
    """A closed month that is not kept yet, and the day up to which extracts count."""

    month: date
    known_at: date


def begin(root: Path) -> None:
    """Begin the series of a store: from now on loads keep what they close."""
    place = root / frozen.FIRST_REPORTED
    if not (place / _BEGUN).exists():
        make_folder(place)
        replace_atomically(place / _BEGUN, f'{{"begun": "{now()}"}}\n'.encode())


def begun(root: Path) -> bool:
    """Whether the store's figures were ever used."""
    return (root / frozen.FIRST_REPORTED / _BEGUN).exists()


def months_due(
    root: Path, manifest: Manifest, settings: Settings, *, today: date | None = None
) -> list[Due]:
    """Return the closed months that are not kept yet, in order.

    The first is the month of the first extract: nothing could be reported before it.
    """
    kept = set(frozen.names(root, frozen.FIRST_REPORTED))
    return [
        due
        for due in closed_months(manifest.live(), settings, today or date.today())
        if f"{due.month:%Y-%m}" not in kept
    ]


def closed_months(loads: Sequence[LoadEntry], settings: Settings, today: date) -> Iterator[Due]:
    """Yield every month whose reporting day has come, with the day up to which extracts count."""
    days = sorted({load.as_at for load in loads if load.of_the_record})
    if not days:
        return
    lag = timedelta(days=settings.reporting_lag_days)
    month = month_start(days[0])
    while (end := month_end(month)) <= days[-1]:
        if end + lag <= max(days[-1], today):
            completing = next(day for day in days if day >= end)
            yield Due(month, max(end + lag, completing))
        month = add_months(month, 1)


def catch_up(
    store: Store,
    settings: Settings,
    definitions: Sequence[Definition],
    *,
    first: date | None = None,
    last: date | None = None,
    told: Told = lambda month, number, count: None,
) -> int:
    """Keep every closed month from ``first`` to ``last`` that is not kept yet; return how many.

    Raises ``StoreError``.
    """
    due = [
        each
        for each in months_due(store.root, store.manifest(), settings)
        if (first is None or each.month >= first) and (last is None or each.month <= last)
    ]
    for number, each in enumerate(due, start=1):
        told(each.month, number, len(due))
        keep_month(store, settings, definitions, each)
    return len(due)


def keep_at_load(
    store: Store, settings: Settings, definitions: Sequence[Definition], *, before: int
) -> int:
    """Keep what loads have closed, in a store whose series has begun; return how many months.

    ``before`` is the store version before those loads. The month before counts too: the calendar
    may have closed it since the last load. Raises ``StoreError``.
    """
    if not begun(store.root):
        return 0
    manifest, never = store.manifest(), date.min
    was, now_is = (
        len(list(closed_months(live, settings, never)))
        for live in (manifest.live(before), manifest.live())
    )
    closed = now_is - was
    if closed > AT_A_LOAD:
        return 0
    due = months_due(store.root, manifest, settings)[-(closed + 1) :]
    for each in due:
        keep_month(store, settings, definitions, each)
    return len(due)


def keep_month(
    store: Store, settings: Settings, definitions: Sequence[Definition], due: Due
) -> None:
    """Work out one month as known on its reporting day, and keep it."""
    order = settings.source_order(due.known_at)
    windows = [w for w in WINDOWS if period_ending(w, due.month)]
    with store.view(known_at=due.known_at, source_order=order) as view:
        files, outcomes = _month(view, settings, definitions, due.month, windows)
        keep(
            store,
            view,
            files=files,
            rules=rules_now(definitions, settings),
            outcomes=outcomes,
            known_at=max((load.as_at for load in view.loads), default=due.known_at),
            head={
                "month": f"{due.month:%Y-%m}", "windows": windows, "taken_at": now(), "by": "",
                "note": f"{settings.reporting_lag_days} days after the end of the month",
            },
            publication=False,
            name=f"{due.month:%Y-%m}",
        )  # fmt: skip


def _month(
    view: View,
    settings: Settings,
    definitions: Sequence[Definition],
    month: date,
    windows: Sequence[str],
) -> tuple[tuple[Path, Path], dict[str, Outcome]]:
    """Run the measures for the periods that end with one month, and write the two files.

    Stocks are worked out on the days from the longest window on, because the case of a flow may
    take its team from the next of them; earlier periods are not counted. The figures are those of
    a whole run (``test_first_reported_equals_a_whole_run_at_that_day``).
    """
    first, last = span_of(month, windows)
    folder = view.root / "derived"
    make_folder(folder)
    context = open_context(
        view,
        settings,
        names_read(definitions),
        writes_to=folder,
        texts=[definition.sql for definition in definitions],
        snapshots_in=(first - 2 * AROUND, date.max),
    )
    try:
        ran = run_measures(context, definitions)
        context.con.execute(
            "DELETE FROM cases WHERE date < ? OR date > ?", [first - AROUND, last + AROUND]
        )
        build_facts(context.con, definitions, [_from(first, o) for o in ran])
        files = copy_out(
            context.con, "facts", "cases", month=month, windows=windows, definitions=definitions,
            folder=folder,
        )  # fmt: skip
    finally:
        context.close()
    return files, {o.measure: o for o in ran}


def _from(first: date, outcome: Outcome) -> Outcome:
    """Return the outcome with nothing before a day, so that no earlier period is counted."""
    spans = tuple((max(a, first), b) for a, b in outcome.reach.spans if b >= first)
    return replace(outcome, reach=replace(outcome.reach, spans=spans))


def first_reported(store: Store, month: date) -> Kept | None:
    """Return what was kept of a month, or None where nothing is."""
    name = f"{month_start(month):%Y-%m}"
    if name not in frozen.names(store.root, frozen.FIRST_REPORTED):
        return None
    return read_kept(store.root, name, publication=False)


def kept_months(store: Store) -> list[date]:
    """Return the months kept as first reported, each as its first day."""
    return [date.fromisoformat(f"{n}-01") for n in frozen.names(store.root, frozen.FIRST_REPORTED)]
