"""The fast engine against the plain one on random cases, records and definitions."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from datetime import date

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.trust.plain import AGES, BANDS, Case, Figures, People, Span, figures

from sightline.engine.cases import CASE_COLUMNS, Outcome
from sightline.engine.coverage import measure_reach, table_reach
from sightline.engine.definition import Aggregate, Definition, Kind, Unit
from sightline.engine.facts import build_facts

TABLE = "ssd_contacts"
FIRST, LAST = date(2019, 1, 1), date(2021, 8, 20)
days = st.dates(FIRST, LAST)
# Ends of months are where stocks are counted and where periods meet.
edges = st.sampled_from(
    [date(2020, 2, 29), date(2020, 3, 31), date(2020, 4, 1), date(2020, 12, 31), date(2021, 1, 1),
     date(2021, 3, 31), date(2021, 6, 30), date(2021, 7, 31)]
)  # fmt: skip


def some(*values: object) -> st.SearchStrategy:
    return st.sampled_from([*values, None])


child_groups = st.tuples(
    some("North", "South"), some("East"), some("W1", "W2", "W3"),
    some(*BANDS, "Unborn", "Unknown"), some("Female", "Male", "Unknown"), some("White"),
    some("Yes", "No"),
)  # fmt: skip
cases = st.lists(
    st.builds(
        lambda who, day, met, value, weight, category, groups: Case(
            *who, day, met, value, weight, category, *groups
        ),
        st.sampled_from([("A", None), ("B", None), ("C", None), (None, "S1"), ("A", "S2")]),
        days | edges,
        some(0, 1),
        some(1.0, 2.5, 30.0, -4.0),
        some(0.0, 0.5, 4.0),
        some("x", "y"),
        child_groups,
    ),
    max_size=30,
)
windows = st.lists(
    st.tuples(days | edges, days | edges).map(lambda pair: (min(pair), max(pair))),
    min_size=1,
    max_size=3,
)


@st.composite
def populations(draw: st.DrawFn) -> list[People]:
    found = []
    for year in draw(st.sets(st.integers(2018, 2022), max_size=2)):
        for ages in draw(st.sets(st.sampled_from(list(AGES.values())))):
            found.append(People(year, draw(st.integers(100, 90_000)), *ages))
            if draw(st.booleans()):
                found.append(People(year, draw(st.integers(50, 900)), *ages, "sex", "Female"))
        for band in draw(st.sets(st.sampled_from(list(BANDS.values())))):
            found.append(People(year, draw(st.integers(10, 900)), *band))
        if draw(st.booleans()):
            found += [People(year, 100 + age, age, age) for age in range(1, 18)]
    # A band of one year and that single year of age are the same people: given once.
    return list({(p.year, p.youngest, p.oldest, p.split, p.group): p for p in found}.values())


UNITS = {
    Aggregate.COUNT: [Unit.COUNT],
    Aggregate.SHARE: [Unit.PERCENT],
    Aggregate.RATE: [Unit.RATE_1K, Unit.RATE, Unit.RATE_50K, Unit.RATE_100K],
    Aggregate.RATIO: [Unit.PERCENT, Unit.TIMES],
    Aggregate.PER_WORKER: [Unit.PER_WORKER],
}
ONCE = (Aggregate.COUNT, Aggregate.SHARE, Aggregate.RATE, Aggregate.PER_WORKER)


@st.composite
def definitions(draw: st.DrawFn, aggregate: Aggregate) -> Definition:
    kind = draw(st.sampled_from([Kind.FLOW, Kind.SNAPSHOT, Kind.VALUE]))
    once = draw(st.booleans()) and aggregate in ONCE
    follow_up = draw(st.sampled_from([(0, 0), (0, 0), (3, 0), (0, 3), (12, 0)]))
    return Definition(
        "m", "M", "M?", "A", kind, ((TABLE,),), "", "m.sql",
        counts="children" if once else "rows",
        unit=draw(st.sampled_from(UNITS.get(aggregate, [Unit.DAYS]))),
        aggregate=aggregate,
        population=draw(st.sampled_from(list(AGES))),
        look_back_months=draw(st.sampled_from([0, 0, 1, 12])),
        follow_up_months=follow_up[0],
        follow_up_days=follow_up[1],
    )  # fmt: skip


def fast(
    definition: Definition,
    rows: Sequence[Case],
    extracts: Sequence[Span],
    residents: Sequence[People],
) -> Figures:
    """What the engine makes of the same."""
    reach = table_reach([("ssd", TABLE, as_at, since, TABLE) for since, as_at in extracts])
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE cases (" + ", ".join(f"{name} {kind}" for name, kind in CASE_COLUMNS) + ")"
    )
    con.execute(
        "CREATE TABLE population (financial_year INTEGER, persons BIGINT, age_from INTEGER, "
        "age_to INTEGER, split VARCHAR, of_group VARCHAR)"
    )
    fill(
        con,
        "cases",
        ["measure", *(f.name for f in fields(Case))],
        [("m", *astuple(c)) for c in rows],
    )
    names = ["financial_year", "persons", "age_from", "age_to", "split", "of_group"]
    fill(con, "population", names, [astuple(p) for p in residents])
    build_facts(con, [definition], [Outcome("m", "ok", measure_reach(definition, reach))])
    found = con.execute(
        'SELECT "window", period, "by", "group", period_start, period_end, numerator, '
        "denominator, value, status FROM facts"
    ).fetchall()
    con.close()
    assert len({row[:4] for row in found}) == len(found)
    return {row[:4]: row[4:] for row in found}


def fill(
    con: duckdb.DuckDBPyConnection, table: str, names: Sequence[str], rows: Sequence[tuple]
) -> None:
    if rows:
        marks = ", ".join(f"unnest(${n + 1}) AS {name}" for n, name in enumerate(names))
        con.execute(
            f"INSERT INTO {table} BY NAME SELECT {marks}",
            [list(column) for column in zip(*rows, strict=True)],
        )


def agree(found: Figures, wanted: Figures) -> None:
    assert set(found) == set(wanted)
    for key, expected in wanted.items():
        for left, right in zip(found[key], expected, strict=True):
            near = pytest.approx(right) if isinstance(right, int | float) else right
            assert left == near, (key, found[key], expected)


@pytest.mark.parametrize("aggregate", Aggregate, ids=lambda a: a.value)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_figure_equals_the_plain_one(aggregate: Aggregate, data: st.DataObject) -> None:
    definition = data.draw(definitions(aggregate))
    rows, extracts = data.draw(cases), data.draw(windows)
    # Where cases are made, those after the last day known are left out (``cases._run``).
    rows = [row for row in rows if row.date <= max(as_at for _, as_at in extracts)]
    residents = data.draw(populations()) if aggregate is Aggregate.RATE else []
    wanted = figures(definition, rows, extracts, residents)
    agree(fast(definition, rows, extracts, residents), wanted)


def case(child: str, day: date, worker: str = "W1") -> Case:
    return Case(child, None, day, None, None, None, None, "North", "East", worker, *[None] * 4)


@pytest.mark.parametrize("aggregate", [Aggregate.COUNT, Aggregate.PER_WORKER])
def test_workers_and_gaps(aggregate: Aggregate) -> None:
    """A worker of two months is one of the quarter; what lies in a gap of the record is not in."""
    unit = UNITS[aggregate][0]
    definition = Definition("m", "M", "M?", "A", Kind.FLOW, ((TABLE,),), "", "m.sql", unit=unit)
    extracts = [
        (date(2020, 1, 1), date(2020, 6, 15)),
        (date(2020, 8, 10), date(2020, 12, 31)),
    ]
    rows = [
        case("A", date(2020, 4, 2)), case("B", date(2020, 5, 2)), case("C", date(2020, 6, 20)),
        case("D", date(2020, 8, 5)), case("E", date(2020, 9, 1), "W2"),
    ]  # fmt: skip
    found = fast(definition, rows, extracts, [])
    agree(found, figures(definition, rows, extracts, []))
    assert found["quarter", "2020-06", None, None][2] == 2
    assert found["month", "2020-06", None, None][:3] == (date(2020, 6, 1), date(2020, 6, 15), 0)
