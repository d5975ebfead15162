"""The CIN census reader: one XML file is one return."""

import contextlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sightline.intake.cin.modules import ChildRows, written_names
from sightline.intake.cin.parts import PARTS
from sightline.intake.cin.plans import PRE_PROCEEDINGS
from sightline.intake.errors import RefusedError
from sightline.intake.extract import Extract, InputFile
from sightline.intake.staging import Staging
from sightline.intake.xml_stream import LocalNames, elements, root_name
from sightline.intake.years import year_start

HELD_CHILDREN = 200
_DATES = ("%Y-%m-%d", "%d/%m/%Y")


class CinCensus:
    """Reads the CIN census of every year from 2017."""

    source = "cin"
    version = "cin 1"
    title = "CIN census"

    def recognises(self, file: InputFile, head: bytes) -> bool:
        """Whether the file is XML with the census's root element."""
        return root_name(head) == "Message"

    def group(self, file: InputFile) -> str:
        """Each file is a return of its own."""
        return f"cin:{file.path}"

    def stage(self, files: Sequence[InputFile], staging: Staging, as_at: date | None) -> Extract:
        """Write the modules' rows in one pass and take the as-at date from the header.

        Raises ``UnreadableError`` for a file that is cut off or not well-formed, and
        ``RefusedError`` for another collection, no date, or an ``as_at`` that contradicts it.
        """
        day: date | None = None
        for file in files:
            header = self._stage_file(file, staging)
            day = _reference_date(file, header, as_at)
        assert day is not None
        start = year_start(day)
        return Extract(day, lambda part, earliest: start)

    def _stage_file(self, file: InputFile, staging: Staging) -> dict[str, str]:
        writers = {part.name: staging.writer(part, written_names(part)) for part in PARTS}
        rows = ChildRows({name: writer.write for name, writer in writers.items()})
        names = LocalNames()
        header: dict[str, str] = {}
        children = 0
        for element in elements(file.path, file.name, ("Header", "Child")):
            if names[element.tag] == "Header":
                header |= _header(element, names)
            else:
                rows.take(element)
                children += 1
                if children % HELD_CHILDREN == 0:
                    for writer in writers.values():
                        writer.flush()
        collection = header.get("Collection", "CIN").upper()
        if collection != "CIN" or not (header or children):
            found = f"found {collection}" if header else "found none"
            raise RefusedError(f"{file.name}: must hold a CIN census with its header, and {found}.")
        for part in PARTS:
            raw = staging.raw(part)
            writers[part.name].flush()
            # Councils' files of before 2026 say nothing about pre-proceedings.
            if part is PRE_PROCEEDINGS and writers[part.name].empty:
                staging.drop(part)
                continue
            staging.add_written(part, writers[part.name], file=file.name)
            raw.unmapped += sorted(rows.unknown.get(part.name, set()) - set(raw.unmapped))
        return header


def _header(element: Any, names: LocalNames) -> dict[str, str]:
    """Return the texts of the header's elements by name."""
    return {
        names[e.tag]: e.text.strip() for e in element.iter() if len(e) == 0 and e.text is not None
    }


def _reference_date(file: InputFile, header: dict[str, str], as_at: date | None) -> date:
    """Return the day the return speaks of: the reference date, else 31 March of its year."""
    found = None
    for form in _DATES:
        with contextlib.suppress(ValueError):
            found = found or datetime.strptime(header.get("ReferenceDate", "")[:10], form).date()
    year = header.get("Year", "")
    if found is None and year.isdecimal() and 2000 <= int(year) <= 2100:
        found = date(int(year), 3, 31)
    if found is None and as_at is None:
        raise RefusedError(
            f"{file.name}: the header must hold a ReferenceDate or a Year, and neither was found; "
            "--as-at DATE says it instead."
        )
    if found is not None and as_at is not None and found != as_at:
        raise RefusedError(
            f"{file.name}: --as-at says {as_at}, and the header's reference date is {found}. "
            "One of the two must be wrong."
        )
    return as_at or found or date.min
