"""Restatements of a measure over months: which was first reported, and what is now known."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from sightline.cli.kept_rows import in_range
from sightline.cli.opening import order_of_sources
from sightline.engine.definition import Definition
from sightline.engine.figures import Wanted, figures
from sightline.engine.library import measures
from sightline.engine.periods import period_ending
from sightline.engine.prepared import Prepared, prepare
from sightline.engine.published.first_reported import Told, begin, catch_up, first_reported
from sightline.engine.published.kept import Kept
from sightline.engine.published.publications import publications
from sightline.engine.published.rules import rules_now
from sightline.history import Store
from sightline.insight.restatement import Restatement, groups_of, restate, restated_cases
from sightline.record.calendar import month_end
from sightline.record.settings import Settings


def restated(
    store: Path,
    settings: Settings,
    definition: Definition,
    *,
    months: tuple[date | None, date | None],
    window: str,
    by: str | None,
    cases: bool,
    known_at: date | None,
    store_version: int | None,
    told: Told,
) -> tuple[list[Restatement], list[dict[str, Any]]]:
    """Return the restatements of one measure, and the cases behind them where asked for.

    Keeps what was first reported of the months in the range where it is not kept yet.
    """
    opened = Store.open(store)
    known = list(measures(settings.measure_folders).values())
    begin(store)
    catch_up(opened, settings, known, first=months[0], last=months[1], told=told)
    order = order_of_sources(settings, opened.manifest(), known_at)
    found: list[Restatement] = []
    listed: list[dict[str, Any]] = []
    with opened.view(known_at=known_at, store_version=store_version, source_order=order) as view:
        now, rules = prepare(view, settings, known), rules_now(known, settings)
        published = list(publications(opened))
        for month in _months(now, definition, window, months, published):
            kept = _first(opened, published, definition, month, window)
            period = f"{month:%Y-%m}"
            found.append(restate(kept, now, rules, definition, period=period, window=window))
            if by:
                names = groups_of(kept, now, definition, by=by, period=period, window=window)
                found += [
                    restate(kept, now, rules, definition, period=period, window=window,
                            group=(by, name))
                    for name in names
                ]  # fmt: skip
            if cases and kept is not None and definition.id in kept.definitions:
                listed += [
                    {"period": period, **row}
                    for row in restated_cases(kept, now, definition, period=period, window=window)
                ]
    return found, listed


def _first(
    store: Store, published: Sequence[Kept], definition: Definition, month: date, window: str
) -> Kept | None:
    """Return the first publication that has the figure, else what was reconstructed."""
    for kept in published:
        if kept.month == month and window in kept.windows and definition.id in kept.definitions:
            return kept
    return first_reported(store, month)


def _months(
    now: Prepared,
    definition: Definition,
    window: str,
    wanted: tuple[date | None, date | None],
    published: Sequence[Kept],
) -> list[date]:
    """Return the months in range in which a period ends that has a figure, then or now.

    A period under way is not there: it is yet to be reported.
    """
    rows = figures(now, [definition], Wanted((window,)))
    found = {
        date.fromisoformat(f"{row['period']}-01")
        for row in rows
        if row["period"]
        and (row["numerator"] is not None or row["value"] is not None)
        and row["period_end"] == month_end(row["period_end"])
        and f"{row['period_end']:%Y-%m}" == row["period"]
    }
    found |= {k.month for k in published if definition.id in k.definitions and window in k.windows}
    return sorted(m for m in found if in_range(m, *wanted) and period_ending(window, m))
