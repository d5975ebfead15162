"""Code lists of the feeds about care: contacts, entries, fostering, court, edge of care."""

from sightline.record.codes.model import Code, CodeList

_OWN = "The codes are Sightline's own"

CONTACT_KIND = CodeList(
    "contact_kind",
    "How a child was in contact with the social worker",
    _OWN,
    (
        Code("VISIT", "In person"),
        Code("VIDEO", "By video"),
        Code("PHONE", "By telephone"),
        Code("OTHER", "In another way"),
    ),
)

CARE_ENTRY_KIND = CodeList(
    "care_entry_kind",
    "How a child came into care",
    _OWN,
    (
        Code("PLANNED", "Planned: agreed before the day, with a placement found"),
        Code("CRISIS", "In a crisis: on the day, or in an emergency"),
        Code("NOT_KNOWN", "Not recorded"),
    ),
)

FOSTERING_KIND = CodeList(
    "fostering_kind",
    "Kind of fostering household",
    _OWN,
    (Code("MAINSTREAM", "Mainstream"), Code("CONNECTED", "Family, friends, connected persons")),
)

FOSTERING_LEFT_REASON = CodeList(
    "fostering_left_reason",
    "Why prospective or approved foster carers left",
    _OWN,
    (
        Code("WITHDREW", "Withdrew or resigned"),
        Code("NOT_SUITABLE", "Found not suitable, or approval ended"),
        Code("PERMANENCE", "Adopted or became guardians of the child"),
        Code("OTHER", "Another reason"),
    ),
)

PRIVATE_FOSTERING_KIND = CodeList(
    "private_fostering_kind",
    "Kind of private fostering arrangement",
    _OWN,
    (
        Code("LANGUAGE_STUDENT", "Language student"),
        Code("FAMILY_FRIENDS", "Distant family or friends"),
        Code("STUDENT", "Other student or holiday arrangement"),
        Code("OTHER", "Other"),
    ),
)

EMERGENCY_ORDER_KIND = CodeList(
    "emergency_order_kind",
    "Kind of emergency protection",
    "Children Act 1989, sections 44 to 46; the codes are Sightline's own",
    (
        Code("POLICE", "Police protection (section 46)"),
        Code("EPO", "Emergency protection order (section 44)"),
    ),
)

PROCEEDINGS_OUTCOME = CodeList(
    "proceedings_outcome",
    "How care proceedings ended",
    _OWN,
    (
        Code("CARE_ORDER", "Care order"),
        Code("PLACEMENT_ORDER", "Care and placement order"),
        Code("SGO", "Special guardianship order"),
        Code("SUPERVISION", "Supervision order"),
        Code("OTHER_ORDER", "Another order"),
        Code("NO_ORDER", "No order, or withdrawn"),
    ),
)

EDGE_OF_CARE_OUTCOME = CodeList(
    "edge_of_care_outcome",
    "How an edge of care intervention ended",
    _OWN,
    (
        Code("SUCCESS", "What was aimed at was reached"),
        Code("NOT_REACHED", "What was aimed at was not reached"),
        Code("WITHDRAWN", "The family withdrew"),
    ),
)

LISTS = (
    CONTACT_KIND,
    CARE_ENTRY_KIND,
    FOSTERING_KIND,
    FOSTERING_LEFT_REASON,
    PRIVATE_FOSTERING_KIND,
    EMERGENCY_ORDER_KIND,
    PROCEEDINGS_OUTCOME,
    EDGE_OF_CARE_OUTCOME,
)
