"""Feeds of complaints, advocacy and independent visitors."""

from datetime import date, timedelta

from sightline.record.calendar import working_days_after
from sightline.record.tables.local_voice import (
    LOCAL_ADVOCACY_EPISODES,
    LOCAL_COMPLAINTS,
    LOCAL_INDEPENDENT_VISITORS,
)
from sightline.synthetic.model import Care, Life
from sightline.synthetic.streams import Choice, stream, unit
from sightline.synthetic.writers.local.drawn import (
    Children,
    Drawn,
    drawn,
    in_care_or_on_a_plan,
    known,
    open_cases,
)
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_COMPLAINTS, LOCAL_ADVOCACY_EPISODES, LOCAL_INDEPENDENT_VISITORS)

_COMPLAINTS_A_YEAR = 130
_EPISODES_A_YEAR = 713  # 535 in nine months (Dorset pack)
_VISITORS = 0.055  # fitted to 24 matched of 458 in care (Dorset pack)
_SUMMER = {7: 1.4, 8: 1.3, 9: 1.4}  # complaints rise in the second quarter (Dorset pack)
_ABOUT = Choice(
    {"communication": 0.3, "decision": 0.2, "delay": 0.15, "staff": 0.15, "service": 0.12}
    | {"records": 0.03, "other": 0.05}
)
_OUTCOME = Choice({"upheld": 0.17, "partly": 0.3, "not_upheld": 0.48, "no_finding": 0.05})
_STAGE_1 = Choice({(2, 10): 0.56, (11, 20): 0.29, (21, 45): 0.15})
_STAGE_2 = Choice({(12, 25): 0.3, (26, 65): 0.5, (66, 100): 0.2})
_PANEL = Choice({(15, 30): 0.7, (31, 50): 0.3})
_REASON = Choice(
    {"conference": 0.45, "review": 0.3, "care_leaver": 0.1, "complaint": 0.05, "other": 0.1}
)
_RATING = Choice({"excellent": 0.88, "good": 0.09, "fair": 0.02, "poor": 0.01})


def write(feed: Feed) -> None:
    """Add complaints, advocacy and visitors."""
    children = Children(feed, open_cases)
    for event in drawn(feed, "CP", _COMPLAINTS_A_YEAR, _SUMMER):
        _complaint(feed, event, children)
    children = Children(feed, in_care_or_on_a_plan)
    for event in drawn(feed, "AD", _EPISODES_A_YEAR):
        _advocacy(feed, event, children)
    for life in feed.lives:
        for episode in life.episodes:
            for care in episode.care:
                if unit(feed.flaws.seed, "visitor", life.person.person_id) < _VISITORS:
                    _visitor(feed, life, care)


def _complaint(feed: Feed, event: Drawn, children: Children) -> None:
    # All is drawn before any day is compared with the extract's, so that the next extract draws
    # the same: tests/synthetic/test_drawn_feeds.py.
    rng, started = event.rng, event.day
    child = children.on(event) if rng.chance(0.8) else None
    about, outcome = rng.draw(_ABOUT), rng.draw(_OUTCOME)
    first = working_days_after(started, rng.between(*rng.draw(_STAGE_1)))
    withdrawn = rng.after(started, 1, 9) if rng.chance(0.04) else None
    learnt = rng.after(first, 0, 30) if rng.chance(0.6) else None
    later = _later_stages(feed, event, first) if rng.chance(0.12) else {}
    fields: dict[str, date | str | None] = {}
    if withdrawn is not None:
        fields["withdrawn_date"] = known(withdrawn, feed)
    elif first <= feed.as_at:
        blank = feed.flaws.falls(feed.flaws.rates.blanks, "complaint", event.key)
        fields |= {"stage1_answered_date": first, "stage1_outcome": None if blank else outcome}
        if learnt is not None and outcome in ("upheld", "partly"):
            fields["learning_date"] = known(learnt, feed)
        fields |= later
    feed.rows.add(
        "local_complaints",
        "comp",
        complaint_id=event.key,
        person_id=child,
        received_date=started,
        about=about,
        **fields,
    )


def _later_stages(feed: Feed, event: Drawn, first: date) -> dict[str, date | str | None]:
    """Return the dates of stage 2 and of the panel, as far as they had come."""
    rng = event.rng
    start = rng.after(first, 5, 20)
    answered = working_days_after(start, rng.between(*rng.draw(_STAGE_2)))
    asked = rng.after(answered, 5, 20)
    met = working_days_after(asked, rng.between(*rng.draw(_PANEL)))
    outcome, last, panel = rng.draw(_OUTCOME), rng.draw(_OUTCOME), rng.chance(0.25)
    found: dict[str, date | str | None] = {"stage2_start_date": known(start, feed)}
    if answered <= feed.as_at:
        found |= {"stage2_answered_date": answered, "stage2_outcome": outcome}
    if panel and asked <= feed.as_at:
        found["panel_request_date"] = asked
        if met <= feed.as_at:
            found |= {"panel_date": met, "panel_outcome": last}
    return found


def _advocacy(feed: Feed, event: Drawn, children: Children) -> None:
    rng = event.rng
    child = children.on(event)
    if child is None:
        return
    ended = known(rng.after(event.day, 7, 90), feed)
    answers = rng.chance(0.4)
    reason, rating, recommend = rng.draw(_REASON), rng.draw(_RATING), rng.chance(0.94)
    asked = ended if answers else None
    feed.rows.add(
        "local_advocacy_episodes",
        "adep",
        episode_id=event.key,
        person_id=child,
        start_date=event.day,
        end_date=ended,
        reason=reason,
        feedback_date=asked,
        rating=rating if asked else None,
        recommend=flag(recommend) if asked else None,
    )


def _visitor(feed: Feed, life: Life, care: Care) -> None:
    key = f"{life.person.person_id}V{care.start.toordinal()}"
    rng = stream(feed.flaws.seed, key)
    asked = rng.after(care.start, 30, 200)
    matched = rng.after(asked, 20, 150)
    ended = min(care.end, rng.after(matched, 200, 1500))
    if asked > feed.as_at or asked >= care.end or ended < feed.first:
        return
    feedback = rng.after(matched, 60, 120)
    satisfied = rng.chance(0.97)
    has_match = matched < ended and matched <= feed.as_at
    told = feedback if has_match and feedback < ended and feedback <= feed.as_at else None
    feed.rows.add(
        "local_independent_visitors",
        "invi",
        match_id=key,
        person_id=life.person.person_id,
        asked_date=asked,
        matched_date=matched if has_match else None,
        ended_date=known(max(ended, asked + timedelta(days=1)), feed),
        out_of_county=flag(rng.chance(0.18)),
        feedback_date=told,
        satisfied=flag(satisfied) if told else None,
    )
