"""Many extracts are loaded by two processes: the same store as one by one, in the order given."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from sightline.cli.load_result import Outcome
from sightline.cli.loading import load_paths
from sightline.cli.side_by_side import WORTH_IT
from sightline.history import Store
from sightline.history.log import LoadEntry
from sightline.record.settings import default_settings
from sightline.synthetic import write_authority


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("authority")
    write_authority(
        out, population=800, months=WORTH_IT + 2, end=date(2021, 7, 31), seed=3,
        formats=("annex_a",),
    )  # fmt: skip
    return sorted((out / "annex_a").glob("*.xlsx"))


def as_ats(store: Path) -> list[date]:
    entries = Store.open(store).manifest().entries
    return [e.as_at for e in entries if isinstance(e, LoadEntry)]


def test_the_log_reads_in_order_and_the_record_is_the_same(
    workbooks: list[Path], tmp_path: Path
) -> None:
    together, apart = tmp_path / "together", tmp_path / "apart"
    results = load_paths(workbooks, together, default_settings())
    assert [r.outcome for r in results] == [Outcome.LOADED] * len(workbooks)
    assert [r.number for r in results] == list(range(1, len(workbooks) + 1))
    for book in workbooks:
        load_paths([book], apart, default_settings())
    assert as_ats(together) == as_ats(apart) == sorted(as_ats(apart))
    with Store.open(together).view() as left, Store.open(apart).view() as right:
        assert left.fingerprint == right.fingerprint


def test_one_bad_file_among_many_stops_no_other(workbooks: list[Path], tmp_path: Path) -> None:
    bad = tmp_path / "annex_a_2021-01-15.xlsx"
    bad.write_bytes(workbooks[0].read_bytes()[:2000])
    results = load_paths([*workbooks, bad], tmp_path / "store", default_settings())
    assert sorted(r.outcome for r in results) == [
        *[Outcome.LOADED] * len(workbooks),
        Outcome.UNREADABLE,
    ]


def test_a_store_that_cannot_be_written_ends_the_run(workbooks: list[Path], tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.write_text("not a folder")
    results = load_paths(workbooks, store, default_settings())
    assert [r.outcome for r in results] == [Outcome.STORE]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known on Windows")
def test_killed_in_the_middle_nothing_is_half_there(workbooks: list[Path], tmp_path: Path) -> None:
    store = tmp_path / "store"
    script = (
        "from pathlib import Path\n"
        "from sightline.cli.loading import load_paths\n"
        "from sightline.record.settings import default_settings\n"
        f"books = {[str(w) for w in workbooks]}\n"
        "if __name__ == '__main__':\n"
        f"    load_paths([Path(b) for b in books], Path({str(store)!r}), default_settings())\n"
    )
    program = tmp_path / "program.py"
    program.write_text(script)
    process = subprocess.Popen([sys.executable, str(program)])
    while not (store / "manifest.json").exists() or not as_ats(store):
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    results = load_paths(workbooks, store, default_settings())
    assert {r.outcome for r in results} <= {Outcome.LOADED, Outcome.UNCHANGED}
    assert as_ats(store) == sorted(as_ats(store))
    assert len(as_ats(store)) == len(workbooks)


def test_loading_many_says_nothing_but_its_account(workbooks: list[Path], tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from sightline.cli.main import main; main()", "load"]
    arguments = [*map(str, workbooks), "--store", str(tmp_path / "store")]
    said = subprocess.run([*command, *arguments], capture_output=True, text=True, check=True)
    odd = [line for line in said.stderr.splitlines() if not line.startswith(("[", "Settings: "))]
    assert odd == []
