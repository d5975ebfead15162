"""The defects of the files, on purpose, with their rates in one place.

Real extracts are late, inconsistent and badly spelt. Every defect here is a rate from 0 to 1 of
the rows (or workbooks, where it says so) that show it; ``Defects.none()`` turns all of them off.
A defect is decided by the seed and by what it befalls, so it is the same in every extract.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta

from sightline.synthetic.streams import unit


@dataclass(frozen=True, slots=True)
class Defects:
    """How often each defect occurs."""

    late_recording: float = 0.06  # an event enters the system days or months after it happened
    unclosed_steps: float = 0.025  # a case that ended stays open on the system for months
    sdq_scoring_error: float = 0.5  # of scores of one year, put right in a later extract
    duplicates: float = 0.004  # the same contact or referral twice
    text_dates: float = 0.12  # workbooks in which the dates of a list are text
    odd_headers: float = 0.2  # workbooks with curly quotes, spaces or odd case in headers
    text_ids: float = 0.3  # workbooks in which identifiers are text rather than numbers
    float_ages: float = 0.3  # workbooks in which ages have decimals
    not_available: float = 0.006  # team and worker shown as #N/A in list 6
    hard_spaces: float = 0.5  # workbooks with non-breaking spaces in workers' names
    spellings: float = 0.03  # a category written otherwise than the form asks
    blanks: float = 0.01  # ethnicity, disability or birth date left empty
    authorised_before_start: float = 0.003  # an assessment authorised before it started
    corrected_start: float = 0.006  # a start date put right between two extracts
    vanishing: float = 0.003  # an open row that is not in later extracts
    second_id: float = 0.004  # a child with another id in the SSDA903
    not_in_903: float = 0.004  # a looked after child missing from the SSDA903
    worker_placeholder: float = 1.0  # vacant posts shown as Duty, Unallocated, the team, or blank

    @classmethod
    def none(cls) -> "Defects":
        """Return no defects at all."""
        return cls(**{item.name: 0.0 for item in fields(cls)})


class Flaws:
    """The defects of one authority: which row they befall, by the seed."""

    def __init__(self, seed: int, end: date, defects: Defects) -> None:
        self.seed = seed
        self.end = end
        self.rates = defects

    def falls(self, rate: float, *key: object) -> bool:
        """Return whether a defect of this ``rate`` befalls what ``key`` names."""
        return rate > 0 and unit(self.seed, *key) < rate

    def within(self, low: int, high: int, *key: object) -> int:
        """Return the whole number from ``low`` to ``high`` that belongs to ``key``."""
        return low + int(unit(self.seed, *key) * (high - low + 1))

    def recorded(self, day: date, *key: object) -> date:
        """Return the day on which an event of ``day`` entered the system."""
        draw = unit(self.seed, "late", day.toordinal(), *key)
        rate = self.rates.late_recording
        if draw >= rate:
            return day
        # Most are a few weeks late, a few of them months.
        share = draw / rate
        return day + timedelta(days=int(3 + 25 * share + 120 * share**6))

    def closed(self, day: date, *key: object) -> date:
        """Return the day on which an ending of ``day`` entered the system."""
        if self.falls(self.rates.unclosed_steps, "unclosed", day.toordinal(), *key):
            return day + timedelta(days=self.within(60, 420, "unclosed for", *key))
        return self.recorded(day, "end", *key)

    def authorised(self, start: date, day: date, *key: object) -> date:
        """Return the authorisation of an assessment as it stands on the system."""
        if self.falls(self.rates.authorised_before_start, "authorised", start, *key):
            return start - timedelta(days=self.within(1, 25, "early by", *key))
        return day

    def start(self, day: date, as_at: date, *key: object) -> date:
        """Return a start as an extract of ``as_at`` shows it: wrong at first for a few."""
        if (as_at - day).days > 75 or not self.falls(
            self.rates.corrected_start, "corrected", day.toordinal(), *key
        ):
            return day
        return min(as_at, day + timedelta(days=self.within(1, 9, "wrong by", *key)))

    def vanished(self, start: date, as_at: date, *key: object) -> bool:
        """Return whether an open row that began on ``start`` is gone from the extract."""
        if not self.falls(self.rates.vanishing, "vanished", start.toordinal(), *key):
            return False
        return (as_at - start).days > self.within(40, 200, "vanished after", *key)

    def score(self, score: int, day: date, as_at: date, *key: object) -> int:
        """Return an SDQ score as an extract shows it: one year's scores were wrong until fixed.

        The year before the last half-year of the series was scored wrongly, and put right three
        months before its end.
        """
        fixed = self.end - timedelta(days=90)
        wrong = self.end - timedelta(days=540) <= day < self.end - timedelta(days=180)
        if as_at >= fixed or not wrong:
            return score
        if not self.falls(self.rates.sdq_scoring_error, "sdq", day.toordinal(), *key):
            return score
        return min(40, score + 4 + self.within(0, 4, "sdq by", *key))

    def id_903(self, person_id: str) -> str:
        """Return the id of a child in the SSDA903: for a few, another one."""
        if self.falls(self.rates.second_id, "second id", person_id):
            return f"9{person_id}"
        return person_id
