"""Code lists of youth justice."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

POLICE_ATTENDANCE = CodeList(
    "police_attendance",
    "How a child came to the police",
    _LOCAL,
    (
        Code("arrest", "Arrest"),
        Code("voluntary", "Voluntary attendance"),
    ),
)

YOUTH_JUSTICE_OUTCOME = CodeList(
    "youth_justice_outcome",
    "Caution, sentence or remand of a child",
    _LOCAL,
    (
        Code("community", "Community resolution, not a caution or conviction"),
        Code("youth_caution", "Youth caution"),
        Code("conditional_caution", "Youth conditional caution"),
        Code("discharge", "Discharge, fine or other sentence"),
        Code("referral_order", "Referral order"),
        Code("rehabilitation_order", "Youth rehabilitation order"),
        Code("custody", "Custodial sentence"),
        Code("remand", "Remand to youth detention accommodation"),
    ),
)

YOUTH_JUSTICE_ASSESSMENT = CodeList(
    "youth_justice_assessment",
    "Kind of assessment of a child in youth justice",
    _LOCAL,
    (
        Code("speech_language", "Speech, language and communication assessment"),
        Code("ecm", "Formulation of enhanced case management"),
    ),
)

LANGUAGE_NEED = CodeList(
    "language_need",
    "Speech, language and communication need",
    _LOCAL,
    (
        Code("none", "None"),
        Code("mild", "Mild"),
        Code("moderate", "Moderate"),
        Code("severe", "Severe"),
    ),
)

RESTORATIVE_VICTIM = CodeList(
    "restorative_victim",
    "Who was harmed",
    _LOCAL,
    (
        Code("emergency_worker", "Emergency worker"),
        Code("other_worker", "Other worker"),
        Code("person", "Another person"),
        Code("business", "Business or public body"),
    ),
)

CONFERENCE_FORM = CodeList(
    "conference_form",
    "Form of a restorative conference",
    _LOCAL,
    (
        Code("in_person", "In person"),
        Code("virtual", "Virtual"),
        Code("letter", "By letter or go-between"),
    ),
)

LEARNING_REVIEW = CodeList(
    "learning_review",
    "Kind of learning review",
    _LOCAL,
    (
        Code("local", "Local learning review"),
        Code("cspr", "Contribution to a child safeguarding practice review"),
    ),
)

LISTS = (
    POLICE_ATTENDANCE,
    YOUTH_JUSTICE_OUTCOME,
    YOUTH_JUSTICE_ASSESSMENT,
    LANGUAGE_NEED,
    RESTORATIVE_VICTIM,
    CONFERENCE_FORM,
    LEARNING_REVIEW,
)
