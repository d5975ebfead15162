"""Code lists about a person: sex, gender, ethnic background, UPN, disability."""

from sightline.record.codes.model import Code, CodeList

_RETURNS = "DfE CIN census and SSDA903"

SEX = CodeList(
    "sex",
    "Sex",
    _RETURNS,
    (
        # M, F and U came with the CIN census of 2024 and SSDA903 of 2025, so 2024 allows both.
        Code("M", "Male", valid_from=2024),
        Code("F", "Female", valid_from=2024),
        Code("U", "Unknown", valid_from=2024),
        Code("1", "Male", valid_to=2024),
        Code("2", "Female", valid_to=2024),
        Code("0", "Not known", valid_to=2023),
        Code("9", "Not specified", valid_to=2023),
    ),
)

GENDER = CodeList(
    "gender",
    "Gender",
    "Ofsted Annex A",
    (
        Code("M", "Male"),
        Code("F", "Female"),
        Code("U", "Not stated/recorded"),
        Code("N", "Neither"),
    ),
)

_WHITE = "White"
_MIXED = "Mixed"
_ASIAN = "Asian or Asian British"
_BLACK = "Black or black British"
_OTHER = "Other ethnic group"
_NOT_STATED = "Not stated"

ETHNICITY = CodeList(
    "ethnicity",
    "Ethnic background",
    _RETURNS,
    (
        Code("WBRI", "White British", _WHITE),
        Code("WIRI", "White Irish", _WHITE),
        Code("WIRT", "Traveller of Irish heritage", _WHITE),
        Code("WOTH", "Any other white background", _WHITE),
        Code("WROM", "Gypsy/Roma", _WHITE),
        Code("MWBC", "White and black Caribbean", _MIXED),
        Code("MWBA", "White and black African", _MIXED),
        Code("MWAS", "White and Asian", _MIXED),
        Code("MOTH", "Any other mixed background", _MIXED),
        Code("AIND", "Indian", _ASIAN),
        Code("APKN", "Pakistani", _ASIAN),
        Code("ABAN", "Bangladeshi", _ASIAN),
        Code("AOTH", "Any other Asian background", _ASIAN),
        Code("BCRB", "Black Caribbean", _BLACK),
        Code("BAFR", "Black African", _BLACK),
        Code("BOTH", "Any other black background", _BLACK),
        # Annex A keeps Chinese with the other ethnic groups.
        Code("CHNE", "Chinese", _OTHER),
        Code("OOTH", "Any other ethnic group", _OTHER),
        Code("REFU", "Refused", _NOT_STATED),
        Code("NOBT", "Information not yet obtained", _NOT_STATED),
    ),
)

UPN_UNKNOWN = CodeList(
    "upn_unknown",
    "Why there is no unique pupil number",
    _RETURNS,
    (
        Code("UN1", "Not of school age and no number assigned yet"),
        Code("UN2", "Has never attended a maintained school in England"),
        Code("UN3", "Educated outside England"),
        Code("UN4", "Newly looked after and the number is not known yet"),
        Code("UN5", "Sources of the number differ on name, surname or birth date"),
        Code("UN6", "Not looked after and the number could not be obtained"),
        Code("UN7", "Referral with no further action"),
    ),
)

_YES = "Yes"

DISABILITY = CodeList(
    "disability",
    "Disability",
    "DfE CIN census; YES and UNKNOWN are Sightline's own, for lists that ask only yes or no",
    (
        Code("NONE", "No disability", "No"),
        Code("MOB", "Mobility", _YES),
        Code("HAND", "Hand function", _YES),
        Code("PC", "Personal care", _YES),
        Code("INC", "Incontinence", _YES),
        Code("COMM", "Communication", _YES),
        Code("LD", "Learning", _YES),
        Code("HEAR", "Hearing", _YES),
        Code("VIS", "Vision", _YES),
        Code("BEH", "Behaviour", _YES),
        Code("CON", "Consciousness", _YES),
        Code("AUT", "Diagnosed with autism or Asperger syndrome", _YES),
        Code("DDA", "Other disability under the Equality Act 2010", _YES),
        Code("YES", "Disabled, kind not stated", _YES),
        Code("UNKNOWN", "Not known whether disabled", "Unknown"),
    ),
)

YES_NO = CodeList(
    "yes_no",
    "Yes, no or unknown",
    "Sightline's own",
    (Code("Y", "Yes"), Code("N", "No"), Code("U", "Unknown")),
)

LISTS = (SEX, GENDER, ETHNICITY, UPN_UNKNOWN, DISABILITY, YES_NO)
