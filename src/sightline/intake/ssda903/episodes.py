"""Episodes: the heart of the return, from which periods, placements and statuses are made."""

from sightline.intake.parts import Column, Kind, Mapping, Part
from sightline.intake.ssda903.shared import CHILD_ID, SOURCE
from sightline.intake.ssda903.spells import (
    PERIOD_LINK,
    PERIODS,
    PERIODS_SQL,
    PLACEMENT_LINK,
    SPELLS,
    spells,
)

_JOIN = f"JOIN {SPELLS} USING (_row)"

_COLUMNS = (
    CHILD_ID,
    Column("decom", "DECOM", Kind.DATE, required=True),
    Column("rne", "RNE", Kind.CODE, "episode_start_reason"),
    Column("ls", "LS", Kind.CODE, "legal_status"),
    Column("cin", "CIN", Kind.CODE, "primary_need"),
    Column("place", "PLACE", Kind.CODE, "placement_type", aliases=("PL",)),
    Column("place_provider", "PLACE_PROVIDER", Kind.CODE, "placement_provider"),
    Column("dec", "DEC", Kind.DATE),
    Column("rec", "REC", Kind.CODE, "episode_ceased_reason"),
    Column("reason_place_change", "REASON_PLACE_CHANGE", Kind.CODE, "placement_change_reason"),
    Column("home_post", "HOME_POST", Kind.TEXT),
    Column("pl_post", "PL_POST", Kind.TEXT),
    Column("urn", "URN", Kind.TEXT),
)

EPISODES = Part(
    source=SOURCE,
    name="episodes",
    title="Episodes",
    columns=_COLUMNS,
    mappings=(
        Mapping(
            "ssd_cla_episodes",
            {
                "clae_cla_episode_id": "{id}",
                "clae_person_id": "child_id",
                "clae_cla_episode_start_date": "decom",
                "clae_cla_episode_start_reason": "rne",
                "clae_cla_primary_need_code": "cin",
                "clae_cla_episode_ceased_date": "dec",
                "clae_cla_episode_ceased_reason": "rec",
                "clae_cla_id": PERIOD_LINK,
                "clae_cla_placement_id": PLACEMENT_LINK,
                "clae_entered_care_date": "entered_care",
            },
            key=("child_id", "decom"),
            join=_JOIN,
        ),
        Mapping(
            "ssd_cla_placement",
            {
                "clap_cla_placement_id": "{id}",
                "clap_person_id": "child_id",
                "clap_cla_id": PERIOD_LINK,
                "clap_cla_placement_start_date": "placement_start",
                "clap_cla_placement_type": "place",
                "clap_cla_placement_urn": "urn",
                "clap_cla_placement_provider": "place_provider",
                "clap_cla_placement_postcode": "pl_post",
                "clap_cla_placement_end_date": "placement_end",
                "clap_cla_placement_change_reason": "placement_reason",
            },
            key=("child_id", "placement_start"),
            where="opens_placement",
            join=_JOIN,
        ),
        Mapping(
            "ssd_legal_status",
            {
                "lega_legal_status_id": "{id}",
                "lega_person_id": "child_id",
                "lega_legal_status": "ls",
                "lega_legal_status_start_date": "status_start",
                "lega_legal_status_end_date": "status_end",
            },
            key=("child_id", "status_start"),
            where="opens_status AND ls IS NOT NULL",
            join=_JOIN,
        ),
    ),
    unique=tuple(c.name for c in _COLUMNS),
    in_order=(("decom", "dec"),),
    beside={SPELLS: spells("{typed}"), PERIODS: PERIODS_SQL},
)
