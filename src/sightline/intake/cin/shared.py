"""What the modules of the census have in common: the child, the referral, which of one day."""

from sightline.intake.parts import Column, Kind

SOURCE = "cin"

CHILD_ID = Column("child_id", "LAchildID", Kind.ID, required=True)


def nth(name: str) -> Column:
    """Return the column that tells rows of one child and day apart: blank, then 2, 3 and on."""
    return Column(name, name, Kind.TEXT)


# The referral a module stands in. Its date is a text here: a date that cannot be read refuses
# the referral, not the assessments and plans under it.
REFERRAL = (Column("referral_day", "CINreferralDate", Kind.TEXT), nth("referral_nth"))


def link(day: str, number: str) -> str:
    """Return the SQL of the identifier that the row of that child, day and number was given."""
    return (
        f"CASE WHEN cell_date({day}) IS NOT NULL THEN '{SOURCE}:' || child_id || '|' || "
        f"cell_date({day}) || '|' || coalesce({number}, '') END"
    )


REFERRAL_LINK = link("referral_day", "referral_nth")
