"""How councils write ethnic background: DfE codes, the DfE's extended codes, own words."""

import re

from sightline.intake.understanding.vocabulary import Vocabulary
from sightline.record.codes import CODE_LISTS

# The DfE's extended codes, which a council may use for more detail, under their main code.
_EXTENDED = {
    "WBRI": "WCOR WENG WSCO WWEL WOWB",
    "WIRI": "WIRS",
    "WOTH": "WALB WBOS WCRO WGRE WGRK WGRC WITA WKOS WPOR WSER WTUR WTUK WTUC WEUR WEEU WWEU WOTW",
    "WROM": "WROG WROR WROO WROT WGYP",
    "MWAS": "MWAP MWAI MWAO",
    "MOTH": "MAOE MABL MACH MBOE MBCH MCOE MWOE MWCH MOTM MOTW",
    "AIND": "AINI",
    "APKN": "AMPK AKPA AOPK",
    "ABAN": "ABNG",
    "AOTH": "AAFR AKAO ANEP ASNL ASLT ASRO AOTA",
    "BAFR": "BANN BCON BGHA BNGN BSLN BSOM BSUD BAOF BERI BETH BZIM",
    "BCRB": "BJAM",
    "BOTH": "BEUR BNAM BOTB BBRI",
    "CHNE": "CHKC CMAL CSNG CTWN COCH",
    "OOTH": (
        "OAFG OARA OEGY OFIL OIRN OIRQ OJPN OKOR OKRD OLAM OLEB OLIB OMAL OMRC OPOL OTHA OVIE "
        "OYEM OOEG ARAB OARB OTHE"
    ),
    "NOBT": "UNKN",
}
_WHITE_PEOPLES = (
    "europ*, polish, poland, romanian*, lithuanian*, latvia*, russia*, ukrain*, "
    "turk* !turkmen* !turks_and, greek*, "
    "cypriot*, albania*, kosov*, bosnia*, croat*, serb*, slova*, czech*, hungar*, bulgar*, "
    "italian*, spanish, spain, portug*, french, france, german*, dutch, estonia*, "
    "former_ussr, former_yugoslav*, ussr, yugoslav*, american !black !african !latin, australia*, "
    "new_zealand*, canad*, south_african, swed*, norweg*, danish, finnish, austria*, swiss, "
    "belgi*, belarus*, moldov*, georgian*, armenia*, macedon*, montenegr*, slav*, israel*, jewish, "
    "baltic*, sloven*, maltese, gibraltar*, icelan*, luxemb*, swede*, dane*, "
    "finn, finns, norway, sweden, denmark, switzerland, scandinav*, herzegov*, azerbaijan*, "
    "liechtenst*, andorr*, monegasq*, san_marin*, cyprus, malta, faroe*"
)
_AFRICAN_NATIONS = (
    "nigeria*, ghana*, somali*, sudan*, congo*, eritre*, ethiop*, zimbab*, "
    "sierra_leon*, angola*, ugand*, kenya*, gambia*, liberia*, cameroon*, tanzan*, malawi*, "
    "zambia*, rwand*, burund*, ivor*_coast*, ivorian*, seneg*, guinea*, mozambi*, togo*, mali, "
    "malian*, botswan*, namibia*, chad, chadian, benin*, gabon*, djibout*, niger, nigerien*, "
    "south_sudan*, "
    "burkina*, cape_verd*, malagas*, madagas*, swazi*, eswatini*, basotho, lesotho*, mosotho, "
    "tswana, motswana, batswana, comor*, equatorial_guinea*, sao_tome*, mauritan*, yoruba, igbo, "
    "hausa, swahili, bantu, saharan*, sub_saharan*"
)
_CENSUS_2021 = "caribbean_or_african"
_CARIBBEAN_PEOPLES = (
    "carib*, west_indi*, jamaica*, trinidad*, barbad*, grenad*, st_kitts, st_lucia*, st_vincent, "
    "antigua*, dominica*, guyan*, bahama*, montserrat*, haiti*, tobag*, bajan*, st_vincen*, "
    "vincentian*, saint_luc*, saint_vin*, "
    "kittit*, nevis*, cayman*, turks_and_caicos, virgin_island*, bermud*, beliz*, anguil*, "
    "martini*, guadelou*, curac*, arub*, surinam*"
)
_OTHER_PEOPLES = (
    "vietnam*, iraq*, iran*, persian*, kurd*, arab*, afghan*, yemen*, leban*, libya*, morroc*, "
    "moroc*, algeria*, tunisia*, egypt*, filip*, philip*, japan*, korea*, thai*, malay*, "
    "cambod*, polynes*, latin*, syria*, saudi*, kuwait*, palestin*, jordanian*, south_america*, "
    "central_america*, brazil*, colombia*, ecuador*, peru*, bolivia*, chile*, mexic*, cuba*, "
    "burm*, myanmar*, indones*, hispanic*, mongol*, uzbek*, kazakh*, middle_east*, "
    "north_africa*, maori*, "
    "singapor*, taiwan*, venezuel*, argentin*, paragua*, urugua*, bahrain*, qatar*, emirat*, "
    "omani*, "
    "tajik*, turkmen*, kyrgyz*, lao, laos, laotian*, samoa*, tonga*, fiji*, pacific_island*, "
    "pashtun*, hazara*, "
    "micrones*, melanes*, papua*, tibet*, guatemal*, hondur*, salvador*, nicaragu*, panama*, "
    "mauriti*, costa_ric*, dominican_repub*, puerto_ric*, timor*, brunei*, macao*, macan*, "
    "berber*, amazigh*, bedouin*, stateless"
)
_WITHOUT_GROUP = "!white !black !mixed"


