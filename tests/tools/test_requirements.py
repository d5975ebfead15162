"""What is declared, listed and pinned agree, and pins can be trusted."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAME = re.compile(r"^[\w.-]+", re.MULTILINE)
LOCKS = ("runtime.txt", "dev.txt")


def listed(name: str) -> set[str]:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and line[0] not in "#-")
    return {NAME.match(line).group().lower() for line in lines if line[0] != " "}


def test_the_package_declares_what_is_listed_for_run_time() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {NAME.match(each).group().lower() for each in project["dependencies"]}
    assert declared == listed("runtime.in")


def test_everything_listed_is_pinned() -> None:
    assert listed("runtime.in") <= listed("runtime.txt")
    assert listed("runtime.in") | listed("dev.in") <= listed("dev.txt")


def test_both_locks_pin_the_same_versions() -> None:
    pins = [
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements" / name).read_text(), re.M))
        for name in LOCKS
    ]
    assert pins[0].items() <= pins[1].items()


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_its_hashes(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    for pin in re.split(r"\n(?=[\w.-]+==)", text)[1:]:
        assert "--hash=sha256:" in pin, pin.splitlines()[0]
