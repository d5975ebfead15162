"""Code lists of the health of looked after children."""

from sightline.record.codes.model import Code, CodeList

HEALTH_ASSESSMENT_KIND = CodeList(
    "health_assessment_kind",
    "Kind of health assessment",
    "Local feed; the codes are Sightline's own",
    (
        Code("INITIAL", "Initial health assessment"),
        Code("REVIEW", "Review health assessment"),
    ),
)

HEALTH_APPOINTMENT_OUTCOME = CodeList(
    "health_appointment_outcome",
    "What became of a health appointment",
    "Local feed; the codes are Sightline's own",
    (
        Code("ATTENDED", "The child was seen"),
        Code("NOT_BROUGHT", "The child was not brought"),
        Code("REFUSED", "The child or carer refused"),
        Code("CANCELLED", "The provider cancelled"),
    ),
)

CAMHS_SERVICE = CodeList(
    "camhs_service",
    "Mental health service",
    "Local feed; the codes are Sightline's own",
    (
        Code("CORE", "Core child and adolescent mental health service"),
        Code("ID", "Service for children with intellectual disabilities"),
        Code("EWP", "Emotional well-being practitioner"),
    ),
)

LISTS = (
    HEALTH_ASSESSMENT_KIND,
    HEALTH_APPOINTMENT_OUTCOME,
    CAMHS_SERVICE,
)
