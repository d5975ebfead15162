"""The children of a household, and what a stage needs at hand while it tells their story."""

from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import birthday
from sightline.synthetic import profile, staff
from sightline.synthetic.model import Episode, Life, Person
from sightline.synthetic.streams import Stream
from sightline.synthetic.world import World

UNBORN_KNOWN_DAYS = 200
"""A pregnancy is known at most this long before the birth."""


@dataclass(slots=True)
class Home:
    """One household while its story is told. ``kind`` is family, disability or uasc."""

    world: World
    staff: staff.Staff
    number: int
    kind: str
    locality: str
    rng: Stream
    lives: list[Life]
    referrals: int = 0

    def known(self, day: date) -> list[Life]:
        """Return the children known on ``day``: under 18, born or expected."""
        latest = day + timedelta(days=UNBORN_KNOWN_DAYS)
        return [
            life
            for life in self.lives
            if life.person.born <= latest and day < birthday(life.person.born, 18)
        ]

    def family_team(self, spell: int) -> str:
        """Return the family team that takes the household's ``spell``-th case."""
        if self.kind == "disability":
            return staff.DISABILITIES
        return staff.FAMILY_TEAMS[self.locality][(self.number + spell) % 2]


Case = tuple[Life, Episode]
"""A child with the episode under which help is given."""


def adult(person: Person) -> date:
    """Return the eighteenth birthday of ``person``."""
    return birthday(person.born, 18)


def make(world: World, force: staff.Staff, number: int, day: date, rng: Stream) -> Home:
    """Return household ``number``, which comes to notice on ``day``."""
    place = world.quantile(number, 1)
    kind = "family"
    if place < profile.UASC_SHARE:
        kind = "uasc"
    elif place < profile.UASC_SHARE + profile.DISABILITY_SHARE:
        kind = "disability"
    locality = staff.LOCALITIES[int(world.quantile(number, 3) * len(staff.LOCALITIES))]
    home = Home(world, force, number, kind, locality, rng, [])
    ages = _ages(kind, world.quantile(number, 2), rng)
    ethnicity = rng.draw(profile.UASC_ETHNICITY if kind == "uasc" else profile.ETHNICITY)
    for index, age in enumerate(ages):
        home.lives.append(Life(_person(number, index, kind, day, age, ethnicity, rng)))
    return home


def _ages(kind: str, place: float, rng: Stream) -> list[float]:
    """Return ages in years, below 0 for an unborn child, the first one the child of concern."""
    if kind == "uasc":
        return [rng.uniform(14.6, 17.6)]
    low, high = rng.draw(profile.AGE_BAND)
    ages = [rng.uniform(low, high)]
    if kind == "disability":
        return [max(ages[0], 0.5)]
    for _ in range(profile.HOUSEHOLD_SIZE.at(place) - 1):
        gap = rng.uniform(1.0, 4.5) * (1 if rng.chance(0.5) else -1)
        near = min(ages) if gap < 0 else max(ages)
        age = near + gap
        if -0.45 <= age < 17.5:
            ages.append(age)
        elif -0.45 <= (other := (max(ages) if gap < 0 else min(ages)) - gap) < 17.5:
            ages.append(other)
    return ages


def _person(
    number: int, index: int, kind: str, day: date, age: float, ethnicity: str, rng: Stream
) -> Person:
    born = day - timedelta(days=int(age * 365.25))
    expected = born + timedelta(days=rng.between(-14, 14)) if born > day else None
    male = 0.88 if kind == "uasc" else 0.515
    disabled = kind == "disability" or rng.chance(profile.DISABLED)
    codes: tuple[str, ...] = ()
    if disabled and born <= day:
        drawn = {rng.draw(profile.DISABILITY) for _ in range(rng.between(1, 3))}
        codes = tuple(sorted(drawn))
    letter = rng.one("ABCDEFGHJKLMNPQRTUVWXYZ")
    return Person(
        person_id=str(1_000_000 + number * 10 + index),
        household=number,
        sex="M" if rng.chance(male) else "F",
        born=born,
        expected=expected,
        ethnicity=ethnicity,
        disabilities=codes,
        upn=f"{letter}999{born.year % 100:02d}{number * 10 + index:07d}"[:13].ljust(13, "0"),
        uasc=kind == "uasc",
        earlier_plans=1 if rng.chance(profile.EARLIER_PLAN_ELSEWHERE) else 0,
    )
