"""The reader of what others publish: figures, population, neighbours and grades."""

import csv
from collections.abc import Sequence
from datetime import date

from sightline.intake.delimited import Header, header_of
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.extract import Extract, InputFile
from sightline.intake.published.authorities import is_list, stage_list
from sightline.intake.published.columns import is_meta, is_statistics
from sightline.intake.published.statistics import Staged, stage_statistics
from sightline.intake.ssd.as_at import named_day
from sightline.intake.staging import Staging
from sightline.intake.texts import read_text
from sightline.record.published import PUBLISHED


class Published:
    """Reads published tables as they are downloaded; each is an extract of its own.

    A published file has no day of its own. It counts as of the last day of its last period, a
    list of authorities as of its latest inspection report, unless ``--as-at`` says otherwise.
    """

    source = PUBLISHED
    version = "published 1"
    title = "published statistics"

    def recognises(self, file: InputFile, head: bytes) -> bool:
        """Whether the header is that of a published table, of its meta-data or of a list."""
        header = header_of(head)
        return header is not None and (
            is_statistics(header.names) or is_meta(header.names) or is_list(header.names)
        )

    def group(self, file: InputFile) -> str:
        """A table and its meta-data are one extract; every other file is one of its own."""
        name = file.name.lower().replace(".meta.", ".")
        return f"{self.source}:{file.folder}:{name}"

    def stage(self, files: Sequence[InputFile], staging: Staging, as_at: date | None) -> Extract:
        """Put the table on the workbench.

        Raises ``RefusedError`` for meta-data without their table, for a table without a row that
        can be taken, and for a list without any date when ``as_at`` does not give one.
        """
        said: dict[str, str] = {}
        tables = []
        for file in files:
            header = _header(file)
            if is_meta(header.names):
                said |= _meta(file, header)
            else:
                tables.append((file, header))
        if not tables:
            raise RefusedError(
                f"{files[0].name}: says what the columns of a published table mean, and must be "
                "loaded together with that table, from the same folder."
            )
        (file, header), *_ = tables
        staged: Staged | None
        if is_statistics(header.names):
            staged = stage_statistics(staging, file, header.names, header.delimiter, said)
        else:
            staged = stage_list(staging, file, header.names, header.delimiter)
        day = as_at or (staged.last_day if staged else None) or named_day(file)
        if day is None:
            raise RefusedError(
                f"{file.name}: no inspection in the list has a date, so --as-at DATE is needed, "
                "or the date as YYYY-MM-DD in the file's name."
            )
        notes = staged.notes if staged else ()
        if as_at is None:
            what = "last day of its last period" if is_statistics(header.names) else "latest date"
            notes = (*notes, f"{file.name}: counts as at {day.isoformat()}, the {what}.")
        return Extract(day, lambda part, earliest: None, notes)


def _header(file: InputFile) -> Header:
    """Return the whole header line, however long; the first bytes may end within it."""
    found = header_of(file.head())
    text = read_text(file.path, file.name)
    if found is None or not text:
        raise UnreadableError(f"{file.name}: must begin with a line of headers.")
    line = text.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    names = next(csv.reader([line], delimiter=found.delimiter), [])
    return Header(tuple(n.strip() for n in names), found.delimiter)


def _meta(file: InputFile, header: Header) -> dict[str, str]:
    """Return what the meta-data say of each column, in small letters: filter or indicator."""
    text = read_text(file.path, file.name).lstrip("\ufeff")
    reader = csv.DictReader(text.splitlines(), delimiter=header.delimiter)
    rows = [{(k or "").strip().lower(): (v or "") for k, v in row.items() if isinstance(v, str)}
            for row in reader]  # fmt: skip
    return {
        row.get("col_name", "").strip().lower(): row.get("col_type", "").strip().lower()
        for row in rows
    }
