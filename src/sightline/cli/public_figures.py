"""Figures on their way to the public: disclosure control before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from sightline.cli.already_published import Earlier, earlier_of
from sightline.cli.errors import Code, Refusal
from sightline.cli.opening import Figures
from sightline.cli.output import say
from sightline.engine.definition import Definition
from sightline.engine.figures import Wanted, figures
from sightline.engine.periods import WINDOWS, period_ending
from sightline.engine.published.public import ForPublic
from sightline.insight.disclosure import (
    REFUSED_GROUPINGS,
    DisclosureError,
    Release,
    as_objects,
    links_between,
    nestings_of,
    protect,
    public_rows,
    release_of,
    share_hidden,
)
from sightline.record.calendar import add_months
from sightline.record.settings import Settings, locality_periods


@dataclass(frozen=True, slots=True)
class PublicRows:
    """Rows as the public may have them, and the decided release that they are of."""

    rows: list[dict[str, Any]]
    release: Release

    def to_keep(self, wanted: Wanted, earlier: Earlier) -> ForPublic:
        """Return what a publication keeps of them."""
        return ForPublic(
            self.rows,
            [as_objects(release) for release in (self.release, *earlier.elsewhere)],
            tuple(wanted.windows),
            tuple(wanted.by),
            earlier.numbers,
        )


def check_public_groupings(by: Sequence[str]) -> None:
    """Refuse a grouping that never leaves for the public, before anything is worked out."""
    for name in by:
        if name in REFUSED_GROUPINGS:
            raise Refusal(f"A figure for the public must not be per {name}.", Code.ARGUMENTS)


def for_the_public(
    rows: Sequence[Mapping[str, Any]],
    found: Figures,
    definitions: Sequence[Definition],
    wanted: Wanted,
    settings: Settings,
    earlier: Earlier,
) -> PublicRows:
    """Return the rows with what the public may not learn hidden, whatever was published before.

    They are one release, solved as a whole and with the earlier ones. Raises ``Refusal`` for a
    figure per worker, and where a number cannot be kept in doubt.
    """
    behind: list[dict[str, Any]] = []
    if any(window != "month" for window in wanted.windows):
        first = add_months(wanted.first, -11) if wanted.first else None
        months = replace(wanted, windows=("month",), first=first)
        behind = figures(found.prepared, definitions, months)
    ids = {d.id for d in definitions}.union(*(r.measures for r in earlier.every))
    try:
        release = release_of(
            "figures",
            rows,
            definitions,
            behind=behind,
            nestings=nestings_of(locality_periods(settings)),
            links=links_between(found.prepared, [found.definitions[i] for i in sorted(ids)
                                                 if i in found.definitions]),
        )  # fmt: skip
        protected = protect(release, earlier.every)
        shown = public_rows(rows, protected)
    except DisclosureError as refused:
        raise Refusal(str(refused), Code.ARGUMENTS) from None
    if protected.exposed:
        raise Refusal(
            "Every small number must stay in doubt, and these would not: "
            f"{'; '.join(protected.exposed[:5])}. Leave out their measure, grouping or window.",
            Code.REFUSED,
        )
    if protected.before:
        say(
            "Given away by what was published before, whatever is hidden now: "
            f"{'; '.join(protected.before[:5])}."
        )
    if protected.zeros:
        say(
            "Groups in which all had one answer are hidden, but a zero in another row tells "
            f"{len(protected.zeros)} of them: {'; '.join(protected.zeros[:3])}."
        )
    shares = share_hidden(protected)
    say(
        f"For the public: {shares['primary']:.0%} of the figures are hidden because they are "
        f"small, {shares['secondary']:.0%} because they would give those away. {earlier.said}"
    )
    return PublicRows(shown, protected.release)


def public_figures(
    store: Path,
    settings: Settings,
    found: Figures,
    definitions: Sequence[Definition],
    wanted: Wanted,
    files: Sequence[Path],
) -> PublicRows:
    """Return figures as the public may have them, ``files`` being releases made elsewhere.

    Raises ``Refusal`` as ``for_the_public``.
    """
    check_public_groupings(wanted.by)
    rows = figures(found.prepared, definitions, wanted)
    earlier = earlier_of(store, files, found)
    return for_the_public(rows, found, definitions, wanted, settings, earlier)


def freeze_for_the_public(
    store: Path,
    settings: Settings,
    found: Figures,
    definitions: Sequence[Definition],
    month: date,
    windows: Sequence[str],
    by: Sequence[str],
    files: Sequence[Path],
) -> ForPublic | None:
    """Return what a publication of one month's end keeps for the public.

    ``files`` are releases made elsewhere. None where no window ends with the month: then nothing
    can be frozen at all. Raises ``Refusal`` as ``for_the_public``.
    """
    ending = [w for w in WINDOWS if w in windows and period_ending(w, month)]
    if not ending:
        return None
    earlier = earlier_of(store, files, found)
    wanted = Wanted(ending, by, month, month)
    rows = figures(found.prepared, definitions, wanted)
    done = for_the_public(rows, found, definitions, wanted, settings, earlier)
    return done.to_keep(wanted, earlier)
