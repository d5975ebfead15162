"""Lists 1 to 5 of Annex A: contacts, early help, referrals, assessments, section 47 enquiries."""

from collections.abc import Iterator
from datetime import date

from sightline.synthetic import staff
from sightline.synthetic.writers.annex_child import Extract
from sightline.synthetic.writers.annex_words import SOURCE, YES_NO
from sightline.synthetic.writers.cells import Cell, Row, by
from sightline.synthetic.writers.known import Index
from sightline.synthetic.writers.standing import year_before


def contacts(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 1: contacts from ``first``, each child in a contact on a row."""
    for item in index.contacts.between(first, extract.as_at):
        row = (*extract.child(item.life.person), item.day, SOURCE[item.event.source])
        yield row
        key = ("duplicate contact", item.life.person.person_id, item.day)
        if index.flaws.falls(index.flaws.rates.duplicates, *key):
            yield row


def early_help(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 2: early help assessments from ``first`` and early help that is open."""
    as_at = extract.as_at
    for item in index.early_help.until(as_at):
        done = by(item.event.assessed, as_at)
        if item.day >= first or item.event.end > as_at or (done is not None and done >= first):
            yield (*extract.child(item.life.person), item.day, done, item.event.organisation)


def referrals(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 3: referrals from ``first``; the counter is per child and repeats on every row."""
    as_at = extract.as_at
    for item in index.referrals.between(first, as_at):
        life, episode = item.life, item.event
        since = year_before(as_at)
        count = sum(1 for other in life.episodes if since < other.day <= as_at)
        post = extract.staff.post_for(staff.FRONT_DOOR, life.person.household)
        team, worker = extract.worked(staff.FRONT_DOOR, post, episode.day)
        row = (
            *extract.child(life.person),
            episode.day,
            SOURCE[episode.source],
            YES_NO[episode.nfa],
            count,
            team,
            worker,
        )
        yield row
        key = ("duplicate referral", life.person.person_id, item.day)
        if index.flaws.falls(index.flaws.rates.duplicates, *key):
            yield row


def assessments(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 4: assessments that are open, or were authorised from ``first``."""
    as_at = extract.as_at
    for item in index.assessments.until(as_at):
        event, person = item.event, item.life.person
        done = event.authorised if event.authorised <= as_at and item.ended <= as_at else None
        if done is not None and done < first:
            continue
        needed: Cell = None
        if done is not None:
            done = index.flaws.authorised(event.start, done, person.person_id)
            needed = YES_NO[event.support_needed]
        seen = done is not None or (as_at - event.start).days > 12
        yield (
            *extract.child(person),
            extract.disability(person),
            event.start,
            YES_NO[event.child_seen] if seen else None,
            done,
            needed,
            *extract.worked(event.team, event.post, min(event.authorised, as_at)),
        )


def enquiries(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 5: section 47 enquiries begun from ``first``. The second question is inverted."""
    as_at = extract.as_at
    since = year_before(as_at)
    for item in index.enquiries.between(first, as_at):
        event, person = item.event, item.life.person
        known = item.ended <= as_at
        held = by(event.conference, as_at) if known else None
        unnecessary: Cell = None
        if event.end <= as_at and (known or event.conference is not None):
            unnecessary = YES_NO[event.conference is None]
        others = [other for past in item.life.episodes for other in past.enquiries]
        conferences = {other.conference for other in others if other.conference}
        yield (
            *extract.child(person),
            extract.disability(person),
            event.start,
            unnecessary,
            held,
            YES_NO[event.plan] if held is not None else None,
            sum(1 for other in others if since < other.start <= as_at),
            sum(1 for day in conferences if since < day <= as_at),
            *extract.worked(event.team, event.post, event.start),
        )
