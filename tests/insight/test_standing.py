"""Rank, quartile and average, with symbols among the figures."""

from statistics import mean

from hypothesis import given
from hypothesis import strategies as st

from sightline.insight.comparators.model import Average, Figure
from sightline.insight.comparators.standing import average, standing

FIGURE = st.one_of(
    st.integers(0, 12).map(lambda n: Figure(float(n))),
    st.sampled_from(["c", "x", "z", ":", "~", "k", "u", "low"]).map(lambda s: Figure(symbol=s)),
    st.just(Figure()),
)
GROUP = st.dictionaries(st.integers(800, 860).map(str), FIGURE, min_size=1, max_size=40)
BETTER = st.sampled_from(["higher", "lower", "neutral"])


@given(st.lists(FIGURE, max_size=30))
def test_an_average_is_of_those_with_a_value_and_says_of_how_many(figures: list[Figure]) -> None:
    values = [f.value for f in figures if f.value is not None]
    found = average(figures)
    assert (found.n, found.of) == (len(values), len(figures))
    assert found.value is None if not values else abs(found.value - mean(values)) < 1e-9


@given(GROUP, BETTER)
def test_a_rank_is_one_more_than_those_who_are_ahead(
    figures: dict[str, Figure], better: str
) -> None:
    for code, figure in figures.items():
        found = standing(code, figures, better=better)
        if figure.value is None:
            assert found is None
            continue
        others = [f.value for c, f in figures.items() if c != code and f.value is not None]
        if better == "lower":
            ahead = [v for v in others if v < figure.value]
        else:
            ahead = [v for v in others if v > figure.value]
        assert found is not None
        assert found.rank == 1 + len(ahead)
        assert found.n == 1 + len(others)
        assert found.tied == others.count(figure.value)


@given(GROUP, BETTER)
def test_quartiles_follow_the_ranks_and_none_holds_more_ranks_than_a_quarter(
    figures: dict[str, Figure], better: str
) -> None:
    places = [p for c in figures if (p := standing(c, figures, better=better)) is not None]
    for one in places:
        assert 1 <= one.quartile <= 4
        # The first quarter of n places are those of which at most a quarter are ahead.
        assert (one.quartile - 1) * one.n <= (one.rank - 1) * 4 < one.quartile * one.n
        for other in places:
            if one.rank < other.rank:
                assert one.quartile <= other.quartile
            if one.rank == other.rank:
                assert one.quartile == other.quartile


def test_the_best_is_first_at_whichever_end_it_is() -> None:
    figures = {"a": Figure(1.0), "b": Figure(2.0), "c": Figure(3.0), "d": Figure(symbol="c")}
    assert standing("a", figures, better="lower").rank == 1
    assert standing("c", figures, better="higher").rank == 1
    assert standing("c", figures, better="neutral").rank == 1
    assert standing("d", figures, better="higher") is None
    assert standing("nobody", figures, better="higher") is None


def test_nothing_has_no_average() -> None:
    assert average([]) == Average(None, 0, 0)
