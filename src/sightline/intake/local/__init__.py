"""Feeds of a council's own: ``local_*`` tables as CSV files."""
