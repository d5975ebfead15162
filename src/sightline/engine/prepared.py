"""Cases and figures of a view of the record: worked out once, kept, and read many times."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sightline.engine.cases import Outcome, names_read, run_measures
from sightline.engine.context import open_context
from sightline.engine.coverage import Reach
from sightline.engine.definition import Definition
from sightline.engine.facts import build_facts
from sightline.engine.library import view_texts
from sightline.history import View
from sightline.history.files import OWNER_ONLY_FILE, draft_of, make_folder
from sightline.record.settings import Settings

# Raised whenever the engine counts differently, so that no file made before is used.
RULES = "2"
_COPY = "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, ROW_GROUP_SIZE 20480)"


@dataclass(frozen=True, slots=True)
class Prepared:
    """The files of one view: every case, every figure, and what became of each measure."""

    cases: Path
    facts: Path
    outcomes: dict[str, Outcome]
    known_at: date | None


def prepare(view: View, settings: Settings, definitions: Sequence[Definition]) -> Prepared:
    """Return the cases and figures of all these measures over the view, made if not there yet."""
    folder = view.root / "derived"
    make_folder(folder)
    stem = _fingerprint(view, settings, definitions)
    cases, facts = folder / f"cases-{stem}.parquet", folder / f"facts-{stem}.parquet"
    said = folder / f"outcomes-{stem}.json"
    if not said.exists():
        _make(view, settings, definitions, cases, facts, said)
    known = view.known_at or max((load.as_at for load in view.loads), default=None)
    return Prepared(cases, facts, _read_outcomes(said), known)


def _fingerprint(view: View, settings: Settings, definitions: Sequence[Definition]) -> str:
    lines = [RULES, view.fingerprint, repr(settings)]
    lines += [f"{d.id} {d.kind} {d.counts} {d.unit} {d.needs} {d.sql}" for d in definitions]
    lines += [sql for _, sql in sorted(view_texts().items())]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:20]


def _make(
    view: View,
    settings: Settings,
    definitions: Sequence[Definition],
    cases: Path,
    facts: Path,
    said: Path,
) -> None:
    context = open_context(
        view,
        settings,
        names_read(definitions),
        writes_to=cases.parent,
        texts=[definition.sql for definition in definitions],
    )
    try:
        outcomes = run_measures(context, definitions)
        build_facts(context.con, definitions, outcomes)
        for name, path in (("cases", cases), ("facts", facts)):
            draft = draft_of(path)
            context.con.execute(f"COPY {name} TO '{draft.as_posix()}' {_COPY}")
            draft.chmod(OWNER_ONLY_FILE)
            draft.replace(path)
    finally:
        context.close()
    body = [
        [
            o.measure,
            o.status,
            o.reason,
            o.reach.loaded,
            [[str(a), str(b)] for a, b in o.reach.spans],
        ]
        for o in outcomes
    ]
    draft = draft_of(said)
    draft.write_text(json.dumps(body))
    draft.chmod(OWNER_ONLY_FILE)
    draft.replace(said)


def _read_outcomes(path: Path) -> dict[str, Outcome]:
    found = {}
    for measure, status, reason, loaded, spans in json.loads(path.read_text()):
        days = tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in spans)
        found[measure] = Outcome(measure, status, Reach(loaded, days), reason)
    return found
