"""Standards of the front door, early help, child protection and children in need."""

from sightline.record.settings.standard import LOCAL, WORKING_TOGETHER, StandardDefinition

STANDARDS = (
    StandardDefinition(
        "contact_decision_working_days",
        "working days",
        1,
        "From a contact to the decision on what comes next.",
        WORKING_TOGETHER,
    ),
    StandardDefinition(
        "contact_referral_working_days",
        "working days",
        5,
        "From a contact to a referral of the same child, for the referral to be the contact's.",
        LOCAL,
    ),
    StandardDefinition(
        "core_group_interval_days",
        "days",
        42,
        "Between one core group and the next.",
        LOCAL,
    ),
    StandardDefinition(
        "cp_contact_days",
        "days",
        28,
        "Between contacts of any kind with a child on a child protection plan.",
        LOCAL,
    ),
    StandardDefinition(
        "advocacy_from_age",
        "years",
        8,
        "Age from which a child is offered an advocate for a child protection conference.",
        LOCAL,
    ),
    StandardDefinition(
        "cin_review_first_months",
        "months",
        2,
        "From the start of a child in need plan to its first review.",
        LOCAL,
    ),
    StandardDefinition(
        "cin_review_months",
        "months",
        3,
        "Between one review of a child in need plan and the next.",
        LOCAL,
    ),
    StandardDefinition(
        "early_help_review_months",
        "months",
        12,
        "Open, after which an early help case is looked at again.",
        LOCAL,
    ),
)
