"""What our answers are called in the published file, whose groups are its publisher's own."""

import re

from sightline.intake.understanding import Understood

FIELD_OF = {
    "Activity Status": "activity",
    "Case Status": "case_status",
    "Child's Legal Status": "legal_status",
    "Contact Source": "referral_source",
    "Does the Child have a Disability": "disability",
    "Eligibility Category": "leaving_care_eligibility",
    "Ethnicity": "ethnicity",
    "Gender": "gender",
    "LA in Touch": "in_touch",
    "Latest Category of Abuse": "category_of_abuse",
    "Placement Provider": "placement_provider",
    "Placement Type": "placement_type",
    "Primary Need Code": "primary_need",
    "Reason Ceased to be Looked After": "episode_ceased_reason",
    "Reason for Closure": "closure_reason",
    "Referral NFA?": "yes_no",
    "Suitability of Accommodation": "suitability",
    "Type of Accommodation": "accommodation",
    "Was the Child Seen Alone?": "yes_no",
    "What is the permanence plan for this child?": "permanence_plan",
}

_LETTERS = {
    "primary_need": "N1 N2 N3 N4 N5 N6 N7 N8 N9 N0",
    "accommodation": "B C D E G H K R S T U V W X Y Z",
    "category_of_abuse": "NEG PHY SAB EMO MUL",
    "gender": "M F U N",
    "suitability": "1 2 0",
    "leaving_care_eligibility": "RELEVANT FORMER_RELEVANT QUALIFYING ELIGIBLE OTHER",
    "case_status": "LAC CPP CINP ASMT CLOSED",
    "permanence_plan": "RETURN ADOPTION SGO_CAO SUPPORTED_LIVING LT_RESIDENTIAL LT_FOSTERING OTHER",
}
_ERROR = "zzcodeerror"
# The publisher counts what is not stated in these fields as a category.
_NOT_STATED = {
    "ethnicity": "not stated",
    "primary_need": "j",
    "in_touch": "not recorded",
    "suitability": "c",
}
_LETTERED_OTHERWISE = {
    # Codes of accommodation in the order of the publisher's letters a) to p).
    "accommodation": dict(zip("BCDEGHKRSTUVWXZY", "abcdefghijklmnop", strict=True)),
}


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"['’]", "", text.lower())))


def publisher(field: str, means: str) -> str:
    """The publisher's wording in a form that ``means`` of our answer can be compared with."""
    if field in _LETTERS:
        letter = re.match(r"([a-z])\) ", means)
        return letter.group(1) if letter else _plain(means)
    if field == "activity":
        return means[:2].lower()
    # One text has the code of a legal status where the others have the group.
    if field == "legal_status" and means.startswith("J1"):
        return "youth justice legal statuses"
    return _plain(re.sub(r"^[a-z]\) ", "", means))


def means(field: str, understood: Understood) -> str:
    """What ``understood`` is in the publisher's groups, in the form that ``publisher`` returns."""
    if understood.how == "blank":
        return _NOT_STATED.get(field, "blank")
    if understood.group == "Short breaks":
        return _ERROR
    if field in _LETTERS:
        if understood.code is None:
            return _ERROR
        if field in _LETTERED_OTHERWISE:
            return _LETTERED_OTHERWISE[field].get(understood.code, _ERROR)
        return "abcdefghij"[_LETTERS[field].split().index(understood.code)]
    if field == "activity":
        return (understood.code or _ERROR).lower()
    if field == "yes_no":
        return {"Y": "true", "N": "false", "U": "unknown"}.get(understood.code or "", _ERROR)
    if field == "disability":
        return {"Yes": "true", "No": "false", "Unknown": "unknown"}.get(
            understood.group or "", _ERROR
        )
    return _plain(understood.group) if understood.group else _ERROR
