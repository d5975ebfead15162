"""How a wrong setting is refused."""

from pathlib import Path


class SettingsError(Exception):
    """A settings file that does not hold to a rule: where, which rule, and what was found.

    ``line`` counts from 1 and is ``None`` where the file as a whole could not be read.
    """

    def __init__(self, path: Path, line: int | None, rule: str, found: str) -> None:
        self.path = path
        self.line = line
        self.rule = rule
        self.found = found
        place = path.name if line is None else f"{path.name}, line {line}"
        super().__init__(f"{place}: {rule}, found {found}")
