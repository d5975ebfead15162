"""Feeds of youth justice: police, outcomes, assessments, restorative justice, reviews."""

from datetime import date, timedelta

from sightline.record.tables.local_youth_justice import (
    LOCAL_LEARNING_REVIEWS,
    LOCAL_RESTORATIVE_JUSTICE,
    LOCAL_YOUTH_JUSTICE_ASSESSMENTS,
    LOCAL_YOUTH_JUSTICE_OUTCOMES,
    LOCAL_YOUTH_JUSTICE_POLICE,
)
from sightline.synthetic.streams import Choice
from sightline.synthetic.writers.local.drawn import Children, Drawn, aged_10_to_17, drawn, known
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (
    LOCAL_YOUTH_JUSTICE_POLICE,
    LOCAL_YOUTH_JUSTICE_OUTCOMES,
    LOCAL_YOUTH_JUSTICE_ASSESSMENTS,
    LOCAL_RESTORATIVE_JUSTICE,
    LOCAL_LEARNING_REVIEWS,
)

_FIRST_A_YEAR = 76  # 251 for each 100,000 of about 30,000 (Dorset pack)
_COMMUNITY_A_YEAR = 90
_CUSTODY_A_YEAR = 0.6  # one in the last two years (Dorset pack)
_POLICE_A_YEAR = 320
_FORMULATIONS_A_YEAR = 5
_VICTIMS_A_YEAR = 70
_REVIEWS_A_YEAR = 5
_OFFENDS_AGAIN = 0.34
_OUTCOME = Choice(
    {"youth_caution": 0.33, "conditional_caution": 0.3, "referral_order": 0.3, "discharge": 0.07}
)
_AGAIN = Choice({"conditional_caution": 0.25, "referral_order": 0.5, "rehabilitation_order": 0.25})
_NEED = Choice({"none": 0.2, "mild": 0.27, "moderate": 0.32, "severe": 0.21})  # 80% some (pack)
_PERCENTILE = {"none": (21, 90), "mild": (7, 24), "moderate": (3, 7), "severe": (1, 3)}
_VICTIM = Choice({"emergency_worker": 0.25, "other_worker": 0.1, "person": 0.5, "business": 0.15})
_FORM = Choice({"virtual": 0.3, "in_person": 0.3, "letter": 0.4})


def write(feed: Feed) -> None:
    """Add the rows of every feed."""
    children = Children(feed, aged_10_to_17)
    entered: set[str] = set()
    for event in drawn(feed, "YF", _FIRST_A_YEAR):
        child = children.on(event)
        if child is not None and child not in entered:
            entered.add(child)
            _entrant(feed, event, child)
    for what, outcome, a_year in (
        ("YR", "community", _COMMUNITY_A_YEAR),
        ("YC", "custody", _CUSTODY_A_YEAR),
        ("YM", "remand", _CUSTODY_A_YEAR),
    ):
        for event in drawn(feed, what, a_year):
            child = children.on(event)
            if child is not None:
                _outcome(feed, event.key, child, event.rng.after(event.day, -60, -5), event.day,
                         outcome)  # fmt: skip
    for event in drawn(feed, "YP", _POLICE_A_YEAR):
        child = children.on(event)
        if child is not None:
            kind = "arrest" if event.rng.chance(0.45) else "voluntary"
            _police(feed, event.key, child, event.day, kind)
    for event in drawn(feed, "YE", _FORMULATIONS_A_YEAR):
        child = children.on(event)
        if child is not None:
            review = known(event.day + timedelta(days=90), feed)
            feed.rows.add("local_youth_justice_assessments", "yjas", assessment_id=event.key,
                          person_id=child, date=event.day, kind="ecm",
                          review_date=review)  # fmt: skip
    for event in drawn(feed, "RJ", _VICTIMS_A_YEAR):
        _victim(feed, event)
    for event in drawn(feed, "YL", _REVIEWS_A_YEAR):
        child = children.on(event)
        if child is not None:
            feed.rows.add("local_learning_reviews", "lere", review_id=event.key, person_id=child,
                          date=event.day, kind="cspr" if event.rng.chance(0.15) else "local",
                          completed_date=known(event.rng.after(event.day, 60, 200),
                                               feed))  # fmt: skip


def _entrant(feed: Feed, event: Drawn, child: str) -> None:
    """Add a child's first outcome, what led to it, the assessment, and offending again."""
    rng, day = event.rng, event.day
    _outcome(feed, event.key, child, rng.after(day, -120, -20), day, rng.draw(_OUTCOME), first=True)
    assessed = rng.after(day, 10, 60)
    wanted, need = rng.chance(0.75), rng.draw(_NEED)
    percentile = rng.between(*_PERCENTILE[need])
    if wanted and assessed <= feed.as_at:
        unknown = feed.flaws.falls(feed.flaws.rates.blanks, "language", event.key)
        feed.rows.add("local_youth_justice_assessments", "yjas", assessment_id=f"{event.key}A",
                      person_id=child, date=assessed, kind="speech_language",
                      need=None if unknown else need, percentile=percentile)  # fmt: skip
    if rng.chance(_OFFENDS_AGAIN):
        offence = day + rng.wait(110, 5)
        proven = rng.after(offence, 25, 170)
        if proven <= feed.as_at:
            _outcome(feed, f"{event.key}R", child, offence, proven, rng.draw(_AGAIN))


def _outcome(
    feed: Feed, key: str, child: str, offence: date, day: date, outcome: str, *, first: bool = False
) -> None:
    released = day + timedelta(days=120) if outcome == "custody" else None
    feed.rows.add("local_youth_justice_outcomes", "yjou", outcome_id=key, person_id=child,
                  offence_date=offence, outcome_date=day, outcome=outcome, first=flag(first),
                  released_date=known(released, feed) if released else None)  # fmt: skip


def _police(feed: Feed, key: str, child: str, day: date, kind: str) -> None:
    feed.rows.add("local_youth_justice_police", "yjpo", event_id=key, person_id=child, date=day,
                  kind=kind)  # fmt: skip


def _victim(feed: Feed, event: Drawn) -> None:
    rng = event.rng
    closed = rng.after(event.day, 40, 200)
    held = rng.after(event.day, 20, 39) if rng.chance(0.12) else None
    form = rng.draw(_FORM)
    shown = known(held, feed) if held else None
    feed.rows.add("local_restorative_justice", "rejo", entry_id=event.key, opened_date=event.day,
                  closed_date=known(closed, feed), victim=rng.draw(_VICTIM),
                  conference_date=shown, form=form if shown else None)  # fmt: skip
