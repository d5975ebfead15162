"""A restatement as a value: two figures of one period, and what lies between them."""

from dataclasses import dataclass
from datetime import date

from sightline.engine.definition import Definition

NOT_REPORTED = "not reported"


@dataclass(frozen=True, slots=True)
class Reported:
    """One figure as it was known on a day.

    ``basis`` is ``published``, ``reconstructed``, ``now known`` or ``not reported``;
    ``publication`` is the number of a publication.
    """

    value: float | None
    numerator: float | None
    denominator: float | None
    status: str
    known_at: date | None
    basis: str
    publication: int | None = None


@dataclass(frozen=True, slots=True)
class Moves:
    """What took a numerator or denominator from first to now. Each is 0 or more, but ``changed``.

    In cases, or in the sum of their values where the figure is a mean or sum: then ``changed`` is
    what cases that stayed gained or lost. ``removed`` are those of persons since removed from the
    store, who can be in neither list.
    """

    first: float
    late: float
    moved_in: float
    withdrawn: float
    moved_out: float
    changed: float
    removed: float
    now: float

    @property
    def explained(self) -> float:
        """First, with every move: equal to ``now`` (``test_restatement_adds_up``)."""
        came, went = self.late + self.moved_in, self.withdrawn + self.moved_out + self.removed
        return self.first + came - went + self.changed


@dataclass(frozen=True, slots=True)
class Restatement:
    """One figure of one measure and period, as first reported and as now known.

    The counts are of the list that the figure opens to: ``late`` are cases of which nothing was
    recorded then, ``moved_in`` and ``moved_out`` cases recorded then and now whose date, group or
    outcome came into or left the list, ``withdrawn`` cases no longer there, ``changed`` cases
    in the list then and now of which something else is now known; of them ``now_met`` and
    ``now_missed`` have another outcome. ``rules`` says what of the
    measure's rules changed in between. ``numerator`` and ``denominator`` are None where cases
    do not make them (a population, the number of workers, a median).
    """

    definition: Definition
    window: str
    period: str
    by: str | None
    group: str | None
    first: Reported
    now: Reported
    late: int = 0
    moved_in: int = 0
    withdrawn: int = 0
    moved_out: int = 0
    changed: int = 0
    now_met: int = 0
    now_missed: int = 0
    removed: int = 0
    numerator: Moves | None = None
    denominator: Moves | None = None
    rules: tuple[str, ...] = ()

    @property
    def difference(self) -> float | None:
        """Now less first, in the unit of the measure: points for a percentage."""
        if self.first.value is None or self.now.value is None:
            return None
        return self.now.value - self.first.value
