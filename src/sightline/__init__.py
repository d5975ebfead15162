"""Sightline: children's services data, from a council's own extracts to a scorecard."""

__version__ = "0.1.0"
