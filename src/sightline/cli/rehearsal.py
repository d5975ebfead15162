"""A load that changes nothing: the same publish, into a folder that is thrown away."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from sightline.history import Manifest, Published, Store
from sightline.history.publish import publish
from sightline.intake.workroom import Workroom
from sightline.record.batch import Batch


class Rehearsal:
    """Publishes over a store's log into a folder of its own, extract after extract.

    The log's files are named by their full paths, so that they are read where they are; a view
    keeps them from being swept. Nothing is opened before the first extract.
    """

    def __init__(self, store: Path, *, replacing: bool) -> None:
        self.store = store
        self.replacing = replacing
        self._manifest: Manifest | None = None
        self._room: Workroom | None = None

    def __enter__(self) -> "Rehearsal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._room is not None:
            self._room.close()

    def publish(self, batch: Batch) -> Published:
        """Return what would become of the batch after those rehearsed before it.

        Raises what a real publish raises for the batch.
        """
        with self._reading() as manifest:
            if self._room is None:
                self._room = Workroom()
            changed, published = publish(self._room.path, manifest, batch, replacing=self.replacing)
            self._manifest = changed
        return published

    @contextmanager
    def _reading(self) -> Iterator[Manifest]:
        """Hold the store's files, and give the manifest to rehearse on."""
        if not Store(self.store).exists:
            yield self._manifest or Manifest()
            return
        with Store.open(self.store).view() as view:
            if self._manifest is None:
                self._manifest = replace(
                    view.manifest,
                    rows={
                        name: tuple(str((self.store / f).resolve()) for f in files)
                        for name, files in view.manifest.rows.items()
                    },
                )
            yield self._manifest