def _each(peoples: str, *extra: str) -> str:
    """The phrases of ``peoples``, each with ``extra`` words."""
    return ", ".join(" ".join((people.strip(), *extra)) for people in peoples.split(","))


_NOT_KNOWN = (
    "not_stated, not_known, unknown*, unkown, not_yet, not_obtained, no_information, no_data, "
    "not_recorded, not_populated, unable_to, do_not_use, not_provided, not_available, missing, "
    "no_client_contact, not_given, form_not_completed, no_initial*, not_specified, "
    "not_collected, not_asked, ^_na, ^_n_k, ^_nk, "
    "undeclared, not_declared, dont_know, blank, unassigned, no_response, unclassified, "
    "not_classified, no_reply, do_not_know, not_supplied, to_be_*, unborn, "
    "undetermined, not_applicable, pending, null, not_held, "
    "not_entered, none, not_completed, awaiting, not_defined, not_assigned, no_ethnic*, invalid"
)
_RULES = (
    ("NOBT", "not_refused"),
    # "White or White British: Irish": the heading is no answer.
    ("WIRI", "or_white_british irish !northern"),
    ("WOTH", "white not_british, white non_british"),
    ("AOTH", "asian_other !^_mixed !dual* !white !black"),
    ("BAFR", "other_black_african !caribbean, black_other_african !caribbean"),
    ("WBRI", "other_white_british, british_mixed_british"),
    (
        "REFU",
        "refus*, declin*, not_divulged, not_disclosed, did_not_wish, not_wish*, prefer_not, "
        "prefer* not, unwilling*, does_not_wish, not_want*, withheld, not_willing",
    ),
    # Words of mixed backgrounds stand before those of the groups they are made of.
    ("=White", "mixed_white !other !black* !asian* !african* !carib* !chinese"),
    ("WOTH", "white europ* !mixed_race !dual, white mixed european"),
    ("=Asian or Asian British", "asian mixed_asian !white !^_mixed"),
    ("=Black or black British", "black_or mixed_black !white, black_british mixed_black !white"),
    # The census heading "Black / African / Caribbean / Black British" says only the group.
    ("BOTH", "black_african_caribbean any_other, african_caribbean_or_black any_other"),
    ("BAFR", "black_british_african, black_british_black_african"),
    # "Black, Black British, Caribbean or African: ...", the heading of the census of 2021.
    ("BCRB", f"{_CENSUS_2021}_caribbean"),
    ("BAFR", f"{_CENSUS_2021}_africa*, " + _each(_AFRICAN_NATIONS, _CENSUS_2021)),
    ("BOTH", f"{_CENSUS_2021} any_other, {_CENSUS_2021}_other"),
    ("=Black or black British", f"black {_CENSUS_2021}"),
    ("BCRB", "black_british_caribbean, black_british_black_caribbean"),
    ("MWAS", "anglo_indian, mixed asian white"),
    ("MWBC", "w_and_b carib*, w_b carib*"),
    ("MWBA", "w_and_b africa*, w_b africa*"),
    ("MWBC", "white carib* !south, white afro_carib*, white west_indi*, white jamaica*"),
    ("MWBA", "white black* africa*, white africa* !south !north"),
    ("MWAS", "white asian !former, white indian, white pakistan*, white bangla*"),
    (
        "MOTH",
        "asian_and_black, asian_and_any_other_ethnic, black_and_any_other_ethnic, eurasian, "
        "chinese_and_any, chinese_and_other, "
        "white_and_other, white_and_any, asian_and_chinese, black_and_chinese, "
        "black_and_asian, black_carib*_and_asian, black_africa*_and_asian, white chinese, "
        "white arab*, white black other",
    ),
    ("=Mixed", "black white, white black"),
    (
        "MOTH",
        "mixed* other*, mixed* any_other, mixed* chinese, mixed* black asian, dual* other*, "
        "dual* chinese, dual* asian black, dual* african caribbean, multiple* other*, "
        "mixed* asian*, mixed* carib*, mixed* africa*, mixed* any_mixed",
    ),
    ("=Mixed", "mixed*, dual*, multiple*, multi_*, bi_racial, biracial, half_caste"),
    ("CHNE", "ethnic_group_chinese, groups_chinese, group_chinese"),
    ("OOTH", "chinese any_other*, chinese_or other_ethnic !british, chinese other_group"),
    ("CHNE", "chinese, china, hong_kong*, cantonese"),
    # Nationalities that Annex A keeps with the other ethnic groups, unless a group is named.
    ("OOTH", _each(_OTHER_PEOPLES, _WITHOUT_GROUP)),
    ("WIRT", "irish travel*, traveller* heritage, travel*_of_irish*, traveller*"),
    ("WROM", "gypsy* !irish, gypsies, gipsy, romany*, romani !romania*, roma"),
    ("=White", "gypsy"),
    ("=White", "white not_yet, white form_not*, white unknown, white not_stated"),
    (
        "WBRI",
        "northern_irish !black !asian, white british !other, "
        + _each(
            "english, scottish, scots, welsh, cornish, england, scotland, wales",
            "!black !asian !mixed",
        )
        + ", ^_uk, ^_brit, "
        "british !asian* !black !africa* !chinese !other !indian !pakistan* "
        "!bangla* !carib*",
    ),
    ("WIRI", "irish !black !asian, ireland, white eire"),
    ("=White", "jersey, guernsey, manx, isle_of_man, channel_island*"),
    ("WOTH", _each(_WHITE_PEOPLES, "!black !asian* !mixed")),
    ("WOTH", "white other*, white any_other*, white background, white " + "unspecified"),
    ("WOTH", _each(_OTHER_PEOPLES, "white")),
    ("=White", "white, caucasian"),
    ("=Asian or Asian British", "asian form_not*, asian not_yet, asian not_stated"),
    ("ABAN", "bangl*, bengali*, sylhet*"),
    (
        "AOTH",
        "kashmiri_other, east_africa* asian, carib* asian !and, africa* asian !and, africa* indian",
    ),
    ("APKN", "pakist*, mirpur*, kashmiri"),
    ("AIND", "asian ind, indian !west !british_indian_ocean, india, gujarat*"),
    (
        "AOTH",
        "sri_lanka*, sinhal*, tamil*, nepal*, bhutan*, maldiv*, asian other*, asian any_other*",
    ),
    ("=Asian or Asian British", "asian*, punjab*, sikh*"),
    ("=Black or black British", "black form_not*, black not_yet, black_african_caribbean_british"),
    (
        "BOTH",
        "black any_other*, other_black*, black other*, black unspecified, black europ*, "
        "black american*",
    ),
    (
        "BCRB",
        _each(_CARIBBEAN_PEOPLES, "!africa* !black_british_black"),
    ),
    ("BAFR", _each(f"africa*, {_AFRICAN_NATIONS}", "!carib*")),
    ("=Black or black British", "black*, african caribbean, african_carib*, bac"),
    ("OOTH", "other_ethnic*, any_other*, other_eth*, other_group*, other_background, other"),
    ("NOBT", _NOT_KNOWN),
)

