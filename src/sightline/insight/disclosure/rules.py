"""What the public may not learn: the small numbers, and how wide a doubt must remain about them.

The rule is that of the Department for Education's statistics of children in need: a number from
1 to 5 is shown as ``c``, zero stays zero, and further cells are hidden so that none can be worked
out. Counting rules, "Charts and disclosure", add groups of one answer and denominators below 6.
"""

from dataclasses import dataclass

from sightline.engine.units import Aggregate
from sightline.insight.disclosure.release import Counted, Figure


class DisclosureError(Exception):
    """A release asks for what may never leave for the public, or contradicts itself."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The numbers of the rule.

    ``most_hidden``: the largest count that is hidden. ``share``: how far a hidden sum of days must
    remain open on either side, as a share of it. ``decimals``: of percentages, rates and means as
    the public sees them.
    """

    most_hidden: int = 5
    share: float = 0.2
    decimals: int = 1

    def __post_init__(self) -> None:
        if self.most_hidden < 1:
            raise DisclosureError(
                f"The largest number to hide must be 1 or more, found {self.most_hidden}."
            )


REFUSED_GROUPINGS = ("worker",)
"""Members never see a figure per worker (counting rules, "Charts and disclosure")."""

WHY = {
    "small": "a number from 1 to the largest hidden",
    "complement": "all but so many",
    "denominator": "a denominator that small",
    "one_answer": "a named group with one answer, 0% or 100%",
    "one_child": "the least or greatest, which is one child's own",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What must stay in doubt about one quantity of a figure: that it is ``low`` and ``high``.

    Whoever knows all that is published must hold a value of ``low`` or less possible, and one of
    ``high`` or more. So a hidden 1 to 5 can be nothing narrower than 1 to 5.
    """

    role: str
    low: float
    high: float
    why: str


def quantities(figure: Figure, counted: Counted) -> dict[str, float | None]:
    """Return what a figure counts, by role: the numbers that the solver reasons about.

    A percentage has ``met``, ``missed`` and ``judged``; a mean ``total`` and ``valued`` (cases); a
    ratio ``total`` and ``weighed``; a figure per worker ``n`` and ``workers``; a median, least or
    greatest ``valued``; a sum ``total``; a count or rate ``n``.
    """
    top, bottom = figure.numerator, figure.denominator
    match counted.how:
        case Aggregate.SHARE:
            missed = None if top is None or bottom is None else bottom - top
            return {"met": top, "missed": missed, "judged": bottom}
        case Aggregate.MEAN:
            # A mean of nothing has no sum: the sum of no days is 0.
            return {"total": 0.0 if bottom == 0 else top, "valued": bottom}
        case Aggregate.RATIO:
            return {"total": top, "weighed": bottom}
        case Aggregate.PER_WORKER:
            return {"n": top, "workers": bottom}
        case Aggregate.MEDIAN | Aggregate.LEAST | Aggregate.GREATEST:
            return {"valued": bottom}
        case Aggregate.SUM:
            return {"total": top}
        case _:
            return {"n": top}


AMOUNTS = ("total", "weighed")
"""The roles that are sums of values, not numbers of children: they need not be whole."""


def targets(figure: Figure, counted: Counted, rules: Rules) -> list[Target]:
    """Return what the public may not learn from a figure: empty where it can be shown.

    The least and the greatest are one child's own value and are never shown.
    """
    found = []
    held = quantities(figure, counted)
    for role, number in held.items():
        if role not in AMOUNTS and number is not None and 1 <= number <= rules.most_hidden:
            why = {"missed": "complement", "n": "small", "met": "small"}.get(role, "denominator")
            found.append(Target(role, 1, rules.most_hidden, why))
    if counted.how is Aggregate.SHARE and figure.group is not None and (held["judged"] or 0) > 0:
        found += [
            Target(role, 0, rules.most_hidden, "one_answer")
            for role in ("met", "missed")
            if held[role] == 0
        ]
    if counted.how in (Aggregate.LEAST, Aggregate.GREATEST) and held["valued"]:
        found.append(Target("valued", held["valued"], held["valued"], "one_child"))
    bare = counted.how in (Aggregate.SUM, Aggregate.RATIO)
    for role in AMOUNTS:
        amount = held.get(role)
        small = bare and amount is not None and 0 < amount < rules.most_hidden + 1
        if amount is not None and (found or small):
            off = abs(amount) * rules.share
            found.append(Target(role, amount - off, amount + off, "denominator"))
    return found


def rounded(number: float, to: int) -> int:
    """Return a count rounded to a multiple of ``to``, halves upward."""
    return int((number + to / 2) // to) * to


def could_be(number: float, to: int, rules: Rules) -> tuple[int, int]:
    """Return the least and most that a rounded number may stand for, as the public knows the rule.

    A count that is shown is 0 or more than the largest hidden.
    """
    if number == 0:
        return 0, 0
    said = rounded(number, to)
    least = -(-(2 * said - to) // 2)
    return max(least, rules.most_hidden + 1), -(-(2 * said + to) // 2) - 1


def rounds(figure: Figure, counted: Counted) -> bool:
    """Return whether a rounded release rounds a figure: counts and rates, not their shares.

    Percentages and means are solved as if their counts were known, which is more than is shown.
    """
    return figure.numerator is not None and counted.how in (Aggregate.COUNT, Aggregate.RATE)
