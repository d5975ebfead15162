"""The CIN census, SSDA903, SSD and local feeds: forms, codes and that they agree."""

import csv
import tomllib
from collections import defaultdict
from datetime import date

import pytest
from lxml import etree

from sightline.record.catalogue import TABLES
from sightline.record.codes.catalogue import CODE_LISTS
from sightline.record.model import Type
from sightline.record.settings import load_settings
from sightline.synthetic import World, write_authority
from sightline.synthetic.defects import Defects, Flaws
from sightline.synthetic.lives import people
from sightline.synthetic.staff import Staff
from sightline.synthetic.writers import cin, ssda903


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    out = tmp_path_factory.mktemp("returns")
    return write_authority(
        out,
        population=8_000,
        months=5,
        end=date(2021, 7, 31),
        seed=7,
        formats=("cin", "ssda903", "ssd", "local"),
        defects=Defects.none(),
    )


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(returns, name):
    return rows_of(returns.out / "ssd/2021-07-31" / f"{name}.csv")


def test_a_census_for_each_financial_year_that_ends_in_the_span(returns):
    assert [path.name for path in returns.files["cin"]] == ["CIN_Census_2021.xml"]
    root = etree.parse(returns.files["cin"][0]).getroot()
    assert root.findtext("Header/CollectionDetails/ReferenceDate") == "2021-03-31"
    assert len(root.findall("Children/Child")) > 100


def test_the_census_has_its_modules_and_valid_codes(returns):
    root = etree.parse(returns.files["cin"][0]).getroot()
    used = defaultdict(set)
    for element in root.iter():
        used[element.tag].add(element.text)
    assert {"Assessments", "CINPlanDates", "Section47", "ChildProtectionPlans"} <= set(used)
    for tag, code_list in {
        "Ethnicity": "ethnicity",
        "Disability": "disability",
        "ReferralSource": "referral_source",
        "PrimaryNeedCode": "primary_need",
        "ReasonForClosure": "closure_reason",
        "AssessmentFactors": "assessment_factors",
        "InitialCategoryOfAbuse": "category_of_abuse",
        "UPNunknown": "upn_unknown",
    }.items():
        assert used[tag] <= {code.code for code in CODE_LISTS[code_list].codes}
    assert used["GenderCurrent"] <= {"0", "1", "2"}
    assert "Sex" not in used


def test_the_census_of_2026_has_sex_and_pre_proceedings(tmp_path):
    world = World(5, 30_000, 1, date(2026, 4, 30))
    lives = list(people(world))
    path = tmp_path / "CIN_Census_2026.xml"
    cin.write(path, lives, Flaws(5, world.end, Defects.none()), 2026)
    root = etree.parse(path).getroot()
    assert {element.text for element in root.iter("Sex")} == {"M", "F", "U"}
    assert root.find(".//PreProceedingsandFGDM/PPStartDate") is not None
    assert root.find(".//GenderCurrent") is None


@pytest.mark.parametrize(("year", "sexes"), [(2024, {"1", "2"}), (2025, {"M", "F"})])
def test_the_ssda903_knows_the_codes_of_its_year(tmp_path, year, sexes):
    world = World(5, 20_000, 1, date(year, 4, 30))
    lives = list(people(world))
    ssda903.write(tmp_path, lives, Staff(world), Flaws(5, world.end, Defects.none()), year)
    assert {row["SEX"] for row in rows_of(tmp_path / "header.csv")} == sexes
    episodes = rows_of(tmp_path / "episodes.csv")
    for column, name in {
        "RNE": "episode_start_reason",
        "LS": "legal_status",
        "CIN": "primary_need",
        "PLACE": "placement_type",
        "PLACE_PROVIDER": "placement_provider",
        "REC": "episode_ceased_reason",
        "REASON_PLACE_CHANGE": "placement_change_reason",
    }.items():
        for code in {row[column] for row in episodes} - {""}:
            assert CODE_LISTS[name].valid(code, year), (column, code)
    assert (tmp_path / "sw_episodes.csv").exists()


