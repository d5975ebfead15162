"""Lists 6 to 8: children in need, on child protection plans, looked after. One row per child."""

from sightline.intake.annex_a.shared import (
    CHILD,
    CHILD_WITH_DISABILITY,
    DISABILITY,
    DISABLED,
    PERSON,
    SOURCE,
    TEAM,
    WINDOW_MONTHS,
    WORKER,
    allocation,
    counter,
    last_date,
)
from sightline.intake.parts import Column, Grain, Kind, Mapping, Part

LIST_6 = Part(
    source=SOURCE,
    name="list_6",
    title="Children in need",
    columns=(
        *CHILD_WITH_DISABILITY,
        Column("start", "CIN Start Date", Kind.DATE, required=True),
        Column("need", "Primary Need Code", Kind.CODE, "primary_need", free_text=True),
        Column("last_seen", "Date Child Was Last Seen", Kind.DATE),
        Column("closure", "CIN Closure Date", Kind.DATE),
        Column("reason", "Reason for Closure", Kind.CODE, "closure_reason", free_text=True),
        Column("status", "Case Status", Kind.CODE, "case_status", free_text=True),
        TEAM,
        WORKER,
    ),
    mappings=(
        Mapping(
            "local_cin_cases",
            {
                "cinc_person_id": "child_id",
                "cinc_start_date": "start",
                "cinc_primary_need": "need",
                "cinc_close_date": "closure",
                "cinc_close_reason": "reason",
                "cinc_case_status": "status",
            },
            key=("child_id", "start"),
        ),
        allocation(6),
        last_date("cin_seen", "last_seen", "start"),
        PERSON,
        DISABLED,
    ),
    unique=("child_id", "start"),
    in_order=(("start", "closure"),),
    event="closure",
    months=WINDOW_MONTHS,
    open_stock=True,
)

LIST_7 = Part(
    source=SOURCE,
    name="list_7",
    title="Child protection plans",
    columns=(
        *CHILD_WITH_DISABILITY,
        Column("start", "Child Protection Plan Start Date", Kind.DATE, required=True),
        Column(
            "initial", "Initial Category of Abuse", Kind.CODE, "category_of_abuse", free_text=True
        ),
        Column(
            "latest", "Latest Category of Abuse", Kind.CODE, "category_of_abuse", free_text=True
        ),
        Column("last_visit", "Date of the Last Statutory Visit", Kind.DATE),
        Column("alone", "Was the Child Seen Alone?", Kind.FLAG, free_text=True),
        Column("last_review", "Date of latest review conference", Kind.DATE),
        Column("ended", "Child Protection Plan End Date", Kind.DATE),
        Column(
            "emergency",
            "Subject to Emergency Protection Order or Protected Under Police Powers in Last Six "
            "Months (Y/N)",
            Kind.FLAG,
            free_text=True,
        ),
        Column("previous", "Number of Previous Child Protection Plans", Kind.INTEGER),
        TEAM,
        WORKER,
    ),
    mappings=(
        Mapping(
            "ssd_cp_plans",
            {
                "cppl_cp_plan_id": "{id}",
                "cppl_person_id": "child_id",
                "cppl_cp_plan_start_date": "start",
                "cppl_cp_plan_end_date": "ended",
                "cppl_cp_plan_initial_category": "initial",
                "cppl_cp_plan_latest_category": "latest",
            },
            key=("child_id", "start"),
        ),
        allocation(7),
        last_date("cp_visit", "last_visit", "start", alone="alone"),
        last_date("cp_review", "last_review", "start"),
        counter("previous_cp_plans", "previous", "start"),
        counter(
            "epo_or_police_protection_6m",
            "CASE emergency WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END",
        ),
        PERSON,
        DISABLED,
    ),
    unique=("child_id", "start"),
    in_order=(("start", "ended"),),
    event="ended",
    months=WINDOW_MONTHS,
    open_stock=True,
)

_PLACEMENT = "placement_start"

