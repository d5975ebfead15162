"""Assessments under section 17."""

from datetime import date

from sightline.record.calendar import working_days_after
from sightline.synthetic import profile
from sightline.synthetic.lives.home import Case, Home
from sightline.synthetic.model import Assessment


def assess(home: Home, cases: list[Case], start: date, support: bool) -> date:
    """Assess the children of ``cases`` from ``start``; return the day of authorisation.

    Within 45 working days for the share of the profile, most of them near the limit, as bands of
    published durations show; the rest up to a few months.
    """
    rng = home.rng
    if rng.chance(profile.ASSESSED_IN_45.at(start, home.world.end)):
        days = round(2 + 43 * rng.betavariate(2.6, 1.25))
    else:
        days = 46 + int(rng.expovariate(1 / 14.0))
    authorised = working_days_after(start, min(days, 150))
    team = home.family_team(home.referrals)
    post = home.staff.post_for(team, home.number)
    factors = tuple(sorted({rng.draw(profile.FACTORS) for _ in range(rng.between(1, 4))}))
    if not support and rng.chance(0.4):
        factors = ("21",)
    seen = rng.chance(profile.CHILD_SEEN)
    for life, episode in cases:
        child_seen = seen if rng.chance(0.9) else not seen and rng.chance(0.5)
        episode.assessments.append(
            Assessment(
                start,
                authorised,
                child_seen and life.person.born <= authorised,
                support,
                factors,
                team,
                post,
            )
        )
    return authorised
