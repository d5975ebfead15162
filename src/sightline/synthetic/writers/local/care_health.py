"""Feeds of the health of children in care: health assessments, and referrals to CAMHS."""

from datetime import date, datetime, time, timedelta

from sightline.record.calendar import add_months
from sightline.record.tables.local_care_health import (
    LOCAL_CAMHS_REFERRALS,
    LOCAL_HEALTH_ASSESSMENTS,
)
from sightline.synthetic.model import Care, Life
from sightline.synthetic.streams import Choice, stream
from sightline.synthetic.writers.cells import Cell, by
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag

TABLES = (LOCAL_HEALTH_ASSESSMENTS, LOCAL_CAMHS_REFERRALS)

NOT_BROUGHT = 0.06
OUTCOME_BLANK = 0.01
# Of 458 in care, 111 open to core CAMHS (44 of them held by its social workers), 11 to a
# practitioner, 10 to the service for intellectual disabilities (Dorset pack); the chance fitted.
REFERRED = 0.85
SERVICE = Choice({"CORE": 0.84, "EWP": 0.08, "ID": 0.08})
HELD_BY_SOCIAL_WORKER = 0.4
URGENT, URGENT_IN_TIME, IN_TIME = 0.12, 0.85, 0.72


def write(feed: Feed) -> None:
    """Add the assessments and the referrals of every period of care."""
    for life in feed.lives:
        for care in feed.in_care(life):
            _assessments(feed, life, care)
            _camhs(feed, life, care)


def _assessments(feed: Feed, life: Life, care: Care) -> None:
    """Add what was done, and the one that is due next while the child is in care."""
    due, kind = care.start + timedelta(days=28), "INITIAL"
    for number, day in enumerate(care.health, start=1):
        _assessment(feed, life, care, number, kind, due, day)
        months = 6 if (day - life.person.born).days < 5 * 365 else 12
        due, kind = add_months(day, months), "REVIEW"
    if due < care.end:
        _assessment(feed, life, care, len(care.health) + 1, kind, due, None)


def _assessment(
    feed: Feed, life: Life, care: Care, number: int, kind: str, due: date, day: date | None
) -> None:
    key = life.person.person_id
    heas = f"{key}{care.start:%y%m%d}H{number}"
    rng = stream(feed.flaws.seed, "health feed", heas)
    asked = care.start + timedelta(days=rng.between(1, 6))
    if kind == "REVIEW":
        asked = due - timedelta(days=rng.between(28, 42))
    if day is not None and asked > day:
        asked = day - timedelta(days=7)
    report = day + timedelta(days=rng.between(4, 45)) if day else None
    missed = rng.chance(NOT_BROUGHT) and day is not None
    if asked > feed.as_at or due < feed.first:
        return
    fields: dict[str, Cell] = {"person_id": key, "kind": kind, "requested_date": asked}
    fields["due_date"] = None if kind == "INITIAL" else due
    known = day is not None and feed.flaws.recorded(day, "health feed", heas) <= feed.as_at
    if missed and day is not None and asked < day - timedelta(days=5) <= feed.as_at:
        feed.rows.add(
            "local_health_assessments",
            "heas",
            assessment_id=f"{heas}A",
            appointment_date=day - timedelta(days=5),
            appointment_outcome="NOT_BROUGHT",
            **fields,
        )
    blank = rng.chance(OUTCOME_BLANK)
    feed.rows.add(
        "local_health_assessments",
        "heas",
        assessment_id=heas,
        appointment_date=day if known else None,
        appointment_outcome="ATTENDED" if known and not blank else None,
        report_date=by(report, feed.as_at) if known else None,
        **fields,
    )


def _camhs(feed: Feed, life: Life, care: Care) -> None:
    key = life.person.person_id
    rng = stream(feed.flaws.seed, "camhs", key, care.start)
    day = care.start + timedelta(days=rng.between(20, 400))
    old_enough = (day - life.person.born).days > 5 * 365
    if not old_enough or not rng.chance(REFERRED) or day >= min(care.end, feed.as_at):
        return
    referred = datetime.combine(day, time(rng.between(8, 17), rng.between(0, 59)))
    urgent = rng.chance(URGENT)
    if urgent:
        soon = rng.chance(URGENT_IN_TIME)
        responded = referred + timedelta(hours=rng.between(1, 23) if soon else rng.between(25, 90))
    else:
        soon = rng.chance(IN_TIME)
        days = rng.between(7, 56) if soon else rng.between(57, 140)
        responded = referred + timedelta(days=days)
    end = responded.date() + rng.wait(1000, 60)
    service, held = rng.draw(SERVICE), rng.chance(HELD_BY_SOCIAL_WORKER)
    if end < feed.first:
        return
    answered = responded.date() <= feed.as_at
    feed.rows.add(
        "local_camhs_referrals",
        "camh",
        referral_id=f"{key}{care.start:%y%m%d}C",
        person_id=key,
        service=service,
        referred_at=referred,
        urgent=flag(urgent),
        responded_at=responded if answered else None,
        open_from_date=responded.date() if answered else None,
        closed_date=by(end, feed.as_at),
        social_worker=flag(held and service == "CORE"),
    )
