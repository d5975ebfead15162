"""As first reported beside as now known: the difference of one figure, explained in cases."""

from sightline.insight.restatement.model import Moves, Reported, Restatement
from sightline.insight.restatement.restate import groups_of, restate, restated_cases
from sightline.insight.restatement.sentence import sentence

__all__ = [
    "Moves", "Reported", "Restatement", "groups_of", "restate", "restated_cases", "sentence",
]  # fmt: skip
