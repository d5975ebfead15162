"""Figures kept as they were: publications, and what was first reported."""
