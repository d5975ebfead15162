"""Texts that a spreadsheet takes for a formula (OWASP, "CSV Injection")."""

STARTS = ("=", "+", "-", "@", "\t", "\r")
"""How such a text begins; in a CSV file it gets an apostrophe in front."""
