"""What is kept for good: whole or not at all, never swept, and without a person who was removed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from tests.history.kit import publish
from tests.history.test_dispose import CHILD, OLD_ID, OTHER, everything_in, extract

from sightline.history import Store, StoreError, frozen

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (frozen.PUBLISHED, frozen.FIRST_REPORTED)

# Keeps one set and dies at the given call of those that make it durable; says when it did not.
KEEPER = """
import os, signal, sys
from pathlib import Path
from sightline.history import Store, frozen
from tests.history.test_frozen import keep

left = int(sys.argv[2])

def dying(call):
    def made(*given, **named):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return call(*given, **named)
    return made

os.fsync, Path.rename, Path.replace = dying(os.fsync), dying(Path.rename), dying(Path.replace)
Path.mkdir, Path.write_bytes = dying(Path.mkdir), dying(Path.write_bytes)
store = Store.open(Path(sys.argv[1]))
if sys.argv[3] == "keep":
    keep(store, frozen.PUBLISHED, "000002")
else:
    store.dispose(sys.argv[3], by="records officer")
print("done", flush=True)
"""


def keep(store: Store, room: str, name: str, children: tuple[str, ...] = (CHILD, OTHER)) -> None:
    """Keep a set whose cases are these children's."""

    def fill(folder: Path) -> None:
        listed = ", ".join(f"('m', '{c}', NULL::VARCHAR, 'North')" for c in children)
        for file, rows in (("cases-0", f"VALUES {listed}"), ("figures", "VALUES ('m', 2, '', '')")):
            duckdb.sql(
                f"COPY (SELECT * FROM ({rows}) t(measure, child, subject, team)) "
                f"TO '{folder / file}.parquet' (FORMAT parquet)"
            )
        (folder / "rules.json.gz").write_bytes(b"rules")

    with store.view():
        store.keep(room, lambda there: name, lambda there: {"before": list(there)}, fill)


def children_of(root: Path, room: str, name: str) -> list[str]:
    found = duckdb.sql(f"SELECT child FROM read_parquet('{frozen.read(root, room, name).cases}')")
    return [row[0] for row in found.fetchall()]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.create(tmp_path / "store")
    publish(made, extract("2021-02-28"))
    keep(made, frozen.PUBLISHED, "000001")
    keep(made, frozen.FIRST_REPORTED, "2021-01", (CHILD, OLD_ID))
    return made


def test_what_is_kept_stays_through_loads_and_sweeps(store: Store) -> None:
    def kept() -> dict[str, bytes]:
        return {
            str(p): p.read_bytes()
            for room in ROOMS for p in sorted((store.root / room).rglob("*")) if p.is_file()
        }  # fmt: skip

    before = kept()
    publish(store, extract("2021-03-31"))
    store.withdraw(1, "a wrong file")
    assert kept() == before and len(before) == 8
    assert all(Path(p).stat().st_mode & 0o777 == 0o600 for p in before)
    assert (store.root / frozen.PUBLISHED / "000001").stat().st_mode & 0o777 == 0o700


def test_what_is_there_is_never_written_over(store: Store) -> None:
    with pytest.raises(StoreError, match="is there already, and what was kept is never changed"):
        keep(store, frozen.PUBLISHED, "000001")
    assert children_of(store.root, frozen.PUBLISHED, "000001") == [CHILD, OTHER]


def test_a_failure_while_keeping_leaves_nothing(store: Store) -> None:
    def fill(folder: Path) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(StoreError, match="could not be written: No space left on device"):
        store.keep(frozen.PUBLISHED, lambda there: "000002", lambda there: {}, fill)
    assert [p.name for p in (store.root / frozen.PUBLISHED).iterdir()] == ["000001"]


