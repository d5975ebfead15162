"""The first measures of the counting rules over a naive record of Annex A (see naive_annex_a)."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

import holidays

from naive_annex_a import Cells, Record, Row, add_months, month_of
from sightline.intake.understanding import understand
from sightline.record.placeholders import is_placeholder, normalise_name
from sightline.record.settings import Settings

Case = tuple[str, date, int | float | None]
"""A child, a day and 1 or 0 for met (or a value); None where the outcome is not known."""

AUTHORISED = "continuous assessment date of authorisation"
SEEN = "child seen during continuous assessment"
CONFERENCE = "date of initial child protection conference"
RESULT = "did the initial child protection conference result in a child protection plan"
UNNECESSARY = "was an initial child protection conference deemed unnecessary?"
VISIT = "date of the last statutory visit"
ALONE = "was the child seen alone?"
PREVIOUS = "number of previous child protection plans"
LAST_SEEN = "date child was last seen"
STATUS = "case status"
LEGAL = "child's legal status"
CARE_VISIT = "date of last social work visit"
PLACEMENT = "start date of most recent placement"
PLACEMENTS = "number of placements in the last 12 months"
PLACEMENT_TYPE = "placement type"
URN = "urn of placement"
PERMANENCE = "what is the permanence plan for this child?"
WORKER = "allocated worker"
TEAM = "allocated team"


@cache
def _holidays() -> object:
    return holidays.country_holidays("GB", subdiv="ENG", years=range(2010, 2031))


def working_days(start: date, end: date) -> int:
    """Working days after ``start`` up to ``end``; day 0 is the start."""
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(1 for day in days if day.weekday() < 5 and day not in _holidays())


def code(codes: str, cells: Cells, name: str) -> str | None:
    text = cells.get(name)
    return understand(codes, text).code if text else None


class Naive:
    """Each measure as a list of cases for one month."""

    def __init__(self, record: Record, settings: Settings, population: int) -> None:
        self.record = record
        self.settings = settings
        self.population = population

    # Front door

    def contacts(self, first: date, last: date) -> list[Case]:
        return [(row.child, row.start, 1) for row in self._in("1", first, last)]

    def referrals(self, first: date, last: date) -> list[Case]:
        pairs = sorted({(row.child, row.start) for row in self._in("3", first, last)})
        return [(child, day, 1) for child, day in pairs]

    def rereferrals(self, first: date, last: date) -> list[Case]:
        days = defaultdict(set)
        for row in self.record.rows["3"]:
            days[row.child].add(row.start)
        return [
            (child, day, int(any(add_months(day, -12) <= old < day for old in days[child])))
            for child, day, _ in self.referrals(first, last)
        ]

    def _in(self, number: str, first: date, last: date) -> Iterator[Row]:
        return (row for row in self.record.rows[number] if first <= row.start <= last)

    # Assessment

    def _authorised(self, first: date, last: date) -> Iterator[tuple[Row, date]]:
        for row in self.record.rows["4"]:
            end = row.latest[AUTHORISED]
            if end and first <= end <= last:
                yield row, end

    def assessed_in_time(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, end, int(working_days(row.start, end) <= 45))
            for row, end in self._authorised(first, last)
            if end >= row.start
        ]

    def assessed_seen(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, end, int(code("yes_no", row.latest, SEEN) == "Y"))
            for row, end in self._authorised(first, last)
            if not self.record.unborn(row.child, end)
        ]

    def assessments_open(self, first: date, last: date) -> list[Case]:
        return [(row.child, row.start, 1) for row in self.record.open("4", last)]

    def assessments_open_late(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, row.start, 1)
            for row in self.record.open("4", last)
            if working_days(row.start, last) > 45
        ]

    # Child protection

    def enquiries(self, first: date, last: date) -> list[Case]:
        return [(row.child, row.start, 1) for row in self._in("5", first, last)]

    def enquiries_decided(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, row.start, int(row.latest[CONFERENCE] is not None))
            for row in self._in("5", first, last)
            if row.latest[CONFERENCE] or row.latest[UNNECESSARY]
        ]

    def enquiries_undecided(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, row.start, 1)
            for row in self._in("5", first, last)
            if not (row.latest[CONFERENCE] or row.latest[UNNECESSARY])
        ]

    def conferences(self, first: date, last: date) -> dict[tuple[str, date], list[Row]]:
        found = defaultdict(list)
        for row in self.record.rows["5"]:
            held = row.latest[CONFERENCE]
            if held and first <= held <= last:
                found[row.child, held].append(row)
        return found

    def conferences_in_time(self, first: date, last: date) -> list[Case]:
        cases = []
        for child, held in self.conferences(first, last):
            starts = [
                row.start for row in self.record.rows["5"] if row.child == child and row.start <= held
            ]
            if starts:
                cases.append((child, held, int(working_days(max(starts), held) <= 15)))
        return cases

    def conferences_to_plan(self, first: date, last: date) -> list[Case]:
        cases = []
        for (child, held), rows in self.conferences(first, last).items():
            answers = {code("yes_no", row.latest, RESULT) for row in rows} - {None}
            if answers:
                cases.append((child, held, int("Y" in answers)))
        return cases

    def plans(self, first: date, last: date) -> list[Case]:
        return [(child, last, 1) for child in sorted({r.child for r in self.record.open("7", last)})]

    def plans_again(self, first: date, last: date) -> list[Case]:
        return [
            (
                row.child,
                row.start,
                int(
                    int(row.latest[PREVIOUS] or 0) > 0
                    or any(
                        other.child == row.child and other.start < row.start
                        for other in self.record.rows["7"]
                    )
                ),
            )
            for row in self._in("7", first, last)
        ]

    def plans_short(self, first: date, last: date) -> list[Case]:
        cases = []
        for row in self.record.rows["7"]:
            end = self.record.end("7", row)
            if end and first <= end <= last:
                cases.append((row.child, end, int(end <= add_months(row.start, 3))))
        return cases

    def plan_visits(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, self._visited(row, VISIT, last, 14))
            for row in self.record.open("7", last)
            if (last - row.start).days >= 14 and not self.record.unborn(row.child, last)
        ]

    def _visited(self, row: Row, name: str, day: date, limit: int) -> int | None:
        """1 where the latest date up to ``day`` is in the limit; None where it is not known."""
        values = [cells.get(name) for cells in row.seen.values()]
        dates = [value for value in values if value and value <= day]
        if dates and (day - max(dates)).days <= limit:
            return 1
        at_day = row.seen.get(day)
        later = any(value and value > day for value in values)
        return None if at_day is None and later else 0

    def plan_alone(self, first: date, last: date) -> list[Case]:
        cases = []
        for row in self.record.open("7", last):
            cells = row.known_at(last) or {}
            answer = code("yes_no", cells, ALONE)
            if cells.get(VISIT) and answer and not self.record.unborn(row.child, last):
                cases.append((row.child, last, int(answer == "N")))
        return cases

    # Children in need

    def _in_need(self, last: date) -> list[Row]:
        apart = {row.child for row in self.record.open("7", last)}
        apart |= {row.child for row in self._looked_after(last)}
        return [row for row in self.record.open("6", last) if row.child not in apart]

    def in_need(self, first: date, last: date) -> list[Case]:
        return [(child, last, 1) for child in sorted({row.child for row in self._in_need(last)})]

    def in_need_seen(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, self._visited(row, LAST_SEEN, last, 42))
            for row in self._in_need(last)
            if code("case_status", row.known_at(last) or {}, STATUS) == "CINP"
            and (last - row.start).days >= 42
            and not self.record.unborn(row.child, last)
        ]

    # Looked after

    def _short_break(self, row: Row, day: date) -> bool:
        cells = row.known_at(day) or row.seen[min(row.seen)]
        return code("legal_status", cells, LEGAL) in ("V3", "V4")

    def _looked_after(self, last: date) -> list[Row]:
        return [
            row
            for row in self.record.open("8", last)
            if (self.record.age(row.child, last) or 0) < 18 and not self._short_break(row, last)
        ]

    def looked_after(self, first: date, last: date) -> list[Case]:
        return [(row.child, last, 1) for row in self._looked_after(last)]

    def _periods(self) -> list[tuple[str, date, date | None]]:
        """Periods of care: an end followed by a start the same or next day is one."""
        periods: list[tuple[str, date, date | None]] = []
        for row in sorted(self.record.rows["8"], key=lambda row: (row.child, row.start)):
            if self._short_break(row, row.start):
                continue
            end = self.record.end("8", row)
            birth = self.record.births.get(row.child)
            adult = add_months(birth, 18 * 12) if birth else None
            if adult and (end is None or end > adult):
                end = adult
            if periods and periods[-1][0] == row.child and periods[-1][2] is not None:
                if (row.start - periods[-1][2]).days <= 1:
                    periods[-1] = (row.child, periods[-1][1], end)
                    continue
            periods.append((row.child, row.start, end))
        return periods

    def entrants(self, first: date, last: date) -> list[Case]:
        return [(c, start, 1) for c, start, _ in self._periods() if first <= start <= last]

    def leavers(self, first: date, last: date) -> list[Case]:
        return [(c, end, 1) for c, _, end in self._periods() if end and first <= end <= last]

    def care_visits(self, first: date, last: date) -> list[Case]:
        cases: list[Case] = []
        for row in self._looked_after(last):
            if (last - row.start).days < 42:
                continue
            met = self._visited(row, CARE_VISIT, last, 42)
            cells = row.known_at(last) or {}
            moved = cells.get(PLACEMENT)
            if not cells.get(CARE_VISIT) and moved and 0 <= (last - moved).days <= 42:
                met = None
            cases.append((row.child, last, met))
        return cases

    def moved_often(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, int(int((row.known_at(last) or {}).get(PLACEMENTS) or 0) >= 3))
            for row in self._looked_after(last)
        ]

    def settled(self, first: date, last: date) -> list[Case]:
        cases = []
        for row in self._looked_after(last):
            age = self.record.age(row.child, last)
            if age is None or age >= 16 or row.start > add_months(last, -30):
                continue
            cases.append((row.child, last, int(self._settled(row, last))))
        return cases

    def _settled(self, row: Row, last: date) -> bool:
        """Two years in one placement, or placed for adoption and that plus the one before."""
        stays: dict[date, Cells] = {}
        for as_at in sorted(row.seen):
            cells = row.seen[as_at]
            if cells[PLACEMENT] and cells[PLACEMENT] <= last:
                stays[cells[PLACEMENT]] = cells
        starts = sorted(stays)
        now = starts.pop()
        adoption = (code("placement_type", stays[now], PLACEMENT_TYPE) or "")[:1] == "A"
        while starts and self._same_carer(stays[starts[-1]], stays[now]):
            now = starts.pop()
        if adoption and starts:
            now = starts.pop()
        return now <= add_months(last, -24)

    @staticmethod
    def _same_carer(before: Cells, after: Cells) -> bool:
        return before[URN] is not None and before[URN] == after[URN]

    def permanence(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, int(bool((row.known_at(last) or {}).get(PERMANENCE))))
            for row in self._looked_after(last)
            if add_months(row.start, 4) <= last
        ]

    # Care leavers

    def _leavers(self, last: date, youngest: int, oldest: int) -> Iterator[tuple[Row, Cells]]:
        for row in self.record.rows["9"]:
            cells = row.known_at(last)
            age = self.record.age(row.child, last)
            gone = self.record.gone_from(row)
            if cells is None or age is None or not youngest <= age <= oldest:
                continue
            if gone and gone <= last:
                continue
            if code("leaving_care_eligibility", cells, "eligibility category") == "ELIGIBLE":
                continue
            if code("in_touch", cells, "la in touch") in ("DIED", "RHOM"):
                continue
            yield row, cells

    def in_touch(self, first: date, last: date, youngest: int, oldest: int) -> list[Case]:
        return [
            (row.child, last, int(code("in_touch", cells, "la in touch") == "YES"))
            for row, cells in self._leavers(last, youngest, oldest)
        ]

    def suitable(self, first: date, last: date) -> list[Case]:
        return [
            (
                row.child,
                last,
                int(
                    code("in_touch", cells, "la in touch") == "YES"
                    and code("suitability", cells, "suitability of accommodation") == "1"
                    and (code("accommodation", cells, "type of accommodation") or "")[:1] != "X"
                ),
            )
            for row, cells in self._leavers(last, 19, 21)
        ]

    def working(self, first: date, last: date, youngest: int, oldest: int) -> list[Case]:
        active = {f"{hours}{what}" for hours in "FP" for what in "1245"}
        return [
            (row.child, last, int(code("activity", cells, "activity status") in active))
            for row, cells in self._leavers(last, youngest, oldest)
        ]

    # Permanence

    def adoptions(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, row.latest["date of adoption order"], 1)
            for row in self.record.rows["10"]
            if row.latest["date of adoption order"]
            and first <= row.latest["date of adoption order"] <= last
        ]

    def adoption_days(self, first: date, last: date) -> list[Case]:
        ordered = {child for child, _, _ in self.adoptions(first, last)}
        return [
            (row.child, last, (row.latest["date placed for adoption"] - row.start).days)
            for row in self.record.rows["10"]
            if row.child in ordered and row.latest["date placed for adoption"]
        ]

    # Workforce

    def _held(self, last: date) -> list[Row]:
        return [
            *self.record.open("6", last), *self.record.open("7", last), *self._looked_after(last)
        ]  # fmt: skip

    def _nobody(self, cells: Cells, teams: set[str]) -> bool:
        return is_placeholder(cells.get(WORKER), self.settings, teams)

    def _teams(self) -> set[str]:
        return {
            cells[TEAM]
            for number in "678"
            for row in self.record.rows[number]
            for cells in row.seen.values()
            if cells.get(TEAM)
        }

    def unallocated(self, first: date, last: date) -> list[Case]:
        teams = self._teams()
        children = {
            row.child
            for row in self._held(last)
            if (cells := row.known_at(last)) is not None and self._nobody(cells, teams)
        }
        return [(child, last, 1) for child in sorted(children)]

    def caseload(self, first: date, last: date) -> tuple[int, int]:
        teams = self._teams()
        children, workers = set(), set()
        for row in self._held(last):
            cells = row.known_at(last)
            if cells is not None and not self._nobody(cells, teams):
                children.add(row.child)
                workers.add((normalise_name(cells[WORKER]), normalise_name(cells.get(TEAM))))
        return len(children), len(workers)


MEASURES: dict[str, Callable[[Naive, date, date], list[Case]]] = {
    "contacts_month_n": Naive.contacts,
    "referrals_month_n": Naive.referrals,
    "rereferral_12m_pct": Naive.rereferrals,
    "assessment_45wd_pct": Naive.assessed_in_time,
    "assessment_child_seen_pct": Naive.assessed_seen,
    "assessment_open_checkpoint": Naive.assessments_open,
    "assessment_open_over_45wd_n": Naive.assessments_open_late,
    "s47_rate_10k": Naive.enquiries,
    "s47_to_icpc_pct": Naive.enquiries_decided,
    "s47_undecided_n": Naive.enquiries_undecided,
    "icpc_15wd_pct": Naive.conferences_in_time,
    "icpc_to_cpp_pct": Naive.conferences_to_plan,
    "cpp_number_n": Naive.plans,
    "cpp_second_subsequent_ever_pct": Naive.plans_again,
    "cpp_ended_under_3m_pct": Naive.plans_short,
    "cp_visits_2w_pct": Naive.plan_visits,
    "cp_not_seen_alone_pct": Naive.plan_alone,
    "cin_number_n": Naive.in_need,
    "cin_seen_6w_pct": Naive.in_need_seen,
    "unallocated_children_n": Naive.unallocated,
    "cla_number_n": Naive.looked_after,
    "cla_entrants_n": Naive.entrants,
    "cla_leavers_n": Naive.leavers,
    "cla_seen_6w_pct": Naive.care_visits,
    "placement_stability_3plus_pct": Naive.moved_often,
    "placement_stability_long_term_pct": Naive.settled,
    "permanence_plan_4m_pct": Naive.permanence,
    "adoptions_n": Naive.adoptions,
    "adoption_a1_days": Naive.adoption_days,
    "cl_in_touch_17_18_pct": lambda n, a, b: n.in_touch(a, b, 17, 18),
    "cl_in_touch_19_21_pct": lambda n, a, b: n.in_touch(a, b, 19, 21),
    "cl_suitable_accom_19_21_pct": Naive.suitable,
    "cl_eet_17_18_pct": lambda n, a, b: n.working(a, b, 17, 18),
    "cl_eet_19_21_pct": lambda n, a, b: n.working(a, b, 19, 21),
}
"""Measures as cases; the rates and the caseload are worked from these."""
SAME_NUMERATOR = {
    "referral_rate_10k": ("referrals_month_n", 12),
    "cpp_rate_10k": ("cpp_number_n", 1),
    "cla_rate_10k": ("cla_number_n", 1),
}


def figure(naive: Naive, measure: str, period: str) -> tuple[float | None, float | None]:
    """The numerator and, for a percentage, the denominator of one month (see ``MEASURES``)."""
    first, last = month_of(period)
    cases = MEASURES[measure](naive, first, last)
    known = [met for _, _, met in cases if met is not None]
    if measure.endswith("_pct"):
        return sum(known), len(known)
    if measure.endswith("_days"):
        return sum(known), len(known)
    return len(known), None
