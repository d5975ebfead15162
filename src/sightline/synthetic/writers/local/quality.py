"""Feeds of quality assurance: chronologies, audits with their answers, moderation and actions."""

from collections.abc import Mapping
from datetime import date, timedelta

from sightline.record.calendar import add_months, month_start
from sightline.record.tables.local_quality import (
    LOCAL_AUDIT_ACTIONS,
    LOCAL_AUDIT_ANSWERS,
    LOCAL_AUDITS,
    LOCAL_CHRONOLOGIES,
)
from sightline.synthetic import profile
from sightline.synthetic.model import Life
from sightline.synthetic.staff import FRONT_DOOR, LEAVING_CARE, TEAMS
from sightline.synthetic.streams import Choice, Stream, stream, unit
from sightline.synthetic.writers.involvement import Involvement, involvements
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.workforce import manager_id

TABLES = (LOCAL_CHRONOLOGIES, LOCAL_AUDITS, LOCAL_AUDIT_ANSWERS, LOCAL_AUDIT_ACTIONS)

_POOR = Choice({"requires_improvement": 5, "inadequate": 1})
_FINE = Choice({"good": 8, "outstanding": 1})
_TOOL_VERSION = {"case": "3", "threshold": "1", "s47_enquiry": "1", "repeat_plan": "1"}


def write(feed: Feed) -> None:
    """Add the chronologies of every case, and the audits of some."""
    for life in feed.lives:
        items = [i for i in involvements(life, feed.staff) if i.worker.team != LEAVING_CARE]
        _chronologies(feed, life, items)
        for number, item in enumerate(items):
            _audits(feed, life, item, number)
        _early_help_audits(feed, life)
        _themed_audits(feed, life)


def _chronologies(feed: Feed, life: Life, items: list[Involvement]) -> None:
    """Bring the chronology up to date about every ten weeks; when late, much later."""
    key = life.person.person_id
    rng = stream(feed.flaws.seed, "chronology", key)
    number = 0
    for item in items:
        day = rng.after(item.start, 15, 50)
        while day < item.end and day <= feed.as_at:
            number += 1
            if day >= feed.first:
                feed.rows.add(
                    "local_chronologies",
                    "chro",
                    update_id=f"{key}H{number}",
                    person_id=key,
                    updated_date=day,
                    worker_id=item.worker.worker_id,
                )
            kept = rng.chance(profile.CHRONOLOGY_KEPT)
            day = rng.after(day, 50, 90) if kept else rng.after(day, 95, 220)


def _audits(feed: Feed, life: Life, item: Involvement, number: int) -> None:
    """Audit the case in some of the months in which the worker held it."""
    key = life.person.person_id
    for month in _months(feed, item.start, item.end):
        if unit(feed.flaws.seed, "audit", key, number, month) < profile.AUDITED_A_MONTH:
            name = f"{key}A{number}-{month:%y%m}"
            worker, team = item.worker.worker_id, item.worker.team
            _audit(feed, key, name, "case", "social_work", team, worker, month)


def _early_help_audits(feed: Feed, life: Life) -> None:
    key = life.person.person_id
    for number, period in enumerate(life.early_help):
        for month in _months(feed, period.start, period.end):
            if unit(feed.flaws.seed, "eh audit", key, number, month) < profile.AUDITED_A_MONTH:
                name = f"{key}B{number}-{month:%y%m}"
                _audit(feed, key, name, "case", "early_help", "Early help", None, month)


