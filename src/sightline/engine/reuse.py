"""Figures of an earlier view that still hold: what a measure reads has not changed since.

After one more load most of the record may be as it was: a CIN census says nothing of visits. A
measure's key is a fingerprint of its definition and of the content of every table and view that
its SELECT reads; its groups' key is one of the people in its cases. Where both are those of an
earlier file of figures, the cases and figures there are taken over. A fingerprint of content,
not of loads: an extract that repeats what is known changes nothing.
Pinned by ``tests/engine/test_reuse.py``.
"""

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from sightline.engine.cases import CASE_COLUMNS, Outcome, runnable
from sightline.engine.context import Context
from sightline.engine.coverage import Reach, measure_reach
from sightline.engine.definition import Definition, Kind
from sightline.engine.group_names import make_names
from sightline.engine.reads import tables_read
from sightline.record.settings import Settings
from sightline.record.workers import share_out

# Beside the people, what ``cases`` and ``facts`` read of every measure.
_OF_ALL = ("ssd_department", "ssd_professionals", "population")
# Below this share it takes longer to carry figures over than to work out all of them.
WORTH_IT = 0.25
# Figures are looked for in this many files, the latest first.
_LATEST = 8


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one measure beside its figures: what became of it, and its two keys."""

    outcome: Outcome
    key: str
    people: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """Files of figures made before, and which measures of them still hold."""

    cases: Path
    facts: Path
    kept: dict[str, Kept]


def measure_keys(
    context: Context, definitions: Sequence[Definition], settings: Settings, rules: str
) -> dict[str, str]:
    """Return the key of each measure that can be taken over.

    ``rules`` is a text that changes when the engine counts differently. What is recorded as a
    figure is not a table of cases like the others, and takes no time: it is left out.
    """
    able = [
        d
        for d in runnable(definitions)
        if d.kind is not Kind.RECORDED and measure_reach(d, context.reach).loaded
    ]
    reads = {d.id: tables_read(d.sql, d.file) for d in able}
    contents = _contents(context.con, {*_OF_ALL, *(t for read in reads.values() for t in read)})
    common = [rules, duckdb.__version__, repr(CASE_COLUMNS), repr(settings)]
    common += [contents[name] for name in _OF_ALL]
    return {
        d.id: _digest(
            [
                *common,
                repr(d),
                repr(measure_reach(d, context.reach)),
                *(f"{name} {contents[name]}" for name in sorted(reads[d.id])),
            ]
        )
        for d in able
        if all(name in contents for name in reads[d.id])
    }


def _contents(con: duckdb.DuckDBPyConnection, names: Collection[str]) -> dict[str, str]:
    """Return what fixes the content of each table that is there, whatever the order of its rows."""
    there = {row[0] for row in con.execute("SHOW TABLES").fetchall()}
    found: dict[str, str] = {}

    def read(name: str, cursor: duckdb.DuckDBPyConnection) -> None:
        row = cursor.execute(
            f"SELECT count(*), sum(hash(t)), bit_xor(hash(t)) FROM {name} t"
        ).fetchone()
        columns = cursor.execute(f"SELECT column_name, column_type FROM (DESCRIBE {name})")
        found[name] = _digest([repr(row), repr(columns.fetchall())])

    share_out(con, {name: partial(read, name) for name in sorted(there & set(names))})
    return found


def find_earlier(context: Context, folder: Path, keys: Mapping[str, str]) -> Earlier | None:
    """Return the file of figures in the folder of which most measures still hold, if any does."""
    best: Earlier | None = None
    for path in sorted(folder.glob("outcomes-*.json"), key=_used, reverse=True)[:_LATEST]:
        cases, facts = (
            folder / path.name.replace("outcomes-", f"{kind}-").replace(".json", ".parquet")
            for kind in ("cases", "facts")
        )
        with suppress(OSError, ValueError):
            kept = {
                name: said
                for name, said in read_kept(path).items()
                if said.outcome.status == "ok" and said.key and keys.get(name) == said.key
            }
            if len(kept) > (len(best.kept) if best else 0) and cases.exists() and facts.exists():
                # Used now: what nobody uses is swept first.
                for used in (cases, facts):
                    os.utime(used)
                best = Earlier(cases, facts, kept)
    if best is None:
        return None
    if len(best.kept) < WORTH_IT * len(keys):
        return None
    now = people_keys(context.con, f"read_parquet('{best.cases.as_posix()}')", best.kept)
    kept = {name: said for name, said in best.kept.items() if now.get(name, "") == said.people}
    return replace(best, kept=kept) if len(kept) >= WORTH_IT * len(keys) else None


def people_keys(
    con: duckdb.DuckDBPyConnection, cases: str, measures: Iterable[str]
) -> dict[str, str]:
    """Return for each measure what fixes who the people in its cases are."""
    names = list(measures)
    found = con.execute(
        "SELECT c.measure::VARCHAR, sum(p.fingerprint), bit_xor(p.fingerprint), count(*) "
        f"FROM {cases} c JOIN (SELECT child, hash(child, birth, expected, sex, ethnic_group, "
        "disability) AS fingerprint FROM people) p "
        "ON p.child = c.child WHERE c.measure::VARCHAR IN (SELECT unnest($1::VARCHAR[])) "
        "GROUP BY c.measure",
        [names],
    ).fetchall()
    return {**dict.fromkeys(names, ""), **{m: _digest([repr(rest)]) for m, *rest in found}}


def with_earlier(
    con: duckdb.DuckDBPyConnection,
    table: str,
    path: Path,
    *,
    holds: Collection[str],
    every: Collection[str],
) -> str:
    """Return the query for a table of cases or figures with those taken over, in their order.

    ``holds`` are the measures taken over, ``every`` all of them.
    """
    # Sorted by, a name of a measure is a number.
    kind = f"every_measure_of_{table}"
    make_names(con, kind, every)
    names = ", ".join(f"'{name}'" for name in sorted(holds))
    return (
        f"SELECT * EXCLUDE (nth) REPLACE (measure::{kind} AS measure) FROM ("
        f"SELECT * REPLACE (measure::VARCHAR AS measure), rowid AS nth FROM {table} "
        "UNION ALL BY NAME SELECT * EXCLUDE (file_row_number), file_row_number AS nth "
        f"FROM read_parquet('{path.as_posix()}', file_row_number = true) "
        f"WHERE measure IN ({names})) ORDER BY measure::{kind}, nth"
    )


def dump_kept(kept: Iterable[Kept]) -> str:
    """Return what became of each measure as a text that ``read_kept`` reads."""
    return json.dumps(
        [
            [
                k.outcome.measure,
                k.outcome.status,
                k.outcome.reason,
                k.outcome.reach.loaded,
                [[str(a), str(b)] for a, b in k.outcome.reach.spans],
                k.key,
                k.people,
            ]
            for k in kept
        ]
    )


def read_kept(path: Path) -> dict[str, Kept]:
    """Return what became of each measure; ``OSError`` or ``ValueError`` when it cannot be read."""
    found = {}
    for measure, status, reason, loaded, spans, key, people in json.loads(path.read_text()):
        days = tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in spans)
        found[measure] = Kept(Outcome(measure, status, Reach(loaded, days), reason), key, people)
    return found


def _digest(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:20]


def _used(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0
