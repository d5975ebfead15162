"""The dated settings as rows, for joins in SQL: each row is in force in [from, to)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sightline.record.calendar import FIRST_DAY
from sightline.record.settings.model import Settings

PeriodRow = tuple[str, str, date, date | None]


def locality_periods(settings: Settings) -> Iterator[PeriodRow]:
    """Yield (team, locality, from, to) for every team; ``to`` is ``None`` for the one in force.

    The periods of a team do not overlap and leave no gap from the first day of the calendar.
    """
    for team in sorted(settings.teams):
        days = sorted({move.valid_from for move in settings.team_moves if move.team == team})
        starts = [FIRST_DAY, *days]
        for since, until in zip(starts, [*days, None], strict=True):
            locality = settings.locality(team, since)
            if locality is not None:
                yield team, locality, since, until


def team_name_periods(settings: Settings) -> Iterator[PeriodRow]:
    """Yield (name as written, present name, from, to) where the two differ.

    A row of the record dated in [from, to) under the first name is shown under the second. A name
    that is in no row is shown as it is written.
    """
    days = sorted({change.valid_from for change in settings.team_names})
    for name in sorted({change.from_name for change in settings.team_names}):
        for since, until in pairwise([FIRST_DAY, *days]):
            present = settings.team_name(name, since)
            if present != name:
                yield name, present, since, until
