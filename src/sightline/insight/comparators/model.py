"""What a comparison is made of: values for the site, the reports and the command line."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """Whether there is a figure. A symbol is not one, and neither is ever 0."""

    OK = "ok"
    SUPPRESSED = "suppressed"
    NO_DATA = "no_data"
    NOT_LOADED = "not_loaded"


@dataclass(frozen=True, slots=True)
class Figure:
    """One published figure, or the symbol that stands in its place, as printed."""

    value: float | None = None
    symbol: str | None = None
    loaded: bool = True

    @property
    def status(self) -> Status:
        """Whether there is a figure, and if not, why."""
        if not self.loaded:
            return Status.NOT_LOADED
        if self.value is not None:
            return Status.OK
        return Status.NO_DATA if self.symbol is None else Status.SUPPRESSED


@dataclass(frozen=True, slots=True)
class Peer:
    """An authority, its 3-digit code and its figure.

    ``order`` is the place among the statistical neighbours, 1 the most similar. ``grade`` is the
    overall grade of the list of inspections: the grade of today, not of the year.
    """

    code: str
    name: str
    figure: Figure
    order: int | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Average:
    """The unweighted mean of the authorities of a group that have a value: ``n`` of ``of``."""

    value: float | None
    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The place among all authorities with a value that year.

    ``rank`` 1 is the best; of a measure of which neither end is better it is the highest.
    Authorities with equal values share the rank of the first of them, and ``tied`` says how many
    others do. Quartile 1 holds the first quarter of the ranks.
    """

    rank: int
    n: int
    quartile: int
    tied: int


@dataclass(frozen=True, slots=True)
class PopulationCheck:
    """A published rate set against the published count and the estimate it should rest on.

    The reporting year Y uses the mid-year estimate of Y - 1 of persons aged 0 to 17.
    """

    count: float
    mid_year: int
    population: float
    recomputed: float
    published: float

    @property
    def agrees(self) -> bool:
        """Whether the two are the same to the one decimal place that is published."""
        return abs(self.recomputed - self.published) < 0.0501


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """The authority's own figure for the same year, from its record: not a published one."""

    value: float | None
    numerator: float | None
    denominator: float | None
    status: str
    period_start: date | None
    period_end: date | None
    known_at: date | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A measure of one authority in one reporting year beside those it is compared with.

    ``years`` are the years of which there are published figures at all, ``authority_years`` those
    of which there are rows of the authority. ``dataset`` is the file that the figures are from.
    ``region`` is named in ``region_name``. ``grades_to`` is the date of the latest inspection
    report in the list of grades.
    """

    measure: str
    title: str
    unit: str
    better: str
    year: int | None
    years: tuple[int, ...]
    authority: Peer
    authority_years: tuple[int, ...]
    england: Figure
    region_name: str | None
    region: Figure
    neighbours: tuple[Peer, ...]
    neighbours_average: Average
    good_and_outstanding: Average
    grades_to: date | None
    standing: Standing | None
    dataset: str | None
    columns: tuple[str, ...]
    population: PopulationCheck | None = None
    own: OwnFigure | None = None
