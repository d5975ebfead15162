"""The return as the DfE's XML: a ``CHILD`` element with its header and its episodes."""

from collections.abc import Callable, Sequence
from typing import Any

from sightline.intake.parts import Part
from sightline.intake.ssda903.parts import PARTS
from sightline.intake.xml_stream import LocalNames

Write = Callable[[Sequence[object]], Any]

ROOT = "EXPSSDA903"
# The element that tells which part a group of fields belongs to, wherever the group stands.
_TELLS = {
    "DECOM": "episodes",
    "REVIEW": "reviews",
    "MIS_START": "missing",
    "DOLO_START": "dolo",
    "SW_DECOM": "sw_episodes",
    "DATE_PLACED": "placed_for_adoption",
    "PREV_PERM": "previous_permanence",
    "SDQ_SCORE": "oc2",
    "SDQ_REASON": "oc2",
    "HEALTH_ASSESSMENT": "oc2",
    "IN_TOUCH": "oc3",
    "DATE_INT": "ad1",
    "DUC": "uasc",
}
_BY_NAME = {part.name: part for part in PARTS}
_HEADER = _BY_NAME["header"]


def _headers(part: Part) -> list[tuple[str, ...]]:
    return [(c.header, *c.aliases) for c in part.columns[1:]]


_HEADERS = {part.name: _headers(part) for part in PARTS}
_KNOWN = {name for listed in _HEADERS.values() for names in listed for name in names} | {
    "CHILD",
    "CHILDID",
    "UASC",
}


class ChildRows:
    """Writes the rows of one child after another. ``unknown`` collects fields without a place."""

    def __init__(self, writers: dict[str, Write]) -> None:
        self.write = writers
        self.names = LocalNames()
        self.unknown: set[str] = set()

    def take(self, child: Any) -> None:
        """Write the rows of one ``CHILD`` element, numbered by the line each stands on."""
        groups: list[tuple[int, dict[str, str]]] = []
        own: dict[str, str] = {}
        self._gather(child, own, groups, inside=False)
        child_id = own.get("CHILDID") or own.get("CHILD") or ""
        self._row(_HEADER, child.sourceline, child_id, own)
        for line, group in [(child.sourceline, own), *groups]:
            parts = {part: None for field, part in _TELLS.items() if field in group}
            if own.get("UASC") == "1" and group is own:
                parts["uasc"] = None
            for part in parts:
                self._row(_BY_NAME[part], line, child_id, {**own, **group})

    def _gather(
        self,
        element: Any,
        own: dict[str, str],
        groups: list[tuple[int, dict[str, str]]],
        *,
        inside: bool,
    ) -> None:
        """Take fields of the child and its header as its own, of anything else as a group."""
        here: dict[str, str] = {}
        for field in element:
            name = self.names[field.tag].upper()
            if len(field):
                self._gather(field, own, groups, inside=name != "HEADER")
            elif field.text and field.text.strip():
                here[name] = field.text.strip()
                if name not in _KNOWN:
                    self.unknown.add(name)
        if not inside:
            own |= here
        elif here:
            groups.append((element.sourceline, here))

    def _row(self, part: Part, line: int, child_id: str, fields: dict[str, str]) -> None:
        values = [
            next((fields[n] for n in names if n in fields), None) for names in _HEADERS[part.name]
        ]
        self.write[part.name]((line, child_id, *values))
