"""The first measures of care, care leavers, permanence and workforce, counted naively.

Over a naive record of Annex A (see ``naive_annex_a``); ``MEASURES`` holds all of them.
"""

from collections.abc import Callable, Iterator
from datetime import date

from tests.whole.naive_annex_a import Cells, Row, add_months, month_of
from tests.whole.naive_need import Case, NaiveNeed, code

from sightline.record.placeholders import is_placeholder, normalise_name

CARE_VISIT = "date of last social work visit"
PLACEMENT = "start date of most recent placement"
PLACEMENTS = "number of placements in the last 12 months"
PLACEMENT_TYPE = "placement type"
URN = "urn of placement"
PERMANENCE = "what is the permanence plan for this child?"
WORKER = "allocated worker"
TEAM = "allocated team"


class Naive(NaiveNeed):
    """Each measure as a list of cases for one month."""

    # Looked after

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
            before = periods[-1] if periods and periods[-1][0] == row.child else None
            if before and before[2] and (row.start - before[2]).days <= 1:
                periods[-1] = (row.child, before[1], end)
            else:
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
            cells = self.record.known_at(row, last) or {}
            moved = cells.get(PLACEMENT)
            if not cells.get(CARE_VISIT) and moved and 0 <= (last - moved).days <= 42:
                met = None
            cases.append((row.child, last, met))
        return cases

    def moved_often(self, first: date, last: date) -> list[Case]:
        return [
            (
                row.child,
                last,
                int(int((self.record.known_at(row, last) or {}).get(PLACEMENTS) or 0) >= 3),
            )
            for row in self._looked_after(last)
        ]

    def settled(self, first: date, last: date) -> list[Case]:
        cases = []
        for row in self._looked_after(last):
            age = self.record.age(row.child, last)
            if age is None or age >= 16 or add_months(row.start, 30) > last:
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
        if not starts:
            return False
        now = starts.pop()
        adoption = (code("placement_type", stays[now], PLACEMENT_TYPE) or "")[:1] == "A"
        while starts and self._same_carer(stays[starts[-1]], stays[now]):
            now = starts.pop()
        if adoption and starts:
            now = starts.pop()
        return add_months(now, 24) <= last

    @staticmethod
    def _same_carer(before: Cells, after: Cells) -> bool:
        return before[URN] is not None and before[URN] == after[URN]

    def permanence(self, first: date, last: date) -> list[Case]:
        return [
            (row.child, last, int(bool((self.record.known_at(row, last) or {}).get(PERMANENCE))))
            for row in self._looked_after(last)
            if add_months(row.start, 4) <= last
        ]

    # Care leavers

    def _leavers(self, last: date, youngest: int, oldest: int) -> Iterator[tuple[Row, Cells]]:
        for row in self.record.rows["9"]:
            cells = self.record.known_at(row, last)
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
        held, nobody = set(), set()
        for row in self._held(last):
            cells = self.record.known_at(row, last)
            if cells is not None:
                (nobody if self._nobody(cells, teams) else held).add(row.child)
        children = nobody - held
        return [(child, last, 1) for child in sorted(children)]

    def caseload(self, first: date, last: date) -> tuple[int, int]:
        teams = self._teams()
        children, workers = set(), set()
        for row in self._held(last):
            cells = self.record.known_at(row, last)
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

RATES = {
    "referral_rate_10k": ("referrals_month_n", 12),
    "s47_rate_10k": ("s47_rate_10k", 12),
    "cpp_rate_10k": ("cpp_number_n", 1),
    "cla_rate_10k": ("cla_number_n", 1),
}
"""Rates per 10,000: the count, and by what a month of it is annualised."""


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
