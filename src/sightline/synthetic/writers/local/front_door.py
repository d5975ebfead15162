"""Feeds of the front door: decisions on contacts, police notices, strategy discussions."""

from datetime import date, datetime, time, timedelta

from sightline.record.calendar import add_months, working_days_after
from sightline.record.tables.local_front_door import (
    LOCAL_CONTACT_DECISIONS,
    LOCAL_POLICE_NOTIFICATIONS,
    LOCAL_STRATEGY_DISCUSSIONS,
)
from sightline.synthetic.model import Contact, Episode, Life
from sightline.synthetic.profile import Trend
from sightline.synthetic.streams import Choice, unit
from sightline.synthetic.writers.local.feed import Feed
from sightline.synthetic.writers.ssd.view import flag, team_id

TABLES = (LOCAL_CONTACT_DECISIONS, LOCAL_POLICE_NOTIFICATIONS, LOCAL_STRATEGY_DISCUSSIONS)

DECIDED_ON_TIME = Trend(((36, 0.45), (9, 0.49), (1, 0.93), (0, 0.93)))  # BCP: 49% to 93%
NEVER_DECIDED = 0.001  # fitted: steps left open
BACKDATED = 0.002  # fitted: a decision dated before its contact
DECISIONS = {
    "referral": "referral",
    "early help": "early_help",
    "advice": "advice",
    "no further action": "nfa",
}
HUB_OPEN = 0.03  # fitted, with those still open at the end of a month, to 17 of 204 (Dorset pack)
HUB_EARLY_HELP = 0.09  # fitted to 11 of 204
# Notices by colour are named in the Dorset pack without values: fitted. From July 2020 the police
# sorted them before sending, so that green fell.
COLOUR = Choice({"blue": 0.07, "red": 0.15, "amber": 0.35, "green": 0.43})
SORTED_COLOUR = Choice({"blue": 0.1, "red": 0.22, "amber": 0.43, "green": 0.25})
SORTED_FOR_MONTHS = 7
NO_COLOUR = 0.01
ABUSE = 0.45  # fitted: of notices, those of domestic abuse
DISCUSSED_WITHOUT = 0.08  # fitted: assessments with a strategy discussion and no enquiry
NO_OUTCOME = 0.015  # fitted
HUB_DAYS = 4
FROM_HUB = 0.6  # of discussions so soon after the referral: fitted to 35 a month (Dorset pack)


def write(feed: Feed) -> None:
    """Add the decisions, notices and strategy discussions of every child."""
    sorting = add_months(feed.flaws.end, -SORTED_FOR_MONTHS)
    for life in feed.lives:
        for number, contact in enumerate(life.contacts, start=1):
            if feed.first <= contact.day <= feed.as_at:
                _decision(feed, life, contact, number)
                if contact.source == "6":
                    _notice(feed, life, contact, number, sorting)
        for episode in life.episodes:
            _discussions(feed, life, episode)


def _decision(feed: Feed, life: Life, contact: Contact, number: int) -> None:
    """A contact comes in between 8 and 18, and is decided for all siblings at once."""
    seed, household, day = feed.flaws.seed, life.person.household, contact.day
    draw = unit(seed, "front door", household, day)
    received = datetime.combine(day, time(8 + int(draw * 10), int(draw * 1000) % 60))
    on_time = unit(seed, "decided", household, day) < DECIDED_ON_TIME.at(day, feed.flaws.end)
    wait = feed.flaws.within(0, 1, "wait", household, day)
    if not on_time:
        wait = feed.flaws.within(2, 9, "late wait", household, day)
    decided = received + timedelta(hours=1)
    if wait:
        decided = datetime.combine(working_days_after(day, wait), time(9 + int(draw * 8), 30))
    if feed.flaws.falls(NEVER_DECIDED, "never decided", household, day):
        decided = datetime.max
    is_known = decided.date() <= feed.as_at
    started = decided if contact.outcome == "referral" else None
    ended, outcome = None, None
    if started is not None and is_known:
        over = working_days_after(started.date(), feed.flaws.within(1, 4, "hub", household, day))
        outcome = _hub_outcome(feed, life, contact)
        if outcome is not None and over <= feed.as_at:
            ended = datetime.combine(over, time(15))
    if is_known and feed.flaws.falls(BACKDATED, "backdated", household, day):
        decided -= timedelta(days=30)
    feed.rows.add(
        "local_contact_decisions",
        "codi",
        contact_id=f"{life.person.person_id}C{number}",
        person_id=life.person.person_id,
        received_at=received,
        source_code=contact.source,
        decided_at=decided if is_known else None,
        decision=DECISIONS[contact.outcome] if is_known else None,
        mash_started_at=started if is_known else None,
        mash_ended_at=ended,
        mash_outcome=outcome if ended else None,
    )


