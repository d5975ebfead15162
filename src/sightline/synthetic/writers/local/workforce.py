"""Feeds of the workforce: posts, staff, sickness, training, and supervision of the workers."""

from datetime import date, timedelta

from sightline.record.calendar import add_months
from sightline.record.tables.local_quality import LOCAL_STAFF_SUPERVISION
from sightline.record.tables.local_workforce import (
    LOCAL_POSTS,
    LOCAL_SICKNESS,
    LOCAL_STAFF,
    LOCAL_TRAINING,
)
from sightline.synthetic import profile
from sightline.synthetic.staff import TEAMS, Worker
from sightline.synthetic.streams import Choice, stream
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.workforce import manager_id

TABLES = (LOCAL_POSTS, LOCAL_STAFF, LOCAL_SICKNESS, LOCAL_TRAINING, LOCAL_STAFF_SUPERVISION)

_HELD_FOR = Choice({"joining": 10, "asye": 12, "recruiting": 6})
_ROUTE = Choice({"experienced": 60, "university": 20, "step_up": 5, "apprentice": 6, "overseas": 9})
_LEFT = Choice({"resigned": 8, "retired": 2, "contract_ended": 0.5, "other": 1})
_COURSES = ("permanency", "smart_planning", "assessment_analysis", "restorative")
_COURSE_MONTHS = 8
_PARTNER_COURSE_DAYS = 510
_NOTICE = timedelta(days=60)


def write(feed: Feed) -> None:
    """Add every post, who filled it, and what became of each worker."""
    for team in TEAMS:
        _manager(feed, team)
        for post in range(feed.staff.posts[team]):
            _post(feed, team, post)
            for worker in feed.staff.tenures(team, post):
                if worker.end >= feed.first:
                    _employment(feed, worker, fte=_fte(post))
    _partners(feed)


def _fte(post: int) -> float:
    """Return the full-time equivalent of a post, as the professionals of the SSD have it."""
    return 1.0 if post % 5 else 0.6


def _shown(feed: Feed, day: date) -> date | None:
    return day if day <= feed.as_at else None


def _post(feed: Feed, team: str, post: int) -> None:
    """Add the stretches over which the post was filled, covered or vacant."""
    workers = feed.staff.tenures(team, post)
    for worker, following in zip(workers, (*workers[1:], None), strict=True):
        state = "agency" if worker.agency else "filled"
        _stretch(feed, team, post, worker.start, worker.end, state, worker.worker_id)
        if following and following.start > worker.end:
            _stretch(feed, team, post, worker.end, following.start, "vacant", None)


def _stretch(
    feed: Feed, team: str, post: int, start: date, end: date, state: str, worker: str | None
) -> None:
    if start > feed.as_at or end < feed.first:
        return
    rng = stream(feed.flaws.seed, "held for", team, post, start)
    adviser = team == "Leaving Care Team"
    feed.rows.add(
        "local_posts",
        "post",
        post_id=f"P{TEAMS.index(team):02d}{post:03d}",
        from_date=start,
        to_date=_shown(feed, end),
        team=team,
        role="personal_adviser" if adviser else "social_worker",
        social_worker="N" if adviser else "Y",
        fte=_fte(post),
        state=state,
        held_for=None if state == "filled" else rng.draw(_HELD_FOR),
        worker_id=worker,
    )


def _employment(feed: Feed, worker: Worker, fte: float) -> None:
    """Add an employment once it is accepted, and what goes with it once it began."""
    rng = stream(feed.flaws.seed, "employment", worker.worker_id)
    offer = worker.start - _NOTICE
    started, left = worker.start <= feed.as_at, worker.end <= feed.as_at
    if offer > feed.as_at or (worker.agency and not started):
        return
    # Most who leave a post move to another one of the service.
    moves = 0.55 + 0.3 * max(0.0, 1 - (feed.flaws.end - worker.end).days / 730)
    reason = "internal_move" if rng.chance(moves) else rng.draw(_LEFT)
    if worker.agency:
        reason = "contract_ended"
    route = rng.draw(_ROUTE)
    blanks = feed.flaws.rates.blanks
    unknown = feed.flaws.falls(blanks, "registration", worker.worker_id)
    unsaid = feed.flaws.falls(blanks, "leaving reason", worker.worker_id)
    lapsed = rng.chance(0.004)
    expiry = date(feed.as_at.year + (feed.as_at.month == 12), 11, 30)
    registered = started and not worker.personal_adviser
    feed.rows.add(
        "local_staff",
        "staf",
        employment_id=f"E{worker.worker_id}",
        worker_id=worker.worker_id,
        case_worker=worker.name,
        team=worker.team,
        role="personal_adviser" if worker.personal_adviser else "social_worker",
        social_worker="N" if worker.personal_adviser else "Y",
        employment="agency" if worker.agency else "permanent",
        asye="Y" if route in ("university", "step_up") and not worker.agency else "N",
        route=route,
        fte=fte,
        offer_date=offer,
        expected_start_date=worker.start,
        start_date=_shown(feed, worker.start),
        end_date=_shown(feed, worker.end),
        leaving_reason=reason if left and not unsaid else None,
        registration_no=f"SW{worker.worker_id[1:]}" if registered and not unknown else None,
        registration_expiry=add_months(expiry, -12 if lapsed else 0) if registered else None,
    )
    if started:
        if not worker.agency:
            _sickness(feed, worker.worker_id, worker.team, worker.start, worker.end, fte)
            _training(feed, worker.worker_id, worker.team, "frontline", worker.start, worker.end)
        _supervision(feed, worker.worker_id, worker.team, worker.start, worker.end)


