"""Teams, posts and the workers who fill them: turnover, agency cover and gaps.

A case is held by a post; who fills it changes. Each post has a stream of its own, so any process
can work out any post without the others.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from sightline.synthetic import profile
from sightline.synthetic.streams import stream
from sightline.synthetic.world import World

LOCALITIES = ("Coast", "Downs", "Forest", "Harbour", "Heath", "Vale")
PERMANENCE_LOCALITIES = ("Coast", "Harbour", "Vale")
COUNTY_WIDE = "County-wide"
FRONT_DOOR = "Multi Agency Safeguarding Hub"
DISABILITIES = "Children with Disabilities Team"
LEAVING_CARE = "Leaving Care Team"

FAMILY_TEAMS = {name: (f"{name} Family Team 1", f"{name} Family Team 2") for name in LOCALITIES}
PERMANENCE_TEAMS = {name: f"{name} Permanence Team" for name in PERMANENCE_LOCALITIES}

_SHARES = {
    FRONT_DOOR: 0.06,
    DISABILITIES: 0.09,
    LEAVING_CARE: 0.09,
    **{team: 0.59 / 12 for pair in FAMILY_TEAMS.values() for team in pair},
    **dict.fromkeys(PERMANENCE_TEAMS.values(), 0.17 / 3),
}
TEAMS = tuple(_SHARES)

_FORE = ("Ad", "Bel", "Cor", "Dar", "El", "Fen", "Gwen", "Hal", "Is", "Jor", "Kel", "Lor", "Mar")
_FORE_END = ("a", "an", "en", "ia", "in", "is", "on", "wyn")
_SUR = ("Ash", "Birk", "Cold", "Dun", "Elm", "Fair", "Green", "Holm", "Kirk", "Lang", "Mor", "Nor")
_SUR_END = ("beck", "bourne", "by", "combe", "croft", "dale", "field", "ford", "ham", "ley", "wick")


def permanence_team(locality: str) -> str:
    """Return the permanence team that serves ``locality``: its own or the nearest one's."""
    index = LOCALITIES.index(locality)
    return PERMANENCE_TEAMS[PERMANENCE_LOCALITIES[index // 2]]


def team_locality(team: str) -> str:
    """Return the locality that ``team`` sits in, or an empty text for a county-wide team."""
    return next((name for name in LOCALITIES if team.startswith(name)), "")


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker in a post."""

    worker_id: str
    name: str
    team: str
    start: date
    end: date
    agency: bool
    personal_adviser: bool


class Staff:
    """Who fills which post when."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._tenures: dict[tuple[str, int], tuple[tuple[date, ...], tuple[Worker, ...]]] = {}

    @cached_property
    def posts(self) -> dict[str, int]:
        """The number of posts of each team, at least one."""
        total = self._world.population / 10_000 * profile.POSTS_PER_10K
        return {team: max(1, round(share * total)) for team, share in _SHARES.items()}

    def post_for(self, team: str, number: int) -> int:
        """Return the post of ``team`` that takes case ``number``: cases are shared out evenly."""
        return number * 7919 % self.posts[team]

    def tenures(self, team: str, post: int) -> tuple[Worker, ...]:
        """Return the workers who fill ``post``, one after the other, with gaps between them."""
        return self._post(team, post)[1]

    def worker(self, team: str, post: int, day: date) -> Worker | None:
        """Return who fills ``post`` on ``day``, or nothing while it is vacant and uncovered."""
        starts, workers = self._post(team, post)
        index = bisect_right(starts, day) - 1
        if index < 0 or workers[index].end <= day:
            return None
        return workers[index]

    def _post(self, team: str, post: int) -> tuple[tuple[date, ...], tuple[Worker, ...]]:
        found = self._tenures.get((team, post))
        if found is None:
            workers = self._fill(team, post)
            found = (tuple(worker.start for worker in workers), workers)
            self._tenures[team, post] = found
        return found

    def _fill(self, team: str, post: int) -> tuple[Worker, ...]:
        rng = stream(self._world.seed, "post", team, post)
        day = self._world.start - timedelta(days=rng.between(100, 1200))
        last = self._world.end + timedelta(days=400)
        workers: list[Worker] = []
        while day < last:
            agency = rng.chance(profile.AGENCY)
            mean = profile.AGENCY_TENURE_MEAN_DAYS if agency else profile.TENURE_MEAN_DAYS
            end = day + rng.wait(mean, 60)
            name = f"{rng.one(_FORE)}{rng.one(_FORE_END)} {rng.one(_SUR)}{rng.one(_SUR_END)}"
            worker_id = f"W{TEAMS.index(team):02d}{post:03d}{len(workers):02d}"
            workers.append(Worker(worker_id, name, team, day, end, agency, team == LEAVING_CARE))
            covered = rng.chance(0.55)
            day = end if covered else end + rng.wait(profile.UNCOVERED_MEAN_DAYS * 2, 3)
        return tuple(workers)
