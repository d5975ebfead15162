"""Reading the lists out of a workbook or a CSV file into the workbench, as text."""

import datetime as dt
import zipfile
from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

import python_calamine

from sightline.intake.annex_a.formulas import cell_name
from sightline.intake.annex_a.headers import Recognised, recognise_list
from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.staging import Refusal, Staging

LARGEST_UNPACKED = 2_000_000_000
OLE_HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


def cell_text(value: object) -> str | None:
    """Return a cell as text: dates as ISO, whole numbers without a fraction, nothing as None."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(sep=" ")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return str(value)


def open_workbook(path: Path, name: str) -> python_calamine.CalamineWorkbook:
    """Open a workbook; ``UnreadableError`` says what must hold when it cannot be opened."""
    try:
        if _is_encrypted(path):
            raise python_calamine.PasswordError
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                size = sum(member.file_size for member in archive.infolist())
            if size > LARGEST_UNPACKED:
                raise RefusedError(
                    f"{name}: a workbook must unpack to less than "
                    f"{LARGEST_UNPACKED // 1_000_000_000} GB, found {size:,} bytes."
                )
        return python_calamine.CalamineWorkbook.from_path(str(path))
    except python_calamine.PasswordError:
        raise UnreadableError(
            f"{name}: the workbook is protected by a password. Save a copy without one."
        ) from None
    except (python_calamine.CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableError(
            f"{name}: the workbook must be whole, and it ends early or is damaged ({error})."
        ) from None


def _is_encrypted(path: Path) -> bool:
    """Whether the file is a workbook that Office encrypted: an OLE container of a package."""
    with path.open("rb") as handle:
        if handle.read(len(OLE_HEAD)) != OLE_HEAD:
            return False
        tail = b""
        while block := handle.read(1 << 20):
            if ENCRYPTED_STREAM in tail + block:
                return True
            tail = block[-len(ENCRYPTED_STREAM) :]
    return False


def lists_in_workbook(
    path: Path, name: str
) -> list[tuple[str, Sequence[Sequence[object]], Recognised]]:
    """Return (sheet, rows, what was recognised) for each sheet that holds a list."""
    book = open_workbook(path, name)
    found: list[tuple[str, Sequence[Sequence[object]], Recognised]] = []
    for sheet in book.sheet_names:
        try:
            rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        except (python_calamine.CalamineError, ValueError) as error:
            raise UnreadableError(f"{name}, sheet {sheet}: cannot be read ({error}).") from None
        recognised = recognise_list(rows)
        if recognised:
            found.append((sheet, rows, recognised))
    return found


def add_list(
    staging: Staging,
    header: Sequence[object],
    body: Iterable[tuple[int, Sequence[object]]],
    recognised: Recognised,
    *,
    file: str,
    sheet: str,
    uncomputed: Set[tuple[int, int]] = frozenset(),
) -> None:
    """Put the rows of one list on the workbench; wholly empty rows are not rows.

    ``body`` gives each row with its number from 1, those above it and its header counted.
    ``uncomputed`` are (row from 1, column from 0) of formulas without a value: a row with one in
    a column of the list is refused.
    """
    names = list(recognised.columns)
    positions = [recognised.columns[n] for n in names]
    raw = staging.raw(recognised.part)
    raw.unmapped += [h for h in recognised.unmapped if h not in raw.unmapped]
    holes = {
        (row, column)
        for row, column in uncomputed
        if column in positions and row > recognised.header_row + 1
    }
    for row, column in sorted(holes):
        rule = "must be a value; save the workbook in Excel, so that its formulas have theirs"
        found = f"cell {cell_name(row, column)}: a formula without its value"
        staging.refuse(recognised.part, Refusal(file, sheet, row, str(header[column]), rule, found))
    refused = {row for row, _ in holes}

    def text_rows() -> Iterator[tuple[int, list[str | None]]]:
        for number, row in body:
            values = [cell_text(row[p]) if p < len(row) else None for p in positions]
            if number not in refused and any(v is not None and v.strip() for v in values):
                yield number, values

    staging.add_rows(recognised.part, names, text_rows(), file=file, sheet=sheet)
    raw.columns.update({n: str(header[p]) for n, p in zip(names, positions, strict=True)})
