"""Everything under ``../shared/data`` that is child-level, in one store, through the command line.

Counts are compared with independent ones, made here with openpyxl, ElementTree and csv.
"""

import csv
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from sightline.cli.main import cli
from sightline.engine.library import measures
from sightline.engine.units import Aggregate

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the files of ../shared are not here")


def run(*words: str, expect: int = 0) -> str:
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == expect, result.output
    return result.stdout


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict]]:
    store = tmp_path_factory.mktemp("real") / "store"
    text = run(
        "load",
        str(DATA / "annex-a" / "annex_a_2021.xlsx"),
        str(DATA / "annex-a" / "annex_a_2024.xlsx"),
        str(DATA / "cin-census"),
        str(DATA / "ssda903"),
        "--store",
        str(store),
        "--format",
        "json",
    )
    return store, json.loads(text)


def rows_of(results: list[dict], file: str) -> dict[str, int]:
    """Return what was read of each part, summed over the load that names the file."""
    found: dict[str, int] = {}
    for result in results:
        names = json.dumps(result)
        if file in names:
            for part in result.get("parts", [result]):
                found[part.get("part", part.get("name"))] = part["read"]
    return found


def test_every_row_is_accounted_for(loaded: tuple[Path, list[dict]]) -> None:
    _, results = loaded
    for result in results:
        for part in result.get("parts", [result]):
            if part.get("read") is not None:
                assert part["read"] == part["kept"] + part["unchanged"] + part["refused"], part


def test_the_workbook_is_read_row_for_row(loaded: tuple[Path, list[dict]]) -> None:
    book = openpyxl.load_workbook(DATA / "annex-a" / "annex_a_2021.xlsx", data_only=True)
    expected = {
        sheet.title.lower().replace(" ", "_"): sum(
            1 for row in sheet.iter_rows(min_row=2, values_only=True) if any(row)
        )
        for sheet in book
    }
    found = rows_of(loaded[1], "annex_a_2021.xlsx")
    assert {k: v for k, v in found.items() if k in expected} == expected


def test_the_return_is_read_row_for_row(loaded: tuple[Path, list[dict]]) -> None:
    found = rows_of(loaded[1], "episodes.csv")
    for name in ("episodes", "header", "reviews", "oc2", "uasc", "missing"):
        with (DATA / "ssda903" / f"{name}.csv").open(newline="", encoding="utf-8-sig") as file:
            assert found[name] == sum(1 for _ in csv.DictReader(file)), name


def test_the_census_is_read_module_for_module(loaded: tuple[Path, list[dict]]) -> None:
    root = ElementTree.parse(DATA / "cin-census" / "CIN_Census_2026.xml").getroot()
    found = rows_of(loaded[1], "CIN_Census_2026.xml")
    for part, tag in (
        ("cin_details", "CINdetails"),
        ("assessments", "Assessments"),
        ("section_47", "Section47"),
        ("child_protection_plans", "ChildProtectionPlans"),
        ("pre_proceedings", "PreProceedingsandFGDM"),
    ):
        assert found[part] == sum(1 for _ in root.iter(tag)), part


def test_loading_everything_again_changes_nothing(loaded: tuple[Path, list[dict]]) -> None:
    store, _ = loaded
    before = (store / "manifest.json").read_bytes()
    run("load", str(DATA / "ssda903"), "--store", str(store))
    run("load", str(DATA / "annex-a" / "annex_a_2021.xlsx"), "--store", str(store))
    assert (store / "manifest.json").read_bytes() == before


def test_checks_and_measures_are_printed_from_it(loaded: tuple[Path, list[dict]]) -> None:
    store, _ = loaded
    checks = json.loads(run("checks", "--store", str(store), "--format", "json"))
    assert checks
    assert not [c for c in checks if c.get("status") == "crashed" or c.get("result") == "crashed"]
    figures = json.loads(run("measures", "--store", str(store), "--format", "json"))
    assert {f["status"] for f in figures} <= {"ok", "no_data", "not_loaded"}
    assert len({f["measure"] for f in figures if f["status"] == "ok"}) > 25


def test_the_list_of_a_number_is_as_long_as_the_number(loaded: tuple[Path, list[dict]]) -> None:
    store, _ = loaded
    figures = json.loads(run("measures", "--store", str(store), "--format", "json"))
    tried = 0
    for figure in figures:
        if figure["status"] != "ok" or figure["period"] not in ("2021-02", "2018-03"):
            continue
        listed = json.loads(
            run(
                "cases", figure["measure"], "--period", figure["period"], "--store", str(store),
                "--format", "json",
            )
        )  # fmt: skip
        aggregate = measures()[figure["measure"]].aggregate
        counts = aggregate in (Aggregate.SHARE, Aggregate.MEAN)
        assert len(listed) == figure["denominator" if counts else "numerator"], figure
        tried += 1
    assert tried > 15


def test_the_children_of_the_census_are_in_the_record(loaded: tuple[Path, list[dict]]) -> None:
    store, _ = loaded
    rows = json.loads(
        run(
            "table",
            "ssd_cin_episodes",
            "--source",
            "cin",
            "--store",
            str(store),
            "--format",
            "json",
        )
    )
    assert {r["cine_person_id"] for r in rows} == {"DfEX0000001", "child_fails_assessments"}
