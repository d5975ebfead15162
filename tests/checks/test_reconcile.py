"""A return beside the record: every event once, and the counts add up."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.engine.definition import read_definition
from sightline.engine.examples import parse_page
from sightline.engine.given import open_given
from sightline.engine.reconcile import (
    REASONS,
    ROW_KEYS,
    ReconcileError,
    Status,
    count_reasons,
    reconcile_context,
    summarise,
)
from sightline.engine.reconcile.kinds import KINDS
from sightline.engine.reconcile.matching import Event, Scope, in_scope, match
from sightline.engine.reconcile.reading import PERIODS, joined, lasting, periods
from sightline.engine.reconcile.reasons import Reason
from sightline.record.catalogue import TABLES
from sightline.record.settings.definitions import SOURCES

AS_AT = date(2021, 3, 31)
FIRST = date(2020, 4, 1)
DAYS = st.dates(date(2020, 1, 1), date(2021, 6, 30))
EVENTS = st.lists(
    st.builds(
        Event,
        child=st.sampled_from(["A", "B", "0B", "C"]),
        start=DAYS,
        end=st.none() | DAYS,
        codes=st.tuples(st.sampled_from(["1A", "Individual", None])),
        own_id=st.sampled_from(["A", "Z"]),
        first_recorded=DAYS,
    ),
    max_size=8,
)


def scope(**changes) -> Scope:
    given_ = {
        "first": FIRST,
        "as_at": AS_AT,
        "record_first": date(2020, 6, 1),
        "record_last": date(2021, 5, 31),
        "groups": [{"1A": "Individual"}],
    }
    return Scope(**{**given_, **changes})


@given(EVENTS, EVENTS, st.booleans(), st.booleans())
def test_every_event_stands_once_and_the_counts_add_up(record, returned, lasts, clip):
    pairs = match(record, returned, scope(lasts=lasts, clip=clip))
    assert Counter(id(p.record) for p in pairs if p.record) == Counter(map(id, record))
    assert Counter(id(p.returned) for p in pairs if p.returned) == Counter(map(id, returned))
    counts = Counter(p.status for p in pairs)
    both = counts[Status.EQUAL] + counts[Status.DIFFERENT]
    assert both + counts[Status.ONLY_RECORD] == len(record)
    assert both + counts[Status.ONLY_RETURN] == len(returned)
    for pair in pairs:
        assert pair.reason in REASONS[pair.status]
        if pair.record and pair.returned:
            assert pair.record.child == pair.returned.child


@given(EVENTS)
def test_a_list_beside_itself_is_equal(events):
    quiet = [Event(e.child, e.start, None, e.codes, own_id=e.child) for e in events]
    pairs = match(quiet, quiet, scope())
    assert {p.status for p in pairs} <= {Status.EQUAL}


@given(EVENTS)
def test_periods_neither_touch_nor_lose_a_day(events):
    spells = [e for e in events if e.end is None or e.end >= e.start]
    found = periods(spells)
    for before, after in pairwise(found):
        if before.child == after.child:
            assert before.end is not None
            assert after.start > before.end + timedelta(days=1)
    for spell in spells:
        assert any(
            p.child == spell.child
            and p.start <= spell.start
            and (p.end is None or (spell.end is not None and spell.end <= p.end))
            for p in found
        )


@given(EVENTS)
def test_sources_that_agree_are_one_event(events):
    twice = [
        Event(e.child, e.start, e.end, e.codes, sources=s)
        for s in ("annex_a", "ssd")
        for e in events
    ]
    found = joined(twice, SOURCES)
    assert len(found) == len(events)
    assert all(e.sources == "annex_a+ssd" for e in found)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (Event("A", date(2021, 4, 3)), Reason.OUTSIDE_YEAR),
        (Event("A", date(2021, 3, 3), first_recorded=date(2021, 4, 30)), Reason.RECORDED_AFTER),
        (Event("A", date(2021, 3, 3)), Reason.NOT_IN_RETURN),
        (Event("007", date(2021, 3, 3)), Reason.ZEROS),
        (Event("X", date(2021, 3, 3)), Reason.CHILD_NOT_IN_RETURN),
    ],
)
def test_why_only_in_the_record(event: Event, reason: Reason):
    (pair,) = match([event], [], scope(return_children={"A", "7"}))
    assert (pair.status, pair.reason) == (Status.ONLY_RECORD, reason)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (Event("A", date(2020, 3, 3)), Reason.OUTSIDE_YEAR),
        (Event("A", date(2020, 5, 3)), Reason.BEFORE_RECORD),
        (Event("A", date(2020, 7, 3)), Reason.NOT_IN_RECORD),
        (Event("7", date(2020, 7, 3)), Reason.ZEROS),
        (Event("X", date(2020, 7, 3)), Reason.CHILD_NOT_IN_RECORD),
    ],
)
def test_why_only_in_the_return(event: Event, reason: Reason):
    (pair,) = match([], [event], scope(record_children={"A", "007"}))
    assert (pair.status, pair.reason) == (Status.ONLY_RETURN, reason)


@pytest.mark.parametrize(
    ("mine", "other", "reason"),
    [
        ({}, {}, Reason.NONE),
        ({}, {"own_id": "Z9"}, Reason.OTHER_ID),
        ({"start": date(2020, 7, 4)}, {}, Reason.DATES),
        ({"end": date(2020, 8, 4)}, {"end": date(2020, 8, 5)}, Reason.ENDS),
        ({"end": date(2020, 8, 4)}, {}, Reason.ENDED_IN_RECORD),
        ({}, {"end": date(2020, 8, 4)}, Reason.ENDED_IN_RETURN),
        ({"end": date(2021, 4, 4)}, {}, Reason.NONE),
        ({"codes": ("1A",)}, {"codes": ("Individual",)}, Reason.NONE),
        ({"codes": ("1A",)}, {"codes": ("2A",)}, Reason.CODES),
        ({"codes": (None,)}, {"codes": ("2A",)}, Reason.NONE),
    ],
)
def test_how_both_differ(mine: dict, other: dict, reason: Reason):
    base = {"child": "A", "start": date(2020, 7, 3), "own_id": "A"}
    (pair,) = match([Event(**{**base, **mine})], [Event(**{**base, **other})], scope(lasts=True))
    assert pair.reason == reason
    equal = reason in (Reason.NONE, Reason.OTHER_ID)
    assert pair.status == (Status.EQUAL if equal else Status.DIFFERENT)


def test_a_start_before_the_year_counts_as_its_first_day():
    """The SSDA903 carries the start of the episode, not of the period it continues."""
    mine, other = Event("A", date(2012, 1, 5)), Event("A", date(2019, 6, 1))
    (pair,) = match([mine], [other], scope(clip=True, lasts=True))
    assert pair.status == Status.EQUAL
    assert in_scope(mine, scope(lasts=True))
    assert not in_scope(mine, scope())


def test_a_legal_status_of_list_8_lasts_until_the_next_or_the_end_of_care():
    statuses = [Event("A", date(2019, 1, 5)), Event("A", date(2019, 6, 5)), Event("B", FIRST)]
    care = [Event("A", date(2019, 1, 5), date(2019, 12, 5)), Event("B", FIRST)]
    ends = [e.end for e in lasting(statuses, care)]
    assert ends == [date(2019, 6, 5), date(2019, 12, 5), None]


def _context(text: str, returned: str):
    example = parse_page(text, "here").examples[0]
    named = {t for kind in KINDS[returned] for t in kind.tables}
    tables = " CROSS JOIN ".join(f"{t} AS t{n}" for n, t in enumerate(sorted(named)))
    reading = _definition(f"SELECT 1 AS child FROM {tables} CROSS JOIN {PERIODS} CROSS JOIN people")
    return open_given(example, reading)


def _definition(sql: str):
    header = "\n".join(
        f"-- {k}: {v}"
        for k, v in {
            "id": "reading",
            "title": "Reading",
            "question": "Reading?",
            "area": "Sources",
            "kind": "check",
            "needs": "ssd_person",
        }.items()
    )
    return read_definition(f"{header}\n{sql}", "here")


CENSUS = """Plans of a census beside list 7.

