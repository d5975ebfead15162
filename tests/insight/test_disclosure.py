"""Disclosure control: no hidden number is given away, and no more is hidden than it takes."""

import random
from dataclasses import replace
from datetime import date

import pytest
from disclosure_kit import Case, figures_of, name_of, scorecard, some_cases
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.engine.definition import Kind, Unit
from sightline.insight.disclosure import (
    Counted,
    DisclosureError,
    Figure,
    Protected,
    Release,
    Rules,
    State,
    as_objects,
    audit,
    from_objects,
    protect,
    public_rows,
    share_hidden,
    symbol,
)

COUNT = Counted(Unit.COUNT, Kind.FLOW)
PERCENT = Counted(Unit.PERCENT, Kind.FLOW)


def one_month(*numbers: tuple[str | None, int] | tuple[str | None, int, int]) -> Release:
    figures = tuple(
        Figure("m", "month", "2021-04", date(2021, 4, 1), date(2021, 4, 30),
               "sex" if group else None, group, *rest)
        for group, *rest in numbers
    )  # fmt: skip
    kind = PERCENT if figures[0].denominator is not None else COUNT
    return Release("r", {"m": kind}, figures)


def hidden(protected: Protected) -> set[str | None]:
    return {f.group for f in protected.release.figures if f.state.hidden}


def rows_of(release: Release) -> list[dict[str, object]]:
    return [
        {
            "measure": f.measure, "period": f.period, "period_start": f.start,
            "period_end": f.end, "window": f.window, "by": f.by, "group": f.group,
            "numerator": f.numerator, "denominator": f.denominator, "value": f.numerator,
            "unit": "count", "known_at": None, "status": "ok",
        }
        for f in release.figures
        if f.state is not State.WITHHELD
    ]  # fmt: skip


def test_one_small_group_takes_another_with_it() -> None:
    found = protect(one_month((None, 43), ("F", 3), ("M", 40)))
    assert hidden(found) == {"F", "M"}
    assert {f.state for f in found.release.figures if f.group == "F"} == {State.PRIMARY}
    assert {f.state for f in found.release.figures if f.group == "M"} == {State.SECONDARY}


def test_of_three_groups_the_smaller_other_one_is_hidden() -> None:
    assert hidden(protect(one_month((None, 100), ("F", 3), ("M", 77), ("U", 20)))) == {"F", "U"}


def test_two_small_groups_need_the_whole_when_their_sum_says_too_much() -> None:
    assert hidden(protect(one_month((None, 23), ("F", 1), ("M", 2), ("U", 20)))) >= {"F", "M", "U"}


def test_zero_stays_zero() -> None:
    assert hidden(protect(one_month((None, 20), ("F", 0), ("M", 20)))) == set()


@pytest.mark.parametrize(
    ("met", "judged", "why"),
    [(3, 40, "small"), (37, 40, "complement"), (0, 40, "one_answer"), (40, 40, "one_answer")],
)
def test_a_percentage_gives_nobody_away(met: int, judged: int, why: str) -> None:
    release = one_month((None, met + 60, judged + 80), ("F", met, judged), ("M", 60, 80))
    found = protect(release)
    assert "F" in hidden(found)
    assert found.why["m", "month", "2021-04", "sex", "F"] == why


def test_a_small_denominator_is_hidden_without_any_group() -> None:
    assert hidden(protect(one_month((None, 0, 5)))) == {None}
    assert hidden(protect(one_month((None, 0, 6)))) == set()
    assert hidden(protect(one_month((None, 0, 0)))) == set()


def test_a_month_that_no_table_shows_is_not_given_away_by_the_quarter() -> None:
    figures = [
        Figure("m", window, f"2021-{last:02}", date(2021, first, 1), date(2021, last, day),
               numerator=n, state=state)
        for window, first, last, day, n, state in (
            ("month", 4, 4, 30, 8, State.OPEN),
            ("month", 5, 5, 31, 9, State.OPEN),
            ("month", 6, 6, 30, 3, State.WITHHELD),
            ("quarter", 4, 6, 30, 20, State.OPEN),
        )
    ]  # fmt: skip
    release = Release("r", {"m": COUNT}, tuple(figures))
    bare = (replace(f, state=State.SHOWN) if f.state is State.OPEN else f for f in figures)
    attacked = audit(replace(release, figures=tuple(bare)))
    assert [(a.least, a.most, a.safe) for a in attacked] == [(3, 3, False)]
    found = protect(release)
    assert sum(f.state.hidden for f in found.release.figures) == 1
    assert all(a.safe for a in audit(found.release))


