"""The modules of the CIN census as parts: a child's own, and those of a referral.

Element names are those of the DfE's specification, 2017 to 2027. The reader adds what nesting
tells: the referral and the plan or assessment that a module belongs to, and which of several of
one day it is (``nth``, blank for the first). Keys are made of the child, the dates and that.
"""

from sightline.intake.cin.plans import PLAN_PARTS
from sightline.intake.cin.shared import CHILD_ID, SOURCE, nth
from sightline.intake.cin.work import WORK_PARTS
from sightline.intake.parts import Column, Grain, Kind, Mapping, Part

# Codes of sex before 2024, and since.
_SEX = (
    "CASE {0} WHEN '1' THEN 'M' WHEN '2' THEN 'F' WHEN '0' THEN 'U' WHEN '9' THEN 'U' ELSE {0} END"
)


def _identifier(column: str, kind: str) -> Mapping:
    return Mapping(
        "ssd_linked_identifiers",
        {
            "link_table_id": "{id}",
            "link_person_id": "child_id",
            "link_identifier_type": f"'{kind}'",
            "link_identifier_value": column,
        },
        key=("child_id", f"'{kind}'", column),
        where=f"{column} IS NOT NULL",
        grain=Grain.MERGED,
    )


CHILD = Part(
    source=SOURCE,
    name="child",
    title="Child: identifiers and characteristics",
    columns=(
        CHILD_ID,
        Column("upn", "UPN", Kind.TEXT),
        Column("former_upn", "FormerUPN", Kind.TEXT),
        Column("upn_unknown", "UPNunknown", Kind.CODE, "upn_unknown"),
        Column("birth", "PersonBirthDate", Kind.BIRTH_DATE),
        Column("due", "ExpectedPersonBirthDate", Kind.BIRTH_DATE),
        Column("sex", "Sex", Kind.CODE, "sex"),
        Column("gender", "GenderCurrent", Kind.CODE, "sex"),
        Column("died", "PersonDeathDate", Kind.DATE),
        Column("ethnicity", "Ethnicity", Kind.CODE, "ethnicity"),
    ),
    mappings=(
        Mapping(
            "ssd_person",
            {
                "pers_person_id": "child_id",
                "pers_sex": _SEX.format("coalesce(sex, gender)"),
                "pers_gender": _SEX.format("gender"),
                "pers_ethnicity": "ethnicity",
                "pers_dob": "birth",
                # A due date that has passed stays one: the child may have been born under it.
                "pers_expected_dob": "coalesce(due_expected, due, birth_expected)",
                "pers_death_date": "died",
                "pers_upn_unknown": "upn_unknown",
            },
            key=("child_id",),
        ),
        _identifier("upn", "Unique Pupil Number"),
        _identifier("former_upn", "Former Unique Pupil Number"),
    ),
    unique=("child_id",),
    in_order=(("birth", "died"),),
)

DISABILITIES = Part(
    source=SOURCE,
    name="disabilities",
    title="Disabilities",
    columns=(CHILD_ID, Column("disability", "Disability", Kind.CODE, "disability", required=True)),
    mappings=(
        Mapping(
            "ssd_disability",
            {
                "disa_table_id": "{id}",
                "disa_person_id": "child_id",
                "disa_disability_code": "disability",
            },
            key=("child_id", "disability"),
        ),
    ),
    unique=("child_id", "disability"),
)

CIN_DETAILS = Part(
    source=SOURCE,
    name="cin_details",
    title="Referrals and closures",
    columns=(
        CHILD_ID,
        Column("referral_date", "CINreferralDate", Kind.DATE, required=True),
        nth("referral_nth"),
        Column("referral_source", "ReferralSource", Kind.CODE, "referral_source"),
        Column("need", "PrimaryNeedCode", Kind.CODE, "primary_need"),
        Column("closed", "CINclosureDate", Kind.DATE),
        Column("closure_reason", "ReasonForClosure", Kind.CODE, "closure_reason"),
        Column("conference", "DateOfInitialCPC", Kind.DATE),
        Column("nfa", "ReferralNFA", Kind.FLAG),
    ),
    mappings=(
        Mapping(
            "ssd_cin_episodes",
            {
                "cine_referral_id": "{id}",
                "cine_person_id": "child_id",
                "cine_referral_date": "referral_date",
                "cine_cin_primary_need_code": "need",
                "cine_referral_source_code": "referral_source",
                "cine_referral_nfa": "nfa",
                "cine_close_reason": "closure_reason",
                "cine_close_date": "closed",
            },
            key=("child_id", "referral_date", "referral_nth"),
        ),
        # One conference for a child and a date, however many modules tell of it.
        Mapping(
            "ssd_initial_cp_conference",
            {
                "icpc_icpc_id": "{id}",
                "icpc_person_id": "child_id",
                "icpc_icpc_date": "conference",
                "icpc_referral_id": (
                    f"'{SOURCE}:' || child_id || '|' || referral_date || '|' || "
                    "coalesce(referral_nth, '')"
                ),
            },
            key=("child_id", "conference"),
            where="conference IS NOT NULL",
            grain=Grain.MERGED,
        ),
    ),
    unique=("child_id", "referral_date", "referral_nth"),
    in_order=(("referral_date", "closed"),),
)

PARTS = (CHILD, DISABILITIES, CIN_DETAILS, *WORK_PARTS, *PLAN_PARTS)
