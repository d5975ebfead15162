"""After loads: keeping what was first reported of the months that they closed."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from sightline.cli.load_result import LoadResult
from sightline.history import Store, StoreBusyError, StoreError
from sightline.history.frozen import FIRST_REPORTED
from sightline.record.settings import Settings


def keep_what_is_closed(store: Path, settings: Settings, results: Sequence[LoadResult]) -> None:
    """Keep the months that the loads closed, where the store's figures were ever used.

    The loads stand whatever comes of it: what cannot be kept now is kept at the next use.
    """
    numbers = [r.number for r in results if r.number]
    if not numbers or not (store / FIRST_REPORTED).is_dir():
        return
    # The engine takes a third of a second to import, and most loads have no use for it.
    import duckdb

    from sightline.engine.errors import DefinitionError
    from sightline.engine.library import measures
    from sightline.engine.published.first_reported import keep_at_load

    before = min(numbers) - 1
    with suppress(StoreError, StoreBusyError, DefinitionError, duckdb.Error):
        known = list(measures(settings.measure_folders).values())
        keep_at_load(Store.open(store), settings, known, before=before)
