"""After published files are loaded: their tables are worked out at once, not for the first reader.

Working out some 200,000 published figures takes longer than a comparison may; a load has the time.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from sightline.cli.load_result import LoadResult, Outcome
from sightline.cli.opening import viewed
from sightline.history import StoreError
from sightline.record.published import PUBLISHED
from sightline.record.settings import Settings
from sightline.record.tables.local_published import TABLES


def make_ready(results: Iterable[LoadResult], store: Path, settings: Settings) -> None:
    """Derive the published tables if one of these loads brought any; the first reader may, too."""
    taken = [r for r in results if r.source == PUBLISHED and r.outcome is Outcome.LOADED]
    if not taken:
        return
    # What was loaded is loaded: a disk that has become full is told to whoever reads.
    with suppress(StoreError), viewed(store, settings) as view:
        view.build([table.name for table in TABLES], versions=())
