"""Standards of care, placements, permanence, court, edge of care and private fostering."""

from sightline.record.settings.standard import CARE_PLANNING, LOCAL, StandardDefinition

_PRIVATE_FOSTERING = "Children (Private Arrangements for Fostering) Regulations 2005"
_COURT = "Children and Families Act 2014, section 14; check the guidance before quoting"
_ORDERS = "Children Act 1989, sections 44 to 46"

STANDARDS = (
    StandardDefinition(
        "cla_first_visit_days",
        "days",
        7,
        "From the start of a placement to the first visit.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "cla_long_term_visit_months",
        "months",
        3,
        "Between visits after the first year of a placement that is meant to last to 18.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "cla_contact_days",
        "days",
        28,
        "Between contacts of any kind with a looked-after child.",
        LOCAL,
    ),
    StandardDefinition(
        "cla_second_review_months",
        "months",
        3,
        "From the first review of the care plan to the second.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "cla_review_months",
        "months",
        6,
        "Between later reviews of the care plan.",
        CARE_PLANNING,
    ),
    StandardDefinition(
        "section_20_months",
        "months",
        12,
        "Accommodated under section 20, after which it is called drift.",
        LOCAL,
    ),
    StandardDefinition(
        "placement_far_miles",
        "miles",
        20,
        "From home, beyond which a placement is far.",
        "Children looked after statistics",
    ),
    StandardDefinition(
        "adopter_stage_1_months",
        "months",
        2,
        "From the start of stage 1 of an adopter's assessment to its end.",
        "Statutory guidance on adoption; check the guidance before quoting",
    ),
    StandardDefinition(
        "foster_assessment_months",
        "months",
        8,
        "From a prospective foster carer's application to the decision.",
        "National minimum standards for fostering; check the guidance before quoting",
    ),
    StandardDefinition(
        "private_fostering_first_visit_working_days",
        "working days",
        7,
        "From notification of a private fostering arrangement to the first visit.",
        _PRIVATE_FOSTERING,
    ),
    StandardDefinition(
        "private_fostering_first_year_weeks",
        "weeks",
        6,
        "Between visits in the first year of a private fostering arrangement.",
        _PRIVATE_FOSTERING,
    ),
    StandardDefinition(
        "private_fostering_later_weeks",
        "weeks",
        12,
        "Between visits after the first year of a private fostering arrangement.",
        _PRIVATE_FOSTERING,
    ),
    StandardDefinition(
        "pre_proceedings_review_weeks",
        "weeks",
        6,
        "Between reviews of a family in pre-proceedings.",
        LOCAL,
    ),
    StandardDefinition(
        "pre_proceedings_weeks",
        "weeks",
        16,
        "From the decision to begin pre-proceedings to their end.",
        "Public Law Outline; check the guidance before quoting",
    ),
    StandardDefinition(
        "care_proceedings_weeks",
        "weeks",
        26,
        "From the issue of care proceedings to the final order.",
        _COURT,
    ),
    StandardDefinition(
        "police_protection_hours",
        "hours",
        72,
        "A child may be kept in police protection.",
        _ORDERS,
    ),
    StandardDefinition(
        "emergency_protection_days",
        "days",
        8,
        "An emergency protection order lasts, unless the court extends it.",
        _ORDERS,
    ),
    StandardDefinition(
        "edge_of_care_months",
        "months",
        3,
        "From referral to the edge of care panel to the day on which the outcome is judged.",
        LOCAL,
    ),
    StandardDefinition(
        "edge_of_care_cost_weeks",
        "weeks",
        12,
        "Of foster care that count as avoided for a child kept out of care.",
        LOCAL,
    ),
    StandardDefinition(
        "edge_of_care_weekly_pounds",
        "pounds",
        477,
        "A week of the council's own foster care, by which avoided cost is reckoned.",
        LOCAL,
    ),
)
