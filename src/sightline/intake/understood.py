"""Reading one category cell: looked up where it is a code, understood where it is free text."""

from dataclasses import dataclass
from functools import lru_cache

from sightline.intake.parts import Column, Kind
from sightline.intake.understanding import understand, understand_answer
from sightline.record.codes import CODE_LISTS


@dataclass(frozen=True, slots=True)
class Reading:
    """The value to keep, and whether it was understood. What was not is kept as written."""

    value: str
    understood: bool


@lru_cache(maxsize=100_000)
def read_category(column: Column, text: str) -> Reading:
    """Return what a category cell means.

    A coded column (CIN census, SSDA903, SSD) holds codes of its list; a free text column holds
    what the council wrote. Flags of either kind become Y, N or U.
    """
    listed = "yes_no" if column.kind is Kind.FLAG else column.codes
    if listed is None:
        return Reading(text, True)
    if not column.free_text and listed in CODE_LISTS:
        code = text.upper()
        known = {c.code.upper(): c.code for c in CODE_LISTS[listed].codes}
        if code in known:
            return Reading(known[code], True)
    meant = (
        understand_answer(column.question, text)
        if column.kind is Kind.FLAG
        else understand(listed, text)
    )
    if meant.code is not None:
        return Reading(meant.code, True)
    if meant.group is not None:
        return Reading(meant.group, True)
    return Reading(text, False)
