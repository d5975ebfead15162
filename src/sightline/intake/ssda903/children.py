"""The child's own files: header, unaccompanied children, previous permanence, social workers."""

from sightline.intake.parts import Column, Grain, Kind, Mapping, Part
from sightline.intake.ssda903.shared import BORN, CHILD_ID, SOURCE

# Until 2024 the return said 1 and 2. The UPN field holds a code where there is no number.
_SEX = (
    "CASE sex WHEN '1' THEN 'M' WHEN '2' THEN 'F' WHEN '0' THEN 'U' WHEN '9' THEN 'U' ELSE sex END"
)
_NO_UPN = "regexp_full_match(upper(upn), 'UN[0-9]')"

HEADER = Part(
    source=SOURCE,
    name="header",
    title="Header",
    columns=(
        CHILD_ID,
        Column("sex", "SEX", Kind.CODE, "sex"),
        Column("birth", "DOB", Kind.BIRTH_DATE),
        Column("ethnic", "ETHNIC", Kind.CODE, "ethnicity"),
        Column("upn", "UPN", Kind.TEXT),
        Column("mother", "MOTHER", Kind.FLAG),
        Column("mc_birth", "MC_DOB", Kind.BIRTH_DATE),
    ),
    mappings=(
        Mapping(
            "ssd_person",
            {
                "pers_person_id": "child_id",
                "pers_sex": _SEX,
                "pers_ethnicity": "ethnic",
                "pers_dob": "birth",
                "pers_expected_dob": "birth_expected",
                "pers_upn_unknown": f"CASE WHEN {_NO_UPN} THEN upper(upn) END",
                "pers_is_mother": "mother",
            },
            key=("child_id",),
        ),
        Mapping(
            "ssd_linked_identifiers",
            {
                "link_table_id": "{id}",
                "link_person_id": "child_id",
                "link_identifier_type": "'Unique Pupil Number'",
                "link_identifier_value": "upn",
            },
            key=("child_id", "'Unique Pupil Number'", "upn"),
            where=f"upn IS NOT NULL AND NOT {_NO_UPN}",
            grain=Grain.MERGED,
        ),
        Mapping(
            "ssd_mother",
            {
                "moth_table_id": "{id}",
                "moth_person_id": "child_id",
                "moth_childs_dob": "coalesce(mc_birth, mc_birth_expected)",
            },
            key=("child_id", "coalesce(mc_birth, mc_birth_expected)"),
            where="coalesce(mc_birth, mc_birth_expected) IS NOT NULL",
            grain=Grain.MERGED,
        ),
    ),
    unique=("child_id",),
)

UASC = Part(
    source=SOURCE,
    name="uasc",
    title="Unaccompanied asylum-seeking children",
    columns=(
        CHILD_ID,
        Column("sex", "SEX", Kind.TEXT),
        BORN,
        Column("ceased", "DUC", Kind.DATE),
    ),
    mappings=(
        Mapping(
            "ssd_immigration_status",
            {
                "immi_immigration_status_id": "{id}",
                "immi_person_id": "child_id",
                "immi_immigration_status": "'UASC'",
                "immi_immigration_status_end_date": "ceased",
            },
            key=("child_id",),
        ),
    ),
    unique=("child_id",),
)

PREVIOUS_PERMANENCE = Part(
    source=SOURCE,
    name="previous_permanence",
    title="Previous permanence",
    columns=(
        CHILD_ID,
        BORN,
        Column("option", "PREV_PERM", Kind.CODE, "previous_permanence"),
        Column("arranged_by", "LA_PERM", Kind.TEXT),
        # Often part of a date only: zz/zz/2015. The record holds it as a text.
        Column("ordered", "DATE_PERM", Kind.TEXT),
    ),
    mappings=(
        Mapping(
            "ssd_cla_previous_permanence",
            {
                "lapp_table_id": "{id}",
                "lapp_person_id": "child_id",
                "lapp_previous_permanence_order_date": "ordered",
                "lapp_previous_permanence_option": "option",
                "lapp_previous_permanence_la": "arranged_by",
            },
            key=("child_id", "option", "ordered"),
            where="option IS NOT NULL",
        ),
    ),
    unique=("child_id", "born", "option", "arranged_by", "ordered"),
)

SW_EPISODES = Part(
    source=SOURCE,
    name="sw_episodes",
    title="Social worker episodes, from 2024",
    columns=(
        CHILD_ID,
        BORN,
        Column("worker", "SW_ID", Kind.TEXT),
        Column("start", "SW_DECOM", Kind.DATE, required=True),
        Column("ended", "SW_DEC", Kind.DATE),
        Column("reason", "SW_REASON", Kind.CODE, "worker_change_reason"),
    ),
    mappings=(
        Mapping(
            "ssd_involvements",
            {
                "invo_involvements_id": "{id}",
                "invo_person_id": "child_id",
                "invo_professional_id": "worker",
                "invo_involvement_start_date": "start",
                "invo_involvement_end_date": "ended",
                "invo_worker_change_reason": "reason",
            },
            key=("child_id", "worker", "start"),
        ),
    ),
    unique=("child_id", "born", "worker", "start", "ended", "reason"),
    in_order=(("start", "ended"),),
)

CHILD_PARTS = (HEADER, UASC, PREVIOUS_PERMANENCE, SW_EPISODES)
