"""Finding the SQL files that ship with the product: measures, checks and shared views."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from sightline.engine.definition import Definition, read_definition
from sightline.engine.errors import DefinitionError, UnknownMeasureError
from sightline.engine.reads import prove, tables_read


@cache
def measures() -> dict[str, Definition]:
    """Return every measure by id, in the order of area and file.

    Their SQL is shown to be allowed when it is to run: ``cases.names_read``.
    """
    return _read(_sql_files("sightline.measures"))


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
            raise DefinitionError(
                f"{file}: the id '{definition.id}' must be its own, and "
                f"{found[definition.id].file} has it too."
            )
        found[definition.id] = definition
    return found


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
