"""From one child's element to rows of the modules, with what nesting tells."""

from collections import Counter
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


def _own(part: Part) -> tuple[str, ...]:
    """Return the elements that fill the part's columns, without what the reader adds."""
    return tuple(c.header for c in part.columns if c.name not in _ADDED)


_OWN = {part.name: _own(part) for part in PARTS}
_KNOWN = {name: frozenset(headers) | _STRUCTURE for name, headers in _OWN.items()}


class ChildRows:
    """Writes the rows of one child after another. ``unknown`` collects elements without a place."""

    def __init__(self, writers: dict[str, Write]) -> None:
        self.write = writers
        self.names = LocalNames()
        self.unknown: dict[str, set[str]] = {}

    def take(self, child: Any) -> None:
        """Write the rows of one ``Child`` element, numbered by the line each stands on."""
        names = self.names
        own: dict[str, str | None] = {}
        referrals = []
        disabilities = []
        for module in child:
            name = names[module.tag]
            if name in ("ChildIdentifiers", "ChildCharacteristics"):
                for element in module:
                    if names[element.tag] == "Disabilities":
                        disabilities += list(element)
                    else:
                        own[names[element.tag]] = element.text
            elif name == "CINdetails":
                referrals.append(module)
            elif name:
                self.unknown.setdefault(CHILD.name, set()).add(name)
        child_id = (own.get("LAchildID") or "").strip()
        self._row(CHILD, child.sourceline, child_id, (), own)
        for element in disabilities:
            self.write[DISABILITIES.name]((element.sourceline, child_id, element.text))
        seen: Counter[tuple[str, str]] = Counter()
        for referral in referrals:
            self._referral(referral, child_id, seen)

    def _row(
        self, part: Part, line: int, child_id: str, added: Sequence[str], own: dict[str, str | None]
    ) -> None:
        get = own.get
        self.write[part.name]((line, child_id, *added, *[get(h) for h in _OWN[part.name]]))
        if not own.keys() <= _KNOWN[part.name]:
            self.unknown.setdefault(part.name, set()).update(own.keys() - _KNOWN[part.name])

    def _referral(self, referral: Any, child_id: str, seen: Counter[tuple[str, str]]) -> None:
        names = self.names
        own: dict[str, str | None] = {}
        modules = []
        for element in referral:
            name = names[element.tag]
            if name in _MODULES:
                modules.append((name, element))
            elif name:
                own[name] = element.text
        day = (own.get("CINreferralDate") or "").strip()
        number = _nth(seen, CIN_DETAILS.name, day)
        self._row(CIN_DETAILS, referral.sourceline, child_id, (number,), own)
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
        seen: Counter[tuple[str, str]],
    ) -> None:
        names = self.names
        own: dict[str, str | None] = {}
        inside = []
        for element in module:
            name = names[element.tag]
            if name in _INSIDE:
                entry, listed = _INSIDE[name]
                inside += [(listed, e) for e in element if names[e.tag] == entry]
            elif name:
                own[name] = element.text
        day = (own.get(dated) or "").strip()
        number = _nth(seen, part.name, day)
        under = () if part is PRE_PROCEEDINGS else referral
        self._row(part, module.sourceline, child_id, (*under, number), own)
        for listed, element in inside:
            self.write[listed.name]((element.sourceline, child_id, day, number, element.text))


def written_names(part: Part) -> tuple[str, ...]:
    """Return the part's columns in the order in which ``ChildRows`` writes them."""
    if part in (DISABILITIES, ASSESSMENT_FACTORS, REVIEWS):
        return tuple(c.name for c in part.columns)
    added = [c.name for c in part.columns if c.name in _ADDED]
    return (*added, *(c.name for c in part.columns if c.name not in _ADDED))


def _nth(seen: Counter[tuple[str, str]], part: str, day: str) -> str:
    seen[part, day] += 1
    return str(seen[part, day]) if seen[part, day] > 1 else ""
