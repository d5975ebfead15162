"""Telling row versions that the log has from those it has not, and writing the new ones.

All streams of a load go through the same few statements, because a month of Annex A has some
forty of them and a statement each and step would cost more than the rows do.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from sightline.history.errors import StoreError
from sightline.history.streams import Stream, all_streams, streams_of
from sightline.record.batch import Batch, PartBatch

COPY_OPTIONS = "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd)"


def part_name(part: PartBatch) -> str:
    """Return the part's name in the log: source, slash, part."""
    return f"{part.source}/{part.part}"


def listed(paths: Iterable[Path]) -> str:
    """Return the paths as the inside of a SQL list of texts."""
    return ", ".join(text(path.as_posix()) for path in paths)


def text(value: str) -> str:
    """Return a SQL text."""
    return "'" + value.replace("'", "''") + "'"


class Incoming:
    """The rows of one batch, as fingerprints first and as row ids after ``number``.

    Makes temporary tables in the batch's connection: ``incoming`` (stream, part, key, row, h1,
    h2), ``numbered`` (its row id, null where the log has none) and ``fresh`` (the new versions).
    Streams and parts are numbers there: sorting and comparing them is most of the work.
    """

    def __init__(self, batch: Batch) -> None:
        self.connection = batch.connection
        self._batch = batch
        self._parts = [part_name(p) for p in batch.parts]
        if len(set(self._parts)) < len(self._parts):
            raise StoreError("Each part must stand once in an extract, and one stands twice.")
        filled = {
            (part_name(part), table): fields
            for part in batch.parts
            for table, fields in part.filled.items()
        }
        self._sources: dict[str, list[tuple[str, str]]] = {}
        for part in batch.parts:
            for table, relation in part.tables.items():
                self._sources.setdefault(table, []).append((part_name(part), relation))
        self.streams = tuple(s for table in self._sources for s in streams_of(table))
        self._numbers = {name: n for n, name in enumerate(all_streams())}
        pieces = [
            f"SELECT {self._numbers[stream.name]}::SMALLINT AS stream, "
            f"{self._parts.index(name)}::SMALLINT AS part, _key AS key, _row AS row, "
            f"md5_number({stream.content_sql(name, filled.get((name, stream.table)))}) AS h "
            f"FROM {relation}"
            for stream in self.streams
            for name, relation in self._sources[stream.table]
        ]
        # Every file is written with an ORDER BY; without this the streams are read one by one,
        # which takes twice as long.
        self._ordered = self.connection.execute(
            "SELECT current_setting('preserve_insertion_order')"
        ).fetchone()
        self.connection.execute("SET preserve_insertion_order = false")
        none = "SELECT 0::SMALLINT, 0::SMALLINT, '', 0, md5_number('') WHERE false"
        self.connection.execute(
            "CREATE OR REPLACE TEMP TABLE incoming AS SELECT stream, part, key, row, "
            "(h >> 64)::UBIGINT AS h1, (h & 18446744073709551615)::UBIGINT AS h2 "
            f"FROM ({' UNION ALL '.join(pieces or [none])}) t(stream, part, key, row, h)"
        )

    def refuse_repeated_keys(self) -> None:
        """Raise ``StoreError`` when one extract holds one key twice.

        A reader must refuse or number such rows: nothing could tell afterwards which of them was
        meant. What it has made sure of (``PartBatch.distinct``) is not asked again.
        """
        unsure = [
            f"(stream = {self._numbers[stream.name]} AND part = {number})"
            for stream in self.streams
            for number, part in enumerate(self._batch.parts)
            if stream.table in part.tables and stream.table not in part.distinct
        ]
        if not unsure:
            return
        twice = self.connection.execute(
            "SELECT stream, part, count(*) FROM (SELECT stream, part, key FROM incoming "
            f"WHERE {' OR '.join(unsure)} GROUP BY ALL HAVING count(*) > 1) "
            "GROUP BY ALL ORDER BY 1, 2"
        ).fetchone()
        if twice:
            table = next(s.table for s in self.streams if self._numbers[s.name] == twice[0])
            raise StoreError(
                f"Each row of {table} must have a key of its own in one extract, and "
                f"{twice[2]} keys of {self._parts[twice[1]]} stand twice."
            )

    def fingerprints(self) -> dict[str, list[str]]:
        """Return for each part what fixes its content, a text a stream, whatever the row order."""
        names = {n: name for name, n in self._numbers.items()}
        found: dict[str, list[str]] = {}
        for stream, part, count, low, high in self.connection.execute(
            "SELECT stream, part, count(*), bit_xor(h1), bit_xor(h2) FROM incoming "
            "GROUP BY 1, 2 ORDER BY 1, 2"
        ).fetchall():
            found.setdefault(self._parts[part], []).append(f"{names[stream]}:{count}:{low}:{high}")
        return found

    def keep(self, parts: Iterable[str]) -> None:
        """Drop the rows of all parts but these."""
        wanted = set(parts)
        dropped = [str(n) for n, name in enumerate(self._parts) if name not in wanted]
        if dropped:
            self.connection.execute(f"DELETE FROM incoming WHERE part IN ({', '.join(dropped)})")

    def number(self, known: Mapping[str, list[Path]], next_id: Mapping[str, int]) -> dict[str, int]:
        """Give every row its row id, the known one or the next free one; return the new ones.

        ``known`` are the row files of each stream. Ids are handed out in hash order, so that the
        same rows arriving in another order get the same ids. They never leave the store.
        """
        files = [
            f"SELECT {self._numbers[s.name]}::SMALLINT AS stream, rid, h1, h2 "
            f"FROM read_parquet([{listed(known[s.name])}])"
            for s in self.streams
            if known.get(s.name)
        ]
        none = "SELECT 0::SMALLINT AS stream, 0::INTEGER AS rid, 0::UBIGINT AS h1, 0::UBIGINT AS h2"
        union = " UNION ALL ".join(files or [f"{none} WHERE false"])
        self.connection.execute(
            "CREATE OR REPLACE TEMP TABLE numbered AS "
            "SELECT i.rowid AS place, i.stream, i.part, k.rid FROM incoming i "
            f"LEFT JOIN ({union}) k ON k.stream = i.stream AND k.h1 = i.h1 AND k.h2 = i.h2"
        )
        first = " ".join(
            f"WHEN {self._numbers[s.name]} THEN {next_id.get(s.name, 1)}" for s in self.streams
        )
        start = f"CASE stream {first} END" if first else "1"
        self.connection.execute(
            "CREATE OR REPLACE TEMP TABLE fresh AS SELECT stream, part, key, row, h1, h2, "
            f"({start} - 1 + row_number() OVER (PARTITION BY stream ORDER BY h1, h2))::INTEGER "
            "AS rid FROM incoming WHERE rowid IN (SELECT place FROM numbered WHERE rid IS NULL)"
        )
        counts = dict(
            self.connection.execute("SELECT stream, count(*) FROM fresh GROUP BY 1").fetchall()
        )
        return {s.name: counts.get(self._numbers[s.name], 0) for s in self.streams}

    def write_new_rows(self, stream: Stream, path: Path) -> None:
        """Write the new versions of one stream to a Parquet file."""
        columns = "".join(f", s.{c}" for c in stream.columns)
        # The rows of ``fresh`` are chosen inside: without the optimiser a WHERE is asked last.
        pieces = " UNION ALL ".join(
            f"SELECT f.rid, f.h1, f.h2, {text(name)} AS part, f.key, s._person AS person{columns} "
            f"FROM (SELECT * FROM fresh WHERE stream = {self._numbers[stream.name]} "
            f"AND part = {self._parts.index(name)}) f JOIN {relation} s ON s._key = f.key"
            for name, relation in self._sources[stream.table]
        )
        self.connection.execute(
            f"COPY (FROM ({pieces}) ORDER BY rid) TO {text(path.as_posix())} {COPY_OPTIONS}"
        )

    def write_presence(self, load: int, path: Path) -> None:
        """Write the ids this load shows, all of them, by stream and part."""
        names = ", ".join(text(name) for name in self._numbers)
        parts = ", ".join(text(name) for name in self._parts)
        # Sorted as numbers and named afterwards: sorting rows that carry their names took half as
        # long again. Naming keeps the order only while insertion order is kept.
        self.connection.execute("SET preserve_insertion_order = true")
        self.connection.execute(
            f"COPY (SELECT {load}::INTEGER AS load, ([{names}])[stream + 1] AS stream, "
            f"([{parts}])[part + 1] AS part, rid FROM ("
            "SELECT stream, part, rid FROM numbered WHERE rid IS NOT NULL "
            "UNION ALL SELECT stream, part, rid FROM fresh ORDER BY stream, part, rid)) "
            f"TO {text(path.as_posix())} {COPY_OPTIONS}"
        )
        self.connection.execute("SET preserve_insertion_order = false")

    def kept(self) -> dict[str, int]:
        """Return for each part how many of its source rows brought something new."""
        found = self.connection.execute(
            "SELECT part, count(DISTINCT row) FROM fresh GROUP BY 1"
        ).fetchall()
        return {self._parts[part]: count for part, count in found}

    def forget(self) -> None:
        """Drop the temporary tables and give the connection back as it was."""
        if self._ordered:
            self.connection.execute(f"SET preserve_insertion_order = {self._ordered[0]}")
        for name in ("incoming", "numbered", "fresh"):
            self.connection.execute(f"DROP TABLE IF EXISTS {name}")
