"""The outcomes files: health and well-being (OC2), care leavers (OC3).

They carry no dates: what they say is true of the year's end, which is the extract's own date, so
the record's date fields stay blank.
"""

from sightline.intake.parts import Column, Grain, Kind, Mapping, Part
from sightline.intake.ssda903.shared import BORN, CHILD_ID, SOURCE


def _check(column: str, kind: str) -> Mapping:
    return Mapping(
        "ssd_cla_health",
        {
            "clah_health_check_id": "{id}",
            "clah_person_id": "child_id",
            "clah_health_check_type": f"'{kind}'",
            "clah_health_check_status": f"CASE {column} WHEN 'Y' THEN 'Done' ELSE 'Not done' END",
        },
        key=("child_id", f"'{kind}'"),
        where=f"{column} IN ('Y', 'N')",
        grain=Grain.MERGED,
    )


OC2 = Part(
    source=SOURCE,
    name="oc2",
    title="Health, offending and strengths and difficulties",
    columns=(
        CHILD_ID,
        BORN,
        Column("sdq_score", "SDQ_SCORE", Kind.TEXT),
        Column("sdq_reason", "SDQ_REASON", Kind.CODE, "sdq_reason"),
        Column("convicted", "CONVICTED", Kind.FLAG),
        Column("surveillance", "HEALTH_CHECK", Kind.FLAG),
        Column("immunised", "IMMUNISATIONS", Kind.FLAG),
        Column("dental", "TEETH_CHECK", Kind.FLAG),
        Column("health", "HEALTH_ASSESSMENT", Kind.FLAG),
        Column("misuse", "SUBSTANCE_MISUSE", Kind.FLAG),
        Column("received", "INTERVENTION_RECEIVED", Kind.FLAG),
        Column("offered", "INTERVENTION_OFFERED", Kind.FLAG),
    ),
    mappings=(
        Mapping(
            "ssd_sdq_scores",
            {
                "csdq_table_id": "{id}",
                "csdq_person_id": "child_id",
                "csdq_sdq_reason": "sdq_reason",
                "csdq_sdq_score": "sdq_score",
            },
            key=("child_id",),
            where="sdq_score IS NOT NULL OR sdq_reason IS NOT NULL",
        ),
        _check("surveillance", "SURVEILLANCE"),
        _check("dental", "DENTAL"),
        _check("health", "HEALTH"),
        Mapping(
            "ssd_cla_immunisations",
            {"clai_person_id": "child_id", "clai_immunisations_status": "immunised"},
            key=("child_id",),
            where="immunised IS NOT NULL",
        ),
        Mapping(
            "ssd_cla_substance_misuse",
            {
                "clas_substance_misuse_id": "{id}",
                "clas_person_id": "child_id",
                "clas_substance_misused": "misuse",
                "clas_intervention_received": "received",
            },
            key=("child_id",),
            where="misuse IS NOT NULL OR received IS NOT NULL",
        ),
        Mapping(
            "ssd_cla_convictions",
            {"clac_cla_conviction_id": "{id}", "clac_person_id": "child_id"},
            key=("child_id",),
            where="convicted = 'Y'",
        ),
    ),
    unique=("child_id",),
)

OC3 = Part(
    source=SOURCE,
    name="oc3",
    title="Care leavers at their birthday",
    columns=(
        CHILD_ID,
        BORN,
        Column("in_touch", "IN_TOUCH", Kind.CODE, "in_touch"),
        Column("activity", "ACTIV", Kind.CODE, "activity"),
        # One field of the return, two of the record: a letter, and 1 or 2 for suitability.
        Column("accommodation", "ACCOM", Kind.CODE, "accommodation"),
        Column("accommodation_as_written", "ACCOM", Kind.TEXT),
    ),
    mappings=(
        Mapping(
            "ssd_care_leavers",
            {
                "clea_table_id": "{id}",
                "clea_person_id": "child_id",
                "clea_care_leaver_in_touch": "in_touch",
                "clea_care_leaver_accommodation": "accommodation",
                "clea_care_leaver_accom_suitable": (
                    "CASE WHEN regexp_full_match(accommodation_as_written, '[A-Za-z][12]') "
                    "THEN accommodation_as_written[2] END"
                ),
                "clea_care_leaver_activity": "activity",
            },
            key=("child_id",),
        ),
    ),
    unique=("child_id",),
)

OUTCOME_PARTS = (OC2, OC3)
