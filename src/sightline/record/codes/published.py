"""Code lists of published statistics: why a figure is not given, and inspection grades."""

from sightline.record.codes.model import Code, CodeList

PUBLISHED_SYMBOL = CodeList(
    "published_symbol",
    "Why a published figure is not given",
    "Explore Education Statistics and the Government Statistical Service, symbols in tables",
    (
        Code("c", "Confidential: suppressed so that nobody can be recognised"),
        Code("x", "Not available"),
        Code("z", "Not applicable"),
        Code(":", "Not available, in older tables"),
        Code("~", "Rounds to nothing, but is not 0"),
        Code("k", "Rounds to nothing, but is not 0"),
        Code("u", "Low reliability: held back by the publisher"),
        Code("low", "Rounds to nothing, but is not 0"),
    ),
)

INSPECTION_GRADE = CodeList(
    "inspection_grade",
    "Ofsted's overall grade of children's services",
    "Ofsted, inspections of local authority children's services (ILACS)",
    (
        Code("outstanding", "Outstanding"),
        Code("good", "Good"),
        Code("requires improvement", "Requires improvement to be good"),
        Code("inadequate", "Inadequate"),
    ),
)

LISTS = (PUBLISHED_SYMBOL, INSPECTION_GRADE)
