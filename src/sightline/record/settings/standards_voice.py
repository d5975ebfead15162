"""Standards of complaints and of allegations against adults."""

from sightline.record.settings.standard import StandardDefinition

_COMPLAINTS = "Children Act 1989 Representations Procedure (England) Regulations 2006"
_LADO = "Working Together to Safeguard Children; Keeping children safe in education"

STANDARDS = (
    StandardDefinition(
        "complaint_stage_1_working_days",
        "working days",
        10,
        "From a complaint to its answer at stage 1.",
        _COMPLAINTS,
    ),
    StandardDefinition(
        "complaint_stage_1_most_working_days",
        "working days",
        20,
        "From a complaint to its answer at stage 1, at most.",
        _COMPLAINTS,
    ),
    StandardDefinition(
        "complaint_stage_2_working_days",
        "working days",
        25,
        "From the start of the investigation of a complaint to its answer at stage 2.",
        _COMPLAINTS,
    ),
    StandardDefinition(
        "complaint_stage_2_most_working_days",
        "working days",
        65,
        "From the start of the investigation to the answer at stage 2, at most.",
        _COMPLAINTS,
    ),
    StandardDefinition(
        "complaint_panel_working_days",
        "working days",
        30,
        "From the request for a review panel of a complaint to its meeting.",
        _COMPLAINTS,
    ),
    StandardDefinition(
        "lado_referral_working_days",
        "working days",
        1,
        "From an employer's knowing of an allegation to telling the designated officer.",
        _LADO,
    ),
    StandardDefinition(
        "lado_conclusion_months",
        "months",
        1,
        "From telling the designated officer to the conclusion of an allegation.",
        "practice; check the guidance before quoting",
    ),
)