def test_the_difference_of_overlapping_windows_is_not_given_away() -> None:
    """A year ending in March and one ending in April differ by two Aprils, one of them known."""
    months = [9] * 13
    months[12] = 4
    cases = [Case(m, 1, {}) for m, n in enumerate(months) for _ in range(n)]
    behind = figures_of("m", COUNT, cases, 13, ("month",), state=State.WITHHELD)
    first = [replace(behind[0], state=State.SHOWN)]
    shown = figures_of("m", COUNT, cases, 13, ("12m",))
    before = Release("before", {"m": COUNT}, tuple(first))
    now = Release("now", {"m": COUNT}, (*behind, *shown))
    bare = (replace(f, state=State.SHOWN) if f.state is State.OPEN else f for f in now.figures)
    attacked = audit(replace(now, figures=tuple(bare)), [before])
    assert [(a.least, a.most) for a in attacked] == [(4, 4)]
    found = protect(now, [before])
    assert not found.exposed
    assert sum(f.state.hidden for f in found.release.figures) == 1
    assert all(a.safe for a in audit(found.release, [before]))


def test_a_rate_and_its_count_are_hidden_together() -> None:
    rate, figures = Counted(Unit.RATE, Kind.FLOW), []
    for month, n in ((4, 12), (5, 3), (6, 9), (7, 8)):
        end = date(2021, month, 30)
        for m, persons in (("rate", 68_000), ("n", None)):
            figures.append(
                Figure(
                    m,
                    "month",
                    f"2021-{month:02}",
                    date(2021, month, 1),
                    end,
                    None,
                    None,
                    n,
                    persons,
                )
            )
    found = protect(Release("r", {"rate": rate, "n": COUNT}, tuple(figures)))
    assert {f.period for f in found.release.figures if f.state.hidden} == {"2021-05"}
    assert sum(f.state.hidden for f in found.release.figures) == 2


def test_a_figure_per_worker_never_leaves() -> None:
    release = one_month((None, 43))
    worker = replace(release.figures[0], by="worker", group="W1")
    with pytest.raises(DisclosureError, match="must not be per worker"):
        protect(replace(release, figures=(*release.figures, worker)))


def test_an_undecided_figure_never_leaves() -> None:
    release = one_month((None, 43), ("F", 20), ("M", 23))
    found = protect(replace(release, figures=release.figures[:1]))
    with pytest.raises(DisclosureError, match="must be decided"):
        public_rows(rows_of(release), found)


def test_what_leaves_has_no_number_where_it_is_hidden() -> None:
    release = one_month((None, 43), ("F", 3), ("M", 40))
    rows = public_rows(rows_of(release), protect(release))
    assert [r["status"] for r in rows] == ["ok", "suppressed", "suppressed"]
    assert [symbol(r) for r in rows] == ["", "c", "c"]
    assert all(r[k] is None for r in rows[1:] for k in ("numerator", "denominator", "value"))


def test_a_rounded_release_hides_less_and_shows_multiples() -> None:
    release = one_month((None, 43), ("F", 3), ("M", 14), ("U", 12), ("X", 14))
    rounded = replace(release, rounded_to=10)
    found = protect(rounded)
    shown = public_rows(rows_of(rounded), found)
    assert {r["numerator"] for r in shown if r["status"] == "ok"} <= {0, 10, 20, 40}
    assert len(hidden(found)) < len(hidden(protect(release)))
    assert all(a.safe for a in audit(found.release))


def test_a_percentage_published_without_its_counts_binds_too() -> None:
    told = one_month((None, 1, 2))
    whole = replace(
        told.figures[0], numerator=None, denominator=None, value=57.1, decimals=1,
        state=State.SHOWN,
    )  # fmt: skip
    before = Release("before", told.measures, (whole,))
    now = replace(told, figures=(replace(told.figures[0], numerator=4, denominator=7),))
    met = next(a for a in audit(protect(now, [before]).release, [before]) if a.role == "met")
    # 57.1 is 4 of 7, 8 of 14, ..: nothing between.
    assert met.least == 4


