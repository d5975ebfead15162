"""Figures as published, for the commands that otherwise work them out from the record."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from sightline.cli.opening import Figures
from sightline.engine.published.kept import Kept
from sightline.engine.published.publications import publication
from sightline.history import Store
from sightline.record.calendar import month_end


def published_figures(
    store: Path,
    number: int,
    known_at: date | None,
    store_version: int | None,
    *,
    public: bool = False,
) -> tuple[Figures, Kept]:
    """Return the figures of a publication; they are kept from being removed until the command ends.

    ``public`` asks for them as the public has them. Raises ``click.UsageError`` where another
    record is asked for at once or the publication was not made for the public, ``StoreError`` when
    there is no such publication.
    """
    if known_at is not None or store_version is not None:
        raise click.UsageError(
            "--publication cannot be given with --known-at or --store-version: a publication is "
            "what it was."
        )
    kept = click.get_current_context().with_resource(_held(store, number))
    ran = [d for d in kept.definitions.values() if kept.prepared.outcomes[d.id].reach.loaded]
    tables = frozenset(table for d in ran for table in d.tables)
    prepared = kept.prepared
    if public:
        if kept.public is None:
            raise click.UsageError(
                f"Publication {number} must have been frozen for the public (freeze --public) to "
                "be shown so, and it was not."
            )
        prepared = replace(prepared, facts=kept.public.figures)
    return Figures(prepared, dict(kept.definitions), tables), kept


def check_public(kept: Kept, windows: Sequence[str], by: Sequence[str]) -> None:
    """Refuse a window or grouping that the public's part of a publication does not hold."""
    part = kept.public
    if part is None or (set(windows) <= set(part.windows) and set(by) <= set(part.by)):
        return
    raise click.UsageError(
        f"Publication {kept.number} holds for the public the windows {', '.join(part.windows)} "
        f"and the groupings {', '.join(part.by) or 'none'}; found --window {','.join(windows)}"
        f"{' --by ' + ','.join(by) if by else ''}."
    )


def check_kept(kept: Kept, period: date, window: str) -> None:
    """Refuse a period that a publication does not hold: an empty list would look like nobody."""
    if period != kept.month or window not in kept.windows:
        raise click.UsageError(
            f"Publication {kept.number} holds {kept.month:%Y-%m} ({', '.join(kept.windows)}); "
            f"found --period {period:%Y-%m} --window {window}."
        )


@contextmanager
def _held(store: Path, number: int) -> Iterator[Kept]:
    opened = Store.open(store)
    with opened.view():
        yield publication(opened, number)


KEPT_TYPES = {
    "number": "BIGINT", "period": "VARCHAR", "windows": "VARCHAR", "measures": "BIGINT",
    "frozen_at": "VARCHAR", "by": "VARCHAR", "note": "VARCHAR", "known_at": "DATE",
    "loads": "BIGINT", "store_version": "BIGINT", "replaces": "BIGINT", "replaced_by": "BIGINT",
    "cases_removed": "BIGINT", "public": "BOOLEAN",
}  # fmt: skip


def publication_rows(kept: list[Kept]) -> list[dict[str, Any]]:
    """Return one row for each publication, with the keys of ``KEPT_TYPES``."""
    replaced: dict[int | None, int | None] = {k.replaces: k.number for k in kept if k.replaces}
    return [
        {
            "number": k.number,
            "period": f"{k.month:%Y-%m}",
            "windows": list(k.windows),
            "measures": len(k.definitions),
            "frozen_at": k.taken_at,
            "by": k.by,
            "note": k.note or None,
            "known_at": k.known_at,
            "loads": len(k.loads),
            "store_version": k.store_version,
            "replaces": k.replaces,
            "replaced_by": replaced.get(k.number),
            "cases_removed": sum(sum(s["cases"].values()) for s in k.shorter),
            "public": k.public is not None,
        }
        for k in kept
    ]


def described(kept: Kept) -> str:
    """Return what a publication says of itself, a line each."""
    lines = [
        f"Publication {kept.number}: {kept.month:%B %Y}, frozen by {kept.by} on "
        f"{kept.taken_at[:10]} at {kept.taken_at[11:16]} UTC.",
        f"From {len(kept.loads)} load{'' if len(kept.loads) == 1 else 's'} of store version "
        f"{kept.store_version}, as known on {kept.known_at}. {_measures(kept)}, "
        f"windows {', '.join(kept.windows)}, every grouping.",
    ]
    if kept.known_at and kept.known_at < month_end(kept.month):
        lines.append("The period was under way: it is counted up to that day.")
    if kept.public:
        part = kept.public
        lines.append(
            f"For the public: windows {', '.join(part.windows)}, groupings "
            f"{', '.join(part.by) or 'none'}; {part.hidden:,} of {part.count:,} figures are hidden."
        )
    if kept.note:
        lines.append(f"Note: {kept.note}")
    if kept.replaces:
        lines.append(f"It replaces publication {kept.replaces} in what both hold.")
    for each in kept.shorter:
        count = sum(each["cases"].values())
        lines.append(
            f"Its lists of cases are shorter by {count:,} than its figures say, because a person "
            f"was removed from the store on {each['day']} (disposal {each['disposal']})."
        )
    return "\n".join(lines)


def _measures(kept: Kept) -> str:
    count = len(kept.definitions)
    return f"{count} measure{'' if count == 1 else 's'}"