_GROUPS = {
    "A": "=White",
    "B": "=Mixed",
    "C": "=Asian or Asian British",
    "D": "=Black or black British",
    "E": "=Other ethnic group",
    "F": "=Not stated",
}

ETHNICITY = Vocabulary(
    CODE_LISTS["ethnicity"],
    rules=_RULES,
    old={code: main for main, codes in _EXTENDED.items() for code in codes.split()}
    | dict.fromkeys(("0", "99", "NS", "NK", "NR", "UNK", "XXXX", "U", "X", "Z"), "NOBT"),
    # Annex A letters all twenty, councils mostly letter the groups: a bare letter is a group's.
    letters=tuple(_GROUPS.values()),
    # Councils number the backgrounds inside a lettered group ("A1", "(B.B3)"), each in its own
    # order: only the group can be told.
    local=re.compile(
        r"\W*(E[345]\b(?!\.\d)|[A-F](?=[\s.:)]*[A-F]?[A-Z]?\d)|N(?=\W*$)|[NU](?=\.[A-Z]\d))",
        re.IGNORECASE,
    ),
    numbering={
        **_GROUPS,
        "E3": "=Not stated",
        "E4": "=Not stated",
        "E5": "=Not stated",
        "N": "=Not stated",
        "U": "=Not stated",
    },
)
