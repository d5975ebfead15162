"""Which figures of a release are hidden: the small ones, and as few others as keep them in doubt.

For each number that must stay in doubt the solver looks for another state of affairs in which it
is small, and one in which it is large enough, that changes as little as possible of what would be
shown; the figures that differ are hidden. What is found is a proof (``doubt``), kept until the
end, so that a figure whose hiding no proof needs is shown again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sightline.insight.disclosure.audit import audit
from sightline.insight.disclosure.cover import Cover, Need, is_open
from sightline.insight.disclosure.doubt import Doubt
from sightline.insight.disclosure.relations import relate
from sightline.insight.disclosure.release import Figure, Release, State, decided
from sightline.insight.disclosure.rules import (
    REFUSED_GROUPINGS,
    DisclosureError,
    Rules,
    could_be,
    rounds,
)
from sightline.insight.disclosure.search import Search
from sightline.insight.disclosure.system import System, place


@dataclass(frozen=True, slots=True)
class Protected:
    """A release with every figure decided.

    ``why`` says for the council, by the figure's key, why it is hidden. ``exposed`` names what
    would be given away by this release together with those before, whatever of it is hidden;
    ``before`` what those before give away without it; ``zeros`` the groups of one answer that a
    zero elsewhere tells, because zero stays zero. ``programs`` were solved.
    """

    release: Release
    why: dict[tuple[str, str, str, str, str], str]
    exposed: tuple[str, ...] = ()
    programs: int = 0
    before: tuple[str, ...] = ()
    zeros: tuple[str, ...] = ()


def protect(
    release: Release, earlier: Iterable[Release] = (), rules: Rules | None = None
) -> Protected:
    """Return the release with every figure shown or hidden, so that no hidden one is given away.

    ``earlier`` are the releases already published about the same children, as decided then.
    Raises ``DisclosureError`` for a figure per worker, or a release that contradicts itself.
    """
    rules = rules or Rules()
    refuse(release)
    earlier = tuple(earlier)
    system = place(release, earlier, rules)
    relate(system)
    doubt = Doubt(system)
    cover = Cover(
        doubt,
        [False] * len(system.figures),
        [
            len({f for f in held if is_open(system.figures[f])})
            for held in system.holders
        ],
        _slack(system),
    )  # fmt: skip
    for placed in system.figures:
        for target in placed.targets:
            for f in system.holders[placed.variables[target.role]]:
                if is_open(system.figures[f]):
                    cover.hide(f)
    primary = list(cover.hidden)
    exposed: list[str] = []
    proofs: dict[Need, list[int]] = {}
    needs = _needs(system)
    for component in doubt.components():
        wanted = [n for v in component for n in needs.get(v, ())]
        # What no figure of this release has to do with was decided then, and stays as it is.
        now = any(is_open(system.figures[f]) for v in component for f in system.holders[v])
        if wanted and now:
            search = Search(cover, component, wanted, proofs)
            search.run()
            exposed += [_said(system.figures[need.figure].figure) for need in search.failed]
    for found in needs.values():
        for need in found:
            if system.fixed[need.variable] and is_open(system.figures[need.figure]):
                exposed.append(_said(system.figures[need.figure].figure))
    _show_again(cover, primary, proofs)
    done, why = _decide(cover, release)
    if not exposed:
        return Protected(done, why, programs=doubt.solved)
    # The search asks for more doubt than is needed where it cannot have all: the attacker says.
    unsafe = _unsafe(done, earlier, rules)
    given = {}
    if earlier:
        last = replace(earlier[-1], nestings=release.nestings, links=release.links)
        given = _unsafe(last, earlier[:-1], rules)
    told = {name for name, one_answer in unsafe.items() if one_answer}
    names = [each for each in dict.fromkeys(exposed) if each in unsafe]
    return Protected(
        done,
        why,
        tuple(each for each in names if each not in given and each not in told),
        doubt.solved,
        tuple(each for each in names if each in given and each not in told),
        tuple(each for each in names if each in told),
    )


def _unsafe(release: Release, earlier: tuple[Release, ...], rules: Rules) -> dict[str, bool]:
    """Return what can be worked out: of each figure, whether it is only that a number is 0."""
    found: dict[str, bool] = {}
    for each in audit(release, earlier, rules):
        if not each.safe:
            name = _said(each.figure)
            found[name] = found.get(name, True) and each.truth == 0
    return found


def refuse(release: Release) -> None:
    """Raise ``DisclosureError`` where a release holds what may never leave for the public."""
    for figure in release.figures:
        if figure.by in REFUSED_GROUPINGS and figure.state is State.OPEN:
            raise DisclosureError(
                f"A figure for the public must not be per {figure.by}; {figure.measure} is."
            )
        if figure.measure not in release.measures:
            raise DisclosureError(f"{release.name}: nothing says how {figure.measure} is counted.")


def _slack(system: System) -> dict[int, tuple[float, float]]:
    """Return how far each variable of a rounded release may be from what is shown."""
    to = system.releases[0].rounded_to
    found: dict[int, tuple[float, float]] = {}
    if not to:
        return found
    for variable, held in enumerate(system.holders):
        placed = [p for p in map(system.figures.__getitem__, held) if is_open(p)]
        truth = system.truth[variable]
        if truth and all(rounds(p.figure, system.counted(p.figure.measure)) for p in placed):
            least, most = could_be(truth, to, system.rules)
            if least <= truth <= most:
                found[variable] = (least - truth, most - truth)
    return found


def _needs(system: System) -> dict[int, list[Need]]:
    found: dict[int, dict[tuple[float, bool], Need]] = {}
    for number, placed in enumerate(system.figures):
        for target in placed.targets:
            variable = placed.variables[target.role]
            truth = system.truth[variable]
            for bound, up in ((target.low, False), (target.high, True)):
                need = Need(variable, bound, up, number, target.high - target.low)
                if truth is not None and not need.met(truth):
                    found.setdefault(variable, {}).setdefault((bound, up), need)
    return {v: list(needs.values()) for v, needs in found.items()}


def _show_again(cover: Cover, primary: list[bool], proofs: dict[Need, list[int]]) -> None:
    """Drop the witnesses that no need rests on alone, costliest first, and show what they hid."""
    rests = {need: set(found) for need, found in proofs.items()}
    serves: dict[int, list[Need]] = {}
    for need, found in rests.items():
        for witness in found:
            serves.setdefault(witness, []).append(need)
    touched = {w: cover.touched(cover.witnesses[w]) for w in serves}
    for witness in sorted(serves, key=lambda w: -len(touched[w])):
        if all(len(rests[need]) > 1 for need in serves[witness]):
            for need in serves[witness]:
                rests[need].discard(witness)
            del touched[witness]
    kept = {f for figures in touched.values() for f in figures}
    cover.hidden = [was or number in kept for number, was in enumerate(primary)]


def _decide(
    cover: Cover, release: Release
) -> tuple[Release, dict[tuple[str, str, str, str, str], str]]:
    states, why = {}, {}
    for placed, hidden in zip(cover.doubt.system.figures, cover.hidden, strict=True):
        if not is_open(placed):
            continue
        key = placed.figure.key
        states[key] = State.SHOWN
        if hidden:
            states[key] = State.PRIMARY if placed.targets else State.SECONDARY
            why[key] = placed.targets[0].why if placed.targets else "secondary"
    return decided(release, states), why


def _said(f: Figure) -> str:
    split = f" by {f.by} {f.group}" if f.by else ""
    return f"{f.measure}, {f.window} {f.period}{split}"
