"""Code lists of education: special needs, schools, exclusions, missing education, plans."""

from sightline.record.codes.model import Code, CodeList

SEN_PROVISION = CodeList(
    "sen_provision",
    "Special educational needs provision",
    "School census",
    (
        Code("N", "No special educational need"),
        Code("K", "Special educational needs support"),
        Code("E", "Education, health and care plan"),
    ),
)

SCHOOL_JUDGEMENT = CodeList(
    "school_judgement",
    "Overall effectiveness of a school",
    "Ofsted",
    (
        Code("1", "Outstanding"),
        Code("2", "Good"),
        Code("3", "Requires improvement"),
        Code("4", "Inadequate"),
    ),
)

SCHOOL_PHASE = CodeList(
    "school_phase",
    "Kind of school",
    "Local feed; the codes are Sightline's own",
    (
        Code("PRIMARY", "Primary"),
        Code("SECONDARY", "Secondary"),
        Code("SPECIAL", "Special"),
        Code("OTHER", "Alternative provision and other"),
    ),
)

EXCLUSION_KIND = CodeList(
    "exclusion_kind",
    "Kind of exclusion",
    "Local feed; the codes are Sightline's own",
    (
        Code("PERMANENT", "Permanent exclusion"),
        Code("SUSPENSION", "Suspension, or fixed-term exclusion"),
    ),
)

MISSING_EDUCATION_END = CodeList(
    "missing_education_end",
    "How missing out on education ended",
    "Local feed; the codes are Sightline's own",
    (
        Code("RETURNED", "In full-time education"),
        Code("HOME", "Educated at home"),
        Code("MOVED", "Moved to another area"),
        Code("OTHER", "Other, such as over school age"),
    ),
)

MISSING_EDUCATION_RAG = CodeList(
    "missing_education_rag",
    "How a case of missing education stands",
    "Local feed; the codes are Sightline's own",
    (
        Code("RED", "Red"),
        Code("AMBER", "Amber"),
        Code("GREEN", "Green"),
    ),
)

EHC_REQUESTER = CodeList(
    "ehc_requester",
    "Who asked for an education, health and care needs assessment",
    "Local feed; the codes are Sightline's own",
    (
        Code("PARENT", "Parent or carer"),
        Code("YOUNG_PERSON", "Young person"),
        Code("SCHOOL", "School or college"),
        Code("HEALTH", "Health service"),
        Code("SOCIAL_CARE", "Social care"),
        Code("OTHER", "Other"),
    ),
)

LISTS = (
    SEN_PROVISION,
    SCHOOL_JUDGEMENT,
    SCHOOL_PHASE,
    EXCLUSION_KIND,
    MISSING_EDUCATION_END,
    MISSING_EDUCATION_RAG,
    EHC_REQUESTER,
)
