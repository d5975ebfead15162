"""Reading files the way ``sightline load`` does, up to the batch that the store would take."""

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sightline.intake.build import Account, build
from sightline.intake.files import expand
from sightline.intake.readers import extracts
from sightline.intake.staging import Staging

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


@dataclass
class Loaded:
    """One extract as read: its account, and the rows of its record tables."""

    source: str
    as_at: date
    account: Account
    notes: tuple[str, ...]
    staging: Staging

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return (read, refused) by part."""
        return {p.part: (p.read, p.refused) for p in self.account.batch.parts}

    def rows(self, part: str, table: str, *fields: str) -> list[tuple[Any, ...]]:
        """Return the rows of a table that a part brings, in order."""
        (found,) = [p for p in self.account.batch.parts if p.part == part]
        listed = ", ".join(fields) or "*"
        con = self.account.batch.connection
        return con.execute(f"SELECT {listed} FROM {found.tables[table]} ORDER BY ALL").fetchall()

    def rejects(self) -> list[dict[str, str]]:
        """Return the refused rows as the rejects file gives them."""
        if self.account.rejects is None:
            return []
        with self.account.rejects.open(newline="", encoding="utf-8") as handle:
            return list(csv.DictReader(handle))


class Loader:
    """Reads files and keeps what was read open until the test is over."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stack = ExitStack()

    def all(
        self, *paths: Path, as_at: date | None = None, keep_zeros: bool = False
    ) -> list[Loaded]:
        found = []
        for reader, files in extracts(expand(paths, self.folder / "unpacked")):
            staging = self.stack.enter_context(
                Staging(self.folder / "work", keep_leading_zeros=keep_zeros)
            )
            extract = reader.stage(files, staging, as_at)
            account = build(reader, files, staging, extract)
            found.append(Loaded(reader.source, extract.as_at, account, extract.notes, staging))
        return found

    def one(self, *paths: Path, as_at: date | None = None, keep_zeros: bool = False) -> Loaded:
        (loaded,) = self.all(*paths, as_at=as_at, keep_zeros=keep_zeros)
        return loaded


def shared(name: str) -> Path:
    """Return a folder of the data beside the project, or skip the test where there is none."""
    if not (DATA / name).exists():
        pytest.skip(f"../shared/data/{name} is not here")
    return DATA / name


def open_loader(folder: Path) -> Iterator[Loader]:
    """Yield a loader for a fixture, closed afterwards."""
    loader = Loader(folder)
    with loader.stack:
        yield loader
