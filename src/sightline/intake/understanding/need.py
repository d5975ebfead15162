"""How councils write the need of a child, why a case was closed, and its status."""

import re
from itertools import product

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_KINDS = ("NEG", "PHY", "SAB", "EMO")

PRIMARY_NEED = Vocabulary(
    CODE_LISTS["primary_need"],
    rules=(
        ("N5", "family_dysfunc*, fds"),
        ("N8", "absent_parent*, abp"),
        ("N1", "abuse_or_neglect*, abuse_and_neglect, abs"),
        ("N7", "low_income*"),
        ("N2", "child* disab* !parent*, disab* child* !parent*"),
        (
            "N9",
            "other_than_child*, other_than_cin, not_child_in*, not_children_in*, adoption_support, "
            "not_cin, not_in_need, non_cin, "
            "not_a_child_in_need, court_report*, "
            "court_preport, cases_other*, step_parent_adopt*, non_agency_adopt*, schedule_1, "
            "adoption_and_fostering, child_death, information_only",
        ),
        (
            "N6",
            "unacceptable*, offending, offender child, socially*, substance child, truan*, "
            "antisocial, anti_social*, impacting_detrimentally, youth_crime, behaviour_impact*, "
            "crim* child !exploit* !parent*",
        ),
        (
            "N4",
            "acute*, family_in_stress, family_stress, homeless*, conditions_of_accom*, "
            "rent_arrears, evict*, missing_person*, bereave*, death_of*, "
            "teenage_pregn*, distress, isolation",
        ),
        (
            "N8",
            "parents_absent, parent* prison*, parent* imprison*, absent_parent*, "
            "absent parenting, unaccompan*, asylum*, uasc, traffick*, "
            "parents_in_custody, parental_absence, abandon*, privately_foster*, orphan*, "
            "no_parent*, private_foster*",
        ),
        ("N7", "low_income, income, financ*, povert*, debt*, nrpf, no_recourse*, benefit*"),
        (
            "N3",
            "par, parental_ill*, parent* ill*, parent* disab*, parent* alcohol*, "
            "alcohol* parent*, drug* parent*, "
            "parent* substance, parent* drug*, parent* mental*, mental* parent*, carer, carers, "
            "mother* mental*, young_carer*, parent* learning*, parent* health, parent* misuse",
        ),
        (
            "N1",
            "abus* !substance !alcohol* !drug*, neglect*, significant_harm, "
            "physical_harm, sexual*, "
            "domestic*, dv, physical_injury, harm !self, exploit*, home_alone, "
            "fabricated*, county_lines, fgm, genital*, cse, cce, "
            "radicali*, multiple, forced_marr*, honour*, at_risk, violence, child_protection, "
            "prostitut*, trauma",
        ),
        (
            "N5",
            "dysfunc*, parenting_capacity, chronically_inad*, erratic*, family_breakdown, "
            "relationship*, parent* conflict, parental_control, control, parenting, "
            "family_conflict, "
            "breakdown, contact_dispute*",
        ),
        (
            "N2",
            "dis, disab*, intrinsic*, learning*, physical_support, sensory*, "
            "mental_health, autis*, "
            "emotional* behav*, child* ill*, health, special_needs, ld, frail*, speech*, "
            "communication, hearing*, visual*, complex_needs, sen, send, memory_and_cogn*, adhd, "
            "illness, medical, cyads, special_educational, impair*, personal_care, asd",
        ),
        ("N6", "behav*, bhv, offen*, truant*, non_school, school_attend*, crime, gang*"),
        ("N4", "stress*, family_acute, housing, accommodation"),
        (
            "N0",
            "not_stated, not_specified, not_recorded, not_known, unknown*, no_need*, none, no, "
            "not_yet, not_entered, not_applicable, na, blank, information_not*, to_be_*, tbc",
        ),
    ),
    # Short codes of case systems, and their way of numbering ("1c Emotional Abuse" is in N1).
    old={str(number): f"N{number}" for number in range(1, 10)},
    letters=tuple(code.code for code in CODE_LISTS["primary_need"].codes),
    suffixes=True,
)

