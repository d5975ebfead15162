"""A referral and all that follows it until the case is closed."""

from datetime import date, timedelta

from sightline.record.calendar import working_days_after
from sightline.synthetic import profile, staff
from sightline.synthetic.lives import assessment, care, contact, need, protection
from sightline.synthetic.lives.contact import Decision
from sightline.synthetic.lives.home import Case, Home, adult
from sightline.synthetic.model import Episode, Holding, Life

_CLOSED_BY = {"E11": "RC1", "E12": "RC1", "E41": "RC3"}
_CLOSED_BY |= dict.fromkeys(("E45", "E46", "E47", "E48"), "RC4")


def made(home: Home, concerned: list[Life], decision: Decision, day: date) -> date:
    """Refer the ``concerned`` children on ``day``; return when the first case is closed.

    Siblings who stay in care have open cases for years after the others' are closed.
    """
    rng = home.rng
    home.referrals += 1
    code = rng.draw(profile.NEED_CODE) if home.kind == "family" else "N2"
    nfa = home.kind == "family" and decision.step < profile.REFERRAL_NFA
    cases = [(life, open_episode(life, decision.source, code, nfa, day)) for life in concerned]
    _hold(cases, day, working_days_after(day, 1), staff.FRONT_DOOR, home)
    if nfa:
        closed = working_days_after(day, rng.between(1, 5))
        _close(cases, closed, "RC8")
        return closed
    step = (decision.step - profile.REFERRAL_NFA) / (1 - profile.REFERRAL_NFA)
    return _follow(home, cases, day, step)


def _follow(home: Home, cases: list[Case], day: date, step: float) -> date:
    """Assess, then go from stage to stage until nothing more follows; return the closing day."""
    rng = home.rng
    start = working_days_after(day, rng.between(0, 1))
    section_47 = profile.SECTION_47.at(day, home.world.end)
    steps = (
        ("enquiry", section_47),
        ("care", profile.TO_CARE),
        ("need", profile.TO_NEED_PLAN),
        ("early help", profile.TO_EARLY_HELP),
    )
    stage = "close"
    if home.kind == "disability":
        stage = "need"
    else:
        for name, share in steps:
            if step < share:
                stage = name
                break
            step -= share
    authorised = assessment.assess(home, cases, start, stage in ("enquiry", "care", "need"))
    _hold(cases, working_days_after(day, 1), authorised, home.family_team(home.referrals), home)
    reason = "RC9" if stage == "early help" else "RC8"
    end = authorised
    if stage == "early help":
        contact.help_early(home, [life for life, _ in cases], authorised + timedelta(days=5))
    elif stage == "enquiry":
        end = _after_enquiry(home, cases, working_days_after(day, int(rng.expovariate(0.25))), end)
    elif stage == "care":
        taken = day + timedelta(days=rng.between(1, 30))
        end = _into_care(home, cases, taken, end)
    elif stage == "need":
        end = _need(home, cases, authorised)
    if stage not in ("early help", "close"):
        reason = "RC7"
    closed = end + timedelta(days=rng.between(0, 11))
    _close(cases, closed, reason)
    return min(episode.closed for _, episode in cases)


def _need(home: Home, cases: list[Case], start: date) -> date:
    """A child in need plan and what may come of it; return the day on which all has ended."""
    rng = home.rng
    end = need.plan(home, cases, start)
    if rng.chance(0.3):
        again = start + timedelta(days=rng.between(60, 150))
        if again < end:
            assessment.assess(home, cases, again, True)
    _hold(cases, start, end, home.family_team(home.referrals), home)
    if end > home.world.end or home.kind == "disability":
        return end
    if rng.chance(profile.NEED_TO_S47):
        return _after_enquiry(home, cases, end, end)
    if rng.chance(profile.NEED_TO_CARE):
        return _into_care(home, cases, end, end)
    return end


def _after_enquiry(home: Home, cases: list[Case], start: date, end: date) -> date:
    rng = home.rng
    outcome = protection.enquire(home, cases, start)
    later = max(end, outcome.ended)
    _hold(cases, start, later, home.family_team(home.referrals), home)
    if outcome.day > home.world.end or outcome.then == "close":
        return later
    if outcome.then == "care":
        return _into_care(home, cases, outcome.day, later)
    if outcome.then in ("need", "no plan") or rng.chance(0.5):
        return _need(home, cases, later)
    return later


