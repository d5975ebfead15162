"""Which line of a TOML file each key stands on.

``tomllib`` gives values without their lines. The text here has been read by ``tomllib`` already,
so its syntax is known to be right and only statements have to be told apart.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

KeyPath = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*|[\[\]{}]|\n|[^\"'#\[\]{}\n]+",
    re.DOTALL,
)
_KEY = re.compile(
    r"""\s*(?:"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"(?:\\.|[^"\\])*"|'[^']*'|[\w-]+))*"""
)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of each header and each key with its value, comments left out."""
    line, depth = 1, 0
    start, parts = 1, list[str]()
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token == "\n" and depth == 0:
            if "".join(parts).strip():
                yield start, "".join(parts).strip()
            parts.clear()
        elif not token.startswith("#"):
            if not parts:
                start = line
            parts.append(token)
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token, 0)
        line += token.count("\n")
    if "".join(parts).strip():
        yield start, "".join(parts).strip()


def _names(key: str) -> list[str]:
    """The parts of a dotted key, with quotes and escapes resolved by ``tomllib`` itself."""
    names = []
    branch: Any = tomllib.loads(f"{key} = 0")
    while isinstance(branch, dict):
        name, branch = next(iter(branch.items()))
        names.append(name)
    return names


def line_of_each_key(text: str) -> Mapping[KeyPath, int]:
    """Return the line on which each path of ``text`` first stands; ``text`` must be valid TOML.

    A path is the names from the top, with the index (from 0) of an entry in an array of tables:
    ``("standards", 2, "from")``. Keys inside inline tables are not listed: their line is that of
    the nearest path above (``Lines.of``).
    """
    found: dict[KeyPath, int] = {}
    entries: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for line, statement in _statements(text):
        double = statement.startswith("[[")
        if statement.startswith("["):
            table = ()
            names = _names(statement.strip("[] \t"))
            for position, name in enumerate(names, start=1):
                table = (*table, name)
                found.setdefault(table, line)
                if position == len(names) and double:
                    entries[table] = entries.get(table, -1) + 1
                if table in entries:
                    table = (*table, entries[table])
                    found.setdefault(table, line)
        else:
            key = _KEY.match(statement)
            path = table
            for name in _names(key.group()) if key else ():
                path = (*path, name)
                found.setdefault(path, line)
    return found


class Lines:
    """The lines of one TOML text."""

    def __init__(self, text: str) -> None:
        self._found = line_of_each_key(text)

    def of(self, path: KeyPath) -> int:
        """Return the line of ``path``, or of the nearest path above it that is written; else 1."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._found:
                return self._found[path[:length]]
        return 1
