"""Finding the SQL files: measures and checks that ship, a council's own measures, shared views."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from sightline.engine.definition import Definition, Kind, read_definition
from sightline.engine.errors import DefinitionError, UnknownMeasureError
from sightline.engine.reads import prove, tables_read


@dataclass(frozen=True, slots=True)
class Library:
    """The measures by id, and of each file that was refused its sentence by the name of the file.

    One wrong file must not stop the others: they run, and the command ends with exit code 13.
    """

    definitions: dict[str, Definition]
    refused: dict[str, str]

    def find_refused(self, identifier: str) -> str | None:
        """Return the sentence of a refused file that bears the name of a measure, if any."""
        return next(
            (said for file, said in self.refused.items() if Path(file).stem == identifier), None
        )


def measures(folders: tuple[str, ...] = ()) -> dict[str, Definition]:
    """Return every measure by id, in the order of area and file, then those of own folders."""
    return library(folders).definitions


def library(folders: tuple[str, ...] = ()) -> Library:
    """Return the measures that ship and those of a council's own folders, read in this order.

    The SQL of those that ship is shown to be allowed when it is to run: ``cases._run``. A file of
    an own folder is refused here, and when its id stands elsewhere already.
    """
    shipped = _shipped()
    found = Library(dict(shipped.definitions), dict(shipped.refused))
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.sql")):
            _add(found, str(path), path.read_text(encoding="utf-8-sig", errors="replace"), folder)
    return found


@cache
def _shipped() -> Library:
    found = Library({}, {})
    for file, text in _sql_files("sightline.measures"):
        _add(found, file, text, "")
    return found


def _add(found: Library, file: str, text: str, folder: str) -> None:
    try:
        definition = read_definition(text, file, folder)
        if definition.kind is Kind.CHECK:
            raise DefinitionError(f"{file}: 'kind' must be one of a measure's; found 'check'.")
        if definition.id in found.definitions:
            raise _twice(definition, found.definitions[definition.id])
        if folder:
            prove(definition.sql, file)
    except DefinitionError as error:
        found.refused[file] = str(error)
    else:
        found.definitions[definition.id] = definition


@cache
def checks() -> dict[str, Definition]:
    """Return every check by id."""
    return read_all(_sql_files("sightline.checks"))


@cache
def views() -> dict[str, str]:
    """Return the shared views by name, each after the ones that it reads."""
    found = view_texts()
    needs = {
        name: tables_read(text, f"views/{name}.sql") & set(found) for name, text in found.items()
    }
    ordered: dict[str, str] = {}
    while len(ordered) < len(found):
        ready = [n for n in sorted(found) if n not in ordered and needs[n] <= set(ordered)]
        if not ready:
            raise DefinitionError(f"views read one another in a circle: {set(found)}")
        ordered |= {n: found[n] for n in ready}
    return ordered


@cache
def view_texts() -> dict[str, str]:
    """Return the SQL of the shared views by name, in the order of the alphabet, not yet read."""
    return {
        name.rsplit("/", 1)[-1].removesuffix(".sql"): _bare(text)
        for name, text in _sql_files("sightline.engine")
        if "/views/" in name
    }


def view_tables(name: str) -> frozenset[str]:
    """Return the record tables that a view reads, through other views too."""
    known = views()
    read = tables_read(known[name], f"views/{name}.sql")
    below = frozenset(t for v in read & set(known) for t in view_tables(v))
    return (read - set(known)) | below


def find(identifier: str) -> Definition:
    """Return the measure with the id; ``UnknownMeasureError`` suggests near ones."""
    known = measures()
    if identifier not in known:
        near = get_close_matches(identifier, list(known), n=3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        raise UnknownMeasureError(f"There is no measure '{identifier}'.{hint}")
    return known[identifier]


def read_all(texts: Iterable[tuple[str, str]]) -> dict[str, Definition]:
    """Return definitions by id, their SQL shown to be allowed.

    ``DefinitionError`` when one is not, and when two files share an id.
    """
    found = _read(texts)
    for definition in found.values():
        prove(definition.sql, definition.file)
    return found


def _read(texts: Iterable[tuple[str, str]]) -> dict[str, Definition]:
    found: dict[str, Definition] = {}
    for file, text in texts:
        definition = read_definition(text, file)
        if definition.id in found:
            raise _twice(definition, found[definition.id])
        found[definition.id] = definition
    return found


def _twice(definition: Definition, first: Definition) -> DefinitionError:
    return DefinitionError(
        f"{definition.file}: the id '{definition.id}' must be its own, and {first.file} has it too."
    )


def _bare(text: str) -> str:
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return "\n".join(lines).strip().rstrip(";")


def _sql_files(package: str) -> list[tuple[str, str]]:
    root = files(package)
    found: list[tuple[str, str]] = []

    def walk(folder: Traversable, path: str) -> None:
        for item in sorted(folder.iterdir(), key=lambda i: i.name):
            if item.is_dir() and item.name != "__pycache__":
                walk(item, f"{path}/{item.name}")
            elif item.name.endswith(".sql"):
                found.append((f"{path}/{item.name}", item.read_text(encoding="utf-8")))

    walk(root, package.rsplit(".", 1)[-1])
    return found
