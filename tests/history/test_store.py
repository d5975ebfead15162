"""Where a store may lie, what happens when the disk is full, and when two load at once."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.history.kit import log_bytes, publish, rows
from tests.history.test_kills import FIRST, extract

from sightline.history import Store, StoreBusyError, StoreError
from sightline.history.locks import writing
from sightline.history.place import filesystem_of, refuse_network_share

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of half a megabyte."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root and Linux")
    libc = ctypes.CDLL(None, use_errno=True)
    folder = tmp_path / "disk"
    folder.mkdir()
    if libc.mount(b"none", str(folder).encode(), b"tmpfs", 0, b"size=512k") != 0:
        pytest.skip("this machine does not let a test mount a disk")
    yield folder
    libc.umount2(str(folder).encode(), 2)


def test_a_full_disk_is_a_sentence_and_changes_nothing(small_disk: Path) -> None:
    store = Store.create(small_disk / "store")
    taken = 0
    with pytest.raises(StoreError, match=r"could not be written: .*It is as it was before"):
        for number in range(200):
            before = store.manifest()
            publish(store, extract(number))
            taken += 1
    assert taken > 2
    assert store.manifest() == before
    there = {(load.as_at - FIRST).days for load in store.manifest().live()}
    assert there == set(range(taken))
    with pytest.raises(StoreError, match=r"cannot be worked out|No space") as full:
        (small_disk / "filler").write_bytes(b"0" * _free(small_disk))
        rows(store, "ssd_cp_plans")
    assert "\n" not in str(full.value)


def _free(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


def test_two_loads_at_once_are_both_there(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom sightline.history import Store\n"
        "from tests.history.test_kills import extract, publish\n"
        "store = Store.create(Path(sys.argv[1]))\n"
        "for n in range(int(sys.argv[2]), 10, 2):\n    publish(store, extract(n))\n"
    )
    loaders = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "store"), str(start)],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for start in (0, 1)
    ]  # fmt: skip
    assert [loader.wait(timeout=120) for loader in loaders] == [0, 0]
    loads = Store.open(tmp_path / "store").manifest().live()
    assert [(load.as_at - FIRST).days for load in loads] == list(range(10))
    assert sorted(load.number for load in loads) == list(range(1, 11))


def test_a_busy_store_says_so(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store")
    with writing(store.root), pytest.raises(StoreBusyError, match="Another load is writing"):
        publish(store, extract(0), wait=0.1)
    publish(store, extract(0))


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs"])
def test_a_network_share_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/a / ext4 rw 0 0\nserver:/x /srv/our\\040share {kind} rw 0 0\n")
    assert filesystem_of(Path("/srv/our share/store"), mounts) == kind
    assert filesystem_of(Path("/srv/our"), mounts) == "ext4"
    monkeypatch.setattr("sightline.history.place.filesystem_of", lambda path: kind)
    with pytest.raises(StoreError, match="must lie on a local disk"):
        refuse_network_share(tmp_path)
    with pytest.raises(StoreError, match="must lie on a local disk"):
        Store.create(tmp_path / "store")
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"null", b"{}", b'{"format": 99}', b'{"format": 1}', b"\xff\xfe", b"{"]
)
def test_a_damaged_or_foreign_manifest_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    store = Store.create(tmp_path / "store")
    (store.root / "manifest.json").write_bytes(content)
    for use in (lambda: Store.open(store.root), lambda: Store.create(store.root), store.view):
        with pytest.raises(StoreError, match=r"manifest.json must be as Sightline wrote it"):
            use()


def test_a_damaged_log_is_a_sentence(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store")
    publish(store, extract(0))
    for path in (store.root / "log").glob("*rows*"):
        path.write_bytes(b"not Parquet")
    before = log_bytes(store)
    with pytest.raises(StoreError, match="cannot be worked out from the store"):
        rows(store, "ssd_cp_plans")
    with pytest.raises(StoreError, match=r"damaged|could not be written"):
        publish(store, extract(1))
    assert log_bytes(store) == before


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(StoreError, match="must be an empty folder or a store"):
        Store.create(tmp_path)
    with pytest.raises(StoreError, match="must be a folder, and is a file"):
        Store.create(tmp_path / "letter.txt")
    with pytest.raises(StoreError, match="There is no store at"):
        Store.open(tmp_path / "nowhere")


def test_only_a_load_in_force_can_be_withdrawn(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store")
    publish(store, extract(0))
    store.withdraw(1, "a wrong file")
    with pytest.raises(StoreError, match=r"Load 1 must be in force to be withdrawn; .* none"):
        store.withdraw(1, "again")
    assert publish(store, extract(0)).number == 3, "what was withdrawn can be loaded again"
