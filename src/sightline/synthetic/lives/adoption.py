"""The way to adoption: decision, placement order, match, placement, order, or a reversal."""

from datetime import date, timedelta

from sightline.synthetic import profile
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import Adoption, Care


def route(home: Home, period: Care, full_order: date) -> Adoption:
    """Return the way to adoption of a child in care since ``period.start``.

    The placement order comes with the full care order; 460 days from entry to placement on
    average, and an order about eight months later (Dorset pack).
    """
    rng = home.rng
    decision = max(
        period.start + timedelta(days=60), full_order - timedelta(days=rng.between(15, 60))
    )
    way = Adoption(family=f"AF{home.number}", decision=decision)
    way.adopters = 1 if rng.chance(0.13) else 2
    couple = "MF" if rng.chance(0.85) else rng.one(("MM", "FF"))
    way.adopter_sex = couple if way.adopters == 2 else rng.one(("F1", "F1", "F1", "M1"))
    way.adopter_status = rng.one(("L11", "L11", "L12", "L2")) if way.adopters == 2 else "L0"
    way.adopter_ids = tuple(f"AD{home.number * 2 + index:07d}" for index in range(way.adopters))
    way.by_carer = rng.chance(0.08)
    way.siblings_together = min(3, sum(1 for life in home.lives if life.person.born <= decision))
    way.order_of_placement = full_order
    if rng.chance(profile.FOSTERING_FOR_ADOPTION):
        way.fostered_for_adoption = period.start + timedelta(days=rng.between(0, 60))
    if rng.chance(profile.ADOPTION_REVERSED):
        way.reversed = full_order + timedelta(days=rng.between(120, 420))
        way.reversal_reason = rng.one(("RD1", "RD3", "RD3", "RD4"))
        if rng.chance(0.7):
            return way
    lead = 60 if way.fostered_for_adoption else 215
    way.matched = full_order + rng.wait(lead, 20)
    way.placed = way.matched + timedelta(days=rng.between(10, 45))
    if way.reversed is not None:
        way.reversed = way.placed + timedelta(days=rng.between(60, 200))
        return way
    way.order = way.placed + timedelta(days=rng.between(120, 360))
    return way
