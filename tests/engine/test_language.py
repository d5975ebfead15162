"""What the language of measures can say: subjects, aggregates, units, follow-up, recorded."""

import pytest

from sightline.engine.definition import read_definition
from sightline.engine.errors import DefinitionError
from sightline.engine.example_runs import run_example
from sightline.engine.examples import parse_page

HEAD = """\
-- id: trial
-- title: A trial
-- question: Does it work?
-- area: Workforce
"""
RETURNS = """\
SELECT rein_interview_id AS subject, cast(rein_returned_at AS DATE) AS date, {columns}
FROM local_return_interviews
"""
GIVEN = """Intro.

## One

As at: 2021-06-30

Given `local_return_interviews`:

| rein_interview_id | child | rein_returned_at | rein_offered_at | rein_completed_at |
|---|---|---|---|---|
| I1 | A | 2021-04-10 10:00 | 2021-04-10 11:00 | 2021-04-13 10:00 |
| I2 | A | 2021-05-10 10:00 | 2021-05-10 12:00 | 2021-05-13 10:01 |
| I3 | B | 2021-05-20 10:00 | 2021-05-20 16:30 | |

"""


def check(head: str, sql: str, page: str) -> None:
    definition = read_definition(HEAD + head + sql, "trial.sql")
    (example,) = parse_page(page, "trial.md").examples
    assert run_example(definition, example) == []


def interviews(head: str, columns: str, figures: str, cases: str = "") -> None:
    needs = "-- needs: local_return_interviews\n"
    check(
        "-- subject: event\n" + needs + head,
        RETURNS.format(columns=columns),
        GIVEN + cases + figures,
    )


def test_hours_are_exact_and_the_list_names_the_subject() -> None:
    interviews(
        "-- kind: flow\n-- unit: percent\n",
        "CASE WHEN hours_between(rein_returned_at, rein_completed_at) <= 72 THEN 1 ELSE 0 END "
        "AS met",
        """
Figures:

| period | window | numerator | denominator | value |
|---|---|---|---|---|
| 2021-04 | month | 1 | 1 | 100 |
| 2021-06 | quarter | 1 | 3 | 33.3 |
""",
        """
Cases:

| subject | child | date | met | age_band | sex | team |
|---|---|---|---|---|---|---|
| I1 | | 2021-04-10 | 1 | | | |
| I2 | | 2021-05-10 | 0 | | | |
| I3 | | 2021-05-20 | 0 | | | |
""",
    )


@pytest.mark.parametrize(
    ("aggregate", "april", "quarter"),
    [("mean", "1 | 1 | 1", "9.5 | 3 | 3.17"), ("median", " | 1 | 1", " | 3 | 2"),
     ("sum", "1 | | 1", "9.5 | | 9.5"), ("least", " | 1 | 1", " | 3 | 1"),
     ("greatest", " | 1 | 1", " | 3 | 6.5")],
)  # fmt: skip
def test_every_aggregate_of_values(aggregate: str, april: str, quarter: str) -> None:
    interviews(
        f"-- kind: value\n-- unit: hours\n-- aggregate: {aggregate}\n",
        "hours_between(rein_returned_at, rein_offered_at) AS value",
        f"""
Figures:

| period | window | numerator | denominator | value |
|---|---|---|---|---|
| 2021-04 | month | {april} |
| 2021-06 | quarter | {quarter} |
| 2021-06 | month | {"0 | | 0" if aggregate == "sum" else " | 0 |"} |
""",
    )


def test_a_ratio_of_sums_in_percent() -> None:
    interviews(
        "-- kind: flow\n-- unit: percent\n-- aggregate: ratio\n",
        "1 AS value, 4 AS weight",
        """
Figures:

| period | window | numerator | denominator | value | status |
|---|---|---|---|---|---|
| 2021-06 | quarter | 3 | 12 | 25 | ok |
| 2021-06 | month | 0 | 0 | | no_data |
""",
    )


