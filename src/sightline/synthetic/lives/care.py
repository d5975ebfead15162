"""A period of being looked after: how long, why it ends, under what law."""

from datetime import date, timedelta

from sightline.record.calendar import add_months, next_working_day, working_days_after
from sightline.synthetic import profile
from sightline.synthetic.lives import adoption, care_health, missing, placements, visits
from sightline.synthetic.lives.home import Case, Home, adult
from sightline.synthetic.model import Care, LegalStatus, Meeting
from sightline.synthetic.streams import Choice

_ROUTES_UNDER_5 = Choice(
    {"short": 0.14, "home": 0.19, "guardian": 0.16, "adoption": 0.40, "stay": 0.11}
)
_ROUTES_OLDER = Choice({"short": 0.23, "home": 0.24, "guardian": 0.08, "stay": 0.45})
_ROUTES_TEEN = Choice({"short": 0.20, "home": 0.15, "guardian": 0.01, "stay": 0.64})
_ENDINGS = Choice({"E4A": 0.7, "E4B": 0.3})
_AT_18 = Choice({"E5": 0.42, "E17": 0.3, "E6": 0.1, "E8": 0.1, "E7": 0.08})
_GUARDIANS = Choice({"E45": 0.55, "E47": 0.25, "E46": 0.06, "E41": 0.14})


def enter(home: Home, case: Case, start: date) -> date:
    """Look after the child of ``case`` from ``start``; return the day on which it ends."""
    rng = home.rng
    life, episode = case
    person = life.person
    last = adult(person)
    age = (start - person.born).days / 365.25
    routes = _ROUTES_UNDER_5 if age < 5 else _ROUTES_OLDER if age < 12 else _ROUTES_TEEN
    route = "stay" if person.uasc else rng.draw(routes)
    need = "N8" if person.uasc else episode.need
    period = Care(start, last, "E7", "N1" if need in ("N0", "N9") else need)
    court = not person.uasc and (route in ("adoption", "guardian") or rng.chance(0.55))
    full_order = start + timedelta(days=rng.between(150, 320))
    if route == "short":
        period.end, period.end_reason = rng.after(start, 4, 80), rng.draw(_ENDINGS)
    elif route == "home":
        period.end = start + rng.wait(300, 80)
        period.end_reason = rng.draw(_ENDINGS)
    elif route == "guardian":
        period.end = full_order + timedelta(days=rng.between(0, 200))
        period.end_reason = rng.draw(_GUARDIANS)
    elif route == "adoption":
        way = adoption.route(home, period, full_order)
        period.adoption = way
        if way.order is not None:
            period.end = way.order
            period.end_reason = "E12" if rng.chance(0.8) else "E11"
    elif age < 16 and rng.chance(0.4):
        period.end = start + rng.wait(1700, 365)
        period.end_reason = rng.one(("E4A", "E4B", "E8", "E45", "E13"))
    if period.end >= last:
        period.end = last
        period.end_reason = rng.draw(_AT_18)
    if period.end <= period.start:
        period.end = period.start + timedelta(days=1)
    period.statuses = _law(home, period, court, full_order, route)
    shown = min(period.end, home.world.end)
    period.placements = placements.place(home, person, period)
    first = start + timedelta(days=rng.between(1, 7))
    period.visits = visits.of_child(
        rng, visits.days(rng, profile.CARE_VISIT_GAP, first, shown), person.born, 0.97, 0.6
    )
    period.reviews = _reviews(home, period, shown)
    period.independent_visits = [
        meeting.held - timedelta(days=rng.between(2, 20))
        for meeting in period.reviews[1:]
        if rng.chance(0.8)
    ]
    plan_made = min(add_months(start, 4), start + timedelta(days=rng.between(55, 104)))
    if not rng.chance(profile.PERMANENCE_BY_4_MONTHS):
        plan_made = start + timedelta(days=rng.between(125, 4000))
    period.permanence = _permanence(home, period, route, age, plan_made)
    care_health.check(home, person, period, shown)
    missing.go(home, person, period, shown)
    episode.care.append(period)
    return period.end


def _law(home: Home, period: Care, court: bool, full_order: date, route: str) -> list[LegalStatus]:
    """Return the legal statuses that tile ``period``."""
    rng = home.rng
    changes: list[tuple[date, str]] = []
    day = period.start
    if court and rng.chance(0.12):
        changes.append((day, rng.one(("L1", "L2"))))
        day += timedelta(days=rng.between(2, 3))
    elif court and rng.chance(0.35):
        changes.append((day, "V2"))
        day += timedelta(days=rng.between(10, 90))
    if court:
        changes.append((day, "C1"))
        changes.append((full_order, "C2"))
        if period.adoption and period.adoption.order_of_placement:
            changes.append((max(period.adoption.order_of_placement, full_order), "E1"))
            if period.adoption.reversed:
                changes.append((period.adoption.reversed, "C2"))
    else:
        changes.append((day, "V2"))
    statuses: list[LegalStatus] = []
    for index, (start, code) in enumerate(changes):
        end = changes[index + 1][0] if index + 1 < len(changes) else period.end
        end = min(end, period.end)
        if start < end:
            statuses.append(LegalStatus(start, end, code))
    return statuses


def _reviews(home: Home, period: Care, last: date) -> list[Meeting]:
    """Return looked-after reviews: 20 working days from entry, then 3 months, then 6-monthly."""
    rng = home.rng
    due = working_days_after(period.start, 20)
    on_time = rng.chance(profile.CARE_REVIEW_ON_TIME)
    first = rng.after(period.start, 17, 27) if on_time else rng.after(due, 3, 25)
    first = min(next_working_day(first), due) if on_time else first
    if first > last:
        return []
    following = visits.reviews(rng, first, last, ((3, 15), (6, 20)), profile.CARE_REVIEW_ON_TIME)
    return [Meeting(due, first), *following]


def _permanence(
    home: Home, period: Care, route: str, age: float, made: date
) -> list[tuple[date, str]]:
    rng = home.rng
    plans = {"short": "RETURN", "home": "RETURN", "guardian": "SGO_CAO", "adoption": "ADOPTION"}
    plan = plans.get(route, "LT_FOSTERING")
    if route == "stay":
        plan = "LT_FOSTERING" if rng.chance(0.86) else "LT_RESIDENTIAL"
        plan = "SUPPORTED_LIVING" if age >= 15.5 else plan
    changes = [(made, plan)]
    if period.adoption and period.adoption.reversed:
        changes.append((period.adoption.reversed, "LT_FOSTERING"))
    return [(day, code) for day, code in changes if day < period.end]
