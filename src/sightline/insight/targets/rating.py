"""On target, near, off target or no target: always a word with its letter, never a colour alone."""

from collections.abc import Iterable
from enum import StrEnum

from sightline.insight.spc.model import Better
from sightline.record.settings import Settings, Target


class Rating(StrEnum):
    """How a figure stands to its target."""

    ON = "on target"
    NEAR = "near target"
    OFF = "off target"
    NONE = "no target"

    @property
    def letter(self) -> str:
        """The letter of the word: G, A, R, or a dash where there is no target."""
        return {"on target": "G", "near target": "A", "off target": "R"}.get(self.value, "-")


def rate(value: float | None, target: Target | None, better: Better) -> Rating:
    """Return how a figure stands to the target that applied on its last day.

    On target is at it or beyond it on the good side; near is short of it by the tolerance at most.
    A measure without a better direction is on target within the tolerance either side, else off.
    No figure, as no target, is no rating.
    """
    if value is None or target is None:
        return Rating.NONE
    short = {
        "higher": target.value - value,
        "lower": value - target.value,
        "neutral": abs(value - target.value),
    }[better]
    # 89.95 + 0.05 is not quite 90 in binary: a figure at the edge counts as there.
    slack = 1e-9 * max(1.0, abs(target.value))
    if better == "neutral":
        return Rating.ON if short <= target.tolerance + slack else Rating.OFF
    if short <= slack:
        return Rating.ON
    return Rating.NEAR if short <= target.tolerance + slack else Rating.OFF


def unknown_measures(settings: Settings, known: Iterable[str]) -> list[str]:
    """Return the measures that targets and rebases name and that there are not, in order."""
    names = set(known)
    named = [t.measure for t in settings.targets] + [r.measure for r in settings.rebases]
    return sorted({name for name in named if name not in names})
