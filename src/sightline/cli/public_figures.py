"""Figures on their way to the public: disclosure control before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sightline.cli.errors import Code, Refusal
from sightline.cli.output import say
from sightline.engine.definition import Definition
from sightline.engine.figures import Wanted, figures
from sightline.engine.prepared import Prepared
from sightline.insight.disclosure import (
    DisclosureError,
    protect,
    public_rows,
    release_of,
    share_hidden,
)
from sightline.record.calendar import add_months


def for_the_public(
    rows: Sequence[Mapping[str, Any]],
    prepared: Prepared,
    definitions: Sequence[Definition],
    wanted: Wanted,
) -> list[dict[str, Any]]:
    """Return the rows with what the public may not learn hidden: one release, solved as a whole.

    Raises ``Refusal`` for a figure per worker, and where a number cannot be kept in doubt.
    """
    behind: list[dict[str, Any]] = []
    if any(window != "month" for window in wanted.windows):
        first = add_months(wanted.first, -11) if wanted.first else None
        behind = figures(prepared, definitions, replace(wanted, windows=("month",), first=first))
    try:
        protected = protect(release_of("figures", rows, definitions, behind=behind))
        found = public_rows(rows, protected)
    except DisclosureError as refused:
        raise Refusal(str(refused), Code.ARGUMENTS) from None
    if protected.exposed:
        raise Refusal(
            "Every small number must stay in doubt, and these would not: "
            f"{'; '.join(protected.exposed[:5])}.",
            Code.REFUSED,
        )
    shares = share_hidden(protected)
    say(
        f"For the public: {shares['primary']:.0%} of the figures are hidden because they are "
        f"small, {shares['secondary']:.0%} because they would give those away."
    )
    return found