CLOSURE_REASON = Vocabulary(
    CODE_LISTS["closure_reason"],
    rules=(
        (
            "RC7",
            "no_further_early, after_referral, moved_away, school_leaving*, "
            "inappropriate*, nfa_at_referral, refused, declin*, withdr*, remand, custody, "
            "no_parental_resp*, any_other_reason, services_ceased, following_provision, "
            "no_longer_in_need, not_in_need !assess*",
        ),
        ("RC9", "^_rc9 early_help*, ^_rc9 early, eha, early_help_assess* closed_after"),
        ("RC3", "child_arrange*, residence_order*, childrens_arrange*, cao, arrangement*_order*"),
        ("RC4", "guardian*, gship"),
        ("RC1", "adopted, adoption !support"),
        ("RC2", "died, death, deceased"),
        (
            "RC6",
            "adult_soc*, adult_serv*, adults_serv*, adult_care, adults, adult_health, "
            "transfer* adult*, asc, adult_case, adult_team*, adult_learning*",
        ),
        (
            "RC5",
            "other_local_auth*, another_local*, another_la, other_la, another_auth*, other_auth*, "
            "moved_out, moved* from_area, moved* from_the_area, out_of_area, another_council, "
            "different_local*, "
            "transferred_out*, moved_la, left_area, "
            "left_the_area, moved_area, another_area, different_area, new_area, out_of_borough, "
            "transfer* local_auth*, outside_auth*",
        ),
        (
            "RC9",
            "assessment early_help* !early_help_assess*, assessment caf, assessment other_serv*, "
            "assessment taf, assess* refer*, threshold_not*",
        ),
        (
            "RC8",
            "after_assess*, after_initial*, after_single*, after_core*, "
            "after_c_and_f, assess* no_further*, assess* nfa, assess* no_action, "
            "not_in_need assess*, "
            "no_further_action*, nfa, case_closed_after*, following_assess*, s47_enquiry, "
            "no_factors*, not_to_be_in_need, case_closed_assess*, assess* not_in_need, "
            "assess* complet*, post_assess*, no_role assess*",
        ),
        (
            "RC7",
            "other*, ceased, early_help*, step_down, stepdown, stepped_down, no_longer*, "
            "objectives_met, reached_18, 18, universal*, changed_status, "
            "workflow_ended, referral*, "
            "services, closed, complet*, ended, moved, need*_met, refer*, taf, caf, "
            "cin, transfer*, "
            "error, duplicate, unable*, not_engag*, non_engag*, lac, looked_after, "
            "child_protection, "
            "role, elsewhere, lead_professional, independ*, involvement, "
            "not_allocated, aged, progress*, uncontact*, ineligib*, "
            "left_*, no_role, register*, information, advice, cancel*, "
            "abandon*, emigrat*, migrat*, no_concern*, not_elig*, tac, treatment, discharge*, "
            "attend*, "
            "care_order, registrat*, 18th*, consent !adopt*, circumstance*, contact*, lost, "
            "not_required, step_up, "
            "stepped_up, assessment, service, withdraw*, age, advised, disengag*, never, resolved, "
            "achieved, successful*, no_action, threshold, no_contact*, outcome*, "
            "plan*, left_care, return*, signpost*, targeted*",
        ),
    ),
    letters=tuple(f"RC{number}" for number in range(1, 10)),
    # RC7 to RC9 changed their meaning between returns, so the words beside the code win.
    weak=frozenset({"RC7", "RC8", "RC9"}),
)

CASE_STATUS = Vocabulary(
    CODE_LISTS["case_status"],
    rules=(
        ("CLOSED", "closed*, ceased, closing, ended, inactive"),
        (
            "LAC",
            "looked_after*, lac, cla, cic, in_care, children_looked*, care_order, accommodated",
        ),
        ("CPP", "child_protection*, cp, cpp, protection_plan, child_prot*"),
        (
            "CINP",
            "child_in_need, cin, children_in_need, cinp, in_need, care_leav*, leaving_care, "
            "s17, disab*, short_break*, post_adopt*, private_foster*",
        ),
        ("ASMT", "assess*, referral*, single_assess*, s47, enquir*, open !early_help*"),
    ),
    letters=("LAC", "CPP", "CINP", "ASMT", "CLOSED"),
)

CATEGORY_OF_ABUSE = Vocabulary(
    CODE_LISTS["category_of_abuse"],
    rules=(
        ("MUL", "multiple*, not_recommended, mult*, more_than_one, combin*"),
        (
            "MUL",
            "neglect* physical*, neglect* sexual*, neglect* emotional*, physical* sexual*, "
            "physical* emotional*, sexual* emotional*, neg phy, neg emo, neg sab, phy emo, "
            "phy sab, emo sab, abuse_and_neglect",
        ),
        ("NEG", "neglect*, neg"),
        ("PHY", "phys*, phy, pa, non_accidental*, nai, injury"),
        ("SAB", "sex*, sab, sa"),
        ("EMO", "emot*, emo, psychol*, ea"),
    ),
    letters=("NEG", "PHY", "SAB", "EMO", "MUL"),
    old={
        "PHYSAB": "PHY",
        "SEXAB": "SAB",
        "N": "NEG",
        "P": "PHY",
        "S": "SAB",
        "M": "MUL",
        "EMOTAB": "EMO",
        "EMOAB": "EMO",
    },
    weak=frozenset(_KINDS),
    # NYNY marks each kind of abuse with Y or N, in Annex A's order.
    local=re.compile(r"\W*([YN]{4}|E(?=\s*$))\W*$"),
    numbering={"E": "EMO"}
    | {
        "".join(marks): "MUL" if marks.count("Y") > 1 else _KINDS[marks.index("Y")]
        for marks in product("YN", repeat=len(_KINDS))
        if "Y" in marks
    },
)
