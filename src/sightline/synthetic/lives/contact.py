"""Contacts at the front door, and early help."""

from dataclasses import dataclass
from datetime import date, timedelta

from sightline.record.calendar import working_days_after
from sightline.synthetic import profile
from sightline.synthetic.lives.home import Home, adult
from sightline.synthetic.model import Contact, EarlyHelp, Life

ORGANISATIONS = ("Primary school", "Secondary school", "Health visiting", "Children's centre")
REASONS = (
    "Parenting",
    "Behaviour",
    "Attendance",
    "Emotional wellbeing",
    "Housing",
    "Substance use",
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a contact came to. ``step`` is the share of the way through the chance to refer."""

    source: str
    refer: bool
    step: float


def made(home: Home, concerned: list[Life], day: date, fate: float) -> Decision:
    """Record a contact about the ``concerned`` children on ``day`` and decide by ``fate``."""
    rng = home.rng
    source = rng.draw(profile.CONTACT_SOURCE)
    if source.startswith("2") and not rng.chance(min(1.0, profile.SCHOOL_SEASON[day.month])):
        source = "6"
    rate = profile.CONTACT_TO_REFERRAL.at(day, home.world.end)
    rate *= profile.POLICE_FACTOR if source == "6" else 1.1
    if home.referrals:
        rate *= profile.AGAIN_FACTOR
    if home.kind == "disability":
        rate = 1.0
    if fate < rate:
        decision = Decision(source, True, fate / rate)
        outcome = "referral"
    elif fate < rate + profile.CONTACT_TO_EARLY_HELP:
        decision, outcome = Decision(source, False, 0.0), "early help"
        help_early(home, concerned, working_days_after(day, rng.between(3, 15)))
    else:
        decision = Decision(source, False, 0.0)
        outcome = "advice" if rng.chance(0.4) else "no further action"
        if rng.chance(profile.EARLY_HELP_DIRECT.at(day, home.world.end)):
            help_early(home, concerned, day + timedelta(days=rng.between(5, 40)))
    for life in concerned:
        life.contacts.append(Contact(day, source, outcome))
    return decision


def help_early(home: Home, concerned: list[Life], start: date) -> None:
    """Open early help for the ``concerned`` children on ``start``, unless it is open already."""
    rng = home.rng
    assessed = working_days_after(start, rng.between(8, 40))
    end = assessed + rng.wait(profile.EARLY_HELP_MEAN_DAYS, 30)
    lead = rng.one(ORGANISATIONS) if rng.chance(0.5) else f"Early Help {home.locality}"
    reason = rng.one(REASONS)
    for life in concerned:
        last = adult(life.person)
        busy = bool(life.early_help) and life.early_help[-1].end >= start
        if busy or assessed >= last or life.person.born > start:
            continue
        life.early_help.append(EarlyHelp(start, assessed, min(end, last), lead, reason))
