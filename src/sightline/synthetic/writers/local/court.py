"""The legal tracker: reviews of pre-proceedings, care proceedings, emergency protection."""

from datetime import datetime, time, timedelta

from sightline.record.tables.local_court import (
    LOCAL_CARE_PROCEEDINGS,
    LOCAL_EMERGENCY_ORDERS,
    LOCAL_PRE_PROCEEDINGS_REVIEWS,
)
from sightline.synthetic.model import Care, LegalStatus, Life, PreProceedings
from sightline.synthetic.streams import stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_PRE_PROCEEDINGS_REVIEWS, LOCAL_CARE_PROCEEDINGS, LOCAL_EMERGENCY_ORDERS)
_REVIEW_ON_TIME = 0.85
_HOURS_KEPT = 0.95
_GUARDIANS = ("E45", "E46", "E47", "E48")


def write(feed: Feed) -> None:
    """Add what the courts and the legal planning meetings did for every child."""
    for life in feed.lives:
        for episode in life.episodes:
            for item in episode.pre_proceedings:
                if item.decided <= feed.as_at and item.end >= feed.first:
                    _reviews(feed, life, item)
            for number, care in enumerate(episode.care, start=1):
                care_id = f"{life.person.person_id}E{episode.number}L{number}"
                if care.start <= feed.as_at and care.end >= feed.first:
                    _proceedings(feed, life, care, care_id)
                    for status in care.statuses:
                        if status.code in ("L1", "L2") and status.start <= feed.as_at:
                            _emergency(feed, life, status, care_id)


def _reviews(feed: Feed, life: Life, item: PreProceedings) -> None:
    """Review the family every six weeks from the decision: the same days for its children."""
    rng = stream(feed.flaws.seed, "pre-proceedings", item.family, item.decided)
    key = life.person.person_id
    day = item.decided
    while True:
        early = rng.chance(_REVIEW_ON_TIME)
        day += timedelta(days=rng.between(34, 42) if early else rng.between(43, 60))
        if day > min(item.end, feed.as_at):
            return
        feed.rows.add(
            "local_pre_proceedings_reviews",
            "pprv",
            review_id=f"{key}G{day.toordinal()}",
            person_id=key,
            date=day,
        )


def _proceedings(feed: Feed, life: Life, care: Care, care_id: str) -> None:
    """Add proceedings from the interim order to the final one, or to the end of care."""
    interim = [status for status in care.statuses if status.code == "C1"]
    if not interim or interim[0].start > feed.as_at:
        return
    ended = interim[-1].end
    if ended < feed.first:
        return
    final = any(status.code == "C2" for status in care.statuses)
    outcome = "CARE_ORDER" if final else "NO_ORDER"
    if care.adoption is not None and final:
        outcome = "PLACEMENT_ORDER"
    elif care.end_reason in _GUARDIANS and not final:
        outcome = "SGO"
    concluded = by(ended, feed.as_at)
    # A few outcomes are never entered: the check proceedings_without_outcome finds them.
    said = not feed.flaws.falls(feed.flaws.rates.unclosed_steps, "outcome", care_id)
    feed.rows.add(
        "local_care_proceedings",
        "capr",
        proceedings_id=f"{care_id}C",
        person_id=life.person.person_id,
        court_reference=f"ZZ{interim[0].start.year % 100}C{life.person.household % 100000:05d}",
        issued_date=interim[0].start,
        concluded_date=concluded,
        outcome=outcome if concluded and said else None,
    )


def _emergency(feed: Feed, life: Life, status: LegalStatus, care_id: str) -> None:
    rng = stream(feed.flaws.seed, "emergency", care_id, status.start)
    began = datetime.combine(status.start, time(rng.between(1, 23), rng.between(0, 59)))
    hours = rng.between(12, 71) if rng.chance(_HOURS_KEPT) else rng.between(73, 90)
    if status.code == "L2":
        hours = rng.between(24, 191)
    ended = began + timedelta(hours=hours)
    feed.rows.add(
        "local_emergency_orders",
        "emor",
        order_id=f"{care_id}O{status.start.toordinal()}",
        person_id=life.person.person_id,
        kind="POLICE" if status.code == "L1" else "EPO",
        started_at=began,
        ended_at=ended if ended.date() <= feed.as_at else None,
    )
