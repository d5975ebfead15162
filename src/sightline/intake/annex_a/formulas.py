"""Formulas whose value was never worked out.

A workbook made by a program can hold a formula without the value that Excel would show. Such a
cell reads as empty, so the row would be taken with a hole in it that nobody sees: the row is
refused instead. Pinned by ``tests/intake/test_formulas.py``.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

from lxml import etree

_BLOCK = 1 << 20
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_LONGEST_TAG = 64
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]+)")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False}


def uncomputed_cells(path: Path) -> dict[str, set[tuple[int, int]]]:
    """Return (row from 1, column from 0) of each formula without a value, by sheet name.

    Workbooks that are no zip (old ``.xls``, ``.xlsb``) hold values always, and give nothing.
    """
    if not zipfile.is_zipfile(path):
        return {}
    found: dict[str, set[tuple[int, int]]] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            for name, member in _sheets(archive):
                with archive.open(member) as handle:
                    has_formula = _has_formula(handle)
                if has_formula:
                    with archive.open(member) as handle:
                        found[name] = set(_uncomputed(handle))
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, EOFError):
        # What cannot be opened is told when the sheets themselves are read.
        return found
    return {name: cells for name, cells in found.items() if cells}


def cell_name(row: int, column: int) -> str:
    """Return a cell's name in a sheet.

    >>> cell_name(12, 27)
    'AB12'
    """
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield each sheet's name and the member of the archive that holds it."""
    if "xl/workbook.xml" not in archive.namelist():
        return
    parser = etree.XMLParser(**_SAFE)
    book = etree.fromstring(archive.read("xl/workbook.xml"), parser)
    relations = etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"), parser)
    targets = {r.get("Id"): r.get("Target") for r in relations}
    for sheet in book.iterfind(".//{*}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        member = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if PurePosixPath(member).as_posix() in archive.namelist():
            yield sheet.get("name"), member


def _has_formula(handle: IO[bytes]) -> bool:
    """Whether the sheet holds a formula at all: most extracts hold none, and this is quick."""
    tail = b""
    while block := handle.read(_BLOCK):
        if _FORMULA.search(tail + block):
            return True
        tail = block[-_LONGEST_TAG:]
    return False


def _uncomputed(handle: IO[bytes]) -> Iterator[tuple[int, int]]:
    for _, cell in etree.iterparse(handle, events=("end",), tag="{*}c", huge_tree=False, **_SAFE):
        formula = cell.find("{*}f")
        if formula is not None:
            value = cell.find("{*}v")
            text = None if value is None else value.text
            # A formula may give an empty text; then Excel says so by the cell's type.
            empty_text = value is not None and cell.get("t") == "str"
            place = _REFERENCE.fullmatch(cell.get("r") or "")
            if not text and not empty_text and place:
                yield int(place.group(2)), _position(place.group(1))
        cell.clear()


def _position(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