def test_a_removed_person_goes_from_kept_lists_and_figures_stay(store: Store) -> None:
    figures = (store.root / frozen.PUBLISHED / "000001" / "figures.parquet").read_bytes()
    certificate = store.dispose(CHILD, by="records officer")
    assert certificate.frozen_rows == 3
    assert CHILD not in everything_in(store.root)
    assert children_of(store.root, frozen.PUBLISHED, "000001") == [OTHER]
    assert children_of(store.root, frozen.FIRST_REPORTED, "2021-01") == []
    found = frozen.read(store.root, frozen.PUBLISHED, "000001")
    assert [(s["disposal"], s["cases"]) for s in found.shorter] == [(1, {"m": 1})]
    assert found.figures.read_bytes() == figures
    assert found.said == {"before": []}
    assert len(list(found.folder.glob("cases-*"))) == 1


def test_two_disposals_are_two_notes(store: Store) -> None:
    store.dispose(CHILD, by="records officer")
    store.dispose(OTHER, by="records officer")
    found = frozen.read(store.root, frozen.PUBLISHED, "000001")
    assert [s["disposal"] for s in found.shorter] == [1, 2]
    assert children_of(store.root, frozen.PUBLISHED, "000001") == []


def test_a_damaged_head_is_said_and_loads_go_on(store: Store) -> None:
    head = store.root / frozen.PUBLISHED / "000001" / "head.json"
    head.write_text("{")
    with pytest.raises(StoreError, match="must be as Sightline wrote it"):
        frozen.read(store.root, frozen.PUBLISHED, "000001")
    assert publish(store, extract("2021-03-31")).number == 2


def killed(store: Store, at: int, what: str) -> bool:
    """Run the keeper, to be killed at a call; return whether it came through."""
    run = subprocess.run(
        [sys.executable, "-c", KEEPER, str(store.root), str(at), what],
        capture_output=True, cwd=ROOT, text=True, check=False,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"},
    )  # fmt: skip
    assert run.returncode in (0, -9), run.stderr
    return "done" in run.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_at_every_step_of_keeping(store: Store) -> None:
    """At each call that makes a set durable: it is there whole, or not at all, and can be kept."""
    whole = 0
    for at in range(40):
        done = killed(store, at, "keep")
        names = frozen.names(store.root, frozen.PUBLISHED)
        if "000002" in names:
            whole += 1
            assert children_of(store.root, frozen.PUBLISHED, "000002") == [CHILD, OTHER]
            assert frozen.read(store.root, frozen.PUBLISHED, "000002").said == {
                "before": ["000001"]
            }
        else:
            assert not done
        store.withdraw(_new_load(store, at), "tidied")
        left = {p.name for p in (store.root / frozen.PUBLISHED).iterdir()}
        assert left == set(names), "drafts are swept by the next writer, sets are not"
        if done:
            break
        if "000002" in names:
            _forget(store.root / frozen.PUBLISHED / "000002")
    assert done and at > 6 and whole > 1


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_killed_at_every_step_of_a_disposal(tmp_path: Path) -> None:
    """Whatever the moment, the same disposal done again leaves nothing of the person."""
    done, at, early = False, 0, 0
    while not done:
        made = Store.create(tmp_path / f"store-{at}")
        publish(made, extract("2021-02-28"))
        keep(made, frozen.PUBLISHED, "000001")
        done = killed(made, at, CHILD)
        listed = children_of(made.root, frozen.PUBLISHED, "000001")
        assert listed in ([CHILD, OTHER], [OTHER])
        if not done and made.manifest().disposals == 0:
            early += 1
            made.dispose(CHILD, by="records officer")
        elif not done:
            # In force already: what was before is destroyed by the next writer.
            assert listed == [OTHER]
            publish(made, extract("2021-03-31"))
            made.dispose(CHILD, by="records officer")
        assert CHILD not in everything_in(made.root)
        head = json.loads((made.root / frozen.PUBLISHED / "000001" / "head.json").read_text())
        assert [s["cases"] for s in head["shorter"]] == [{"m": 1}]
        at += 3
    assert early > 2


def _new_load(store: Store, at: int) -> int:
    number = publish(store, extract(f"2021-04-{at % 28 + 1:02}")).number
    assert number is not None or at >= 28
    return number or store.manifest().live()[-1].number


def _forget(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
