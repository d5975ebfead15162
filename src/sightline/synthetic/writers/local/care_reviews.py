"""Feeds of the reviewing service: who came to each review, and escalations."""

from datetime import timedelta

from sightline.record.tables.local_care_reviews import (
    LOCAL_CARE_REVIEW_ATTENDANCE,
    LOCAL_IRO_ESCALATIONS,
)
from sightline.synthetic.model import Life
from sightline.synthetic.streams import stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_CARE_REVIEW_ATTENDANCE, LOCAL_IRO_ESCALATIONS)
_ATTENDED = 0.68
_ESCALATED = 0.05
_ABOUT = ("Drift in the plan", "Visits", "Health assessment", "Contact with family", "Education")


def write(feed: Feed) -> None:
    """Say of every review whether the family came, and escalate after a few.

    From a year before the first extract: what a feed covers begins with its first row.
    """
    begin = feed.first - timedelta(days=365)
    for life in feed.lives:
        for episode in life.episodes:
            for care in episode.care:
                for meeting in care.reviews:
                    if begin <= meeting.held <= feed.as_at:
                        _review(feed, life, meeting.held.toordinal())


def _review(feed: Feed, life: Life, held: int) -> None:
    key = f"{life.person.person_id}R{held}"
    rng = stream(feed.flaws.seed, "review", key)
    day = feed.first + timedelta(days=held - feed.first.toordinal())
    came, not_said = flag(rng.chance(_ATTENDED)), rng.chance(0.02)
    feed.rows.add(
        "local_care_review_attendance",
        "crat",
        attendance_id=key,
        person_id=life.person.person_id,
        review_date=day,
        family_attended=None if not_said else came,
    )
    raised = rng.after(day, 0, 10)
    resolved = rng.after(raised, 5, 60)
    if rng.chance(_ESCALATED) and raised <= feed.as_at:
        feed.rows.add(
            "local_iro_escalations",
            "iroe",
            escalation_id=f"{key}E",
            person_id=life.person.person_id,
            raised_date=raised,
            about=rng.one(_ABOUT),
            stage=1 if rng.chance(0.8) else 2,
            resolved_date=by(resolved, feed.as_at),
        )
