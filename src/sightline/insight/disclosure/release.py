"""A release: the figures that leave together, and those that left before.

The form in which it is kept (``as_objects``, ``from_objects``) holds the hidden numbers too, so
that a later release can be solved together with it: it is for the council alone, like the store.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sightline.engine.definition import Definition, Kind
from sightline.engine.units import Aggregate, Unit, default_aggregate


class State(StrEnum):
    """What becomes of a figure.

    ``open`` is to be decided; ``withheld`` is in no table of the release but can be worked out
    from it (the months behind a quarter). ``shown``, ``primary`` and ``secondary`` are decided:
    the public sees both kinds of hidden figure as ``c``.
    """

    OPEN = "open"
    WITHHELD = "withheld"
    SHOWN = "shown"
    PRIMARY = "primary"
    SECONDARY = "secondary"

    @property
    def hidden(self) -> bool:
        """Whether the figure is hidden from the public."""
        return self in (State.PRIMARY, State.SECONDARY)


@dataclass(frozen=True, slots=True)
class Counted:
    """How a measure counts: rows of a flow add up over months, children of a flow do not."""

    unit: Unit
    kind: Kind
    counts: str = "rows"
    aggregate: Aggregate | None = None

    @property
    def how(self) -> Aggregate:
        """How its cases become one figure; that of the unit where none is given."""
        return self.aggregate or default_aggregate(self.unit)

    @property
    def adds_over_time(self) -> bool:
        """Whether the months of a window add up to it."""
        return self.kind in (Kind.FLOW, Kind.VALUE) and self.counts == "rows"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a release, as ``engine.figures`` gives it.

    ``start`` and ``end`` are the first and last day that it speaks of. ``value`` is what a
    publication said where its numerator and denominator are not known, to ``decimals`` places.
    """

    measure: str
    window: str
    period: str
    start: date
    end: date
    by: str | None = None
    group: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    state: State = State.OPEN
    decimals: int | None = None

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What names the figure within a release."""
        return (self.measure, self.window, self.period, self.by or "", self.group or "")


@dataclass(frozen=True, slots=True)
class Nesting:
    """A group within a larger one from ``first`` to before ``until``: a team in a locality."""

    by: str
    group: str
    within_by: str
    within: str
    first: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Numbers of different measures that add up to nothing: each a measure, role and factor.

    ``(("s47_started_n", "n", 1), ("s47_to_icpc_pct", "judged", -1), ("s47_undecided_n", "n", -1))``
    """

    terms: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Release:
    """Figures that are published together, with what is known of how they hang together.

    ``rounded_to`` is 0, or the number to a multiple of which its counts are rounded.
    """

    name: str
    measures: Mapping[str, Counted]
    figures: tuple[Figure, ...]
    nestings: tuple[Nesting, ...] = ()
    links: tuple[Link, ...] = ()
    rounded_to: int = 0

    def __post_init__(self) -> None:
        if self.rounded_to < 0:
            raise ValueError(f"Rounding must be to 0 or more, found {self.rounded_to}.")


def release_of(
    name: str,
    rows: Iterable[Mapping[str, Any]],
    definitions: Iterable[Definition],
    *,
    behind: Iterable[Mapping[str, Any]] = (),
    nestings: Iterable[Nesting] = (),
    links: Iterable[Link] = (),
    rounded_to: int = 0,
) -> Release:
    """Return the release of rows with ``FIGURE_KEYS``.

    ``behind`` are rows that are not published but lie behind the others: the months of longer
    windows, at the same groupings. Without them the months are unknown to the solver, which then
    guards only what the rows themselves say. Rows without a number (``no_data``, ``not_loaded``)
    say nothing and are left out.
    """
    definitions = list(definitions)
    # A longer window of a stock is its last day: no month before it can be worked out.
    stocks = {d.id for d in definitions if d.kind is Kind.SNAPSHOT}
    months = (row for row in behind if row["measure"] not in stocks)
    figures = {f.key: f for f in _figures(months, State.WITHHELD)}
    figures.update({f.key: f for f in _figures(rows, State.OPEN)})
    measures = {d.id: Counted(d.unit, d.kind, d.counts, d.aggregate) for d in definitions}
    return Release(
        name, measures, tuple(figures.values()), tuple(nestings), tuple(links), rounded_to
    )


def has_counts(row: Mapping[str, Any]) -> bool:
    """Return whether a row says how many it counts: without it nothing can be decided about it."""
    known = row["numerator"] is not None or row["denominator"] is not None
    return known and row["period_end"] is not None


def _figures(rows: Iterable[Mapping[str, Any]], state: State) -> Iterable[Figure]:
    for row in rows:
        if not has_counts(row):
            continue
        yield Figure(
            row["measure"], row["window"], row["period"], row["period_start"], row["period_end"],
            row["by"], row["group"], row["numerator"], row["denominator"], row["value"], state,
        )  # fmt: skip


def nestings_of(locality_periods: Iterable[tuple[str, str, date, date | None]]) -> list[Nesting]:
    """Return the teams of each locality, from ``record.settings.locality_periods``."""
    return [
        Nesting("team", team, "locality", locality, first, until)
        for team, locality, first, until in locality_periods
    ]


def as_objects(release: Release) -> dict[str, Any]:
    """Return a release in the form in which it is kept: plain objects, ready for JSON."""
    return {
        "release": release.name,
        "rounded_to": release.rounded_to,
        "measures": {
            m: {"unit": c.unit.value, "kind": c.kind.value, "counts": c.counts,
                "aggregate": c.aggregate.value if c.aggregate else None}
            for m, c in release.measures.items()
        },
        "figures": [
            {
                "measure": f.measure, "window": f.window, "period": f.period,
                "period_start": f.start.isoformat(), "period_end": f.end.isoformat(),
                "by": f.by, "group": f.group, "numerator": f.numerator,
                "denominator": f.denominator, "value": f.value, "state": f.state.value,
                "decimals": f.decimals,
            }
            for f in release.figures
        ],
    }  # fmt: skip


def from_objects(kept: Mapping[str, Any]) -> Release:
    """Return the release that ``as_objects`` wrote. Raises ``ValueError`` where it is not one."""
    try:
        measures = {
            m: Counted(
                Unit(c["unit"]),
                Kind(c["kind"]),
                c.get("counts", "rows"),
                Aggregate(c["aggregate"]) if c.get("aggregate") else None,
            )
            for m, c in kept["measures"].items()
        }
        figures = tuple(
            Figure(
                f["measure"], f["window"], f["period"], date.fromisoformat(f["period_start"]),
                date.fromisoformat(f["period_end"]), f.get("by"), f.get("group"),
                f.get("numerator"), f.get("denominator"), f.get("value"), State(f["state"]),
                f.get("decimals"),
            )
            for f in kept["figures"]
        )  # fmt: skip
        unknown = {f.measure for f in figures} - measures.keys()
        if unknown:
            raise ValueError(f"nothing on how {', '.join(sorted(unknown))} is counted")
        rounded_to = int(kept.get("rounded_to", 0))
        return Release(str(kept["release"]), measures, figures, rounded_to=rounded_to)
    except (KeyError, TypeError, AttributeError, ValueError) as wrong:
        raise ValueError(
            f"A kept release must have release, measures and figures as written; found {wrong}."
        ) from None


def decided(release: Release, states: Mapping[tuple[str, str, str, str, str], State]) -> Release:
    """Return the release with the state of each open figure."""
    return replace(
        release,
        figures=tuple(
            replace(f, state=states[f.key]) if f.key in states else f for f in release.figures
        ),
    )
