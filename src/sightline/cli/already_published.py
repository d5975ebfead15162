"""What was published before: the public publications of a store, and releases made elsewhere."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from sightline.cli.opening import Figures
from sightline.engine.figures import Wanted, figures
from sightline.engine.published.public import PublicPart
from sightline.engine.published.publications import publications
from sightline.history import Store, StoreError
from sightline.insight.disclosure import Figure, Release, from_objects, release_of


@dataclass(frozen=True, slots=True)
class Earlier:
    """The releases already published, the first one first; ``numbers`` are those publications."""

    releases: tuple[Release, ...] = ()
    elsewhere: tuple[Release, ...] = ()
    numbers: tuple[int, ...] = ()

    @property
    def every(self) -> tuple[Release, ...]:
        """Every release, each once."""
        found: list[Release] = []
        for release in (*self.releases, *self.elsewhere):
            if release not in found:
                found.append(release)
        return tuple(found)

    @property
    def said(self) -> str:
        """What the figures were protected against, as a sentence."""
        parts = []
        if self.numbers:
            named = ", ".join(map(str, self.numbers))
            parts.append(f"publication{'s' if len(self.numbers) > 1 else ''} {named}")
        if self.elsewhere:
            count = len(self.elsewhere)
            parts.append(f"{count} release{'s' if count > 1 else ''} made elsewhere")
        if not parts:
            return "Nothing was frozen for the public before (freeze --public)."
        return f"Protected together with {' and '.join(parts)}."


def earlier_of(store: Path, files: Sequence[Path], found: Figures | None = None) -> Earlier:
    """Return what was published before, from the store and from files of releases.

    ``found`` are the present figures, from which a hidden number is taken that a file leaves out.
    Raises ``click.UsageError`` for a file that is not a release, ``StoreError`` for a publication
    that cannot be read.
    """
    releases: list[Release] = []
    numbers: list[int] = []
    for kept in publications(Store.open(store)):
        if kept.public is not None and kept.number is not None:
            numbers.append(kept.number)
            releases += _of_the_store(kept.public)
    elsewhere = [release for path in files for release in _read(path)]
    if found is not None:
        elsewhere = [_filled(release, found) for release in elsewhere]
    return Earlier(tuple(releases), tuple(elsewhere), tuple(numbers))


def _filled(release: Release, found: Figures) -> Release:
    """Return a release with its hidden numbers: what is not known cannot be kept in doubt."""
    empty = [f for f in release.figures if f.state.hidden and _bare(f)]
    known = [found.definitions[m] for m in release.measures if m in found.definitions]
    if not empty or not known:
        return release
    wanted = Wanted(
        tuple(dict.fromkeys(f.window for f in empty)),
        tuple(dict.fromkeys(f.by for f in empty if f.by is not None)),
        min(f.end for f in empty).replace(day=1),
        max(f.end for f in empty),
    )
    now = {
        f.key: f for f in release_of("now", figures(found.prepared, known, wanted), known).figures
    }
    return replace(
        release,
        figures=tuple(
            replace(f, numerator=now[f.key].numerator, denominator=now[f.key].denominator)
            if f.state.hidden and _bare(f) and f.key in now
            else f
            for f in release.figures
        ),
    )


def _bare(figure: Figure) -> bool:
    return figure.numerator is None and figure.denominator is None


def _of_the_store(part: PublicPart) -> list[Release]:
    try:
        return [from_objects(each) for each in part.releases()]
    except ValueError as wrong:
        raise StoreError(str(wrong)) from None


def _read(path: Path) -> list[Release]:
    try:
        held = json.loads(path.read_text(encoding="utf-8-sig"))
        return [from_objects(each) for each in (held if isinstance(held, list) else [held])]
    except (ValueError, OSError) as wrong:
        said = wrong if str(wrong).startswith("A kept release") else "it is not JSON"
        raise click.UsageError(
            f"--already-published must be a release as JSON; {path.name} is not: {said}"
        ) from None
