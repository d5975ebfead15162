"""Taking off what councils put round a category that is no part of it.

Case systems keep withdrawn entries in their lists and mark them ("zz", "DO NOT USE", "(old)"),
number their lists ("1. ", "iii) ") and repeat the name of the field ("Source - Police").
"""

import re
from collections.abc import Collection
from functools import cache

_EDGES = " \t\r\n\u00a0*~_-\u2013\u2014:;,./\\|=+#!\"'\u2018\u2019\u201c\u201d"
_YEAR = r"(?:pre|post|from|until|till|since|before|after|to|up to)[\s-]*(?:[a-z]+ )?\d{4}(?:/\d\d)?"
# Marks that no category holds, with or without a sign between them and the category.
_PLAIN = r"do\s+not\s+use|don'?t\s+use|dnu|not\s+in\s+use|not\s+to\s+be\s+used|no\s+longer\s+used"
# Marks that are also words: only in brackets or behind a sign.
_SIGNED = (
    r"old(?:\s+code)?|historic(?:al)?|archived?|retired|expired|inactive|obsolete|legacy|"
    rf"deprecated|closed|ended|new|withdrawn|superseded|{_YEAR}"
)
_DASH = r"[-\u2013\u2014_:*]"
_BEFORE = (
    rf"(?:z{{2,3}}(?:{_DASH}|\s)*(?=[a-z0-9(])"
    rf"|[\s*~(\[]*\b(?P<plain>{_PLAIN})\b[\s)\]*!]*{_DASH}*"
    rf"|[(\[]\s*(?P<inside>{_SIGNED})\s*[)\]]|(?P<signed>{_SIGNED})\s*{_DASH}+\s*(?=\w))\s*"
)
_BEHIND = (
    rf"\s*(?:[(\[]\s*(?P<inside>{_PLAIN}|{_SIGNED})\s*[)\]]"
    rf"|{_DASH}+\s*(?P<signed>{_SIGNED})|\b(?P<plain>{_PLAIN})\b)[\s*!]*$"
)
# A number of a list: with a sign behind it, or led by a nought. "18 or over" is no such number.
_NUMBER = (
    r"\(?(?:(?P<pointed>\d{1,2})\s*[.):\]]\s*|(?P<dashed>\d{1,2})\s*[-\u2013\u2014]\s+"
    r"|0\d\s+(?=[a-z]|\d[a-z])|[ivx]{2,4}\)\s*)(?=\D|\d[a-z])"
)
_NAMES = "contact|referral|source|reason|category|type|status|ethnicity|gender|placement|need|code"
_FIELD = rf"(?:{_NAMES})(?:\s+(?:of|for|from|{_NAMES}))*\s*(?::|\s[-\u2013\u2014]\s)\s*(?=\w)"


@cache
def _pattern(written: str) -> re.Pattern[str]:
    # Compiled when the first text is read: a command that reads none starts without them.
    return re.compile(written, re.IGNORECASE)


def _one_layer(text: str, meant: Collection[str]) -> str:
    behind = _pattern(_BEHIND).search(text)
    if behind is not None and behind.start() and not _means(behind, meant):
        return text[: behind.start()]
    for written in (_BEFORE, _NUMBER, _FIELD):
        found = _pattern(written).match(text)
        if found is not None and not _means(found, meant):
            return text[found.end() :]
    return text


def _means(found: re.Match[str], meant: Collection[str]) -> bool:
    """Whether a mark is a word or code of the field: a case status may well be *closed*."""
    return any(mark.lower() in meant for mark in found.groups() if mark is not None)


def undressed(text: str, meant: Collection[str] = ()) -> str:
    """Return ``text`` without marks, list numbers and the name of its field.

    ``meant`` are the words and codes of the field, which are never taken for marks or numbers. A
    text that is nothing but a mark is returned as it is.

    >>> undressed("zz DO NOT USE - 3. Source: Police (old)")
    'Police'
    """
    bare = text.strip(_EDGES)
    while True:
        less = _one_layer(bare, meant).strip(_EDGES)
        if less == bare or not any(character.isalnum() for character in less):
            return bare if any(character.isalnum() for character in bare) else text
        bare = less
