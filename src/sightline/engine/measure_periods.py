"""The periods of each measure, as rows and as the tables that cases are counted by."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import duckdb

from sightline.engine.cases import Outcome
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition, Kind
from sightline.engine.periods import SNAPSHOTS_FROM, WINDOWS, Period, periods
from sightline.record.calendar import add_months, financial_year

# More than there are months from year 0 to 9999: a measure and a month in one whole number.
MONTHS_OF_A_MEASURE = 200_000


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """One period of one measure that the record can speak of."""

    measure: str
    window: str
    label: str
    start: date
    end: date
    months: float
    known: bool

    @property
    def population_year(self) -> int:
        """The financial year whose population a rate of the period is of."""
        return financial_year(self.end)


def period_rows(definitions: Iterable[Definition], ran: dict[str, Outcome]) -> list[PeriodRow]:
    """Return the periods of each measure in the order of the facts.

    A period under way ends, for now, with the last day known, and says so (rule 8).
    """
    known: dict[tuple[object, ...], list[tuple[Period, date, bool]]] = {}
    rows: list[PeriodRow] = []
    for definition in definitions:
        reach, stock = ran[definition.id].reach, definition.kind is Kind.SNAPSHOT
        later = (definition.follow_up_months, definition.follow_up_days)
        for window in WINDOWS:
            # Most measures reach as far as another: the periods of a reach are worked out once.
            key = (reach.spans, stock, window, later)
            if key not in known:
                known[key] = list(_periods_of(window, reach, later, stock=stock))
            for period, end, whole in known[key]:
                covered = ((end - period.start).days + 1) / ((period.end - period.start).days + 1)
                rows.append(
                    PeriodRow(
                        definition.id, window, period.label, period.start, end,
                        period.months * covered, whole,
                    )
                )  # fmt: skip
    return sorted(rows, key=lambda r: (r.measure, r.window, r.label))


def _periods_of(
    window: str, reach: Reach, later: tuple[int, int], *, stock: bool
) -> Iterator[tuple[Period, date, bool]]:
    """Yield each period of a window that a span of the record touches, its end, and if it is known.

    ``later`` is how many months and days past its end the record must reach: a cohort is not
    known before everybody in it was followed that long.
    Where two spans touch one period the one that tells more stands: a known period before an
    unknown one, the later last day before the earlier.
    """
    best: dict[str, tuple[bool, date, Period]] = {}
    for first, last in reach.spans:
        first = max(first, SNAPSHOTS_FROM)
        for period in periods(window, first, last) if first <= last else []:
            end = min(period.end, last)
            known = end >= first if stock else period.start >= first
            known = known and (later == (0, 0) or _after(period.end, later) <= last)
            if period.label not in best or (known, end) > best[period.label][:2]:
                best[period.label] = (known, end, period)
    for known, end, period in best.values():
        yield period, end, known


def period_tables(
    con: duckdb.DuckDBPyConnection, definitions: Sequence[Definition], rows: Sequence[PeriodRow]
) -> None:
    """Make ``measure_periods``, numbered in the order of the facts, and ``period_months``.

    ``period_months`` says which months of which measure make up a period: a month is the number
    of the measure and the month since year 0 in one whole number, as ``monthly`` counts them.
    """
    columns: list[list[object]] = [
        list(range(len(rows))),
        [r.measure for r in rows],
        [r.window for r in rows],
        [r.label for r in rows],
        [r.start for r in rows],
        [r.end for r in rows],
        [r.months for r in rows],
        [r.known for r in rows],
        [r.population_year for r in rows],
    ]
    con.execute(
        """
        CREATE OR REPLACE TABLE measure_periods AS
        SELECT unnest($1::INTEGER[]) AS pid, unnest($2::VARCHAR[])::measure_name AS measure,
            unnest($3::VARCHAR[])::window_name AS "window",
            unnest($4::VARCHAR[])::period_name AS period,
            unnest($5::DATE[]) AS period_start, unnest($6::DATE[]) AS period_end,
            unnest($7::DOUBLE[]) AS months, unnest($8::BOOLEAN[]) AS known,
            unnest($9::INTEGER[]) AS population_year
        """,
        columns,
    )
    numbers = {d.id: n for n, d in enumerate(definitions) if d.kind is not Kind.SNAPSHOT}
    pairs = [
        (pid, numbers[row.measure] * MONTHS_OF_A_MEASURE + month)
        for pid, row in enumerate(rows)
        if row.measure in numbers
        for month in range(_month(row.start), _month(row.end) + 1)
    ]
    con.execute(
        "CREATE OR REPLACE TABLE period_months AS SELECT unnest($1::INTEGER[]) AS pid, "
        "unnest($2::INTEGER[]) AS bucket",
        [[pid for pid, _ in pairs], [month for _, month in pairs]],
    )


def _after(day: date, later: tuple[int, int]) -> date:
    return add_months(day, later[0]) + timedelta(days=later[1])


def _month(day: date) -> int:
    return day.year * 12 + day.month
