"""Code lists of early help: who leads, and which group was attended."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

LEAD_PROFESSIONAL = CodeList(
    "lead_professional",
    "Kind of organisation of the lead professional",
    _LOCAL,
    (
        Code("school", "School or college"),
        Code("early_years", "Nursery, childminder or children's centre"),
        Code("health", "Health service"),
        Code("early_help", "The council's early help service"),
        Code("voluntary", "Voluntary organisation"),
        Code("other", "Another organisation"),
    ),
)

GROUP_WORK = CodeList(
    "group_work",
    "Group that was attended",
    _LOCAL,
    (
        Code("incredible_years", "Incredible Years"),
        Code("under_1s", "Under 1s"),
        Code("parenting", "Parenting skills and strategies"),
        Code("teenagers", "Living with teenagers"),
        Code("domestic_abuse", "Domestic abuse: pattern changing, freedom programme"),
        Code("other", "Another group"),
    ),
)

LISTS = (LEAD_PROFESSIONAL, GROUP_WORK)
