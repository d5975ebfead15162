"""What the lists have in common: the child's own columns, who holds the child, last dates."""

from sightline.intake.parts import Column, Grain, Kind, Mapping

SOURCE = "annex_a"
WINDOW_MONTHS = 6
ADOPTION_WINDOW_MONTHS = 12

CHILD_ID = Column("child_id", "Child Unique ID", Kind.ID, required=True, aliases=("child id",))
GENDER = Column("gender", "Gender", Kind.CODE, "gender", free_text=True, aliases=("sex",))
ETHNICITY = Column("ethnicity", "Ethnicity", Kind.CODE, "ethnicity", free_text=True)
BIRTH = Column("birth", "Date of Birth", Kind.BIRTH_DATE, aliases=("dob",))
AGE = Column("age", "Age", Kind.TEXT, aliases=("age of child years", "age of child"))
DISABILITY = Column(
    "disability",
    "Does the Child have a Disability",
    Kind.FLAG,
    free_text=True,
    aliases=("disability",),
    question="disability",
)
TEAM = Column("team", "Allocated Team", Kind.NAME)
WORKER = Column("worker", "Allocated Worker", Kind.NAME)

CHILD = (CHILD_ID, GENDER, ETHNICITY, BIRTH, AGE)
CHILD_WITH_DISABILITY = (*CHILD, DISABILITY)

PERSON = Mapping(
    "ssd_person",
    {
        "pers_person_id": "child_id",
        "pers_sex": (
            "CASE WHEN gender IN ('M', 'F') THEN gender WHEN gender IS NOT NULL THEN 'U' END"
        ),
        "pers_gender": "gender",
        "pers_ethnicity": "ethnicity",
        "pers_dob": "birth",
        "pers_expected_dob": "birth_expected",
    },
    key=("child_id",),
    grain=Grain.MERGED,
)
# Annex A says whether, not which: the code list has a code of its own for that.
DISABLED = Mapping(
    "ssd_disability",
    {
        "disa_table_id": "{id}",
        "disa_person_id": "child_id",
        "disa_disability_code": "CASE disability WHEN 'Y' THEN 'YES' WHEN 'N' THEN 'NONE' END",
    },
    key=("child_id",),
    where="disability IN ('Y', 'N')",
    grain=Grain.MERGED,
)


def allocation(listed: int, *, adviser: bool = False) -> Mapping:
    """Return the mapping for who holds the child according to one list."""
    fields = {
        "allo_person_id": "child_id",
        "allo_list": f"'{listed}'",
        "allo_team": "team",
        "allo_worker": "worker",
        "allo_worker_as_written": "worker_as_written",
    }
    if adviser:
        fields["allo_personal_adviser"] = "adviser"
    return Mapping("local_allocations", fields, key=("child_id", f"'{listed}'"), grain=Grain.MERGED)


def last_date(
    kind: str, column: str, start: str, *, alone: str | None = None, placement: str | None = None
) -> Mapping:
    """Return the mapping for a last date: a row also where the list shows a blank (rule 6)."""
    fields = {
        "last_person_id": "child_id",
        "last_kind": f"'{kind}'",
        "last_list_start_date": start,
        "last_date": column,
    }
    if alone:
        fields["last_seen_alone"] = alone
    if placement:
        fields["last_placement_start_date"] = placement
    return Mapping(
        "local_last_dates",
        fields,
        key=("child_id", f"'{kind}'", start, f"coalesce({column}::VARCHAR, 'blank')"),
        grain=Grain.MERGED,
    )


def counter(name: str, column: str, event: str | None = None) -> Mapping:
    """Return the mapping for a rolling counter, as at the extract."""
    fields = {"roll_person_id": "child_id", "roll_counter": f"'{name}'", "roll_value": column}
    if event:
        fields["roll_event_date"] = event
    return Mapping(
        "local_rolling_counters",
        fields,
        key=("child_id", f"'{name}'", event or "''"),
        where=f"{column} IS NOT NULL",
        grain=Grain.MERGED,
    )
