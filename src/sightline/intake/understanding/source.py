"""How councils write the source of a contact or referral."""

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

_HEALTH = "=Health services"
_LA = "=LA services"
_INDIVIDUAL = "=Individual"

# The services' own wording comes first, then the particular before the general: a school nurse
# is health, a mental health social worker is social care, a housing officer is housing.
_OFFICIAL = (
    ("7", "^_other_legal*, ^_legal_agenc*"),
    ("4", "^_housing*"),
    ("9", "anonym*, anon"),
    ("1A", "legal_guardian*, special_guardian*"),
    ("1D", "individual other*, other_individual*"),
    ("1B", "individual acquaint*, individual neighbo*, individual friend*"),
    ("1C", "individual self"),
    ("1A", "individual* family, individual relative*"),
    ("8", "other child* centre* volunt*, other independent*, other child* centre* agency"),
    ("7", "court* probation !adult*, court* immig*, cafcass prison, other_legal_agenc*"),
    (
        "5C",
        "out_of_area social*, out_of_area_sw, la_service* external*, "
        "la_services_external, from_another_la*, from_another_local*",
    ),
    ("5B", "other_internal*, internal_other*, department_other_than*"),
    ("5A", "la_serv* social_care, local_authority_serv* social_care, la_serv* marac"),
    ("5B", "legal la_serv*"),
    (_LA, "local_authority_serv*, ^_la_serv*"),
)
_HEALTH_RULES = (
    (
        "3C",
        "school_health*, health_serv* school, school_nurs* !nursery, schnurs*, sch_nurs*, "
        "schools_nurs* !nursery, nurse_school",
    ),
    ("3B", "health_visit*, healthvisit*, health_vis, hv, visitor_health"),
    (
        "3E",
        "ae !not, accident_emergency, accident_and_emergency, casualty, emergency_department, "
        "walk_in*, urgent_care, urgent_treatment*, urgent_and_emergency, minor_injur*",
    ),
    ("3A", "gp, gps, general_practi*, doctor*, surgery, g_p, practice_nurse"),
    (
        "3D",
        "primary_health, health* midwi*, midwi*, district_nurs*, primary_care, dentist*, dental",
    ),
    (
        "3F",
        "hospice, hospital* !school !social_work*_team, paediatric*, pediatric*, psychiatr*, "
        "ambulance*, camhs, cahms, maternity, ward !councillor*, consultant*, secondary_health",
    ),
    (
        _HEALTH,
        "health* !social_care !education_health !environment*, nhs*, "
        "nurs* !nursery !nurseries !residential, "
        "mental_health*, medical, clinic*, pct, ccg, icb, psych* !education*, "
        "therap* !occupational, "
        "addiction*, matron*, med, physio*, speech*, optici*, pharmac*, patient*, "
        "gum, substance* adult*, "
        "family_nurse*, oncolog*, sexual_assault*, sarc, haemat*, radiolog*, paeds, "
        "neonat*, nicu, salt, alcohol*, emas, child_development*, diabet*, "
        "eating_disorder*, iapt, fnp, hw, mht, mhat, "
        "trust !academy !academies !school* !probation !hous*, pre_birth_liaison, "
        "emergency_service*, residential_nursing*, "
        "drug* alcohol*, paramedic*, cmht, cpn, dietic*, audiolog*, crisis_team, obstetric*, "
        "tree_house, primary_link",
    ),
)
_LOCAL_AUTHORITY = (
    (
        "6",
        "police*, pcso, pcsos, constab*, caada, met_police, cait, vulnerable_person_unit, ceop, "
        "online_protection, british_transport_pol*",
    ),
    (
        "5D",
        "family_centre*, eh, eha, early_help*, early_intervention*, earlyhelp, "
        "targeted_family, targeted_youth, "
        "troubled_famil*, strengthening_famil*, stronger_famil*, supporting_famil*, "
        "family_support*, caf !cafcass, taf, family_hub*, targeted_support*, family_partner*, "
        "intensive_family, children* centre*_key*, key*_work*, family_intervention",
    ),
    (
        "5B",
        "youth_offend*, yot, yjs, youth_justice*, youth_service*, youth_support, youth_team, "
        "youth_work*, "
        "other depart* !education !housing, other_depart*, other_council* depart*, "
        "local_authority_other, internal_dep*, benefit*, environmental_serv*, "
        "licens*, legal_service*, "
        "environment*_health, trading_standard*, lado, yos, neighbourhood_officer*, "
        "community_safety, young_people*_service*, substance_misuse !health",
    ),
    (
        "5C",
        "other_local_auth*, other_la, another_la, another_local*, other_las, external_local*, "
        "external_la, neighbouring_la, neighbouring_auth*, neighbouring_local*, "
        "out_of_area la, out_of_area local_auth*, other_council*, another_council*, "
        "out_of_borough social*, other_social_serv*, other_author*, other_la_*",
    ),
)
_EDUCATION = (
    (
        "2B",
        "pre_school*, preschool*, school_transport, welfare education*, "
        "education welfare*, ewo, ews",
    ),
    (
        "2A",
        "educat* primary, educat* secondary, "
        "school* !nurse !nursing !pre_school !preschool !training !board, academy, academies, "
        "6th_form*, sixth_form*, pru, prus, sch, deputy_head, pastoral*, "
        "designated_teach*, senco*, infants, primary, "
        "secondary, pupil_referral, teaching_assistant*, head_of_year, tutor*, nursery, "
        "nurseries, "
        "teacher*, headteacher*, head_teacher*, secondary_sch*, primary_sch*",
    ),
    (
        "2B",
        "ed_psych*, sendias*, sendia, learning_mentor*, behaviour_support, educat*, edu, "
        "childcare, child_care, early_year*, pre_school*, preschool*, "
        "playgroup*, fe, college*, "
        "university, uni, training_provider*, sen, send, ed_psych*, alternative_provision, "
        "learning_support, attendance*, childcare_provid*, "
        "ofsted_registered*, virtual_school, elective_home*, portage, school*",
    ),
)
_LEGAL = (
    (
        "7",
        "cafcass*, childrens_guardian, jafcass*, court*, prison*, probation*, immigra*, hmp, "
        "legal*, "
        "solicitor*, detention_centre*, offender_manag*, border*, ukba, ukvi, magistrat*, "
        "crown_prosec*, cps, "
        "custod*, youth_offender_inst*, crc, tribunal*, barrister*, coroner*, "
        "community_rehab*, yoi, secure_estate, mappa",
    ),
)
_SOCIAL_CARE = (
    (
        "5A",
        "sw, social_care, social_serv*, social_work*, adult*_serv*, adults, csc, "
        "asc, childrens_serv*, edt, emergency_duty*, internal, safeguard*, cp_lado_iro, "
        "fostering_team, adoption_team, looked_after, disab*_team, children_with_disab*, "
        "duty_team, iro, mash, single_point_of_access, integrated_front_door, front_door, ssd, "
        "out_of_hours, asylum_team, leaving_care, cwd, first_response, "
        "occupational_therap*, ot, otp, otot, family_wellbeing, "
        "families_and_wellbeing, famil*_wellbeing, "
        "assessment_team, marac, marat, day_centre*, extended_serv*, "
        "child*_and_famil*, contact_centre, in_house, sure_start, surestart, dcst, "
        "personal_advis*, link_worker*, internal_*, area_team, duty_*, manual_handling",
    ),
    (
        _LA,
        "la_serv*, local_auth*, council* !councillor, la, borough_council, county_council, "
        "gateway*, disclosure_info*, dbs, customer_serv*, one_stop*, ^_worker, external_serv*, "
        "accom*_manager, lcc, city_council",
    ),
)
_HOUSING = (
    (
        "4",
        "hous* !house !household* !housewi* !refuge* !not_hous*, landlord*, "
        "homeless*, tenan* !tenant, hostel*, almo, shelter*, warden*, supported_living*, "
        "^_support_officer*, "
        "^_support_worker*, rsl, registered_social",
    ),
)
_INDIVIDUALS = (
    (
        "1C",
        "self !carer* !relative* !parent* !family, own_referral, client, service_user !other, "
        "young_person_self, "
        "child_self, themself, myself, "
        "themselves, child_him*, subject_child, the_child, child_young_person, young_person !team",
    ),
    ("1B", "family_friend*, family_acquaint*, friend*_of_family, friend*_of_the_family"),
    (
        "1A",
        "mother*, father*, mum, dad, parent*, relative*, sister*, brother*, aunt*, uncle*, "
        "grand*, gran, granny, nana, step_*, stepf*, stepm*, cousin*, family_member*, relation*, "
        "relatives, carer !young !centre* "
        "!foster_carer_agency, carers !young !centre*, daughter*, son, spouse, wife, husband, "
        "partner !agency, "
        "sibling*, niece, nephew, family_relat*, family_carer*, foster_care*, "
        "boyfriend*, girlfriend*, next_of_kin, family "
        "!service* !centre* !team !solution* !group* !hub*, guardian* !childrens_guardian, "
        "member_of_household, household_member",
    ),
    (
        "1B",
        "friend*, neighbour, neighbours, neighbor, acquaint*, childmind*, child_mind*, "
        "babysit*, colleague*, family_friend*, neighbour_friend*",
    ),
    (
        "1D",
        "stranger*, resident, residents, mp, mps, member*_of_parliament, member*_of_public, "
        "member_of_the_public, member*_of_the_pub*, public "
        "!other_public !sector, councillor*, householder*, landlady, lodger*, tenant, "
        "community_member*, other_service_user, politician*, "
        "elected_member*, in_person, passer*, concerned_person*, concerned_citiz*, "
        "other_person*, private_individual*, citizen*",
    ),
    (_INDIVIDUAL, "individual*, ind, private_person"),
)
_OTHERS = (
    (
        "8",
        "ifa, vcs, vcse, ymca, vicar*, minister_of_relig*, raf, navy, food_bank*, foodbank*, "
        "befriend*, advice_centre*, scout*, partner_agency, carers_centre*, other*, professional*, "
        "volunt*, charit*, children*_cent*, childrens_centre*, nspcc, nspc, "
        "barnardo*, caritas, action_for_children, childrens_society, "
        "agency, agencies, refuge*, ofsted, church*, faith*, fire*, third_party, third_sector, "
        "connexions, home_office, armed_force*, forces, army, media, press, residential*, "
        "nursing_res*, independent*, private*, young_carer*, women*_aid, safe_centre, helpline*, "
        "childline, advoca*, leisure*, sport*, employer*, sector, citizens_advice, cab, "
        "organisation*, wired, relate, samaritan*, embass*, foreign_*, military, business, "
        "community_*, support_group*, rspca, religious*, provider*, adoption_*, "
        "fostering_*, children*_home*, registrar*, dwp, job_centre*, jobcentre*, ngo, mosque*",
    ),
    (
        "10",
        "unknown*, not_known, not_mapped, not_recorded, unk, not_stated, unspecified, "
        "not_specified, none, no_source, not_available, blank, missing, do_not_use",
    ),
)

