"""The four results of a check, whose its findings are, and that they are kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from sightline.engine.areas import AREAS
from sightline.engine.check_pages import check_pages
from sightline.engine.checking import (
    FINDING_KEYS,
    STATUSES,
    SUMMARY_KEYS,
    TEAM_KEYS,
    Findings,
    run_checks,
    sources_compared,
)
from sightline.engine.definition import Definition, read_definition
from sightline.engine.library import checks, measures
from sightline.history import Store, View
from sightline.record.batch import Batch, PartBatch
from sightline.record.catalogue import TABLES
from sightline.record.settings import default_settings
from sightline.record.settings.model import TeamName
from sightline.record.sql import SQL_TYPES

HEADER = """-- id: {id}
-- title: Something that is wrong
-- question: Is something wrong?
-- area: Sources
-- kind: check
-- severity: error
-- needs: {needs}
-- weakens: cpp_number_n
-- rule: Nothing is wrong.
-- mend: Put it right.
"""
FOUND = "SELECT person_id AS child, CAST('2021-06-01' AS DATE) AS date, NULL AS team, " + (
    "'ssd_cp_plans' AS table_name, cppl_cp_plan_id AS row_id, 'wrong' AS found FROM ssd_cp_plans"
)


def check(identifier: str, sql: str, needs: str = "ssd_cp_plans") -> Definition:
    return read_definition(HEADER.format(id=identifier, needs=needs) + sql, f"{identifier}.sql")


FOUR = [
    check("finds", FOUND),
    check("passes", f"{FOUND} WHERE cppl_cp_plan_id = 'none'"),
    check("is_not_run", FOUND, "ssd_cp_plans, ssd_missing | ssd_cla_visits"),
    check("crashes", "SELECT child, date, table_name, row_id, found FROM no_such_table"),
    check("finds_too_little", "SELECT person_id AS child FROM ssd_cp_plans"),
]


def _publish(store: Store, rows: dict[str, list[dict[str, str]]]) -> None:
    con = duckdb.connect()
    relations = {}
    for table, listed in rows.items():
        fields = [(f.name, SQL_TYPES[f.type]) for f in TABLES[table].fields]
        columns = [("_person", "VARCHAR"), ("_key", "VARCHAR"), ("_row", "BIGINT"), *fields]
        con.execute(f"CREATE TABLE given_{table} ({', '.join(f'{c} {k}' for c, k in columns)})")
        for number, row in enumerate(listed):
            values = {"_key": str(number), "_row": number, **row}
            con.execute(
                f"INSERT INTO given_{table} VALUES ({', '.join(f'?::{k}' for _, k in columns)})",
                [values.get(c) for c, _ in columns],
            )
        relations[table] = f"given_{table}"
    part = PartBatch("ssd", "all", None, relations, len(rows), 0)
    store.publish(Batch(con, date(2021, 7, 31), "test 1", [], [part], None))


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    store = Store.create(tmp_path / "store")
    plans = [("1", "A"), ("2", "A"), ("3", "B")]
    _publish(
        store,
        {
            "ssd_cp_plans": [
                {
                    "_person": child,
                    "cppl_cp_plan_id": plan,
                    "cppl_person_id": child,
                    "cppl_cp_plan_start_date": f"2021-0{plan}-05",
                }
                for plan, child in plans
            ],
            "local_allocations": [
                {
                    "_person": "A",
                    "allo_person_id": "A",
                    "allo_list": "7",
                    "allo_team": "Old North",
                }
            ],
        },
    )
    with store.view() as view:
        yield view


def _settings():
    renamed = TeamName("Old North", "North", date(2021, 7, 1))
    return replace(default_settings(), team_names=(renamed,))


def _run(view: View, definitions: list[Definition]) -> Findings:
    return run_checks(view, _settings(), definitions)


def test_the_four_results_are_told_apart(view: View):
    found = _run(view, FOUR)
    said = {r["check"]: r for r in found.summary()}
    assert {c: r["status"] for c, r in said.items()} == {
        "finds": "found",
        "passes": "passed",
        "is_not_run": "not_run",
        "crashes": "crashed",
        "finds_too_little": "crashed",
    }
    assert {r["status"] for r in said.values()} <= set(STATUSES)
    assert said["finds"]["sentence"] == "2 children (3 rows): something that is wrong."
    assert said["passes"]["sentence"] == "None found: something that is wrong."
    assert "ssd_missing" in said["is_not_run"]["sentence"]
    assert "ssd_cla_visits" in said["is_not_run"]["reason"]
    assert "no_such_table" in said["crashes"]["sentence"]
    assert "must return child, date" in said["finds_too_little"]["reason"]
    assert all(tuple(r) == SUMMARY_KEYS for r in said.values())


def test_a_finding_belongs_to_the_team_that_holds_the_child(view: View):
    found = _run(view, FOUR)
    rows = found.rows()
    assert all(tuple(r) == FINDING_KEYS for r in rows)
    assert {(r["child"], r["owner_team"]) for r in rows} == {("A", "North"), ("B", "Unknown")}
    assert {r["weakens"] for r in rows} == {"cpp_number_n"}
    teams = found.by_team()
    assert all(tuple(r) == TEAM_KEYS for r in teams)
    assert sum(r["rows"] for r in teams) == len(rows) == 3
    assert len(found.rows(team="North")) == 2
    assert len(found.rows(child="B", check="finds")) == 1
    assert found.rows(check="passes") == []


def test_findings_are_kept_until_something_changes(view: View):
    first = _run(view, FOUR)
    written = first.path.stat().st_mtime_ns
    again = _run(view, FOUR)
    assert again.path == first.path
    assert again.path.stat().st_mtime_ns == written
    assert again.results == first.results
    assert _run(view, FOUR[:1]).path != first.path


def test_every_check_runs_over_a_small_record(view: View):
    found = run_checks(view, default_settings(), list(checks().values()))
    assert [r.reason for r in found.results if r.status == "crashed"] == []
    assert len(found.results) == len(checks())


def test_a_comparison_is_not_run_without_both_sources():
    compared = sources_compared(checks()["in_annex_a_not_903"])
    assert compared == {"annex_a", "ssda903"}
    assert sources_compared(checks()["plans_overlap"]) == frozenset()


def test_there_are_checks_enough_and_each_says_what_to_do():
    assert len(checks()) >= 45
    for definition in checks().values():
        assert definition.rule.endswith(".")
        assert definition.mend.endswith(".")
        assert definition.question.endswith("?")
        assert not definition.title.endswith(".")
        folder = definition.file.split("/")[1]
        named = definition.area.lower().replace(" ", "_")
        assert folder == named or definition.area == AREAS.get(folder)


def test_what_a_check_weakens_is_a_measure():
    for definition in checks().values():
        assert set(definition.weakens) <= set(measures()), definition.id


def test_the_pages_list_every_check_with_its_rule():
    pages = check_pages(checks().values())
    for definition in checks().values():
        assert f"[{definition.id}](#check-" in pages["checks.md"]
        area = definition.area.lower().replace(" ", "-")
        page = pages[f"checks-{area}.md"]
        assert f"\n## {definition.id}\n" in page
        assert definition.mend in page
