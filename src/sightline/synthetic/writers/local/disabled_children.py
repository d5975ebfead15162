"""Feeds of the service for disabled children: allocations by role, and direct payments."""

from datetime import date, timedelta

from sightline.record.calendar import birthday
from sightline.record.tables.local_disabled_children import (
    LOCAL_DIRECT_PAYMENTS,
    LOCAL_ROLE_ALLOCATIONS,
)
from sightline.synthetic import profile
from sightline.synthetic.model import Life
from sightline.synthetic.staff import DISABILITIES
from sightline.synthetic.streams import Stream, stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.involvement import involvements
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_ROLE_ALLOCATIONS, LOCAL_DIRECT_PAYMENTS)
_THERAPY, _EARLY = "Occupational Therapy", "Disabled Children Early Help"


def write(feed: Feed) -> None:
    """Add the allocations and the direct payments of every disabled child of the service."""
    for life in feed.lives:
        if life.person.disabilities or any(h.team == DISABILITIES for h in life.holdings):
            _child(feed, life)


def _child(feed: Feed, life: Life) -> None:
    """Add social workers as the case was held, then the other workers and the payment."""
    key = life.person.person_id
    rng = stream(feed.flaws.seed, "disabled", key)
    eighteen = birthday(life.person.born, 18)
    if feed.flaws.falls(feed.flaws.rates.unclosed_steps, "disabled at 18", key):
        eighteen += timedelta(days=200)
    held = [item for item in involvements(life, feed.staff) if item.worker.team == DISABILITIES]
    for number, item in enumerate(held, start=1):
        _allocation(
            feed, f"{key}S{number}", key, "SOCIAL_WORKER", item.worker.team,
            item.worker.worker_id, item.start, min(item.end, eighteen),
        )  # fmt: skip
    starts = [item.start for item in held] or [item.start for item in life.early_help]
    starts = starts or [episode.day for episode in life.episodes]
    if not starts or min(starts) >= eighteen:
        return
    first = min(starts) + timedelta(days=rng.between(10, 90))
    served = bool(held)
    for role, team, worker, chance in _others(rng, holds=bool(held)):
        last = min(first + rng.wait(profile.DISABLED_SERVICE_MEAN_DAYS, 60), eighteen)
        if rng.chance(chance) and first < last:
            served = True
            _allocation(feed, f"{key}{role[0]}", key, role, team, worker, first, last)
    if served and rng.chance(profile.DIRECT_PAYMENT):
        _payment(feed, key, first + timedelta(days=rng.between(30, 200)), eighteen, rng)


def _others(rng: Stream, *, holds: bool) -> tuple[tuple[str, str, str, float], ...]:
    """Return the other roles: team, worker, and how likely, by whether a social worker is there."""
    therapist = f"OT{rng.between(1, 9):02d}"
    family = f"FW{rng.between(1, 14):02d}"
    therapy, early = profile.DISABLED_WITH_SOCIAL_WORKER if holds else profile.DISABLED_WITHOUT
    return (
        ("OCCUPATIONAL_THERAPIST", _THERAPY, therapist, therapy),
        ("FAMILY_WORKER", _EARLY, family, early),
    )


def _allocation(
    feed: Feed, name: str, key: str, role: str, team: str, worker: str, first: date, last: date
) -> None:
    """Add one allocation that the extract knows of; a few without a role."""
    if first >= last or last < feed.first:
        return
    if feed.flaws.recorded(first, "allocation", name) > feed.as_at:
        return
    feed.rows.add(
        "local_role_allocations",
        "roal",
        allocation_id=name,
        person_id=key,
        role=None if feed.flaws.falls(feed.flaws.rates.blanks, "role", name) else role,
        team=team,
        worker_id=worker,
        from_date=first,
        to_date=by(last, feed.as_at),
    )


def _payment(feed: Feed, key: str, first: date, last: date, rng: Stream) -> None:
    """Add a direct payment from ``first`` until ``last``."""
    pounds = rng.between(4, 40) * 5
    if first < last and last >= feed.first and first <= feed.as_at:
        feed.rows.add(
            "local_direct_payments",
            "dipa",
            payment_id=f"{key}D",
            person_id=key,
            from_date=first,
            to_date=by(last, feed.as_at),
            weekly_pounds=pounds,
        )
