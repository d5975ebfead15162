"""What Annex A holds of adoption beside the SSD: entry to care, prospective adopters."""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.retention import ADOPTION

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

TABLES = (LOCAL_ADOPTION_ENTRY, LOCAL_ADOPTERS)