def test_the_ssda903_of_a_year_agrees_with_itself(returns):
    folder = returns.out / "ssda903/2020-21"
    header = {row["CHILD"] for row in rows_of(folder / "header.csv")}
    episodes = rows_of(folder / "episodes.csv")
    assert {row["CHILD"] for row in episodes} == header
    for name in ("reviews", "oc2", "missing", "uasc", "ad1"):
        assert {row["CHILD"] for row in rows_of(folder / f"{name}.csv")} <= header
    assert not (folder / "sw_episodes.csv").exists()
    assert sum(1 for row in episodes if not row["DEC"]) > 20


def test_ssd_tables_have_the_fields_of_the_record_and_valid_codes(returns):
    written = {path.stem for path in returns.files["ssd"]}
    assert len(written) == 46
    for name in written:
        declared = TABLES[name]
        with (returns.out / "ssd/2021-07-31" / f"{name}.csv").open(encoding="utf-8") as file:
            assert tuple(next(csv.reader(file))) == declared.names
        rows = table(returns, name)
        keys = [tuple(row[field] for field in declared.key) for row in rows]
        assert len(keys) == len(set(keys)), name
        for field in declared.fields:
            if field.codes and field.type is Type.CODE and rows:
                used = {row[field.name] for row in rows} - {""}
                assert all(code in CODE_LISTS[field.codes] for code in used), (field.name, used)


def test_ssd_references_lead_somewhere(returns):
    ids = {}
    for name in {path.stem for path in returns.files["ssd"]}:
        for field in TABLES[name].fields:
            if not field.references:
                continue
            other, _, column = field.references.partition(".")
            if other not in TABLES or column not in TABLES[other].names:
                continue  # the SSD's own slips in naming
            if (other, column) not in ids:
                ids[other, column] = {row[column] for row in table(returns, other)}
            used = {row[field.name] for row in table(returns, name)} - {""}
            if field.name == "perm_person_id":
                continue  # declared against an episode id, holds a person's
            assert used <= ids[other, column], field.name


def test_nothing_in_the_ssd_is_after_its_day(returns):
    for path in returns.files["ssd"]:
        for field in TABLES[path.stem].fields:
            if field.type is Type.DATE and field.name != "pers_expected_dob":
                days = {row[field.name] for row in rows_of(path)} - {""}
                if "_due" not in field.name and "target" not in field.name:
                    assert max(days, default="") <= "2021-07-31", field.name


def test_a_child_has_one_id_in_every_format(returns):
    persons = {row["pers_person_id"] for row in table(returns, "ssd_person")}
    root = etree.parse(returns.files["cin"][0]).getroot()
    assert {element.text for element in root.iter("LAchildID")} <= persons
    header = rows_of(returns.out / "ssda903/2020-21/header.csv")
    assert {row["CHILD"] for row in header} <= persons
    feed = rows_of(returns.out / "local/2021-07-31/local_supervision.csv")
    assert {row["supe_person_id"] for row in feed} <= persons


def test_names_of_children_are_in_one_table_only(returns):
    surnames = {row["pers_surname"] for row in table(returns, "ssd_person")}
    for paths in returns.files.values():
        for path in paths:
            if path.name != "ssd_person.csv":
                text = path.read_text(encoding="utf-8")
                assert not any(name in text for name in surnames), path.name


def test_local_feeds_have_the_fields_of_their_tables(returns):
    for path in returns.files["local"]:
        with path.open(encoding="utf-8") as file:
            assert tuple(next(csv.reader(file))) == TABLES[path.stem].names
    feed = rows_of(returns.out / "local/2021-07-31/local_return_interviews.csv")
    assert all(row["rein_returned_at"] for row in feed)


def test_the_settings_name_the_teams_and_the_population(returns):
    settings = load_settings(returns.settings)
    assert settings.authority.code == "999"
    text = tomllib.loads(returns.settings.read_text(encoding="utf-8"))
    assert len(text["localities"]) == 7
    years = {row["year"]: row["age_0_17"] for row in text["population"]}
    assert years == dict.fromkeys(range(2016, 2023), 8_000)
    teams = set(settings.teams)
    assert teams < {row["dept_team_name"] for row in table(returns, "ssd_department")}
