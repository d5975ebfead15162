"""What Ofsted's Annex A holds and the SSD has no place for.

The lists give one row for a child and only the latest of many dates, so they are kept as what
they are: cases and periods as listed, last dates, counters as at the extract.
"""

from sightline.record.model import Absence, Duplicates, Field, Nature, Personal, Table, Type
from sightline.record.retention import CARE_RECORD, CHILD_PROTECTION, CHILD_RECORD

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

LOCAL_S47_CONFERENCES = Table(
    name="local_s47_conferences",
    title="Conference that a section 47 enquiry led to, as listed",
    area="child_protection",
    key=("s47c_person_id", "s47c_start_date"),
    entity=("s47c_start_date",),
    person="s47c_person_id",
    start="s47c_start_date",
    retention=CHILD_PROTECTION,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "s47c_person_id",
            Type.TEXT,
            "Person the enquiry is about",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "s47c_start_date",
            Type.DATE,
            "Start of the enquiry",
            sources=("Annex A", "CIN census"),
        ),
        Field(
            "s47c_conference_date",
            Type.DATE,
            "Date of the initial conference on the enquiry's own row; several enquiries may "
            "carry one conference",
            sources=("Annex A", "CIN census"),
        ),
    ),
)

TABLES = (
    LOCAL_EARLY_HELP_ASSESSMENTS,
    LOCAL_CIN_CASES,
    LOCAL_CLA_PERIODS,
    LOCAL_PLACEMENT_DETAILS,
    LOCAL_S47_CONFERENCES,
)