def _themed_audits(feed: Feed, life: Life) -> None:
    """Audit some decisions of the front door, some enquiries, and half of the repeat plans."""
    key, seed = life.person.person_id, feed.flaws.seed
    for number, contact in enumerate(life.contacts):
        if contact.day >= feed.first and unit(seed, "threshold", key, number) < 0.02:
            rng = stream(seed, "threshold answers", key, number)
            answers = {"well_informed": _yes(rng, 0.85), "timely": _yes(rng, 0.9)}
            day = contact.day + timedelta(days=7)
            name = f"{key}C{number}"
            _audit(feed, key, name, "threshold", "front_door", FRONT_DOOR, None, day, answers)
    for episode in life.episodes:
        for number, enquiry in enumerate(episode.enquiries):
            if enquiry.end >= feed.first and unit(seed, "s47", key, enquiry.start) < 0.08:
                led = {"led_to_conference": "yes" if enquiry.conference else "no"}
                day = enquiry.end + timedelta(days=30)
                name = f"{key}D{episode.number}-{number}"
                team = enquiry.team
                _audit(feed, key, name, "s47_enquiry", "social_work", team, None, day, led)
        for number, plan in enumerate(episode.plans):
            if (
                plan.start >= feed.first
                and plan.previous
                and unit(seed, "again", key, number) < 0.5
            ):
                rng = stream(seed, "again answers", key, plan.start)
                why = {"after_short_cin": _yes(rng, 0.3), "over_optimism": _yes(rng, 0.65)}
                day = plan.start + timedelta(days=30)
                name = f"{key}E{episode.number}-{number}"
                _audit(feed, key, name, "repeat_plan", "social_work", None, None, day, why)


def _yes(rng: Stream, probability: float) -> str:
    return "yes" if rng.chance(probability) else "no"


def _months(feed: Feed, start: date, end: date) -> list[date]:
    """Return the first days of the months of the extract on which a case was open."""
    month = max(month_start(start), month_start(feed.first))
    found = []
    while month < end and month <= feed.as_at:
        if month >= start:
            found.append(month)
        month = add_months(month, 1)
    return found


def _audit(
    feed: Feed,
    key: str,
    name: str,
    tool: str,
    service: str,
    team: str | None,
    worker: str | None,
    day: date,
    answers: Mapping[str, str] | None = None,
) -> None:
    """Add an audit as far as it had come by the day of the extract."""
    rng = stream(feed.flaws.seed, "audit of", name)
    allocated = rng.after(day, 0, 4)
    if allocated > feed.as_at:
        return
    due = allocated + timedelta(days=28)
    in_time, never = rng.chance(0.9), rng.chance(0.15)
    done = rng.after(allocated, 5, 28) if in_time else rng.after(due, 1, 40)
    completed = done if done <= feed.as_at and (in_time or not never) else None
    good = profile.AUDIT_GOOD[service].at(allocated, feed.flaws.end) if tool == "case" else 1.0
    blanks = feed.flaws.rates.blanks
    grade = rng.draw(_FINE if rng.chance(good) else _POOR) if tool == "case" else None
    same = rng.chance(0.85)
    moderated = rng.after(done, 5, 20) if rng.chance(0.3) and grade else None
    if moderated and moderated > feed.as_at:
        moderated = None
    after = grade if same else ("requires_improvement" if grade == "good" else "good")
    ungraded = feed.flaws.falls(blanks, "audit grade", name) and not moderated
    auditors = [manager_id(t) for t in TEAMS if t != team]
    auditor, moderator = rng.sample(auditors, 2)
    feed.rows.add(
        "local_audits",
        "audi",
        audit_id=name,
        person_id=key,
        tool=tool,
        tool_version=_TOOL_VERSION[tool],
        service=service,
        team=team,
        worker_id=worker,
        auditor_id=auditor,
        allocated_date=allocated,
        due_date=None if feed.flaws.falls(blanks, "audit due", name) else due,
        completed_date=completed,
        first_grade=None if not completed or ungraded else grade,
        moderated_grade=after if completed and moderated else None,
        moderated_date=moderated if completed else None,
        moderator_id=moderator if completed and moderated else None,
    )
    if not completed:
        return
    for question, answer in (answers or {}).items():
        feed.rows.add(
            "local_audit_answers", "auan", audit_id=name, question=question, answer=answer
        )
    if grade in ("requires_improvement", "inadequate"):
        _actions(feed, rng, name, team, worker, completed)


def _actions(
    feed: Feed, rng: Stream, name: str, team: str | None, worker: str | None, day: date
) -> None:
    for number in range(rng.between(1, 3)):
        done = rng.after(day, 7, 42) if rng.chance(0.75) else rng.after(day, 43, 120)
        feed.rows.add(
            "local_audit_actions",
            "auac",
            action_id=f"{name}-{number}",
            audit_id=name,
            team=team,
            owner_id=worker,
            set_date=day,
            due_date=day + timedelta(days=42),
            done_date=done if done <= feed.as_at else None,
        )
