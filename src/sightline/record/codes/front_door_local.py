"""Code lists of a council's own front door: decisions, notifications, strategy discussions."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Local: the codes are Sightline's own"

CONTACT_DECISION = CodeList(
    "contact_decision",
    "What was decided on a contact",
    _LOCAL,
    (
        Code("referral", "Referral to children's social care"),
        Code("early_help", "Early help"),
        Code("advice", "Information and advice"),
        Code("nfa", "No further action"),
    ),
)

MASH_OUTCOME = CodeList(
    "mash_outcome",
    "What came of sharing information in the multi-agency safeguarding hub",
    _LOCAL,
    (
        Code("assessment", "Assessment offered"),
        Code("assessment_strategy", "Assessment offered, with a strategy discussion"),
        Code("early_help", "Early help"),
        Code("advice", "Information and advice"),
        Code("nfa", "No further action"),
    ),
)

NOTIFICATION_PRIORITY = CodeList(
    "notification_priority",
    "Colour of a police protection notice",
    "Local scheme of the police",
    (
        Code("blue", "Blue"),
        Code("red", "Red"),
        Code("amber", "Amber"),
        Code("green", "Green"),
    ),
)

STRATEGY_OUTCOME = CodeList(
    "strategy_outcome",
    "What a strategy discussion decided",
    _LOCAL,
    (
        Code("s47_joint", "Section 47 enquiry with the police"),
        Code("s47_single", "Section 47 enquiry by children's social care"),
        Code("assessment", "Assessment under section 17, no enquiry"),
        Code("nfa", "No further action"),
    ),
)

LISTS = (CONTACT_DECISION, MASH_OUTCOME, NOTIFICATION_PRIORITY, STRATEGY_OUTCOME)