def _into_care(home: Home, cases: list[Case], start: date, end: date) -> date:
    """Take children of ``cases`` into care on ``start``; return when the others' help ends."""
    rng = home.rng
    together = len(cases) == 1 or rng.chance(profile.SIBLINGS_TOGETHER_INTO_CARE)
    chosen = cases if together else [rng.one(cases)]
    start = max(start, max(case[0].person.born for case in chosen))
    chosen = [case for case in chosen if start < adult(case[0].person)]
    left = [case for case in cases if case not in chosen]
    for case in chosen:
        close_when_care_ends(home, case, care.enter(home, case, start))
    if left:
        return _need(home, left, max(start, end))
    return max(start, end)


def close_when_care_ends(home: Home, case: Case, ended: date) -> None:
    """Close the case of a child whose care ``ended``: later, where they went home with a plan."""
    life, episode = case
    last = adult(life.person)
    period = episode.care[-1]
    closed = ended
    team = staff.permanence_team(home.locality)
    if home.kind == "disability":
        team = staff.DISABILITIES
    moved = min(ended, period.start + timedelta(days=120))
    _hold([case], period.start, moved, home.family_team(home.referrals), home)
    if moved < ended:
        _hold([case], moved, ended, team, home)
    goes_home = period.end_reason in ("E4A", "E4B", "E13")
    if goes_home and ended < last and ended <= home.world.end:
        # The child protection plan may outlast a short stay in care.
        start = max([ended, *(plan.end for plan in episode.plans)])
        closed = min(need.plan(home, [case], start), last)
        _hold([case], ended, closed, home.family_team(home.referrals), home)
    episode.closed = max(episode.closed, min(closed, max(last, ended)))
    episode.reason = _CLOSED_BY.get(period.end_reason, "RC7")


def open_episode(life: Life, source: str, code: str, nfa: bool, day: date) -> Episode:
    """Open the episode that a referral of ``day`` begins, and return it."""
    episode = Episode(len(life.episodes) + 1, day, source, code, nfa, day, "RC7")
    life.episodes.append(episode)
    return episode


def _close(cases: list[Case], day: date, reason: str) -> None:
    """Close what is still open: a child in care was given their own closing day before."""
    for life, episode in cases:
        if episode.care:
            episode.closed = max(episode.closed, _last_of(episode))
            continue
        last = max(adult(life.person), episode.day + timedelta(days=1))
        episode.closed = max(min(day, last), _last_of(episode))
        episode.reason = reason


def _last_of(episode: Episode) -> date:
    """Return the last ending inside ``episode``: a case is not closed before it."""
    days = [episode.day]
    days += [item.authorised for item in episode.assessments]
    days += [max(item.end, item.decided) for item in episode.enquiries]
    days += [plan.end for plan in episode.plans]
    days += [plan.end for plan in episode.need_plans]
    days += [period.end for period in episode.care]
    return max(days)


def _hold(cases: list[Case], start: date, end: date, team: str, home: Home) -> None:
    """Give the cases to ``team`` from ``start``: what was held then passes to it."""
    if end <= start:
        return
    post = home.staff.post_for(team, home.number)
    duty = home.rng.chance(profile.DUTY)
    for life, _ in cases:
        while life.holdings and life.holdings[-1].start >= start:
            life.holdings.pop()
        if life.holdings and life.holdings[-1].end > start:
            life.holdings[-1].end = start
        last = life.holdings[-1] if life.holdings else None
        if last and last.team == team and last.post == post and last.end == start:
            last.end = end
            continue
        if duty and team != staff.FRONT_DOOR:
            gap = min(end, start + timedelta(days=home.rng.between(5, 25)))
            life.holdings.append(Holding(start, gap, team, post, duty=True))
            if gap < end:
                life.holdings.append(Holding(gap, end, team, post))
            continue
        life.holdings.append(Holding(start, end, team, post))
