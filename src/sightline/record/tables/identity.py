"""Other identifiers, immigration status and the voice of the child.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Field, Personal, Table, Type
from sightline.record.retention import CHILD_RECORD

SSD_LINKED_IDENTIFIERS = Table(
    name="ssd_linked_identifiers",
    title="Linked identifiers",
    area="identity",
    key=("link_table_id",),
    entity=("link_identifier_type", "link_identifier_value"),
    person="link_person_id",
    start="link_valid_from_date",
    end="link_valid_to_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "link_table_id",
            Type.TEXT,
            "Link table row ID",
        ),
        Field(
            "link_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "link_identifier_type",
            Type.TEXT,
            (
                "Which identifier it is: case number, unique pupil number, NHS number, Home "
                "Office registration, and others"
            ),
        ),
        Field(
            "link_identifier_value",
            Type.TEXT,
            "Identifier or reference code",
            personal=Personal.IDENTIFIER,
        ),
        Field(
            "link_valid_from_date",
            Type.DATE,
            "Date the identifier is known/valid from",
        ),
        Field(
            "link_valid_to_date",
            Type.DATE,
            "Date the identifier ceases to be known/valid",
        ),
    ),
)

SSD_IMMIGRATION_STATUS = Table(
    name="ssd_immigration_status",
    title="Immigration status",
    area="identity",
    key=("immi_immigration_status_id",),
    entity=("immi_immigration_status", "immi_immigration_status_start_date"),
    person="immi_person_id",
    start="immi_immigration_status_start_date",
    end="immi_immigration_status_end_date",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "immi_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "immi_immigration_status_id",
            Type.TEXT,
            "Immigration Status ID",
        ),
        Field(
            "immi_immigration_status",
            Type.TEXT,
            "Immigration Status",
            sources=("SSDA903", "RIIA", "Annex A"),
            personal=Personal.SPECIAL,
        ),
        Field(
            "immi_immigration_status_start_date",
            Type.DATE,
            "Immigration Status Start",
            sources=("RIIA",),
            personal=Personal.SPECIAL,
        ),
        Field(
            "immi_immigration_status_end_date",
            Type.DATE,
            "Immigration Status End",
            sources=("SSDA903", "RIIA"),
            personal=Personal.SPECIAL,
        ),
    ),
)

SSD_VOICE_OF_CHILD = Table(
    name="ssd_voice_of_child",
    title="Voice of the child",
    area="identity",
    key=("voch_table_id",),
    entity=("voch_table_id",),
    person="voch_person_id",
    retention=CHILD_RECORD,
    fields=(
        Field(
            "voch_table_id",
            Type.TEXT,
            "Voice of the Child table row ID",
        ),
        Field(
            "voch_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "voch_explained_worries",
            Type.FLAG,
            (
                "Has someone explained to you why people are worried for your family in a "
                "way that you can understand?"
            ),
        ),
        Field(
            "voch_story_help_understand",
            Type.FLAG,
            (
                "Does your story with words and pictures help you to understand what has "
                "happened in your family?"
            ),
        ),
        Field(
            "voch_agree_worker",
            Type.FLAG,
            "Do you agree with what your worker says needs to happen to keep you safe?",
        ),
        Field(
            "voch_plan_safe",
            Type.FLAG,
            "Do you think the plan tells everyone what they need to do to keep you safe?",
        ),
        Field(
            "voch_tablet_help_explain",
            Type.FLAG,
            (
                "Did writing/ drawing on the tablet help you to explain what you were "
                "thinking and what you wanted to happen?"
            ),
        ),
    ),
)

TABLES = (SSD_LINKED_IDENTIFIERS, SSD_IMMIGRATION_STATUS, SSD_VOICE_OF_CHILD)
