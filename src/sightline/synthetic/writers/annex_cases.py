"""Lists 6 and 7 of Annex A: children in need and child protection plans."""

from collections.abc import Iterator
from datetime import date, timedelta

from sightline.record.calendar import add_months, birthday
from sightline.synthetic.model import Episode, Life, ProtectionPlan, Visit
from sightline.synthetic.writers import annex_words as words
from sightline.synthetic.writers.annex_child import Extract
from sightline.synthetic.writers.cells import Row, by, last
from sightline.synthetic.writers.known import Index, Known
from sightline.synthetic.writers.standing import held, last_visit, seen_last


def need(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 6: cases open at the as-at date or closed from ``first``, the child's latest.

    Referrals without further action and care leavers are not in it (notes of the SSD's query).
    """
    as_at = extract.as_at
    latest: dict[str, Known[Episode]] = {}
    for item in index.cases.until(as_at):
        person = item.life.person
        closed = _closed(item, as_at)
        if closed is not None and closed < first:
            continue
        if as_at >= birthday(person.born, 18) and closed is None:
            continue
        if closed is None and index.flaws.vanished(item.day, as_at, "case", person.person_id):
            continue
        latest[person.person_id] = item
    for item in latest.values():
        life, episode = item.life, item.event
        closed = _closed(item, as_at)
        team, worker = extract.holds(life, _day_held(item, closed, as_at), episode.number)
        missing = index.flaws.rates.not_available
        if index.flaws.falls(missing, "not available", life.person.person_id, episode.number):
            team, worker = "#N/A", "#N/A"
        elif closed is None and episode.closed <= as_at and (as_at - episode.closed).days > 30:
            worker = _step_left_open(index, life, team)
        yield (
            *extract.child(life.person),
            extract.disability(life.person),
            index.flaws.start(episode.day, as_at, "case", life.person.person_id),
            words.PRIMARY_NEED[episode.need],
            seen_last(life, as_at),
            closed,
            words.CLOSURE[episode.reason] if closed else None,
            words.CASE_STATUS[status(episode, closed, as_at)],
            team,
            worker,
        )


def status(episode: Episode, closed: date | None, as_at: date) -> str:
    """Return the case status, in the order in which the SSD's query decides it."""
    if closed is not None:
        return "CLOSED"
    if any(item.start <= as_at < item.end for item in episode.care):
        return "LAC"
    if any(item.start <= as_at < item.end for item in episode.plans):
        return "CPP"
    if any(item.start <= as_at < item.end for item in episode.need_plans):
        return "CINP"
    if any(item.start <= as_at < item.authorised for item in episode.assessments):
        return "ASMT"
    return "CINP"


def plans(index: Index, extract: Extract, first: date) -> Iterator[Row]:
    """List 7: child protection plans open at the as-at date or ended from ``first``."""
    as_at = extract.as_at
    latest: dict[str, Known[ProtectionPlan]] = {}
    for item in index.plans.until(as_at):
        ended = _ended(item, as_at)
        if ended is None or ended >= first:
            latest[item.life.person.person_id] = item
    for item in latest.values():
        life, plan = item.life, item.event
        ended = _ended(item, as_at)
        visit = last_visit(_recorded(index, item, as_at), as_at)
        changed = plan.category_changed is not None and plan.category_changed <= as_at
        recent = plan.police_or_emergency is not None and plan.police_or_emergency >= add_months(
            as_at, -6
        )
        yield (
            *extract.child(life.person),
            extract.disability(life.person),
            index.flaws.start(plan.start, as_at, "plan", life.person.person_id),
            words.CATEGORY[plan.first_category],
            words.CATEGORY[plan.latest_category if changed else plan.first_category],
            visit.day if visit else None,
            words.YES_NO[visit.alone] if visit else None,
            last((meeting.held for meeting in plan.reviews), as_at),
            ended,
            words.YES_NO[recent],
            plan.previous,
            *extract.holds(life, min(as_at, plan.end - timedelta(days=1)), "plan"),
        )


def _closed(item: Known[Episode], as_at: date) -> date | None:
    return item.event.closed if item.event.closed <= as_at and item.ended <= as_at else None


def _ended(item: Known[ProtectionPlan], as_at: date) -> date | None:
    return by(item.event.end, as_at) if item.ended <= as_at else None


def _day_held(item: Known[Episode], closed: date | None, as_at: date) -> date:
    if closed is not None:
        return closed - timedelta(days=1)
    return min(as_at, max(item.event.closed - timedelta(days=1), item.day))


def _step_left_open(index: Index, life: Life, team: object) -> str:
    """Return who holds a workstep that nobody closed: a placeholder, as BCP reported in 2021."""
    holding = held(life.holdings, date.max)
    options = ("Unallocated", "Duty", str(team), "Leavers")
    if holding is None:
        return "Unallocated"
    return options[index.flaws.within(0, 3, "left open", life.person.person_id)]


def _recorded(index: Index, item: Known[ProtectionPlan], as_at: date) -> list[Visit]:
    """Return the visits that were on the system by ``as_at``: the latest may come late."""
    visits = [visit for visit in item.event.visits if visit.day <= as_at]
    while visits:
        key = ("visit", item.life.person.person_id)
        if index.flaws.recorded(visits[-1].day, *key) <= as_at:
            break
        visits.pop()
    return visits