def test_subjects_count_once_and_a_child_returned_brings_its_groups() -> None:
    page = (
        GIVEN
        + """
Cases:

| subject | child | age_band |
|---|---|---|
| x | A | Unknown |
| x | A | Unknown |
| x | B | Unknown |

Figures:

| period | window | by | group | value |
|---|---|---|---|---|
| 2021-06 | quarter | | | 1 |
| 2021-06 | quarter | age_band | Unknown | 1 |
| 2021-05 | month | | | 1 |
"""
    )
    check(
        "-- kind: flow\n-- subject: event\n-- counts: subjects\n"
        "-- needs: local_return_interviews\n",
        "SELECT 'x' AS subject, rein_person_id AS child, cast(rein_returned_at AS DATE) AS date "
        "FROM local_return_interviews",
        page,
    )


def test_groups_that_do_not_apply_have_no_row() -> None:
    definition = read_definition(
        HEAD
        + "-- kind: flow\n-- subject: event\n-- needs: local_return_interviews\n"
        + RETURNS.format(columns="rein_accepted AS worker"),
        "trial.sql",
    )
    figures = "\nFigures:\n\n| period | by | group | value |\n|---|---|---|---|\n"
    (example,) = parse_page(
        GIVEN + figures + "| 2021-05 | worker | Unknown | 2 |\n| 2021-05 | team | Unknown | 2 |\n"
        "| 2021-05 | age_band | Unknown | 2 |\n",
        "trial.md",
    ).examples
    said = run_example(definition, example)
    assert len(said) == 2
    assert "one figure of 2021-05, month, team, Unknown; found 0" in said[0]


def test_a_cohort_is_known_when_it_was_followed_up() -> None:
    interviews(
        "-- kind: flow\n-- unit: percent\n-- follow_up_months: 1\n-- follow_up_days: 30\n",
        "1 AS met",
        """
Figures:

| period | window | denominator | status |
|---|---|---|---|
| 2021-04 | month | 1 | ok |
| 2021-05 | month | | no_data |
| 2021-06 | quarter | | no_data |
""",
    )


def test_a_rate_of_other_ages_and_of_groups() -> None:
    page = (
        GIVEN.replace(
            "Given",
            """Population: 2020 10-17 = 2000, 2020 16-17 = 500, 2020 10-17 sex Female = 1000

Given `ssd_person`:

| pers_person_id | pers_dob | pers_sex |
|---|---|---|
| A | 2005-01-01 | F |
| B | 2005-01-01 | M |

Given""",
            1,
        )
        + """
Figures:

| period | by | group | numerator | denominator | value |
|---|---|---|---|---|---|
| 2021-05 | | | 2 | 2000 | 1200 |
| 2021-05 | age_band | 16 to 17 | 2 | 500 | 4800 |
| 2021-05 | sex | Female | 1 | 1000 | 1200 |
| 2021-05 | sex | Male | 1 | | |
"""
    )
    check(
        "-- kind: flow\n-- unit: rate per 100,000\n-- population: 10-17\n"
        "-- needs: local_return_interviews\n",
        "SELECT rein_person_id AS child, cast(rein_returned_at AS DATE) AS date "
        "FROM local_return_interviews",
        page,
    )


def test_a_calendar_year_ends_in_december() -> None:
    page = (
        GIVEN.replace("2021-06-30", "2021-12-31")
        + """
Figures:

| period | window | value | period_start |
|---|---|---|---|
| 2021-12 | calendar_year | 3 | 2021-01-01 |
"""
    )
    check(
        "-- kind: flow\n-- needs: local_return_interviews\n",
        "SELECT rein_person_id AS child, cast(rein_returned_at AS DATE) AS date "
        "FROM local_return_interviews",
        page,
    )


