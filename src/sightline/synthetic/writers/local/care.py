"""Feeds about children in care: contacts, how they came in, long-term matches, what it costs."""

from datetime import date, timedelta

from sightline.record.tables.local_care import (
    LOCAL_CARE_ENTRIES,
    LOCAL_CHILD_CONTACTS,
    LOCAL_LONG_TERM_MATCHES,
    LOCAL_PLACEMENT_COSTS,
)
from sightline.record.tables.local_feeds import LOCAL_DEPRIVATION_OF_LIBERTY
from sightline.synthetic.model import Care, Life
from sightline.synthetic.streams import Stream, stream
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed

TABLES = (
    LOCAL_CHILD_CONTACTS,
    LOCAL_CARE_ENTRIES,
    LOCAL_LONG_TERM_MATCHES,
    LOCAL_PLACEMENT_COSTS,
    LOCAL_DEPRIVATION_OF_LIBERTY,
)
_PLANNED = 0.6
_NOT_RECORDED = 0.03
_MATCHED = 0.99
"""98% of the long-term cohort matched (Dudley)."""
_OWN_FOSTER_POUNDS = 477
"""Internal fostering: 5,724 pounds for twelve weeks (Worcestershire)."""


def write(feed: Feed) -> None:
    """Add the rows of every period of care that reaches the days of the feed."""
    for life in feed.lives:
        periods = [care for episode in life.episodes for care in episode.care]
        for number, care in enumerate(periods, start=1):
            if care.start <= feed.as_at and care.end >= feed.first:
                care_id = f"{life.person.person_id}L{number}"
                rng = stream(feed.flaws.seed, "care feeds", care_id)
                _entry(feed, life, care, care_id, rng)
                _match(feed, life, care, care_id, rng)
                _costs(feed, life, care, care_id, rng)
                _contacts(feed, life, care, care_id, rng)
                _liberty(feed, life, care)


def _entry(feed: Feed, life: Life, care: Care, care_id: str, rng: Stream) -> None:
    emergency = bool(care.statuses) and care.statuses[0].code in ("L1", "L2", "J1", "J2")
    planned = rng.chance(_PLANNED) and not emergency
    agreed = care.start - timedelta(days=rng.between(2, 30))
    kind = "NOT_KNOWN" if rng.chance(_NOT_RECORDED) else "PLANNED" if planned else "CRISIS"
    if feed.flaws.falls(feed.flaws.rates.late_recording / 2, "agreed after", care_id):
        agreed = care.start + timedelta(days=rng.between(1, 6))
    feed.rows.add(
        "local_care_entries",
        "cent",
        entry_id=f"{care_id}N",
        person_id=life.person.person_id,
        entered_date=care.start,
        agreed_date=by(agreed, feed.as_at) if kind == "PLANNED" else None,
        kind=kind,
    )


def _match(feed: Feed, life: Life, care: Care, care_id: str, rng: Stream) -> None:
    """Match the child once the plan is long-term fostering; a few never are."""
    made = [day for day, plan in care.permanence if plan == "LT_FOSTERING"]
    wait = rng.between(5, 60)
    matched = rng.chance(_MATCHED)
    if not made or made[-1] > feed.as_at:
        return
    panel = made[-1] + timedelta(days=wait)
    agreed = panel + timedelta(days=7)
    feed.rows.add(
        "local_long_term_matches",
        "ltma",
        match_id=f"{care_id}M",
        person_id=life.person.person_id,
        cohort_from_date=made[-1],
        panel_date=by(panel, feed.as_at),
        matched_date=by(agreed, feed.as_at) if matched and agreed < care.end else None,
        ended_date=by(care.end, feed.as_at),
    )


def _costs(feed: Feed, life: Life, care: Care, care_id: str, rng: Stream) -> None:
    for number, place in enumerate(care.placements, start=1):
        price = _price(place.type, place.provider, rng)
        if price and place.start <= feed.as_at and place.end >= feed.first:
            feed.rows.add(
                "local_placement_costs",
                "plco",
                cost_id=f"{care_id}P{number}",
                person_id=life.person.person_id,
                from_date=place.start,
                to_date=by(place.end, feed.as_at),
                placement_type=place.type,
                provider=place.provider,
                weekly_pounds=price,
            )


def _price(kind: str, provider: str, rng: Stream) -> int:
    """Return the weekly price in pounds; nothing for a placement with parents or adopters."""
    share = rng.uniform(0.8, 1.25)
    if kind[0] == "U":
        return round((_OWN_FOSTER_POUNDS if provider == "PR1" else 890) * share)
    if kind[0] in "KRS":
        return round(4300 * share)
    return round(1050 * share) if kind in ("H5", "P2") else 0


def _contacts(feed: Feed, life: Life, care: Care, care_id: str, rng: Stream) -> None:
    """Add visits at which the child was seen, and for many a call in a long gap between two."""
    days: list[tuple[date, str]] = []
    before = care.start
    for visit in care.visits:
        if (visit.day - before).days > 28 and rng.chance(0.85):
            days.append((before + timedelta(days=rng.between(18, 30)), rng.one(("PHONE", "VIDEO"))))
        if visit.seen:
            days.append((visit.day, "VISIT"))
        before = visit.day
    for number, (day, kind) in enumerate(days, start=1):
        if feed.first - timedelta(days=60) <= day <= feed.as_at:
            feed.rows.add(
                "local_child_contacts",
                "chco",
                contact_id=f"{care_id}T{number}",
                person_id=life.person.person_id,
                date=day,
                kind=kind,
            )


def _liberty(feed: Feed, life: Life, care: Care) -> None:
    for began, ended in care.liberty:
        if began <= feed.as_at and ended >= feed.first:
            feed.rows.add(
                "local_deprivation_of_liberty",
                "dolo",
                person_id=life.person.person_id,
                start_date=began,
                end_date=by(ended, feed.as_at),
            )
