"""Code lists of child protection conferences: which conference, which agency."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

CONFERENCE_KIND = CodeList(
    "conference_kind",
    "Kind of child protection conference",
    _LOCAL,
    (Code("initial", "Initial conference"), Code("review", "Review conference")),
)

CONFERENCE_AGENCY = CodeList(
    "conference_agency",
    "Agency at a child protection conference",
    _LOCAL,
    (
        Code("social_care", "Children's social care"),
        Code("police", "Police"),
        Code("school", "School, college or nursery"),
        Code("health_visitor", "Health visitor"),
        Code("school_nurse", "School nurse"),
        Code("gp", "General practice"),
        Code("midwifery", "Midwifery"),
        Code("mental_health", "Mental health service"),
        Code("probation", "Probation"),
        Code("housing", "Housing"),
        Code("substance_misuse", "Drug and alcohol service"),
        Code("other", "Another agency"),
    ),
)

LISTS = (CONFERENCE_KIND, CONFERENCE_AGENCY)
