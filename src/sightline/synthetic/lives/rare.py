"""What befalls few: short breaks, some days away, a deprivation of liberty, a death.

Measures leave each of these out or treat it apart, so an authority without them would prove
nothing. The rates are small and fitted to no source. The draws are a stream of their own: the rest
of a household's story is the same with and without them.
"""

from dataclasses import replace
from datetime import date, timedelta

from sightline.record.calendar import birthday
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import (
    Care,
    Leaving,
    LegalStatus,
    Life,
    Placement,
    ProtectionPlan,
)
from sightline.synthetic.streams import Choice, Stream, stream

_SHORT_BREAKS = 0.14
_AWAY = 0.035
_LIBERTY = 0.2
_DIED = 0.0007
_LEAVER_DIED = 0.004
_TRANSFER = 0.03
_LEAVE = Choice({"T1": 0.35, "T2": 0.15, "T3": 0.25, "T4": 0.2, "T0": 0.05})
_SECURE = ("K1", "K2", "R1")


def befall(home: Home) -> None:
    """Add to the lives of ``home``, which are told already, what happens to few."""
    rng = stream(home.world.seed, "rare", home.number)
    moved_in = rng.chance(_TRANSFER)
    for life in home.lives:
        for episode in life.episodes:
            for care in episode.care:
                care.placements = _away(care.placements, rng)
                _liberty(life, care, rng)
            if moved_in:
                _transfer(episode.plans)
        if home.kind == "disability" and rng.chance(_SHORT_BREAKS):
            _short_breaks(life, rng)
        _death(home, life, rng)


def _away(placements: list[Placement], rng: Stream) -> list[Placement]:
    """Split a long placement by some days in hospital or with other carers, and back again."""
    told: list[Placement] = []
    for place in placements:
        days = (place.end - place.start).days
        if days < 120 or place.type[0] == "A" or not rng.chance(_AWAY):
            told.append(place)
            continue
        left = place.start + timedelta(days=rng.between(40, days - 40))
        back = left + timedelta(days=rng.between(2, 7))
        kind = rng.draw(_LEAVE)
        ward = "PR3" if kind == "T1" else place.provider
        told.append(replace(place, end=left, change_reason="OTHER"))
        told.append(
            replace(
                place,
                start=left,
                end=back,
                type=kind,
                provider=ward,
                postcode=f"ZZ{rng.between(41, 60)} 1AA",
                urn="",
                change_reason="OTHER",
            )
        )
        told.append(replace(place, start=back))
    return told


def _liberty(life: Life, care: Care, rng: Stream) -> None:
    """Deprive a few in children's homes of their liberty, by an order of some months."""
    for place in care.placements:
        begin = max(place.start + timedelta(days=14), birthday(life.person.born, 11))
        if place.type in _SECURE and begin < place.end and rng.chance(_LIBERTY):
            end = min(begin + timedelta(days=rng.between(60, 180)), place.end)
            care.liberty.append((begin, end))


def _transfer(plans: list[ProtectionPlan]) -> None:
    """The first plan of a family that moved in began at a conference of transfer."""
    if plans:
        plans[0].transfer_in = True


def _short_breaks(life: Life, rng: Stream) -> None:
    """Give a disabled child a series of short breaks while the need plan lasts (V3 or V4)."""
    for episode in life.episodes:
        free = [plan for plan in episode.need_plans if (plan.end - plan.start).days > 240]
        if not free or episode.care or episode.plans:
            continue
        start = free[-1].start + timedelta(days=rng.between(40, 160))
        start = max(start, birthday(life.person.born, 3))
        end = min(start + timedelta(days=rng.between(200, 1500)), free[-1].end)
        if (end - start).days < 60:
            continue
        code = "V4" if rng.chance(0.8) else "V3"
        kind, provider = rng.one((("U6", "PR1"), ("K2", "PR1"), ("K2", "PR5")))
        place = Placement(
            start=start,
            end=end,
            type=kind,
            provider=provider,
            postcode=f"ZZ{rng.between(1, 40)} 2AA",
            urn=f"SC{rng.between(100000, 999999)}",
            distance=round(rng.uniform(0.5, 15.0), 1),
            inside=True,
            authority="Sightline Synthetic",
            change_reason="",
        )
        law = LegalStatus(start, end, code)
        breaks = Care(start, end, "E8", "N2", placements=[place], statuses=[law])
        episode.short_breaks.append(breaks)
        return


def _death(home: Home, life: Life, rng: Stream) -> None:
    """Let a few children die while their case is open, and a few care leavers."""
    dies, leaver_dies = rng.chance(_DIED), rng.chance(_LEAVER_DIED)
    leaving = life.leaving
    if leaving is not None:
        if leaver_dies:
            life.person.died = _leaver_died(leaving, home.world.end)
        return
    if not dies or not life.episodes:
        return
    episode = life.episodes[-1]
    known = [contact.day for contact in life.contacts] + [item.end for item in life.early_help]
    over = max(known, default=episode.day)
    told = not (episode.care or episode.short_breaks or episode.nfa)
    if told and max(life.person.born, over) < episode.closed <= home.world.end:
        episode.reason = "RC2"
        life.person.died = episode.closed


def _leaver_died(leaving: Leaving, end: date) -> date | None:
    """End a care leaver's story at one of its states after care; return the day of death."""
    after = [n for n, state in enumerate(leaving.states) if state.start > leaving.eighteen]
    if len(after) < 2:
        return None
    place = after[len(after) // 2]
    day = leaving.states[place].start
    if day > end:
        return None
    leaving.states[place:] = [
        replace(
            leaving.states[place], in_touch="DIED", contacted=leaving.states[place - 1].contacted
        )
    ]
    return day
