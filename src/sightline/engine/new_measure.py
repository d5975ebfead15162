"""The two files of a new measure: a start that runs as it is, for an analyst to fill in."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from sightline.engine.areas import AREAS
from sightline.engine.definition import Kind
from sightline.engine.header import KEYS

KINDS = (Kind.FLOW, Kind.SNAPSHOT, Kind.VALUE, Kind.RECORDED)


@dataclass(frozen=True, slots=True)
class _Start:
    """What a kind of measure starts with: header lines, SQL, and the page's example."""

    header: Mapping[str, str]
    sql: str
    example: str


_FLOW = _Start(
    {
        "title": "Contacts received",
        "question": "How many contacts reach us?",
        "counts": "rows",
        "unit": "count",
        "needs": "ssd_contacts",
        "traps": "Say what misleads in this figure.",
    },
    """SELECT c.person_id AS child, c.cont_contact_date AS date
FROM ssd_contacts c
WHERE c.cont_contact_date IS NOT NULL""",
    """As at: 2021-06-30

Given `ssd_contacts`:

| child | cont_contact_date |
|---|---|
| A | 2021-05-31 |
| B | 2021-06-01 |

Cases:

| child | date |
|---|---|
| A | 2021-05-31 |
| B | 2021-06-01 |

Figures:

| period | value |
|---|---|
| 2021-06 | 1 |
""",
)
_SNAPSHOT = _Start(
    {
        "title": "Children on a child protection plan",
        "question": "How many children are protected by a plan?",
        "counts": "children",
        "unit": "count",
        "needs": "ssd_cp_plans",
        "traps": "Say what misleads in this figure.",
    },
    """SELECT p.child, d.day AS date
FROM cp_plans p
JOIN snapshots d ON p.start_date <= d.day AND (p.out_of_stock IS NULL OR p.out_of_stock > d.day)""",
    """As at: 2021-06-30

Given `ssd_cp_plans`:

| child | cppl_cp_plan_start_date | cppl_cp_plan_end_date |
|---|---|---|
| A | 2021-03-01 | |
| B | 2021-03-01 | 2021-06-30 |

Cases on 2021-06-30:

| child | date |
|---|---|
| A | 2021-06-30 |

Figures:

| period | value |
|---|---|
| 2021-05 | 2 |
| 2021-06 | 1 |
""",
)
_VALUE = _Start(
    {
        "title": "Days from the start of an assessment to its authorisation",
        "question": "How long do assessments take?",
        "unit": "days",
        "aggregate": "median",
        "needs": "ssd_cin_assessments",
        "traps": "Say what misleads in this figure.",
    },
    """SELECT a.person_id AS child, a.cina_assessment_auth_date AS date,
    date_diff('day', a.cina_assessment_start_date, a.cina_assessment_auth_date) AS value
FROM ssd_cin_assessments a
WHERE a.cina_assessment_start_date IS NOT NULL AND a.cina_assessment_auth_date IS NOT NULL""",
    """As at: 2021-06-30

Given `ssd_cin_assessments`:

| child | cina_assessment_start_date | cina_assessment_auth_date |
|---|---|---|
| A | 2021-06-01 | 2021-06-11 |
| B | 2021-06-01 | 2021-06-21 |
| C | 2021-06-01 | |

Cases:

| child | date | value |
|---|---|---|
| A | 2021-06-11 | 10 |
| B | 2021-06-21 | 20 |

Figures:

| period | denominator | value |
|---|---|---|
| 2021-06 | 2 | 15 |
""",
)
_RECORDED = _Start(
    {
        "title": "A figure that a partner supplies",
        "question": "What does the partner tell us?",
        "unit": "percent",
        "traps": "Say what misleads in this figure.",
    },
    "",
    """As at: 2021-06-30

Given `local_recorded_figures`:

| reco_measure | reco_period_start | reco_period_end | reco_by | reco_group | reco_numerator | reco_denominator | reco_source |
|---|---|---|---|---|---|---|---|
| {id} | 2021-04-01 | 2021-06-30 | all | all | 15 | 60 | The partner |

Figures:

| period | window | numerator | denominator | value |
|---|---|---|---|---|
| 2021-06 | quarter | 15 | 60 | 25 |
""",  # noqa: E501 (a row of a table is one line)
)
_STARTS = {
    Kind.FLOW: _FLOW,
    Kind.SNAPSHOT: _SNAPSHOT,
    Kind.VALUE: _VALUE,
    Kind.RECORDED: _RECORDED,
}
_NOT_RECORDED = frozenset(
    {"needs", "counts", "aggregate", "population", "standard", "standard_date",
     "look_back_months", "follow_up_months", "follow_up_days", "subject"}
)  # fmt: skip


def new_measure(identifier: str, area: str, kind: Kind) -> tuple[str, str]:
    """Return the SQL file and the page of a new measure, which run and agree as they are.

    ``area`` is the name of a service area or its folder. Every header line is explained above it;
    those that the start does not need stand as remarks.
    """
    start = _STARTS[kind]
    given = {
        "id": identifier,
        "area": AREAS.get(area, area),
        "kind": kind.value,
        "better": "neutral",
        **start.header,
    }
    lines = ["-- # A line that begins so is a remark: delete those that are of no use any more."]
    for key, meaning in KEYS.items():
        if kind is Kind.RECORDED and key in _NOT_RECORDED:
            continue
        lines += textwrap.wrap(f"{key}: {meaning}", 96, initial_indent="-- # ",
                               subsequent_indent="-- #   ", break_on_hyphens=False)  # fmt: skip
        if key in given:
            lines.append(f"-- {key}: {given[key]}")
    sql = "\n".join([*lines, start.sql]).rstrip() + "\n"
    page = (
        "Say here what the measure shows, for whom, and what misleads in it.\n\n"
        "## The first example\n\n"
        "Say what this example shows. Change the rows to those at the edge of your rule.\n\n"
    )
    return sql, page + start.example.replace("{id}", identifier)
