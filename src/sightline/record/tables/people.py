"""Who the child is: person, address, family, disability, identifiers.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.retention import CHILD_RECORD

SSD_PERSON = Table(
    name="ssd_person",
    title="Person",
    area="people",
    key=("pers_person_id",),
    entity=(),
    person="pers_person_id",
    retention=CHILD_RECORD,
    absence={"annex_a": Absence.OUTSIDE_WINDOW},
    fields=(
        Field(
            "pers_person_id",
            Type.TEXT,
            "Person Unique ID",
            sources=("SSDA903", "CIN census", "Annex A", "RIIA", "SEN2"),
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "pers_forename",
            Type.TEXT,
            "First/Fore name",
            personal=Personal.IDENTITY,
        ),
        Field(
            "pers_surname",
            Type.TEXT,
            "LAst/Surname",
            personal=Personal.IDENTITY,
        ),
        Field(
            "pers_sex",
            Type.CODE,
            "Sex",
            codes="sex",
            sources=("SSDA903", "RIIA", "Annex A", "SEN2"),
        ),
        Field(
            "pers_gender",
            Type.CODE,
            "Gender, where it is recorded beside sex",
            codes="gender",
            sources=("CIN census", "RIIA"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "pers_ethnicity",
            Type.CODE,
            "Ethnic background",
            codes="ethnicity",
            sources=("SSDA903", "CIN census", "Annex A", "RIIA", "SEN2"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "pers_dob",
            Type.DATE,
            "Date of birth; empty for an unborn child",
            sources=("SSDA903", "CIN census", "Annex A", "RIIA", "SEN2"),
            personal=Personal.IDENTITY,
        ),
        Field(
            "pers_common_child_id",
            Type.TEXT,
            "Common Child Identifier (NHS Number)",
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "pers_legacy_id",
            Type.TEXT,
            "Person System ID (Placeholder or needed by some CMS)",
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "pers_upn_unknown",
            Type.CODE,
            "UPN Unknown",
            codes="upn_unknown",
            sources=("RIIA", "CIN census", "SEN2"),
        ),
        Field(
            "pers_send_flag",
            Type.FLAG,
            "SEND Flag",
            sources=("NEET and participation", "RIIA"),
        ),
        Field(
            "pers_expected_dob",
            Type.DATE,
            "Expected date of birth of an unborn child",
            sources=("CIN census", "RIIA"),
            personal=Personal.IDENTITY,
        ),
        Field(
            "pers_death_date",
            Type.DATE,
            "Date of Death",
            sources=("CIN census", "RIIA"),
        ),
        Field(
            "pers_is_mother",
            Type.FLAG,
            "Mother",
            sources=("SSDA903", "RIIA"),
        ),
        Field(
            "pers_nationality",
            Type.TEXT,
            "Country of Origin (UASC)",
            sources=("ADCS", "RIIA"),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_ADDRESS = Table(
    name="ssd_address",
    title="Address",
    area="people",
    key=("addr_table_id",),
    entity=("addr_address_start_date", "addr_address_type"),
    person="addr_person_id",
    start="addr_address_start_date",
    end="addr_address_end_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "addr_table_id",
            Type.TEXT,
            "Identifier of the address row",
        ),
        Field(
            "addr_address_json",
            Type.TEXT,
            "The address, as structured text",
            personal=Personal.IDENTITY,
        ),
        Field(
            "addr_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "addr_address_type",
            Type.TEXT,
            "Address Type",
        ),
        Field(
            "addr_address_start_date",
            Type.DATE,
            "First day at the address",
        ),
        Field(
            "addr_address_end_date",
            Type.DATE,
            "Last day at the address; empty while it is current",
        ),
        Field(
            "addr_address_postcode",
            Type.TEXT,
            "Address Postcode",
            sources=("SSDA903", "Annex A", "SEN2"),
            personal=Personal.IDENTITY,
        ),
    ),
)

SSD_FAMILY = Table(
    name="ssd_family",
    title="Family",
    area="people",
    key=("fami_family_id", "fami_person_id"),
    entity=("fami_family_id",),
    person="fami_person_id",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "fami_table_id",
            Type.TEXT,
            "Family table row id",
        ),
        Field(
            "fami_family_id",
            Type.TEXT,
            "Family identifier",
            sources=("ASGLB", "Annex A"),
        ),
        Field(
            "fami_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
    ),
)

SSD_MOTHER = Table(
    name="ssd_mother",
    title="Mother and child",
    area="people",
    key=("moth_table_id",),
    entity=("moth_childs_person_id", "moth_childs_dob"),
    person="moth_person_id",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "moth_table_id",
            Type.TEXT,
            "Mother Table ID",
        ),
        Field(
            "moth_person_id",
            Type.TEXT,
            "Person Unique ID (Mother)",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "moth_childs_person_id",
            Type.TEXT,
            "Mother's Child's Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "moth_childs_dob",
            Type.DATE,
            "Date of birth of mother's child",
            sources=("SSDA903", "Annex A"),
            personal=Personal.IDENTITY,
        ),
    ),
)

SSD_DISABILITY = Table(
    name="ssd_disability",
    title="Disability",
    area="people",
    key=("disa_table_id",),
    entity=("disa_disability_code",),
    person="disa_person_id",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "disa_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "disa_table_id",
            Type.TEXT,
            "Disability table row ID",
        ),
        Field(
            "disa_disability_code",
            Type.CODE,
            "Disability Code",
            codes="disability",
            sources=("CIN census", "Annex A"),
            personal=Personal.SPECIAL,
        ),
    ),
)

TABLES = (SSD_PERSON, SSD_ADDRESS, SSD_FAMILY, SSD_MOTHER, SSD_DISABILITY)
