"""What a standard of practice is, and the law and guidance that most of them rest on."""

from dataclasses import dataclass

WORKING_TOGETHER = "Working Together to Safeguard Children"
CARE_PLANNING = "Care Planning, Placement and Case Review Regulations 2010"
LOCAL = "set by the authority"


@dataclass(frozen=True, slots=True)
class StandardDefinition:
    """A standard of practice: how soon, how often or how long.

    ``basis`` says who sets it: statutory guidance, or the authority itself.
    """

    name: str
    unit: str
    default: int
    meaning: str
    basis: str
