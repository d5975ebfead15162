"""Before and after: size, chance, better or worse, lasting; and the sentence that says it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from insight_kit import UNTIMED, definition, figure, months, shares

from sightline.engine.definition import Kind, Unit
from sightline.insight.change import Change, Movement
from sightline.insight.change.of_measure import NoFigureError, measure_change
from sightline.insight.change.rows import CHANGE_KEYS, change_row, missing_row
from sightline.record.settings import Rebase

# From October 2019; seven months and more at the new level.
LEVEL = [49, 52, 47, 50, 51, 49, 50, 48, 52, 50, 51, 49, 90, 92, 91, 93, 90, 92, 91, 93, 92]


def change(met: list[int], before: int, after: int, of: int = 100, **options: object) -> Change:
    found = months(len(met), "2019-10")
    made = options.pop("definition", definition())
    return measure_change(
        made,
        shares(met, of, "2019-10"),
        before=found[before],
        after=found[after],
        **options,
    )


def test_the_sentence_of_the_issue() -> None:
    rows = [figure("2020-10", numerator=98, denominator=200, value=49.0),
            figure("2021-06", numerator=186, denominator=200, value=93.0)]  # fmt: skip
    made = measure_change(definition(), rows, before="2020-10", after="2021-06")
    assert made.headline("contacts were progressed on time") == (
        "In October 2020, 49% of contacts were progressed on time. In June 2021 performance rose "
        "to 93%."
    )
    assert (made.points, made.percent) == (44.0, pytest.approx(89.795918))
    assert made.movement is Movement.BETTER
    assert made.evidence.beyond is True
    assert made.sentence() == (
        'In October 2020, "Assessments in time" stood at 49% (98 of 200). In June 2021 it rose to '
        "93% (186 of 200). 44 percentage points up (90% higher than it was): better, and more than "
        "chance (p < 0.001). It is not shown to last: 1 month so far beyond the mean before, and 7 "
        "are needed."
    )


def test_a_change_of_seven_months_lasts_and_says_since_when() -> None:
    made = change(LEVEL, 3, 20)
    assert (made.lasting.sustained, made.lasting.since, made.lasting.points) == (
        True,
        "2020-10",
        9,
    )
    assert made.sentence().endswith("It has lasted since October 2020.")


def test_six_months_are_not_enough() -> None:
    made = change(LEVEL[:18], 3, 17)
    assert made.lasting.sustained is False
    assert made.sentence().endswith("6 months so far beyond the mean before, and 7 are needed.")


def test_a_change_that_was_lost_again_is_told_with_its_end() -> None:
    made = change([*LEVEL, 50, 48, 49], 3, 15)
    assert (made.lasting.sustained, made.lasting.since, made.lasting.until) == (
        False,
        "2020-10",
        "2021-06",
    )
    assert "held from October 2020 to June 2021 and has not held since" in made.sentence()


def test_a_rebase_between_the_two_does_not_hide_that_it_lasts() -> None:
    new = Rebase("in_time_pct", date(2020, 10, 1), "New front door")
    assert change(LEVEL, 3, 20, rebases=[new]).lasting.since == "2020-10"


def test_a_missing_month_ends_the_stretch() -> None:
    rows = shares(LEVEL, first="2019-10")
    rows[14] |= {"value": None, "status": "no_data"}
    made = measure_change(definition(), rows, before="2019-12", after="2021-06")
    assert (made.lasting.sustained, made.lasting.points) == (False, 6)


def test_a_level_that_was_there_before_is_no_change_that_lasts() -> None:
    assert "already there in October 2020" in change(LEVEL, 12, 19).lasting.why


@pytest.mark.parametrize(
    ("better", "after", "movement"),
    [
        ("higher", 90, Movement.BETTER),
        ("lower", 90, Movement.WORSE),
        ("neutral", 90, Movement.HIGHER),
        ("neutral", 10, Movement.LOWER),
        ("lower", 10, Movement.BETTER),
        ("higher", 10, Movement.WORSE),
        ("higher", 52, Movement.NONE),
        ("higher", 50, Movement.NONE),
    ],
)
def test_better_or_worse_by_direction_and_evidence(
    better: str, after: int, movement: Movement
) -> None:
    made = change([50, 51, 49, after], 0, 3, definition=definition(better=better))
    assert made.movement is movement


def test_what_could_be_chance_is_no_movement_and_not_called_lasting() -> None:
    made = change([50, 52, 48, 56], 0, 3)
    assert made.evidence.beyond is False
    assert "no movement that can be told from chance (p = 0." in made.sentence()
    assert "last" not in made.meaning()


def test_small_steps_that_all_lie_on_one_side_are_told() -> None:
    made = change([50, 51, 49, 50, 48, 50, 51, 49, *[55] * 8], 0, 15)
    assert made.evidence.beyond is False
    assert "Yet every figure since June 2020 lies on that side" in made.sentence()


def test_few_cases_need_a_larger_change() -> None:
    assert change([10, 15], 0, 1, of=20).evidence.beyond is False
    assert change([100, 150], 0, 1, of=200).evidence.beyond is True


def test_windows_that_overlap_are_not_tested() -> None:
    def rolling(month: str, start: date, value: float) -> dict[str, object]:
        return figure(month, window="12m", period_start=start, value=value, numerator=value)

    rows = [rolling("2020-06", date(2019, 7, 1), 50), rolling("2021-03", date(2020, 4, 1), 90),
            rolling("2021-07", date(2020, 8, 1), 91)]  # fmt: skip
    made = measure_change(definition(), rows, before="2020-06", after="2021-03", window="12m")
    assert made.evidence.beyond is None
    assert "the two windows share cases, so chance is not judged" in made.sentence()
    assert made.sentence().startswith("In the 12 months to June 2020,")
    apart = measure_change(definition(), rows, before="2020-06", after="2021-07", window="12m")
    assert apart.evidence.beyond is True


def counts(numbers: list[int], **more: object) -> list[dict[str, object]]:
    return [
        figure(m, numerator=n, denominator=None, value=float(n), **more)
        for m, n in zip(months(len(numbers), "2019-10"), numbers, strict=True)
    ]


def test_counts_of_events_are_judged_as_poisson() -> None:
    events = definition(unit=Unit.COUNT, better="neutral", title="Contacts")
    made = measure_change(events, counts([1255, 1291]), before="2019-10", after="2019-11")
    assert made.evidence.method.startswith("test of two Poisson rates")
    assert made.evidence.beyond is False
    assert made.size() == "36 up (3% higher than it was)"
    assert measure_change(
        events, counts([100, 160]), before="2019-10", after="2019-11"
    ).evidence.beyond


def test_a_rate_is_judged_by_its_cases_and_residents() -> None:
    rate = definition(unit=Unit.RATE, better="neutral")
    rows = counts([100, 100])
    for row, persons in zip(rows, (10_000, 20_000), strict=True):
        row |= {"denominator": persons, "value": 12 * 10_000 * 100 / persons}
    made = measure_change(rate, rows, before="2019-10", after="2019-11")
    assert made.evidence.beyond is True
    assert "fell to 600 per 10,000" in made.sentence()


def test_a_stock_of_children_is_judged_by_its_chart() -> None:
    stock = definition(unit=Unit.COUNT, kind=Kind.SNAPSHOT, better="neutral")
    numbers = [87, 88, 86, 87, 89, 87, 86, 88, 87, 86, 88, 87, 140]
    made = measure_change(stock, counts(numbers), before="2019-10", after="2020-10")
    assert (made.evidence.method, made.evidence.p, made.evidence.beyond) == (
        "control chart", None, True,
    )  # fmt: skip
    assert made.sentence().startswith('On 31 October 2019, "Assessments in time" stood at 87.')
    assert "neither better nor worse in itself, and more than chance by the control chart" in (
        made.sentence()
    )


def test_a_share_of_a_stock_says_that_the_test_is_cautious() -> None:
    stock = definition(kind=Kind.SNAPSHOT)
    assert "makes the test cautious" in change([50, 90], 0, 1, definition=stock).sentence()


def test_means_are_judged_by_their_cases() -> None:
    days = definition(unit=Unit.DAYS, kind=Kind.VALUE, better="lower")
    rows = counts([30, 20])
    slow, quick = [float(n) for n in range(20, 41)], [float(n) for n in range(10, 31)]
    made = measure_change(days, rows, before="2019-10", after="2019-11", values=(slow, quick))
    assert (made.evidence.method, made.evidence.beyond) == ("Welch's t-test of the cases", True)
    assert made.movement is Movement.BETTER
    few = measure_change(days, rows, before="2019-10", after="2019-11", values=(slow[:9], quick))
    assert few.evidence.beyond is None
    assert "better as the figures stand; with fewer than 10 cases" in few.sentence()


def test_small_denominators_are_not_said_to_last() -> None:
    assert "most periods have fewer than 20 cases" in change([2, 9] * 8, 0, 1, of=10).lasting.why


def test_a_period_without_a_figure_is_named() -> None:
    with pytest.raises(NoFigureError, match='"Assessments in time" has no figure in May 2031'):
        measure_change(definition(), shares([50]), before="2020-01", after="2031-05")


def test_from_nothing_there_is_no_percent_change() -> None:
    made = change([0, 88], 0, 1)
    assert (made.points, made.percent) == (88.0, None)
    assert made.size() == "88 percentage points up"


def test_no_change_is_said_plainly() -> None:
    made = change([50, 50], 0, 1)
    assert "it was still 50% (50 of 100). No change: no movement." in made.sentence()


def test_rows_hold_all_of_it() -> None:
    row = change_row(change(LEVEL, 3, 20))
    assert tuple(row) == CHANGE_KEYS
    assert (row["from"], row["to"], row["since"], row["sustained"], row["movement"]) == (
        "2020-01", "2021-06", "2020-10", True, "better",
    )  # fmt: skip
    none = missing_row(definition(), "month", "2020-01", "2021-01", "no_data", "None.")
    assert tuple(none) == CHANGE_KEYS
    assert (none["status"], none["points"], none["sustained"]) == ("no_data", None, None)


@UNTIMED
@given(st.lists(st.integers(0, 100), min_size=2, max_size=24), st.data())
def test_the_mirror_has_the_mirrored_judgement(met: list[int], data: st.DataObject) -> None:
    """Met and missed exchanged, and the better direction with them: the same judgement."""
    after = data.draw(st.integers(1, len(met) - 1))
    before = data.draw(st.integers(0, after - 1))
    one = change(met, before, after)
    other = change([100 - n for n in met], before, after, definition=definition(better="lower"))
    assert one.movement is other.movement
    assert one.evidence.p == pytest.approx(other.evidence.p, abs=1e-9)
    assert one.lasting == other.lasting
