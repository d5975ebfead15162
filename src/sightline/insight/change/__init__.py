"""Before and after: how far a figure moved, whether by more than chance, whether it lasts."""

from sightline.insight.change.model import Change, Evidence, Figure, Lasting, Movement
from sightline.insight.change.sizes import percent_change, points_change

__all__ = [
    "Change",
    "Evidence",
    "Figure",
    "Lasting",
    "Movement",
    "percent_change",
    "points_change",
]
