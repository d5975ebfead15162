"""Standards of the health and education of looked after children, and of special needs."""

from sightline.record.settings.standard import CARE_PLANNING, LOCAL, StandardDefinition

_HEALTH = "Promoting the health and well-being of looked-after children; check before quoting"
_SEND = "Special Educational Needs and Disability Regulations 2014, regulation 13"

STANDARDS = (
    StandardDefinition(
        "initial_health_working_days",
        "working days",
        20,
        "From entering care to the appointment of the initial health assessment.",
        _HEALTH,
    ),
    StandardDefinition(
        "review_health_months_under_5",
        "months",
        6,
        "Between health assessments of a looked-after child under 5.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "review_health_months_from_5",
        "months",
        12,
        "Between health assessments of a looked-after child of 5 or more.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "dental_months",
        "months",
        12,
        "Between dental checks of a looked-after child.",
        "Children looked after return (SSDA903), OC2",
    ),
    StandardDefinition(
        "camhs_urgent_hours",
        "hours",
        24,
        "From an urgent referral to mental health services to their response.",
        LOCAL,
    ),
    StandardDefinition(
        "camhs_weeks",
        "weeks",
        8,
        "From any other referral to mental health services to their response.",
        LOCAL,
    ),
    StandardDefinition(
        "pep_booked_working_days",
        "working days",
        10,
        "From entering care to the day on which the first personal education plan is booked.",
        LOCAL,
    ),
    StandardDefinition(
        "persistent_absence_percent",
        "percent",
        10,
        "Of possible sessions missed, from which absence is persistent.",
        "Department for Education, pupil absence statistics",
    ),
    StandardDefinition(
        "good_attendance_percent",
        "percent",
        95,
        "Of possible sessions attended, above which attendance is good.",
        LOCAL,
    ),
    StandardDefinition(
        "ehc_plan_weeks",
        "weeks",
        20,
        "From the request for an education, health and care plan to the final plan.",
        _SEND,
    ),
)
