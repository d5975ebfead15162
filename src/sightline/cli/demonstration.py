"""The demonstration: synthetic extracts, loaded into a store of their own, to a scorecard."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from sightline.cli.chosen import IN_THE_STORE
from sightline.cli.invented import write_invented
from sightline.cli.load_result import LoadResult, Outcome
from sightline.cli.loading import load_paths
from sightline.cli.opening import OF_THE_DEMO
from sightline.cli.scorecards import make_scorecard
from sightline.cli.summary import progress_line
from sightline.engine.published.first_reported import begin
from sightline.history import Store, StoreError
from sightline.history.files import replace_atomically
from sightline.record.settings import load_settings
from sightline.reports.scorecard import Scorecard
from sightline.reports.scorecard_page import render_page

FORMATS = ("annex_a", "cin", "ssda903", "ssd", "local")
END = date(2021, 7, 31)
PAGE = "scorecard.html"
Say = Callable[[str], None]


def run_demo(
    out: Path, store: Path, *, population: int, months: int, seed: int, told: Say
) -> tuple[Scorecard, Path]:
    """Make everything from nothing; return the scorecard and the page's path.

    An earlier demonstration's store is made anew. Raises ``StoreError`` when the store holds
    anything else, and when an extract of ours could not be loaded.
    """
    began = perf_counter()
    _clear(store)
    told(f"Writing {months} months of a synthetic authority of {population:,} children ...")
    written = write_invented(
        out / "extracts",
        population=population,
        months=months,
        end=END,
        seed=seed,
        formats=FORMATS,
    )
    told(f"{written.count} files in {out / 'extracts'} ({perf_counter() - began:.1f} s)")
    settings = load_settings(written.settings)
    Store.create(store)
    (store / OF_THE_DEMO).write_text("Made by sightline demo. Nobody in this store is real.\n")
    replace_atomically(store / IN_THE_STORE, written.settings.read_bytes())

    def progress(result: LoadResult, number: int, count: int) -> None:
        told(progress_line(result, number, count))

    loading = perf_counter()
    paths = [out / "extracts" / name for name in FORMATS if (out / "extracts" / name).is_dir()]
    results = load_paths(paths, store, settings, told=progress)
    bad = [r for r in results if r.outcome not in (Outcome.LOADED, Outcome.UNCHANGED)]
    if bad:
        raise StoreError(f"The demonstration could not load its own extracts: {bad[0].message}")
    told(f"{len(results)} extracts loaded ({perf_counter() - loading:.1f} s)")
    working = perf_counter()
    card = make_scorecard(store, settings)
    begin(store)
    told(f"Measures worked out ({perf_counter() - working:.1f} s)")
    page = out / PAGE
    page.write_text(render_page(card), encoding="utf-8")
    told(f"Done in {perf_counter() - began:.1f} s")
    return card, page


def _clear(store: Path) -> None:
    """Remove an earlier demonstration's store; nobody else's."""
    if not store.exists():
        return
    if (store / OF_THE_DEMO).is_file():
        shutil.rmtree(store)
    elif not store.is_dir() or any(store.iterdir()):
        raise StoreError(
            f"{store} must be a new folder or an earlier demonstration's store, and holds other "
            "things. Give the demonstration a store of its own with --store FOLDER."
        )