## A plan each

Extracts: annex_a as at 2021-02-28, annex_a as at 2021-03-31, annex_a as at 2021-04-30

Extracts: cin as at 2021-03-31 of ssd_cp_plans ssd_person

Given `ssd_cp_plans_versions`:

| child | row_source | row_key | cppl_cp_plan_start_date | cppl_cp_plan_end_date | shown_from |
|-------|------------|---------|-------------------------|-----------------------|------------|
| A     | annex_a    | A1      | 2020-12-05              |                       | 2021-02-28 |
| A     | cin        | A1      | 2020-12-05              |                       | 2021-03-31 |
| B     | annex_a    | B1      | 2020-12-05              |                       | 2021-02-28 |
| B     | cin        | B1      | 2020-12-07              |                       | 2021-03-31 |
| C     | annex_a    | C1      | 2021-03-05              |                       | 2021-04-30 |
| D     | cin        | D1      | 2020-12-05              | 2021-01-05            | 2021-03-31 |

Cases: none
"""


def test_a_census_beside_list_7():
    context = _context(CENSUS, "cin")
    try:
        rows = reconcile_context(context, SOURCES, returned="cin")
    finally:
        context.close()
    plans = [r for r in rows if r["kind"] == "plans"]
    assert all(tuple(r) == ROW_KEYS for r in rows)
    assert sorted((r["child"], r["status"], r["reason"]) for r in plans) == [
        ("A", "in both and equal", ""),
        ("B", "in both and different", "dates differ"),
        ("C", "only in the record", "recorded after the return's as-at date"),
        ("D", "only in the return", "child is not in the record under this id"),
    ]
    line = next(s for s in summarise(rows) if s["kind"] == "plans")
    assert (line["record"], line["returned"]) == (3, 3)
    assert {s["kind"]: s["status"] for s in summarise(rows)}["plan_reviews"] == "not_loaded"
    assert sum(c["rows"] for c in count_reasons(plans)) == len(plans)


def test_a_return_that_is_not_loaded_is_refused_with_a_sentence():
    bare = CENSUS.split("Extracts: cin")[0] + "Cases: none\n"
    context = _context(bare, "ssda903")
    try:
        with pytest.raises(ReconcileError, match=r"SSDA903 must be loaded .* loaded are: none"):
            reconcile_context(context, SOURCES, returned="ssda903")
    finally:
        context.close()


def test_every_kind_names_fields_of_its_table():
    for kinds in KINDS.values():
        for kind in kinds:
            for name in (kind.start, kind.end, *kind.codes):
                assert name is None or TABLES[kind.table].field_named(name)
