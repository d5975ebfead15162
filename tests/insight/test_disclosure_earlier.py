"""Releases one after the other: the solver as attacker over everything that was published."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest
from disclosure_kit import (
    FIRST,
    RESTATED,
    Case,
    as_known_then,
    figures_of,
    name_of,
    some_cases,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sightline.engine.definition import Kind, Unit
from sightline.engine.units import Aggregate
from sightline.insight.disclosure import (
    Counted,
    Figure,
    Link,
    Nesting,
    Protected,
    Release,
    State,
    as_objects,
    audit,
    from_objects,
    protect,
)
from sightline.record.calendar import add_months

COUNT, PERCENT = Counted(Unit.COUNT, Kind.FLOW), Counted(Unit.PERCENT, Kind.FLOW)
APRIL = ("month", "2021-04", date(2021, 4, 1), date(2021, 4, 30))


def frozen(
    cases: Sequence[Case],
    last: int,
    windows: tuple[str, ...],
    bys: tuple[str, ...],
    kind: Counted = COUNT,
    name: str = "r",
    *,
    again: bool = False,
) -> Release:
    """Return what ``freeze --public`` solves at one month's end, ``last`` counted from 0.

    ``again`` publishes the periods before it too.
    """
    label = f"{add_months(FIRST, last):%Y-%m}"
    known = [c for c in cases if c.month <= last]
    behind = figures_of("m", kind, known, last + 1, ("month",), bys, State.WITHHELD)
    shown = figures_of("m", kind, known, last + 1, windows, bys)
    merged = {f.key: f for f in behind}
    merged.update({f.key: f for f in shown if again or f.period == label})
    return Release(name, {"m": kind}, tuple(merged.values()))


def kept(found: Protected) -> Release:
    """Return a release as a later one finds it in the store."""
    assert not found.exposed
    return from_objects(as_objects(found.release))


def unsafe(found: Protected, earlier: Sequence[Release]) -> list[str]:
    return [
        f"{a.figure.key} {a.role}: {a.truth} in {a.least}..{a.most}"
        for a in audit(found.release, earlier)
        if not a.safe
    ]


def one(measure: str, number: int, by: str | None = None, group: str | None = None) -> Figure:
    return Figure(measure, *APRIL, by, group, number)


def states(found: Protected) -> Mapping[tuple[str, str | None], State]:
    return {(f.measure, f.group): f.state for f in found.release.figures}


WINDOWS = [("month",), ("6m",), ("month", "quarter", "6m"), ("quarter", "6m")]


@settings(max_examples=25, deadline=None)
@example(6176, 2, True, WINDOWS[2], 6, "late", 2, 2, True)
@example(3321, 2, True, WINDOWS[0], 4, "group", 1, 2, True)
@example(9916, 2, False, WINDOWS[3], 6, "month", 2, 2, True)
@given(
    seed=st.integers(0, 10_000),
    size=st.sampled_from([2, 6, 15, 40]),
    percent=st.booleans(),
    windows=st.sampled_from(WINDOWS),
    last=st.integers(3, 6),
    how=st.sampled_from(RESTATED),
    many=st.integers(0, 3),
    freezes=st.integers(2, 3),
    again=st.booleans(),
)
def test_public_freezes_give_no_more_away_than_one(
    seed: int,
    size: int,
    percent: bool,
    windows: tuple[str, ...],
    last: int,
    how: str,
    many: int,
    freezes: int,
    again: bool,
) -> None:
    """Their windows overlap, and up to 3 cases are restated between each and the next.

    Zeros are numbers like the others here. The last example is one that must be refused.
    """
    chance = random.Random(seed)
    kind, bys = PERCENT if percent else COUNT, ("sex", "ethnic_group")
    known = some_cases(chance, last + freezes, size, chance.choice((0.1, 0.5, 0.9)), bys)
    loads = [known]
    while len(loads) < freezes:
        loads.insert(0, as_known_then(chance, loads[0], how, many, bys))
    earlier: list[Release] = []
    for number, cases in enumerate(loads):
        now = frozen(cases, last + number, windows, bys, kind, f"r{number}", again=again)
        found = protect(now, earlier)
        assert (found.before, found.zeros) == ((), ())
        if found.exposed:
            anyway = audit(all_hidden(found.release), earlier)
            assert set(found.exposed) <= {name_of(a.figure) for a in anyway if not a.safe}
            return
        assert unsafe(found, earlier) == []
        earlier.append(kept(found))


def all_hidden(release: Release) -> Release:
    """Hide all of a release but its zeros, which stay zeros."""
    return replace(release, figures=tuple(
        replace(f, state=State.SECONDARY)
        if f.state is State.SHOWN and (f.numerator if f.denominator is None else f.denominator)
        else f
        for f in release.figures
    ))  # fmt: skip


def share(met: int, judged: int, group: str | None = None) -> Figure:
    return Figure("m", *APRIL, "sex" if group else None, group, met, judged)


@pytest.mark.parametrize("boys", [(40, 60), (41, 61)], ids=["boys as before", "one more boy"])
def test_a_late_group_of_one_answer_is_not_told(boys: tuple[int, int]) -> None:
    """20 of 60 had missed it, and 20 still have when 3 girls come late: so all 3 girls met it.

    The whole is hidden. The solver does not tell itself that its 20 stayed 20: that is only so
    because no girl missed it.
    """
    then = Release("r", {"m": PERCENT}, (share(40, 60), share(40, 60, "M")))
    before = [kept(protect(then))]
    assert all(f.state is State.SHOWN for f in before[0].figures)
    whole = share(boys[0] + 3, boys[1] + 3)
    now = Release("r", {"m": PERCENT}, (whole, share(3, 3, "F"), share(*boys, "M")))
    found = protect(now, before)
    assert (found.exposed, found.before, found.zeros) == ((), (), ())
    assert unsafe(found, before) == []
    assert states(found)["m", None] is State.SECONDARY
    open_whole = tuple(
        replace(f, state=State.SHOWN if f.group is None else State.SECONDARY)
        for f in found.release.figures
    )
    told = audit(replace(found.release, figures=open_whole), before)
    assert [(a.least, a.most) for a in told if a.role == "missed" and a.truth == 0] == [(0, 0)]


def test_a_month_that_was_empty_then_is_not_the_month_as_it_is_now() -> None:
    """Nobody came in May when the half-year was first published; one boy did, as is known now.

    The half-year as it was is made of an empty May: a table without any row says so.
    """
    month = [(0, 1, "F White"), (2, 0, "F Asian"), (2, 1, "F White"), (2, 1, "F Black"),
             (3, 1, "M White"), (4, 1, "F White"), (5, 1, "M Mixed")]  # fmt: skip
    month += [(5, 1, "M White")] * 3
    late = [(1, 0, "M Black"), (2, 1, "M White"), (3, 1, "M White")]
    bys = ("sex", "ethnic_group")
    loads = [
        [Case(m, met, dict(zip(bys, who.split(), strict=True))) for m, met, who in rows]
        for rows in (month, [*month, *late])
    ]
    windows = ("quarter", "6m")
    first = kept(protect(frozen(loads[0], 5, windows, bys, PERCENT, again=True)))
    found = protect(frozen(loads[1], 6, windows, bys, PERCENT, again=True), [first])
    assert (found.exposed, found.before, found.zeros) == ((), (), ())
    assert unsafe(found, [first]) == []


@pytest.mark.parametrize("window", ["12m", "calendar_year"])
def test_a_month_is_not_given_away_by_years_frozen_one_after_the_other(window: str) -> None:
    """9 a month and 3 in the last: a year and its months, each frozen when it ended."""
    months = [9] * 21
    months[-1] = 3
    cases = [Case(m, 1, {}) for m, n in enumerate(months) for _ in range(n)]
    earlier: list[Release] = []
    for last in range(9, 21):
        found = protect(frozen(cases, last, ("month", window), ()), earlier)
        assert not found.exposed
        assert unsafe(found, earlier) == []
        earlier.append(kept(found))
    # December 2021 is month 20: the year is hidden for its sake, and no month was before.
    hidden = [(f.window, f.period) for r in earlier for f in r.figures if f.state.hidden]
    assert hidden == [("month", "2021-12"), (window, "2021-12")]


def test_the_difference_to_a_restated_figure_is_one_more_overlap() -> None:
    """45 as published, 43 now: whoever knows that the boys stayed 40 knows of 2 girls fewer."""
    sexes = (one("m", 3, "sex", "F"), one("m", 40, "sex", "M"))
    then = Release("r", {"m": COUNT}, (one("m", 45), one("m", 5, "sex", "F"), sexes[1]))
    before = [kept(protect(then))]
    assert states(protect(then))["m", None] is State.SHOWN
    now = protect(Release("r", {"m": COUNT}, (one("m", 43), *sexes)), before)
    assert not now.exposed
    assert unsafe(now, before) == []
    assert states(now)["m", None] is State.SECONDARY
    shown = replace(now.release, figures=(replace(now.release.figures[0], state=State.SHOWN),
                                          *now.release.figures[1:]))  # fmt: skip
    girls = {a.truth: (a.least, a.safe) for a in audit(shown, before) if a.truth < 40}
    assert girls == {3: (1, True), 5: (3, True)}


def test_a_restated_whole_alone_is_shown() -> None:
    """45, then 43: how many came and how many went is known to nobody."""
    before = [kept(protect(Release("r", {"m": COUNT}, (one("m", 45),))))]
    now = protect(Release("r", {"m": COUNT}, (one("m", 43),)), before)
    assert states(now)["m", None] is State.SHOWN


def test_what_was_shown_before_hides_the_whole_now() -> None:
    """40 boys were published without the whole: with it, the girls would be known."""
    sexes = (one("m", 40, "sex", "M"), one("m", 3, "sex", "F"))
    before = kept(protect(Release("r", {"m": COUNT}, sexes)))
    assert {f.group for f in before.figures if f.state is State.SHOWN} == {"M"}
    whole = Release("r", {"m": COUNT}, (one("m", 43),))
    assert states(protect(whole))["m", None] is State.SHOWN
    assert states(protect(whole, [before]))["m", None] is State.SECONDARY


def test_what_earlier_releases_give_away_is_said_and_is_no_refusal() -> None:
    told = Release("r", {"m": COUNT}, tuple(
        replace(f, state=s) for f, s in ((one("m", 43), State.SHOWN),
                                         (one("m", 40, "sex", "M"), State.SHOWN),
                                         (one("m", 3, "sex", "F"), State.PRIMARY))
    ))  # fmt: skip
    now = Release("r", {"m": COUNT}, (one("m", 43), one("m", 3, "sex", "F")))
    found = protect(now, [told])
    assert found.exposed == ()
    assert found.before == ("m, month 2021-04 by sex F",)
    assert states(found)["m", "F"] is State.PRIMARY


def test_a_measure_that_counts_the_same_was_published_before() -> None:
    """The rate by sex was published, the count is now: three cells agree, so they are one."""
    groups = (("F", 3), ("M", 40), (None, 43))
    first = protect(Release("r", {"rate": COUNT}, tuple(
        one("rate", n, "sex" if g else None, g) for g, n in groups)))  # fmt: skip
    assert states(first)["rate", None] is State.SHOWN
    now = Release("r", {"n": COUNT}, (one("n", 40, "sex", "M"), one("n", 3, "sex", "F"),
                                      one("n", 43)))  # fmt: skip
    found = protect(now, [kept(first)])
    assert unsafe(found, [kept(first)]) == []
    assert states(found)["n", "M"] is State.SECONDARY


def test_a_declared_link_binds_across_releases() -> None:
    """All contacts and those of the police, one after the other: the rest was hidden."""
    link = Link((("all", "n", 1), ("police", "n", -1), ("rest", "n", -1)))
    kinds = dict.fromkeys(("all", "police", "rest"), COUNT)
    before = kept(protect(Release("r", kinds, (one("all", 43), one("rest", 3)), links=(link,))))
    now = Release("r", kinds, (one("police", 40),), links=(link,))
    found = protect(now, [before])
    assert states(found)["police", None] is State.SECONDARY
    assert unsafe(found, [before]) == []
    assert states(protect(replace(now, links=()), [before]))["police", None] is State.SHOWN


def test_a_link_whose_part_has_no_row_knows_that_it_is_0() -> None:
    """No girl came from the police: all 3 contacts about girls are the others."""
    link = Link((("all", "n", 1), ("police", "n", -1), ("rest", "n", -1)))
    kinds = dict.fromkeys(("all", "police", "rest"), COUNT)
    figures = (one("all", 3, "sex", "F"), one("all", 40, "sex", "M"), one("police", 28, "sex", "M"),
               one("rest", 3, "sex", "F"), one("rest", 12, "sex", "M"))  # fmt: skip
    said = Release("r", kinds, tuple(
        replace(f, state=State.PRIMARY if f is figures[3] else State.SHOWN) for f in figures
    ), links=(link,))  # fmt: skip
    (attacked,) = audit(said)
    assert (attacked.figure.measure, attacked.least, attacked.most) == ("rest", 3, 3)
    found = protect(Release("r", kinds, figures, links=(link,)))
    assert unsafe(found, []) == []


@pytest.mark.parametrize("together", [True, False])
def test_teams_are_not_given_away_by_their_locality(together: bool) -> None:
    """Two teams of 3 and 40 in one locality, published together or one after the other."""
    north = (Nesting("team", "A", "locality", "North", date(2000, 1, 1)),
             Nesting("team", "B", "locality", "North", date(2000, 1, 1)))  # fmt: skip
    teams = (one("m", 3, "team", "A"), one("m", 40, "team", "B"))
    places = (one("m", 43, "locality", "North"), one("m", 30, "locality", "South"))
    if together:
        found = protect(Release("r", {"m": COUNT}, (*teams, *places), north))
        before: list[Release] = []
    else:
        before = [kept(protect(Release("r", {"m": COUNT}, teams, north)))]
        found = protect(Release("r", {"m": COUNT}, places, north), before)
    assert not found.exposed
    assert unsafe(found, before) == []
    hidden = {g for (_, g), s in states(found).items() if s is State.SECONDARY}
    assert hidden and hidden <= {"B", "North"}
    bare = replace(found.release, figures=tuple(
        replace(f, state=State.SHOWN) if f.state is State.SECONDARY else f
        for f in found.release.figures
    ))  # fmt: skip
    assert [a.most for a in audit(bare, before) if not a.safe] == [3]


def test_a_team_that_moved_in_the_month_is_only_a_bound() -> None:
    """B came to North in mid-April: North's 43 may hold any part of B's 50."""
    long_ago, then = date(2000, 1, 1), date(2021, 4, 16)
    moved = (
        Nesting("team", "A", "locality", "North", long_ago),
        Nesting("team", "B", "locality", "North", then),
        Nesting("team", "B", "locality", "South", long_ago, then),
    )
    figures = (one("m", 3, "team", "A"), one("m", 50, "team", "B"),
               one("m", 43, "locality", "North"), one("m", 10, "locality", "South"))  # fmt: skip
    found = protect(Release("r", {"m": COUNT}, figures, moved))
    assert states(found)["m", "North"] is State.SHOWN
    assert unsafe(found, []) == []


@pytest.mark.parametrize(
    ("counted", "small"),
    [
        (Counted(Unit.DAYS, Kind.VALUE, aggregate=Aggregate.MEAN), (90, 3)),
        (Counted(Unit.DAYS, Kind.VALUE, aggregate=Aggregate.MEDIAN), (None, 3)),
        (Counted(Unit.PERCENT, Kind.VALUE, aggregate=Aggregate.RATIO), (3, 90)),
        (Counted(Unit.COUNT, Kind.SNAPSHOT, aggregate=Aggregate.PER_WORKER), (3, 2)),
    ],
    ids=["mean", "median", "ratio", "per worker"],
)
def test_figures_that_are_not_counts(counted: Counted, small: tuple[int | None, int]) -> None:
    """A girls' figure of so few; the boys' and the whole's would give it away."""
    top, bottom = small
    rows = [("F", top, bottom), ("M", 1200, 400),
            (None, None if top is None else 1200 + top, 400 + bottom)]  # fmt: skip
    figures = tuple(
        Figure("m", *APRIL, "sex" if g else None, g, None if top is None else n, d)
        for g, n, d in rows
    )
    found = protect(Release("r", {"m": counted}, figures))
    assert not found.exposed
    assert states(found)["m", "F"] is State.PRIMARY
    assert unsafe(found, []) == []


def test_a_release_of_a_measure_that_nothing_describes_is_refused() -> None:
    release = as_objects(protect(Release("r", {"m": COUNT}, (one("m", 43),))).release)
    with pytest.raises(ValueError, match="nothing on how m is counted"):
        from_objects({**release, "measures": {}})
