"""The way of a household through services: contact after contact, each with what came of it."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.synthetic import profile
from sightline.synthetic.lives import contact, home, leaving, rare, referral, unaccompanied
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import Life
from sightline.synthetic.staff import Staff
from sightline.synthetic.streams import stream
from sightline.synthetic.world import World


def people(world: World, start: int = 0, stop: int | None = None) -> Iterator[Life]:
    """Yield the lives of households ``start`` up to, not including, ``stop`` (or all of them).

    A household depends on its number and the world only: lives made in pieces equal lives made
    whole. Lives that ended their part before every extract are not yielded.
    """
    force = Staff(world)
    for number in range(start, world.households if stop is None else stop):
        yield from household(world, force, number)


def household(world: World, force: Staff, number: int) -> list[Life]:
    """Return the lives of household ``number`` that an extract may show."""
    rng = stream(world.seed, "household", number)
    day = world.intake(number, rng)
    household_home = home.make(world, force, number, day, rng)
    if household_home.kind == "uasc":
        unaccompanied.arrive(household_home, day)
    else:
        _live(household_home, day)
    for life in household_home.lives:
        leaving.leave(household_home, life)
    rare.befall(household_home)
    return [life for life in household_home.lives if _last(life) >= world.keep_from]


def _live(place: Home, day: date) -> None:
    rng = place.rng
    place_in_order = place.world.quantile(place.number, 0)
    first = True
    while day <= place.world.end:
        known = [life for life in place.known(day) if _free(life, day)]
        if not known:
            return
        # The first contact is decided evenly over households, later ones freely.
        fate = place_in_order if first else rng.random()
        concerned = known if rng.chance(0.8) else [rng.one(known)]
        decision = contact.made(place, concerned, day, fate)
        if decision.refer:
            free = referral.made(place, concerned, decision, day)
            again = profile.REFERRALS_AGAIN.at(day, place.world.end)
        else:
            free, again = day, profile.CONTACTS_AGAIN
        if free > place.world.end or not rng.chance(again):
            return
        day = free + rng.wait(profile.CONTACT_GAP_MEAN_DAYS, 10)
        first = False


def _free(life: Life, day: date) -> bool:
    """Return whether ``life`` can be referred: no case is open, and the child is not adopted."""
    if not life.episodes:
        return True
    latest = life.episodes[-1]
    return latest.closed < day and latest.reason != "RC1"


def _last(life: Life) -> date:
    """Return the last day on which anything was known of ``life``."""
    days = [contact_.day for contact_ in life.contacts]
    days += [help_.end for help_ in life.early_help]
    days += [episode.closed for episode in life.episodes]
    if life.leaving is not None:
        days.append(life.leaving.end)
    return max(days, default=date.min + timedelta(days=1))
