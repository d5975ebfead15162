"""Reading text files in the encodings that councils' systems write."""

import codecs
from pathlib import Path

from sightline.intake.errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # Before UTF-16, whose mark is the first half of this one.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLOCK = 1 << 20


def encoding_of(path: Path) -> str:
    """Return the encoding: by its mark, else UTF-8 where the whole file is, else cp1252."""
    with path.open("rb") as handle:
        head = handle.read(4)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        if len(head) == 4 and head[1] == 0 and head[3] == 0:
            return "utf-16-le"
        handle.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block := handle.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def read_text(path: Path, name: str) -> str:
    """Return the whole text of a file; ``UnreadableError`` when no encoding fits."""
    try:
        return path.read_text(encoding=encoding_of(path), errors="strict")
    except UnicodeDecodeError:
        raise UnreadableError(
            f"{name}: the text must be UTF-8, UTF-16 or Windows (cp1252), and it is none of them."
        ) from None
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read ({error.strerror}).") from None


def as_utf8(path: Path, target: Path, name: str) -> Path:
    """Return a UTF-8 copy of the file at ``target``, or the file itself where it is UTF-8."""
    encoding = encoding_of(path)
    if encoding in ("utf-8", "utf-8-sig"):
        return path
    try:
        with (
            path.open(encoding=encoding, newline="") as source,
            target.open("w", encoding="utf-8", newline="") as copy,
        ):
            while block := source.read(_BLOCK):
                copy.write(block)
    except UnicodeDecodeError:
        raise UnreadableError(
            f"{name}: the text must be UTF-8, UTF-16 or Windows (cp1252), and it is none of them."
        ) from None
    return target


def decode_head(head: bytes) -> str | None:
    """Return the first bytes as text, or None where they are not text."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            width = 4 if "32" in name else 2
            return head[: len(head) // width * width].decode(name, errors="ignore")
    if len(head) > 3 and head[1] == 0 and head[3] == 0:
        return head[: len(head) // 2 * 2].decode("utf-16-le", errors="ignore")
    if b"\x00" in head:
        return None
    return head.decode("utf-8", errors="replace")
