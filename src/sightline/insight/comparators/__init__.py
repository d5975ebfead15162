"""A published figure beside England, the region, statistical neighbours, good and outstanding.

    found = comparators_for(view, "838", "referral_rate_10k", 2021)
    found.authority.figure.value, found.england.value, found.standing

Nothing of a child is read: it works in a store that holds published files alone.
"""

from sightline.insight.comparators.compare import comparators_for
from sightline.insight.comparators.errors import UnknownAuthorityError, UnpairedMeasureError
from sightline.insight.comparators.model import (
    Average,
    Comparison,
    Figure,
    OwnFigure,
    Peer,
    PopulationCheck,
    Standing,
    Status,
)
from sightline.insight.comparators.own import own_figure
from sightline.insight.comparators.pairing import Pairing, Share
from sightline.insight.comparators.pairings import PAIRINGS, REFUSED, pairing_of
from sightline.insight.comparators.rows import COLUMN_TYPES, comparison_rows, remarks

__all__ = [
    "COLUMN_TYPES",
    "PAIRINGS",
    "REFUSED",
    "Average",
    "Comparison",
    "Figure",
    "OwnFigure",
    "Pairing",
    "Peer",
    "PopulationCheck",
    "Share",
    "Standing",
    "Status",
    "UnknownAuthorityError",
    "UnpairedMeasureError",
    "comparators_for",
    "comparison_rows",
    "own_figure",
    "pairing_of",
    "remarks",
]
