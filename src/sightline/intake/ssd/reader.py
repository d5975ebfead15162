"""Reading whole tables of the record: the SSD's own, and a council's local feeds."""

from collections.abc import Sequence
from datetime import date

from sightline.intake.delimited import add_delimited
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.extract import Extract, InputFile
from sightline.intake.ssd.as_at import named_day
from sightline.intake.ssd.parts import parts_of
from sightline.intake.ssd.recognise import PARQUET, Recognised, recognise_table
from sightline.intake.staging import Staging
from sightline.record.calendar import add_months
from sightline.record.catalogue import TABLES

YEARS_BACK = 6


class Tables:
    """Reads files that are tables of the record under their own field names.

    The files of one folder are one extract. Its day is ``--as-at``, else the date YYYY-MM-DD in
    the name of the file or folder. It speaks of the six years before that day, or from its
    earliest event where that is later: a system that was taken into use two years ago knows of
    two years.
    """

    version = "tables 1"

    def __init__(self, source: str, title: str, *, local: bool) -> None:
        self.source = source
        self.title = title
        self.parts = parts_of((t for t in TABLES.values() if t.is_local is local), source)

    def recognises(self, file: InputFile, head: bytes) -> bool:
        """Whether the file holds the key and 60% of the fields of one of the tables."""
        try:
            return self._recognise(file, head) is not None
        except UnreadableError:
            # A damaged Parquet file can only be ours; staging says what is wrong with it.
            return True

    def group(self, file: InputFile) -> str:
        """The files of one folder that name the same day are one extract."""
        return f"{self.source}:{file.folder}:{named_day(file)}"

    def stage(self, files: Sequence[InputFile], staging: Staging, as_at: date | None) -> Extract:
        """Put every table on the workbench, each in the types its file has.

        Raises ``UnreadableError`` for a damaged file and ``RefusedError`` where no date is known.
        """
        day = as_at or named_day(files[0])
        if day is None:
            raise RefusedError(
                f"{', '.join(f.name for f in files[:3])}: the tables do not say of which day they "
                "are, so --as-at DATE is needed, or the date as YYYY-MM-DD in the folder's name."
            )
        for file in files:
            head = file.head()
            found = self._recognise(file, head)
            if found is None:
                raise RefusedError(f"{file.name}: must be a table of the {self.title}.")
            if head.startswith(PARQUET):
                staging.add_parquet(found.part, file.path, found.columns, file=file.name)
            else:
                add_delimited(
                    staging,
                    found.part,
                    file.path,
                    found.columns,
                    file=file.name,
                    delimiter=found.delimiter,
                )
            raw = staging.raw(found.part)
            raw.unmapped += [h for h in found.unmapped if h not in raw.unmapped]
        start = add_months(day, -12 * YEARS_BACK)

        def window(part: str, earliest: date | None) -> date | None:
            """Return the later of six years back and the earliest event observed."""
            return max(start, earliest) if earliest and earliest <= day else start

        return Extract(day, window)

    def _recognise(self, file: InputFile, head: bytes) -> Recognised | None:
        return recognise_table(self.parts, file.path, file.name, head)


SSD = Tables("ssd", "Standard Safeguarding Dataset", local=False)