RECORDED = """Intro.

## One

As at: 2021-07-31

Given `local_recorded_figures`:

| reco_measure | reco_period_start | reco_period_end | reco_by | reco_group | reco_numerator | reco_denominator | reco_value | reco_source |
|---|---|---|---|---|---|---|---|---|
| trial | 2021-04-01 | 2021-06-30 | all | all | 15 | 60 | | Provider |
| trial | 2021-04-01 | 2021-06-30 | locality | North | 5 | 10 | | Provider |
| trial | 2021-05-10 | 2021-05-10 | all | all | | | 4 | Provider |
| trial | 2021-05-20 | 2021-05-20 | all | all | | | 7.5 | Provider |
| trial | 2021-04-01 | 2021-11-30 | all | all | | | 9 | Plan |
| trial | 2020-04-01 | 2021-03-31 | all | all | | | 80 | Return |
| another | 2020-04-01 | 2021-03-31 | all | all | | | 1 | Return |

Cases:

| subject | date | value | weight | category |
|---|---|---|---|---|
| Provider | 2021-06-30 | | 60 | |
| Provider | 2021-06-30 | | 10 | North |
| Provider | 2021-05-10 | 4 | | |
| Provider | 2021-05-20 | 7.5 | | |
| Plan | 2021-11-30 | 9 | | |
| Return | 2021-03-31 | 80 | | |

Figures:

| period | window | by | group | numerator | denominator | value |
|---|---|---|---|---|---|---|
| 2021-06 | quarter | | | 15 | 60 | 25 |
| 2021-06 | quarter | locality | North | 5 | 10 | 50 |
| 2021-05 | month | | | | | 7.5 |
| 2021-05 | 6m | | | | | 7.5 |
| 2021-11 | other | | | | | 9 |
| 2021-03 | year | | | | | 80 |
| 2021-03 | 12m | | | | | 80 |
"""  # noqa: E501 (a row of a table is one line)


def test_recorded_figures_have_the_windows_of_their_length() -> None:
    check("-- kind: recorded\n-- unit: percent\n", "", RECORDED)


def test_a_figure_that_nobody_recorded_is_not_loaded() -> None:
    definition = read_definition(
        HEAD.replace("trial", "nobody") + "-- kind: recorded\n", "nobody.sql"
    )
    (example,) = parse_page(RECORDED, "trial.md").examples
    assert "not in the example" in run_example(definition, example)[0]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("-- kind: flow\n-- unit: days\n-- aggregate: share\n", "a figure in 'days' must not be a"),
        ("-- kind: flow\n-- subject: dog\n", "'subject' must be one of child, family"),
        ("-- kind: flow\n-- subject: post\n-- counts: children\n", "must be rows or subjects"),
        ("-- kind: flow\n-- unit: days\n-- counts: children\n", "'counts' of a mean must be rows"),
        ("-- kind: flow\n-- population: children\n", "'population' must read 0-17"),
        ("-- kind: value\n", "must have a unit of values"),
        ("-- kind: flow\n-- unit: per worker\n", "must be a snapshot"),
        ("-- kind: flow\n-- standard: never_days\n", "'standard' must be one of the settings"),
        ("-- kind: flow\n-- follow_up_days: few\n", "a whole number of days"),
    ],
)  # fmt: skip
def test_lines_that_contradict_are_refused(head: str, said: str) -> None:
    text = HEAD + head + "-- needs: ssd_person\nSELECT person_id AS child FROM ssd_person"
    with pytest.raises(DefinitionError, match=said):
        read_definition(text, "x.sql")


def test_a_table_that_is_not_of_the_record_is_refused() -> None:
    text = HEAD + "-- kind: flow\n-- needs: ssd_nothing\nSELECT 1 AS child"
    with pytest.raises(DefinitionError, match="tables of the record; found 'ssd_nothing'"):
        read_definition(text, "x.sql")


def test_a_recorded_figure_has_no_sql() -> None:
    with pytest.raises(DefinitionError, match="must have no SQL"):
        read_definition(HEAD + "-- kind: recorded\nSELECT 1 AS child", "x.sql")
