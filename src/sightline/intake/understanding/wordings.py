"""The DfE's own wordings of codes whose label in Sightline is shorter, for lists without rules.

From the guide to the looked-after children return (SSDA903): the wordings that case systems show.
"""

WORDINGS: dict[str, dict[str, str]] = {
    "episode_start_reason": {
        "P": "Change of placement and carer(s) only",
        "T": "Change of placement (but same carer(s)) only",
        "B": "Change of legal status and placement and carer(s) at the same time",
        "U": "Change of legal status and change of placement (but same carer(s)) at the same time",
    },
    "placement_change_reason": {
        "CARPL": "Change to/implementation of care plan",
        "ALLEG": "Allegation (s47)",
        "STAND": "Standards of care concern",
        "CREQB": "Carer(s) requests placement end due to child's behaviour",
        "CREQO": "Carer(s) requests placement end other than due to child's behaviour",
        "CHILD": "Child requests placement end",
        "LAREQ": "Responsible/area authority requests placement end",
        "PLACE": "Change in the status of placement only",
    },
    "previous_permanence": {
        "P3": "Residence order or child arrangements order which sets out with whom to live",
        "P4": "Unknown",
        "Z1": "Child has not previously had a permanence option",
    },
    "review_participation": {
        "PN0": "Child aged under 4 at the time of the review",
        "PN1": "Child physically attends and speaks for him or herself",
        "PN2": "Child physically attends and an advocate speaks on his or her behalf",
        "PN3": "Child attends and conveys his or her view symbolically (non-verbally)",
        "PN4": (
            "Child physically attends but does not speak, does not convey his or her view "
            "symbolically (non-verbally) and does not ask an advocate to speak"
        ),
        "PN5": "Child does not attend physically but briefs an advocate to speak for him or her",
        "PN6": (
            "Child does not attend but conveys his or her feelings to the review by a "
            "facilitative medium"
        ),
        "PN7": "Child does not attend nor are his or her views conveyed to the review",
    },
    "sdq_reason": {
        "SDQ1": "No form returned as child was aged under 4 or over 16",
        "SDQ2": "Carer(s) refused to complete and return questionnaire",
        "SDQ3": (
            "Not possible to complete the questionnaire due to severity of the child's disability"
        ),
        "SDQ5": "Child or young person refuses to allow an SDQ to be completed",
    },
}
