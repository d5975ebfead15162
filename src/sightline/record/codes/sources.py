"""Code lists of the record itself: sources, rolling counters, last dates, changes of worker."""

from sightline.record.codes.model import Code, CodeList

_OWN = "Sightline's own"

SOURCE = CodeList(
    "source",
    "Where a row comes from",
    _OWN,
    (
        Code("annex_a", "Ofsted Annex A"),
        Code("cin", "CIN census"),
        Code("ssda903", "SSDA903"),
        Code("ssd", "Standard Safeguarding Dataset"),
        Code("local", "Local feed or working tool"),
    ),
)

ROLLING_COUNTER = CodeList(
    "rolling_counter",
    "What is counted, as at the extract",
    "Ofsted Annex A lists 3, 5, 7 and 8; the codes are Sightline's own",
    (
        Code("referrals_12m", "Referrals in the last 12 months"),
        Code("s47_12m", "Section 47 enquiries in the last 12 months"),
        Code("icpc_12m", "Initial child protection conferences in the last 12 months"),
        Code("previous_cp_plans", "Previous child protection plans"),
        Code("placements_12m", "Placements in the last 12 months"),
        Code("missing_12m", "Episodes missing from placement in the last 12 months"),
        Code("absent_12m", "Episodes absent from placement in the last 12 months"),
        Code(
            "epo_or_police_protection_6m",
            "Emergency protection order or police protection in the last six months",
        ),
        Code("rhi_offered", "Return interview offered after the last missing episode"),
        Code("rhi_accepted", "Return interview accepted after the last missing episode"),
    ),
)

LAST_DATE_KIND = CodeList(
    "last_date_kind",
    "What was last done",
    "Ofsted Annex A lists 6 to 9; the codes are Sightline's own",
    (
        Code("cin_seen", "Child in need last seen"),
        Code("cp_visit", "Last statutory visit of a child on a protection plan"),
        Code("cp_review", "Latest review conference"),
        Code("cla_visit", "Last social work visit of a child in care"),
        Code("cla_review", "Latest statutory review of a child in care"),
        Code("iro_contact", "Last visit or contact of the independent reviewing officer"),
        Code("health_assessment", "Last health assessment"),
        Code("dental_check", "Last dental check"),
        Code("leaving_care_contact", "Latest contact with a care leaver"),
        Code("pathway_plan_review", "Latest review of the pathway plan"),
    ),
)

WORKER_CHANGE_REASON = CodeList(
    "worker_change_reason",
    "Why the social worker changed",
    "DfE SSDA903, from 2024",
    (
        Code("MANAGE", "Line manager holds the case for the time being", valid_from=2024),
        Code("FCONTA", "First contact or first allocation", valid_from=2024),
        Code("LEFTRL", "Left the role", valid_from=2024),
        Code("ORGRST", "Organisational restructure", valid_from=2024),
        Code("TSPROC", "Transferred to another worker under the usual process", valid_from=2024),
        Code("ABSENC", "Absence", valid_from=2024),
        Code("CHCHAN", "Child asked for a change", valid_from=2024),
        Code("PCCHAN", "Parent or carer asked for a change", valid_from=2024),
        Code("SWDIED", "Social worker died", valid_from=2024),
        Code("OTHERS", "Other", valid_from=2024),
    ),
)

LISTS = (SOURCE, ROLLING_COUNTER, LAST_DATE_KIND, WORKER_CHANGE_REASON)
