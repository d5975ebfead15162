"""Ofsted's Annex A (the ILACS child-level data): eleven lists, in a workbook or as CSV files."""

from sightline.intake.annex_a.lists import LISTS

__all__ = ["LISTS"]
