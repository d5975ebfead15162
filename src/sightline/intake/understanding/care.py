"""How councils write legal status, why care ceased, and the plan for permanence."""

import re

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_RETURNED = "=Returned home to live with parents or relatives"
_SGO = "=Special Guardianship Orders"
_INDEPENDENT = "=Moved into independent living"

CEASED_REASON = Vocabulary(
    CODE_LISTS["episode_ceased_reason"],
    rules=(
        # The official wordings name the other reasons that do not apply: the longest come first.
        ("E16", "country_of_origin, deport*"),
        (
            "E15",
            "found_to_be_adult, age_assess*, age_dispute*, assessment_determined*, 18_or_over e5",
        ),
        (
            "E17",
            "remained_with*, staying_put, stayed_with*, former_foster_carer 18, turned_18 foster*, "
            "remain* current_carer*, aged_18 carer*",
        ),
        ("E13", "no_parental*, no_pr, without_parental*, without_pr, not_parental*"),
        (
            "E4B",
            "not_part*, not_as_part*, unplanned, not_planned, home not_care_plan*, "
            "return* was_not, parent* not_part, returned home not_in, outside_care_plan*",
        ),
        (
            "E4A",
            "return* part_of*, planned ret*, returned_home planned, returned* care_planning*, "
            "home* planned, return* care_plan*, live care_planning",
        ),
        (
            "E45",
            "guardian* former_foster* relative* !not !other_than, "
            "sg* former_foster* relative* !not !other_than, "
            "guardian* former_family*, "
            "guardian* former friend* !not !other_than",
        ),
        (
            "E46",
            "guardian* former_foster* not_rel*, sg* former_foster* not_rel*, "
            "guardian* former_foster* other_than_rel* !other_than_former*, "
            "former_foster* not_a_rel* sg*, guardian* former_foster* not_fam*, "
            "former_foster* who_were_not guardian*, former_foster* who_was_not guardian*, "
            "former_foster* who_were_other guardian*",
        ),
        (
            "E48",
            "guardian* other_than former* other_than_rel*, guardian* former* and_relatives, "
            "guardian* other_than not_rel*, guardian* other_than former* who_were_not, "
            "sg* other_than former* not_rel*, guardian* not_former* not_rel*",
        ),
        (
            "E47",
            "guardian* other_than relative*, sg* not_former* relative*, "
            "guardian* other_than friend*, "
            "sg relative* not_former*, sg* other_than relative*",
        ),
        (
            "E43",
            "guardian* former_foster* !other_than !not, guardian* former_fc* !other_than !not, "
            "gship former* !other_than !not",
        ),
        (
            "E44",
            "guardian* other_than*, gship not, gship other_than*, guardian* not_former*",
        ),
        (_SGO, "guardian* !not_under !not_special, sg, gship"),
        (
            "E41",
            "^_ro, residence_order*, child_arrange*, residence_care, arrangement_order*, cao, "
            "childs_arrange*, residence_arr*",
        ),
        (
            _RETURNED,
            "^_home, back_home, discharge* parent*, discharge* home, went_home, "
            "return* home, return* live, returned_to*, "
            "home_to_parent*, reunif*, rehab*, "
            "parental_resp*, with_person_with_pr, return*, parents_with_pr",
        ),
        (
            "E6",
            "no_formal*, not_formal*, without_formal*, independ* no_ongoing, no_support, "
            "no_advice, without_support, indep* no_formal, providing_no_formal*",
        ),
        (
            "E7",
            "adult_soc*, adult_serv*, asc, adults, adult_care, adult_res*, transfer* adult*",
        ),
        (
            "E5",
            "independ* support*, supported_accom*, supp_living*, formalised*, supportive*, "
            "supported_living, indep* formal*, supported*, independence_ongoing",
        ),
        (_INDEPENDENT, "own_tenan*, own_flat, leaving_care, care_leaver*, independ*, indep"),
        ("E12", "adopt* dispens*, adopt* consent !unopp*, adopt* oppos* !unopp*, dispensed_with"),
        ("E11", "adopt* unoppo*, adopt* not_oppos*, unopposed"),
        ("=Adopted", "adopt*"),
        ("E2", "died, death, deceased"),
        (
            "E3",
            "another_la, other_la, another_local*, other_local*, care_taken*, another_auth*, "
            "other_auth*, transfer* local_auth*",
        ),
        ("E14", "bail*, remand*"),
        ("E9", "yoi, custod*, sentenced*, prison"),
        (
            "E16",
            "abroad, emigrat*, left_uk, left_the_uk, left_the_country, left_country, overseas, "
            "another_country",
        ),
        (
            "E8",
            "other_reason*, any_other*, ceased*, reached_age*, reached_18*, turned_18, 18, other, "
            "revoked, end_of_accom*, no_longer_lac, no_longer_looked*, majority, "
            "abscond*, discharg*, care_ended*, 18th*, aged_out, respite, s20, no_longer_acc*, "
            "eighteen*",
        ),
        ("X1", "new_episode*, episode_ceases"),
        ("E13", "left_care, with_parent* relative*"),
    ),
    old={
        **{f"S{code.code}": code.code for code in CODE_LISTS["episode_ceased_reason"].codes},
        # Codes of case systems for leaving care at 18 have no place in the return but E8.
        "E81": "E8",
        "E82": "E8",
        "E1": "=Adopted",
        "E42": _SGO,
        "E10": _RETURNED,
        "X1E": "X1",
    },
    letters=(
        "=Adopted",
        "E2",
        "E3",
        _RETURNED,
        "E13",
        "E41",
        _SGO,
        _INDEPENDENT,
        "E7",
        "E9",
        "E14",
        "E15",
        "E16",
        "E8",
    ),
    suffixes=True,
    local=re.compile(r"\W*(SE9)0\b"),
    numbering={"SE9": "E8"},
)

