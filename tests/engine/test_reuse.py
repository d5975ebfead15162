"""After one more load only what changed is worked out, and the result is that from nothing."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.whole.council import Council, care, child

from sightline.cli.opening import prepare_figures
from sightline.engine import prepared, reuse
from sightline.engine.cases import Outcome
from sightline.engine.context import Context
from sightline.engine.definition import Definition
from sightline.record.settings import load_settings

CONTACTS = [child("1", contact_date=date(2020, 12, 1)), child("2", contact_date=date(2021, 1, 4))]


@pytest.fixture
def council(tmp_path: Path) -> Council:
    return Council(tmp_path)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The measures that were worked out, not taken over, since the list was last cleared."""
    monkeypatch.setattr(reuse, "WORTH_IT", 0)
    names: list[str] = []
    run = prepared.run_measures

    def spy(context: Context, definitions: Sequence[Definition]) -> list[Outcome]:
        names.extend(d.id for d in definitions)
        return run(context, definitions)

    monkeypatch.setattr(prepared, "run_measures", spy)
    return names


def figures(council: Council) -> tuple[list[Any], list[Any], list[Any]]:
    """Return all cases, all figures and what became of each measure, in the order of the files."""
    found = prepare_figures(Path(council.store), load_settings(Path(council.settings))).prepared
    con = duckdb.connect()
    rows = [con.execute(f"FROM '{path}'").fetchall() for path in (found.cases, found.facts)]
    return rows[0], rows[1], list(found.outcomes.items())


def from_nothing(council: Council) -> tuple[list[Any], list[Any], list[Any]]:
    shutil.rmtree(Path(council.store) / "derived")
    return figures(council)


def test_a_measure_whose_tables_did_not_change_is_taken_over(
    council: Council, ran: list[str]
) -> None:
    council.load("2021-02-28", list_1=CONTACTS, list_8=[care("1"), care("2")])
    before = figures(council)
    assert "cla_number_n" in ran
    ran.clear()
    # The list of contacts alone: who is looked after is known as before.
    council.load("2021-03-31", list_1=[*CONTACTS, child("1", contact_date=date(2021, 3, 9))])
    after = figures(council)
    assert "contacts_month_n" in ran
    assert "cla_entrants_n" not in ran
    assert after != before
    ran.clear()
    assert from_nothing(council) == after
    assert "cla_entrants_n" in ran


def test_who_a_child_is_counts_as_a_change(council: Council, ran: list[str]) -> None:
    council.load("2021-02-28", list_1=CONTACTS, list_8=[care("1", gender="a) Male"), care("2")])
    figures(council)
    ran.clear()
    council.load(
        "2021-03-31", list_1=[child("1", gender="b) Female", contact_date=date(2021, 3, 9))]
    )
    after = figures(council)
    assert after == from_nothing(council)


def test_another_rule_of_the_authority_counts_as_a_change(council: Council, ran: list[str]) -> None:
    council.load("2021-02-28", list_1=CONTACTS, list_8=[care("1"), care("2")])
    figures(council)
    ran.clear()
    settings = Path(council.settings)
    settings.write_text(settings.read_text().replace('"North"', '"South"'))
    after = figures(council)
    assert "contacts_month_n" in ran
    assert after == from_nothing(council)


def test_a_few_measures_are_not_worth_taking_over(
    council: Council, ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reuse, "WORTH_IT", 0.9)
    council.load("2021-02-28", list_1=CONTACTS, list_8=[care("1"), care("2")])
    figures(council)
    ran.clear()
    council.load("2021-03-31", list_1=[*CONTACTS, child("1", contact_date=date(2021, 3, 9))])
    figures(council)
    assert "cla_entrants_n" in ran


def test_figures_made_before_that_are_damaged_are_not_used(council: Council) -> None:
    council.load("2021-02-28", list_1=CONTACTS, list_8=[care("1"), care("2")])
    figures(council)
    for path in (Path(council.store) / "derived").glob("outcomes-*"):
        path.write_text("{")
    council.load("2021-03-31", list_1=[*CONTACTS, child("1", contact_date=date(2021, 3, 9))])
    after = figures(council)
    assert after == from_nothing(council)
