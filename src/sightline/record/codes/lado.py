"""Code lists of the designated officer: where the adult works, and how it was concluded."""

from sightline.record.codes.model import Code, CodeList

_LOCAL = "Keeping children safe in education names the outcomes; the sectors are local"

LADO_SECTOR = CodeList(
    "lado_sector",
    "Where an adult works about whom there is an allegation",
    _LOCAL,
    (
        Code("education", "School or college"),
        Code("early_years", "Early years"),
        Code("fostering", "Foster carer"),
        Code("residential", "Residential care"),
        Code("social_care", "Social care"),
        Code("health", "Health"),
        Code("police", "Police"),
        Code("faith", "Faith body"),
        Code("sport", "Sport and leisure"),
        Code("transport", "Transport"),
        Code("other", "Other"),
    ),
)

LADO_OUTCOME = CodeList(
    "lado_outcome",
    "How an allegation was concluded",
    _LOCAL,
    (
        Code("substantiated", "Substantiated"),
        Code("unsubstantiated", "Unsubstantiated"),
        Code("unfounded", "Unfounded"),
        Code("false", "False"),
        Code("malicious", "Malicious"),
        Code("below", "Below the threshold"),
    ),
)

LISTS = (
    LADO_SECTOR,
    LADO_OUTCOME,
)
