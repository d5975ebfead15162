"""The worked examples of a folder of measures, run: one row for each, and what differs."""

from pathlib import Path
from typing import Any

from sightline.engine.definition import Definition
from sightline.engine.errors import DefinitionError
from sightline.engine.example_runs import run_example
from sightline.engine.examples import page_of
from sightline.engine.library import library

COLUMNS = ("measure", "example", "result", "found")


def try_measures(folder: Path) -> list[dict[str, Any]]:
    """Return a row for each example, and for each file or page that is wrong.

    ``result`` is ``agrees``, ``differs``, ``no example`` or ``refused``; ``found`` says why.
    """
    read = library((str(folder),))
    own = [d for d in read.definitions.values() if d.folder]
    rows = [
        _row(Path(file).stem, "", "refused", said)
        for file, said in read.refused.items()
        if Path(file).is_relative_to(folder)
    ]
    for definition in own:
        rows += _examples(definition)
    return rows


def _examples(definition: Definition) -> list[dict[str, Any]]:
    try:
        page = page_of(definition)
    except DefinitionError as error:
        return [_row(definition.id, "", "refused", str(error))]
    if page is None or not page.examples:
        beside = Path(definition.file).with_suffix(".md")
        return [_row(definition.id, "", "no example", f"{beside} must hold a worked example.")]
    rows = []
    for example in page.examples:
        try:
            said = run_example(definition, example)
        except DefinitionError as error:
            rows.append(_row(definition.id, example.title, "refused", str(error)))
            continue
        result = "differs" if said else "agrees"
        rows.append(_row(definition.id, example.title, result, "; ".join(said)))
    return rows


def _row(measure: str, example: str, result: str, found: str) -> dict[str, Any]:
    return {"measure": measure, "example": example, "result": result, "found": found}
