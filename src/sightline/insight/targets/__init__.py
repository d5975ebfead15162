"""Figures against the targets that apply on their day."""

from sightline.insight.targets.rating import Rating, rate, unknown_measures

__all__ = ["Rating", "rate", "unknown_measures"]
