"""A scorecard of a store: its measures, its checks and its loads together."""

from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from sightline.cli.opening import OF_THE_DEMO, viewed
from sightline.engine.library import checks, measures
from sightline.engine.prepared import prepare
from sightline.history import View
from sightline.record.settings import Settings
from sightline.reports.scorecard import Scorecard, build_scorecard

PEOPLE = "ssd_person"


def make_scorecard(
    store: Path,
    settings: Settings,
    *,
    known_at: date | None = None,
    store_version: int | None = None,
    every: bool = False,
) -> Scorecard:
    """Return the scorecard of a store as known at a date: the headlines, or every measure.

    ``StoreError`` says what is wrong.
    """
    known = measures(settings.measure_folders)
    with viewed(store, settings, known_at=known_at, store_version=store_version) as view:
        return build_scorecard(
            prepare(view, settings, list(known.values())),
            known.values(),
            settings,
            view.loads,
            children=_people(view),
            findings=_findings(view, settings),
            invented=(store / OF_THE_DEMO).is_file(),
            every=every,
        )


def _findings(view: View, settings: Settings) -> list[dict[str, Any]]:
    known = list(checks().values())
    if not known:
        return []
    from sightline.engine.checking import run_checks

    return run_checks(view, settings, known).summary()


def _people(view: View) -> int:
    """Return how many persons the record knows."""
    if PEOPLE not in view.tables:
        return 0
    con = duckdb.connect()
    try:
        view.attach(con, [PEOPLE])
        found = con.execute(f"SELECT count(DISTINCT person_id) FROM {PEOPLE}").fetchone()
        return int(found[0]) if found else 0
    finally:
        con.close()
