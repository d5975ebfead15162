"""The words in which an Annex A workbook writes codes, and the ways in which they are misspelt."""

from collections.abc import Mapping
from types import MappingProxyType

from sightline.record.codes.catalogue import CODE_LISTS


def _lettered(codes: tuple[str, ...], form: str = "{letter}) {code}") -> Mapping[str, str]:
    return MappingProxyType(
        {code: form.format(letter=chr(97 + index), code=code) for index, code in enumerate(codes)}
    )


def _labelled(name: str) -> Mapping[str, str]:
    return MappingProxyType({code.code: code.label for code in CODE_LISTS[name].codes})


GENDER = MappingProxyType({"M": "a) Male", "F": "b) Female", "U": "c) Not stated/recorded"})
ETHNICITY = _lettered(
    (
        *("WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND"),
        *("APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"),
    )
)
_SOURCE_GROUPS = {"1": "Individual", "3": "Health services", "5": "LA services"}
_SOURCE_WORDS = {"2A": "Schools", "2B": "Education services", "4": "Housing", "6": "Police"}
_SOURCE_WORDS |= {"7": "Other legal agency", "8": "Other", "9": "Anonymous", "10": "Unknown"}
_SOURCES = (
    *("1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4"),
    *("5A", "5B", "5C", "5D", "6", "7", "8", "9", "10"),
)
_SOURCE_LETTERS = (*(chr(97 + index) for index in range(16)), "p1", "q", "r", "s", "t", "u")
SOURCE = MappingProxyType(
    {
        code: f"{letter}) {code}: {_SOURCE_WORDS.get(code) or _SOURCE_GROUPS[code[0]]}"
        for letter, code in zip(_SOURCE_LETTERS, _SOURCES, strict=True)
    }
)
YES_NO = MappingProxyType({True: "a) Yes", False: "b) No"})
PRIMARY_NEED = MappingProxyType(
    {code: f"{code} - {label}" for code, label in _labelled("primary_need").items()}
)
CLOSURE = MappingProxyType(
    {code: f"{code} - {label}" for code, label in _labelled("closure_reason").items()}
)
CASE_STATUS = MappingProxyType(
    {"LAC": "a) Looked after child", "CPP": "b) Child Protection plan"}
    | {"CINP": "c) Child in need plan", "ASMT": "d) Open assessment", "CLOSED": "e) Closed episode"}
)
CATEGORY = MappingProxyType(
    {"NEG": "a) Neglect", "PHY": "b) Physical abuse", "SAB": "c) Sexual abuse"}
    | {"EMO": "d) Emotional abuse", "MUL": "e) Multiple/not recommended"}
)
LEGAL_STATUS = MappingProxyType(
    {
        "C1": "C1: Interim care order",
        "C2": "C2: Full care order",
        "E1": "E1: Placement order granted",
    }
    | {"V2": "V2: Single period of accommodation under section 20"}
    | {"L1": "L1: Under police protection and in LA accommodation"}
    | {"L2": "L2: Emergency protection order (EPO)"}
    | {"V3": "V3: Accommodated under an agreed series of short term breaks, individual episodes"}
    | {"V4": "V4: Accommodated under an agreed series of short term breaks, agreements"}
)
PERMANENCE = MappingProxyType(
    {"RETURN": "a) Return to family", "ADOPTION": "b) Adoption", "SGO_CAO": "c) SGO/CAO"}
    | {"SUPPORTED_LIVING": "d) Supported living in the community"}
    | {"LT_RESIDENTIAL": "e) Long-term residential placement"}
    | {"LT_FOSTERING": "f) Long-term fostering", "OTHER": "g) Other"}
)
CEASED = MappingProxyType(
    {code: f"{code}: {label}" for code, label in _labelled("episode_ceased_reason").items()}
)
PLACEMENT = MappingProxyType(
    {code: f"{code}: {label}" for code, label in _labelled("placement_type").items()}
)
PROVIDER = MappingProxyType(
    {code: f"{code} - {label}" for code, label in _labelled("placement_provider").items()}
)
ELIGIBILITY = MappingProxyType(
    {"RELEVANT": "a) Relevant child", "FORMER_RELEVANT": "b) Former relevant child"}
    | {"QUALIFYING": "c) Qualifying care leaver", "ELIGIBLE": "d) Eligible child"}
)
IN_TOUCH = MappingProxyType(
    {"YES": "a) Yes", "NO": "b) No", "DIED": "c) Died", "REFU": "d) Refu", "NREQ": "e) NREQ"}
    | {"RHOM": "f) Rhom"}
)
ACCOMMODATION = MappingProxyType(
    {code: f"{code}: {label}" for code, label in _labelled("accommodation").items()}
)
SUITABLE = MappingProxyType({True: "a) Suitable", False: "b) Unsuitable"})
ACTIVITY = MappingProxyType(
    {code: f"{code}: {label}" for code, label in _labelled("activity").items()}
)

MISSPELT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "a) Male": ("Male", "M", "a) male"),
        "b) Female": ("Female", "F", "b) female "),
        "a) Yes": ("Yes", "Y", "1"),
        "b) No": ("No", "N", "b)No"),
        "a) WBRI": ("WBRI", "White British", "a) WBRI "),
        "d) WOTH": ("WOTH", "White - Other"),
        "q) 6: Police": ("Police", "6: Police"),
        "e) 2A: Schools": ("Schools", "2A - Schools"),
        "N1 - Abuse or neglect": ("N1", "N1 - Abuse or Neglect", "Abuse or neglect"),
        "a) Neglect": ("Neglect", "NEG"),
        "d) Emotional abuse": ("Emotional", "Emotional Abuse"),
        "c) Child in need plan": ("CIN", "Child in Need"),
        "b) Child Protection plan": ("CP",),
        "a) Looked after child": ("LAC", "CLA"),
        "C2: Full care order": ("C2", "C2: FCO"),
        "C1: Interim care order": ("C1: ICO", "C1 - Interim Care Order"),
        "f) Long-term fostering": ("Long Term Fostering - Local Authority Foster Carer",),
        "a) Return to family": ("Return to family",),
        "b) Former relevant child": ("Former relevant",),
        "a) Suitable": ("Suitable", "1 - Suitable"),
    }
)
