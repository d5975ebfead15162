"""Killed at any moment: what a load reported is there, whole, and nothing else is."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.history.kit import Load, Part, publish, rows

from sightline.history import Store

ROOT = Path(__file__).resolve().parents[2]
KILLS = 60
FIRST = date(2000, 1, 1)
ROWS = 40

# Loads for ever from a given day on and says so after each: what it said must be there.
LOADER = """
import sys
from pathlib import Path
from sightline.history import Store
from tests.history.test_kills import extract
from tests.history.kit import publish

store, number = Store.create(Path(sys.argv[1])), int(sys.argv[2])
print("ready", flush=True)
while True:
    publish(store, extract(number))
    print(number, flush=True)
    number += 1
"""


def extract(number: int) -> Load:
    """Return the extract of one day: some rows stay, some are new, one table has many files."""
    shown = [
        {
            "key": str(n),
            "person": f"P{n}",
            "cppl_person_id": f"P{n}",
            "cppl_cp_plan_start_date": FIRST + timedelta(days=n),
        }
        for n in range(number, number + ROWS)
    ]
    visits = [{"key": str(number), "person": "P", "cppv_cp_visit_date": FIRST}]
    parts = (
        Part("annex_a", "list_7", {"ssd_cp_plans": shown}),
        Part("ssd", "ssd_cp_visits", {"ssd_cp_visits": visits}),
    )
    return Load(FIRST + timedelta(days=number), parts)


def check(store: Store, reported: set[int], silent: int) -> None:
    """Every load that reported success is there, whole, and few that were killed before saying."""
    there = {(load.as_at - FIRST).days for load in store.manifest().live()}
    assert reported <= there
    assert len(there - reported) <= silent
    found = rows(store, "ssd_cp_plans")
    assert {r["person_id"] for r in found} == {f"P{n + k}" for n in there for k in range(ROWS)}


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_sixty_kills_lose_nothing_and_leave_nothing_half_done(tmp_path: Path) -> None:
    root, chance = tmp_path / "store", random.Random(7)
    reported: set[int] = set()
    number = 0
    began = time.monotonic()
    for _ in range(KILLS):
        if time.monotonic() - began > 100:
            pytest.skip("the machine is too busy for all sixty kills; those done lost nothing")
        process = subprocess.Popen(
            [sys.executable, "-c", LOADER, str(root), str(number)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == "ready\n", process.stderr.read()
        time.sleep(chance.uniform(0, 0.45))
        process.send_signal(signal.SIGKILL)
        said, _ = process.communicate()
        reported |= {int(line) for line in said.split()}
        store = Store.open(root)
        there = {(load.as_at - FIRST).days for load in store.manifest().live()}
        assert reported <= there
        number = max(there, default=-1) + 1
    check(Store.open(root), reported, KILLS)
    assert len(reported) > KILLS / 4, "loads must have come through between the kills"
    publish(store, extract(number))
    needed = store.manifest().files
    assert {f"log/{p.name}" for p in (root / "log").iterdir()} <= needed, "orphans are swept"
    assert not list((root / "readers").glob("*.lease")), "leases of the dead are gone"


def test_a_creation_that_was_killed_can_be_done_again(tmp_path: Path) -> None:
    root = tmp_path / "store"
    root.mkdir()
    (root / "write.lock").touch()
    (root / "manifest.json.draft").write_text("{")
    assert json.loads((Store.create(root).root / "manifest.json").read_text())["generation"] == 0
