"""The Annex A reader: a workbook, or the lists of one folder as CSV files."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, timedelta

from sightline.intake.annex_a import as_at as ages
from sightline.intake.annex_a.csv_lists import head_rows, open_list
from sightline.intake.annex_a.formulas import uncomputed_cells
from sightline.intake.annex_a.headers import Recognised, recognise_list
from sightline.intake.annex_a.lists import LISTS
from sightline.intake.annex_a.sheets import add_list, lists_in_workbook
from sightline.intake.errors import RefusedError
from sightline.intake.extract import Extract, InputFile
from sightline.intake.staging import Staging
from sightline.intake.texts import decode_head
from sightline.record.calendar import add_months

WORKBOOK_HEADS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
MONTHS = {part.name: part.months for part in LISTS}
# Dates that cannot be after the extract, but for a slip.
EVENTS = {"list_1": "contact_date", "list_3": "referral_date", "list_4": "authorised"}
Numbered = tuple[int, Sequence[object]]
OPEN_STOCK = {part.name for part in LISTS if part.open_stock}


class AnnexA:
    """Reads Ofsted's Annex A in both editions."""

    source = "annex_a"
    version = "annex-a 1"
    title = "Annex A"

    def recognises(self, file: InputFile, head: bytes) -> bool:
        """Whether the file is a workbook, or a CSV whose headers are those of a list."""
        if head.startswith(WORKBOOK_HEADS):
            return True
        text = decode_head(head)
        return text is not None and recognise_list(head_rows(text)) is not None

    def group(self, file: InputFile) -> str:
        """Each workbook is an extract; CSV files of one folder are one together."""
        if file.head().startswith(WORKBOOK_HEADS):
            return f"annex_a:{file.path}"
        return f"annex_a:{file.folder}"

    def stage(self, files: Sequence[InputFile], staging: Staging, as_at: date | None) -> Extract:
        """Put every list on the workbench and settle the as-at date."""
        seen: dict[str, str] = {}
        for file in files:
            self._add_file(file, staging, seen)
        if not seen:
            raise RefusedError(
                f"{', '.join(f.name for f in files)}: must hold at least one of the lists of "
                "Annex A, known by its headers, and none was found."
            )
        day = self._settle_as_at(files, staging, as_at)
        absent = [p for p in LISTS if p.name not in seen]
        notes = tuple(
            f"{p.name.replace('_', ' ').capitalize()} ({p.title.lower()}) is not in the extract, "
            "which therefore says nothing about it."
            for p in absent
        )

        def window(part: str, earliest: date | None) -> date | None:
            """Return the later of the six months' start and the earliest day observed (rule 2)."""
            months = MONTHS[part]
            start = day if months is None else add_months(day, -months)
            if earliest is None or part in OPEN_STOCK or months is None:
                return start
            return max(start, earliest)

        return Extract(day, window, notes)

    def _add_file(self, file: InputFile, staging: Staging, seen: dict[str, str]) -> None:
        holes: dict[str, set[tuple[int, int]]] = {}
        found: list[tuple[str, Sequence[object], Iterable[Numbered], Recognised]] = []
        if file.head().startswith(WORKBOOK_HEADS):
            for sheet, rows, listed in lists_in_workbook(file.path, file.name):
                first = listed.header_row + 1
                numbered = enumerate(rows[first:], start=first + 1)
                found.append((sheet, rows[listed.header_row], numbered, listed))
            holes = uncomputed_cells(file.path)
        else:
            read = open_list(staging, file.path, file.name)
            if read is not None:
                found.append(("", read.header, read.body, read.recognised))
        for sheet, header, body, recognised in found:
            name = recognised.part.name
            if name in seen:
                raise RefusedError(
                    f"{file.name}, {sheet or 'file'}: holds {name.replace('_', ' ')} a second time "
                    f"(also in {seen[name]}); one extract has one."
                )
            required = [
                c.header
                for c in recognised.part.columns
                if c.required and c.name not in recognised.columns
            ]
            if required:
                raise RefusedError(
                    f"{file.name}, {sheet or 'file'}: {name.replace('_', ' ')} must have the "
                    f"column {' and '.join(repr(h) for h in required)}, and it was not found."
                )
            seen[name] = f"{file.name}, {sheet}" if sheet else file.name
            add_list(
                staging,
                header,
                body,
                recognised,
                file=file.name,
                sheet=sheet,
                uncomputed=holes.get(sheet, set()),
            )

    def _settle_as_at(
        self, files: Sequence[InputFile], staging: Staging, as_at: date | None
    ) -> date:
        pairs, latest = _ages_and_latest_event(staging)
        found = ages.bounds(pairs, latest)
        names = ", ".join(f.name for f in files)
        if as_at is None:
            named = _date_in_name(files, found)
            if named is not None:
                return named
            if found is None or found.day is None:
                span = (
                    f" The ages in it leave {found.earliest} to {found.latest}."
                    if found and found.latest - found.earliest < timedelta(days=400)
                    else ""
                )
                raise RefusedError(
                    f"{names}: Annex A does not say of which day it is, so --as-at DATE is "
                    f"needed.{span}"
                )
            return found.day
        if found is not None and ages.contradicts(found, as_at):
            day = f"{found.earliest}" if found.day else f"{found.earliest} to {found.latest}"
            raise RefusedError(
                f"{names}: --as-at says {as_at}, and the birth dates and ages in it say {day}. "
                "One of the two must be wrong."
            )
        return as_at


def _date_in_name(files: Sequence[InputFile], found: ages.Bounds | None) -> date | None:
    """Return the date in the file's name where the ages leave it among a few days.

    A name alone is never believed: only the ages make it likely, and they must not rule it out.
    """
    if found is None or found.latest - found.earliest > timedelta(days=31):
        return None
    days = set()
    for file in files:
        for text in re.findall(r"\d{4}-\d{2}-\d{2}", file.name):
            with suppress(ValueError):
                days.add(date.fromisoformat(text))
    fitting = [d for d in days if found.earliest <= d <= found.latest]
    return fitting[0] if len(fitting) == 1 and not ages.contradicts(found, fitting[0]) else None


def _ages_and_latest_event(
    staging: Staging,
) -> tuple[list[tuple[date, float]], date | None]:
    """Return each child's birth date and age as written, and the latest dated event."""
    ages_of, events_of = [], []
    for raw in staging.parts.values():
        names = {c.name for c in raw.part.columns}
        event = EVENTS.get(raw.part.name)
        for relation in raw.relations:
            if {"birth", "age"} <= names:
                ages_of.append(f"SELECT birth AS b, age AS a FROM {relation}")
            if event:
                events_of.append(f"SELECT {event} AS e FROM {relation}")
    pairs: list[tuple[date, float]] = []
    latest: date | None = None
    if ages_of:
        # Each pair is read once, and in a step of its own: macros inside macros multiply.
        pairs = staging.con.execute(
            "SELECT birth, age FROM (SELECT cell_date(b) AS birth, cell_number(a) AS age FROM "
            f"(SELECT DISTINCT b, a FROM ({' UNION ALL '.join(ages_of)}))) "
            "WHERE birth IS NOT NULL AND age IS NOT NULL"
        ).fetchall()
    if events_of:
        found = staging.con.execute(
            "SELECT max(cell_date(e)) FROM "
            f"(SELECT DISTINCT e FROM ({' UNION ALL '.join(events_of)}))"
        ).fetchone()
        latest = found[0] if found else None
    return pairs, latest
