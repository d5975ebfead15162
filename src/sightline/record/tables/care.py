"""Children looked after: episodes, placements, legal status, care plans.

The Standard Safeguarding Dataset's own tables, names unchanged.
"""

from sightline.record.model import Absence, Field, Personal, Table, Type
from sightline.record.retention import CARE_RECORD

SSD_CLA_EPISODES = Table(
    name="ssd_cla_episodes",
    title="Episode of being looked after",
    area="care",
    key=("clae_cla_episode_id",),
    entity=("clae_cla_episode_start_date",),
    person="clae_person_id",
    start="clae_cla_episode_start_date",
    end="clae_cla_episode_ceased_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "clae_cla_episode_id",
            Type.TEXT,
            "Episode ID",
            sources=("RIIA",),
        ),
        Field(
            "clae_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "clae_cla_episode_start_date",
            Type.DATE,
            "Date the episode commenced; an episode changes with legal status, placement or carer",
            sources=("SSDA903", "RIIA", "Annex A"),
        ),
        Field(
            "clae_cla_episode_start_reason",
            Type.CODE,
            "Reason for New CLA Episode",
            codes="episode_start_reason",
            sources=("SSDA903", "RIIA"),
        ),
        Field(
            "clae_cla_primary_need_code",
            Type.CODE,
            "CIN Primary Need Code",
            codes="primary_need",
            sources=("SSDA903", "Annex A", "RIIA"),
        ),
        Field(
            "clae_cla_episode_ceased_date",
            Type.DATE,
            "Date the episode ceased; empty while it is open",
            sources=("SSDA903", "Annex A", "RIIA"),
        ),
        Field(
            "clae_cla_episode_ceased_reason",
            Type.CODE,
            "Why the episode ceased; X1 means a new episode begins at once",
            codes="episode_ceased_reason",
            sources=("SSDA903", "Annex A", "RIIA"),
        ),
        Field(
            "clae_cla_id",
            Type.TEXT,
            "CLA ID",
        ),
        Field(
            "clae_referral_id",
            Type.TEXT,
            "Referral ID",
        ),
        Field(
            "clae_cla_placement_id",
            Type.TEXT,
            "fk reference from cla_placements",
            references="ssd_cla_placement.clap_cla_placement_id",
        ),
        Field(
            "clae_entered_care_date",
            Type.DATE,
            "Date the period of being looked after began",
            sources=("SSDA903",),
        ),
        Field(
            "clae_cla_last_iro_contact_date",
            Type.DATE,
            "Date of Last IRO Visit / Contact to the Child",
            sources=("Annex A",),
        ),
    ),
)

SSD_CLA_PLACEMENT = Table(
    name="ssd_cla_placement",
    title="Placement",
    area="care",
    key=("clap_cla_placement_id",),
    entity=("clap_cla_placement_start_date",),
    person="clap_person_id",
    start="clap_cla_placement_start_date",
    end="clap_cla_placement_end_date",
    retention=CARE_RECORD,
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "clap_cla_placement_id",
            Type.TEXT,
            "Placement ID",
        ),
        Field(
            "clap_cla_placement_start_date",
            Type.DATE,
            "Placement Start Date",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "clap_cla_placement_type",
            Type.CODE,
            "Placement Type",
            codes="placement_type",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "clap_cla_placement_urn",
            Type.TEXT,
            "URN of Placement",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "clap_cla_placement_distance",
            Type.NUMBER,
            "Distance of Placement from Home",
            sources=("SSDA903",),
        ),
        Field(
            "clap_cla_id",
            Type.TEXT,
            "CLA ID",
            references="ssd_cla_episodes.clae_cla_id",
        ),
        Field(
            "clap_cla_placement_provider",
            Type.CODE,
            "Placement Provider",
            codes="placement_provider",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "clap_cla_placement_postcode",
            Type.TEXT,
            "Placement Postcode",
            sources=("SSDA903", "Annex A"),
            personal=Personal.IDENTITY,
        ),
        Field(
            "clap_cla_placement_end_date",
            Type.DATE,
            "Placement End Date",
            sources=("SSDA903", "Annex A"),
        ),
        Field(
            "clap_cla_placement_change_reason",
            Type.CODE,
            "Reason for Placement Change",
            codes="placement_change_reason",
            sources=("SSDA903",),
        ),
        Field(
            "clap_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
        ),
    ),
)

SSD_LEGAL_STATUS = Table(
    name="ssd_legal_status",
    title="Legal status",
    area="care",
    key=("lega_legal_status_id",),
    entity=("lega_legal_status_start_date",),
    person="lega_person_id",
    start="lega_legal_status_start_date",
    end="lega_legal_status_end_date",
    retention=CARE_RECORD,
    absence={"annex_a": Absence.SUPERSEDED},
    fields=(
        Field(
            "lega_legal_status_id",
            Type.TEXT,
            "Legal Status ID",
        ),
        Field(
            "lega_person_id",
            Type.TEXT,
            "Person Unique ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "lega_legal_status",
            Type.CODE,
            "Legal Status",
            codes="legal_status",
            sources=("SSDA903", "Annex A", "RIIA"),
        ),
        Field(
            "lega_legal_status_start_date",
            Type.DATE,
            "Legal Status Start Date",
            sources=("RIIA",),
        ),
        Field(
            "lega_legal_status_end_date",
            Type.DATE,
            "Legal Status End Date",
            sources=("RIIA",),
        ),
    ),
)

SSD_CLA_CARE_PLAN = Table(
    name="ssd_cla_care_plan",
    title="Care plan and permanence plan",
    area="care",
    key=("lacp_table_id",),
    entity=("lacp_cla_care_plan_start_date",),
    person="lacp_person_id",
    start="lacp_cla_care_plan_start_date",
    end="lacp_cla_care_plan_end_date",
    retention=CARE_RECORD,
    fields=(
        Field(
            "lacp_table_id",
            Type.TEXT,
            "Care Plan Table ID",
        ),
        Field(
            "lacp_person_id",
            Type.TEXT,
            "Person ID",
            personal=Personal.IDENTIFIER,
            references="ssd_person.pers_person_id",
        ),
        Field(
            "lacp_cla_care_plan_start_date",
            Type.DATE,
            "Care Plan start Date",
        ),
        Field(
            "lacp_cla_care_plan_end_date",
            Type.DATE,
            "Care Plan end date",
        ),
        Field(
            "lacp_cla_care_plan_json",
            Type.CODE,
            "What is the chosen/ permanence plan for this child/ young person?",
            codes="permanence_plan",
            sources=("Annex A",),
        ),
    ),
)

TABLES = (SSD_CLA_EPISODES, SSD_CLA_PLACEMENT, SSD_LEGAL_STATUS, SSD_CLA_CARE_PLAN)
