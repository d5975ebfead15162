"""Reading an XML return child by child, in memory that does not grow with the file.

Nothing outside the file is fetched and no entity is expanded: a file that declares entities is
refused, as is one whose elements lie deeper than any return's. Pinned by
``tests/intake/test_xml_stream.py``.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from sightline.intake.errors import RefusedError, UnreadableError
from sightline.intake.texts import decode_head

DEEPEST = 32
_BLOCK = 1 << 18
# One child's element is a few kilobytes; a file that goes on so long without one is no return.
LONGEST_WITHOUT_ELEMENT = 64 << 20
# Where the first child is below the root in each return: what is above it counts as depth.
_ABOVE = 3
_TOO_DEEP = etree.XPath("boolean(" + "/".join(["*"] * (DEEPEST - _ABOVE)) + ")")
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]")
_PROLOGUE = re.compile(r"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.DOTALL)


class LocalNames(dict[object, str]):
    """Element names without their namespace, remembered; comments have none."""

    def __missing__(self, tag: object) -> str:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        self[tag] = name
        return name


def root_name(head: bytes) -> str | None:
    """Return the local name of the root element, from a file's first bytes, or None."""
    text = decode_head(head)
    if text is None or not text.lstrip("\ufeff \t\r\n").startswith("<"):
        return None
    found = _ROOT.search(_PROLOGUE.sub("", text))
    return found.group(1) if found else None


def elements(path: Path, name: str, tags: tuple[str, ...]) -> Iterator["etree._Element"]:
    """Yield each element with one of the local names ``tags``; it is cleared after its turn.

    Raises:
        UnreadableError: the file is no whole, well-formed XML; the sentence names the line.
        RefusedError: it declares entities, or nests deeper than 32 elements.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=tuple(f"{{*}}{tag}" for tag in tags),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    names = LocalNames()
    since = 0
    checked = False
    try:
        with path.open("rb") as handle:
            while block := handle.read(_BLOCK):
                since += len(block)
                parser.feed(block)
                for event, element in parser.read_events():
                    if not checked:
                        _refuse_entities(element, name)
                        checked = True
                    if event == "start" or names[element.tag] not in tags:
                        continue
                    since = 0
                    if _TOO_DEEP(element):
                        _refuse_depth(element.sourceline, name)
                    yield element
                    _forget(element, name)
                if since > LONGEST_WITHOUT_ELEMENT:
                    raise RefusedError(
                        f"{name}: the elements {' and '.join(tags)} must follow one another, and "
                        f"{since >> 20} MB held none."
                    )
        root = parser.close()
    except etree.XMLSyntaxError as error:
        message = str(error.msg or "")
        if "depth" in message.lower():
            _refuse_depth(error.lineno, name)
        raise UnreadableError(
            f"{name}, line {error.lineno or 1}: the file must be whole, well-formed XML, and it is "
            f"not ({_sentence(message)})."
        ) from None
    if not checked:
        _refuse_entities(root, name)
    if etree.XPath("boolean(" + "/".join(["*"] * DEEPEST) + ")")(root):
        _refuse_depth(root.sourceline, name)


def _forget(element: "etree._Element", name: str) -> None:
    """Drop an element that was dealt with, and what stands before it."""
    element.clear()
    parent = element.getparent()
    if parent is None:
        return
    while (earlier := element.getprevious()) is not None:
        if _TOO_DEEP(earlier):
            _refuse_depth(earlier.sourceline, name)
        parent.remove(earlier)


def _refuse_entities(element: "etree._Element", name: str) -> None:
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise RefusedError(
            f"{name}: the file must not declare entities in a DOCTYPE, and it does. A return has "
            "none; export it again."
        )


def _refuse_depth(line: int | None, name: str) -> None:
    raise RefusedError(
        f"{name}, line {line}: elements must lie at most {DEEPEST} deep, and here they lie deeper."
    )


def _sentence(message: str) -> str:
    return message.split(", line")[0].strip() or "it ends early"
