"""What Annex A shows as at the extract only: who holds the child, last dates, counters."""

from sightline.record.model import Absence, Field, Nature, Personal, Table, Type
from sightline.record.retention import CHILD_PROTECTION, CHILD_RECORD

LOCAL_ALLOCATIONS = Table(
    name="local_allocations",
    as_shown=True,
    title="Who holds the child, as listed",
    area="workforce",
    key=("allo_person_id", "allo_list"),
    entity=("allo_list",),
    person="allo_person_id",
    retention=CHILD_RECORD,
    absence={"annex_a": Absence.UNKNOWN},
    fields=(
        Field(
            "allo_person_id",
            Type.TEXT,
            "Person allocated",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "allo_list",
            Type.TEXT,
            "Annex A list that names the team and worker: 6, 7, 8 or 9",
            sources=("Annex A",),
        ),
        Field(
            "allo_team",
            Type.TEXT,
            "Allocated team; spaces made plain",
            personal=Personal.STAFF,
            sources=("Annex A",),
        ),
        Field(
            "allo_worker",
            Type.TEXT,
            "Allocated worker; spaces made plain",
            personal=Personal.STAFF,
            sources=("Annex A",),
        ),
        Field(
            "allo_worker_as_written",
            Type.TEXT,
            "Allocated worker exactly as the list has it, spaces and all",
            sources=("Annex A",),
            personal=Personal.STAFF,
        ),
        Field(
            "allo_personal_adviser",
            Type.TEXT,
            "Personal adviser of a care leaver, as written",
            personal=Personal.STAFF,
            sources=("Annex A",),
        ),
    ),
)

LOCAL_LAST_DATES = Table(
    name="local_last_dates",
    as_shown=True,
    title="Last visit, review or check, as listed",
    area="child_protection",
    key=("last_person_id", "last_kind", "last_list_start_date", "last_date"),
    entity=("last_kind", "last_date"),
    person="last_person_id",
    start="last_date",
    retention=CHILD_PROTECTION,
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "last_person_id",
            Type.TEXT,
            "Person visited, reviewed or checked",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "last_kind",
            Type.CODE,
            "What was last done",
            codes="last_date_kind",
            sources=("Annex A",),
        ),
        Field(
            "last_list_start_date",
            Type.DATE,
            "Start of the case, plan or period whose row shows it",
            sources=("Annex A",),
        ),
        Field(
            "last_placement_start_date",
            Type.DATE,
            "Start of the placement at the time, on list 8",
            sources=("Annex A",),
        ),
        Field(
            "last_date",
            Type.DATE,
            "The last date shown; empty where the list shows a blank",
            sources=("Annex A",),
        ),
        Field(
            "last_seen_alone",
            Type.FLAG,
            "Whether the child was seen alone at a last statutory visit",
            sources=("Annex A",),
        ),
    ),
)

LOCAL_ROLLING_COUNTERS = Table(
    name="local_rolling_counters",
    as_shown=True,
    title="Counter as at the extract",
    area="front_door",
    key=("roll_person_id", "roll_counter", "roll_event_date"),
    entity=("roll_counter", "roll_event_date"),
    person="roll_person_id",
    retention=CHILD_RECORD,
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "roll_person_id",
            Type.TEXT,
            "Person counted for",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "roll_counter",
            Type.CODE,
            "What is counted",
            codes="rolling_counter",
            sources=("Annex A",),
        ),
        Field(
            "roll_event_date",
            Type.DATE,
            "Start of the plan or enquiry on whose row it stands, where there is one",
            sources=("Annex A",),
        ),
        Field(
            "roll_value",
            Type.INTEGER,
            "The counter; never added up and never subtracted",
            nature=Nature.AS_AT,
            sources=("Annex A", "CIN census"),
        ),
    ),
)

TABLES = (LOCAL_ALLOCATIONS, LOCAL_LAST_DATES, LOCAL_ROLLING_COUNTERS)
