"""Random histories: loads with random rows, versions and windows of several sources and parts."""

from datetime import date, timedelta

from hypothesis import strategies as st
from tests.history.kit import Load, Part, Row

PEOPLE = ("A1", "B2", "C3")
MONTHS = tuple(date(2021, 1, 1) + timedelta(days=30 * n) for n in range(1, 6))
STARTS = tuple(date(2020, 12, 1) + timedelta(days=20 * n) for n in range(7))
TABLES = (
    "ssd_cp_plans",
    "ssd_cin_episodes",
    "ssd_s47_enquiry",
    "local_last_dates",
    "local_rolling_counters",
    "local_cla_periods",
    "local_identities",
)

starts = st.sampled_from(STARTS)
maybe = st.none() | starts
people = st.sampled_from(PEOPLE)
few = st.sampled_from(("X", "Y"))


@st.composite
def _plan(draw: st.DrawFn) -> Row:
    person, start = draw(people), draw(starts)
    return {
        "key": f"{person}|{start}",
        "person": person,
        "cppl_cp_plan_id": f"{person}|{start}",
        "cppl_person_id": person,
        "cppl_cp_plan_start_date": start,
        "cppl_cp_plan_end_date": draw(maybe),
        "cppl_cp_plan_initial_category": draw(few),
        "cppl_cp_plan_latest_category": draw(st.none() | few),
    }


@st.composite
def _referral(draw: st.DrawFn) -> Row:
    person, start, nth = draw(people), draw(starts), draw(st.sampled_from(("", "#2")))
    return {
        "key": f"{person}|{start}{nth}",
        "person": person,
        "cine_person_id": person,
        "cine_referral_date": start,
        "cine_referral_source_code": draw(few),
        "cine_referral_nfa": draw(st.none() | st.sampled_from(("Y", "N"))),
        "cine_close_date": draw(st.none() | maybe),
    }


@st.composite
def _enquiry(draw: st.DrawFn) -> Row:
    person, start = draw(people), draw(starts)
    return {
        "key": f"{person}|{start}",
        "person": person,
        "s47e_person_id": person,
        "s47e_s47_start_date": start,
        "s47e_s47_nfa": draw(st.none() | st.sampled_from(("Y", "N"))),
    }


@st.composite
def _period(draw: st.DrawFn) -> Row:
    person, start = draw(people), draw(starts)
    return {
        "key": f"{person}|{start}",
        "person": person,
        "clpe_person_id": person,
        "clpe_start_date": start,
        "clpe_end_date": draw(maybe),
        "clpe_need": draw(few),
        "clpe_uasc": draw(st.sampled_from(("Y", "N"))),
    }


@st.composite
def _last_date(draw: st.DrawFn) -> Row:
    person, kind = draw(people), draw(st.sampled_from(("cp_visit", "cla_visit")))
    start, shown = draw(st.sampled_from(STARTS[:2])), draw(maybe)
    return {
        "key": f"{person}|{kind}|{start}|{shown or 'blank'}",
        "person": person,
        "last_person_id": person,
        "last_kind": kind,
        "last_list_start_date": start,
        "last_placement_start_date": draw(st.sampled_from(STARTS[:2])),
        "last_date": shown,
    }


@st.composite
def _counter(draw: st.DrawFn) -> Row:
    person = draw(people)
    return {
        "key": f"{person}|placements_12m",
        "person": person,
        "roll_person_id": person,
        "roll_counter": "placements_12m",
        "roll_value": draw(st.integers(0, 2)),
    }


@st.composite
def _identity(draw: st.DrawFn) -> Row:
    source, person = draw(st.sampled_from(("cin", "annex_a"))), draw(people)
    joined = draw(people)
    return {
        "key": f"{source}|{person}",
        "person": joined,
        "iden_source": source,
        "iden_source_id": person,
        "iden_person_id": joined,
        "iden_from_date": draw(maybe),
        "iden_to_date": draw(st.none() | maybe),
    }


# What each part brings. Two sources bring plans and referrals, so that there is much to join.
PARTS = {
    ("annex_a", "list_3"): {"ssd_cin_episodes": _referral()},
    ("annex_a", "list_5"): {"ssd_s47_enquiry": _enquiry()},
    ("annex_a", "list_7"): {"ssd_cp_plans": _plan(), "local_last_dates": _last_date()},
    ("annex_a", "list_8"): {
        "local_cla_periods": _period(),
        "local_last_dates": _last_date(),
        "local_rolling_counters": _counter(),
    },
    ("cin", "referrals"): {"ssd_cin_episodes": _referral()},
    ("cin", "plans"): {"ssd_cp_plans": _plan()},
    ("ssd", "ssd_cp_plans"): {"ssd_cp_plans": _plan()},
    ("local", "identities"): {"local_identities": _identity()},
}


@st.composite
def _part(draw: st.DrawFn, name: tuple[str, str], as_at: date) -> Part:
    windowed = name[0] in ("annex_a", "cin")
    window = draw(st.sampled_from((None, *STARTS[:3]))) if windowed else None
    tables = {
        table: draw(st.lists(row, max_size=4, unique_by=lambda r: str(r["key"])))
        for table, row in PARTS[name].items()
    }
    # Now and then an extract of a part does not speak of one of its tables.
    if len(tables) > 1 and draw(st.integers(0, 5)) == 0:
        tables.popitem()
    return Part(name[0], name[1], tables, window)


@st.composite
def histories(draw: st.DrawFn) -> list[Load]:
    """Return loads of different days, each with some of the parts."""
    days = draw(st.lists(st.sampled_from(MONTHS), min_size=1, max_size=5, unique=True))
    loads = []
    for as_at in days:
        names = draw(st.lists(st.sampled_from(sorted(PARTS)), min_size=1, max_size=4, unique=True))
        loads.append(Load(as_at, tuple(draw(_part(name, as_at)) for name in names)))
    return loads
