"""As first reported beside as now known: worked examples, and sums that must come out."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from restatement_kit import PUBLISHED, Case, definition, kept, prepared, rules

from sightline.engine.definition import Kind, Unit
from sightline.insight.restatement import Restatement, restate, restated_cases, sentence

END = date(2020, 10, 31)
LATER = date(2021, 7, 31)
SUPERVISION = definition(Kind.SNAPSHOT, Unit.PERCENT, "children")
REFERRALS = definition(Kind.FLOW, Unit.COUNT)
PLANS = definition(Kind.SNAPSHOT, Unit.PERCENT, "children")


def compared(
    tmp_path: Path, one: object, then: list[Case], now: list[Case], **how: object
) -> Restatement:
    first = kept(tmp_path / "then", then, one)
    latest = prepared(tmp_path / "now", now, one, LATER)
    return restate(first, latest, rules(one), one, period="2020-10", **how)


def open_cases(met: int, missed: int) -> list[Case]:
    """Children with an open case on 31 October 2020; the first ``met`` are supervised in time."""
    return [Case(f"C{n:03}", END, 1 if n < met else 0) for n in range(met + missed)]


def test_supervision_at_the_time_was_24_percent(tmp_path: Path) -> None:
    """Source 004: "at the time we reported 24%", and the figures have been updated since."""
    then = open_cases(41, 130)
    now = open_cases(53, 118)
    found = compared(tmp_path, SUPERVISION, then, now)
    assert round(found.first.value or 0) == 24 and found.first.numerator == 41
    assert round(found.now.value or 0) == 31 and found.now.numerator == 53
    assert (found.late, found.withdrawn, found.changed, found.now_met) == (0, 0, 12, 12)
    assert found.numerator is not None and found.numerator.moved_in == 12
    assert found.difference == pytest.approx(100 * 12 / 171)
    assert sentence(found) == (
        "On 31 October 2020: 24% as reported then (reconstructed), 31% as now known: 12 children "
        "are now known to have met, not missed."
    )


def test_permanence_plans_were_96_restated_and_92_as_reported(tmp_path: Path) -> None:
    """Source 004: two Octobers of one indicator, 92% as first reported and 96% as restated."""
    then = [Case(f"C{n:03}", END, 1 if n < 460 else 0) for n in range(500)]
    now = [Case(f"C{n:03}", END, 1 if n < 480 else 0) for n in range(500)]
    first = kept(tmp_path / "then", then, PLANS, basis=PUBLISHED, number=4)
    latest = prepared(tmp_path / "now", now, PLANS, LATER)
    found = restate(first, latest, rules(PLANS), PLANS, period="2020-10")
    assert (found.first.value, found.now.value, found.difference) == (92.0, 96.0, 4.0)
    assert sentence(found) == (
        "On 31 October 2020: 92% as published then (publication 4), 96% as now known: 20 children "
        "are now known to have met, not missed."
    )


def test_each_reason_is_told_apart(tmp_path: Path) -> None:
    day = date(2020, 10, 12)
    then = [
        Case("stays", day),
        Case("to another team", day),
        Case("withdrawn", day),
        Case("date was later", date(2020, 11, 2)),
        Case("date was earlier", date(2020, 10, 30)),
    ]
    now = [
        Case("stays", day),
        Case("to another team", day, team="South"),
        Case("date was later", date(2020, 10, 29)),
        Case("date was earlier", date(2020, 11, 3)),
        Case("recorded late", day),
    ]
    found = compared(tmp_path, REFERRALS, then, now)
    assert (found.first.value, found.now.value) == (4, 4)
    assert (found.late, found.withdrawn, found.moved_in, found.moved_out) == (1, 1, 1, 1)
    assert found.changed == 1
    assert sentence(found) == (
        "In October 2020: 4 as reported then (reconstructed), and the same as now known: 1 case "
        "was recorded late, 1 was withdrawn, 1 counts that did not (another date, group or "
        "outcome), 1 no longer counts (another date, group or outcome) and 1 changed and counts "
        "as before."
    )
    first = kept(tmp_path / "again", then, REFERRALS)
    latest = prepared(tmp_path / "latest", now, REFERRALS, LATER)
    rows = restated_cases(first, latest, REFERRALS, period="2020-10")
    assert {row["child"]: row["reason"] for row in rows} == {
        "to another team": "changed",
        "withdrawn": "withdrawn",
        "date was later": "moved in",
        "date was earlier": "moved out",
        "recorded late": "recorded late",
    }


def test_a_team_loses_what_another_gains(tmp_path: Path) -> None:
    day = date(2020, 10, 12)
    then, now = [Case("A", day)], [Case("A", day, team="South")]
    north = compared(tmp_path, REFERRALS, then, now, group=("team", "North"))
    assert (north.first.value, north.now.value, north.moved_out) == (1, 0, 1)
    south = compared(tmp_path, REFERRALS, then, now, group=("team", "South"))
    assert (south.first.value, south.now.value, south.moved_in) == (0, 1, 1)


def test_one_of_two_contacts_of_a_day_was_taken_back(tmp_path: Path) -> None:
    day = date(2020, 10, 12)
    found = compared(tmp_path, REFERRALS, [Case("A", day)] * 2, [Case("A", day)])
    assert (found.withdrawn, found.late, found.changed) == (1, 0, 0)


def test_a_change_of_a_rule_is_said(tmp_path: Path) -> None:
    before = definition(Kind.FLOW, Unit.COUNT, sql="SELECT 1")
    day = date(2020, 10, 12)
    first = kept(tmp_path / "then", [Case("A", day)], before)
    latest = prepared(tmp_path / "now", [Case("A", day), Case("B", day)], REFERRALS, LATER)
    found = restate(first, latest, rules(REFERRALS, "other"), REFERRALS, period="2020-10")
    assert found.rules == ("definition", "settings")
    assert sentence(found).endswith(
        "Since then the definition of the measure and the settings changed: some of the "
        "difference may come from that and not from the record."
    )


def test_what_was_not_reported_is_said(tmp_path: Path) -> None:
    latest = prepared(tmp_path / "now", [Case("A", date(2020, 10, 12))], REFERRALS, LATER)
    found = restate(None, latest, rules(REFERRALS), REFERRALS, period="2020-10")
    assert found.difference is None and found.first.value is None
    assert sentence(found) == "In October 2020: nothing was reported then; 1 as now known."


def test_a_removed_person_is_in_neither_list_and_the_sum_comes_out(tmp_path: Path) -> None:
    day = date(2020, 10, 12)
    first = kept(tmp_path / "then", [Case("A", day), Case("B", day)], REFERRALS)
    shorter = kept(tmp_path / "shorter", [Case("A", day)], REFERRALS)
    gone = kept(
        tmp_path / "again", [Case("A", day), Case("B", day)], REFERRALS,
        shorter=({"disposal": 1, "day": "2021-01-01", "cases": {"m": 1}},),
        prepared=type(first.prepared)(
            shorter.prepared.cases, first.prepared.facts, first.prepared.outcomes,
            first.prepared.known_at,
        ),
    )  # fmt: skip
    latest = prepared(tmp_path / "now", [Case("A", day)], REFERRALS, LATER)
    found = restate(gone, latest, rules(REFERRALS), REFERRALS, period="2020-10")
    assert (found.first.value, found.now.value, found.removed, found.withdrawn) == (2, 1, 1, 0)
    assert found.numerator is not None and found.numerator.explained == 1
    assert "1 case was removed from the store for good" in sentence(found)


rows = st.lists(
    st.builds(
        Case,
        st.sampled_from("ABCD"),
        st.one_of(st.just(END), st.dates(date(2020, 8, 20), date(2020, 12, 5))),
        st.sampled_from([0, 1, None]),
        st.sampled_from([1.0, 2.0, 30.0, None]),
        st.sampled_from(["North", "South"]),
    ),
    max_size=14,
)


@pytest.mark.parametrize(
    ("kind", "unit", "counts"),
    [
        (Kind.FLOW, Unit.COUNT, "rows"),
        (Kind.FLOW, Unit.COUNT, "children"),
        (Kind.FLOW, Unit.PERCENT, "rows"),
        (Kind.FLOW, Unit.PERCENT, "children"),
        (Kind.VALUE, Unit.DAYS, "rows"),
        (Kind.SNAPSHOT, Unit.PERCENT, "children"),
        (Kind.SNAPSHOT, Unit.RATE, "children"),
    ],
)
@pytest.mark.parametrize("group", [None, ("team", "North")])
@settings(max_examples=6, deadline=None)
@given(then=rows, late=rows, taken=st.sets(st.integers(0, 13)), window=st.sampled_from(
    ["month", "6m"]))  # fmt: skip
def test_restatement_adds_up(
    kind: Kind,
    unit: Unit,
    counts: str,
    group: tuple[str, str] | None,
    then: list[Case],
    late: list[Case],
    taken: set[int],
    window: str,
) -> None:
    """First + late + moved in - withdrawn - moved out = now, for numerator and denominator.

    ``explained`` does the sum; that ``now`` is the figure of the same cases is the engine's own.
    """
    one = definition(kind, unit, counts)
    now = [case for place, case in enumerate(then) if place not in taken] + late
    with TemporaryDirectory() as folder:
        first = kept(Path(folder) / "then", then, one)
        latest = prepared(Path(folder) / "now", now, one, LATER)
        found = restate(
            first, latest, rules(one), one, period="2020-10", window=window, group=group
        )
        listed = restated_cases(first, latest, one, period="2020-10", window=window, group=group)
    for moves, before, after in (
        (found.numerator, found.first.numerator, found.now.numerator),
        (found.denominator, found.first.denominator, found.now.denominator),
    ):
        if moves is not None:
            assert (moves.first, moves.now) == (before, after)
            assert moves.explained == moves.now
            least = min(moves.late, moves.moved_in, moves.withdrawn, moves.moved_out)
            assert least >= 0 and moves.removed == 0
            if unit is not Unit.DAYS:
                assert moves.changed == 0
    assert found.numerator is not None or None in (found.first.numerator, found.now.numerator)
    if counts == "rows":
        told = [row["reason"] for row in listed]
        assert told.count("recorded late") == found.late
        assert told.count("withdrawn") == found.withdrawn
        assert told.count("changed") == found.changed
