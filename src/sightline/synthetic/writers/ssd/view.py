"""What every table of an SSD extract needs: the day, the staff, the defects, ids."""

from dataclasses import dataclass
from datetime import date

from sightline.synthetic.defects import Flaws
from sightline.synthetic.model import Episode, Life
from sightline.synthetic.staff import TEAMS, Staff
from sightline.synthetic.writers.cells import by
from sightline.synthetic.writers.rows import Rows


@dataclass(frozen=True, slots=True)
class View:
    """The extract that is being written."""

    as_at: date
    staff: Staff
    flaws: Flaws
    rows: Rows

    def by(self, day: date | None) -> date | None:
        """Return ``day`` if it was not after the extract."""
        return by(day, self.as_at)

    def worker(self, team: str, post: int, day: date) -> str | None:
        """Return the id of who filled ``post`` on ``day``."""
        found = self.staff.worker(team, post, day)
        return found.worker_id if found else None


def team_id(team: str) -> str:
    """Return the id of ``team``."""
    return f"T{TEAMS.index(team) + 1:02d}"


def referral_id(life: Life, episode: Episode) -> str:
    """Return the id of a referral and the episode that follows it."""
    return f"{life.person.person_id}R{episode.number}"


def flag(value: bool) -> str:
    """Return Y or N."""
    return "Y" if value else "N"


def last_of(life: Life, as_at: date) -> date | None:
    """Return the last day to ``as_at`` on which the services knew something; None before any."""
    days = [item.day for item in life.contacts if item.day <= as_at]
    days += [min(item.end, as_at) for item in life.early_help if item.start <= as_at]
    days += [min(item.closed, as_at) for item in life.episodes if item.day <= as_at]
    if life.leaving is not None and life.leaving.start <= as_at:
        days.append(min(life.leaving.end, as_at))
    return max(days, default=None)
