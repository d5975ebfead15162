"""However many loads, few files; and what readers hold stays while it is held."""

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from tests.history.kit import Load, Part, publish, rows, table

from sightline.history import Store, merge, sweep
from sightline.history.streams import all_streams

ROOT = Path(__file__).resolve().parents[2]
FIRST = date(2010, 1, 1)
MOST_FILES = 2_000


def small(number: int, rejects: Path | None = None) -> Load:
    """Return a load of one new row and one that stays."""
    shown = [
        {"key": str(n), "person": f"P{n}", "cppl_cp_plan_start_date": FIRST} for n in (0, number)
    ]
    return Load(
        FIRST + timedelta(days=number),
        (Part("annex_a", "list_7", {"ssd_cp_plans": shown if number else shown[:1]}),),
        rejects=rejects,
    )


def files(store: Store) -> dict[str, int]:
    """Return the number of files by folder."""
    found: dict[str, int] = {}
    for path in store.root.rglob("*"):
        if path.is_file():
            found[path.parent.name] = found.get(path.parent.name, 0) + 1
    return found


def test_the_limits_of_every_folder_together_stay_below_two_thousand() -> None:
    # A stream may have one file more while a load is taken.
    log = len(all_streams()) * (merge.ROW_FILES + 1) + merge.PRESENCE_FILES + 1
    assert log + merge.REJECTS_FILES + sweep.DERIVED_FILES + 50 < MOST_FILES


def test_four_hundred_small_loads_are_few_files(tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    rejects.write_text("row,person\n1,P\n")
    store = Store.create(tmp_path / "store")
    for number in range(400):
        publish(store, small(number, rejects))
    found = files(store)
    assert found["log"] <= merge.ROW_FILES + merge.PRESENCE_FILES
    assert found["rejects"] == merge.REJECTS_FILES
    assert len(rows(store, "ssd_cp_plans")) == 400
    at = FIRST + timedelta(days=100)
    assert len(rows(store, "ssd_cp_plans", at)) == 101


def test_merging_changes_no_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plainly = Store.create(tmp_path / "plainly")
    for number in range(30):
        publish(plainly, small(number))
    monkeypatch.setattr(merge, "ROW_FILES", 3)
    monkeypatch.setattr(merge, "PRESENCE_FILES", 5)
    monkeypatch.setattr(merge, "PRESENCE_AT_ONCE", 3)
    merged = Store.create(tmp_path / "merged")
    for number in range(30):
        publish(merged, small(number))
    assert files(merged)["log"] <= 8
    for number in (0, 7, 29):
        at = FIRST + timedelta(days=number)
        assert table(merged, "ssd_cp_plans", at) == table(plainly, "ssd_cp_plans", at)


def test_derived_files_nobody_uses_are_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep, "DERIVED_FILES", 10)
    store = Store.create(tmp_path / "store")
    for number in range(12):
        publish(store, small(number))
        rows(store, "ssd_cp_plans")
    publish(store, small(12))
    assert files(store)["derived"] <= 10


def test_a_reader_reads_the_same_while_the_store_moves_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merge, "ROW_FILES", 2)
    store = Store.create(tmp_path / "store")
    for number in range(3):
        publish(store, small(number))
    with store.view() as view:
        held = set(view.manifest.files)
        before = _read(view.path("ssd_cp_plans"))
        for number in range(3, 10):
            publish(store, small(number))
        store.withdraw(2, "a wrong file")
        # Not even the derived file is needed: the log of that generation is still there.
        view.path("ssd_cp_plans").unlink()
        assert _read(view.path("ssd_cp_plans")) == before
        kept = {f"log/{p.name}" for p in (store.root / "log").iterdir()}
        assert held <= kept
        assert len(kept - held - store.manifest().files) == 0, "later files are swept meanwhile"
    publish(store, small(10))
    assert {f"log/{p.name}" for p in (store.root / "log").iterdir()} == store.manifest().files


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_dead_reader_holds_nothing(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store")
    publish(store, small(0))
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom sightline.history import Store\n"
        "view = Store.open(Path(sys.argv[1])).view()\nprint('reading', flush=True)\ntime.sleep(60)"
    )
    reader = subprocess.Popen(
        [sys.executable, "-c", code, str(store.root)], stdout=subprocess.PIPE, text=True
    )
    assert reader.stdout is not None
    assert reader.stdout.readline() == "reading\n"
    (lease,) = (store.root / "readers").glob("*.lease")
    publish(store, small(1))
    assert lease.exists(), "a living reader keeps its lease"
    reader.send_signal(signal.SIGKILL)
    reader.communicate()
    # Another process with the number of the dead one would change nothing: the lock is gone.
    lease.rename(lease.with_name(f"00000001-{os.getpid()}-{'0' * 32}.lease"))
    publish(store, small(2))
    assert not list((store.root / "readers").glob("*.lease"))


def _read(path: Path) -> list[tuple[object, ...]]:
    return duckdb.sql(f"FROM read_parquet('{path.as_posix()}')").fetchall()
