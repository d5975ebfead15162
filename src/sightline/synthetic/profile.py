"""Every rate of the synthetic authority in one place, with where it comes from.

"Dorset pack" is the scrutiny pack of April 2021, "BCP" and "Dudley" the scrutiny reports of
September 2021 and January 2022, "Children Thrive" the report of September 2021: published papers.
A rate marked "fitted" has no source: it was set so that the stocks come out as published, which
``tests/synthetic/test_calibration.py`` holds.
"""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sightline.synthetic.streams import Choice


@dataclass(frozen=True, slots=True)
class Trend:
    """A rate that moves: (months before the end, value) from early to late, straight between."""

    points: tuple[tuple[float, float], ...]

    def at(self, day: date, end: date) -> float:
        """Return the rate on ``day`` of an authority whose extracts end at ``end``."""
        before = (end - day).days / 30.4375
        earlier = self.points[0]
        for later in self.points:
            if before >= later[0]:
                if later is earlier:
                    return later[1]
                share = (earlier[0] - before) / (earlier[0] - later[0])
                return earlier[1] + share * (later[1] - earlier[1])
            earlier = later
        return earlier[1]


# Front door. 614 contacts a month for 68,000 children (Dorset pack).
HOUSEHOLDS_PER_MONTH_PER_10K = 29.0  # fitted to 614 contacts a month
CONTACTS_AGAIN = 0.34  # fitted
CONTACT_GAP_MEAN_DAYS = 200.0  # fitted to re-referrals of 26% falling to 20% (Dorset pack)
REFERRALS_AGAIN = Trend(((60, 0.76), (36, 0.82), (18, 0.68), (6, 0.64)))  # fitted to the same
SEASON = MappingProxyType(
    # Peaks in October and December (Dorset pack), low in August (referrals by month, DfE).
    {1: 0.97, 2: 0.96, 3: 1.06, 4: 0.90, 5: 1.01, 6: 1.02}
    | {7: 1.02, 8: 0.80, 9: 0.95, 10: 1.22, 11: 1.01, 12: 1.14}
)
SCHOOL_SEASON = MappingProxyType(
    # School contacts dip in the holidays (Dorset pack).
    {1: 1.0, 2: 0.9, 3: 1.1, 4: 0.55, 5: 1.0, 6: 1.1}
    | {7: 0.85, 8: 0.12, 9: 1.0, 10: 1.2, 11: 1.15, 12: 1.0}
)
CONTACT_SOURCE = Choice(
    # Police about 40%, schools 136 of 614 (Dorset pack); the rest fitted.
    {"6": 0.385, "2A": 0.20, "2B": 0.02, "1A": 0.05, "1B": 0.05, "1C": 0.01, "1D": 0.02}
    | {"3A": 0.03, "3B": 0.03, "3C": 0.03, "3D": 0.01, "3E": 0.03, "3F": 0.015, "4": 0.02}
    | {"5A": 0.03, "5B": 0.02, "5C": 0.025, "5D": 0.01, "7": 0.02, "8": 0.04, "9": 0.04, "10": 0.01}
)
CONTACT_TO_REFERRAL = Trend(((60, 0.37), (36, 0.345), (12, 0.32), (0, 0.315)))
"""Referrals of 462 falling to 416 per 10,000 with contacts level (Dorset pack)."""
AGAIN_FACTOR = 1.55  # fitted: a family known before is referred more often
POLICE_FACTOR = 0.85  # police convert 19 to 39%, schools 33 to 43% (Dorset pack)
CONTACT_TO_EARLY_HELP = 0.05  # 11 of 204 at the front door, more by direct request (Dorset pack)
EARLY_HELP_MEAN_DAYS = 240  # fitted to 963 open (Dorset pack)
EARLY_HELP_DIRECT = Trend(
    ((36, 0.01), (24, 0.02), (6, 0.18), (0, 0.18))
)  # +70% on 2019 (Children Thrive)

