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
    # The brackets of "carer(s)" are no word of their own.
    (re.compile(r"(?<=[a-z])\(s\)"), "s"),
    (re.compile(r"\bn/a\b"), "na"),
    (re.compile(r"\bn/?k\b"), "not known"),
    (re.compile(r"\bn/s\b"), "not stated"),
    (re.compile(r"\bn/r\b"), "not recorded"),
    # "Section 20", "Sect. 20", "S.20" and "s20" of an Act.
    (re.compile(r"\b(?:section|sect|sec|s)[.\s]*(\d\d)\b"), r"s\1"),
    # An apostrophe lost to a space: "child s disability".
    (re.compile(r"\b([a-z]{2,}) s\b(?!\s*[.\d])"), r"\1s"),
)
# Short forms that mean one thing wherever they stand, and words written as one.
_IN_FULL = {
    "ft": "full time",
    "fulltime": "full time",
    "pt": "part time",
    "parttime": "part time",
    "lt": "long term",
    "longterm": "long term",
    "dept": "department",
    "depts": "departments",
    "accom": "accommodation",
    "accomm": "accommodation",
    "plcmt": "placement",
    "plcmnt": "placement",
    "indep": "independent",
    "asmt": "assessment",
    "assmt": "assessment",
    "svc": "service",
    "svcs": "services",
    "yp": "young person",
    "sgo": "special guardianship order",
    "sgos": "special guardianship orders",
    "epo": "emergency protection order",
    "govt": "government",
    "mgr": "manager",
    "assoc": "association",
    "rth": "return home",
    "ola": "other local authority",
    "mh": "mental health",
    "asb": "anti social behaviour",
    "schl": "school",
    "res": "residential",
    "resi": "residential",
    "fmr": "former",
    "frmr": "former",
    "oth": "other",
    "othr": "other",
    "wht": "white",
    "blk": "black",
    "brit": "british",
    "carib": "caribbean",
    "carrib": "caribbean",
    "supp": "supported",
    "backgrnd": "background",
    "bgrd": "background",
    "bkgd": "background",
    "bground": "background",
    "educ": "education",
    "grp": "group",
    "grps": "groups",
}
_AND = re.compile(r"[&+]")
_WORD = re.compile(r"[a-z0-9]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z]{2})")
_LETTER_PREFIX = re.compile(r"^\s*\(?([a-zA-Z])\d?\s*(?:\)|\.(?=\s|[a-zA-Z]{3}))\s*(?=\S)")


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
    found = _WORD.findall(_AND.sub(" and ", folded))
    return tuple(" ".join([_IN_FULL.get(word, word) for word in found]).split())


def singular(word: str) -> str:
    """Return ``word`` without the ending of a plural or a possessive.

    It is not good English for every word; it is the same for both sides of a comparison.

    >>> [singular(word) for word in ("carers", "agencies", "homeless", "childs", "gps", "custody")]
    ['carer', 'agency', 'homeless', 'child', 'gps', 'custody']
    """
    if len(word) < 4 or word[-1] != "s" or word[-2] in "siu":
        return word
    return f"{word[:-3]}y" if word.endswith("ies") and len(word) > 4 else word[:-1]


def unhumped(text: str) -> str:
    """Return ``text`` with a space at each hump where it is written as one word.

    >>> unhumped("NotYetRecorded"), unhumped("Not recorded")
    ('Not Yet Recorded', 'Not recorded')
    """
    return text if " " in text.strip() else _HUMP.sub(" ", text)


def without_letter(text: str) -> str:
    """Return ``text`` without a letter of a list in front, such as ``a) `` or ``p1) ``."""
    return _LETTER_PREFIX.sub("", text, count=1)
