"""``sightline compare``, from files to rows; published files move no figure of a record."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from published_files import write_files

from sightline.cli.main import cli

SETTINGS = """\
[authority]
name = "Northby"
code = "901"

[[population]]
year = 2023
age_0_17 = 25000
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def ok(*arguments: object) -> Result:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result


def rows(*arguments: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(ok(*arguments, "--format", "json").stdout)
    return found


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of published files alone; nothing may write to it."""
    folder = tmp_path_factory.mktemp("compare")
    ok("load", write_files(folder / "files"), "--store", folder / "store")
    return folder / "store"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A store with 80 referrals in the year to March 2024 and settings of the authority 901."""
    folder = tmp_path / "ssd 2024-04-30"
    folder.mkdir()
    dates = ["2022-01-05", *(f"2023-{4 + n % 9:02d}-{1 + n % 28:02d}" for n in range(80))]
    lines = [f"r{n},p{n},{day}" for n, day in enumerate(dates)]
    fields = [
        "cine_referral_id", "cine_person_id", "cine_referral_date", "cine_cin_primary_need_code",
        "cine_referral_source_code", "cine_referral_source_desc", "cine_referral_outcome_json",
        "cine_referral_nfa", "cine_close_reason", "cine_close_date", "cine_referral_team",
        "cine_referral_worker_id",
    ]  # fmt: skip
    blanks = "," * (len(fields) - 3)
    text = "\n".join([",".join(fields), *(line + blanks for line in lines), ""])
    (folder / "ssd_cin_episodes.csv").write_text(text)
    store = tmp_path / "store"
    ok("load", folder, "--store", store)
    (store / "authority.toml").write_text(SETTINGS)
    return store


def test_json_is_one_list_of_objects_with_the_authority_first(published: Path) -> None:
    found = rows("compare", "--authority", "901", "--measure", "referral_rate_10k", "--store",
                 published)  # fmt: skip
    assert found[0] == {
        "measure": "referral_rate_10k", "year": 2024, "comparator": "authority", "code": "901",
        "name": "Northby", "order": None, "value": 400.0, "symbol": None,
        "unit": "rate per 10,000", "status": "ok", "n": None, "of": None, "rank": 2, "ranked": 4,
        "quartile": 2, "tied": 1, "better": "neutral", "grade": "good", "dataset": "c1_referrals",
    }  # fmt: skip


def test_the_table_shows_the_symbol_and_the_years_without_commas(published: Path) -> None:
    result = ok("compare", "--authority", "902", "--measure", "rereferral_12m_pct", "--store",
                published)  # fmt: skip
    first = result.stdout.splitlines()[2].split()
    assert first[:5] == ["authority", "902", "Norwick", "2024", "c"]
    assert "Grades are today's" in result.stderr


@pytest.mark.parametrize(
    ("measure", "authority", "said"),
    [
        ("cin_number_n", "901", "never plot the two together"),
        ("cpp_ended_under_3m_pct", "901", "first six months"),
        ("nothing_like_it", "901", "These can be compared: referral_rate_10k"),
        ("referral_rate_10k", "123", "3-digit code"),
    ],
)
def test_a_question_that_has_no_answer_is_a_wrong_argument(
    published: Path, measure: str, authority: str, said: str
) -> None:
    result = run("compare", "--authority", authority, "--measure", measure, "--store", published)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def test_what_is_not_loaded_is_said_and_is_no_error(published: Path) -> None:
    result = ok("compare", "--authority", "901", "--measure", "s47_rate_10k", "--store", published)
    assert "not_loaded" in result.stdout
    assert "Section47_rate" in result.stderr


def test_loading_twice_changes_nothing(tmp_path: Path) -> None:
    files, store = write_files(tmp_path / "files"), tmp_path / "store"
    ok("load", files, "--store", store)
    before = sorted(path.name for path in (store / "log").iterdir())
    again = json.loads(ok("load", files, "--store", store, "--format", "json").stdout)
    assert {each["outcome"] for each in again} == {"unchanged"}
    assert sorted(path.name for path in (store / "log").iterdir()) == before


def test_a_zip_of_the_files_is_the_same_as_the_folder(published: Path, tmp_path: Path) -> None:
    files = write_files(tmp_path / "files")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for path in files.iterdir():
            archive.write(path, f"data/{path.name}")
    ok("load", tmp_path / "all.zip", "--store", tmp_path / "store")
    asked = ("compare", "--authority", "904", "--measure", "rereferral_12m_pct", "--store")
    assert rows(*asked, tmp_path / "store") == rows(*asked, published)


def test_figures_of_the_record_are_the_same_after_published_files_are_loaded(
    record: Path, tmp_path: Path
) -> None:
    """A list of grades of 2026 must not make an extract of 2024 look two years newer."""
    names = ("--measure", "referral_rate_10k", "--measure", "rereferral_12m_pct")
    asked = ("measures", *names, "--window", "month,year", "--store", record)
    before, kept = rows(*asked), tmp_path / "facts"
    shutil.copytree(record / "derived", kept)
    ok("load", write_files(tmp_path / "files"), "--store", record)
    after = rows(*asked)
    assert after == before
    assert {row["known_at"] for row in after} == {"2024-04-30"}
    facts = sorted(p.name for p in kept.glob("facts-*"))
    assert sorted(p.name for p in (record / "derived").glob("facts-*")) == facts


def test_the_figure_of_the_record_stands_beside_the_published_one_and_is_called_so(
    record: Path, tmp_path: Path
) -> None:
    ok("load", write_files(tmp_path / "files"), "--store", record)
    asked = ("compare", "--authority", "901", "--measure", "referral_rate_10k", "--store", record)
    assert "own_record" not in {row["comparator"] for row in rows(*asked)}
    result = ok(*asked, "--own", "--format", "json")
    own = json.loads(result.stdout)[-1]
    assert own["comparator"] == "own_record"
    assert (own["name"], own["value"], own["status"]) == ("Northby, own record", 32.0, "ok")
    assert "as known on 2024-04-30" in result.stderr


def test_the_figure_of_the_record_is_asked_of_its_own_authority(
    record: Path, tmp_path: Path
) -> None:
    ok("load", write_files(tmp_path / "files"), "--store", record)
    asked = ("compare", "--authority", "902", "--measure", "referral_rate_10k", "--own")
    result = run(*asked, "--store", record)
    assert result.exit_code == 2
    assert "settings of the authority 902; found '901'" in result.output


def test_the_tables_can_be_read_like_any_other(published: Path) -> None:
    found = rows("table", "local_statistical_neighbours", "--store", published)
    assert found[0] == {
        "neig_la_code": "901", "neig_neighbour_la_code": "902", "neig_order": 2
    }  # fmt: skip
    figures = rows("table", "local_published_figures", "--store", published)
    assert len(figures) == 33
    assert {row["pubf_symbol"] for row in figures if row["pubf_value"] is None} == {"c", "x"}
