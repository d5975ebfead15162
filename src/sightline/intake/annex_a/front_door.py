"""Lists 1 to 5: contacts, early help, referrals, assessments, section 47 enquiries."""

from sightline.intake.annex_a.shared import (
    CHILD,
    CHILD_WITH_DISABILITY,
    DISABLED,
    PERSON,
    SOURCE,
    TEAM,
    WINDOW_MONTHS,
    WORKER,
    counter,
)
from sightline.intake.parts import Column, Grain, Kind, Mapping, Part

LIST_1 = Part(
    source=SOURCE,
    name="list_1",
    title="Contacts",
    columns=(
        *CHILD,
        Column("contact_date", "Date of Contact", Kind.DATE, required=True),
        Column("contact_source", "Contact Source", Kind.CODE, "referral_source", free_text=True),
    ),
    mappings=(
        Mapping(
            "ssd_contacts",
            {
                "cont_contact_id": "{id}",
                "cont_person_id": "child_id",
                "cont_contact_date": "contact_date",
                "cont_contact_source_code": "contact_source",
            },
            key=("child_id", "contact_date"),
        ),
        PERSON,
    ),
    event="contact_date",
    months=WINDOW_MONTHS,
)

LIST_2 = Part(
    source=SOURCE,
    name="list_2",
    title="Early help assessments",
    columns=(
        *CHILD,
        Column("start", "Assessment start date", Kind.DATE, required=True),
        Column("completion", "Assessment completion date", Kind.DATE),
        Column("organisation", "Organisation completing assessment", Kind.TEXT),
    ),
    mappings=(
        Mapping(
            "local_early_help_assessments",
            {
                "ehas_person_id": "child_id",
                "ehas_start_date": "start",
                "ehas_completion_date": "completion",
                "ehas_organisation": "organisation",
            },
            key=("child_id", "start"),
        ),
        PERSON,
    ),
    in_order=(("start", "completion"),),
    event="coalesce(completion, start)",
    months=WINDOW_MONTHS,
)

LIST_3 = Part(
    source=SOURCE,
    name="list_3",
    title="Referrals",
    columns=(
        *CHILD,
        Column("referral_date", "Date of Referral", Kind.DATE, required=True),
        Column("referral_source", "Referral Source", Kind.CODE, "referral_source", free_text=True),
        Column("nfa", "Referral NFA?", Kind.FLAG, free_text=True, question="referral_nfa"),
        Column("referrals_12m", "Number of Referrals in Last 12 Months", Kind.INTEGER),
        TEAM,
        WORKER,
    ),
    mappings=(
        Mapping(
            "ssd_cin_episodes",
            {
                "cine_referral_id": "{id}",
                "cine_person_id": "child_id",
                "cine_referral_date": "referral_date",
                "cine_referral_source_code": "referral_source",
                "cine_referral_nfa": "nfa",
                "cine_referral_team": "team",
                "cine_referral_worker_id": "worker",
            },
            key=("child_id", "referral_date"),
        ),
        # The counter is for the child and stands on each of its rows.
        counter("referrals_12m", "referrals_12m"),
        PERSON,
    ),
    event="referral_date",
    months=WINDOW_MONTHS,
)

LIST_4 = Part(
    source=SOURCE,
    name="list_4",
    title="Assessments",
    columns=(
        *CHILD_WITH_DISABILITY,
        Column("start", "Continuous Assessment Start Date", Kind.DATE, required=True),
        Column("seen", "Child Seen During Continuous Assessment", Kind.FLAG, free_text=True),
        Column("authorised", "Continuous Assessment Date of Authorisation", Kind.DATE),
        Column(
            "requires_support",
            "Was the child assessed as requiring LA children's social care support?",
            Kind.FLAG,
            free_text=True,
            question="requires_support",
        ),
        TEAM,
        WORKER,
    ),
    mappings=(
        Mapping(
            "ssd_cin_assessments",
            {
                "cina_assessment_id": "{id}",
                "cina_person_id": "child_id",
                "cina_assessment_start_date": "start",
                "cina_assessment_child_seen": "seen",
                "cina_assessment_auth_date": "authorised",
                # Annex A asks whether support is needed; the SSD whether nothing further is.
                "cina_assessment_outcome_nfa": (
                    "CASE requires_support WHEN 'Y' THEN 'N' WHEN 'N' THEN 'Y' "
                    "ELSE requires_support END"
                ),
                "cina_assessment_team": "team",
                "cina_assessment_worker_id": "worker",
            },
            key=("child_id", "start"),
        ),
        PERSON,
        DISABLED,
    ),
    event="coalesce(authorised, start)",
    months=WINDOW_MONTHS,
    open_stock=True,
)

LIST_5 = Part(
    source=SOURCE,
    name="list_5",
    title="Section 47 enquiries",
    columns=(
        *CHILD_WITH_DISABILITY,
        Column(
            "s47_start",
            "Strategy discussion initiating Section 47 Enquiry Start Date",
            Kind.DATE,
            required=True,
        ),
        Column(
            "unnecessary",
            "Was an Initial Child Protection Conference deemed unnecessary?",
            Kind.FLAG,
            free_text=True,
            question="icpc_unnecessary",
        ),
        Column("conference", "Date of Initial Child Protection Conference", Kind.DATE),
        Column(
            "resulted",
            "Did the Initial Child Protection Conference Result in a Child Protection Plan",
            Kind.FLAG,
            free_text=True,
            question="icpc_plan",
        ),
        Column("s47_12m", "Number of Section 47 Enquiries in the last 12 months", Kind.INTEGER),
        Column("icpc_12m", "Number of ICPCs in the last 12 months", Kind.INTEGER),
        TEAM,
        WORKER,
    ),
    mappings=(
        Mapping(
            "ssd_s47_enquiry",
            {
                "s47e_s47_enquiry_id": "{id}",
                "s47e_person_id": "child_id",
                "s47e_s47_start_date": "s47_start",
                "s47e_s47_nfa": "unnecessary",
                "s47e_s47_completed_by_worker_id": "worker",
                "s47e_s47_completed_by_team": "team",
            },
            key=("child_id", "s47_start"),
        ),
        Mapping(
            "local_s47_conferences",
            {
                "s47c_person_id": "child_id",
                "s47c_start_date": "s47_start",
                "s47c_conference_date": "conference",
            },
            key=("child_id", "s47_start"),
            where="conference IS NOT NULL",
        ),
        # One conference per child and date, however many enquiries led to it.
        Mapping(
            "ssd_initial_cp_conference",
            {
                "icpc_icpc_id": "{id}",
                "icpc_person_id": "child_id",
                "icpc_icpc_date": "conference",
                "icpc_icpc_outcome_cp_flag": "resulted",
                "icpc_icpc_team": "team",
                "icpc_icpc_worker_id": "worker",
            },
            key=("child_id", "conference"),
            where="conference IS NOT NULL",
            grain=Grain.MERGED,
        ),
        counter("s47_12m", "s47_12m"),
        counter("icpc_12m", "icpc_12m"),
        PERSON,
        DISABLED,
    ),
    event="s47_start",
    months=WINDOW_MONTHS,
)

LISTS = (LIST_1, LIST_2, LIST_3, LIST_4, LIST_5)
