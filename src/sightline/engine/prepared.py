"""Cases and figures of a view of the record: worked out once, kept, and read many times."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from sightline.engine.cases import Outcome, names_read, run_measures, runnable
from sightline.engine.context import open_context
from sightline.engine.definition import Definition
from sightline.engine.facts import build_facts
from sightline.engine.library import view_texts
from sightline.engine.reads import kept_reads
from sightline.engine.reuse import (
    Kept,
    dump_kept,
    find_earlier,
    measure_keys,
    people_keys,
    read_kept,
    with_earlier,
)
from sightline.history import View
from sightline.history.files import OWNER_ONLY_FILE, draft_of, make_folder
from sightline.record.settings import Settings
from sightline.record.workers import share_out

# Raised whenever the engine counts differently, so that no file made before is used.
RULES = "4"
# Large row groups: of 300 measures, one is read in 4 ms from these and in 7 ms from small ones,
# whose descriptions have to be read first.
_COPY = "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The files of one view: every case, every figure, and what became of each measure."""

    cases: Path
    facts: Path
    outcomes: dict[str, Outcome]
    known_at: date | None


def prepare(view: View, settings: Settings, definitions: Sequence[Definition]) -> Prepared:
    """Return the cases and figures of all these measures over the view, made if not there yet."""
    folder = view.root / "derived"
    make_folder(folder)
    stem = _fingerprint(view, settings, definitions)
    cases, facts = folder / f"cases-{stem}.parquet", folder / f"facts-{stem}.parquet"
    said = folder / f"outcomes-{stem}.json"
    if not said.exists():
        with kept_reads(folder):
            _make(view, settings, definitions, cases, facts, said)
    known = view.known_at or max((load.as_at for load in view.loads), default=None)
    return Prepared(cases, facts, {m: k.outcome for m, k in read_kept(said).items()}, known)


def _fingerprint(view: View, settings: Settings, definitions: Sequence[Definition]) -> str:
    lines = [RULES, view.fingerprint, repr(settings)]
    lines += [repr(definition) for definition in definitions]
    lines += [sql for _, sql in sorted(view_texts().items())]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:20]


def _make(
    view: View,
    settings: Settings,
    definitions: Sequence[Definition],
    cases: Path,
    facts: Path,
    said: Path,
) -> None:
    context = open_context(
        view,
        settings,
        names_read(runnable(definitions)),
        writes_to=cases.parent,
        texts=[definition.sql for definition in definitions],
        ordered=False,
    )
    try:
        con = context.con
        keys = measure_keys(context, definitions, settings, f"{RULES} {view.manifest.disposals}")
        earlier = find_earlier(context, cases.parent, keys)
        holds = earlier.kept if earlier else {}
        changed = [d for d in definitions if d.id not in holds]
        outcomes = run_measures(context, changed)
        people = people_keys(con, "cases", [d.id for d in changed])

        def whole(table: str, cursor: duckdb.DuckDBPyConnection) -> str:
            if earlier is None:
                return f"FROM {table} ORDER BY rowid"
            path = getattr(earlier, table)
            every = [d.id for d in definitions]
            return with_earlier(cursor, table, path, holds=earlier.kept, every=every)

        def count(cursor: duckdb.DuckDBPyConnection) -> None:
            build_facts(cursor, changed, outcomes)
            _write(cursor, whole("facts", cursor), facts)

        def write_cases(cursor: duckdb.DuckDBPyConnection) -> None:
            _write(cursor, whole("cases", cursor), cases)

        share_out(con, {"facts": count, "cases": write_cases})
    finally:
        context.close()
    made = {o.measure: Kept(o, keys.get(o.measure, ""), people[o.measure]) for o in outcomes}
    draft = draft_of(said)
    draft.write_text(dump_kept([*(made.get(d.id) or holds[d.id] for d in definitions)]))
    draft.chmod(OWNER_ONLY_FILE)
    draft.replace(said)


def _write(con: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    """Write what a query gives to a file that appears whole or not at all."""
    draft = draft_of(path)
    try:
        con.execute(f"COPY ({query}) TO '{draft.as_posix()}' {_COPY}")
        draft.chmod(OWNER_ONLY_FILE)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
