"""Disproportionality: how the rate or share of one group of children stands to the others'."""

from sightline.insight.disparity.compare import Disparity, disparities
from sightline.insight.disparity.intervals import Ratio, proportion_ratio, rate_ratio

__all__ = ["Disparity", "Ratio", "disparities", "proportion_ratio", "rate_ratio"]
