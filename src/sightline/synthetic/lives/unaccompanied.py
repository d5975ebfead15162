"""Unaccompanied asylum-seeking children: into care on arrival."""

from datetime import date

from sightline.record.calendar import working_days_after
from sightline.synthetic.lives import assessment, care
from sightline.synthetic.lives.home import Home
from sightline.synthetic.lives.referral import close_when_care_ends, open_episode
from sightline.synthetic.model import Contact


def arrive(home: Home, day: date) -> None:
    """Refer, assess and look after the child of ``home``, who arrived on ``day``."""
    life = home.lives[0]
    home.referrals = 1
    life.contacts.append(Contact(day, "6", "referral"))
    episode = open_episode(life, "6", "N8", False, day)
    case = (life, episode)
    authorised = assessment.assess(home, [case], working_days_after(day, 1), True)
    close_when_care_ends(home, case, care.enter(home, case, day))
    episode.closed = max(episode.closed, authorised)
