"""How councils write the type, provider and location of a placement."""

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_FOSTER = "=Foster placement"
_ADOPTION = "=Placed for adoption"
_KIN = (
    "relative*, friend*, kinship, connected_person*, family_member*, kin, connected, "
    "grandparent*, sibling*"
)


def _with(kin: str, *extra: str) -> str:
    return ", ".join(" ".join((word.strip(), *extra)) for word in kin.split(","))


PLACEMENT_TYPE = Vocabulary(
    CODE_LISTS["placement_type"],
    rules=(
        # A semi-independent placement that is not regulated is H5, whose very name says so.
        ("Z1", "unregist* !semi*, unregulat* !semi*, unauthor*"),
        (
            "R1",
            "residential_care_home, registered_care*, adult_care_home, "
            "^_care_home, homes_act_1984, under_1984",
        ),
        (
            "S1",
            "residential_special*, residential_school*, 52_week*, ^_school*, "
            "all_residential*, boarding_school*, schools, dual_reg*",
        ),
        ("T3", "temp* carer* hol*, temp* fc hol*, carer* on_hol*, whilst hol*"),
        ("T2", "temp* hol*, absence* hol*, child_on_hol*"),
        ("T1", "temp* hospital*, period* hospital"),
        ("T4", "seven_days, 7_days"),
        ("T0", "all_types_of_temp*, types_of_temp*"),
        # A carer approved to adopt is still a foster carer until the placement for adoption.
        ("U3", _with(_KIN, "not_long*", "!other_foster*")),
        ("U3", _with(_KIN, "not_ffa") + ", " + _with(_KIN, "not", "ffa")),
        (
            "U6",
            "foster* not_long*, carer not_long*, carer* not_ffa, carer not_approved*, "
            "not_approved_adopt*, foster* not ffa, foster* not concurrent, carer not ffa, "
            "other_carer* not_long*",
        ),
        (
            "U2",
            _with(_KIN, "ffa")
            + ", "
            + _with(_KIN, "approved*")
            + ", "
            + _with(_KIN, "concurrent")
            + ", "
            + _with(_KIN, "adopt* foster*"),
        ),
        (
            "U5",
            "ffa, foster_for_adopt*, foster_to_adopt*, approved_adopt*, fostering_for_adopt*, "
            "concurrent*, approved_or_ffa, early_permanence",
        ),
        ("A4", "adopt* consent not !dispens* !placement_order"),
        ("A3", "adopt* consent current* !dispens* !placement_order"),
        ("A6", "adopt* order not, adopt* po not, adopt* order new_carer*, adopt* order different*"),
        (
            "A5",
            "adopt* order current*, adopt* po current*, adopt* order with_fc, adopt* order fc, "
            "adopt* order foster*",
        ),
        ("A4", "adopt* consent not, adopt* s19 not, adopt* consent new_carer*"),
        (
            "A3",
            "adopt* consent current*, adopt* consent foster*, adopt* s19 current*, "
            "adopt* consent with_fc",
        ),
        (_ADOPTION, "adopt* !foster*, placed_for_adopt*, pfa, adoption*, adoptive*"),
        ("U1", _with(_KIN, "long*")),
        ("U4", "foster* long*, carer long*"),
        (
            _FOSTER,
            _with(_KIN, "foster*") + ", " + _with(_KIN, "carer*") + ", parent* relative* friend*",
        ),
        (_FOSTER, "foster* mother_and, foster* parent_and, foster* parent_child"),
        (
            "R3",
            "family_centre, mother_and_baby, mother_and_child, mother_baby, "
            "mother_or_baby, parent_and_child, "
            "m_and_b, family_assessment*, parent_and_baby, parent_child, family_center",
        ),
        (
            "P1",
            "^_home !hostel* !subject*, pwp, mother, father, parent*, with_pr, birth_mother, "
            "birth_father, own_home, at_home, placed_at_home",
        ),
        (_FOSTER, "foster*, ifa, fc, fp, carer* agency, f_carer"),
        ("Z1", "38_6"),
        (_FOSTER, "reg_24, regulation_24, reg_38, regulation_38"),
        (
            "R5",
            "youth_treat*, young_offend*, youth_offend*, yoi, prison, detention_centre*, "
            "youth_custody, secure_training*, stc, hmyoi, "
            "hmp, custod*, remand_cent*, youth_detention",
        ),
        ("K1", "secure*, welfare_secure"),
        ("K3", "supported_accommodation subject_to, registered_supported_accommodation"),
        (
            "=Residential accommodation",
            "not_subject*, semi_indep*, foyer*, hostels_and_other*, hostel* support*, "
            "residential_accommodation*, "
            "supportive_residential, supported_hous*, supported_lodg*, supported_hostel*, ymca",
        ),
        ("P3", "residential_employ*, employment"),
        (
            "K2",
            "childrens_home*, children_home*, ch_home*, child*_home*, homes_and_host*, "
            "home* hostel*, "
            "registered_home*, residential_home*, residential_unit*, home_subject*, "
            "homes_subject*, "
            "residential_child*, community_home*, hostel*, residential_placement, "
            "residential_care, kids_home*, childrens_res*, voluntary_home*, "
            "^_residential, private_residential, external_residential, agency_residential",
        ),
        (
            "R2",
            "nhs, health_trust, medical*, nursing, hospital*, health_auth*, psychiatric*, camhs, "
            "mental_health*",
        ),
        (
            "P2",
            "independ*, own_accom*, living_indep*, lodging*, own_tenancy, "
            "own_flat, bedsit*, bed_sit",
        ),
        (
            "=Independent living",
            "supported_accom*, supported_living, in_the_community, 16_plus*, supported",
        ),
        ("R3", "other_residential_set*, residential_set*"),
        (
            "Z1",
            "other_place*, must_be_listed, schedule_sent, other, unregul*, unregist*, unauthor*, "
            "missing, absent, refuge, whereabouts, abscond*, hotel, awol, "
            "not_listed, travelling, bed_and_break*, bandb",
        ),
        ("=Temporary placement", "temp*, ^_holiday, short_term_break*, short_break*, respite*"),
        (_FOSTER, _KIN + ", fostering, other_carer*"),
        ("K2", "residential"),
    ),
    letters=(
        _FOSTER,
        _ADOPTION,
        "P1",
        "P2",
        "P3",
        # H5 until 2024 and K3 since: a letter does not tell the year.
        "=Residential accommodation",
        "K1",
        "K2",
        "R1",
        "R2",
        "R3",
        "R5",
        "S1",
        "Z1",
        "=Temporary placement",
    ),
    suffixes=True,
)

