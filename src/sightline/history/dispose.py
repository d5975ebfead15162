"""Nobody is in the log for ever: removing a person from every file, with a certificate.

The log files that hold a row of the person are written again without it, the new generation is
put in force, and the files before are destroyed by the sweep; derived files are all deleted.
The certificate says what was removed, when and by whom, and nothing about whom.
"""

import csv
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import duckdb

from sightline.history.errors import StoreError
from sightline.history.files import make_folder, settle
from sightline.history.log import LoadEntry, Manifest
from sightline.history.match import COPY_OPTIONS
from sightline.history.publish import now
from sightline.history.streams import all_streams
from sightline.record.catalogue import TABLES


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a disposal removed: no personal data."""

    number: int
    taken_at: str
    by: str
    rows: int
    tables: Mapping[str, int]
    rejected_rows: int


def dispose(
    root: Path, manifest: Manifest, person: str, *, by: str
) -> tuple[Manifest, Certificate]:
    """Write the log again without the person; the caller puts the new manifest in force.

    ``person`` is any of the person's ids; ids that an identity row joins to it are removed too.
    """
    con = duckdb.connect()
    try:
        ids = _all_ids(con, root, manifest, person)
        con.execute("CREATE TEMP TABLE gone_person (id VARCHAR)")
        con.executemany("INSERT INTO gone_person VALUES (?)", [[i] for i in sorted(ids)])
        number = manifest.disposals + 1
        written: list[Path] = []
        rows: dict[str, tuple[str, ...]] = {}
        removed: dict[str, int] = {}
        for name, files in manifest.rows.items():
            kept = []
            for file in files:
                new, count = _without(con, root, name, file, number)
                if count:
                    removed[name] = removed.get(name, 0) + count
                    written.append(root / new)
                kept.append(new)
            rows[name] = tuple(kept)
        entries = []
        rejected = 0
        for entry in manifest.entries:
            if isinstance(entry, LoadEntry) and entry.rejects:
                new, count = _rejects_without(root, entry.rejects, ids, number)
                if count:
                    rejected += count
                    written.append(root / new)
                    entry = replace(entry, rejects=new)
            entries.append(entry)
    finally:
        con.close()
    if not removed and not rejected:
        raise StoreError("The store must hold a row about the person, and none was found.")
    certificate = Certificate(number, now(), by, sum(removed.values()), removed, rejected)
    folder = root / "certificates"
    make_folder(folder)
    path = folder / f"disposal-{number:06d}.json"
    path.write_text(json.dumps(asdict(certificate), indent=1, sort_keys=True))
    settle([*written, path])
    changed = manifest.changed(entries=tuple(entries), rows=rows, disposals=number)
    return changed, certificate


def _all_ids(
    con: duckdb.DuckDBPyConnection, root: Path, manifest: Manifest, person: str
) -> set[str]:
    """Return every id that identity rows ever joined to this one."""
    ids = {person}
    files = manifest.rows.get("local_identities", ())
    if not files:
        return ids
    names = ", ".join(f"'{(root / f).as_posix()}'" for f in files)
    pairs = con.execute(
        f"SELECT DISTINCT iden_source_id, iden_person_id FROM read_parquet([{names}])"
    ).fetchall()
    while True:
        more = {i for pair in pairs if ids & set(pair) for i in pair} - ids
        if not more:
            return ids
        ids |= more


def _about_sql(stream: str) -> str:
    """Return the SQL condition for a row about the person: its own, or one that points at it."""
    table = TABLES[all_streams()[stream].table]
    fields = {f.name for f in table.fields if f.references == "ssd_person.pers_person_id"}
    fields |= {f.name for f in table.fields if f.name.endswith("source_id")}
    present = [f for f in sorted(fields) if f in all_streams()[stream].columns]
    tests = ["person IN (FROM gone_person)"]
    tests += [f"{f} IN (FROM gone_person)" for f in present]
    return " OR ".join(f"coalesce({t}, false)" for t in tests)


def _without(
    con: duckdb.DuckDBPyConnection, root: Path, stream: str, file: str, number: int
) -> tuple[str, int]:
    source = f"read_parquet('{(root / file).as_posix()}')"
    about = _about_sql(stream)
    found = con.execute(f"SELECT count(*) FROM {source} WHERE {about}").fetchone()
    count = found[0] if found else 0
    if not count:
        return file, 0
    new = f"log/rows-disposal-{number:06d}-{Path(file).stem[-60:]}.parquet"
    con.execute(
        f"COPY (SELECT * FROM {source} WHERE NOT ({about})) "
        f"TO '{(root / new).as_posix()}' {COPY_OPTIONS}"
    )
    return new, count


def _rejects_without(root: Path, file: str, ids: set[str], number: int) -> tuple[str, int]:
    with (root / file).open(newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
        names = list(rows[0]) if rows else []
    kept = [row for row in rows if row.get("person") not in ids]
    if len(kept) == len(rows):
        return file, 0
    new = f"rejects/disposal-{number:06d}-{Path(file).name[-60:]}"
    with (root / new).open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, names)
        writer.writeheader()
        writer.writerows(kept)
    return new, len(rows) - len(kept)
