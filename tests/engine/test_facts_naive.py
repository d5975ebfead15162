"""The counting template against a naive count of the same random cases."""

from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.engine.cases import CASE_COLUMNS, Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Aggregate, Definition, Kind, Unit
from sightline.engine.facts import build_facts
from sightline.engine.periods import WINDOWS, periods

FIRST, LAST = date(2020, 4, 1), date(2021, 6, 15)
POPULATION = 68_000


class Case(NamedTuple):
    child: str
    date: date
    met: int | None
    value: float | None
    weight: float | None
    team: str
    worker: str


cases = st.lists(
    st.builds(
        Case,
        st.sampled_from("ABCDE"),
        st.dates(date(2020, 1, 1), LAST),
        st.sampled_from([0, 1, None]),
        st.sampled_from([1.0, 2.5, 30.0, None]),
        st.sampled_from([0.0, 0.5, 4.0, None]),
        st.sampled_from(["North", "South"]),
        st.sampled_from(["W1", "W2"]),
    ),
    max_size=25,
)


def run(rows: Sequence[Case], definition: Definition) -> list[tuple[object, ...]]:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE cases (" + ", ".join(f"{name} {kind}" for name, kind in CASE_COLUMNS) + ")"
    )
    con.execute(
        "CREATE TABLE population AS SELECT 2015 AS financial_year, 68000 AS persons, "
        "0 AS age_from, 17 AS age_to, NULL::VARCHAR AS split, NULL::VARCHAR AS of_group"
    )
    for row in rows:
        con.execute(
            "INSERT INTO cases BY NAME SELECT 'm' AS measure, ? AS child, ?::DATE AS date, "
            "? AS met, ? AS value, ? AS weight, ? AS team, ? AS worker, 'Unknown' AS locality, "
            "'Unknown' AS age_band, "
            "'Unknown' AS sex, 'Unknown' AS ethnic_group, 'Unknown' AS disability",
            list(row),
        )
    build_facts(con, [definition], [Outcome("m", "ok", Reach(True, ((FIRST, LAST),)))])
    return con.execute(
        'SELECT "window", period, "by", "group", numerator, denominator, value, status FROM facts '
        'WHERE "by" IS NULL OR "by" = \'team\''
    ).fetchall()


def naive(rows: Sequence[Case], definition: Definition) -> dict[tuple[object, ...], object]:
    """Count in loops what the template counts with grouping sets."""
    found: dict[tuple[object, ...], object] = {}
    for window in WINDOWS:
        for period in periods(window, FIRST, LAST):
            end = min(period.end, LAST)
            if definition.kind is Kind.SNAPSHOT:
                inside = [r for r in rows if r.date == end]
                known = period.end >= FIRST
            else:
                inside = [r for r in rows if period.start <= r.date <= end]
                known = period.start >= FIRST
            for by, group in [(None, None), ("team", "North"), ("team", "South")]:
                own = [r for r in inside if by is None or r.team == group]
                if by and not own:
                    continue
                covered = ((end - period.start).days + 1) / ((period.end - period.start).days + 1)
                annual = (
                    1.0 if definition.kind is Kind.SNAPSHOT else 12.0 / (period.months * covered)
                )
                figure = count(own, definition, by is None, annual) if known else (None,) * 3
                status = "ok" if known and figure[2] is not None else "no_data"
                found[window, period.label, by, group] = (*figure, status)
    return found


def count(
    own: Sequence[Case], definition: Definition, whole: bool, annual: float
) -> tuple[float | None, float | None, float | None]:
    n = len({r.child for r in own}) if definition.distinct else len(own)
    values = [r.value for r in own if r.value is not None]
    weight = sum(r.weight for r in own if r.weight is not None)
    match definition.aggregate:
        case Aggregate.COUNT:
            return n, None, n
        case Aggregate.SUM:
            return sum(values), None, sum(values)
        case Aggregate.MEDIAN:
            return None, len(values), median(values) if values else None
        case Aggregate.LEAST:
            return None, len(values), min(values) if values else None
        case Aggregate.GREATEST:
            return None, len(values), max(values) if values else None
        case Aggregate.RATIO:
            return sum(values), weight, 100 * sum(values) / weight if weight else None
        case Aggregate.RATE:
            return (
                n,
                POPULATION if whole else None,
                (10_000 * n * annual / POPULATION if whole else None),
            )
        case Aggregate.SHARE:
            judged = [r for r in own if r.met is not None]
            met = [r for r in judged if r.met == 1]
            if definition.distinct:
                judged, met = {r.child for r in judged}, {r.child for r in met}
            return len(met), len(judged), 100 * len(met) / len(judged) if judged else None
        case Aggregate.MEAN:
            total = sum(values) if values else None
            return total, len(values), total / len(values) if values else None
        case Aggregate.PER_WORKER:
            workers = len({r.worker for r in own})
            return n, workers, n / workers if workers else None


AGGREGATES = [
    (kind, aggregate)
    for kind in (Kind.FLOW, Kind.SNAPSHOT)
    for aggregate in (
        Aggregate.SUM, Aggregate.MEDIAN, Aggregate.LEAST, Aggregate.GREATEST, Aggregate.RATIO,
    )
]  # fmt: skip


@pytest.mark.parametrize(("kind", "aggregate"), AGGREGATES)
@settings(max_examples=8, deadline=None)
@given(rows=cases)
def test_every_aggregate_equals_a_naive_one(
    kind: Kind, aggregate: Aggregate, rows: list[Case]
) -> None:
    unit = Unit.PERCENT if aggregate is Aggregate.RATIO else Unit.DAYS
    agree(
        Definition("m", "M", "M?", "A", kind, (), "", "m.sql", unit=unit, aggregate=aggregate), rows
    )


@pytest.mark.parametrize(
    ("kind", "unit", "counts"),
    [
        (Kind.FLOW, Unit.COUNT, "rows"),
        (Kind.FLOW, Unit.COUNT, "children"),
        (Kind.FLOW, Unit.RATE, "rows"),
        (Kind.FLOW, Unit.PERCENT, "rows"),
        (Kind.FLOW, Unit.PERCENT, "children"),
        (Kind.SNAPSHOT, Unit.PERCENT, "children"),
        (Kind.VALUE, Unit.DAYS, "rows"),
        (Kind.SNAPSHOT, Unit.COUNT, "children"),
        (Kind.SNAPSHOT, Unit.PERCENT, "rows"),
        (Kind.SNAPSHOT, Unit.RATE, "children"),
        (Kind.SNAPSHOT, Unit.PER_WORKER, "children"),
    ],
)
@settings(max_examples=12, deadline=None)
@given(rows=cases)
def test_every_window_and_group_equals_a_naive_count(
    kind: Kind, unit: Unit, counts: str, rows: list[Case]
) -> None:
    agree(Definition("m", "M", "M?", "A", kind, (), "", "m.sql", counts=counts, unit=unit), rows)


def agree(definition: Definition, rows: list[Case]) -> None:
    wanted = naive(rows, definition)
    found = {tuple(row[:4]): row[4:] for row in run(rows, definition)}
    assert set(found) == set(wanted)
    for key, expected in wanted.items():
        assert isinstance(expected, tuple)
        for left, right in zip(found[key], expected, strict=True):
            assert left == (pytest.approx(right) if isinstance(right, float) else right), key
