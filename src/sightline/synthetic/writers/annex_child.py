"""The columns that every list of Annex A shares: the child, the team and the worker."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Holding, Life, Person
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import annex_words

Cell = str | int | float | date | None
Row = tuple[Cell, ...]

_PLACEHOLDERS = ("Duty", "Unallocated", "", "Duty Worker", "Unallocated")
_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Extract:
    """One workbook's as-at date, the staff, and the habits that its maker had that month."""

    as_at: date
    staff: Staff
    flaws: Flaws
    float_ages: bool
    text_ids: bool
    hard_spaces: bool

    def child(self, person: Person) -> tuple[Cell, ...]:
        """Return id, gender, ethnicity, birth date and age, as Annex A begins a row."""
        unborn = person.born > self.as_at
        gender = annex_words.GENDER["U" if unborn else person.sex]
        ethnicity: Cell = annex_words.ETHNICITY[person.ethnicity]
        born: Cell = person.expected if unborn and person.expected else person.born
        blanks = self.flaws.rates.blanks
        if self.flaws.falls(blanks, "no ethnicity", person.person_id):
            ethnicity = None
        if self.flaws.falls(blanks / 3, "no birth date", person.person_id):
            born = None
        return (self.identifier(person.person_id), gender, ethnicity, born, self.age(person))

    def identifier(self, person_id: str) -> Cell:
        """Return an identifier as this workbook writes it: a number in Excel, or text."""
        return person_id if self.text_ids else int(person_id)

    def age(self, person: Person) -> Cell:
        """Return the age in years at the as-at date; nothing for an unborn child."""
        if person.born > self.as_at:
            return None
        born, day = person.born, self.as_at
        if self.float_ages:
            return (day - born).days / _YEAR
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def disability(self, person: Person) -> Cell:
        """Return whether the child has a disability."""
        if self.flaws.falls(self.flaws.rates.blanks, "no disability", person.person_id):
            return "c) Unknown"
        return annex_words.YES_NO[bool(person.disabilities)]

    def worked(self, team: str, post: int, day: date) -> tuple[Cell, Cell]:
        """Return the team and the worker who did a piece of work on ``day``."""
        worker = self.staff.worker(team, post, day)
        if worker is None:
            # A vacancy is covered for the piece of work by the neighbouring post.
            worker = self.staff.worker(team, (post + 1) % self.staff.posts[team], day)
        return team, self.name(worker.name) if worker else team

    def holds(self, life: Life, day: date, key: object) -> tuple[Cell, Cell]:
        """Return the team and the worker who hold the child's case on ``day``."""
        holding = held(life.holdings, day)
        if holding is None:
            return "", ""
        worker = None
        if not holding.duty:
            worker = self.staff.worker(holding.team, holding.post, day)
        if worker is not None:
            return holding.team, self.name(worker.name)
        if self.flaws.rates.worker_placeholder == 0:
            return holding.team, None
        choice = self.flaws.within(0, len(_PLACEHOLDERS), "placeholder", life.person.household, key)
        text = holding.team if choice == len(_PLACEHOLDERS) else _PLACEHOLDERS[choice]
        return holding.team, text or None

    def name(self, text: str) -> str:
        """Return a worker's name as this workbook writes it."""
        return text.replace(" ", "\u00a0") if self.hard_spaces else text


def held(holdings: list[Holding], day: date) -> Holding | None:
    """Return the holding of ``day``, or the last one before it."""
    found: Holding | None = None
    for holding in holdings:
        if holding.start <= day:
            found = holding
    return found


def by(day: date | None, as_at: date) -> date | None:
    """Return ``day`` if it was not after ``as_at``."""
    return day if day is not None and day <= as_at else None


def last(days: Iterable[date], as_at: date) -> date | None:
    """Return the latest of ``days`` up to ``as_at``."""
    return max((day for day in days if day <= as_at), default=None)


def year_before(as_at: date) -> date:
    """Return the first day of the twelve months that end on ``as_at``."""
    return as_at - timedelta(days=365)
