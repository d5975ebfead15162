"""The order of writing, and what a power cut at any point of it would leave."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.history.kit import rows
from tests.history.test_kills import extract, publish

from sightline.history import Store, files

Call = tuple[str, Path]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Call]]:
    """Record the fsyncs and renames of ``files`` in the order in which they happen."""
    made: list[Call] = []
    fsync_file, fsync_folder, rename = files.fsync_file, files.fsync_folder, Path.replace

    def note_file(path: Path) -> None:
        fsync_file(path)
        made.append(("file", path))

    def note_folder(path: Path) -> None:
        fsync_folder(path)
        made.append(("folder", path))

    def note_rename(path: Path, target: Path) -> Path:
        made.append(("rename", Path(target)))
        return rename(path, target)

    monkeypatch.setattr(files, "fsync_file", note_file)
    monkeypatch.setattr(files, "fsync_folder", note_folder)
    monkeypatch.setattr(Path, "replace", note_rename)
    yield made


def test_everything_is_settled_before_the_manifest_and_its_folder_after(
    tmp_path: Path, calls: list[Call]
) -> None:
    store = Store.create(tmp_path / "store")
    publish(store, extract(0))
    before = store.manifest().files
    calls.clear()
    publish(store, extract(1))
    new = {store.root / name for name in store.manifest().files - before}
    assert len(new) == 3
    moment = calls.index(("rename", store.root / "manifest.json"))
    for path in new:
        assert calls.index(("file", path)) < calls.index(("folder", path.parent)) < moment
    assert ("file", store.root / "manifest.json.draft") in calls[:moment]
    assert calls[moment + 1 :] == [("folder", store.root)]


def test_a_power_cut_after_any_call_leaves_the_old_record_or_the_new_one(
    tmp_path: Path, calls: list[Call]
) -> None:
    """Keep of the new files only what was fsynced, and of their names only what its folder was.

    The rename is tried both ways: the directory may or may not have been written by itself.
    """
    store = Store.create(tmp_path / "store")
    publish(store, extract(0))
    shutil.copytree(store.root, tmp_path / "before")
    old = rows(store, "ssd_cp_plans")
    calls.clear()
    publish(store, extract(1))
    recorded = list(calls)
    new = rows(store, "ssd_cp_plans")
    seen = set()
    for count in range(len(recorded) + 1):
        for renamed in (False, True):
            cut = tmp_path / f"cut-{count}-{renamed}"
            if not _power_cut(store.root, tmp_path / "before", cut, recorded[:count], renamed):
                continue
            found = rows(Store.open(cut), "ssd_cp_plans")
            assert found in (old, new)
            seen.add(found == new)
            publish(Store.open(cut), extract(1))
            assert rows(Store.open(cut), "ssd_cp_plans") == new, "and the load can be done again"
    assert seen == {False, True}


def _power_cut(after: Path, before: Path, cut: Path, done: list[Call], renamed: bool) -> bool:
    """Make the folder as the disk would hold it; False where this case cannot be."""
    moved = ("rename", after / "manifest.json") in done
    must = moved and done[-1] == ("folder", after)
    if (renamed and not moved) or (must and not renamed):
        return False
    shutil.copytree(before, cut, ignore=shutil.ignore_patterns("derived", "readers"))
    for number, (kind, path) in enumerate(done):
        named = ("folder", path.parent) in done[number:]
        if kind == "file" and path.parent == after / "log":
            target = cut / "log" / path.name
            if named:
                shutil.copy(path, target)
    if renamed:
        shutil.copy(after / "manifest.json", cut / "manifest.json")
    return True


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_the_owner_can_read_any_of_it(tmp_path: Path) -> None:
    root = tmp_path / "store"
    root.mkdir(mode=0o755)
    store = Store.create(root)
    publish(store, extract(0))
    with store.view() as view:
        view.build(view.tables)
        for path in [root, *root.rglob("*")]:
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
