"""Code lists of care leavers: eligibility, contact, accommodation, activity."""

from sightline.record.codes.model import Code, CodeList

_903 = "DfE SSDA903"
_IN_TOUCH = "In touch"
_NOT_IN_TOUCH = "Not in touch"
_EXCLUDED = "Exclude"

LEAVING_CARE_ELIGIBILITY = CodeList(
    "leaving_care_eligibility",
    "Eligibility as a care leaver",
    "Ofsted Annex A list 9; the codes are Sightline's own",
    (
        Code("RELEVANT", "Relevant child"),
        Code("FORMER_RELEVANT", "Former relevant child"),
        Code("QUALIFYING", "Qualifying care leaver"),
        Code("ELIGIBLE", "Eligible child"),
        Code("OTHER", "Other"),
    ),
)

IN_TOUCH = CodeList(
    "in_touch",
    "Whether the authority is in touch",
    _903,
    (
        Code("YES", "Yes", _IN_TOUCH),
        Code("NO", "No", _NOT_IN_TOUCH),
        Code("DIED", "Died after leaving care", _EXCLUDED),
        Code("REFU", "Young person has refused contact", _NOT_IN_TOUCH),
        Code("NREQ", "Young person no longer requires services", _NOT_IN_TOUCH),
        Code("RHOM", "Returned home to parents for six months or more", _EXCLUDED),
    ),
)

ACCOMMODATION = CodeList(
    "accommodation",
    "Accommodation",
    f"{_903}: the letter, without the digit for suitability",
    (
        Code("B", "With parents or relatives"),
        Code("C", "Community home or other form of residential care"),
        Code("D", "Semi-independent, transitional accommodation"),
        Code("E", "Supported lodgings"),
        Code("G", "Gone abroad"),
        Code("H", "Deported"),
        Code("K", "Ordinary lodgings, without formal support"),
        Code("R", "Residence not known"),
        Code("S", "No fixed abode/homeless"),
        Code("T", "Foyers and similar supported accommodation"),
        Code("U", "Independent living"),
        Code("V", "Emergency accommodation"),
        Code("W", "Bed and breakfast"),
        Code("X", "In custody"),
        Code("Y", "Other accommodation"),
        Code("Z", "With former foster carers"),
        Code("0", "Not in touch, so not recorded"),
    ),
)

SUITABILITY = CodeList(
    "suitability",
    "Whether the accommodation is suitable",
    _903,
    (Code("1", "Suitable"), Code("2", "Unsuitable"), Code("0", "Not in touch, so not recorded")),
)

ACTIVITY = CodeList(
    "activity",
    "Main activity",
    _903,
    (
        Code("F1", "Full time in higher education"),
        Code("P1", "Part time in higher education"),
        Code("F2", "Full time in education other than higher"),
        Code("P2", "Part time in education other than higher"),
        Code("F4", "Full time in an apprenticeship"),
        Code("P4", "Part time in an apprenticeship"),
        Code("F5", "Full time in training or employment, not an apprenticeship"),
        Code("P5", "Part time in training or employment, not an apprenticeship"),
        Code("G4", "Not in education, employment or training: illness or disability"),
        Code("G5", "Not in education, employment or training: other circumstances"),
        Code("G6", "Not in education, employment or training: pregnancy or parenting"),
        Code("0", "Not in touch, so not recorded"),
        Code("F3", "Full time in training or employment", valid_to=2021),
        Code("P3", "Part time in training or employment", valid_to=2021),
    ),
)

LISTS = (LEAVING_CARE_ELIGIBILITY, IN_TOUCH, ACCOMMODATION, SUITABILITY, ACTIVITY)
