"""The words of a text as a council writes it: one case, one kind of quote, no punctuation."""

import re
import unicodedata

_APOSTROPHES = re.compile(r"['‘’ʼ`´“”\"]|\?\?(?=s\b)")
# Short forms whose punctuation carries the meaning are joined before punctuation goes.
_JOINED = (
    (re.compile(r"\ba\s*(?:&|\+|/|and)\s*e\b"), "ae"),
    (re.compile(r"\bb\s*(?:&|\+|/|and)\s*b\b"), "bandb"),
    (re.compile(r"\b([a-z])\.([a-z])\.([a-z])\.?(?=\W|$)"), r"\1\2\3"),
    (re.compile(r"\b([a-z])\.([a-z])\.?(?=\W|$)"), r"\1\2"),
    (re.compile(r"\b(f|g)/c(s?)\b"), r"fc\2"),
    (re.compile(r"\bn/(a|k)\b"), r"n\1"),
)
_AND = re.compile(r"[&+]")
_WORD = re.compile(r"[a-z0-9]+")
_LETTER_PREFIX = re.compile(r"^\s*\(?([a-zA-Z])\d?\s*[).]\s*(?=\S)")


def plain(text: str) -> str:
    """Return ``text`` in lower case with compatible characters made one and quotes removed."""
    folded = unicodedata.normalize("NFKC", text).lower().replace("\u00ad", "")
    return _APOSTROPHES.sub("", folded)


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text``; ``&`` and ``+`` are the word *and*.

    >>> words("Children\u2019s  Home \u2013 A&E (G.P.)")
    ('childrens', 'home', 'ae', 'gp')
    """
    folded = plain(text)
    for pattern, joined in _JOINED:
        folded = pattern.sub(joined, folded)
    return tuple(_WORD.findall(_AND.sub(" and ", folded)))


def without_letter(text: str) -> str:
    """Return ``text`` without a letter of a list in front, such as ``a) `` or ``p1) ``."""
    return _LETTER_PREFIX.sub("", text, count=1)
