"""Many extracts: one is read while another is published, each in its turn.

Reading takes longer than publishing and each keeps one processor busy, so two processes load a
year of workbooks in about half the time. They publish in the order given: a process waits for
its turn before it publishes and passes it on when it is done, whatever came of its extract.
"""

import atexit
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Any

from sightline.cli.load_result import LoadResult, Outcome
from sightline.cli.one_extract import How, load_extract, not_taken
from sightline.history import Published, Store
from sightline.intake.extract import InputFile, Reader
from sightline.intake.readers import READERS
from sightline.record.batch import Batch

# Starting two processes costs as much as loading two workbooks.
WORTH_IT = 6
PROCESSES = 2


class _Turns:
    """Whose turn it is to publish, and whether the store has failed; shared by the processes."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self.changed = context.Condition()
        self.next = context.Value("i", 0, lock=False)
        self.failed = context.Value("i", 0, lock=False)

    def wait(self, number: int) -> None:
        """Wait until every extract before this one is done."""
        with self.changed:
            self.changed.wait_for(lambda: self.next.value >= number)

    def done(self, number: int, *, failed: bool) -> None:
        """Pass the turn on."""
        with self.changed:
            self.next.value = max(self.next.value, number + 1)
            if failed:
                self.failed.value = 1
            self.changed.notify_all()


_turns: Any = None


def load_side_by_side(
    groups: Sequence[tuple[Reader, list[InputFile]]], plan: How
) -> Iterator[LoadResult]:
    """Yield the result of each extract in the order given.

    A store that cannot be written ends it, as does a process that dies: what was published
    before stays, and the last result says so.
    """
    turns = _Turns()
    pool = ProcessPoolExecutor(
        max_workers=min(PROCESSES, os.cpu_count() or 1),
        mp_context=get_context("spawn"),
        initializer=_begin,
        initargs=(turns, os.getpid()),
    )
    try:
        tasks = [
            pool.submit(_load, number, reader.source, files, plan)
            for number, (reader, files) in enumerate(groups)
        ]
        for task, (reader, files) in zip(tasks, groups, strict=True):
            try:
                result = task.result()
            except BrokenProcessPool:
                stopped = RuntimeError(
                    "A process that was loading stopped before it was done; what was published "
                    "before stays, and this extract may or may not be loaded. Load it again."
                )
                names = [f.name for f in files]
                yield not_taken(names, Outcome.FAULT, stopped, reader)
                return
            yield result
            if result.outcome is Outcome.STORE:
                return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(turns: _Turns, parent: int) -> None:
    """Prepare a process: take the turns, and end when the process that began it is gone."""
    global _turns
    _turns = turns
    stopped = threading.Event()
    watch = threading.Thread(target=_end_with, args=(parent, stopped), daemon=True)
    watch.start()

    def stop() -> None:
        # A thread still running when Python ends keeps DuckDB's objects, which complain of it on
        # stderr (test_loading_many_says_nothing_but_its_account).
        stopped.set()
        watch.join()

    atexit.register(stop)


def _end_with(parent: int, stopped: threading.Event) -> None:
    while not stopped.wait(0.5):
        if os.getppid() != parent:
            os._exit(1)


def _load(number: int, source: str, files: Sequence[InputFile], plan: How) -> LoadResult:
    """Load one extract in a process of its own; publish it when its turn has come."""
    reader = next(r for r in READERS if r.source == source)

    def take(batch: Batch) -> Published:
        _turns.wait(number)
        return Store.create(plan.store).publish(batch, replacing=plan.replacing)

    failed = False
    try:
        if _turns.failed.value:
            return not_taken([f.name for f in files], Outcome.STORE, RuntimeError("stopped"))
        result = load_extract(reader, files, plan, take)
        failed = result.outcome is Outcome.STORE
        return result
    finally:
        _turns.wait(number)
        _turns.done(number, failed=failed)
