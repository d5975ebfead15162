"""What Ofsted's Annex A holds and the SSD has no place for.

The lists give one row for a child and only the latest of many dates, so they are kept as what
they are: cases and periods as listed, last dates, counters as at the extract.
"""

from sightline.record.model import Absence, Duplicates, Field, Nature, Personal, Table, Type
from sightline.record.retention import ADOPTION, CARE_RECORD, CHILD_PROTECTION, CHILD_RECORD

LOCAL_EARLY_HELP_ASSESSMENTS = Table(
    name="local_early_help_assessments",
    title="Early help assessment",
    area="front_door",
    key=("ehas_person_id", "ehas_start_date"),
    entity=("ehas_start_date",),
    person="ehas_person_id",
    start="ehas_start_date",
    end="ehas_completion_date",
    duplicates=Duplicates.ORDINAL,
    retention=CHILD_RECORD,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "ehas_person_id",
            Type.TEXT,
            "Person the assessment is of",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "ehas_start_date",
            Type.DATE,
            "Date the early help assessment started",
            sources=("Annex A",),
        ),
        Field(
            "ehas_completion_date",
            Type.DATE,
            "Date it was completed; empty while it is open",
            sources=("Annex A",),
        ),
        Field(
            "ehas_organisation", Type.TEXT, "Organisation that completed it", sources=("Annex A",)
        ),
    ),
)

LOCAL_CIN_CASES = Table(
    name="local_cin_cases",
    title="Open case of a child in need, as listed",
    area="child_in_need",
    key=("cinc_person_id", "cinc_start_date"),
    entity=("cinc_start_date",),
    person="cinc_person_id",
    start="cinc_start_date",
    end="cinc_close_date",
    retention=CHILD_RECORD,
    stable=("cinc_primary_need",),
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "cinc_person_id",
            Type.TEXT,
            "Person the case is about",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "cinc_start_date",
            Type.DATE,
            "Date the episode of need began, as listed",
            sources=("Annex A",),
        ),
        Field(
            "cinc_primary_need",
            Type.CODE,
            "Primary need",
            codes="primary_need",
            sources=("Annex A",),
        ),
        Field(
            "cinc_close_date",
            Type.DATE,
            "Date the case was closed; empty while it is open",
            sources=("Annex A",),
        ),
        Field(
            "cinc_close_reason",
            Type.CODE,
            "Why the case was closed",
            codes="closure_reason",
            sources=("Annex A",),
        ),
        Field(
            "cinc_case_status",
            Type.CODE,
            "Looked after, on a protection plan, on a child in need plan, in assessment or closed",
            codes="case_status",
            sources=("Annex A",),
        ),
    ),
)

LOCAL_CLA_PERIODS = Table(
    name="local_cla_periods",
    title="Period of being looked after, as listed",
    area="care",
    key=("clpe_person_id", "clpe_start_date"),
    entity=("clpe_start_date",),
    person="clpe_person_id",
    start="clpe_start_date",
    end="clpe_end_date",
    retention=CARE_RECORD,
    stable=("clpe_need",),
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "clpe_person_id",
            Type.TEXT,
            "Person looked after",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clpe_start_date",
            Type.DATE,
            "Date the child started to be looked after",
            sources=("Annex A",),
        ),
        Field(
            "clpe_end_date",
            Type.DATE,
            "Date the child ceased to be looked after; empty while in care",
            sources=("Annex A",),
        ),
        Field(
            "clpe_end_reason",
            Type.CODE,
            "Why the child ceased to be looked after",
            codes="episode_ceased_reason",
            sources=("Annex A",),
        ),
        Field(
            "clpe_need", Type.CODE, "Category of need", codes="primary_need", sources=("Annex A",)
        ),
        Field(
            "clpe_permanence_plan",
            Type.CODE,
            "Permanence plan, as at the extract that shows it",
            codes="permanence_plan",
            sources=("Annex A",),
        ),
        Field(
            "clpe_legal_status",
            Type.CODE,
            "Legal status, as at the extract that shows it",
            codes="legal_status",
            sources=("Annex A",),
        ),
        Field(
            "clpe_uasc",
            Type.FLAG,
            "Unaccompanied asylum seeking child in the last 12 months",
            nature=Nature.AS_AT,
            sources=("Annex A",),
        ),
        Field(
            "clpe_second_period",
            Type.FLAG,
            "Second or later period of care in the last 12 months",
            nature=Nature.AS_AT,
            sources=("Annex A",),
        ),
    ),
)

