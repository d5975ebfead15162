"""Recorded figures: the fast engine against the plain one."""

from datetime import date, timedelta

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.trust.plain import month_later
from tests.trust.plain_recorded import Recorded, recorded_figures
from tests.trust.test_plain_engine import fill

from sightline.engine.cases import CASE_COLUMNS, Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind, Unit
from sightline.engine.facts import build_facts

FIRST, LAST = date(2020, 1, 1), date(2021, 12, 31)
days = st.dates(FIRST, LAST)
months = st.tuples(days.map(lambda d: d.replace(day=1)), st.sampled_from([1, 2, 3, 6, 12, 24])).map(
    lambda p: (p[0], month_later(p[0], p[1]) - timedelta(days=1))
)
numbers = st.sampled_from([None, 0.0, 3.0, 12.5])


@st.composite
def supplied(draw: st.DrawFn) -> list[Recorded]:
    """Rows of which no two say the same thing on the same day of recording."""
    found = []
    for nth in range(draw(st.integers(0, 8))):
        start, end = draw(st.one_of(days.map(lambda d: (d, d)), months, st.tuples(days, days)))
        by = draw(st.sampled_from(["all", "all", "sex", "ethnic_group", "shoe_size"]))
        group = "all" if by == "all" else draw(st.sampled_from(["Female", "Other"]))
        recorded = LAST + timedelta(days=nth)
        value = draw(st.sampled_from([None, None, 7.5]))
        found.append(Recorded(start, end, by, group, draw(numbers), draw(numbers), value, recorded))
    return found


@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.COUNT])
@settings(max_examples=40, deadline=None)
@given(rows=supplied())
def test_recorded_figures_equal_the_plain_ones(unit: Unit, rows: list[Recorded]) -> None:
    con = duckdb.connect()
    con.execute(
        "CREATE TABLE cases (" + ", ".join(f"{name} {kind}" for name, kind in CASE_COLUMNS) + ")"
    )
    con.execute(
        "CREATE TABLE local_recorded_figures (reco_measure VARCHAR, reco_period_start DATE, "
        "reco_period_end DATE, reco_by VARCHAR, reco_group VARCHAR, reco_numerator DOUBLE, "
        "reco_denominator DOUBLE, reco_value DOUBLE, reco_recorded_date DATE)"
    )
    names = [row[0] for row in con.execute("DESCRIBE local_recorded_figures").fetchall()]
    fill(
        con, "local_recorded_figures", names,
        [("m", r.start, r.end, r.by, r.group, r.numerator, r.denominator, r.value, r.recorded)
         for r in rows],
    )  # fmt: skip
    # The engine takes periods and groups from the cases, which are the rows themselves.
    fill(con, "cases", ["measure", "date", "sex"], [("m", r.end, r.group) for r in rows])
    definition = Definition("m", "M", "M?", "A", Kind.RECORDED, (), "", "m.sql", unit=unit)
    build_facts(con, [definition], [Outcome("m", "ok", Reach(True, ((FIRST, LAST),)))])
    found = con.execute(
        'SELECT "window", period, "by", "group", period_start, period_end, numerator, '
        "denominator, value, status FROM facts"
    ).fetchall()
    con.close()
    wanted = recorded_figures(rows, percent=unit is Unit.PERCENT)
    assert sorted(map(repr, found)) == sorted(repr((*key, *figure)) for *key, figure in wanted)
