"""Code lists of contacts, referrals and episodes of need."""

from sightline.record.codes.model import Code, CodeList

_CIN = "DfE CIN census"
_INDIVIDUAL = "Individual"
_HEALTH = "Health services"
_LA = "LA services"

REFERRAL_SOURCE = CodeList(
    "referral_source",
    "Source of a contact or referral",
    _CIN,
    (
        Code("1A", "Individual: family member, relative or carer", _INDIVIDUAL),
        Code("1B", "Individual: acquaintance, including neighbours and child minders", _INDIVIDUAL),
        Code("1C", "Individual: self", _INDIVIDUAL),
        Code("1D", "Individual: other, including strangers and MPs", _INDIVIDUAL),
        Code("2A", "Schools", "Schools"),
        Code("2B", "Education services", "Education services"),
        Code("3A", "Health services: GP", _HEALTH),
        Code("3B", "Health services: health visitor", _HEALTH),
        Code("3C", "Health services: school nurse", _HEALTH),
        Code("3D", "Health services: other primary health services", _HEALTH),
        Code("3E", "Health services: A&E (emergency department)", _HEALTH),
        Code("3F", "Health services: other, for example hospice", _HEALTH),
        Code("4", "Housing: local authority housing or housing association", "Housing"),
        Code("5A", "LA services: social care, for example adult social care", _LA),
        Code("5B", "LA services: other internal, for example youth offending", _LA),
        Code("5C", "LA services: external, for example another authority's social care", _LA),
        Code("5D", "LA services: early help", _LA),
        Code("6", "Police", "Police"),
        Code(
            "7",
            "Other legal agency: courts, probation, immigration, CAFCASS or prison",
            "Other legal agency",
        ),
        Code(
            "8",
            "Other: children's centres, independent providers or voluntary organisations",
            "Other",
        ),
        Code("9", "Anonymous", "Anonymous"),
        Code("10", "Unknown", "Unknown"),
    ),
)

PRIMARY_NEED = CodeList(
    "primary_need",
    "Primary need",
    f"{_CIN}; SSDA903 uses N1 to N8",
    (
        Code("N1", "Abuse or neglect"),
        Code("N2", "Child's disability"),
        Code("N3", "Parental disability or illness"),
        Code("N4", "Family in acute stress"),
        Code("N5", "Family dysfunction"),
        Code("N6", "Socially unacceptable behaviour"),
        Code("N7", "Low income"),
        Code("N8", "Absent parenting"),
        Code("N9", "Cases other than children in need"),
        Code("N0", "Not stated"),
    ),
)

CLOSURE_REASON = CodeList(
    "closure_reason",
    "Why an episode of need was closed",
    _CIN,
    (
        Code("RC1", "Adopted", "Adopted"),
        Code("RC2", "Died", "Died"),
        Code("RC3", "Child arrangements order", "Residence Order"),
        Code("RC4", "Special guardianship order", "Special Guardianship Order"),
        Code("RC5", "Transferred to services of another local authority", "Transfer to another LA"),
        Code("RC6", "Transferred to adult social services", "Transfer to Adult Social Services"),
        Code(
            "RC7",
            "Services ceased for any other reason, including child no longer in need",
            "'Other' incl. Child no longer in need",
        ),
        Code(
            "RC8",
            "Closed after assessment, no further action",
            "Child not in need after assessment",
        ),
        Code(
            "RC9",
            "Closed after assessment, referred to early help",
            "Child not in need after assessment",
        ),
    ),
)

CASE_STATUS = CodeList(
    "case_status",
    "Status of the case",
    "Ofsted Annex A list 6; the codes are Sightline's own",
    (
        Code("LAC", "Looked after child"),
        Code("CPP", "Child protection plan"),
        Code("CINP", "Child in need plan"),
        Code("ASMT", "Open assessment"),
        Code("CLOSED", "Closed episode"),
    ),
)

LISTS = (REFERRAL_SOURCE, PRIMARY_NEED, CLOSURE_REASON, CASE_STATUS)
