"""Lists 8 and 9 of Annex A: looked after children and care leavers."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.record.calendar import add_months
from sightline.synthetic.model import Care, Life, Placement
from sightline.synthetic.staff import LEAVING_CARE
from sightline.synthetic.writers import annex_words as words
from sightline.synthetic.writers.annex_child import Extract
from sightline.synthetic.writers.cells import Cell, Row, last
from sightline.synthetic.writers.known import Index, Known
from sightline.synthetic.writers.standing import (
    contact_last,
    eligibility,
    last_visit,
    state_at,
    year_before,
)


def looked_after(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 8: children in care at the as-at date, or whose care ceased from ``first``."""
    as_at = extract.as_at
    latest: dict[str, Known[Care]] = {}
    for item in index.care.until(as_at):
        ended = _ended(item, as_at)
        if ended is None or ended >= first:
            latest[item.life.person.person_id] = item
    for item in latest.values():
        life, care = item.life, item.event
        ended = _ended(item, as_at)
        day = min(as_at, care.end - timedelta(days=1))
        placement = _placement(index, care, life, day, as_at)
        law = next(s for s in reversed(care.statuses) if s.start <= day)
        visit = last_visit(care.visits, day)
        plan = [code for made, code in care.permanence if made <= day]
        yield (
            *extract.child(life.person),
            words.YES_NO[life.person.uasc],
            extract.disability(life.person),
            index.flaws.start(care.start, as_at, "care", life.person.person_id),
            words.PRIMARY_NEED[care.need],
            words.YES_NO[_second(life, care)],
            law.start,
            words.LEGAL_STATUS[law.code],
            last((meeting.held for meeting in care.reviews), day),
            visit.day if visit else None,
            words.PERMANENCE[plan[-1]] if plan else None,
            last(care.independent_visits, day),
            last(care.health, day),
            last(care.dental, day),
            _placements_in_year(care, as_at),
            ended,
            words.CEASED[care.end_reason] if ended else None,
            *_where(placement),
            *_missing(care, as_at),
            *extract.holds(life, day, "care"),
        )


def _where(placement: Placement) -> tuple[Cell, ...]:
    adoptive = placement.type[0] == "A"
    return (
        placement.start,
        words.PLACEMENT[placement.type],
        words.PROVIDER[placement.provider],
        None if adoptive else placement.postcode,
        None if adoptive else placement.urn or None,
        "a) In" if placement.inside else "b) Out",
        placement.authority,
    )


def _placement(index: Index, care: Care, life: Life, day: date, as_at: date) -> Placement:
    """Return the latest placement on the system: moves are recorded late more than most."""
    found = [item for item in care.placements if item.start <= day]
    while len(found) > 1:
        key = ("placement", life.person.person_id)
        if index.flaws.recorded(found[-1].start, *key) <= as_at:
            break
        found.pop()
    return found[-1]


def _second(life: Life, care: Care) -> bool:
    since = add_months(care.start, -12)
    return any(
        since <= other.end <= care.start
        for episode in life.episodes
        for other in episode.care
        if other is not care
    )


def _placements_in_year(care: Care, as_at: date) -> int:
    since = add_months(as_at, -12)
    # Some days away on a temporary placement are no move, and coming back is none either.
    return len(
        {
            (item.type, item.postcode)
            for item in care.placements
            if item.start <= as_at and item.end > since and item.type[0] != "T"
        }
    )


def _missing(care: Care, as_at: date) -> tuple[Cell, ...]:
    since = year_before(as_at)
    recent = [item for item in care.missing if since < item.start <= as_at]
    ended = [item for item in recent if item.end <= as_at and item.kind == "M"]
    offered: Cell = None
    accepted: Cell = None
    if ended:
        offered = words.YES_NO[ended[-1].offered]
        accepted = words.YES_NO[ended[-1].accepted] if ended[-1].offered else None
    away = sum(1 for item in recent if item.kind == "A")
    return len(recent) - away, away, offered, accepted


def _ended(item: Known[Care], as_at: date) -> date | None:
    return item.event.end if item.event.end <= as_at and item.ended <= as_at else None


def leavers(index: Index, extract: Extract, edition: str) -> Iterator[Row]:
    """List 9: young people entitled to leaving care support on the as-at date."""
    as_at = extract.as_at
    for life in sorted(index.leavers, key=lambda life: life.person.person_id):
        leaving = life.leaving
        state = state_at(life, as_at)
        if leaving is None or state is None or not leaving.start <= as_at < leaving.end:
            continue
        adviser = extract.worked(LEAVING_CARE, leaving.adviser_post, as_at)[1]
        out = state.in_touch in ("NO", "REFU", "NREQ", "RHOM")
        new = edition != "2021"
        yield (
            *extract.child(life.person),
            *((words.YES_NO[life.person.uasc],) if new else ()),
            extract.disability(life.person),
            *extract.holds(life, as_at, "leaver"),
            *((adviser,) if new else ()),
            words.ELIGIBILITY[eligibility(life, as_at)],
            *((state.pathway_reviewed,) if new else ()),
            words.IN_TOUCH[state.in_touch],
            *((contact_last(life, as_at),) if new else ()),
            None if out else words.ACCOMMODATION[state.accommodation],
            None if out else words.SUITABLE[state.suitable],
            None if out else words.ACTIVITY[state.activity],
        )
