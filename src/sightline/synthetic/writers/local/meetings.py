"""Feeds of meetings: who came to child protection conferences, and child in need reviews."""

from collections.abc import Iterator
from datetime import date

from sightline.record.calendar import age_on
from sightline.record.tables.local_meetings import (
    LOCAL_CIN_REVIEWS,
    LOCAL_CONFERENCE_AGENCIES,
    LOCAL_CONFERENCES,
)
from sightline.synthetic.model import Episode, Life
from sightline.synthetic.profile import Trend
from sightline.synthetic.streams import unit
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_CONFERENCES, LOCAL_CONFERENCE_AGENCIES, LOCAL_CIN_REVIEWS)

ADVOCATE_OFFERED = Trend(((36, 0.25), (8, 0.30), (0, 0.74)))  # Dorset pack: 30% to over 70%
FAMILY_CAME = Trend(((36, 0.82), (12, 0.86), (0, 0.93)))  # Dudley: increased
QUORATE = 0.94  # fitted
BLANK = 0.01
# Invited and, of those, present: Dudley names the agencies in charts whose values are lost.
AGENCIES = {
    "social_care": (1.0, 1.0),
    "police": (1.0, 0.62),
    "school": (0.72, 0.93),
    "health_visitor": (0.38, 0.9),
    "school_nurse": (0.6, 0.78),
    "gp": (0.9, 0.09),
    "midwifery": (0.06, 0.85),
    "mental_health": (0.24, 0.52),
    "probation": (0.16, 0.66),
    "housing": (0.18, 0.4),
    "substance_misuse": (0.2, 0.55),
}


def write(feed: Feed) -> None:
    """Add every conference with who came, and every review of a child in need plan."""
    met: set[str] = set()
    for life in feed.lives:
        for episode in life.episodes:
            for day, kind in _conferences(episode):
                if feed.first <= day <= feed.as_at:
                    _conference(feed, life, day, kind, met)
            _need_reviews(feed, life, episode)


def _conferences(episode: Episode) -> Iterator[tuple[date, str]]:
    """Yield the conferences of an episode, each day once."""
    initial = {e.conference for e in episode.enquiries if e.conference is not None}
    yield from ((day, "initial") for day in sorted(initial))
    reviews = {meeting.held for plan in episode.plans for meeting in plan.reviews}
    yield from ((day, "review") for day in sorted(reviews - initial))


def _conference(feed: Feed, life: Life, day: date, kind: str, met: set[str]) -> None:
    person, seed, end = life.person, feed.flaws.seed, feed.flaws.end
    meeting = f"H{person.household}-{day.isoformat()}"
    if f"{meeting}/{person.person_id}" in met:
        return
    met.add(f"{meeting}/{person.person_id}")

    def answered(rate: float, *what: object) -> str | None:
        if feed.flaws.falls(BLANK, "blank", *what):
            return None
        return flag(unit(seed, *what) < rate)

    age = age_on(person.born, day) if day >= person.born else -1
    offered = None
    if age >= 8:
        offered = answered(ADVOCATE_OFFERED.at(day, end), "advocate", person.person_id, day)
    spoke = offered == "Y" and unit(seed, "spoke", person.person_id, day) < 0.5
    feed.rows.add(
        "local_conferences",
        "cfer",
        meeting_id=meeting,
        person_id=person.person_id,
        kind=kind,
        date=day,
        quorate=answered(QUORATE, "quorate", meeting),
        family_attended=answered(FAMILY_CAME.at(day, end), "family came", meeting),
        child_attended=flag(age >= 10 and unit(seed, "came", person.person_id, day) < 0.25),
        advocate_offered=offered,
        advocate_attended=flag(spoke) if offered else None,
    )
    if meeting not in met:
        met.add(meeting)
        _agencies(feed, meeting, day, kind)


def _agencies(feed: Feed, meeting: str, day: date, kind: str) -> None:
    seed = feed.flaws.seed
    for agency, (invited, came) in AGENCIES.items():
        if unit(seed, "invited", meeting, agency) >= invited:
            continue
        attended = unit(seed, "attended", meeting, agency) < came
        blank = feed.flaws.falls(BLANK, "agency blank", meeting, agency)
        feed.rows.add(
            "local_conference_agencies",
            "cfag",
            meeting_id=meeting,
            date=day,
            kind=kind,
            agency=agency,
            invited=flag(not feed.flaws.falls(0.004, "not invited", meeting, agency)),
            attended=None if blank else flag(attended),
            report=flag(unit(seed, "report", meeting, agency) < 0.6),
        )


def _need_reviews(feed: Feed, life: Life, episode: Episode) -> None:
    key = life.person.person_id
    for plan in episode.need_plans:
        for number, meeting in enumerate(plan.reviews, start=1):
            recorded = feed.flaws.recorded(meeting.held, "need review", key)
            if meeting.held < feed.first or recorded > feed.as_at:
                continue
            draw = unit(feed.flaws.seed, "need review", key, meeting.held)
            feed.rows.add(
                "local_cin_reviews",
                "cire",
                review_id=f"{key}R{plan.start.toordinal()}-{number}",
                person_id=key,
                plan_start_date=plan.start,
                date=meeting.held,
                recorded_date=recorded,
                family_attended=flag(draw < 0.9),
                plan_continues=flag(number < len(plan.reviews) or plan.end > meeting.held),
            )