LIST_8 = Part(
    source=SOURCE,
    name="list_8",
    title="Children looked after",
    columns=(
        *CHILD,
        Column(
            "uasc",
            "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
            Kind.FLAG,
            free_text=True,
        ),
        DISABILITY,
        Column("start", "Date Started to be Looked After", Kind.DATE, required=True),
        Column("need", "Child's Category of Need", Kind.CODE, "primary_need", free_text=True),
        Column(
            "second_period",
            "Is this a second or subsequent period of being a Looked After Child within the last "
            "12 months (Y/N)",
            Kind.FLAG,
            free_text=True,
        ),
        Column("legal_start", "Start date of current legal status", Kind.DATE),
        Column("legal_status", "Child's Legal Status", Kind.CODE, "legal_status", free_text=True),
        Column("last_review", "Date of Latest Statutory Review", Kind.DATE),
        Column("last_visit", "Date of Last Social Work Visit", Kind.DATE),
        Column(
            "permanence",
            "What is the permanence plan for this child?",
            Kind.CODE,
            "permanence_plan",
            free_text=True,
        ),
        Column("last_iro", "Date of Last IRO Visit / Contact to the Child", Kind.DATE),
        Column("last_health", "Date of Last Health Assessment", Kind.DATE),
        Column("last_dental", "Date of Last Dental Check", Kind.DATE),
        Column("placements_12m", "Number of Placements in the Last 12 months", Kind.INTEGER),
        Column("ended", "Date Ceased to be Looked After", Kind.DATE),
        Column(
            "end_reason",
            "Reason Ceased to be Looked After",
            Kind.CODE,
            "episode_ceased_reason",
            free_text=True,
        ),
        Column(_PLACEMENT, "Start Date of Most Recent Placement", Kind.DATE),
        Column("placement_type", "Placement Type", Kind.CODE, "placement_type", free_text=True),
        Column("provider", "Placement Provider", Kind.CODE, "placement_provider", free_text=True),
        Column("postcode", "Placement postcode", Kind.TEXT),
        Column("urn", "URN of Placement", Kind.ID),
        Column("location", "Placement Location", Kind.CODE, "placement_location", free_text=True),
        Column("placement_la", "LA of Placement", Kind.TEXT),
        Column(
            "missing_12m",
            "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 "
            "months",
            Kind.INTEGER,
        ),
        Column(
            "absent_12m",
            "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 "
            "months",
            Kind.INTEGER,
        ),
        Column(
            "rhi_offered",
            "Was the child offered a Return Interview after their last missing episode (Y/N)?",
            Kind.FLAG,
            free_text=True,
        ),
        Column(
            "rhi_accepted",
            "Did the child accept a Return Interview after their last missing episode (Y/N)?",
            Kind.FLAG,
            free_text=True,
        ),
        TEAM,
        WORKER,
    ),
    mappings=(
        Mapping(
            "local_cla_periods",
            {
                "clpe_person_id": "child_id",
                "clpe_start_date": "start",
                "clpe_end_date": "ended",
                "clpe_end_reason": "end_reason",
                "clpe_need": "need",
                "clpe_permanence_plan": "permanence",
                "clpe_legal_status": "legal_status",
                "clpe_uasc": "uasc",
                "clpe_second_period": "second_period",
            },
            key=("child_id", "start"),
        ),
        Mapping(
            "ssd_legal_status",
            {
                "lega_legal_status_id": "{id}",
                "lega_person_id": "child_id",
                "lega_legal_status": "legal_status",
                "lega_legal_status_start_date": "legal_start",
            },
            key=("child_id", "legal_start"),
            where="legal_start IS NOT NULL AND legal_status IS NOT NULL",
            grain=Grain.MERGED,
        ),
        Mapping(
            "ssd_cla_placement",
            {
                "clap_cla_placement_id": "{id}",
                "clap_person_id": "child_id",
                "clap_cla_placement_start_date": _PLACEMENT,
                "clap_cla_placement_type": "placement_type",
                "clap_cla_placement_provider": "provider",
                "clap_cla_placement_urn": "urn",
                "clap_cla_placement_postcode": "postcode",
                # The list's placement is the latest: it ended when the period did.
                "clap_cla_placement_end_date": "ended",
            },
            key=("child_id", _PLACEMENT),
            where=f"{_PLACEMENT} IS NOT NULL",
            grain=Grain.MERGED,
        ),
        Mapping(
            "local_placement_details",
            {
                "plde_person_id": "child_id",
                "plde_start_date": _PLACEMENT,
                "plde_location": "location",
                "plde_la": "placement_la",
            },
            key=("child_id", _PLACEMENT),
            where=f"{_PLACEMENT} IS NOT NULL",
            grain=Grain.MERGED,
        ),
        allocation(8),
        last_date("cla_visit", "last_visit", "start", placement=_PLACEMENT),
        last_date("cla_review", "last_review", "start", placement=_PLACEMENT),
        last_date("iro_contact", "last_iro", "start", placement=_PLACEMENT),
        last_date("health_assessment", "last_health", "start", placement=_PLACEMENT),
        last_date("dental_check", "last_dental", "start", placement=_PLACEMENT),
        counter("placements_12m", "placements_12m"),
        counter("missing_12m", "missing_12m"),
        counter("absent_12m", "absent_12m"),
        counter("rhi_offered", "CASE rhi_offered WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END"),
        counter("rhi_accepted", "CASE rhi_accepted WHEN 'Y' THEN 1 WHEN 'N' THEN 0 END"),
        PERSON,
        DISABLED,
    ),
    unique=("child_id", "start"),
    in_order=(("start", "ended"),),
    event="ended",
    months=WINDOW_MONTHS,
    open_stock=True,
)

LISTS = (LIST_6, LIST_7, LIST_8)
