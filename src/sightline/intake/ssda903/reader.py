"""The SSDA903 reader: the CSV files of one folder are one return, as is one XML file."""

from collections.abc import Sequence
from datetime import date

from sightline.intake.delimited import add_delimited, header_of
from sightline.intake.errors import RefusedError
from sightline.intake.extract import Extract, InputFile
from sightline.intake.ssda903.as_at import year_end
from sightline.intake.ssda903.headers import recognise_part
from sightline.intake.ssda903.parts import PARTS
from sightline.intake.ssda903.xml import ROOT, ChildRows
from sightline.intake.staging import Staging
from sightline.intake.typed import make_absent
from sightline.intake.xml_stream import elements, root_name
from sightline.intake.years import year_start

HELD_CHILDREN = 500


class Ssda903:
    """Reads the SSDA903 return of every year from 2017, as CSV or XML.

    The return does not say of which year it is. Without ``--as-at`` it is taken to speak of the
    31 March that ends the latest financial year with at least 1% of the starts and ends of
    episodes (of the reviews where it has no episodes), so that dates typed wrongly in single rows
    do not move it.
    """

    source = "ssda903"
    version = "ssda903 1"
    title = "SSDA903"

    def recognises(self, file: InputFile, head: bytes) -> bool:
        """Whether the file is the return's XML, or a CSV with the headers of one of its files."""
        if root_name(head) is not None:
            return root_name(head) == ROOT
        header = header_of(head)
        return header is not None and recognise_part(header.names) is not None

    def group(self, file: InputFile) -> str:
        """Each XML file is a return; the CSV files of one folder are one together."""
        if root_name(file.head()) is not None:
            return f"ssda903:{file.path}"
        return f"ssda903:{file.folder}"

    def stage(self, files: Sequence[InputFile], staging: Staging, as_at: date | None) -> Extract:
        """Put every file's rows on the workbench and settle the as-at date.

        Raises ``RefusedError`` when a part is there twice, when a column that must be there is
        not, or when no dates tell the year.
        """
        seen: dict[str, str] = {}
        for file in files:
            if root_name(file.head()) is not None:
                self._add_xml(file, staging)
            else:
                self._add_csv(file, staging, seen)
        day = as_at or year_end(staging)
        if day is None:
            raise RefusedError(
                f"{', '.join(f.name for f in files)}: an SSDA903 return does not say of which year "
                "it is, and no episodes or reviews tell it, so --as-at DATE is needed."
            )
        for part in PARTS:
            if f"{part.source}/{part.name}" not in staging.parts:
                make_absent(staging.con, part)
        start = year_start(day)
        notes = (
            () if as_at else (f"The dates in it are those of the return of 31 March {day.year}.",)
        )
        return Extract(day, lambda part, earliest: start, notes)

    def _add_csv(self, file: InputFile, staging: Staging, seen: dict[str, str]) -> None:
        header = header_of(file.head())
        found = recognise_part(header.names) if header else None
        if header is None or found is None:
            raise RefusedError(f"{file.name}: must be one of the files of an SSDA903 return.")
        name = found.part.name
        if name in seen:
            raise RefusedError(
                f"{file.name}: holds {found.part.title.lower()} a second time (also in "
                f"{seen[name]}); the files of one folder are one return."
            )
        if found.missing:
            raise RefusedError(
                f"{file.name}: {found.part.title.lower()} must have the column "
                f"{' and '.join(found.missing)}, and it was not found."
            )
        seen[name] = file.name
        add_delimited(
            staging,
            found.part,
            file.path,
            found.columns,
            file=file.name,
            delimiter=header.delimiter,
        )
        staging.raw(found.part).unmapped += found.unmapped

    def _add_xml(self, file: InputFile, staging: Staging) -> None:
        writers = {p.name: staging.writer(p, [c.name for c in p.columns]) for p in PARTS}
        rows = ChildRows({name: writer.write for name, writer in writers.items()})
        children = 0
        for child in elements(file.path, file.name, ("CHILD",)):
            rows.take(child)
            children += 1
            if children % HELD_CHILDREN == 0:
                for writer in writers.values():
                    writer.flush()
        for part in PARTS:
            writers[part.name].flush()
            if writers[part.name].empty:
                staging.drop(part)
            else:
                staging.add_written(part, writers[part.name], file=file.name)
        header = next(p for p in PARTS if p.name == "header")
        if children:
            staging.raw(header).unmapped += sorted(rows.unknown)
