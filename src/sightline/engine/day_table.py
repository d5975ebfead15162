"""The table ``calendar``: every day with its running working-day number, made once for a store."""

from importlib.metadata import version
from pathlib import Path

import duckdb

from sightline.history.files import OWNER_ONLY_FILE, draft_of, make_folder
from sightline.record.calendar import FIRST_DAY, LAST_DAY, calendar_rows


def make_calendar(con: duckdb.DuckDBPyConnection) -> None:
    """Make ``calendar`` (day, working_day_number, working_days_before).

    ``working_days_before`` is the number of the day before. The n-th working day after day 0 is
    the deadline, and a Saturday after it is late although no working day has passed since: a day
    is in time when ``working_days_before`` less day 0's number is below n.
    """
    rows = list(calendar_rows(FIRST_DAY, LAST_DAY))
    # One list as a parameter: 20 ms, where a list in the text takes 300 ms to be read and twenty
    # thousand inserts take seconds.
    con.execute(
        f"CREATE TABLE calendar AS SELECT (DATE '{FIRST_DAY}' + (i::INTEGER - 1)) AS day, "
        "number AS working_day_number, before AS working_days_before FROM "
        "(SELECT unnest($1::INTEGER[]) AS number, unnest($2::INTEGER[]) AS before, "
        f"unnest(range(1, {len(rows) + 1})) AS i)",
        [
            [number for _, _, number in rows],
            [number - int(is_working) for _, is_working, number in rows],
        ],
    )


def kept_calendar(con: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Make ``calendar`` out of the file kept in ``folder``, or make both.

    Working out the bank holidays of 56 years takes 0.15 s and 80 MB. The file's name holds the
    version of ``holidays``, because a later one may know of a bank holiday proclaimed since.
    """
    path = folder / f"calendar-2-{version('holidays')}-{FIRST_DAY}-{LAST_DAY}.parquet"
    if path.exists():
        con.execute(f"CREATE TABLE calendar AS FROM read_parquet('{path.as_posix()}')")
        return
    make_calendar(con)
    make_folder(folder)
    draft = draft_of(path)
    con.execute(f"COPY calendar TO '{draft.as_posix()}' (FORMAT parquet)")
    draft.chmod(OWNER_ONLY_FILE)
    draft.replace(path)
