"""Nobody is in the log for ever: removing a person from every file, with a certificate.

The log files that hold a row of the person are written again without it, the new generation is
put in force, and the files before are destroyed by the sweep; derived files are all deleted. Case
lists of publications and of what was first reported lose the person too; their figures stay.
The certificate says what was removed, when and by whom, and nothing about whom.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import duckdb

from sightline.history import frozen
from sightline.history.errors import StoreError
from sightline.history.files import make_folder, settle
from sightline.history.log import LoadEntry, Manifest
from sightline.history.match import COPY_OPTIONS, text
from sightline.history.publish import now
from sightline.history.resolve import SOURCES, resolve
from sightline.history.spans import build_runs, register_loads
from sightline.history.streams import Stream, all_streams, streams_of
from sightline.history.versions import RowFiles
from sightline.record.catalogue import TABLES
from sightline.record.model import Personal, Table, Via

IDENTITIES = "local_identities"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a disposal removed: no personal data."""

    number: int
    taken_at: str
    by: str
    rows: int
    tables: Mapping[str, int]
    rejected_rows: int
    frozen_rows: int


def dispose(
    root: Path, manifest: Manifest, person: str, *, by: str
) -> tuple[Manifest, Certificate]:
    """Write the log again without the person; the caller puts the new manifest in force.

    ``person`` is any of the person's ids; what the crosswalk joins to it is removed too. Raises
    ``StoreError`` when no row is about the person, or the id stands for several people.
    """
    con = duckdb.connect()
    try:
        ids = _ids(con, root, manifest, person)
        con.execute("CREATE TEMP TABLE gone_person (source VARCHAR, id VARCHAR)")
        con.executemany("INSERT INTO gone_person VALUES (?, ?)", [list(i) for i in sorted(ids)])
        number, generation = manifest.disposals + 1, manifest.generation + 1
        files = RowFiles(root, manifest.rows)
        written: list[Path] = []
        rows: dict[str, tuple[str, ...]] = {}
        removed: dict[str, int] = {}
        for name, held in manifest.rows.items():
            kept = []
            for file in held:
                new, count = _without(con, files, name, file, generation, len(written))
                if count:
                    removed[name] = removed.get(name, 0) + count
                    written.append(root / new)
                kept.append(new)
            rows[name] = tuple(kept)
        entries = []
        rejected = 0
        for entry in manifest.entries:
            if isinstance(entry, LoadEntry) and entry.rejects:
                texts = {i for _, i in ids}
                new, count = _rejects_without(root, entry.rejects, texts, generation, len(written))
                if count:
                    rejected += count
                    written.append(root / new)
                    entry = replace(entry, rejects=new)
            entries.append(entry)
        taken_at = now()
        lists = frozen.without_person(
            con, root, {i for _, i in ids}, disposal=number, day=taken_at[:10]
        )
    finally:
        con.close()
    if not removed and not rejected and not lists.rows:
        raise StoreError("The store must hold a row about the person, and none was found.")
    certificate = Certificate(
        number, taken_at, by, sum(removed.values()), removed, rejected, lists.rows
    )
    folder = root / "certificates"
    make_folder(folder)
    path = folder / f"disposal-{number:06d}.json"
    path.write_text(json.dumps(asdict(certificate), indent=1, sort_keys=True))
    settle([*written, *lists.written, path])
    lists.apply()
    changed = manifest.changed(entries=tuple(entries), rows=rows, disposals=number)
    return changed, certificate


def _ids(
    con: duckdb.DuckDBPyConnection, root: Path, manifest: Manifest, person: str
) -> set[tuple[str, str]]:
    """Return (source, id) for everything by which the person is known.

    One text may be the id of different people in two sources: the crosswalk as it now stands
    decides, and what it does not tell apart is not guessed.
    """
    register_loads(con, manifest.live())
    build_runs(con, root, manifest.live(), [IDENTITIES])
    entity = resolve(
        con, TABLES[IDENTITIES], RowFiles(root, manifest.rows), identities=None, source_order=()
    )
    crosswalk = con.execute(
        f"SELECT iden_source, iden_source_id, iden_person_id FROM {entity}"
    ).fetchall()
    people = {p for _, i, p in crosswalk if person in (i, p)}
    if person not in people and len(people) > 1:
        raise StoreError(
            "The id must stand for one person, and the crosswalk joins it to "
            f"{len(people)}: give the id by which the crosswalk knows the person."
        )
    one = person if person in people or not people else people.pop()
    others = {(s, i) for s, i, p in crosswalk if p != one}
    known = {(s, i) for s, i, p in crosswalk if p == one}
    return known | ({(source, one) for source in SOURCES} - others)


def _about_sql(files: RowFiles, table: Table, stream: Stream) -> str:
    """Return the SQL condition for a row about the person: its own, or one that points at it."""
    if table.name == IDENTITIES:
        return (
            "coalesce((iden_source, iden_source_id) IN (SELECT (source, id) FROM gone_person), "
            "false) OR iden_person_id IN (SELECT id FROM gone_person WHERE source = 'local')"
        )
    fields = ["person"]
    fields += [
        f.name
        for f in table.fields
        if f.name in stream.columns
        and (f.personal is Personal.IDENTIFIER or f.references == "ssd_person.pers_person_id")
    ]
    mine = "(SELECT id FROM gone_person WHERE source = split_part(part, '/', 1))"
    tests = [f"coalesce({field} IN {mine}, false)" for field in fields]
    via = table.person
    if isinstance(via, Via) and via.field in stream.columns:
        above = TABLES[via.table]
        rows = streams_of(above.name)[0]
        tests.append(
            f"coalesce({via.field} IN (SELECT {via.table_field} FROM {files.relation(rows)} "
            f"WHERE {_about_sql(files, above, rows)}), false)"
        )
    return " OR ".join(tests)


def _without(
    con: duckdb.DuckDBPyConnection,
    files: RowFiles,
    name: str,
    file: str,
    generation: int,
    place: int,
) -> tuple[str, int]:
    """Write one row file again without the person, where it holds any; return it and how many."""
    stream = all_streams()[name]
    source = f"read_parquet({text((files.root / file).as_posix())}, union_by_name = true)"
    about = _about_sql(files, TABLES[stream.table], stream)
    # By row id, because the condition may look into the rows of other tables of this source.
    con.execute(f"CREATE OR REPLACE TEMP TABLE gone_rows AS SELECT rid FROM {source} WHERE {about}")
    found = con.execute("SELECT count(*) FROM gone_rows").fetchone()
    count = found[0] if found else 0
    if not count:
        return file, 0
    new = f"log/{generation:08d}-rows-{name}-{place}.parquet"
    con.execute(
        f"COPY (FROM {source} WHERE rid NOT IN (FROM gone_rows)) "
        f"TO {text((files.root / new).as_posix())} {COPY_OPTIONS}"
    )
    return new, count


def _rejects_without(
    root: Path, file: str, ids: set[str], generation: int, place: int
) -> tuple[str, int]:
    with (root / file).open(newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
        names = list(rows[0]) if rows else []
    kept = [row for row in rows if not ids & set(row.values())]
    if len(kept) == len(rows):
        return file, 0
    new = f"rejects/{generation:08d}-{place}.csv"
    with (root / new).open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, names)
        writer.writeheader()
        writer.writerows(kept)
    return new, len(rows) - len(kept)
