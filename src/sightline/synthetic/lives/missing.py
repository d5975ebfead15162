"""Times missing from placement, with the return interview."""

from datetime import date, timedelta

from sightline.synthetic import profile
from sightline.synthetic.lives.home import Home
from sightline.synthetic.model import Care, Missing, Person

_TWELVE_YEARS = 12 * 365.25


def go(home: Home, person: Person, period: Care, last: date) -> None:
    """Give ``period`` its times missing up to ``last``: few teenagers, many times."""
    rng = home.rng
    if not rng.chance(profile.MISSING_PRONE_TEEN):
        return
    day = max(period.start, person.born + timedelta(days=int(_TWELVE_YEARS)))
    mean = rng.one((45, 100, 260))
    day += rng.wait(mean, 1)
    while day < last:
        end = day + timedelta(days=int(rng.expovariate(1.1)))
        offered = rng.chance(profile.INTERVIEW_OFFERED)
        done = offered and rng.chance(profile.INTERVIEW_DONE / profile.INTERVIEW_OFFERED)
        quick = rng.chance(profile.INTERVIEW_IN_72_HOURS)
        hours = rng.between(10, 71) if quick else rng.between(73, 260)
        if end < last:
            kind = "M" if rng.chance(0.9) else "A"
            hour = rng.between(0, 23)
            period.missing.append(
                Missing(day, end, hour, kind, offered, done, hours // 3, hours if done else None)
            )
        day = end + timedelta(days=1) + rng.wait(mean, 1)
        if day.year % 2 and rng.chance(0.02):
            return
