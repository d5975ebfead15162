"""What a pairing is: a measure, the published columns that say the same, what is done to them."""

from collections.abc import Mapping
from dataclasses import dataclass

from sightline.insight.comparators.model import Figure

PERCENT, RATE = "percent", "rate per 10,000"
YEAR = "Year ending 31 March of the reporting year."
AT_THE_END = "At 31 March of the reporting year."


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage made of published counts: ``parts`` of ``of``.

    Where a part is suppressed and none of ``rest`` is, it is what the rest leaves: nothing that
    was hidden comes to light that the table does not give away itself.
    """

    parts: tuple[str, ...]
    rest: tuple[str, ...]
    of: str

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is read."""
        return (*self.parts, *self.rest, self.of)

    def figure(self, cells: Mapping[str, Figure]) -> Figure:
        """Return the percentage, or the first symbol in its way. 0 of 0 is no figure."""
        base = cells.get(self.of, Figure())
        if base.value is None:
            return Figure(symbol=base.symbol)
        if base.value == 0:
            return Figure(symbol="z")
        parts = [cells.get(c, Figure()) for c in self.parts]
        rest = [cells.get(c, Figure()) for c in self.rest]
        met = _sum(parts)
        if met is None and (left := _sum(rest)) is not None:
            met = base.value - left
        if met is None:
            return Figure(symbol=next((f.symbol for f in parts if f.symbol), None))
        return Figure(100 * met / base.value)


@dataclass(frozen=True, slots=True)
class Pairing:
    """A measure and the published column, or columns, that say the same.

    ``table`` is its name in the publication, ``file`` the beginning of the file's name; columns
    and filters find it, so that a file under another name serves as well. ``count`` is the column
    with the count behind a rate. ``measure`` may be one that is not in the catalogue yet.
    """

    measure: str
    title: str
    unit: str
    better: str
    table: str
    file: str
    filters: Mapping[str, str]
    source: str | Share
    why: str
    traps: str
    period: str = YEAR
    count: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The published columns that the figure is made of."""
        return self.source.columns if isinstance(self.source, Share) else (self.source,)

    @property
    def filters_text(self) -> str:
        """The filters as the record holds them: ``name=value; name=value`` in order of names."""
        return "; ".join(f"{name}={self.filters[name]}" for name in sorted(self.filters))

    @property
    def transformation(self) -> str:
        """What is done to the published cells, in words."""
        if isinstance(self.source, str):
            return "As published."
        return f"100 x ({' + '.join(self.source.parts)}) / {self.source.of}."

    def figure(self, cells: Mapping[str, Figure]) -> Figure:
        """Return the figure of one place out of its cells by column."""
        if isinstance(self.source, Share):
            return self.source.figure(cells)
        return cells.get(self.source, Figure())


def _sum(figures: list[Figure]) -> float | None:
    values = [f.value for f in figures if f.value is not None]
    return sum(values) if len(values) == len(figures) else None
