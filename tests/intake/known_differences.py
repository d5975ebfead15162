"""Every text of the published file that is not read as its publisher groups it, and why.

``DIFFERENCES`` is (reason, field, texts). A long text is cut: its beginning identifies it.
"""

ABBREVIATION = "not understood: an abbreviation of one case system, nothing in it to read"
SIGN = "not understood: a sign, not a word, and the publisher's grouping follows no list"
LAW = "we differ: the words name a legal agency, the publisher says otherwise"

DIFFERENCES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("publisher's grouping is wrong: F1 for a blank", "Activity Status", (" ",)),
    (
        "publisher's grouping is wrong: letters of no known order, many on F1",
        "Activity Status",
        ("a", "b", "e", "g", "i", "m", "n", "o", "y"),
    ),
    (
        "wardship is no legal status of the return; the publisher has it both as an error and C2",
        "Child's Legal Status",
        ("Ward of Court", "Wardship granted in High Court and child in LA accommodation"),
    ),
    (
        "publisher's grouping is wrong: short breaks (V3, V4) are not section 20 in care",
        "Child's Legal Status",
        ("S20 Short Breaks 75+ Nights",),
    ),
    (
        "publisher's grouping is wrong: a supervision order is family law, not youth justice",
        "Child's Legal Status",
        ("Interim Supervision Order", "Supervision Order"),
    ),
    (
        ABBREVIATION,
        "Contact Source",
        (
            *("ACOM", "ASAC", "CH", "CLN", "CMAT", "CON", "DHOS", "HCIN", "HOOT", "LCPA"),
            *("NCYPS", "NEYC", "NURH", "OOPT", "OTHT", "PEM", "RESH", "RR", "SENP", "SLEX"),
            *("SUPO", "WS", "i-ART"),
        ),
    ),
    (
        "not understood: the name of a local body or phrase that does not say what it is",
        "Contact Source",
        ("Child Action North West", "Open Door", "PARTY CONCERNED", "Talkshop"),
    ),
    (
        LAW,
        "Contact Source",
        (
            "7 - Law - Other (Including Courts, CAFCASS)",
            "70) Legal Agency - Court",
            "79) Legal Agency - Other (e.g. Probation, Immigration, Prison)",
            "CAFCASS information request",
            "CAFCASS referral",
            "Legal Agency",
            "OTHER LEGAL AGENCY: courts, probation, immigration, CAFCASS or prison",
        ),
    ),
    (
        "publisher's grouping is wrong: CEOP is a police command (named in full it is police)",
        "Contact Source",
        ("CEOP",),
    ),
    (
        "publisher's grouping is wrong: health, not police",
        "Contact Source",
        ("COMMUNITY MENTAL HEALTH TEAM.",),
    ),
    (
        "publisher's grouping is wrong: 1B is an individual, not housing",
        "Contact Source",
        ("1B Individual - Acquaintance (including neighbours and child minders)",),
    ),
    (
        "we differ: the words name education or a school, the publisher has a council's own place",
        "Contact Source",
        (
            "(CS) Education - ESBAS",
            "CYP - SCHOOLS",
            "Early Years",
            "Education\\Training\\Workplace Establishment",
            "Nursery / Childrens Centre",
            "SEN",
            "SEN Team",
        ),
    ),
    (
        "we differ: the words name a service of a local authority",
        "Contact Source",
        (
            "29) Other Local Authority Dept (not Lbh) - E.g. Other La Social Services",
            "Benefits Agency",
            "Community Safety Caseworker",
            "IFSS Family Support",
            "LA Services - HSC",
            "Other Internal Services",
            "Rehab Officer",
            "Substance Misuse Professional",
        ),
    ),
    (
        "we differ: Home-Start is a charity and a domestic violence service is no legal agency",
        "Contact Source",
        ("Domestic Violence Prefessional / Service", "Home Start", "Homestart"),
    ),
    ("we differ: nursing is read as health", "Contact Source", ("Nursing Home",)),
    (
        "we differ: a child minder and a stranger are individuals (1B, 1D)",
        "Contact Source",
        ("OTH - Child Minder", "Other (including strangers, MPs)"),
    ),
    (
        "we differ: the word is other, the publisher says unknown or health",
        "Contact Source",
        ("OTHE", "Other Agencies"),
    ),
    (
        "publisher's grouping is wrong: the code in it is Q, qualifying",
        "Eligibility Category",
        ("Code 'Q' is not mapped",),
    ),
    (
        "the DfE's extended codes put Kurdish and Arab with other ethnic groups",
        "Ethnicity",
        ("KURDISH", "OKRD - Kurdish", "Syrian"),
    ),
    (
        "the group is stated and only the rest is not; the publisher does both with such texts",
        "Ethnicity",
        ("Asian / Asian British/ Not yet obtained", "White (Not yet obtained)"),
    ),
    (
        "the publisher has 'Indeterminate Gender' as neither, and this as not stated",
        "Gender",
        ("Indeterminate",),
    ),
    (
        "counting rules: residence not known is not in touch, it is not left out",
        "LA in Touch",
        (
            "05 - No, residence not known",
            "5 - No, residence not known",
            "5 No, residence not known",
            "Residence not known",
        ),
    ),
    (
        "nothing is stated: neither blank nor unknown is another provider",
        "Placement Provider",
        ("-", "Unknown"),
    ),
    (SIGN, "Placement Type", ("09",)),
    (
        "the code and the words contradict each other; the code decides",
        "Placement Type",
        (
            "H5 - Placed with own parents or other person with parental responsibility",
            "R5 - Independent living, eg. in flat or lodgings without formal support staff",
        ),
    ),
    (
        "publisher's grouping is wrong: F2, F3 and F5 were foster carers in the return",
        "Placement Type",
        (
            "F2 - Placement with other carer (by council - within boundary)",
            "F3 - Placement with other carer (through agency - within boundary)",
            "F5 - Placement with carer (by council - outside boundary)",
        ),
    ),
    (
        "it names two kinds of placement; the narrower is read",
        "Placement Type",
        ("Secure units, homes and hostels",),
    ),
    (
        "not understood: it does not say whose misuse",
        "Primary Need Code",
        ("Substance Misuse: Drug problems",),
    ),
    ("not understood: an abbreviation of one case system", "Primary Need Code", ("FST_ILL",)),
    (
        "we differ: homelessness is family in acute stress in this publisher's other texts",
        "Primary Need Code",
        ("16/17 yr Old Homeless",),
    ),
    (
        "the code in it is N0; adoption and fostering use has no code of its own",
        "Primary Need Code",
        ("N0 - N / A (Adoption & Fostering Use Only)",),
    ),
    (
        "publisher calls it an error; a need yet to be determined is not stated, N0",
        "Primary Need Code",
        ("Children whose reference data is not completely entered on the system and whose need",),
    ),
    (
        "publisher calls it an error; learning is in the words of N2",
        "Primary Need Code",
        ("SNAS Cognition and Learning",),
    ),
    (
        "publisher's grouping is wrong: no parental responsibility is E13",
        "Reason Ceased to be Looked After",
        ("With parent, relative or other person with no PR",),
    ),
    (
        "publisher's grouping is wrong: the long wording of E15 cut elsewhere",
        "Reason Ceased to be Looked After",
        ("Age assessment determined child is aged 18 or over and E5, E6 and E7 do not apply e.g.",),
    ),
    (
        "publisher's grouping is wrong: E7 is adult social care",
        "Reason Ceased to be Looked After",
        ("E7 - Transferred to Adult Social Care",),
    ),
    (
        "we differ: staying with the former carer at 18 is E17",
        "Reason Ceased to be Looked After",
        ("SE90 - Child Turned 18, living with former foster Carer",),
    ),
    ("not understood: a sign, not a word", "Reason for Closure", ("PF16",)),
    (
        "no assessment is named, so any other reason",
        "Reason for Closure",
        ("Case Closed", "School Leaving Age"),
    ),
    ("publisher's grouping is wrong: U is unknown, not no", "Referral NFA?", ("U",)),
    (
        "we differ: a residential school is residential care, not a foyer",
        "Type of Accommodation",
        ("All Residential Schools, except where dual-registered as a school and children's",),
    ),
)


def reason(field: str, text: str) -> str | None:
    """The reason why ``text`` of ``field`` is read otherwise, or None when it should not be."""
    for why, of_field, texts in DIFFERENCES:
        if of_field == field and any(
            text == known or (len(known) > 70 and text.startswith(known)) for known in texts
        ):
            return why
    return None