def test_a_release_is_kept_and_read_again() -> None:
    release = protect(one_month((None, 43), ("F", 3), ("M", 40))).release
    assert from_objects(as_objects(release)) == release
    with pytest.raises(ValueError, match="must have release, measures and figures"):
        from_objects({"release": "r"})


releases = st.builds(
    lambda seed, months, size, percent, windows: _random(seed, months, size, percent, windows),
    st.integers(0, 10_000),
    st.integers(1, 6),
    st.sampled_from([2, 6, 15, 40]),
    st.booleans(),
    st.sampled_from([("month",), ("quarter",), ("month", "quarter", "6m")]),
)


def _random(seed: int, months: int, size: int, percent: bool, windows: tuple[str, ...]) -> Release:
    chance = random.Random(seed)
    bys = ("sex", "ethnic_group")
    cases = some_cases(chance, months, size, chance.choice((0.1, 0.5, 0.9)), bys)
    kind = PERCENT if percent else COUNT
    behind = figures_of("m", kind, cases, months, ("month",), bys, State.WITHHELD)
    merged = {f.key: f for f in behind}
    merged.update({f.key: f for f in figures_of("m", kind, cases, months, windows, bys)})
    return Release("r", {"m": kind}, tuple(merged.values()))


@settings(max_examples=40, deadline=None)
@given(releases)
def test_no_hidden_number_can_be_worked_out(release: Release) -> None:
    found = protect(release)
    assert not found.exposed
    assert [a for a in audit(found.release) if not a.safe] == []
    for figure in found.release.figures:
        if figure.state is State.SHOWN:
            assert not 1 <= (figure.numerator or 0) <= 5
        if figure.state.hidden:
            assert (figure.numerator if figure.denominator is None else figure.denominator) != 0


@settings(max_examples=30, deadline=None)
@given(releases, st.sampled_from(["sex", "ethnic_group"]))
def test_two_releases_together_give_no_more_away_than_cannot_be_helped(
    release: Release, by: str
) -> None:
    """First the wholes and one grouping, then everything: what is exposed would be in any case."""
    part = [f for f in release.figures if f.by in (None, by)]
    first = protect(replace(release, name="first", figures=tuple(part))).release
    found = protect(release, [first])
    worst = {name_of(a.figure) for a in audit(found.release, [first]) if not a.safe}
    assert worst <= {*found.exposed, *found.zeros, *found.before}
    closed = [
        replace(f, state=State.SECONDARY) if f.state is State.OPEN and _size(f) else
        replace(f, state=State.SHOWN) if f.state is State.OPEN else f
        for f in release.figures
    ]  # fmt: skip
    anyway = audit(replace(release, figures=tuple(closed)), [first])
    assert set(found.exposed) <= {name_of(a.figure) for a in anyway if not a.safe}


def _size(figure: Figure) -> float | None:
    return figure.numerator if figure.denominator is None else figure.denominator


def test_no_more_is_hidden_than_it_takes() -> None:
    """Measured: about one figure in nine for the sake of others, by four groupings."""
    shares = share_hidden(protect(scorecard(measures=8, months=6)))
    assert shares["secondary"] < 0.2


def test_a_wider_rule_hides_more() -> None:
    release = one_month((None, 60), ("F", 8), ("M", 52))
    assert hidden(protect(release)) == set()
    assert hidden(protect(release, rules=Rules(most_hidden=9))) == {"F", "M"}
    with pytest.raises(DisclosureError, match="must be 1 or more"):
        Rules(most_hidden=0)


def test_measures_that_agree_by_chance_are_still_protected() -> None:
    """One measure's met and missed can both be the number of another: a row with it twice."""
    figures = []
    for month in (4, 6, 9, 11):
        span = ("month", f"2021-{month:02}", date(2021, month, 1), date(2021, month, 30))
        figures += [Figure("n", *span, numerator=2), Figure("m", *span, None, None, 2, 4)]
    found = protect(Release("r", {"n": COUNT, "m": PERCENT}, tuple(figures)))
    assert not found.exposed
    assert all(f.state.hidden for f in found.release.figures)
