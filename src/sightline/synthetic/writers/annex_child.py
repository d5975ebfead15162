"""The columns that every list of Annex A shares: the child, the team and the worker."""

from dataclasses import dataclass
from datetime import date

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Life, Person
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import annex_words
from sightline.synthetic.writers.cells import Cell
from sightline.synthetic.writers.standing import held

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
    same_each_month: dict[str, tuple[Cell, Cell, Cell]]

    def child(self, person: Person) -> tuple[Cell, ...]:
        """Return id, gender, ethnicity, birth date and age, as Annex A begins a row."""
        unborn = person.born > self.as_at
        gender = annex_words.GENDER["U" if unborn else person.sex]
        ethnicity, born, _ = self._fixed(person)
        if unborn and born is not None:
            born = person.expected or born
        return (self.identifier(person.person_id), gender, ethnicity, born, self.age(person))

    def _fixed(self, person: Person) -> tuple[Cell, Cell, Cell]:
        """Return ethnicity, birth date and disability, blank for a few, worked out once."""
        found = self.same_each_month.get(person.person_id)
        if found is None:
            key, blanks = person.person_id, self.flaws.rates.blanks
            unknown = self.flaws.falls(blanks, "no disability", key)
            found = (
                None
                if self.flaws.falls(blanks, "no ethnicity", key)
                else annex_words.ETHNICITY[person.ethnicity],
                None if self.flaws.falls(blanks / 3, "no birth date", key) else person.born,
                "c) Unknown" if unknown else annex_words.YES_NO[bool(person.disabilities)],
            )
            self.same_each_month[key] = found
        return found

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
        return self._fixed(person)[2]

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
