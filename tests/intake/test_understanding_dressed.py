"""The labels of the lists of Annex A as councils dress, cut, number and misspell them.

Nothing here was written down to be read: each text is a label changed by a rule. At least 99 in
100 must tell the code or its group, and at most 1 in 100 may tell something else.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from sightline.intake.understanding import understand
from sightline.intake.understanding.dressing import undressed
from sightline.record.codes import CODE_LISTS
from sightline.record.codes.model import Code

LISTS = (
    *("gender", "ethnicity", "disability", "yes_no", "referral_source", "primary_need"),
    *("closure_reason", "category_of_abuse", "episode_ceased_reason", "legal_status"),
    *("permanence_plan", "placement_type", "placement_provider", "placement_location"),
    *("adoption_reversal_reason", "leaving_adoption_reason", "leaving_care_eligibility"),
    *("in_touch", "accommodation", "suitability", "activity", "case_status"),
)
DRESSES = (
    *("1. {}", "01 {}", "12 - {}", "a) {}", "(b) {}", "iii) {}", "Contact: {}", "Source - {}"),
    *("zz{}", "ZZ_{}", "(old) {}", "OLD - {}", "DO NOT USE - {}", "DNU {}", "* {}", "CS - {}"),
    *("{} (old)", "{} - DO NOT USE", "{} *", "{} (pre 2014)", "{} - historic", "{}.", '"{}"'),
)
WITH_CODE = (
    *("{c} - {t}", "{c}: {t}", "{c} {t}", "({c}) {t}", "[{c}] {t}", "{c}_{t}", "{t} - {c}"),
    *("{t} ({c})", "{t} [{c}]", "{t} {c}", "{c}", "({c})", "b) {c}: {t}", "{c} - {c} - {t}"),
)


def misspelt(text: str) -> Iterator[str]:
    """``text`` with a letter left out of, doubled in and swapped in one of its long words."""
    long = [found for found in re.finditer(r"[A-Za-z]+", text) if len(found.group()) >= 7]
    if long:
        number = int(hashlib.sha256(text.encode()).hexdigest(), 16)
        found = long[number % len(long)]
        word, at = found.group(), 1 + number % (len(found.group()) - 2)
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        for wrong in (
            word[:at] + word[at + 1 :],
            word[:at] + word[at : at + 1] + word[at:],
            swapped,
        ):
            yield text[: found.start()] + wrong + text[found.end() :]


def as_councils_write(code: Code) -> Iterator[str]:
    """The label of ``code`` in the ways in which case systems and spreadsheets show it."""
    label = code.label
    yield from (label.upper(), label.lower(), label.title(), label.replace(" ", "_"))
    yield from (
        label.replace(" ", "\u00a0"),
        label.replace(" ", "  "),
        label.replace(": ", " \u2013 "),
    )
    yield from (label.replace(" and ", " & "), re.sub(r"[^\w\s]", " ", label))
    yield from (dress.format(label) for dress in DRESSES)
    yield from misspelt(label)
    for word in re.findall(r"[A-Za-z]{4,}", label)[:3]:
        yield label.replace(word, word[:-1] if word.endswith("s") else f"{word}s", 1)
    for sign in (": ", ", "):
        if label.count(sign) == 1:
            yield " - ".join(reversed(label.split(sign)))
    if len(label) > 32:
        yield from (label[:31], label[:30])
    if code.code == code.code.upper() and "_" not in code.code and code.code not in ("YES", "NO"):
        yield from (form.format(c=code.code, t=label) for form in WITH_CODE)
        yield re.sub(r"([A-Z]+)(\d)", r"\g<1>0\2", code.code) + f" - {label}"
        yield re.sub(r"([A-Z]+)(\d)", r"\1 \2", code.code) + f" - {label}"


def tally(name: str) -> Counter[str]:
    """How the texts of the list ``name`` were read: right, missed or wrong."""
    counted: Counter[str] = Counter()
    for code in CODE_LISTS[name].codes:
        same = {other.code for other in CODE_LISTS[name].codes if other.label == code.label}
        for text in as_councils_write(code):
            got = understand(name, text)
            if got.code in same or (got.group is not None and got.group == code.group):
                counted["right"] += 1
            elif got.code is None and got.group is None:
                counted["missed"] += 1
            else:
                counted["wrong"] += 1
    return counted


def test_99_in_100_dressed_labels_are_read_as_meant_and_1_in_100_as_something_else() -> None:
    counted = sum((tally(name) for name in LISTS), Counter())
    assert counted.total() > 10_000
    assert counted["right"] >= 0.99 * counted.total()
    assert counted["wrong"] <= 0.01 * counted.total()


@pytest.mark.parametrize("name", LISTS)
def test_no_list_falls_behind(name: str) -> None:
    counted = tally(name)
    assert counted["right"] >= 0.96 * counted.total()


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("zz DO NOT USE - 3. Source: Police (old)", "Police"),
        ("Police (pre 2014)", "Police"),
        ("18 or over", "18 or over"),
        ("**DO NOT USE**", "DO NOT USE"),
        ("New Zealander", "New Zealander"),
        ("1A - Individual", "1A - Individual"),
    ],
)
def test_marks_and_numbers_of_a_list_are_taken_off_and_nothing_else(text: str, bare: str) -> None:
    assert undressed(text) == bare


def test_a_word_of_the_field_is_no_mark() -> None:
    assert understand("case_status", "Looked after child (closed)").code == "CLOSED"
    assert understand("referral_source", "Police (closed)").code == "6"


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("primary_need", "1. Child's disability", "N2"),
        ("suitability", "1. Unsuitable", "2"),
        ("placement_provider", "1. Private provision", "PR4"),
    ],
)
def test_a_number_in_front_loses_to_the_words(field: str, text: str, code: str) -> None:
    assert understand(field, text).code == code


def test_a_number_beside_words_that_say_nothing_is_no_guess() -> None:
    assert understand("referral_source", "7 - Xyzzy").how == "not understood"


def test_codes_that_a_text_speaks_of_are_not_its_own() -> None:
    text = "Temporary accommodation of seven days or less, not covered by codes T1 to T3"
    assert understand("placement_type", text).code == "T4"


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("category_of_abuse", "EmotionalPhysical", "MUL"),
        ("primary_need", "NotStated", "N0"),
        ("ethnicity", "IRISHTRAVELLER", "WIRT"),
        ("legal_status", "Sect. 20", "V2"),
        ("legal_status", "S.31", "C2"),
        ("activity", "PT in education other than higher", "P2"),
    ],
)
def test_words_written_as_one_and_short_forms(field: str, text: str, code: str) -> None:
    assert understand(field, text).code == code
