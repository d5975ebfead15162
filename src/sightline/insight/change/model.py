"""A change between two periods as a value, and as sentences."""

from dataclasses import dataclass
from enum import StrEnum

from sightline.engine.definition import Definition, Unit
from sightline.insight.chance import LEVEL
from sightline.insight.change.sizes import percent_change, points_change
from sightline.insight.words import amount, label_words, trimmed, when


class Movement(StrEnum):
    """What a change means, by which way is better and by the evidence."""

    BETTER = "better"
    WORSE = "worse"
    HIGHER = "higher"
    LOWER = "lower"
    NONE = "no movement"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a measure: its period as YYYY-MM, and what it is made of where that applies."""

    period: str
    value: float
    numerator: float | None = None
    denominator: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether a change is more than chance.

    ``beyond`` is None where it cannot be judged, and ``why`` says why. ``p`` is None where a
    control chart judges in place of a test. ``caution`` is a whole sentence.
    """

    method: str
    p: float | None
    beyond: bool | None
    why: str = ""
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Lasting:
    """Whether a change is sustained: for seven periods or more on its side of what was before.

    ``sustained`` is None where it cannot be said, and ``why`` says why. ``since`` is the first
    period of the stretch, ``until`` its last where it has ended since, ``points`` its length.
    """

    sustained: bool | None
    since: str | None = None
    until: str | None = None
    points: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A measure before and after."""

    definition: Definition
    window: str
    before: Figure
    after: Figure
    evidence: Evidence
    lasting: Lasting

    @property
    def points(self) -> float:
        """The change in the measure's unit: percentage points for a percentage."""
        return points_change(self.before.value, self.after.value)

    @property
    def percent(self) -> float | None:
        """The change as a percentage of what it was; None from 0."""
        return percent_change(self.before.value, self.after.value)

    @property
    def movement(self) -> Movement:
        """Better, worse or no movement; for a measure without a better direction, the way it went.

        A change that could be chance is no movement. Where chance cannot be judged the figures
        are taken as they stand.
        """
        if self.points == 0 or self.evidence.beyond is False:
            return Movement.NONE
        up = self.points > 0
        if self.definition.better == "neutral":
            return Movement.HIGHER if up else Movement.LOWER
        good = up == (self.definition.better == "higher")
        return Movement.BETTER if good else Movement.WORSE

    def headline(self, of: str | None = None) -> str:
        """Return the two figures in plain words.

        ``of`` says of what they are, for a percentage, as "contacts were progressed on time": "In
        October 2020, 49% of contacts were progressed on time. In June 2021 performance rose to
        93%." Without it the measure's title stands in its place, and the numbers behind it.
        """
        then = _capital(when(self.definition, self.window, self.before.period))
        now = _capital(when(self.definition, self.window, self.after.period))
        unit = self.definition.unit
        first, last = amount(self.before.value, unit), amount(self.after.value, unit)
        if of and unit is Unit.PERCENT:
            return f"{then}, {first} of {of}. {now} performance {self._verb()} {last}."
        title = self.definition.title
        first, last = first + self._base(self.before), last + self._base(self.after)
        return f'{then}, "{title}" stood at {first}. {now} it {self._verb()} {last}.'

    def size(self) -> str:
        """Return the size of the change: "44 percentage points up (90% higher)"."""
        if self.points == 0:
            return "no change"
        step = trimmed(abs(self.points))
        if step == "0":
            return f"less than 0.1 {'up' if self.points > 0 else 'down'}"
        if self.definition.unit is Unit.PERCENT:
            said = f"{step} percentage point{'' if step == '1' else 's'}"
        elif self.definition.unit is Unit.COUNT:
            said = step
        else:
            said = amount(abs(self.points), self.definition.unit)
        said += " up" if self.points > 0 else " down"
        if self.percent is None or trimmed(self.percent, 0) == "0":
            return said
        way = "higher" if self.points > 0 else "lower"
        return f"{said} ({trimmed(abs(self.percent), 0)}% {way} than it was)"

    def meaning(self) -> str:
        """Return what the change means: its size, better or worse, chance, and whether it lasts."""
        said = [f"{_capital(self.size())}: {self._verdict()}."]
        if self.evidence.caution:
            said.append(self.evidence.caution)
        if self.points:
            said.append(self._lasts())
        return " ".join(each for each in said if each)

    def sentence(self, of: str | None = None) -> str:
        """Return the whole in plain English."""
        return f"{self.headline(of)} {self.meaning()}"

    def _verb(self) -> str:
        unit = self.definition.unit
        if amount(self.before.value, unit) == amount(self.after.value, unit):
            return "was still"
        return "rose to" if self.points > 0 else "fell to"

    def _base(self, figure: Figure) -> str:
        if self.definition.unit is not Unit.PERCENT or not figure.denominator:
            return ""
        return f" ({figure.numerator or 0:,.0f} of {figure.denominator:,.0f})"

    def _verdict(self) -> str:
        if self.points == 0:
            return "no movement"
        up = self.points > 0
        good = up == (self.definition.better == "higher")
        way = "neither better nor worse in itself"
        if self.definition.better != "neutral":
            way = "better" if good else "worse"
        match self.evidence.beyond:
            case True:
                return f"{way}, and more than chance{self._odds()}"
            case False:
                return f"no movement that can be told from chance{self._odds()}"
            case _:
                return f"{way} as the figures stand; {self.evidence.why}"

    def _odds(self) -> str:
        p = self.evidence.p
        if p is None:
            return f" by the {self.evidence.method}"
        if p < 0.001:
            return " (p < 0.001)"
        # Never rounded onto the other side of the level.
        return f" (p = {p:.3f})" if abs(p - LEVEL) < 0.005 else f" (p = {p:.2g})"

    def _lasts(self) -> str:
        lasting = self.lasting
        if self.evidence.beyond is False and not lasting.sustained:
            return ""
        if self.evidence.beyond is False:
            # The two figures alone show nothing, and all the periods together do.
            return (
                f"Yet every figure since {label_words(lasting.since or '')} lies on that side of "
                "the time before, which is a signal: compare longer periods."
            )
        if lasting.sustained is None:
            return f"Whether it lasts cannot be said: {lasting.why}."
        if lasting.sustained:
            return f"It has lasted since {label_words(lasting.since or '')}."
        if lasting.since and lasting.until:
            return (
                f"It held from {label_words(lasting.since)} to {label_words(lasting.until)} and "
                "has not held since."
            )
        return f"It is not shown to last: {lasting.why}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
