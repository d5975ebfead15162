"""Feeds of early help: teams around the family, and group work."""

from datetime import date, timedelta

from sightline.record.tables.local_early_help import LOCAL_GROUP_WORK, LOCAL_TEAM_AROUND_FAMILY
from sightline.synthetic.model import EarlyHelp, Life
from sightline.synthetic.profile import Trend
from sightline.synthetic.streams import Choice, unit
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.local.feed import Feed

TABLES = (LOCAL_TEAM_AROUND_FAMILY, LOCAL_GROUP_WORK)

LEAD_OF = {
    "Primary school": "school",
    "Secondary school": "school",
    "Health visiting": "health",
    "Children's centre": "early_years",
}
# Of families with early help, those with a team around them; schools led 163, then 82 families
# (Dorset pack): fitted.
HAS_TEAM = Trend(((36, 0.85), (13, 0.85), (6, 0.3), (0, 0.3)))
SCHOOL_LEADS = Trend(((36, 0.4), (13, 0.4), (6, 0.05), (0, 0.0)))
"""Of families whose help the council's own service gives, those with a lead from a school."""
NO_LEAD = 0.01
LEFT_OPEN = 0.02
IN_GROUP = 0.7  # fitted to 245 in five months (Dorset pack)
UNDER_1S = 0.8  # of families known by a contact; most of the 296 published are not known
GROUP = Choice({"incredible_years": 63, "parenting": 116, "teenagers": 15, "domestic_abuse": 51})
SESSIONS = {"incredible_years": 14, "parenting": 8, "teenagers": 6, "domestic_abuse": 11}
"""Attendees of each group in five months, without those of under 1s (Dorset pack)."""


def write(feed: Feed) -> None:
    """Add the teams and the group work of every period of early help."""
    for life in feed.lives:
        for item in life.early_help:
            if item.start <= feed.as_at and item.end >= feed.first:
                _team(feed, life, item)
                _group(feed, life, item)
        _under_1s(feed, life)


def _team(feed: Feed, life: Life, item: EarlyHelp) -> None:
    seed, household = feed.flaws.seed, life.person.household
    if unit(seed, "team", household, item.start) >= HAS_TEAM.at(item.start, feed.flaws.end):
        return
    lead: str | None = LEAD_OF.get(item.organisation, "early_help")
    if lead == "early_help":
        draw = unit(seed, "school leads", household, item.start)
        lead = "school" if draw < SCHOOL_LEADS.at(item.start, feed.flaws.end) else lead
    if feed.flaws.falls(NO_LEAD, "lead", household, item.start):
        lead = None
    end = by(item.end, feed.as_at)
    if feed.flaws.falls(LEFT_OPEN, "team open", household, item.start):
        end = None
    feed.rows.add(
        "local_team_around_family",
        "tafa",
        team_id=f"T{household}-{item.start.isoformat()}",
        person_id=life.person.person_id,
        start_date=item.start,
        end_date=end,
        lead_kind=lead,
        lead_organisation=item.organisation if lead else None,
    )


def _group(feed: Feed, life: Life, item: EarlyHelp) -> None:
    """A parent of a family with early help goes to a group once the assessment is done."""
    seed, household, first = feed.flaws.seed, life.person.household, item.assessed
    if unit(seed, "group", household, first) < IN_GROUP:
        _attendance(feed, life, first, GROUP.at(unit(seed, "which group", household, first)))


def _under_1s(feed: Feed, life: Life) -> None:
    """The group of the under 1s is for every family: those known by a contact are here."""
    babies = (c.day for c in life.contacts if 0 <= (c.day - life.person.born).days < 330)
    contact = next(babies, None)
    if contact is None or unit(feed.flaws.seed, "baby", life.person.person_id) >= UNDER_1S:
        return
    _attendance(feed, life, contact + timedelta(days=20), "under_1s")


def _attendance(feed: Feed, life: Life, first: date, group: str) -> None:
    """One person on one course; the row names the family's child."""
    if not feed.first <= first <= feed.as_at:
        return
    household = life.person.household
    offered = SESSIONS.get(group, 8)
    feed.rows.add(
        "local_group_work",
        "grwo",
        attendance_id=f"{life.person.person_id}W{first.toordinal()}{group[0]}",
        attendee_id=f"P{household}",
        person_id=life.person.person_id,
        group=group,
        first_date=first,
        sessions_offered=offered,
        sessions_attended=_attended(feed, household, first, offered),
    )


def _attended(feed: Feed, household: int, first: date, offered: int) -> int | None:
    """Return the sessions attended so far: none for some, unknown for a few, too many for fewer."""
    draw = unit(feed.flaws.seed, "attended", household, first)
    if feed.flaws.falls(0.01, "not recorded", household, first):
        return None
    if feed.flaws.falls(0.003, "too many", household, first):
        return offered + 1
    so_far = min(offered, (feed.as_at - first).days // 7 + 1)
    return 0 if draw < 0.1 else max(1, int(so_far * min(1.0, draw + 0.2)))
