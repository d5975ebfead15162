"""A council's own measures: written, tried, run beside the others, and refused by name."""

from pathlib import Path

import pytest
from cli_running import ok, rows, run

KINDS = ("flow", "snapshot", "value", "recorded")
WRONG = {
    "strange_header": ("-- better: neutral", "-- colour: red", "a header line must be one of"),
    "wrong_standard": ("-- better: neutral", "-- standard: never", "must be one of the settings"),
    "not_allowed": ("SELECT c.person_id", "SELECT getenv('HOME'), c.person_id", "shared ones"),
    "two_selects": ("FROM ssd_contacts c", "FROM ssd_contacts c; SELECT 1; --", "one SELECT"),
    "contacts_month_n": ("-- better: neutral", "-- better: higher", "must be its own"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / "own"
    for kind in KINDS:
        ok("new-measure", f"own_{kind}", "--area", "front_door", "--kind", kind, "--in", own)
    return own


def spoil(folder: Path, name: str) -> str:
    """Write a measure with one thing wrong, and return what must be said of it."""
    old, new, said = WRONG[name]
    text = (folder / "own_flow.sql").read_text().replace("id: own_flow", f"id: {name}")
    assert old in text
    (folder / f"{name}.sql").write_text(text.replace(old, new, 1))
    return said


def test_a_new_measure_of_every_kind_agrees_with_its_example(folder: Path) -> None:
    tried = rows("test-measures", folder)
    assert [row["measure"] for row in tried] == [f"own_{kind}" for kind in sorted(KINDS)]
    assert {row["result"] for row in tried} == {"agrees"}


def test_every_header_line_is_explained(folder: Path) -> None:
    from sightline.engine.header import KEYS

    text = (folder / "own_flow.sql").read_text()
    for key in KEYS:
        assert f"-- # {key}: " in text


def test_what_differs_is_said(folder: Path) -> None:
    page = folder / "own_flow.md"
    page.write_text(page.read_text().replace("| 2021-06 | 1 |", "| 2021-06 | 2 |"))
    (folder / "own_value.md").unlink()
    result = run("test-measures", folder, "--format", "csv")
    assert result.exit_code == 13
    assert "the value of 2021-06, month must be 2; found 1" in result.stdout
    assert "own_value.md must hold a worked example" in result.stdout
    assert "2 of 4 do not agree" in result.stderr


def test_a_new_measure_overwrites_nothing(folder: Path) -> None:
    again = run("new-measure", "own_flow", "--area", "Mine", "--in", folder)
    assert again.exit_code == 2
    assert "must be its own" in again.stderr
    shipped = run("new-measure", "contacts_month_n", "--area", "Mine", "--in", folder)
    assert shipped.exit_code == 2


def test_own_measures_run_beside_those_that_ship(
    folder: Path, own_store: Path, tmp_path: Path
) -> None:
    asked = ("measures", "--store", own_store, "--from", "2021-03", "--to", "2021-03")
    same = [row["value"] for row in rows(*asked, "--measure", "contacts_month_n")]
    own = rows(*asked, "--measure", "own_flow", "--measures-folder", folder)
    assert [row["value"] for row in own] == same
    listed = rows(
        "cases", "own_flow", "--store", own_store, "--period", "2021-03",
        "--measures-folder", folder,
    )  # fmt: skip
    assert len(listed) == own[0]["value"]
    settings = own_store / "authority.toml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + f'\n[measures]\nfolders = ["{folder.as_posix()}"]\n',
        encoding="utf-8",
    )
    assert rows(*asked, "--measure", "own_flow") == own
    catalogue = rows("catalogue", "--store", own_store, "--area", "Front door")
    mine = next(row for row in catalogue if row["id"] == "own_flow")
    assert "## The first example" in mine["examples"]
    assert rows(*asked, "--measure", "own_recorded")[0]["status"] == "not_loaded"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_refused_by_name_and_the_others_run(
    name: str, folder: Path, own_store: Path
) -> None:
    said = spoil(folder, name)
    asked = ("measures", "--store", own_store, "--measures-folder", folder, "--format", "json")
    result = run(*asked, "--measure", "own_flow")
    assert result.exit_code == 13
    assert f"{name}.sql" in result.stderr
    assert said in result.stderr
    assert '"own_flow"' in result.stdout
    assert run("catalogue", "--measures-folder", folder).exit_code == 13
    if name != "contacts_month_n":
        asked_for = run(*asked, "--measure", name)
        assert (asked_for.exit_code, said in asked_for.stderr) == (13, True)
    tried = run("test-measures", folder)
    assert (tried.exit_code, "refused" in tried.stdout) == (13, True)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("c.person_id AS child", "c.person_id AS kid", "must return child"),
        ("c.cont_contact_date AS date", "'x' AS date", "date must be a date"),
        ("FROM ssd_contacts c", "FROM no_such_table c", "no_such_table"),
    ],
)
def test_sql_that_fails_could_not_run_and_the_others_do(
    old: str, new: str, said: str, folder: Path, own_store: Path
) -> None:
    file = folder / "own_flow.sql"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    asked = ("measures", "--store", own_store, "--measures-folder", folder, "--format", "json")
    result = run(*asked, "--measure", "own_flow", "--measure", "own_snapshot")
    assert result.exit_code == 13
    assert '"could_not_run"' in result.stdout
    assert '"ok"' in result.stdout
    assert said in result.stderr