PLACEMENT_PROVIDER = Vocabulary(
    CODE_LISTS["placement_provider"],
    rules=(
        ("PR1", "^_own_prov*"),
        ("PR2", "^_other_local_authority_prov*"),
        ("PR5", "volunt*, third_sector, charit*, 3rd_sector"),
        ("PR4", "private*, for_profit, independent*, agency, commercial, ifa, profit"),
        ("PR2", "other_local*, another_local*, other_la, another_la, other_auth*, another_auth*"),
        ("PR3", "other_public, public, pct, health*, nhs"),
        ("PR0", "parent*, with_pr"),
        (
            "PR1",
            "own_prov*, own_la, own_local*, own, in_house, inhouse, local_auth*, council*, "
            "internal, la_provision, la_prov*, la",
        ),
        ("=Other", "other*, no_code, not_applicable, none"),
    ),
    letters=("PR1", "PR4", "=Other"),
    old={"0": "PR0", "1": "PR1", "2": "PR2", "3": "PR3", "4": "PR4", "5": "PR5"},
)

PLACEMENT_LOCATION = Vocabulary(
    CODE_LISTS["placement_location"],
    rules=(
        ("OUT", "out, outside*, other_la, out_of*, another*, external, not_in"),
        ("IN", "in, inside*, within, own*, internal, local"),
    ),
    letters=("IN", "OUT"),
)
