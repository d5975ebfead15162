"""From what was given on the command line to files: files, folders and zips are taken."""

import stat
import zipfile
from collections.abc import Iterable
from pathlib import Path

from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.extract import InputFile

LARGEST_UNPACKED = 5_000_000_000
WORKBOOK_MEMBERS = ("[Content_Types].xml", "mimetype", "xl/workbook.bin")


def expand(paths: Iterable[Path], unpack_into: Path) -> list[InputFile]:
    """Return the files to read, in the order of their names.

    Hidden files and lock files of Office are passed over. Raises ``UnreadableError`` for a path
    that does not exist or cannot be read, ``RefusedError`` for a zip that unpacks to too much.
    """
    found: list[InputFile] = []
    for path in paths:
        if not path.exists():
            raise UnreadableError(f"{path}: must be a file or a folder, and there is none.")
        members = sorted(path.rglob("*")) if path.is_dir() else [path]
        for member in members:
            if member.is_dir() or _passed_over(member):
                continue
            if not stat.S_ISREG(member.stat().st_mode):
                raise UnreadableError(f"{member.name}: must be an ordinary file.")
            if _is_plain_zip(member):
                found += _unpack(member, unpack_into / f"zip{len(found):04d}")
            else:
                found.append(InputFile(member, member.name, member.parent.as_posix()))
    return found


def _passed_over(path: Path) -> bool:
    return path.name.startswith((".", "~$")) or path.name in ("Thumbs.db", "desktop.ini")


def _is_plain_zip(path: Path) -> bool:
    """Whether the file is a zip of other files rather than a workbook (itself a zip)."""
    try:
        if not zipfile.is_zipfile(path):
            return False
        with zipfile.ZipFile(path) as archive:
            _refuse_cut_off(path, archive)
            return not any(m in archive.namelist() for m in WORKBOOK_MEMBERS)
    except (OSError, zipfile.BadZipFile):
        return False


def _refuse_cut_off(path: Path, archive: zipfile.ZipFile) -> None:
    """Refuse a zip that was cut off behind a workbook inside it, and so looks like that workbook.

    What came after the workbook would be lost without a word.
    """
    if archive.infolist() and min(m.header_offset for m in archive.infolist()) > 0:
        raise UnreadableError(f"{path.name}: the zip must be whole, and it ends early.")


def _unpack(path: Path, target: Path) -> list[InputFile]:
    """Unpack a zip; names that point outside the folder are not followed."""
    with zipfile.ZipFile(path) as archive:
        size = sum(m.file_size for m in archive.infolist())
        if not any(not m.is_dir() for m in archive.infolist()):
            raise RefusedError(f"{path.name}: a zip must hold files, and it holds none.")
        if size > LARGEST_UNPACKED:
            raise RefusedError(
                f"{path.name}: a zip must unpack to less than {LARGEST_UNPACKED // 10**9} GB, "
                f"found {size:,} bytes."
            )
        try:
            archive.extractall(target)
        except RuntimeError:
            raise UnreadableError(f"{path.name}: the zip is protected by a password.") from None
        except (zipfile.BadZipFile, OSError) as error:
            raise UnreadableError(f"{path.name}: the zip is damaged ({error}).") from None
    return [
        InputFile(m, f"{path.name}/{m.relative_to(target).as_posix()}", m.parent.as_posix())
        for m in sorted(target.rglob("*"))
        if m.is_file() and not _passed_over(m) and "__MACOSX" not in m.parts
    ]
