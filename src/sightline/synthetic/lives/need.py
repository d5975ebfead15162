"""Child in need plans."""

from datetime import date, timedelta

from sightline.record.calendar import working_days_after
from sightline.synthetic import profile
from sightline.synthetic.lives import visits
from sightline.synthetic.lives.home import Case, Home, adult
from sightline.synthetic.model import NeedPlan

_LONGEST = timedelta(days=18 * 365)


def plan(home: Home, cases: list[Case], start: date) -> date:
    """Put the children of ``cases`` on a child in need plan from ``start``; return its end."""
    rng = home.rng
    mean = profile.NEED_PLAN_MEAN_DAYS
    if home.kind == "disability":
        mean = profile.NEED_PLAN_DISABLED_MEAN_DAYS
    end = start + min(rng.wait(mean, 35), _LONGEST)
    first = working_days_after(start, rng.between(2, 10))
    on = visits.days(rng, profile.NEED_VISIT_GAP, first, min(end, home.world.end))
    for life, episode in cases:
        last = min(end, adult(life.person))
        if last <= start:
            continue
        seen = visits.of_child(rng, [day for day in on if day < last], life.person.born, 0.94, 0.5)
        meetings = visits.reviews(
            rng, start, min(last, home.world.end), ((2, 20), (3, 25)), profile.NEED_REVIEW_ON_TIME
        )
        episode.need_plans.append(NeedPlan(start, last, seen, meetings))
    return end
