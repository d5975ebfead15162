"""Feeds of the virtual school: roll, education plans, attendance, terms, inspections."""

from datetime import date, timedelta

from sightline.record.calendar import (
    birthday,
    month_end,
    working_day_number,
    working_days_after,
)
from sightline.record.tables.local_care_education import (
    LOCAL_ATTENDANCE,
    LOCAL_EDUCATION_PLANS,
    LOCAL_SCHOOL_INSPECTIONS,
    LOCAL_SCHOOL_TERMS,
    LOCAL_VIRTUAL_SCHOOL_ROLL,
)
from sightline.synthetic.model import Care, Life
from sightline.synthetic.streams import Choice, Stream, stream, unit
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.local.schooling import (
    PRIMARY_SCHOOLS,
    SECONDARY_SCHOOLS,
    leaving,
    reception,
    school,
    school_year_of,
    secondary,
    terms,
)
from sightline.synthetic.writers.ssd.view import flag

TABLES = (
    LOCAL_VIRTUAL_SCHOOL_ROLL,
    LOCAL_SCHOOL_INSPECTIONS,
    LOCAL_SCHOOL_TERMS,
    LOCAL_EDUCATION_PLANS,
    LOCAL_ATTENDANCE,
)
# Dorset pack: 50.2% with special needs, 89% of plans in the term, 76% in good schools; 14% missed
# a tenth of sessions and 71% attended over 95%. BCP: booked in 10 days for nearly all, 10 to 21
# children on no roll.
SEND = Choice({"N": 0.498, "K": 0.27, "E": 0.232})
NO_ROLL = 0.03
PLAN_IN_TERM, PLAN_NEVER = 0.89, 0.03
BOOKED_IN_TIME = 0.97
JUDGEMENT = Choice({"1": 0.17, "2": 0.59, "3": 0.18, "4": 0.06})
LEFT_OPEN = 0.004


def write(feed: Feed) -> None:
    """Add the terms, the inspections, and what the virtual school knows of each child in care."""
    listed = terms(feed.first, feed.as_at)
    for name, start, end in listed:
        feed.rows.add("local_school_terms", "term", term=name, start_date=start, end_date=end)
    _inspections(feed)
    spans = [span for _, start, end in listed for span in _months(feed, start, end)]
    for life in feed.lives:
        for care in feed.in_care(life):
            _roll(feed, life, care)
            _plans(feed, life, care, listed)
            _attendance(feed, life, care, spans)


def _inspections(feed: Feed) -> None:
    for number in range(1, PRIMARY_SCHOOLS + SECONDARY_SCHOOLS + 1):
        rng = stream(feed.flaws.seed, "inspections", number)
        day = date(feed.first.year - 4, 1, 1) + timedelta(days=rng.between(0, 1400))
        while day <= feed.as_at:
            feed.rows.add(
                "local_school_inspections",
                "scin",
                urn=f"9{number:05d}",
                inspection_date=day,
                judgement=rng.draw(JUDGEMENT),
            )
            day += timedelta(days=rng.between(1000, 1800))


def _months(feed: Feed, start: date, end: date) -> list[tuple[date, date]]:
    """Return the parts of a term by month, up to the extract."""
    found = []
    while start <= min(end, feed.as_at):
        last = min(month_end(start), end)
        if last <= feed.as_at and last >= feed.first:
            found.append((start, last))
        start = last + timedelta(days=1)
    return found


def _roll(feed: Feed, life: Life, care: Care) -> None:
    """Add an entry for each school of a child of three or more."""
    person = life.person
    key, seed = person.person_id, feed.flaws.seed
    begins = max(care.start, birthday(person.born, 3))
    change = secondary(person.born)
    send = SEND.at(unit(seed, "send", key))
    parts = [(begins, min(care.end, change)), (max(begins, change), care.end)]
    for number, (start, end) in enumerate(parts, start=1):
        if start >= end or start > feed.as_at or end < feed.first:
            continue
        on_roll = not feed.flaws.falls(NO_ROLL, "on no roll", key, number)
        open_still = feed.flaws.falls(LEFT_OPEN, "roll open", key, number)
        in_school = on_roll and start < leaving(person.born)
        feed.rows.add(
            "local_virtual_school_roll",
            "viro",
            roll_id=f"{key}{care.start:%y%m%d}V{number}",
            person_id=key,
            start_date=start,
            end_date=None if open_still else by(end, feed.as_at),
            year_group=_year_group(person.born, min(end, feed.as_at)),
            send=send,
            on_school_roll=flag(on_roll),
            school_urn=school(seed, key, primary=number == 1) if in_school else None,
        )


