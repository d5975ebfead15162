"""The rules of the repository."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_repo", ROOT / "tools" / "check_repo.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "line", ["see /" + "home/sam/data", "'/" + "work/main'", "C:" + "\\Users\\sam"]
)
def test_paths_of_a_machine(check: ModuleType, line: str) -> None:
    assert list(check.findings("a.md", line.encode())) == [
        "a.md:1: a path of one machine must not be in the repository"
    ]


@pytest.mark.parametrize(
    "line", ["social/work/practice", "https://example.org/work/x", "../shared", "/usr/bin/env"]
)
def test_other_paths_are_left_alone(check: ModuleType, line: str) -> None:
    assert list(check.findings("a.md", line.encode())) == []


def test_a_package_host_is_found_in_lock_files_and_documents(check: ModuleType) -> None:
    line = b"--index" + b"-url x"
    assert len(list(check.findings("requirements/dev.txt", line))) == 1
    assert list(check.findings("tools/x.py", line)) == []


def test_long_python_files_are_found(check: ModuleType) -> None:
    assert list(check.findings("a.py", b"x\n" * 400)) == []
    assert "found 401" in next(check.findings("a.py", b"x\n" * 401))


def test_binary_files_stay_with_the_pictures(check: ModuleType) -> None:
    assert list(check.findings("docs/pictures/page.png", b"\x89PNG\0")) == []
    assert len(list(check.findings("tests/a.xlsx", b"PK\0"))) == 1
    assert len(list(check.findings("docs/_static/x.min.js", b"x"))) == 1
