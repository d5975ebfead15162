"""What sets published statistics apart from a council's own extracts: they hold no child.

An extract of a case system says of which day the record is. A published file says nothing about
the record: a list of inspection grades of this summer must not make last year's extract look a
year newer. So a view keeps the two apart (``history/view.py``), by the name of the source.
"""

PUBLISHED = "published"
ENGLAND = "National"
REGION = "Regional"
AUTHORITY = "Local authority"
LEVELS = (ENGLAND, REGION, AUTHORITY)

# Explore Education Statistics, "Symbols in tables"; ``u`` and ``low`` as the Government
# Statistical Service writes them. None of them is a number, and none of them is 0.
SYMBOLS = ("c", "x", "z", ":", "~", "k", "u", "low")
