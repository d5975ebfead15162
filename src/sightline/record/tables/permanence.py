"""Permanence and adoption.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.retention import ADOPTION

SSD_CLA_PREVIOUS_PERMANENCE = Table(
    name="ssd_cla_previous_permanence",
    title="Previous permanence",
    area="permanence",
    key=("lapp_table_id",),
    entity=("lapp_previous_permanence_option", "lapp_previous_permanence_order_date"),
    person="lapp_person_id",
    retention=ADOPTION,
    fields=(
        Field(
            "lapp_table_id",
            Type.TEXT,
            "Previous Permanence ID",
        ),
        Field(
            "lapp_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "lapp_previous_permanence_order_date",
            Type.TEXT,
            "Date of Previous Permanence Order",
            sources=("SSDA903",),
        ),
        Field(
            "lapp_previous_permanence_option",
            Type.CODE,
            "Previous Permanence Option",
            codes="previous_permanence",
            sources=("SSDA903",),
        ),
        Field(
            "lapp_previous_permanence_la",
            Type.TEXT,
            "Previous Permanence Arranged LA",
            sources=("SSDA903",),
        ),
    ),
)

SSD_PERMANENCE = Table(
    name="ssd_permanence",
    title="Permanence and adoption",
    area="permanence",
    key=("perm_table_id",),
    entity=(),
    person="perm_person_id",
    start="perm_adm_decision_date",
    end="perm_permanence_order_date",
    retention=ADOPTION,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "perm_table_id",
            Type.TEXT,
            "Identifier of the permanence row",
        ),
        Field(
            "perm_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "perm_cla_id",
            Type.TEXT,
            "CLA Table ID",
        ),
        Field(
            "perm_adm_decision_date",
            Type.DATE,
            "Date of ADM Decision",
            sources=("SSDA903", "ASGLB"),
        ),
        Field(
            "perm_ffa_cp_decision_date",
            Type.DATE,
            "Date of FFA/ CP Decision",
            sources=("ASGLB", "Annex A"),
        ),
        Field(
            "perm_placement_order_date",
            Type.DATE,
            "Date of Placement/ Freeing Order",
            sources=("SSDA903", "Annex A", "ASGLB"),
        ),
        Field(
            "perm_placed_for_adoption_date",
            Type.DATE,
            "Date Placed for Adoption",
            sources=("SSDA903", "Annex A", "ASGLB"),
        ),
        Field(
            "perm_matched_date",
            Type.DATE,
            "Date Matched to Prospective Adopters",
            sources=("SSDA903", "Annex A", "ASGLB"),
        ),
        Field(
            "perm_adopted_by_carer_flag",
            Type.FLAG,
            "Adopted by carer flag",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "perm_placed_ffa_cp_date",
            Type.DATE,
            "Date Placed in FFA/ CP Placement",
            sources=("Annex A", "ASGLB"),
        ),
        Field(
            "perm_decision_reversed_date",
            Type.DATE,
            "Date of Decision that Child Should No Longer be Placed for Adoption",
            sources=("SSDA903", "Annex A", "ASGLB"),
        ),
        Field(
            "perm_placed_foster_carer_date",
            Type.DATE,
            "Date originally placed with foster carer(s) (if adopted by foster carer/s)",
            sources=("Annex A", "ASGLB"),
        ),
        Field(
            "perm_part_of_sibling_group",
            Type.FLAG,
            "Is the child a part of a sibling group?",
            sources=("ASGLB",),
        ),
        Field(
            "perm_siblings_placed_together",
            Type.INTEGER,
            (
                "Number of children placed, or planned to be placed, for adoption together "
                "as sibling group INCLUDING this child"
            ),
            sources=("ASGLB",),
        ),
        Field(
            "perm_siblings_placed_apart",
            Type.INTEGER,
            (
                "Number of siblings placed, or planned to be placed, for adoption "
                "separately from the child"
            ),
            sources=("ASGLB",),
        ),
        Field(
            "perm_placement_provider_urn",
            Type.TEXT,
            "URN of the placement provider agency",
        ),
        Field(
            "perm_decision_reversed_reason",
            Type.CODE,
            "Reason No Longer Placed for Adoption",
            codes="adoption_reversal_reason",
            sources=("SSDA903", "Annex A", "ASGLB"),
        ),
        Field(
            "perm_permanence_order_date",
            Type.DATE,
            "Date of Order",
            sources=("Annex A", "ASGLB"),
        ),
        Field(
            "perm_permanence_order_type",
            Type.TEXT,
            "Type of Order",
            sources=("ASGLB",),
        ),
        Field(
            "perm_adoption_worker_id",
            Type.TEXT,
            "Adoption social worker",
            personal=Personal.STAFF,
            references="ssd_professionals.prof_professional_id",
        ),
        Field(
            "perm_adopter_sex",
            Type.CODE,
            "Sex of Adopter",
            codes="adopter_sex",
            sources=("SSDA903",),
        ),
        Field(
            "perm_adopter_legal_status",
            Type.CODE,
            "Legal status of adopter",
            codes="adopter_legal_status",
            sources=("SSDA903",),
        ),
        Field(
            "perm_number_of_adopters",
            Type.TEXT,
            "Number of adopters. As A(1)",
            sources=("SSDA903",),
        ),
    ),
)

TABLES = (SSD_CLA_PREVIOUS_PERMANENCE, SSD_PERMANENCE)
