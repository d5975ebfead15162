"""Independent statements on both processors.

DuckDB spreads one large statement over the processors and runs a small one on one of them. The
record and the measures are some hundreds of small ones, most of which need nothing of one
another. Pinned by ``tests/record/test_workers.py``.
"""

from collections.abc import Callable, Collection, Mapping
from queue import SimpleQueue

import duckdb

# A core more is a worker more only up to here: large statements use the other cores themselves.
WORKERS = 2

Task = Callable[[duckdb.DuckDBPyConnection], None]


def share_out(
    con: duckdb.DuckDBPyConnection,
    tasks: Mapping[str, Task],
    after: Mapping[str, Collection[str]] | None = None,
) -> None:
    """Run every task with a cursor of the connection, several at once, in the order given.

    ``after`` names for a task those that must be done before it begins; they must stand before
    it in ``tasks``. A task sees the ordinary tables of the connection, not its temporary ones.
    The first exception of a task is raised when those that run are done; no other begins.
    """
    if len(tasks) == 1:
        next(iter(tasks.values()))(con)
        return
    # Here and not above: showing figures that were worked out before needs no threads.
    from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

    free: SimpleQueue[duckdb.DuckDBPyConnection] = SimpleQueue()
    for _ in range(WORKERS):
        free.put(con.cursor())

    def run(task: Task) -> None:
        cursor = free.get()
        try:
            task(cursor)
        finally:
            free.put(cursor)

    waiting = {name: set((after or {}).get(name, ())) & tasks.keys() for name in tasks}
    running: dict[Future[None], str] = {}
    with ThreadPoolExecutor(WORKERS) as pool:
        try:
            while waiting or running:
                for name in [name for name, before in waiting.items() if not before]:
                    running[pool.submit(run, tasks[name])] = name
                    del waiting[name]
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    done = running.pop(future)
                    future.result()
                    for before in waiting.values():
                        before.discard(done)
        finally:
            pool.shutdown(cancel_futures=True)
            while not free.empty():
                free.get().close()
