"""The health of looked after children: assessments, dental checks, SDQ, immunisations."""

from datetime import date, timedelta

from sightline.record.calendar import add_months, birthday, working_days_after
from sightline.synthetic import profile
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import Care, Person, Sdq


def check(home: Home, person: Person, period: Care, last: date) -> None:
    """Give ``period`` its health events up to ``last``.

    Health assessments: the first within 20 working days, then half-yearly under five and yearly
    from five (Care Planning Regulations 2010, regulation 7).
    """
    rng = home.rng
    in_time = rng.chance(profile.FIRST_HEALTH_ON_TIME)
    due = working_days_after(period.start, 20)
    day = rng.after(period.start, 8, 26) if in_time else rng.after(due, 2, 60)
    while day < last:
        period.health.append(day)
        months = 6 if (day - person.born).days < 5 * 365 else 12
        due = add_months(day, months)
        on_time = rng.chance(profile.HEALTH_ON_TIME)
        day = due + timedelta(days=rng.between(-25, 5) if on_time else rng.between(20, 160))
    day = period.start + timedelta(days=rng.between(30, 300))
    while day < last:
        if (day - person.born).days > 450:
            period.dental.append(day)
        prompt = rng.chance(profile.DENTAL_A_YEAR)
        day += timedelta(days=rng.between(180, 370) if prompt else rng.between(371, 900))
    day = period.start + timedelta(days=rng.between(40, 200))
    level = rng.gauss(profile.SDQ_MEAN, profile.SDQ_SD * 0.85)
    while day < last:
        age = (day - person.born).days / 365.25
        if 4 <= age < 17 and rng.chance(0.85):
            score = round(level + rng.gauss(0, profile.SDQ_SD * 0.5))
            period.sdq.append(Sdq(day, max(0, min(40, score))))
        day += timedelta(days=rng.between(320, 400))
    if rng.chance(0.86):
        period.immunised = period.start + timedelta(days=rng.between(20, 200))
    teens = max(period.start, birthday(person.born, 13))
    span = (last - teens).days
    if span > 0 and rng.chance(0.05):
        period.misuse = rng.after(teens, 0, span - 1)
    if span > 0 and rng.chance(0.04):
        period.convicted = rng.after(teens, 0, span - 1)