def _manager(feed: Feed, team: str) -> None:
    """Add the manager of a team, who was there before the extracts began and still is."""
    key, start = manager_id(team), add_months(feed.first, -36)
    feed.rows.add(
        "local_staff",
        "staf",
        employment_id=f"E{key}",
        worker_id=key,
        team=team,
        role="team_manager",
        social_worker="Y",
        employment="permanent",
        asye="N",
        route="experienced",
        fte=1.0,
        start_date=start,
        registration_no=f"SW{key}",
        registration_expiry=date(feed.as_at.year + (feed.as_at.month == 12), 11, 30),
    )
    end = feed.as_at + timedelta(days=400)
    _sickness(feed, key, team, start, end, 1.0)
    _training(feed, key, team, "manager", start, end)
    _supervision(feed, key, team, start, end)


def _sickness(feed: Feed, key: str, team: str, start: date, end: date, fte: float) -> None:
    """Add absences: 3.64 short and 7.4 long days for each post and year (Dorset pack)."""
    rng = stream(feed.flaws.seed, "sickness", key)
    day, number = start + rng.wait(220), 0
    while day < end and day <= feed.as_at:
        number += 1
        if rng.chance(0.075):
            length, due = rng.between(28, 140), 5 / 7
        else:
            length, due = rng.between(1, 4), 1.0
        last = min(day + timedelta(days=length - 1), end)
        until = min(last, feed.as_at)
        if last >= feed.first:
            feed.rows.add(
                "local_sickness",
                "sick",
                absence_id=f"{key}S{number}",
                worker_id=key,
                team=team,
                from_date=day,
                to_date=_shown(feed, last),
                days_lost=round(((until - day).days + 1) * due * fte, 1),
            )
        day = last + timedelta(days=1) + rng.wait(220)


def _training(feed: Feed, key: str, team: str, group: str, start: date, end: date) -> None:
    """Add the courses that a worker or manager has had to do since they were set up."""
    launched = add_months(feed.flaws.end, -_COURSE_MONTHS)
    needed = max(start, launched)
    if end <= needed or needed > feed.as_at:
        return
    for course in _COURSES:
        rng = stream(feed.flaws.seed, "training", key, course)
        booked = needed + rng.wait(110)
        session = rng.after(booked, 14, 40)
        came = "Y" if rng.chance(0.93) else "N"
        # A few registers never come back.
        lost = feed.flaws.falls(feed.flaws.rates.blanks, "register", key, course)
        told = session <= feed.as_at and not lost
        seen = booked <= feed.as_at and session < end
        feed.rows.add(
            "local_training",
            "trai",
            record_id=f"{key}T{_COURSES.index(course)}",
            attendee_id=key,
            team=team,
            group=group,
            course=course,
            needed_from=needed,
            booked_date=booked if seen else None,
            session_date=session if seen else None,
            attended=came if told and seen else None,
            withdrawn_date=_shown(feed, end),
        )


def _partners(feed: Feed) -> None:
    """Add the partners' professionals who came to the course on early help."""
    for number in range(round(sum(feed.staff.posts.values()) * 0.7)):
        rng = stream(feed.flaws.seed, "partner", number)
        session = feed.flaws.end - timedelta(days=rng.between(0, _PARTNER_COURSE_DAYS))
        booked = session - timedelta(days=rng.between(7, 30))
        if booked > feed.as_at or session < feed.first:
            continue
        feed.rows.add(
            "local_training",
            "trai",
            record_id=f"X{number}",
            attendee_id=f"X{number}",
            team=rng.one(("Schools", "Health visiting", "Police", "Voluntary sector")),
            group="partner",
            course="safeguarding_early_help",
            needed_from=booked,
            booked_date=booked,
            session_date=session,
            attended=("Y" if rng.chance(0.9) else "N") if session <= feed.as_at else None,
        )


def _supervision(feed: Feed, key: str, team: str, start: date, end: date) -> None:
    """Add personal supervision about monthly; it is up to date for nine in ten (BCP)."""
    rng = stream(feed.flaws.seed, "personal supervision", key)
    day, number = rng.after(start, 10, 30), 0
    manager = manager_id(team)
    while day < end and day <= feed.as_at:
        number += 1
        if day >= feed.first:
            feed.rows.add(
                "local_staff_supervision",
                "psup",
                supervision_id=f"{key}V{number}",
                worker_id=key,
                supervisor_id="M00" if key == manager else manager,
                team=team,
                date=day,
                recorded_date=min(feed.as_at, rng.after(day, 0, 6)),
            )
        late = rng.chance(profile.PERSONAL_SUPERVISION_LATE)
        day = rng.after(day, 40, 70) if late else rng.after(day, 24, 35)