def _year_group(born: date, day: date) -> str:
    year = school_year_of(day) - reception(born).year
    return "Nursery" if year < 0 else "Reception" if year == 0 else f"Year {year}"


def _plans(feed: Feed, life: Life, care: Care, listed: list[tuple[str, date, date]]) -> None:
    """Add the first plan, and one in each term that begins in care."""
    born = life.person.born
    rng = stream(feed.flaws.seed, "plans", life.person.person_id, care.start)
    soon = rng.chance(BOOKED_IN_TIME)
    booked = care.start + timedelta(days=rng.between(2, 11))
    if not soon:
        booked = rng.after(working_days_after(care.start, 10), 1, 30)
    if reception(born) <= care.start < leaving(born) and booked < care.end:
        held = booked + timedelta(days=rng.between(0, 14))
        _plan(feed, life, care, 0, (booked, held, held + timedelta(days=rng.between(0, 14))))
    for number, (_, start, end) in enumerate(listed, start=1):
        if not max(care.start, birthday(born, 3)) <= start < care.end:
            continue
        booked = start + timedelta(days=rng.between(1, 14))
        held = booked + timedelta(days=rng.between(7, 30))
        returned: date | None = held + timedelta(days=rng.between(1, (end - held).days))
        if not rng.chance(PLAN_IN_TERM):
            late = end + timedelta(days=rng.between(1, 40))
            returned = None if rng.chance(PLAN_NEVER / (1 - PLAN_IN_TERM)) else late
        _plan(feed, life, care, number, (booked, held, returned))


def _plan(
    feed: Feed, life: Life, care: Care, number: int, days: tuple[date, date, date | None]
) -> None:
    booked, held, returned = days
    if feed.first <= booked <= feed.as_at:
        feed.rows.add(
            "local_education_plans",
            "pepl",
            pep_id=f"{life.person.person_id}{care.start:%y%m%d}P{number}",
            person_id=life.person.person_id,
            booked_date=booked,
            meeting_date=by(held, feed.as_at),
            returned_date=by(returned, feed.as_at),
        )


def _attendance(feed: Feed, life: Life, care: Care, spans: list[tuple[date, date]]) -> None:
    """Add a row for each month of term in which a pupil of school age was in care."""
    person = life.person
    rng = stream(feed.flaws.seed, "attendance", person.person_id)
    rate = _rate(rng)
    begins = max(care.start, reception(person.born))
    ends = min(care.end, leaving(person.born))
    for first, last in spans:
        start, end = max(first, begins), min(last, ends - timedelta(days=1))
        if start > end:
            continue
        possible = 2 * (working_day_number(end) - working_day_number(start - timedelta(days=1)))
        if not possible:
            continue
        attended = min(possible, round(possible * min(1.0, rate + rng.gauss(0, 0.02))))
        feed.rows.add(
            "local_attendance",
            "atte",
            person_id=person.person_id,
            from_date=start,
            to_date=end,
            possible_sessions=possible,
            attended_sessions=max(0, attended),
            authorised_sessions=int((possible - max(0, attended)) * 0.6),
        )


def _rate(rng: Stream) -> float:
    """Return the share of sessions that a pupil attends."""
    kind = rng.random()
    if kind < 0.71:
        return 0.965 + 0.035 * rng.random()
    if kind < 0.87:
        return 0.91 + 0.035 * rng.random()
    return 0.5 + 0.38 * rng.random()
