"""Code lists of placements: type, provider, why it changed, location."""

from sightline.record.codes.model import Code, CodeList

_903 = "DfE SSDA903"
# Codes of returns older than 2017, the oldest specification read: their last year may be earlier.
_OLD = 2016

_FOSTER = "Foster placement"
_ADOPTION = "Placed for adoption"
_HOME = "Children's Homes"
_SECURE = "Secure Children's Homes"
_ACCOMMODATION = "Residential accommodation"
_OTHER = "Other placements"
_TEMPORARY = "Temporary placement"

PLACEMENT_TYPE = CodeList(
    "placement_type",
    "Type of placement",
    _903,
    (
        Code("A3", "Placed for adoption with consent with current foster carer", _ADOPTION),
        Code("A4", "Placed for adoption with consent not with current foster carer", _ADOPTION),
        Code("A5", "Placed for adoption with placement order with current foster carer", _ADOPTION),
        Code(
            "A6",
            "Placed for adoption with placement order not with current foster carer",
            _ADOPTION,
        ),
        Code("K1", "Secure children's home", _SECURE),
        Code("K2", "Children's home subject to children's homes regulations", _HOME),
        Code(
            "K3",
            "Supported accommodation subject to supported accommodation regulations",
            _ACCOMMODATION,
            valid_from=2025,
        ),
        Code("P1", "Placed with parents or other person with PR", "Placed with parents"),
        Code("P2", "Independent living", "Independent living", valid_to=2024),
        Code("P3", "Residential employment", "Residential employment"),
        Code("R1", "Residential care home", "Residential Care Home"),
        Code(
            "R2",
            "NHS/health trust or other establishment providing medical or nursing care",
            "NHS/Health Trust",
        ),
        Code(
            "R3",
            "Family centre or mother and baby unit",
            "Family Centre or Mother and Baby Unit",
        ),
        Code("R5", "Young offender institution or prison", "Young Offender Institution"),
        Code("S1", "Residential school not registered as a children's home", "Residential school"),
        Code("T0", "All types of temporary move", _TEMPORARY),
        Code("T1", "Temporary period in hospital", _TEMPORARY),
        Code("T2", "Temporary absence of the child on holiday", _TEMPORARY),
        Code("T3", "Temporary accommodation while the carer is on holiday", _TEMPORARY),
        Code("T4", "Temporary accommodation of seven days or less", _TEMPORARY),
        Code("U1", "Foster placement with relative or friend: long term", _FOSTER),
        Code("U2", "Foster placement with relative or friend: approved adopter, FFA", _FOSTER),
        Code("U3", "Foster placement with relative or friend: not long term or FFA", _FOSTER),
        Code("U4", "Foster placement with other foster carer: long term", _FOSTER),
        Code("U5", "Foster placement with other foster carer: approved adopter, FFA", _FOSTER),
        Code("U6", "Foster placement with other foster carer: not long term or FFA", _FOSTER),
        Code("Z1", "Other placement", _OTHER),
        # The specification of 2026 that was read names these four without their meaning.
        *(Code(f"Z1{n}", f"Other placement, code Z1{n}", _OTHER, 2026) for n in range(1, 5)),
        Code(
            "H5", "Residential accommodation not subject to regulations", _ACCOMMODATION, None, 2024
        ),
        Code("A1", "Placed for adoption, before the 2002 Act", _ADOPTION, valid_to=_OLD),
        Code("A2", "Placed for adoption, freed, before the 2002 Act", _ADOPTION, valid_to=_OLD),
        Code("F1", "Foster placement with relative or friend in the area", _FOSTER, valid_to=_OLD),
        Code("F2", "Other foster carer, council's own, in the area", _FOSTER, valid_to=_OLD),
        Code("F3", "Other foster carer, agency, in the area", _FOSTER, valid_to=_OLD),
        Code("F4", "Foster placement with relative or friend elsewhere", _FOSTER, valid_to=_OLD),
        Code("F5", "Other foster carer, council's own, elsewhere", _FOSTER, valid_to=_OLD),
        Code("F6", "Other foster carer, agency, elsewhere", _FOSTER, valid_to=_OLD),
        Code("Q1", "Foster placement with relative or friend", _FOSTER, valid_to=_OLD),
        Code("Q2", "Foster placement with other foster carer", _FOSTER, valid_to=_OLD),
        Code("H1", "Secure unit in the area", _SECURE, valid_to=_OLD),
        Code("H2", "Secure unit elsewhere", _SECURE, valid_to=_OLD),
        Code("H3", "Homes and hostels in the area", _HOME, valid_to=_OLD),
        Code("H4", "Homes and hostels elsewhere", _HOME, valid_to=_OLD),
        Code("M1", "Missing: in a refuge", _OTHER, valid_to=_OLD),
        Code("M2", "Missing: whereabouts known", _OTHER, valid_to=_OLD),
        Code("M3", "Missing: whereabouts not known", _OTHER, valid_to=_OLD),
    ),
)

PLACEMENT_PROVIDER = CodeList(
    "placement_provider",
    "Provider of the placement",
    _903,
    (
        Code("PR0", "Parent or other person with parental responsibility", "Other"),
        Code("PR1", "Own provision by the local authority", "Own LA"),
        Code("PR2", "Provision of another local authority", "Other"),
        Code("PR3", "Other public provision, for example a health trust", "Other"),
        Code("PR4", "Private provision", "Private"),
        Code("PR5", "Voluntary or third sector provision", "Other"),
    ),
)

PLACEMENT_CHANGE_REASON = CodeList(
    "placement_change_reason",
    "Why the placement changed",
    _903,
    (
        Code("CARPL", "Change to, or carrying out of, the care plan"),
        Code("CLOSE", "Resignation or closure of the provision"),
        Code("ALLEG", "Allegation (section 47)"),
        Code("STAND", "Concern about standards of care"),
        Code("APPRR", "Approval removed"),
        Code("CREQB", "Carer asks for the end because of the child's behaviour"),
        Code("CREQO", "Carer asks for the end for another reason"),
        Code("CHILD", "Child asks for the end"),
        Code("LAREQ", "Responsible or area authority asks for the end"),
        Code("PLACE", "Change in the status of the placement only"),
        Code("CUSTOD", "Custody arrangement", valid_from=2019),
        Code("OTHER", "Other"),
    ),
)

PLACEMENT_LOCATION = CodeList(
    "placement_location",
    "Location of the placement",
    "Ofsted Annex A list 8; the codes are Sightline's own",
    (Code("IN", "In the local authority"), Code("OUT", "Out of the local authority")),
)

LISTS = (PLACEMENT_TYPE, PLACEMENT_PROVIDER, PLACEMENT_CHANGE_REASON, PLACEMENT_LOCATION)
