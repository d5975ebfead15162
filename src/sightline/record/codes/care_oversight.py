"""Code lists of what is done for a child in care: reviews, missing, health, adoption."""

from sightline.record.codes.model import Code, CodeList

_903 = "DfE SSDA903"

REVIEW_PARTICIPATION = CodeList(
    "review_participation",
    "How the child took part in the review",
    _903,
    (
        Code("PN0", "Child under 4 at the review"),
        Code("PN1", "Attends and speaks for themselves"),
        Code("PN2", "Attends and an advocate speaks for them"),
        Code("PN3", "Attends and conveys their view without words"),
        Code("PN4", "Attends, does not speak and does not convey a view"),
        Code("PN5", "Does not attend, briefs an advocate"),
        Code("PN6", "Does not attend, conveys their view in another way"),
        Code("PN7", "Does not attend and no view is conveyed"),
    ),
)

MISSING_TYPE = CodeList(
    "missing_type",
    "Missing or away without authorisation",
    _903,
    (Code("M", "Missing"), Code("A", "Away from placement without authorisation")),
)

SDQ_REASON = CodeList(
    "sdq_reason",
    "Why there is no strengths and difficulties score",
    _903,
    (
        Code("SDQ1", "Child aged under 4 or over 17"),
        Code("SDQ2", "Carer refused to complete the questionnaire"),
        Code("SDQ3", "Not possible because of the severity of the child's disability"),
        Code("SDQ4", "Other reason"),
        Code("SDQ5", "Child refused to allow it"),
    ),
)

HEALTH_CHECK_TYPE = CodeList(
    "health_check_type",
    "Kind of health check",
    "Sightline's own, after the names the SSD lists",
    (
        Code("SURVEILLANCE", "Health surveillance check"),
        Code("HEALTH", "Health assessment"),
        Code("DENTAL", "Dental check"),
    ),
)

PREVIOUS_PERMANENCE = CodeList(
    "previous_permanence",
    "Previous permanence arrangement",
    _903,
    (
        Code("P1", "Adoption"),
        Code("P2", "Special guardianship order"),
        Code("P3", "Residence order or child arrangements order"),
        Code("P4", "Kind not known"),
        Code("Z1", "No previous permanence arrangement"),
    ),
)

ADOPTION_REVERSAL_REASON = CodeList(
    "adoption_reversal_reason",
    "Why the child is no longer placed for adoption",
    _903,
    (
        Code("RD1", "The child's needs changed after the decision"),
        Code("RD2", "The court did not make a placement order"),
        Code("RD3", "Prospective adopters could not be found"),
        Code("RD4", "Any other reason"),
    ),
)

ADOPTER_SEX = CodeList(
    "adopter_sex",
    "Sex of the adopters",
    _903,
    (
        Code("M1", "One male"),
        Code("F1", "One female"),
        Code("MM", "Two males"),
        Code("FF", "Two females"),
        Code("MF", "One male and one female"),
    ),
)

ADOPTER_LEGAL_STATUS = CodeList(
    "adopter_legal_status",
    "Legal status of the adopters",
    _903,
    (
        Code("L0", "Single adopter"),
        Code("L11", "Married couple of different sex"),
        Code("L12", "Married couple of the same sex"),
        Code("L2", "Civil partnership"),
        Code("L3", "Unmarried couple of different sex"),
        Code("L4", "Unmarried couple of the same sex, not in a civil partnership"),
    ),
)

LEAVING_ADOPTION_REASON = CodeList(
    "leaving_adoption_reason",
    "Why the adopter left the process",
    "Ofsted Annex A list 11; the codes are Sightline's own",
    (
        Code("WITHDREW", "Withdrew"),
        Code("HOLD", "Process on hold"),
        Code("REFUSED", "Application refused"),
    ),
)

LISTS = (
    REVIEW_PARTICIPATION,
    MISSING_TYPE,
    SDQ_REASON,
    HEALTH_CHECK_TYPE,
    PREVIOUS_PERMANENCE,
    ADOPTION_REVERSAL_REASON,
    ADOPTER_SEX,
    ADOPTER_LEGAL_STATUS,
    LEAVING_ADOPTION_REASON,
)
