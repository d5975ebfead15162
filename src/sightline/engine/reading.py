"""The connection by which figures and lists are read: opened once, kept while the process runs.

Opening a database takes longer than reading one measure's figures from it.
"""

import os
from threading import Lock

import duckdb

_lock = Lock()
_kept: tuple[int, duckdb.DuckDBPyConnection] | None = None


def open_reader() -> duckdb.DuckDBPyConnection:
    """Return a connection for reading files of figures; the caller closes it.

    It keeps nothing of what it read, so that nothing of a person who was removed from the store
    stays in the memory of a site that runs for weeks.
    """
    global _kept
    with _lock:
        # A process that was forked must not use the threads of the one that it comes from.
        if _kept is None or _kept[0] != os.getpid():
            con = duckdb.connect()
            con.execute("SET enable_external_file_cache = false")
            _kept = (os.getpid(), con)
        return _kept[1].cursor()
