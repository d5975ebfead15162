"""Exit codes as processes see them, and that nobody ever sees a traceback."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_running import CONTACTS, ok, run

from sightline.cli import opening
from sightline.engine.errors import DefinitionError

HEAVY = ("duckdb", "lxml", "jinja2", "sqlglot", "holidays", "xlsxwriter", "python_calamine")


def process(*arguments: object, code: str = "") -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-W",
        "error",
        "-c",
        code or "from sightline.cli.main import main; main()",
    ]
    return subprocess.run(
        [*command, *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_the_exit_codes_of_the_process(loaded: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague")
    asked: list[tuple[int, tuple[object, ...]]] = [
        (0, ("loads", "--store", loaded)),
        (2, ("loads", "--nothing")),
        (2, ("load",)),
        (10, ("load", tmp_path / "missing.xlsx", "--store", tmp_path / "s")),
        (11, ("load", letter, "--store", tmp_path / "s")),
        (12, ("loads", "--store", tmp_path / "none")),
    ]
    for code, arguments in asked:
        found = process(*arguments)
        assert found.returncode == code, (arguments, found.stderr)
        assert "Traceback" not in found.stderr


def test_a_wrong_command_is_answered() -> None:
    result = run("measure")
    assert result.exit_code == 2
    assert "There is no command 'measure'. Did you mean measures or new-measure?" in result.stderr


def test_a_file_is_no_store(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague")
    for command in ("loads", "measures", "checks"):
        result = run(command, "--store", letter)
        assert result.exit_code == 12
        assert "must be a folder, and is a file" in result.stderr


def test_a_store_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}")
    for command in ("loads", "measures", "checks"):
        result = run(command, "--store", tmp_path)
        assert result.exit_code == 12
        assert "manifest.json must be as Sightline" in result.stderr


def test_a_file_missing_from_the_store_is_one_sentence(own_store: Path) -> None:
    for path in [*(own_store / "log").glob("*.parquet"), *(own_store / "derived").glob("*")]:
        path.unlink()
    result = run("table", "ssd_contacts", "--store", own_store)
    assert result.exit_code == 12
    assert "Traceback" not in result.output
    assert len(result.stderr.strip().splitlines()) == 1


def test_what_was_worked_out_and_is_cut_short_is_one_sentence(own_store: Path) -> None:
    ok("table", "ssd_contacts", "--store", own_store)
    for path in (own_store / "derived").glob("*.parquet"):
        path.write_bytes(b"PAR1")
    result = run("table", "ssd_contacts", "--store", own_store)
    assert result.exit_code == 12
    assert "Delete the folder 'derived'" in result.stderr


def test_a_store_that_cannot_be_written_is_one_sentence(
    loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*arguments: object, **named: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(loaded / "readers/gate.lock"))

    monkeypatch.setattr("filelock.FileLock.acquire", read_only)
    result = run("table", "ssd_contacts", "--store", loaded)
    assert result.exit_code == 12
    assert "A store must lie where you may write" in result.stderr


def test_a_load_into_a_folder_of_other_things_is_refused(loaded: Path, tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    lists = tmp_path / "contacts.csv"
    lists.write_text(CONTACTS)
    result = run("load", lists, "--as-at", "2021-03-31", "--store", tmp_path)
    assert result.exit_code == 12
    assert "holds other things" in result.stderr


def test_a_wrong_measure_has_a_code_of_its_own(
    loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: object) -> None:
        raise DefinitionError("measures/x.sql: the header must have 'id', and it has none.")

    monkeypatch.setattr(opening, "measures", wrong)
    result = run("measures", "--store", loaded)
    assert result.exit_code == 13
    assert "the header must have 'id'" in result.stderr


def test_a_fault_says_its_type_and_nothing_of_its_text(
    loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ValueError("Jane Doe, born 1 May 2012")

    monkeypatch.setattr(opening, "prepare", crash)
    monkeypatch.delenv("SIGHTLINE_DEBUG", raising=False)
    result = run("measures", "--store", loaded)
    assert result.exit_code == 1
    assert "(ValueError)" in result.stderr
    assert "Jane" not in result.output
    assert "Traceback" not in result.output
    monkeypatch.setenv("SIGHTLINE_DEBUG", "1")
    assert isinstance(run("measures", "--store", loaded).exception, ValueError)


def test_a_file_that_cannot_be_written_is_a_wrong_argument(loaded: Path, tmp_path: Path) -> None:
    for form in ("csv", "xlsx", "parquet", "json"):
        target = tmp_path / "nowhere" / "out"
        result = run("loads", "--store", loaded, "--format", form, "--out", target)
        assert result.exit_code == 2, form
        assert "cannot be written" in result.stderr


def test_help_imports_nothing_that_reads_data() -> None:
    code = (
        "import sys; from sightline.cli.main import cli; "
        "cli(['--help'], standalone_mode=False); "
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    assert process(code=code).stderr.strip() == "[]"


def test_a_pipe_that_is_closed_early_is_no_fault(loaded: Path) -> None:
    command = f"'{sys.executable}' -c 'from sightline.cli.main import main; main()'"
    found = subprocess.run(
        ["sh", "-c", f"{command} table ssd_person --format csv --store '{loaded}' | head -n 1"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout.startswith("pers_person_id")
    assert found.stderr == ""


def test_texts_that_the_pipe_cannot_show_are_written_as_utf_8(tmp_path: Path) -> None:
    lists = tmp_path / "contacts.csv"
    lists.write_text(CONTACTS.replace("1A: Individual", "Šídlo → 東京"), encoding="utf-8")
    found = subprocess.run(
        [
            sys.executable, "-c", "from sightline.cli.main import main; main()",
            "load", str(lists), "--as-at", "2021-03-31", "--store", str(tmp_path / "s"),
        ],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    assert "Šídlo → 東京" in found.stdout.decode("utf-8")


def test_every_command_has_help() -> None:
    listed = ok("--help")
    for line in listed.split("Commands:")[1].splitlines():
        if line.strip():
            assert "Usage:" in ok(line.split()[0], "--help")
    assert ok("--version").startswith("sightline, version ")
