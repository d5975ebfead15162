"""Targets and rebases of the settings must name measures that there are."""

from collections.abc import Iterable

from sightline.cli.errors import Code, Refusal
from sightline.cli.suggest import unknown
from sightline.insight.targets import unknown_measures
from sightline.record.settings import Settings


def check_named_measures(settings: Settings, known: Iterable[str]) -> None:
    """Refuse settings whose targets or rebases name no measure (``Refusal``, exit code 11).

    The settings are read below the measures, so the names can be checked only here.
    """
    names = list(known)
    wrong = unknown_measures(settings, names)
    if wrong:
        raise Refusal(
            "A target or rebase in the settings must name a measure. "
            + " ".join(unknown("measure", name, names) for name in wrong),
            Code.REFUSED,
        )