LEGAL_STATUS = Vocabulary(
    CODE_LISTS["legal_status"],
    rules=(
        (
            "V4",
            "agreements_are*, agreements_record*, with_breaks, no_care_episodes, series agreement*",
        ),
        (
            "V3",
            "short_term_break*, short_break*, series_of_short*, respite*, agreed_series*, "
            "short_term_place*, series",
        ),
        ("J2", "pace, police_and_criminal*"),
        ("J3", "youth_rehab*, yro, supervision_order_with*, supervision_order residence*"),
        (
            "J1",
            "remand*, yda, on_remand, committed_for*, laspo*, ryda, detention*, custody, sentence*",
        ),
        ("L2", "emergency_protect*, emergency_prot*"),
        ("L3", "child_assess*, cao assess*"),
        ("L1", "police*, ppo, ppp, powers_of_prot*, s46"),
        (
            "=Youth justice legal statuses",
            "secure_accom*, youth_just*, detained !protect*, secure*, criminal*",
        ),
        ("=Detained on child protection grounds in LA accommodation", "child_protect*, detained*"),
        ("E1", "placement_order*, po, placement_ord*"),
        ("D1", "freed*, freeing*"),
        ("C1", "i_c_o, interim* !supervision, ico, s38, int care*, int_order"),
        (
            "C2",
            "co, full_order, full_care*, care_order* !residence, s31, fco, care_ord*",
        ),
        (
            "V2",
            "s20, s76, single_period*, accommodat* !ward*, voluntar*",
        ),
    ),
    letters=(
        "C1",
        "C2",
        "D1",
        "E1",
        "V2",
        "=Detained on child protection grounds in LA accommodation",
        "=Youth justice legal statuses",
    ),
    old={"J4": "=Youth justice legal statuses", "V1": "=Short breaks"},
    suffixes=True,
)

PERMANENCE_PLAN = Vocabulary(
    CODE_LISTS["permanence_plan"],
    rules=(
        (
            "SGO_CAO",
            "cao, guardian*, child_arrange*, residence_order, arrangement*_order*, ro",
        ),
        ("ADOPTION", "adopt*, placement_order"),
        ("LT_RESIDENTIAL", "residential*, ltr, long_term_res*, childrens_home*, care_home"),
        ("LT_FOSTERING", "foster*, ltf, long_term_foster*"),
        (
            "OTHER",
            "relatives, time_limited*, transition*, parallel*, other*, to_be_*, tbc, not_*, "
            "assessment*, undecided, eligible*, no_plan, unknown*, none",
        ),
        ("SUPPORTED_LIVING", "supported*, independ*, semi_independ*, community, staying_put"),
        (
            "RETURN",
            "return*, birth_parent*, birth_family, rehab*, reunif*, home, parent*, "
            "family !finding !friend*, "
            "remain_with*",
        ),
        ("OTHER", "kinship, long_term*"),
    ),
    letters=(
        "RETURN",
        "ADOPTION",
        "SGO_CAO",
        "SUPPORTED_LIVING",
        "LT_RESIDENTIAL",
        "LT_FOSTERING",
        "OTHER",
    ),
)