HOUSEHOLD_SIZE = Choice({1: 0.50, 2: 0.28, 3: 0.14, 4: 0.06, 5: 0.02})
UASC_SHARE = 0.0040  # fitted to about 20 unaccompanied children in care
DISABILITY_SHARE = 0.0080  # fitted to 148 children in need held by the disabilities team
ETHNICITY = Choice(
    # A south-western county: about 9% of pupils of minority ethnicity (Dorset pack).
    {"WBRI": 0.865, "WIRI": 0.003, "WOTH": 0.03, "WIRT": 0.003, "WROM": 0.005, "MWBC": 0.012}
    | {"MWBA": 0.006, "MWAS": 0.008, "MOTH": 0.012, "AIND": 0.003, "APKN": 0.002, "ABAN": 0.003}
    | {"AOTH": 0.005, "BCRB": 0.002, "BAFR": 0.006, "BOTH": 0.003, "CHNE": 0.001, "OOTH": 0.006}
    | {"REFU": 0.004, "NOBT": 0.021}
)
UASC_ETHNICITY = Choice({"AOTH": 0.35, "OOTH": 0.3, "BAFR": 0.3, "BOTH": 0.05})
DISABLED = 0.09
DISABILITY = Choice(
    {"LD": 3, "AUT": 3, "BEH": 2, "COMM": 2, "MOB": 1.5, "HEAR": 0.6, "VIS": 0.5, "CON": 0.6}
    | {"INC": 0.4, "PC": 0.6, "HAND": 0.3, "DDA": 0.6}
)
AGE_BAND = Choice(
    {(-0.5, 0.0): 0.035, (0.0, 1.0): 0.075, (1.0, 5.0): 0.235, (5.0, 10.0): 0.285}
    | {(10.0, 16.0): 0.31, (16.0, 17.6): 0.06}
)

# Referral and assessment.
REFERRAL_NFA = 0.07  # fitted
ASSESSED_IN_45 = Trend(((36, 0.86), (15, 0.77), (8, 0.77), (0, 0.83)))  # BCP, then better
CHILD_SEEN = 0.87  # Dorset pack
SECTION_47 = Trend(((36, 0.325), (0, 0.34)))  # fitted to 159 falling to 150 per 10,000
S47_TO_CONFERENCE = 0.61  # Dorset pack
CONFERENCE_TO_PLAN = 0.88  # Dorset pack
CONFERENCE_IN_15 = Trend(((36, 0.72), (7, 0.61), (5, 0.61), (2, 0.93), (0, 0.96)))  # Dorset pack
TO_NEED_PLAN = 0.27  # fitted to 1,000 children in need
TO_EARLY_HELP = 0.12  # fitted
TO_CARE = 0.017  # fitted to 458 looked after
NEED_CODE = Choice(
    {"N1": 0.56, "N2": 0.05, "N3": 0.04, "N4": 0.10, "N5": 0.16, "N6": 0.04, "N7": 0.005}
    | {"N8": 0.02, "N9": 0.015, "N0": 0.01}
)
FACTORS = Choice(
    {"3B": 3.2, "4B": 3.4, "4A": 1.6, "1B": 1.3, "2B": 1.6, "19A": 1.5, "18A": 1.0, "20": 0.5}
    | {"16A": 1.6, "15A": 1.0, "17A": 0.6, "5B": 0.4, "11A": 0.5, "10A": 0.6, "13A": 0.3}
    | {"14A": 0.2, "22A": 0.2, "23A": 0.3, "24A": 0.2, "7A": 0.2, "12A": 0.2, "18B": 0.4}
    | {"19B": 0.3, "6A": 0.4, "21": 0.2}
)

# Child protection.
CATEGORY = Choice({"NEG": 0.50, "EMO": 0.34, "PHY": 0.09, "SAB": 0.05, "MUL": 0.02})
PLAN_REVIEWS = Choice({1: 0.32, 2: 0.41, 3: 0.18, 4: 0.065, 5: 0.025})
"""Conferences until the plan ends: 31% end at the first, within three months (Dorset pack)."""
EARLIER_PLAN_ELSEWHERE = 0.17  # fitted to 26% second or later plans, ever (Dorset pack)
CP_VISIT_GAP = Choice(
    # Two-weekly done for 79% at any time (Dudley); 99% within four weeks (Dorset pack).
    {(8, 13): 0.36, (14, 14): 0.37, (15, 21): 0.19, (22, 27): 0.06, (28, 36): 0.02}
)
CP_SEEN = 0.955
CP_ALONE_OVER_4 = 0.72  # half not seen alone, 57% of those under 4 (Dorset pack)
CORE_GROUP_ON_TIME = 0.765  # Dudley
CP_REVIEW_ON_TIME = 0.955
PLAN_TO_CARE = Trend(((140, 0.25), (60, 0.20), (36, 0.155), (0, 0.13)))  # fitted
PLAN_TO_NEED = 0.62  # fitted
PLAN_PRE_PROCEEDINGS = 0.11  # 20 children in 7 families at a time (Dudley)
PRE_PROCEEDINGS_ISSUED = 0.55
POLICE_PROTECTION = 0.05

