"""What happens in care: reviews, missing, deprivation of liberty, adoption."""

from sightline.intake.parts import Column, Kind, Mapping, Part
from sightline.intake.ssda903.shared import BORN, CHILD_ID, SOURCE
from sightline.intake.ssda903.spells import PERIOD_LINK, PERIODS

REVIEWS = Part(
    source=SOURCE,
    name="reviews",
    title="Reviews",
    columns=(
        CHILD_ID,
        BORN,
        Column("review", "REVIEW", Kind.DATE, required=True),
        Column("code", "REVIEW_CODE", Kind.CODE, "review_participation"),
    ),
    mappings=(
        Mapping(
            "ssd_cla_reviews",
            {
                "clar_cla_review_id": "{id}",
                "clar_cla_id": PERIOD_LINK,
                "clar_cla_review_date": "review",
                "clar_cla_review_participation": "code",
            },
            key=("child_id", "review"),
            # The latest period that had begun by the day of the review.
            join=(
                f"ASOF LEFT JOIN {PERIODS} p "
                "ON t.child_id = p.period_child AND t.review >= p.period_start"
            ),
        ),
    ),
    unique=("child_id", "born", "review", "code"),
)

MISSING = Part(
    source=SOURCE,
    name="missing",
    title="Missing and away without authorisation",
    columns=(
        CHILD_ID,
        BORN,
        Column("kind", "MISSING", Kind.CODE, "missing_type"),
        Column("start", "MIS_START", Kind.DATE, required=True),
        Column("ended", "MIS_END", Kind.DATE),
    ),
    mappings=(
        Mapping(
            "ssd_missing",
            {
                "miss_table_id": "{id}",
                "miss_person_id": "child_id",
                "miss_missing_episode_start_date": "start",
                "miss_missing_episode_type": "kind",
                "miss_missing_episode_end_date": "ended",
            },
            key=("child_id", "start"),
        ),
    ),
    unique=("child_id", "born", "kind", "start", "ended"),
    in_order=(("start", "ended"),),
)

DOLO = Part(
    source=SOURCE,
    name="dolo",
    title="Deprivation of liberty orders, from 2027",
    columns=(
        CHILD_ID,
        BORN,
        Column("start", "DOLO_START", Kind.DATE, required=True),
        Column("ended", "DOLO_END", Kind.DATE),
    ),
    mappings=(
        Mapping(
            "local_deprivation_of_liberty",
            {
                "dolo_person_id": "child_id",
                "dolo_start_date": "start",
                "dolo_end_date": "ended",
            },
            key=("child_id", "start"),
        ),
    ),
    unique=("child_id", "start"),
    in_order=(("start", "ended"),),
)

AD1 = Part(
    source=SOURCE,
    name="ad1",
    title="Adoption",
    columns=(
        CHILD_ID,
        BORN,
        Column("decided", "DATE_INT", Kind.DATE),
        Column("matched", "DATE_MATCH", Kind.DATE),
        Column("by_carer", "FOSTER_CARE", Kind.FLAG),
        Column("adopters", "NB_ADOPTR", Kind.TEXT),
        Column("adopter_sex", "SEX_ADOPTR", Kind.CODE, "adopter_sex"),
        Column("adopter_status", "LS_ADOPTR", Kind.CODE, "adopter_legal_status"),
    ),
    mappings=(
        Mapping(
            "ssd_permanence",
            {
                "perm_table_id": "{id}",
                "perm_person_id": "child_id",
                "perm_adm_decision_date": "decided",
                "perm_matched_date": "matched",
                "perm_adopted_by_carer_flag": "by_carer",
                "perm_number_of_adopters": "adopters",
                "perm_adopter_sex": "adopter_sex",
                "perm_adopter_legal_status": "adopter_status",
            },
            key=("child_id",),
        ),
    ),
    unique=("child_id",),
)

PLACED_FOR_ADOPTION = Part(
    source=SOURCE,
    name="placed_for_adoption",
    title="Placed for adoption",
    columns=(
        CHILD_ID,
        BORN,
        Column("placed", "DATE_PLACED", Kind.DATE),
        Column("ceased", "DATE_PLACED_CEASED", Kind.DATE),
        Column("reason", "REASON_PLACED_CEASED", Kind.CODE, "adoption_reversal_reason"),
    ),
    mappings=(
        Mapping(
            "ssd_permanence",
            {
                "perm_table_id": "{id}",
                "perm_person_id": "child_id",
                "perm_placed_for_adoption_date": "placed",
                "perm_decision_reversed_date": "ceased",
                "perm_decision_reversed_reason": "reason",
            },
            key=("child_id", "placed"),
        ),
    ),
    unique=("child_id", "born", "placed", "ceased", "reason"),
    in_order=(("placed", "ceased"),),
)

EVENT_PARTS = (REVIEWS, MISSING, DOLO, AD1, PLACED_FOR_ADOPTION)
