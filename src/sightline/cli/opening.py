"""Opening what a command reads: the authority's settings, the store, and a view of the record."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sightline.engine.definition import Definition
from sightline.engine.library import measures
from sightline.engine.prepared import Prepared, prepare
from sightline.history import Manifest, Store, View
from sightline.record.settings import Settings

OF_THE_DEMO = "demonstration.txt"


def order_of_sources(
    settings: Settings, manifest: Manifest, known_at: date | None
) -> tuple[str, ...]:
    """Return the order of sources in force on the day that is asked about.

    Without a day it is the as-at date of the newest extract, so that the same store gives the
    same figures whenever it is asked.
    """
    latest = max((load.as_at for load in manifest.live() if load.of_the_record), default=None)
    return settings.source_order(known_at or latest or date.today())


@contextmanager
def viewed(
    store: Path,
    settings: Settings,
    *,
    known_at: date | None = None,
    store_version: int | None = None,
    source: str | None = None,
) -> Iterator[View]:
    """Open the store and hold a view of its record; ``StoreError`` says what is wrong."""
    opened = Store.open(store)
    order = order_of_sources(settings, opened.manifest(), known_at)
    with opened.view(
        known_at=known_at, store_version=store_version, source_order=order, source=source
    ) as view:
        yield view


@dataclass(frozen=True, slots=True)
class Figures:
    """Every measure worked out over one view of the record."""

    prepared: Prepared
    definitions: dict[str, Definition]
    tables: frozenset[str]


def prepare_figures(
    store: Path,
    settings: Settings,
    *,
    known_at: date | None = None,
    store_version: int | None = None,
) -> Figures:
    """Work out every measure, those of own folders too, or find it worked out before."""
    known = measures(settings.measure_folders)
    with viewed(store, settings, known_at=known_at, store_version=store_version) as view:
        return Figures(prepare(view, settings, list(known.values())), known, view.tables)
