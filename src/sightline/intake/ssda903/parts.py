"""Every file of the return as a part."""

from sightline.intake.ssda903.children import CHILD_PARTS
from sightline.intake.ssda903.episodes import EPISODES
from sightline.intake.ssda903.events import EVENT_PARTS
from sightline.intake.ssda903.outcomes import OUTCOME_PARTS

PARTS = (EPISODES, *CHILD_PARTS, *EVENT_PARTS, *OUTCOME_PARTS)