LOCAL_PLACEMENT_DETAILS = Table(
    name="local_placement_details",
    title="Where a placement is",
    area="care",
    key=("plde_person_id", "plde_start_date"),
    entity=("plde_start_date",),
    person="plde_person_id",
    start="plde_start_date",
    retention=CARE_RECORD,
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "plde_person_id",
            Type.TEXT,
            "Person placed",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field("plde_start_date", Type.DATE, "Start of the placement", sources=("Annex A",)),
        Field(
            "plde_location",
            Type.CODE,
            "Inside or outside the authority",
            codes="placement_location",
            sources=("Annex A",),
        ),
        Field(
            "plde_la",
            Type.TEXT,
            "Authority in whose area the placement is, as written",
            sources=("Annex A",),
        ),
    ),
)

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
            "Allocated team, as written",
            personal=Personal.STAFF,
            sources=("Annex A",),
        ),
        Field(
            "allo_worker",
            Type.TEXT,
            "Allocated worker, as written",
            personal=Personal.STAFF,
            sources=("Annex A",),
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

LOCAL_ADOPTION_ENTRY = Table(
    name="local_adoption_entry",
    title="Entry to care of a child with an adoption plan, as listed",
    area="permanence",
    key=("aden_person_id",),
    entity=(),
    person="aden_person_id",
    start="aden_entered_care_date",
    retention=ADOPTION,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "aden_person_id",
            Type.TEXT,
            "Person the plan is for",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "aden_entered_care_date",
            Type.DATE,
            "Date the child entered care, on list 10",
            sources=("Annex A",),
        ),
    ),
)

LOCAL_ADOPTERS = Table(
    name="local_adopters",
    title="Prospective adopter",
    area="permanence",
    key=("adop_adopter_id", "adop_enquiry_date"),
    entity=("adop_adopter_id", "adop_enquiry_date"),
    start="adop_enquiry_date",
    end="adop_left_date",
    retention=ADOPTION,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "adop_adopter_id",
            Type.TEXT,
            "Adopter, by identifier",
            personal=Personal.IDENTITY,
            sources=("Annex A",),
        ),
        Field(
            "adop_family_id",
            Type.TEXT,
            "Adoptive family, by identifier",
            personal=Personal.IDENTIFIER,
            sources=("Annex A",),
        ),
        Field("adop_gender", Type.CODE, "Gender", codes="gender", sources=("Annex A",)),
        Field(
            "adop_ethnicity",
            Type.CODE,
            "Ethnic background",
            codes="ethnicity",
            personal=Personal.SPECIAL,
            sources=("Annex A",),
        ),
        Field(
            "adop_disability",
            Type.FLAG,
            "Whether the adopter has a disability",
            personal=Personal.SPECIAL,
            sources=("Annex A",),
        ),
        Field(
            "adop_fostering_for_adoption",
            Type.FLAG,
            "Whether the adopter fosters for adoption",
            sources=("Annex A",),
        ),
        Field(
            "adop_enquiry_date", Type.DATE, "Date the enquiry was received", sources=("Annex A",)
        ),
        Field("adop_stage1_start_date", Type.DATE, "Date stage 1 started", sources=("Annex A",)),
        Field("adop_stage1_end_date", Type.DATE, "Date stage 1 ended", sources=("Annex A",)),
        Field("adop_stage2_start_date", Type.DATE, "Date stage 2 started", sources=("Annex A",)),
        Field("adop_stage2_end_date", Type.DATE, "Date stage 2 ended", sources=("Annex A",)),
        Field(
            "adop_application_date",
            Type.DATE,
            "Date the application was submitted",
            sources=("Annex A",),
        ),
        Field(
            "adop_approved_date",
            Type.DATE,
            "Date the application was approved",
            sources=("Annex A",),
        ),
        Field("adop_matched_date", Type.DATE, "Date matched with children", sources=("Annex A",)),
        Field(
            "adop_placed_date",
            Type.DATE,
            "Date children were placed with the adopter",
            sources=("Annex A",),
        ),
        Field(
            "adop_children_placed", Type.INTEGER, "Number of children placed", sources=("Annex A",)
        ),
        Field("adop_order_date", Type.DATE, "Date of the adoption order", sources=("Annex A",)),
        Field(
            "adop_left_date",
            Type.DATE,
            "Date of leaving the adoption process",
            sources=("Annex A",),
        ),
        Field(
            "adop_left_reason",
            Type.CODE,
            "Why the adopter left the process",
            codes="leaving_adoption_reason",
            sources=("Annex A",),
        ),
    ),
)

TABLES = (
    LOCAL_EARLY_HELP_ASSESSMENTS,
    LOCAL_CIN_CASES,
    LOCAL_CLA_PERIODS,
    LOCAL_PLACEMENT_DETAILS,
    LOCAL_ALLOCATIONS,
    LOCAL_LAST_DATES,
    LOCAL_ROLLING_COUNTERS,
    LOCAL_ADOPTION_ENTRY,
    LOCAL_ADOPTERS,
)
