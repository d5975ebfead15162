"""Freezing a month's figures as published, and finding publications again."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import duckdb

from sightline.engine.definition import Definition
from sightline.engine.periods import WINDOWS, period_ending
from sightline.engine.prepared import Prepared
from sightline.engine.published.kept import Kept, copy_out, keep, read_kept
from sightline.engine.published.public import ForPublic, public_numbers
from sightline.engine.published.rules import rules_now
from sightline.history import Store, StoreError, View, frozen
from sightline.history.publish import now
from sightline.record.settings import Settings


class FreezeError(Exception):
    """What cannot be frozen, as a sentence. The command line ends with exit code 2."""


def freeze(
    view: View,
    settings: Settings,
    prepared: Prepared,
    definitions: Sequence[Definition],
    *,
    month: date,
    windows: Sequence[str],
    by: str,
    note: str = "",
    public: ForPublic | None = None,
) -> int:
    """Keep the figures of a month's end and the cases behind them as published; return the number.

    ``windows`` without a period that ends with the month are left out; every grouping is kept.
    The view is held by the caller until this returns. Raises ``FreezeError`` when the record says
    nothing of the month, and when ``public`` was not solved with every public publication there is.
    """
    ending = [w for w in WINDOWS if w in windows and period_ending(w, month)]
    if not ending:
        raise FreezeError(
            f"A window must end with {month:%Y-%m} to be frozen, and of "
            f"{', '.join(windows) or 'none'} none does."
        )
    con = duckdb.connect()
    try:
        facts, cases = (
            f"read_parquet('{path.as_posix()}')" for path in (prepared.facts, prepared.cases)
        )
        ids = [d.id for d in definitions]
        count = con.execute(
            f"SELECT count(*) FROM {facts} WHERE period = ? AND measure IN "
            f"({', '.join('?' for _ in ids)}) AND \"by\" IS NULL AND status = 'ok'",
            [f"{month:%Y-%m}", *ids],
        ).fetchone()
        if not count or not count[0]:
            raise FreezeError(
                f"The record must have a figure of {month:%Y-%m} for it to be frozen, and it has "
                f"none (as known on {prepared.known_at or 'no day: nothing is loaded'})."
            )
        files = copy_out(
            con, facts, cases, month=month, windows=ending, definitions=definitions,
            folder=view.root / "derived",
        )  # fmt: skip
    finally:
        con.close()
    store = Store(view.root)
    head: Mapping[str, object] = {
        "month": f"{month:%Y-%m}", "windows": ending, "taken_at": now(), "by": by, "note": note,
    }  # fmt: skip
    name = keep(
        store,
        view,
        files=files,
        rules=rules_now(definitions, settings),
        outcomes=prepared.outcomes,
        known_at=prepared.known_at,
        head=head,
        publication=True,
        public=public,
        # Under the lock: two public publications at once would not know of one another.
        fits=lambda there: (
            public is None or public_numbers(store.root, there) == tuple(sorted(public.against))
        ),
    )
    if name is None:
        raise FreezeError(
            "A public publication must be protected against every earlier one, and another was "
            "frozen meanwhile: freeze again."
        )
    return int(name)


def publications(store: Store) -> Iterator[Kept]:
    """Yield every publication, the first one first."""
    for name in frozen.names(store.root, frozen.PUBLISHED):
        yield read_kept(store.root, name, publication=True)


def publication(store: Store, number: int) -> Kept:
    """Return one publication; ``StoreError`` when there is none of that number."""
    there = [int(n) for n in frozen.names(store.root, frozen.PUBLISHED)]
    if number not in there:
        raise StoreError(
            f"The publication must be one of {', '.join(map(str, there))}, found {number}."
            if there
            else f"There is no publication {number}: none was frozen yet (sightline freeze)."
        )
    return read_kept(store.root, f"{number:06d}", publication=True)
