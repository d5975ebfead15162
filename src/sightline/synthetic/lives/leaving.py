"""Care leavers: entitlement from 16, and how they are doing."""

from datetime import date, timedelta

from sightline.record.calendar import birthday
from sightline.synthetic import profile, staff
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import Care, Holding, Leaving, LeavingState, Life
from sightline.synthetic.streams import Choice, Stream

_ACCOMMODATION = Choice(
    {"U": 0.40, "K": 0.12, "B": 0.14, "Z": 0.09, "D": 0.07, "T": 0.05, "Y": 0.05, "C": 0.02}
    | {"V": 0.03, "X": 0.01, "G": 0.01, "E": 0.01}
)
_UNSUITABLE = Choice({"V": 0.35, "X": 0.35, "W": 0.2, "Y": 0.1})
_ACTIVE = Choice({"F2": 0.34, "F4": 0.24, "F5": 0.19, "P5": 0.08, "P2": 0.06, "F1": 0.09})
_NOT_ACTIVE = Choice({"G5": 0.56, "G4": 0.32, "G6": 0.12})
_THIRTEEN_WEEKS = 91


def leave(home: Home, life: Life) -> None:
    """Give ``life`` its leaving care support, if it was looked after long enough.

    Thirteen weeks in care since 14, some of it at 16 or 17 (Children Act 1989, schedule 2,
    paragraph 19B); support to 21, and to 25 for those who want it.
    """
    periods = [period for episode in life.episodes for period in episode.care]
    if not periods:
        return
    born = life.person.born
    sixteen, eighteen = birthday(born, 16), birthday(born, 18)
    start = _qualifies(periods, birthday(born, 14), sixteen)
    if start is None:
        return
    rng = home.rng
    to_25 = rng.chance(profile.STAYS_TO_25)
    end = birthday(born, 25) if to_25 else birthday(born, 21)
    if to_25 and rng.chance(0.12):
        end = birthday(born, 21) + timedelta(days=rng.between(60, 1400))
    left = max(period.end for period in periods)
    post = home.staff.post_for(staff.LEAVING_CARE, home.number)
    leaving = Leaving(start, left, eighteen, end, post)
    leaving.states = _states(home, leaving, born)
    life.leaving = leaving
    if eighteen <= home.world.end:
        life.holdings = [holding for holding in life.holdings if holding.start < eighteen]
        if life.holdings and life.holdings[-1].end > eighteen:
            life.holdings[-1].end = eighteen
        life.holdings.append(Holding(eighteen, end, staff.LEAVING_CARE, post))


def _qualifies(periods: list[Care], fourteen: date, sixteen: date) -> date | None:
    """Return the day on which thirteen weeks since 14, reaching past 16, were done."""
    days = 0
    for period in sorted(periods, key=lambda period: period.start):
        begin = max(period.start, fourteen)
        if period.end <= begin:
            continue
        needed = max(_THIRTEEN_WEEKS - days, 0)
        reached = max(begin + timedelta(days=needed), sixteen)
        if period.end > reached:
            return reached
        days += (period.end - begin).days
    return None


def _states(home: Home, leaving: Leaving, born: date) -> list[LeavingState]:
    """Return how the young person was doing, drawn anew about twice a year."""
    rng = home.rng
    states: list[LeavingState] = []
    day = leaving.start
    touch, letter, suitable, activity = "YES", "K", True, "F2"
    while day < min(leaving.end, home.world.end):
        age = (day - born).days / 365.25
        if not states or rng.chance(0.25):
            touch = _touch(rng, leaving, day)
        if not states or rng.chance(0.2):
            suitable = rng.chance(profile.SUITABLE)
            letter = rng.draw(_ACCOMMODATION if suitable else _UNSUITABLE)
        if not states or rng.chance(0.3):
            rate = profile.ACTIVE_17_18 if age < 19 else profile.ACTIVE_19_21
            activity = rng.draw(_ACTIVE if rng.chance(rate) else _NOT_ACTIVE)
        contacted = day - timedelta(days=rng.between(0, 50 if touch == "YES" else 200))
        reviewed = day - timedelta(days=rng.between(0, 170))
        states.append(
            LeavingState(
                day,
                touch,
                max(contacted, leaving.start),
                letter,
                suitable,
                activity,
                max(reviewed, leaving.start),
            )
        )
        day += timedelta(days=rng.between(40, 75))
    return states


def _touch(rng: Stream, leaving: Leaving, day: date) -> str:
    if rng.chance(profile.IN_TOUCH):
        return "YES"
    if day < leaving.left_care:
        return "YES"
    return rng.one(("NO", "NO", "REFU", "NREQ", "RHOM"))
