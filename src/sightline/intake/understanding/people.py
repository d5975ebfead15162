"""How councils write gender, disability, and yes or no."""

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_GENDER_RULES = (
    ("N", "indetermin*"),
    (
        "U",
        "not_*, unknown*, unborn*, unspecified, undetermined, withheld, prefer_not*, undisclosed, "
        "undecided, unkown, intersex_unknown, no_data, refused",
    ),
    (
        "N",
        "neither, non_binary, nonbinary, trans*, other*, gender_fluid, intersex, neutral, agender, "
        "x, gender_neutral, self_describe*, third_gender",
    ),
    ("F", "female*, girl, woman, f"),
    ("M", "male*, boy, man, m"),
)

GENDER = Vocabulary(
    CODE_LISTS["gender"],
    rules=_GENDER_RULES,
    old={
        "1": "M",
        "2": "F",
        "0": "U",
        "9": "U",
        "I": "U",
        "X": "N",
        "3": "U",
        "T": "N",
        "NB": "N",
        "O": "N",
        "UNB": "U",
    },
    letters=("M", "F", "U", "N"),
)

SEX = Vocabulary(
    CODE_LISTS["sex"],
    # A sex that is neither is not a code of the returns: it stays unknown.
    rules=tuple(("U" if answer == "N" else answer, phrases) for answer, phrases in _GENDER_RULES),
    old={"I": "U", "X": "U"},
    letters=("M", "F", "U", "U"),
)

_NOT_KNOWN = (
    "nk, not_known, unknown*, not_stated, not_recorded, not_obtained, not_yet, "
    "no_information, not_sure, "
    "not_asked, not_assessed, nobt, undetermined, to_be_*, unkown, unborn, refused, "
    "pending, declin*"
)

DISABILITY = Vocabulary(
    CODE_LISTS["disability"],
    rules=(
        ("UNKNOWN", _NOT_KNOWN),
        (
            "NONE",
            "no, none, not_disab*, non_disab*, nodis*, false, without*, n, nil, no_known*, "
            "not_applic*, na",
        ),
        ("AUT", "autis*, asperg*, asd, asc"),
        ("HAND", "hand, hand_func*, dexterity"),
        ("HEAR", "hear*, deaf*, audit*"),
        ("VIS", "vis*, blind*, sight*, eye"),
        ("LD", "learn*, ld, downs, cogniti*, memory, dyslex*, developmental_delay*, global_delay*"),
        ("MOB", "mobil*, cerebral_palsy, wheelchair, ambul*, walking"),
        ("COMM", "commun*, speech*, speak*, language"),
        ("INC", "incont*, contin*"),
        ("BEH", "behav*, adhd, semh, emotion*, social*"),
        ("CON", "conscious*, epilep*, seizure*, fits"),
        ("PC", "personal_care, personal*, self_care"),
        (
            "DDA",
            "dda, equality*, other*, mental*, physical*, chronic*, health*, long_term*, "
            "life_limit*, medical*, progressive, palliative",
        ),
        (
            "YES",
            "yes, y, disab*, true, child_with_disab*, cwd, registered*, impair*, sensor*, "
            "multisensor*",
        ),
    ),
    old={
        "Y": "YES",
        "N": "NONE",
        "TRUE": "YES",
        "FALSE": "NONE",
        "NOBT": "UNKNOWN",
        "U": "UNKNOWN",
        "1": "YES",
        "0": "NONE",
        "NK": "UNKNOWN",
    },
    letters=("YES", "NONE", "UNKNOWN"),
)

YES_NO = Vocabulary(
    CODE_LISTS["yes_no"],
    rules=(
        ("U", "no_visit*, not_applic*, na, " + _NOT_KNOWN),
        ("Y", "^_no_further_action"),
        (
            "N",
            "no, not_seen*, false, n, not_alone, not_seen_alone, seen_with*, never, not_nfa, "
            "unseen, seen not_alone, not_*, progress*, no_*, wasnt*, none, didnt*",
        ),
        ("Y", "yes, seen*, true, y, nfa, no_further_action, alone, further_action_not"),
    ),
    old={
        "TRUE": "Y",
        "FALSE": "N",
        "YES": "Y",
        "NO": "N",
        "1": "Y",
        "0": "N",
        "T": "Y",
        "F": "N",
        "NFA": "Y",
        "NK": "U",
        **{code.code: "Y" for code in CODE_LISTS["disability"].codes if code.group == "Yes"},
        "NONE": "N",
    },
    letters=("Y", "N", "U"),
)
