"""The log of high-risk domestic abuse: the cases of each meeting."""

from datetime import timedelta

from sightline.record.calendar import is_working_day
from sightline.record.tables.local_domestic_abuse import LOCAL_HRDA_CASES
from sightline.synthetic import profile
from sightline.synthetic.streams import Choice, stream
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_HRDA_CASES,)
_NO_MEETING = (2, 5, 6)
"""Days of the week on which the meeting does not sit, 0 for Monday: Wednesday and the weekend."""

_CHILDREN = Choice({1: 0.42, 2: 0.36, 3: 0.16, 4: 0.06})
_AGENCY = Choice({"Police": 0.64, "Health": 0.14, "IDVA": 0.12, "Social care": 0.1})


def write(feed: Feed) -> None:
    """Add the cases of each meeting: about three in an authority of 68,000 children."""
    mean = profile.HRDA_CASES_A_MEETING_PER_POST * sum(feed.staff.posts.values())
    day = feed.first
    while day <= feed.as_at:
        if is_working_day(day) and day.weekday() not in _NO_MEETING:
            rng = stream(feed.flaws.seed, "hrda", day.toordinal())
            # October is the peak of the source.
            expected = mean * (1.3 if day.month == 10 else 0.97) + rng.random() - 0.5
            count = int(expected) + rng.chance(expected % 1) if expected > 0 else 0
            for number in range(1, count + 1):
                with_children = rng.chance(profile.HRDA_WITH_CHILDREN)
                children = rng.draw(_CHILDREN) if with_children else 0
                case = f"H{day.toordinal()}-{number}"
                unknown = feed.flaws.falls(feed.flaws.rates.blanks, "children", case)
                feed.rows.add(
                    "local_hrda_cases",
                    "hrda",
                    case_id=case,
                    referred_date=day - timedelta(days=rng.between(1, 4)),
                    meeting_date=day,
                    children_n=None if unknown else children,
                    repeat=flag(rng.chance(0.27)),
                    referred_by=rng.draw(_AGENCY),
                )
        day += timedelta(days=1)
