"""How a life stood on a day: who held it, when it was last seen, how a care leaver was doing."""

from datetime import date, timedelta

from sightline.synthetic.model import Holding, LeavingState, Life, Visit

# Of a hundred care leavers in touch, up to how many are spoken to every so many days.
_CONTACT_GAP = ((74, 7), (90, 20), (97, 50), (100, 90))


def held(holdings: list[Holding], day: date) -> Holding | None:
    """Return the holding of ``day``, or the last one before it."""
    found: Holding | None = None
    for holding in holdings:
        if holding.start <= day:
            found = holding
    return found


def year_before(as_at: date) -> date:
    """Return the first day of the twelve months that end on ``as_at``."""
    return as_at - timedelta(days=365)


def seen_last(life: Life, as_at: date) -> date | None:
    """Return the last day to ``as_at`` on which the child was seen on any visit."""
    days: list[date] = []
    for episode in life.episodes:
        if episode.day > as_at:
            continue
        for item in episode.assessments:
            seen = min(item.start + timedelta(days=9), item.authorised)
            if item.child_seen and life.person.born <= seen <= as_at:
                days.append(seen)
        visited = [plan.visits for plan in episode.need_plans]
        visited += [plan.visits for plan in episode.plans]
        visited += [care.visits for care in episode.care]
        for visits in visited:
            visit = last_visit(visits, as_at, seen_only=True)
            if visit is not None:
                days.append(visit.day)
    return max(days, default=None)


def last_visit(visits: list[Visit], as_at: date, *, seen_only: bool = False) -> Visit | None:
    """Return the last visit to ``as_at``; with ``seen_only`` the last that saw the child."""
    for visit in reversed(visits):
        if visit.day <= as_at and (visit.seen or not seen_only):
            return visit
    return None


def state_at(life: Life, as_at: date) -> LeavingState | None:
    """Return how a care leaver was doing on ``as_at``; nothing before support begins."""
    found: LeavingState | None = None
    if life.leaving is not None:
        for state in life.leaving.states:
            if state.start <= as_at:
                found = state
    return found


def contact_last(life: Life, as_at: date) -> date | None:
    """Return the last contact with a care leaver to ``as_at``; nothing before support begins.

    Those in touch are spoken to weekly, most of them (Dorset pack), the others less often. The
    date never goes back when a new state begins.
    """
    days: list[date] = []
    states = life.leaving.states if life.leaving is not None else []
    for state, following in zip(states, [*states[1:], None], strict=True):
        if state.start <= as_at:
            until = min(as_at, following.start) if following is not None else as_at
            days.append(_contact_in(state, until))
    return max(days, default=None)


def _contact_in(state: LeavingState, until: date) -> date:
    if state.in_touch != "YES":
        return state.contacted
    every = next(gap for share, gap in _CONTACT_GAP if state.contacted.toordinal() % 100 < share)
    return until - timedelta(days=(until - state.contacted).days % every)


def eligibility(life: Life, as_at: date) -> str:
    """Return a care leaver's category on ``as_at`` (Children Act 1989, schedule 2 and s.23)."""
    if life.leaving is None or as_at >= life.leaving.eighteen:
        return "FORMER_RELEVANT"
    cared = any(c.start <= as_at < c.end for e in life.episodes for c in e.care)
    return "ELIGIBLE" if cared else "RELEVANT"