# Short codes of case systems that several councils share: mostly a relation to the child.
_SHORT = {
    "1A": (
        "MOTH FATH SIS SIST BRO BROT GF GM SF SM STEP GRAN AUNT UNCL COUS PART WIFE HUSB DAUG "
        "DAUI SONI OR"
    ),
    "1B": "FRIE FRND NEIG",
    "1C": "SELF",
    "4": "HOU HOUS",
    "5A": "SSDT SSD",
    "5C": "OTSS",
    "6": "POL",
    "9": "ANON",
    "10": "UNK",
}

SOURCE = Vocabulary(
    CODE_LISTS["referral_source"],
    rules=(
        *_OFFICIAL,
        (
            "6",
            "caiu, child_abuse_invest*, vpu, pvp, gmp, public_protection*, ppu, "
            "ppn, merlin, force_control*",
        ),
        ("7", "young_offend* inst*, youth_offend* inst*, secure_training*, ^_law !police, nps"),
        ("6", "police !court !mental_health"),
        *_HEALTH_RULES[:3],
        ("3A", "gp, gps, general_practi*, general_medical_practi*"),
        ("3F", "secondary_care, secondary_health"),
        (
            "5A",
            "adult*_social*, adults_serv* !drug*, adult_team*, "
            "mental_health social* !health_serv*, hospital* social_work* !not, hospital* sw, "
            "hospital_team*",
        ),
        ("5B", "drug* alcohol* team !health*"),
        (
            "2B",
            "virtual_school*, school_improve*, school_admis*, day_nurser*, private_nurser*, lea",
        ),
        ("2B", "educat* not_school*, educat* excl* school*, educat* non_school*"),
        ("2A", "school !nurse !educational !pre_school !preschool !psychol* !welfare"),
        ("3F", "health* other* !primary"),
        *_HEALTH_RULES[3:],
        ("2B", "education_depart*, education_service*"),
        *_LOCAL_AUTHORITY,
        *_HOUSING,
        *_EDUCATION,
        *_LEGAL,
        (
            "5A",
            "locality_team*, community_support_team*, area_office*, intake*, "
            "home_care, adult_care, referral assessment, mast, commissioning, "
            "team_manager, contact_and_ref*, child_protection*, parenting_team*, "
            "neet_team, participation*, asye, welfare_rights, family_information*, "
            "children*_rights, fostering_serv*, reviewing_off*, "
            "approved_mental*, amhp, fis, sure_start*, surestart",
        ),
        ("7", "registrar*"),
        (
            "8",
            "careers, brook, ^_mind, newspaper*, play_scheme*, playscheme*, vol, youth_club*, "
            "citizens_advice*, care_home*, home_start*, homestart*, domestic_violence*, "
            "victim_support*, idva*, "
            "inspect*, project_worker*, voluntary*, ssafa, cqc, csa, 3rd_party, "
            "children*_centre* !key*, child* centre*, charit*, adoption_agenc*, "
            "home_office, ofsted, young_carer*, refuge*",
        ),
        *_SOCIAL_CARE,
        *_INDIVIDUALS,
        *_OTHERS,
        # A team or service of no other kind in a council's own list is its own.
        (_LA, "team*, service*, unit, officer*"),
    ),
    letters=tuple(code.code for code in CODE_LISTS["referral_source"].codes if code.code != "5D"),
    old={code: source for source, codes in _SHORT.items() for code in codes.split()},
    # "7 - Police" and "4 - GP" are a council's own numbering: the words win.
    weak=frozenset({"4", "6", "7", "8", "9", "10"}),
    abbreviations=True,
)
