"""What the files of the return have in common."""

from sightline.intake.parts import Column, Kind

SOURCE = "ssda903"

CHILD_ID = Column("child_id", "CHILD", Kind.ID, required=True, aliases=("CHILDID",))
# Repeated beside the child in most files; the header file's is the one that is taken.
BORN = Column("born", "DOB", Kind.TEXT)


def identifier(key: str) -> str:
    """Return the SQL of the identifier that the row with that key was given."""
    return f"'{SOURCE}:' || {key}"
