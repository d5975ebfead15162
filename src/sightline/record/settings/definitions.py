"""Every standard and threshold that an authority may set: unit, shipped value, meaning, basis.

The reader of the settings file, the shipped settings and the reference page are all made from
these. A measure names the standard that it uses in its header.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sightline.record.settings import (
    standards_care,
    standards_education,
    standards_need,
    standards_voice,
    standards_vulnerability,
    standards_workforce,
)
from sightline.record.settings.standard import (
    CARE_PLANNING,
    LOCAL,
    WORKING_TOGETHER,
    StandardDefinition,
)

SOURCES = ("ssd", "annex_a", "cin", "ssda903", "local")
"""The kinds of source, in the shipped order of belief."""

DEFAULT_LAG_DAYS = 14
"""How many days after its end a period is reported."""

DEFAULT_PLACEHOLDERS = (
    "duty",
    "tray",
    "unallocated",
    "leaver",
    "leavers",
    "not allocated",
    "awaiting allocation",
    "to be allocated",
    "unknown",
    "vacant",
    "vacancy",
)
"""Words in a worker's name that make it a placeholder, unless the authority gives its own."""

DEFAULT_DISABLED_TEAMS = ("disabled", "disability", "disabilities", "cwad")
"""What stands in the name of a team of the disabled children service, unless the authority says."""

RECORD_START = date(2015, 1, 1)
"""Where the record starts unless ``[windows.history_from]`` gives an earlier day.

Every standard must have a value from this day on.
"""


@dataclass(frozen=True, slots=True)
class ThresholdDefinition:
    """A threshold of a data-quality check."""

    name: str
    unit: str
    default: int
    meaning: str


_STANDARDS = (
    StandardDefinition(
        "assessment_working_days",
        "working days",
        45,
        "From the start of an assessment to its authorisation.",
        WORKING_TOGETHER,
    ),
    StandardDefinition(
        "icpc_working_days",
        "working days",
        15,
        "From the strategy discussion that began the section 47 enquiry to the initial child "
        "protection conference.",
        WORKING_TOGETHER,
    ),
    StandardDefinition(
        "core_group_working_days",
        "working days",
        10,
        "From the initial child protection conference to the first core group.",
        WORKING_TOGETHER,
    ),
    StandardDefinition(
        "cp_review_first_months",
        "months",
        3,
        "From the initial child protection conference to the first review conference.",
        WORKING_TOGETHER,
    ),
    StandardDefinition(
        "cp_review_months",
        "months",
        6,
        "Between one child protection review conference and the next.",
        WORKING_TOGETHER,
    ),
    StandardDefinition(
        "cp_visit_interval_days",
        "days",
        14,
        "Between visits to a child on a child protection plan.",
        LOCAL,
    ),
    StandardDefinition(
        "cin_seen_days",
        "days",
        42,
        "Between the days on which a child in need with a plan is seen.",
        LOCAL,
    ),
    StandardDefinition(
        "cla_seen_days",
        "days",
        42,
        "Between visits to a looked-after child.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "cla_first_review_working_days",
        "working days",
        20,
        "From entering care to the first review of the care plan.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "permanence_plan_months",
        "months",
        4,
        "In care, after which a permanence plan is expected to be recorded.",
        LOCAL,
    ),
    StandardDefinition(
        "return_interview_hours",
        "hours",
        72,
        "From a missing child's return to the return interview.",
        "Statutory guidance on children who run away or go missing from home or care",
    ),
    StandardDefinition(
        "system_escalation_organisations",
        "organisations",
        2,
        "At a level of operational pressure before the whole system is at it.",
        LOCAL,
    ),
    StandardDefinition(
        "supervision_interval_days",
        "days",
        28,
        "Between recorded case supervisions.",
        LOCAL,
    ),
    StandardDefinition(
        "unallocated_min_days",
        "days",
        0,
        "Open without a real worker before a child counts as unallocated.",
        LOCAL,
    ),
)

_THRESHOLDS = (
    ThresholdDefinition(
        "list_movement_percent",
        "percent",
        10,
        "A list whose number of rows moves by more than this between two extracts is a finding.",
    ),
    ThresholdDefinition(
        "late_placement_days",
        "days",
        5,
        "A placement first seen more than this after it started, while an extract in between did "
        "not show it, is a finding.",
    ),
    ThresholdDefinition(
        "missing_open_days",
        "days",
        30,
        "A missing incident without a return for longer than this is a finding.",
    ),
    ThresholdDefinition(
        "freshness_days",
        "days",
        3,
        "A source older than this makes due and overdue not known.",
    ),
)

STANDARDS: Mapping[str, StandardDefinition] = MappingProxyType(
    {
        s.name: s
        for s in (
            *_STANDARDS,
            *standards_care.STANDARDS,
            *standards_education.STANDARDS,
            *standards_need.STANDARDS,
            *standards_workforce.STANDARDS,
            *standards_vulnerability.STANDARDS,
            *standards_voice.STANDARDS,
        )
    }
)
"""The standards by name."""

THRESHOLDS: Mapping[str, ThresholdDefinition] = MappingProxyType({t.name: t for t in _THRESHOLDS})
"""The thresholds of checks by name."""
