"""The folder of an export: its tables, its workbook, and a page that says what they hold."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from sightline.engine.definition import Definition
from sightline.engine.prepared import Prepared
from sightline.history.files import OWNER_ONLY_FILE, make_folder, replace_atomically
from sightline.record.settings import Settings
from sightline.reports.export.schema import CASES, FACTS, MEASURES, SCHEMA, TABLES
from sightline.reports.export.tables import write_cases, write_facts, write_measures
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
) -> list[Exported]:
    """Write the export into ``folder``, each file whole or not at all; return the files.

    Files of an earlier export are replaced; other files stay. ``OSError`` when it cannot be
    written.
    """
    make_folder(folder)
    ids = [d.id for d in definitions]
    done: list[Exported] = []
    for form in (f for f in formats if f != "xlsx"):
        path = folder / f"{FACTS.name}.{form}"
        done.append(Exported(path, write_facts(prepared, ids, path)))
        path = folder / f"{MEASURES.name}.{form}"
        done.append(Exported(path, write_measures(definitions, prepared.outcomes, path)))
        if with_cases:
            path = folder / f"{CASES.name}.{form}"
            done.append(Exported(path, write_cases(prepared, ids, path)))
    if "xlsx" in formats:
        path = folder / WORKBOOK
        last = prepared.known_at or date.today()
        count = write_workbook(path, prepared, definitions, settings, last)
        done.append(Exported(path, count))
    about = folder / ABOUT
    replace_atomically(about, _about(prepared, settings).encode())
    about.chmod(OWNER_ONLY_FILE)
    return [*done, Exported(about, 1)]


def _about(prepared: Prepared, settings: Settings) -> str:
    return json.dumps(
        {
            "authority": settings.authority.name,
            "known_at": str(prepared.known_at) if prepared.known_at else None,
            "sightline": version("sightline"),
            "schema": SCHEMA,
            "tables": {
                t.name: {
                    "meaning": t.meaning,
                    "columns": [
                        {"name": c.name, "type": c.type, "meaning": c.meaning} for c in t.columns
                    ],
                }
                for t in TABLES
            },
        },
        indent=1,
    )
