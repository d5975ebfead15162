"""Standards of the workforce, supervision and quality assurance: an authority's own."""

from sightline.record.settings.standard import LOCAL, StandardDefinition

STANDARDS = (
    StandardDefinition(
        "supervision_longer_interval_days",
        "days",
        56,
        "Between recorded case supervisions, where an authority asks for them every eight weeks.",
        LOCAL,
    ),
    StandardDefinition(
        "supervision_recording_days",
        "days",
        5,
        "From a case supervision to its record.",
        LOCAL,
    ),
    StandardDefinition(
        "personal_supervision_days",
        "days",
        35,
        "Between personal supervisions of a worker.",
        LOCAL,
    ),
    StandardDefinition(
        "sickness_long_days",
        "days",
        28,
        "Of absence from which it is long-term: calendar days, the first and the last included.",
        LOCAL,
    ),
    StandardDefinition(
        "starters_due_months",
        "months",
        3,
        "Ahead that starters who are due are counted.",
        LOCAL,
    ),
    StandardDefinition(
        "audit_rolling_months",
        "months",
        3,
        "Back over which audits are taken together.",
        LOCAL,
    ),
    StandardDefinition(
        "chronology_months",
        "months",
        3,
        "Between updates of a child's chronology.",
        LOCAL,
    ),
    StandardDefinition(
        "conference_open_months",
        "months",
        2,
        "Open to the service before an initial conference, up to which it counts as short.",
        LOCAL,
    ),
)
