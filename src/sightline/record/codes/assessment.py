"""Code lists of assessment and child protection: factors, category of abuse."""

from sightline.record.codes.model import Code, CodeList

_CIN = "DfE CIN census"
_WHO = (("A", "the child"), ("B", "a parent or carer"), ("C", "another person in the household"))
_CONCERNS = (
    ("1", "Alcohol misuse"),
    ("2", "Drug misuse"),
    ("3", "Domestic abuse"),
    ("4", "Mental health"),
    ("5", "Learning disability"),
    ("6", "Physical disability or illness"),
)

ASSESSMENT_FACTORS = CodeList(
    "assessment_factors",
    "Factors identified at the end of an assessment",
    _CIN,
    (
        *(
            Code(f"{number}{letter}", f"{concern}: {who}")
            for number, concern in _CONCERNS
            for letter, who in _WHO
        ),
        Code("7A", "Young carer"),
        Code("8B", "Privately fostered: overseas child who intends to return"),
        Code("8C", "Privately fostered: overseas child who intends to stay"),
        Code("8D", "Privately fostered: UK child in an educational placement"),
        Code("8E", "Privately fostered: UK child in an alternative family arrangement"),
        Code("8F", "Privately fostered: other"),
        Code("9A", "Unaccompanied asylum seeking child"),
        Code("10A", "Going or being missing"),
        Code("11A", "Child sexual exploitation"),
        Code("12A", "Trafficking"),
        Code("13A", "Gangs"),
        Code("14A", "Socially unacceptable behaviour"),
        Code("15A", "Self-harm"),
        Code("16A", "Neglect"),
        Code("17A", "Emotional abuse"),
        Code("18A", "Physical abuse"),
        Code("18B", "Physical abuse: child on child"),
        Code("18C", "Physical abuse: adult on child"),
        Code("19A", "Sexual abuse"),
        Code("19B", "Sexual abuse: child on child"),
        Code("19C", "Sexual abuse: adult on child"),
        Code("20", "Other"),
        Code("21", "No factors identified"),
        Code("22A", "Female genital mutilation"),
        Code("23A", "Abuse linked to faith or belief"),
        Code("24A", "Child criminal exploitation"),
    ),
)

CATEGORY_OF_ABUSE = CodeList(
    "category_of_abuse",
    "Category of abuse of a child protection plan",
    _CIN,
    (
        Code("NEG", "Neglect"),
        Code("PHY", "Physical abuse"),
        Code("SAB", "Sexual abuse"),
        Code("EMO", "Emotional abuse"),
        Code("MUL", "Multiple/not recommended"),
    ),
)

LISTS = (ASSESSMENT_FACTORS, CATEGORY_OF_ABUSE)
