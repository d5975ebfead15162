"""A kept set of figures: what it says of itself, and how it is written into the store and read."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb

from sightline.engine.cases import Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind
from sightline.engine.periods import period_ending
from sightline.engine.prepared import Prepared
from sightline.engine.published.public import ForPublic, PublicPart, public_part
from sightline.engine.published.rules import Rules, read_rules, write_rules
from sightline.history import Store, View, frozen
from sightline.history.files import OWNER_ONLY_FILE, draft_of, make_folder
from sightline.record.calendar import month_end

# An event whose date is corrected by up to this many days is looked for beside its period: cases
# are kept that far around it (``insight.restatement``).
AROUND = timedelta(days=31)
PUBLISHED, RECONSTRUCTED = "published", "reconstructed"
_COPY = "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd)"


@dataclass(frozen=True, slots=True)
class Kept:
    """Figures and cases of one month's end as they were.

    ``number`` is a publication's; None for what was reconstructed. ``loads`` are (number, as-at)
    of the log entries that were used. ``shorter`` says which disposals took cases out. ``public``
    is what it holds for the public, None where it was not made for them.
    """

    basis: str
    number: int | None
    month: date
    windows: tuple[str, ...]
    taken_at: str
    by: str
    note: str
    replaces: int | None
    known_at: date | None
    store_version: int
    loads: tuple[tuple[int, date], ...]
    shorter: tuple[Mapping[str, Any], ...]
    rules: Rules
    prepared: Prepared
    public: PublicPart | None = None

    @property
    def definitions(self) -> Mapping[str, Definition]:
        """The measures as they were defined."""
        return self.rules.definitions

    def removed(self, measure: str) -> int:
        """Return how many cases of a measure disposals took out of the list."""
        return sum(int(s["cases"].get(measure, 0)) for s in self.shorter)


def copy_out(
    con: duckdb.DuckDBPyConnection,
    facts: str,
    cases: str,
    *,
    month: date,
    windows: Sequence[str],
    definitions: Sequence[Definition],
    folder: Path,
) -> tuple[Path, Path]:
    """Write the figures of one month's end and the cases behind them; return the two files.

    ``facts`` and ``cases`` are relations. The files are drafts in a folder of files that may be
    deleted at any time.
    """
    make_folder(folder)
    first, last = span_of(month, windows)
    ids = ", ".join(f"'{d.id}'" for d in definitions)
    stocks = ", ".join(f"'{d.id}'" for d in definitions if d.kind is Kind.SNAPSHOT) or "''"
    ending = f"{month:%Y-%m}"
    windowed = ", ".join(f"'{w}'" for w in windows)
    figures_file, cases_file = (
        draft_of(folder / f"keeping-{what}-{ending}.parquet") for what in ("figures", "cases")
    )
    con.execute(
        f"COPY (SELECT * FROM {facts} WHERE measure IN ({ids}) AND period = '{ending}' "
        f"AND \"window\" IN ({windowed})) TO '{figures_file.as_posix()}' {_COPY}"
    )
    con.execute(
        f"COPY (SELECT * FROM {cases} WHERE measure IN ({ids}) AND CASE WHEN measure IN ({stocks}) "
        f"THEN date BETWEEN DATE '{month:%Y-%m-01}' AND DATE '{last}' "
        f"ELSE date BETWEEN DATE '{first - AROUND}' AND DATE '{last + AROUND}' END) "
        f"TO '{cases_file.as_posix()}' {_COPY}"
    )
    for path in (figures_file, cases_file):
        path.chmod(OWNER_ONLY_FILE)
    return figures_file, cases_file


def span_of(month: date, windows: Sequence[str]) -> tuple[date, date]:
    """Return the first day of the longest of the windows that end with a month, and its last."""
    ending = [p for w in windows if (p := period_ending(w, month))]
    return min((p.start for p in ending), default=month), month_end(month)


def keep(
    store: Store,
    view: View,
    *,
    files: tuple[Path, Path],
    rules: Rules,
    outcomes: Mapping[str, Outcome],
    known_at: date | None,
    head: Mapping[str, Any],
    publication: bool,
    name: str = "",
    public: ForPublic | None = None,
    fits: Callable[[Sequence[str]], bool] = lambda there: True,
) -> str | None:
    """Put figures and cases into the store for good; return their name.

    Without ``publication`` the name is given, and what is there already stays: then None. So it is
    where ``fits``, asked under the lock with the names that are there, says no.
    """
    body = {
        **head,
        **({"public": public.said} if public is not None else {}),
        "known_at": known_at.isoformat() if known_at else None,
        "store_version": _version(view),
        "loads": [[load.number, load.as_at.isoformat()] for load in view.loads],
        "outcomes": [
            [o.measure, o.status, o.reason, o.reach.loaded,
             [[str(a), str(b)] for a, b in o.reach.spans]]
            for o in outcomes.values() if o.measure in rules.definitions
        ],
    }  # fmt: skip

    def fill(folder: Path) -> None:
        for path, kept_as in zip(files, ("figures.parquet", "cases-0.parquet"), strict=True):
            path.replace(folder / kept_as)
        write_rules(folder / "rules.json.gz", rules)
        if public is not None:
            public.write(folder)

    def chosen(there: Sequence[str]) -> str | None:
        if not fits(there):
            return None
        if publication:
            return f"{max((int(n) for n in there), default=0) + 1:06d}"
        return None if name in there else name

    def said(there: Sequence[str]) -> Mapping[str, Any]:
        if not publication:
            return body
        return {**body, "replaces": _replaced(store.root, there, body)}

    try:
        return store.keep(
            frozen.PUBLISHED if publication else frozen.FIRST_REPORTED, chosen, said, fill
        )
    finally:
        for path in files:
            with suppress(OSError):
                path.unlink(missing_ok=True)


def read_kept(root: Path, name: str, *, publication: bool) -> Kept:
    """Return one kept set; ``StoreError`` when it is not there or damaged."""
    room = frozen.PUBLISHED if publication else frozen.FIRST_REPORTED
    found = frozen.read(root, room, name)
    said = found.said
    known = date.fromisoformat(said["known_at"]) if said["known_at"] else None
    outcomes = {}
    for measure, status, reason, loaded, spans in said["outcomes"]:
        days = tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in spans)
        outcomes[measure] = Outcome(measure, status, Reach(loaded, days), reason)
    return Kept(
        basis=PUBLISHED if publication else RECONSTRUCTED,
        number=int(name) if publication else None,
        month=date.fromisoformat(f"{said['month']}-01"),
        windows=tuple(said["windows"]),
        taken_at=said["taken_at"],
        by=said["by"],
        note=said["note"],
        replaces=said.get("replaces"),
        known_at=known,
        store_version=said["store_version"],
        loads=tuple((number, date.fromisoformat(day)) for number, day in said["loads"]),
        shorter=found.shorter,
        rules=read_rules(found.rules),
        prepared=Prepared(found.cases, found.figures, outcomes, known),
        public=public_part(found.folder, said),
    )


def _replaced(root: Path, there: Sequence[str], body: Mapping[str, Any]) -> int | None:
    """Return the latest publication that holds one of the same figures, which this one replaces."""
    measures = {measure for measure, *_ in body["outcomes"]}
    for name in sorted(there, reverse=True):
        said = frozen.read(root, frozen.PUBLISHED, name).said
        if (
            said["month"] == body["month"]
            and set(said["windows"]) & set(body["windows"])
            and measures & {measure for measure, *_ in said["outcomes"]}
        ):
            return int(name)
    return None


def _version(view: View) -> int:
    """Return the number of the last log entry that was taken when the figures were made."""
    return len(view.manifest.entries)
