"""Section 47 enquiries, initial conferences, child protection plans and pre-proceedings."""

from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import add_months, next_working_day, working_days_after
from sightline.synthetic import profile
from sightline.synthetic.lives import visits
from sightline.synthetic.lives.home import Case, Home, adult
from sightline.synthetic.model import Enquiry, Meeting, PreProceedings, ProtectionPlan


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an enquiry came to: ``none``, ``no plan``, ``need``, ``care`` or ``close``.

    ``day`` is when that follows, ``ended`` when enquiry and plan are over.
    """

    then: str
    day: date
    ended: date


def enquire(home: Home, cases: list[Case], start: date) -> Outcome:
    """Make a section 47 enquiry from ``start`` and follow it through to the end of any plan."""
    rng = home.rng
    cases = [case for case in cases if start < adult(case[0].person)]
    end = working_days_after(start, rng.between(3, 14))
    to_conference = rng.chance(profile.S47_TO_CONFERENCE)
    conference = None
    decided = end
    if to_conference:
        in_time = rng.chance(profile.CONFERENCE_IN_15.at(start, home.world.end))
        lag = rng.between(9, 15) if in_time else 16 + int(rng.expovariate(1 / 6.0))
        conference = working_days_after(start, lag)
        decided = conference
    planned = to_conference and rng.chance(profile.CONFERENCE_TO_PLAN)
    team = home.family_team(home.referrals)
    post = home.staff.post_for(team, home.number)
    target = working_days_after(start, 15)
    on_plan: list[Case] = []
    for life, episode in cases:
        to_plan = planned and (not on_plan or rng.chance(0.97))
        episode.enquiries.append(
            Enquiry(start, end, decided, conference, target, to_plan, team, post)
        )
        if to_plan:
            on_plan.append((life, episode))
    if conference is None:
        return Outcome("none", end, end)
    if not on_plan:
        return Outcome("no plan", conference, max(conference, end))
    return _plan(home, on_plan, conference)


def _plan(home: Home, cases: list[Case], start: date) -> Outcome:
    rng = home.rng
    count = rng.draw(profile.PLAN_REVIEWS)
    meetings = _reviews(home, start, count)
    end = meetings[-1].held
    then = "close"
    draw = rng.random()
    to_care = profile.PLAN_TO_CARE.at(start, home.world.end)
    if draw < to_care:
        then = "care"
    elif draw < to_care + profile.PLAN_TO_NEED:
        then = "need"
    outcome_day = end
    if then == "care":
        # Care starts during the plan, which ends soon after.
        outcome_day = start + timedelta(days=int(max(25, (end - start).days * rng.random())))
        end = outcome_day + timedelta(days=rng.between(3, 40))
        meetings = [meeting for meeting in meetings if meeting.held <= end]
    last_shown = min(end, home.world.end)
    first_visit = working_days_after(start, rng.between(2, 9))
    on = visits.days(rng, profile.CP_VISIT_GAP, first_visit, last_shown)
    category = rng.draw(profile.CATEGORY)
    changed = start + timedelta(days=90) if rng.chance(0.08) and count > 1 else None
    police = start - timedelta(days=5) if rng.chance(profile.POLICE_PROTECTION) else None
    core = _core_groups(home, start, last_shown)
    before = rng.chance(profile.PLAN_PRE_PROCEEDINGS) or (then == "care" and rng.chance(0.4))
    for life, episode in cases:
        person = life.person
        last = min(end, adult(person))
        if last <= start:
            continue
        earlier = person.earlier_plans + sum(len(past.plans) for past in life.episodes)
        plan = ProtectionPlan(
            start=start,
            end=last,
            first_category=category,
            latest_category=rng.draw(profile.CATEGORY) if changed else category,
            category_changed=changed,
            previous=earlier,
            police_or_emergency=police if police and police >= person.born else None,
            visits=visits.of_child(
                rng,
                [day for day in on if day < last],
                person.born,
                profile.CP_SEEN,
                profile.CP_ALONE_OVER_4,
            ),
            core_groups=[meeting for meeting in core if meeting.held < last],
            reviews=[meeting for meeting in meetings if meeting.held <= last],
        )
        episode.plans.append(plan)
        if before:
            _pre_proceedings(home, episode.pre_proceedings, plan, then, outcome_day)
    return Outcome(then, outcome_day, end)


def _reviews(home: Home, start: date, count: int) -> list[Meeting]:
    """Return ``count`` review conferences: within 3 months of the first, then within 6."""
    rng = home.rng
    made: list[Meeting] = []
    day = start
    for index in range(count):
        months, low, high = (3, 62, 88) if index == 0 else (6, 105, 178)
        due = add_months(day, months)
        if rng.chance(profile.CP_REVIEW_ON_TIME):
            held = min(working_days_after(rng.after(day, low, high), 0), due)
        else:
            held = rng.after(due, 3, 35)
        held = next_working_day(held)
        made.append(Meeting(due, held))
        day = held
    return made


def _core_groups(home: Home, start: date, last: date) -> list[Meeting]:
    """Return core groups: within 10 working days of the conference, then every six weeks."""
    rng = home.rng
    made: list[Meeting] = []
    due = working_days_after(start, 10)
    while True:
        if rng.chance(profile.CORE_GROUP_ON_TIME):
            held = due - timedelta(days=rng.between(0, 4))
        else:
            held = due + timedelta(days=rng.between(1, 21))
        held = next_working_day(held)
        if held >= last:
            return made
        made.append(Meeting(due, held))
        due = held + timedelta(days=42)


def _pre_proceedings(
    home: Home, into: list[PreProceedings], plan: ProtectionPlan, then: str, day: date
) -> None:
    rng = home.rng
    last = day if then == "care" else plan.end
    if (last - plan.start).days < 50:
        return
    decided = plan.start + timedelta(days=rng.between(10, max(11, (last - plan.start).days - 40)))
    first = decided + timedelta(days=14)
    meetings: list[date] = []
    while (following := (meetings[-1] if meetings else first) + timedelta(days=42)) < last:
        meetings.append(following)
    into.append(
        PreProceedings(
            family=f"P{home.number}",
            decided=decided,
            letter=decided + timedelta(days=4),
            first_meeting=first,
            review_meetings=meetings,
            end=last,
            issued=then == "care",
        )
    )
