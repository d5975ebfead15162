"""What an authority has settled: the settings as values, and the questions asked of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sightline.record.settings.definitions import SOURCES


@dataclass(frozen=True, slots=True)
class Authority:
    """A local authority: its name and its 3-digit code at the DfE."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Locality:
    """A locality and the teams that belong to it unless a move says otherwise."""

    name: str
    teams: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamMove:
    """A team that belongs to another locality from a day on."""

    team: str
    locality: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class TeamName:
    """A team renamed on a day: rows before it that bear the old name are read as the new one."""

    from_name: str
    to_name: str
    valid_from: date


@dataclass(frozen=True, slots=True)
class PopulationGroup:
    """Residents of some ages at a mid-year, of one group where ``by`` names a grouping.

    ``age_to`` is None where there is no upper end.
    """

    year: int
    age_from: int
    age_to: int | None
    persons: int
    by: str | None
    group: str | None


@dataclass(frozen=True, slots=True)
class Standard:
    """One value of a standard, in force from ``valid_from`` until ``valid_to`` (that day out).

    ``valid_to`` is ``None`` for the value in force now. The first value of a standard reaches
    back to the first day of the calendar, for what began before the record.
    """

    name: str
    value: int
    unit: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class SourceOrder:
    """An order of sources, in force from a day on; ``None`` is from the beginning."""

    valid_from: date | None
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A target of a measure on the days from ``first`` to ``last``, both included.

    ``last`` is None for one without an end. ``tolerance`` is in the measure's unit.
    """

    measure: str
    value: float
    tolerance: float
    first: date
    last: date | None
    set_by: str


@dataclass(frozen=True, slots=True)
class Rebase:
    """The day from which a measure's control chart has new limits, and why."""

    measure: str
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one authority, checked. Every tuple is in the order of its dates."""

    authority: Authority
    localities: tuple[Locality, ...]
    team_moves: tuple[TeamMove, ...]
    team_names: tuple[TeamName, ...]
    population: Mapping[int, int]
    population_by_age: Mapping[tuple[int, int], int]
    population_groups: tuple[PopulationGroup, ...]
    standards: tuple[Standard, ...]
    source_orders: tuple[SourceOrder, ...]
    leading_zeros: str
    placeholders: tuple[str, ...]
    disabled_teams: tuple[str, ...]
    custody_suitable: bool
    history_from: Mapping[str, date]
    thresholds: Mapping[str, int]
    reporting_lag_days: int
    targets: tuple[Target, ...]
    rebases: tuple[Rebase, ...]
    measure_folders: tuple[str, ...]

    @property
    def teams(self) -> frozenset[str]:
        """Every team named under a locality."""
        return frozenset(team for locality in self.localities for team in locality.teams)

    def standard(self, name: str, day: date) -> int:
        """Return the value of a standard in force on ``day``; ``KeyError`` for an unknown name."""
        for standard in self.standards:
            ended = standard.valid_to is not None and standard.valid_to <= day
            if standard.name == name and standard.valid_from <= day and not ended:
                return standard.value
        raise KeyError(f"no standard {name} on {day.isoformat()}")

    def target(self, measure: str, day: date) -> Target | None:
        """Return the target of a measure in force on ``day``, or None where there is none."""
        for target in self.targets:
            over = target.last is not None and target.last < day
            if target.measure == measure and target.first <= day and not over:
                return target
        return None

    def source_order(self, day: date) -> tuple[str, ...]:
        """Return the order of sources in force on ``day``, the one believed first in front."""
        return _latest(self.source_orders, day)

    def team_name(self, name: str, day: date) -> str:
        """Return the name now used for the team that was called ``name`` on ``day``."""
        for change in self.team_names:
            if change.valid_from > day and change.from_name == name:
                name = change.to_name
        return name

    def locality(self, team: str, day: date) -> str | None:
        """Return the locality of a team (by its present name) on ``day``; ``None`` if unknown."""
        found = next((loc.name for loc in self.localities if team in loc.teams), None)
        for move in self.team_moves:
            if move.team == team and move.valid_from <= day:
                found = move.locality
        return found

    def population_0_17(self, financial_year: int) -> int | None:
        """Return the persons aged 0 to 17 for rates of the financial year ending in that year.

        It is the mid-year before: 2021 (April 2020 to March 2021) uses mid-2020. ``None`` when the
        settings do not give it.
        """
        return self.population.get(financial_year - 1)


def _latest(orders: Iterable[SourceOrder], day: date) -> tuple[str, ...]:
    found: tuple[str, ...] = SOURCES
    for each in orders:
        if each.valid_from is None or each.valid_from <= day:
            found = each.order
    return found
