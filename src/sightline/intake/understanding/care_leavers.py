"""How councils write eligibility, contact, accommodation and activity of care leavers."""

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_LETTERS = "BCDEGHKRSTUVWXYZ"

ACCOMMODATION = Vocabulary(
    CODE_LISTS["accommodation"],
    rules=(
        ("0", "not_in_touch"),
        ("D", "not_subject*"),
        ("T", "foyer*"),
        ("Z", "staying_put, former_foster* !supported_lodg*"),
        ("D", "semi_indep*"),
        ("E", "supported_lodg*"),
        ("Z", "former_foster*, staying_put, former_fc, foster*, former_carer*"),
        ("X", "detention, hmyoi"),
        (
            "B",
            "at_home, birth_mother, mother !baby, father, parent*, relative*, grand*, aunt*, "
            "uncle*, sibling*, sister*, brother*, friends_and_fam*, friends_family, family*, "
            "birth_fam*",
        ),
        (
            "C",
            "community_home*, residential_care, childrens_home*, residential*, care_home, nhs, "
            "hospital*, nursing",
        ),
        ("D", "semi_indep*, transitional*, trainer*, self_contained*, semi*, floating_support"),
        (
            "T",
            "foyer*, similar_supported*, supported_accom*, supported_hous*, "
            "supported_living*, hostel* "
            "!emergency* !probation, ymca",
        ),
        ("E", "supported_lodg*"),
        ("K", "lodging*, ordinary*"),
        ("G", "abroad, overseas, left_uk, left_the_uk"),
        ("H", "deport*, removed_from_uk"),
        ("S", "homeless*, no_fixed*, nfa, rough*, sofa*, couch*"),
        ("V", "emergency*, night_shelter*, direct_access, refuge"),
        ("W", "bed_and_break*, bed_breakfast, bandb"),
        ("X", "custod*, prison*, yoi, young_offend*, hmp, remand*, secure*"),
        ("R", "not_known, unknown*, no_information, not_recorded, residence_not*"),
        (
            "U",
            "independ*, own_home, own_tenan*, tenan*, council*, flat, private_rent*, "
            "student*, university, own_property, shared_house*, "
            "housing_assoc*, social_hous*, rented*",
        ),
        (
            "Y",
            "other*, hotel, partner, boyfriend*, girlfriend*, friends, friend, armed_forces, army",
        ),
    ),
    old={f"{letter}{digit}": letter for letter in _LETTERS for digit in "12"},
    # A council's own letters differ from the return's ("e) Gone abroad"): the words win.
    weak=frozenset(_LETTERS),
)

IN_TOUCH = Vocabulary(
    CODE_LISTS["in_touch"],
    rules=(
        ("DIED", "died, death, deceased, dead"),
        ("RHOM", "return* parent*, returned_home*, return* live, rhom, returned*, home_to_parent*"),
        ("REFU", "refus*, declin*, does_not_want*"),
        (
            "NREQ",
            "no_longer_req*, no_longer_need*, not_require*, doesnt_req*, no_longer*, nreq, "
            "not_need*, services_not*",
        ),
        ("=Exclude", "gone_abroad, moved_abroad, deport*"),
        (
            "=Not recorded",
            "no_care_leaver*, not_recorded, unknown*, not_known !residence, no_details",
        ),
        (
            "NO",
            "no, not touch, not contact, not_in_touch*, residence_not*, lost_contact, "
            "not_in_contact, out_of_touch, "
            "no_contact, n, false, not_in_*, out_of_contact",
        ),
        ("YES", "yes, in_touch, y, in_contact, touch, contact, resident*, true"),
        ("=Exclude", "deport*, abroad, exclude*, custody, not_applicable"),
    ),
    weak=frozenset({"YES", "NO", "REFU", "NREQ"}),
    extra_groups=("Not recorded",),
    letters=("YES", "NO", "DIED", "REFU", "NREQ", "RHOM"),
    # The numbers of the return before it had words.
    old={
        "Y": "YES",
        "N": "NO",
        "TRUE": "YES",
        "FALSE": "NO",
        "REFUSED": "REFU",
        "1": "YES",
        "2": "NO",
        "3": "REFU",
        "4": "NREQ",
    },
)

SUITABILITY = Vocabulary(
    CODE_LISTS["suitability"],
    rules=(
        ("0", "not_in_touch, not_recorded, unknown*, not_known, not_stated"),
        ("2", "not suit*, unsuit*, not_considered*, no, inadequate, inappropriate, not_approp*"),
        ("1", "suit*, yes, adequate, appropriate, considered_suit*"),
    ),
    weak=frozenset({"0"}),
    letters=("1", "2"),
    old={
        "Y": "1",
        "N": "2",
        "S": "1",
        "U": "2",
        "TRUE": "1",
        "FALSE": "2",
        **{f"{letter}{digit}": digit for letter in _LETTERS for digit in "12"},
    },
)

ELIGIBILITY = Vocabulary(
    CODE_LISTS["leaving_care_eligibility"],
    rules=(
        ("QUALIFYING", "qualif*, s24"),
        ("FORMER_RELEVANT", "former*, formal_relevant, ex_relevant, pa_to_25, 21_to_25, frc"),
        (
            "OTHER",
            "not_elig*, other*, not_*, under_16, unknown*, none, n_a, na, ineligib*, no_longer*",
        ),
        ("RELEVANT", "relevant*"),
        ("ELIGIBLE", "elig*"),
        ("FORMER_RELEVANT", "care_leaver*, returner*"),
    ),
    old={
        "R": "RELEVANT",
        "FR": "FORMER_RELEVANT",
        "FRC": "FORMER_RELEVANT",
        "Q": "QUALIFYING",
        "E": "ELIGIBLE",
        "RC": "RELEVANT",
        "EL": "ELIGIBLE",
        "EC": "ELIGIBLE",
        "QC": "QUALIFYING",
    },
    letters=("RELEVANT", "FORMER_RELEVANT", "QUALIFYING", "ELIGIBLE", "OTHER"),
)

_NEET = (
    "neet, not_working, not_in_work, unable_to_work, not_employ*, "
    "not_in_educ*, not_in_empl*, unemploy*, not_in_eet, not_eet, not_in_train*"
)
ACTIVITY = Vocabulary(
    CODE_LISTS["activity"],
    rules=(
        (
            "G6",
            "neet parent*, neet pregn*, pregnan*, parenting, young_mother, young_parent, maternity",
        ),
        ("G4", "illness, disab*, sick*, ill, unwell, ill_health"),
        ("G5", _NEET + ", other_circum*, job_seek*, looking_for_work, custody"),
        ("P2", "part* other_than_higher*, part* not_higher*"),
        ("F2", "other_than_higher*, other_than_he, not_higher*"),
        ("P4", "part* apprentic* !not"),
        ("F4", "apprentic* !not"),
        ("P5", "part* training, part* employ*, part* work*, part* job"),
        ("F5", "training, employ*, work*, job, traineeship"),
        ("P1", "part* higher*, part* university"),
        ("F1", "^_he, higher*, university, degree, undergrad*"),
        ("P2", "part* educ*, part* college, part* school"),
        ("F2", "educ*, college, school, sixth_form, further*, a_level*"),
        ("0", "not_in_touch, not_known, unknown*, not_recorded, no_information"),
    ),
    # The order of Annex A's list 9; the codes F3 and P3 of earlier years have no letter.
    letters=("F1", "P1", "F2", "P2", "F4", "P4", "F5", "P5", "G4", "G5", "G6"),
)
