"""From one child's element to rows of the modules, with what nesting tells."""

from collections.abc import Callable, Sequence
from typing import Any

from sightline.intake.cin.parts import CHILD, CIN_DETAILS, DISABILITIES, PARTS
from sightline.intake.cin.plans import CHILD_PROTECTION_PLANS, PRE_PROCEEDINGS, REVIEWS
from sightline.intake.cin.work import ASSESSMENT_FACTORS, ASSESSMENTS, CIN_PLANS, SECTION_47
from sightline.intake.parts import Part
from sightline.intake.xml_stream import LocalNames

Write = Callable[[Sequence[object]], Any]

# Each module under a referral: its part and the element that dates it.
_MODULES = {
    "Assessments": (ASSESSMENTS, "AssessmentActualStartDate"),
    "CINPlanDates": (CIN_PLANS, "CINPlanStartDate"),
    "Section47": (SECTION_47, "S47ActualStartDate"),
    "ChildProtectionPlans": (CHILD_PROTECTION_PLANS, "CPPstartDate"),
    "PreProceedingsandFGDM": (PRE_PROCEEDINGS, "PPStartDate"),
}
# Lists inside a module: their element, the element of an entry and its part.
_INSIDE = {
    "FactorsIdentifiedAtAssessment": ("AssessmentFactors", ASSESSMENT_FACTORS),
    "Reviews": ("CPPreviewDate", REVIEWS),
}
# Columns that nesting fills, always written first, in the order of the part.
_ADDED = {"child_id", "referral_day", "referral_nth", "start_nth"}
# Elements whose content the reader takes apart itself.
_STRUCTURE = {"LAchildID", "Disabilities", *_MODULES, *_INSIDE}
# In place of a position: an element that the reader knows and takes no text of, or does not know.
_TAKEN_APART, _UNKNOWN = -1, -2

Seen = dict[tuple[str, str], int]


class _Places(dict[object, int]):
    """Where the text of each element stands in a row of the part, by its tag as written.

    Texts go straight to their place: a dictionary for each element and a list made of it took
    twice as long as reading the file does.
    """

    def __init__(self, part: Part) -> None:
        super().__init__()
        self.part = part.name
        headers = {c.name: c.header for c in part.columns}
        named = enumerate(written_names(part), start=1)
        self.headers = {headers[name]: n for n, name in named if name not in _ADDED}
        self.empty: list[object] = [None] * (1 + len(part.columns))

    def __missing__(self, tag: object) -> int:
        name = _NAMES[tag]
        known = _TAKEN_APART if name in _STRUCTURE or not name else _UNKNOWN
        self[tag] = place = self.headers.get(name, known)
        return place


def written_names(part: Part) -> tuple[str, ...]:
    """Return the part's columns in the order in which ``ChildRows`` writes them."""
    if part in (DISABILITIES, ASSESSMENT_FACTORS, REVIEWS):
        return tuple(c.name for c in part.columns)
    added = [c.name for c in part.columns if c.name in _ADDED]
    return (*added, *(c.name for c in part.columns if c.name not in _ADDED))


_NAMES = LocalNames()
_PLACES = {part.name: _Places(part) for part in PARTS}


class ChildRows:
    """Writes the rows of one child after another. ``unknown`` collects elements without a place."""

    def __init__(self, writers: dict[str, Write]) -> None:
        self.write = writers
        self.unknown: dict[str, set[str]] = {}

    def take(self, child: Any) -> None:
        """Write the rows of one ``Child`` element, numbered by the line each stands on."""
        places = _PLACES[CHILD.name]
        row = places.empty.copy()
        row[0] = child.sourceline
        child_id = ""
        referrals = []
        disabilities: list[Any] = []
        for module in child:
            name = _NAMES[module.tag]
            if name in ("ChildIdentifiers", "ChildCharacteristics"):
                for element in module:
                    place = places[element.tag]
                    if place >= 0:
                        row[place] = element.text
                    elif place == _UNKNOWN:
                        self._note(places, element)
                    elif _NAMES[element.tag] == "LAchildID":
                        child_id = (element.text or "").strip()
                    elif _NAMES[element.tag] == "Disabilities":
                        disabilities += list(element)
            elif name == "CINdetails":
                referrals.append(module)
            elif name:
                self.unknown.setdefault(CHILD.name, set()).add(name)
        row[1] = child_id
        self.write[CHILD.name](row)
        for element in disabilities:
            self.write[DISABILITIES.name]((element.sourceline, child_id, element.text))
        seen: Seen = {}
        for referral in referrals:
            self._referral(referral, child_id, seen)

    def _note(self, places: _Places, element: Any) -> None:
        self.unknown.setdefault(places.part, set()).add(_NAMES[element.tag])

    def _referral(self, referral: Any, child_id: str, seen: Seen) -> None:
        places = _PLACES[CIN_DETAILS.name]
        row = places.empty.copy()
        modules = []
        for element in referral:
            place = places[element.tag]
            if place >= 0:
                row[place] = element.text
            elif place == _UNKNOWN:
                self._note(places, element)
            elif (name := _NAMES[element.tag]) in _MODULES:
                modules.append((name, element))
        day = _text(row[places.headers["CINreferralDate"]])
        number = _nth(seen, CIN_DETAILS.name, day)
        row[:3] = referral.sourceline, child_id, number
        self.write[CIN_DETAILS.name](row)
        for name, element in modules:
            part, dated = _MODULES[name]
            self._module(part, dated, element, child_id, (day, number), seen)

    def _module(
        self,
        part: Part,
        dated: str,
        module: Any,
        child_id: str,
        referral: tuple[str, str],
        seen: Seen,
    ) -> None:
        places = _PLACES[part.name]
        row = places.empty.copy()
        inside = []
        for element in module:
            place = places[element.tag]
            if place >= 0:
                row[place] = element.text
            elif place == _UNKNOWN:
                self._note(places, element)
            elif (name := _NAMES[element.tag]) in _INSIDE:
                entry, listed = _INSIDE[name]
                inside += [(listed, e) for e in element if _NAMES[e.tag] == entry]
        day = _text(row[places.headers[dated]])
        number = _nth(seen, part.name, day)
        added = (number,) if part is PRE_PROCEEDINGS else (*referral, number)
        row[: 2 + len(added)] = module.sourceline, child_id, *added
        self.write[part.name](row)
        for listed, element in inside:
            self.write[listed.name]((element.sourceline, child_id, day, number, element.text))


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _nth(seen: Seen, part: str, day: str) -> str:
    """Return which of one child, part and day it is: blank, then 2, 3 and on."""
    number = seen[part, day] = seen.get((part, day), 0) + 1
    return str(number) if number > 1 else ""