def _hub_outcome(feed: Feed, life: Life, contact: Contact) -> str | None:
    """Return what sharing information came to, in line with what followed; ``None``: open."""
    draw = unit(feed.flaws.seed, "hub outcome", life.person.person_id, contact.day)
    if draw < HUB_OPEN:
        return None
    latest = contact.day + timedelta(days=HUB_DAYS)
    episode = next((e for e in life.episodes if contact.day <= e.day <= latest), None)
    if episode is None or episode.nfa:
        return "advice"
    if draw < HUB_OPEN + HUB_EARLY_HELP and not episode.enquiries:
        return "early_help"
    if any(enquiry.start <= latest for enquiry in episode.enquiries):
        return "assessment_strategy"
    return "assessment"


def _notice(feed: Feed, life: Life, contact: Contact, number: int, sorting: date) -> None:
    seed, household, day = feed.flaws.seed, life.person.household, contact.day
    colours = SORTED_COLOUR if day >= sorting else COLOUR
    colour = colours.at(unit(seed, "colour", household, day))
    hour = int(unit(seed, "notice", household, day) * 24)
    key = life.person.person_id
    feed.rows.add(
        "local_police_notifications",
        "pono",
        notification_id=f"{key}P{number}",
        person_id=key,
        received_at=datetime.combine(day, time(hour)),
        priority=None if feed.flaws.falls(NO_COLOUR, "no colour", household, day) else colour,
        domestic_abuse=flag(unit(seed, "abuse", household, day) < ABUSE),
    )


def _discussions(feed: Feed, life: Life, episode: Episode) -> None:
    """One for each enquiry, on the day that it began, and some that led to none."""
    seed, household = feed.flaws.seed, life.person.household
    held = {item.start: (item.team, True) for item in episode.enquiries}
    for item in episode.assessments:
        if item.start not in held and unit(seed, "talk", household, item.start) < DISCUSSED_WITHOUT:
            held[item.start] = (item.team, False)
    for day, (team, enquiry) in held.items():
        if not feed.first <= feed.flaws.recorded(day, "strategy", household) <= feed.as_at:
            continue
        draw = unit(seed, "strategy outcome", household, day)
        outcome = ("s47_joint" if draw < 0.55 else "s47_single") if enquiry else "assessment"
        if not enquiry and draw < 0.15:
            outcome = "nfa"
        soon = (day - episode.day).days <= HUB_DAYS
        blank = feed.flaws.falls(NO_OUTCOME, "strategy blank", household, day)
        feed.rows.add(
            "local_strategy_discussions",
            "stra",
            discussion_id=f"{life.person.person_id}D{episode.number}-{day.toordinal()}",
            person_id=life.person.person_id,
            date=day,
            from_mash=flag(soon and unit(seed, "from hub", household, day) < FROM_HUB),
            outcome=None if blank else outcome,
            police=flag(unit(seed, "police there", household, day) < 0.93),
            health=flag(unit(seed, "health there", household, day) < 0.74),
            team=team_id(team),
        )