# Child in need.
NEED_PLAN_MEAN_DAYS = 125  # fitted to 1,000 children in need
NEED_PLAN_DISABLED_MEAN_DAYS = 1500  # fitted: the disabilities team holds cases for years
NEED_VISIT_GAP = Choice({(14, 28): 0.36, (29, 42): 0.40, (43, 60): 0.16, (61, 95): 0.08})
NEED_TO_S47 = 0.10
NEED_TO_CARE = 0.03
NEED_REVIEW_ON_TIME = 0.6  # 49 to 72% (BCP)

# Looked after.
SIBLINGS_TOGETHER_INTO_CARE = 0.62
CARE_VISIT_GAP = Choice({(20, 42): 0.40, (43, 60): 0.42, (61, 84): 0.15, (85, 110): 0.03})
"""76% seen in six weeks at any time, 22% in 6 to 12, 2% over (Dorset pack)."""
CARE_REVIEW_ON_TIME = 0.95
FIRST_HEALTH_ON_TIME = 0.75  # Dorset pack
HEALTH_ON_TIME = 0.84  # 81 to 94% in the month, 78% up to date (Dorset pack)
DENTAL_A_YEAR = 0.42  # 25 to 45% (BCP, during the pandemic)
SDQ_MEAN, SDQ_SD = 15.5, 7.0  # Dorset pack
PERMANENCE_BY_4_MONTHS = 0.955  # fitted to 97.1% of those in care (Dorset pack)
MISSING_PRONE_TEEN = 0.30  # fitted to 18 children, 32 incidents a month (Dorset pack)
INTERVIEW_OFFERED = 0.94
INTERVIEW_DONE = 0.75  # Dorset pack
INTERVIEW_IN_72_HOURS = 0.75  # 83% and 67% (Dorset pack)
INTERVIEW_IN_72_HOURS_HOME = 0.67  # Dorset pack
MISSING_PRONE_HOME = 0.03  # fitted with the above

# Adoption: nine orders in six months, 460 days from entry to placement (Dorset pack).
ADOPTION_UNDER_5 = 0.33
ADOPTION_REVERSED = 0.09
FOSTERING_FOR_ADOPTION = 0.15

# Leaving care (Dorset pack).
IN_TOUCH = 0.955
SUITABLE = 0.95
ACTIVE_17_18, ACTIVE_19_21 = 0.52, 0.49
STAYS_TO_25 = 0.84  # fitted to 153 aged 21 to 25

# Exploitation: 75 children, fewer than in the summer before (Dorset pack).
EXPLOITATION = Trend(((36, 0.11), (12, 0.11), (0, 0.06)))  # fitted to the same

# Disabled children: 204 with a social worker, 266 with a family worker, 153 with a therapist, 100
# with more than one of them, 209 direct payments (Dorset pack); all of it fitted.
DISABLED_WITH_SOCIAL_WORKER = (0.7, 0.35)  # therapist, family worker
DISABLED_WITHOUT = (0.23, 0.52)
DISABLED_SERVICE_MEAN_DAYS = 1100
DIRECT_PAYMENT = 0.36

# High-risk domestic abuse: 491 cases on 168 meeting days, 65% with children (Dorset pack).
HRDA_CASES_A_MEETING_PER_POST = 2.92 / 136
HRDA_WITH_CHILDREN = 0.65

# Workforce: 151 permanent and 28 vacancies (Dorset pack), mean caseload 14.
POSTS_PER_10K = 20.0
TENURE_MEAN_DAYS = 900
AGENCY_TENURE_MEAN_DAYS = 250
AGENCY = 0.16
UNCOVERED_MEAN_DAYS = 12  # fitted to 45 to 100 unallocated children (BCP)
DUTY = 0.02  # of cases passed on, first held by a duty tray; fitted to the same
SUPERVISION_ON_TIME = Trend(((36, 0.36), (12, 0.6), (0, 0.83)))  # Children Thrive
PERSONAL_SUPERVISION_LATE = 0.045  # 97% falling to 91% up to date (BCP)

# Quality assurance.
AUDITED_A_MONTH = 0.04  # fitted to two or three audits of a team each month
AUDIT_GOOD = MappingProxyType(
    {
        # Just over half rising to 77% of social work, just under 60% of early help
        # (Children Thrive).
        "social_work": Trend(((36, 0.48), (8, 0.52), (0, 0.80))),
        "early_help": Trend(((36, 0.50), (0, 0.59))),
    }
)
CHRONOLOGY_KEPT = 0.36  # fitted to just under 70% up to date in three months (Dorset pack)
