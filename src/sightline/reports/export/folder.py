"""The folder of an export: its tables, its workbook, and a page that says what they hold."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sightline.engine.definition import Definition
from sightline.engine.prepared import Prepared
from sightline.history.files import OWNER_ONLY_FILE, make_folder, replace_atomically
from sightline.record.settings import Settings
from sightline.reports.export.schema import CASES, FACTS, MEASURES, SCHEMA, TABLES
from sightline.reports.export.tables import (
    write_cases,
    write_facts,
    write_measures,
    write_rows_as_facts,
)
from sightline.reports.export.workbook import write_workbook

FORMATS = ("parquet", "csv", "xlsx")
WORKBOOK = "measures.xlsx"
ABOUT = "about.json"


@dataclass(frozen=True, slots=True)
class Exported:
    """One file of the export, and how many rows (of a workbook: measures) it holds."""

    path: Path
    rows: int


def write_export(
    folder: Path,
    prepared: Prepared,
    definitions: Sequence[Definition],
    settings: Settings,
    *,
    formats: Sequence[str] = ("parquet", "xlsx"),
    with_cases: bool = True,
    public: Sequence[Mapping[str, Any]] | None = None,
) -> list[Exported]:
    """Write the export into ``folder``, each file whole or not at all; return the files.

    ``public`` are the figures as the public may have them, in place of the true ones and without
    any case. Files of an earlier export are replaced; other files stay. ``OSError`` when it cannot
    be written, ``NotForThePublicError`` when the folder holds what the public may not have.
    """
    if public is not None:
        check_public_folder(folder)
    make_folder(folder)
    ids = [d.id for d in definitions]
    done: list[Exported] = []
    for form in (f for f in formats if f != "xlsx"):
        path = folder / f"{FACTS.name}.{form}"
        wrote = (
            write_facts(prepared, ids, path)
            if public is None
            else write_rows_as_facts(public, path)
        )
        done.append(Exported(path, wrote))
        path = folder / f"{MEASURES.name}.{form}"
        done.append(Exported(path, write_measures(definitions, prepared.outcomes, path)))
        if with_cases and public is None:
            path = folder / f"{CASES.name}.{form}"
            done.append(Exported(path, write_cases(prepared, ids, path)))
    if "xlsx" in formats:
        path = folder / WORKBOOK
        last = prepared.known_at or date.today()
        count = write_workbook(path, prepared, definitions, settings, last, public)
        done.append(Exported(path, count))
    about = folder / ABOUT
    replace_atomically(about, _about(prepared, settings, public=public is not None).encode())
    about.chmod(OWNER_ONLY_FILE)
    return [*done, Exported(about, 1)]


class NotForThePublicError(Exception):
    """A folder for the public that holds other files, as a sentence."""


def check_public_folder(folder: Path) -> None:
    """Refuse a folder in which true figures or cases could lie beside the public ones.

    Raises ``NotForThePublicError``.
    """
    try:
        earlier = json.loads((folder / ABOUT).read_text(encoding="utf-8")).get("public") is True
    except (OSError, ValueError, AttributeError):
        earlier = False
    held = sorted(path.name for path in folder.glob("*"))
    if held and not earlier:
        raise NotForThePublicError(
            "An export for the public must go into a folder of its own, empty or with an earlier "
            f"one; {folder} holds {', '.join(held[:3])}."
        )


def _about(prepared: Prepared, settings: Settings, *, public: bool) -> str:
    return json.dumps(
        {
            "authority": settings.authority.name,
            "known_at": str(prepared.known_at) if prepared.known_at else None,
            "sightline": version("sightline"),
            "schema": SCHEMA,
            "public": public,
            "tables": {
                t.name: {
                    "meaning": t.meaning,
                    "columns": [
                        {"name": c.name, "type": c.type, "meaning": c.meaning} for c in t.columns
                    ],
                }
                for t in TABLES
                if t is not CASES or not public
            },
        },
        indent=1,
    )
